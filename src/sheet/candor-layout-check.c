/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures what must not happen on a page: characters no font has, things that leave their place. */
#include "config.h"

#include "candor-layout.h"

#define TOLERANCE 0.75 /* points */

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Area;

static Area
get_area (CandorLayout      *self,
          const CandorPiece *item)
{
  double x = candor_layout_get_x (self, item);
  Area   area = { x, item->y, x + item->width, item->y + item->height };

  if (item->kind == CANDOR_PIECE_TEXT)
    {
      PangoRectangle ink, extents;
      double         line_x = candor_layout_get_line_x (self, item);

      /* A space at the end of a line, which Pango may count in mixed directions, shows nowhere. */
      pango_layout_line_get_extents (item->line, &ink, &extents);
      area.left = line_x + MAX (pango_units_to_double (ink.x), 0);
      area.right = line_x + pango_units_to_double (MIN (ink.x + ink.width, extents.width));
    }
  return area;
}

/* The foot has a place of its own, below that of the content. */
static gboolean
leaves_place (CandorLayout      *self,
              const CandorPiece *item)
{
  Area     area = get_area (self, item);
  gboolean foot = area.top >= self->bottom;
  double   bottom = foot ? self->height - CANDOR_LAYOUT_FOOT : self->bottom;

  return area.left < CANDOR_LAYOUT_MARGIN - TOLERANCE || area.right > self->width - CANDOR_LAYOUT_MARGIN + TOLERANCE ||
         area.right - area.left > item->width + TOLERANCE || area.top < self->top - TOLERANCE || area.bottom > bottom + TOLERANCE;
}

static gboolean
overlap (CandorLayout      *self,
         const CandorPiece *one,
         const CandorPiece *other)
{
  Area a = get_area (self, one);
  Area b = get_area (self, other);

  if (one->kind == CANDOR_PIECE_FRAME || other->kind == CANDOR_PIECE_FRAME)
    return FALSE;
  return MIN (a.right, b.right) - MAX (a.left, b.left) > TOLERANCE && MIN (a.bottom, b.bottom) - MAX (a.top, b.top) > TOLERANCE;
}

static unsigned int
count_on_page (CandorLayout *self,
               CandorPage   *page)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < page->items->len; i++)
    {
      const CandorPiece *item = &g_array_index (page->items, CandorPiece, i);

      n += leaves_place (self, item);
      for (unsigned int j = 0; j < i; j++)
        n += overlap (self, item, &g_array_index (page->items, CandorPiece, j));
    }
  return n;
}

/**
 * candor_layout_count_misfits:
 * @self: a layout
 *
 * Returns: how many things leave the place of the page's content, are wider than their column, or
 *   lie on another
 */
unsigned int
candor_layout_count_misfits (CandorLayout *self)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < self->pages->len; i++)
    n += count_on_page (self, g_ptr_array_index (self->pages, i));
  return n;
}

/**
 * candor_layout_count_unknown:
 * @self: a layout
 *
 * Returns: how many characters no font has a glyph for
 */
unsigned int
candor_layout_count_unknown (CandorLayout *self)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < self->layouts->len; i++)
    n += pango_layout_get_unknown_glyphs_count (g_ptr_array_index (self->layouts, i));
  return n;
}
