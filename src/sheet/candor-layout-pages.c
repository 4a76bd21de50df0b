/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts the flow into pages, and gives each page its foot. */
#include "config.h"

#include "candor-layout.h"

static CandorKeep
get_keep (CandorFlow *flow,
          int         strip)
{
  if (strip >= (int) flow->strips->len)
    return CANDOR_KEEP_NONE;
  return ((CandorStrip *) g_ptr_array_index (flow->strips, strip))->keep;
}

/* A page that stays more than half empty is worse than a group in two parts. */
static gboolean
should_cut_group (CandorFlow *flow,
                  int         first,
                  const int  *best,
                  double      height)
{
  return best[CANDOR_KEEP_NONE] > 0 && best[CANDOR_KEEP_GROUP] > best[CANDOR_KEEP_NONE] &&
         candor_flow_place (flow, first, best[CANDOR_KEEP_NONE], 0, NULL) < height / 2;
}

/* The strip before which the page ends best: the last free one, or else the least bad one. */
static int
find_break (CandorFlow *flow,
            int         first,
            double      height)
{
  int best[CANDOR_KEEP_HEADING + 1] = { 0 };
  int n = flow->strips->len;

  for (int end = first + 1; end <= n; end++)
    {
      if (candor_flow_place (flow, first, end, 0, NULL) > height)
        break;
      best[get_keep (flow, end)] = end;
    }
  if (should_cut_group (flow, first, best, height))
    return best[CANDOR_KEEP_GROUP];
  for (unsigned int i = 0; i < G_N_ELEMENTS (best); i++)
    if (best[i] > 0)
      return best[i];
  return first + 1;
}

/* An element on two pages needs a part on each, as only innermost elements can hold content. */
static CandorTag *
get_part (CandorLayout *self,
          CandorTag    *tag,
          int           page)
{
  if (!tag->split)
    return tag;
  if (tag->part == NULL || tag->part_page != page)
    {
      gboolean is_link = tag->address != NULL;

      tag->part = candor_layout_add_tag (self, is_link ? "Link" : "Span", is_link ? tag->parent : tag);
      tag->part->address = g_strdup (tag->address);
      tag->part_page = page;
    }
  return tag->part;
}

static void
note_page (CandorTag *tag,
           int        page)
{
  if (tag->page >= 0 && tag->page != page)
    tag->split = TRUE;
  tag->page = page;
}

static void
note_place (CandorLayout      *self,
            const CandorPiece *piece,
            int                page)
{
  CandorTag *tag = piece->tag;

  note_page (tag, page);
  if (piece->kind != CANDOR_PIECE_FIGURE && piece->kind != CANDOR_PIECE_QR)
    return;
  tag->box[0] = candor_layout_get_x (self, piece);
  tag->box[1] = self->height - piece->y - piece->height;
  tag->box[2] = tag->box[0] + piece->width;
  tag->box[3] = self->height - piece->y;
}

/* Those stretches of a text that have characters on the line. */
static gboolean
is_on_line (const CandorPiece *piece,
            unsigned int       stretch)
{
  int start = stretch > 0 ? g_array_index (piece->stretches, CandorStretch, stretch - 1).end : 0;
  int end = g_array_index (piece->stretches, CandorStretch, stretch).end;

  return start < piece->line->start_index + MAX (piece->line->length, 1) && end > piece->line->start_index;
}

static void
place_stretches (CandorLayout      *self,
                 const CandorPiece *piece,
                 int                page,
                 gboolean           noted)
{
  for (unsigned int i = 0; i < piece->stretches->len; i++)
    {
      CandorStretch *stretch = &g_array_index (piece->stretches, CandorStretch, i);

      if (!is_on_line (piece, i))
        continue;
      if (noted)
        stretch->tag = get_part (self, stretch->tag, page);
      else
        note_page (stretch->tag, page);
    }
}

static void
place_tag (CandorLayout *self,
           CandorPiece  *piece,
           int           page,
           gboolean      noted)
{
  if (piece->tag == NULL)
    return;
  if (piece->stretches != NULL)
    place_stretches (self, piece, page, noted);
  else if (noted)
    piece->tag = get_part (self, piece->tag, page);
  else
    note_place (self, piece, page);
}

static void
place_tags (CandorLayout *self)
{
  for (int pass = 0; pass < 2; pass++)
    for (unsigned int i = 0; i < self->pages->len; i++)
      {
        CandorPage *page = g_ptr_array_index (self->pages, i);

        for (unsigned int j = 0; j < page->items->len; j++)
          place_tag (self, &g_array_index (page->items, CandorPiece, j), i, pass == 1);
      }
}

static void
free_page (CandorPage *page)
{
  g_array_unref (page->items);
  g_free (page);
}

static CandorPage *
add_page (CandorLayout *self)
{
  CandorPage *page = g_new0 (CandorPage, 1);

  page->items = g_array_new (FALSE, TRUE, sizeof (CandorPiece));
  g_ptr_array_set_free_func (self->pages, (GDestroyNotify) free_page);
  g_ptr_array_add (self->pages, page);
  return page;
}

static char *
dup_page_number (CandorDocument *document,
                 unsigned int    page,
                 unsigned int    n_pages)
{
  const char      *pattern = candor_document_get_page_pattern (document);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *total = g_strdup_printf ("%u", n_pages);
  g_autoptr (GString) text = g_string_new (pattern);

  g_string_replace (text, "{page}", number, 0);
  g_string_replace (text, "{pages}", total, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Returns the height of the lines. */
static double
add_footer_text (CandorLayout   *self,
                 CandorDocument *document,
                 const char     *text,
                 CandorPiece     place,
                 GArray         *items)
{
  const CandorType *type = &self->measures->footer;
  PangoLayout      *layout = candor_layout_set_text (self, type, text, candor_document_get_language (document), place.width);
  double            height = 0;

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      candor_layout_measure_line (self, type, pango_layout_get_line_readonly (layout, i), &place);
      if (items != NULL)
        g_array_append_val (items, place);
      place.y += place.height;
      height += place.height;
    }
  return height;
}

static double
measure_number (CandorLayout   *self,
                CandorDocument *document)
{
  g_autofree char *widest = dup_page_number (document, 88, 88);
  PangoLayout     *layout = candor_layout_set_text (self, &self->measures->footer, widest, candor_document_get_language (document), -1);
  PangoRectangle   extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return pango_units_to_double (extents.width) + 4;
}

/* Both parts of one language's foot at @y, or only their height with no @items. Each language
 * begins at its own side of the page. */
static double
add_footer_of (CandorLayout   *self,
               CandorDocument *document,
               unsigned int    page,
               double          y,
               GArray         *items)
{
  const char      *text = candor_document_get_footer (document);
  gboolean         numbered = candor_document_get_page_pattern (document) != NULL;
  gboolean         turned = candor_document_get_right_to_left (document) != self->right_to_left;
  g_autofree char *number = dup_page_number (document, page + 1, self->pages->len);
  double           number_width = numbered ? measure_number (self, document) : 0;
  double           width = self->width - 2 * CANDOR_LAYOUT_MARGIN;
  CandorPiece      start = { .x = CANDOR_LAYOUT_MARGIN, .y = y, .width = width - number_width - self->measures->gutter };
  CandorPiece      end = { .x = CANDOR_LAYOUT_MARGIN, .y = y, .width = number_width, .at_end = TRUE };
  double           start_height, end_height;

  if (turned)
    start.x += width - start.width;
  else
    end.x += width - end.width;
  start_height = text != NULL ? add_footer_text (self, document, text, start, items) : 0;
  end_height = numbered ? add_footer_text (self, document, number, end, items) : 0;
  return MAX (start_height, end_height);
}

static double
add_footer (CandorLayout *self,
            unsigned int  page,
            double        y,
            GArray       *items)
{
  CandorDocument *beside = candor_document_get_beside (self->document);
  double          height = add_footer_of (self, self->document, page, y, items);

  if (beside != NULL)
    height += add_footer_of (self, beside, page, y + height, items);
  return height;
}

/**
 * candor_layout_break_pages:
 * @self: a layout whose document has flowed
 *
 * Cuts the flow into pages. There is always at least one page.
 */
void
candor_layout_break_pages (CandorLayout *self)
{
  int first = 0;

  do
    {
      CandorPage *page = add_page (self);
      int         end = find_break (self->flow, first, self->bottom - self->top);

      candor_flow_place (self->flow, first, MIN (end, (int) self->flow->strips->len), self->top, page->items);
      first = end;
    }
  while (first < (int) self->flow->strips->len);
  for (unsigned int i = 0; i < self->pages->len; i++)
    add_footer (self, i, self->bottom + CANDOR_LAYOUT_FOOT_GAP, ((CandorPage *) g_ptr_array_index (self->pages, i))->items);
  place_tags (self);
}

/**
 * candor_layout_measure_page:
 * @self: a layout
 * @page: index of a page
 *
 * Returns: how high the page's content is
 */
double
candor_layout_measure_page (CandorLayout *self,
                            unsigned int  page)
{
  GArray *items = ((CandorPage *) g_ptr_array_index (self->pages, page))->items;
  double  bottom = self->top;

  for (unsigned int i = 0; i < items->len; i++)
    {
      const CandorPiece *item = &g_array_index (items, CandorPiece, i);

      if (item->y < self->bottom)
        bottom = MAX (bottom, item->y + item->height);
    }
  return bottom - self->top;
}

/**
 * candor_layout_measure_footer:
 * @self: a layout
 *
 * Returns: the height of the foot's lines
 */
double
candor_layout_measure_footer (CandorLayout *self)
{
  return add_footer (self, 0, 0, NULL);
}
