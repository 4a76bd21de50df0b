/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws one page: first what decorates it, then its content in reading order. */
#include "config.h"

#include "candor-paint.h"

#include "candor-qr.h"

static void
paint_figure (CandorLayout      *layout,
              const CandorPiece *item,
              cairo_t           *cr)
{
  gboolean mirror = pango_context_get_base_dir (item->context) == PANGO_DIRECTION_RTL;

  cairo_save (cr);
  cairo_translate (cr, candor_layout_get_x (layout, item), item->y);
  candor_figure_draw (candor_node_get_figure (item->node), cr, item->context, layout->palette, item->font_size, item->width, mirror);
  cairo_restore (cr);
}

/* The white before the first module lies in the margin, so that the code stands in line. */
static void
paint_code (CandorLayout      *layout,
            const CandorPiece *item,
            cairo_t           *cr)
{
  double quiet = item->height - item->width;

  cairo_save (cr);
  cairo_translate (cr, candor_layout_get_x (layout, item) - (layout->right_to_left ? 0 : quiet), item->y);
  candor_qr_draw (cr, item->address, item->height);
  cairo_restore (cr);
}

static void
paint_item (CandorLayout      *layout,
            const CandorPiece *item,
            cairo_t           *cr)
{
  switch (item->kind)
    {
    case CANDOR_PIECE_TEXT:
      candor_paint_line (layout, item, cr);
      break;
    case CANDOR_PIECE_CHECK:
      candor_paint_check (layout, item, cr);
      break;
    case CANDOR_PIECE_RULE:
      candor_paint_rule (layout, item, cr);
      break;
    case CANDOR_PIECE_QR:
      paint_code (layout, item, cr);
      break;
    case CANDOR_PIECE_FIGURE:
      paint_figure (layout, item, cr);
      break;
    case CANDOR_PIECE_FRAME:
      candor_paint_frame (layout, item, cr);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
paint_decoration (CandorLayout *layout,
                  CandorPage   *page,
                  cairo_t      *cr)
{
  for (unsigned int i = 0; i < page->items->len; i++)
    {
      const CandorPiece *item = &g_array_index (page->items, CandorPiece, i);

      if (item->kind == CANDOR_PIECE_TEXT)
        candor_paint_badges (layout, item, cr);
      if (item->tag == NULL)
        paint_item (layout, item, cr);
    }
}

/* A line in several languages, each in an element of its own. */
static void
paint_stretches (CandorLayout      *layout,
                 const CandorPiece *item,
                 cairo_t           *cr,
                 CandorTagger      *tagger)
{
  int start = 0;

  for (unsigned int i = 0; i < item->stretches->len; i++)
    {
      const CandorStretch *stretch = &g_array_index (item->stretches, CandorStretch, i);

      if (start < item->line->start_index + item->line->length && stretch->end > item->line->start_index)
        {
          candor_tagger_enter (tagger, stretch->tag);
          candor_paint_part (layout, item, start, stretch->end, cr);
        }
      start = stretch->end;
    }
}

static void
paint_content (CandorLayout *layout,
               CandorPage   *page,
               cairo_t      *cr,
               CandorTagger *tagger)
{
  for (unsigned int i = 0; i < page->items->len; i++)
    {
      const CandorPiece *item = &g_array_index (page->items, CandorPiece, i);

      if (item->tag == NULL)
        continue;
      if (tagger != NULL && item->stretches != NULL)
        {
          paint_stretches (layout, item, cr, tagger);
          continue;
        }
      if (tagger != NULL)
        candor_tagger_enter (tagger, item->tag);
      paint_item (layout, item, cr);
    }
}

void
candor_paint_set_ink (CandorLayout *layout,
                      CandorInk     ink,
                      cairo_t      *cr)
{
  CandorColor color = candor_palette_get_ink (layout->palette, ink);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
}

/**
 * candor_paint_page:
 * @layout: a layout
 * @page: index of one of its pages
 * @cr: where; the page's corner is the origin
 * @tagger: (nullable): what is told the structure
 *
 * Draws a page and changes nothing in the layout.
 */
void
candor_paint_page (CandorLayout *layout,
                   unsigned int  page,
                   cairo_t      *cr,
                   CandorTagger *tagger)
{
  CandorPage *content = g_ptr_array_index (layout->pages, page);

  cairo_save (cr);
  if (tagger != NULL)
    candor_tagger_begin_artifact (tagger);
  paint_decoration (layout, content, cr);
  if (tagger != NULL)
    candor_tagger_end_artifact (tagger);
  paint_content (layout, content, cr, tagger);
  if (tagger != NULL)
    candor_tagger_end_page (tagger);
  cairo_restore (cr);
}
