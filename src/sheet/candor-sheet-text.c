/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one page says, for readers that cannot see it. */
#include "config.h"

#include "candor-sheet-private.h"

/* Runs come as they are drawn, so in right-to-left text from the end. */
static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const PangoGlyphItem *first = *(PangoGlyphItem *const *) a;
  const PangoGlyphItem *second = *(PangoGlyphItem *const *) b;

  return first->item->offset - second->item->offset;
}

static void
append_line (GString         *text,
             PangoLayoutLine *line)
{
  const char *layout_text = pango_layout_get_text (line->layout);
  g_autoptr (GPtrArray) runs = g_ptr_array_new ();

  for (GSList *l = line->runs; l != NULL; l = l->next)
    g_ptr_array_add (runs, l->data);
  g_ptr_array_sort (runs, compare_runs);
  for (unsigned int i = 0; i < runs->len; i++)
    {
      PangoGlyphItem *run = g_ptr_array_index (runs, i);
      CandorBadge    *badge = candor_layout_get_run_badge (run);

      if (badge != NULL)
        g_string_append (text, pango_layout_get_text (badge->layout));
      else
        g_string_append_len (text, layout_text + run->item->offset, run->item->length);
    }
}

static void
append_piece (GString           *text,
              const CandorPiece *piece)
{
  /* Decoration, and what only carries a sign. */
  if (piece->tag == NULL)
    return;
  if (piece->kind == CANDOR_PIECE_TEXT)
    append_line (text, piece->line);
  else if (piece->kind == CANDOR_PIECE_FIGURE)
    g_string_append (text, candor_figure_get_words (candor_node_get_figure (piece->node)));
  else
    return;
  g_string_append_c (text, '\n');
}

/**
 * candor_sheet_dup_page_text:
 * @self: a sheet
 * @page: index of the page
 *
 * Says in reading order what stands on a page, a line of it a line: text, badges and figures in
 * words, but not what every page repeats.
 *
 * Returns: (transfer full): plain text
 */
char *
candor_sheet_dup_page_text (CandorSheet *self,
                            unsigned int page)
{
  CandorLayout *layout;
  GArray       *items;
  GString      *text;

  g_return_val_if_fail (CANDOR_IS_SHEET (self), NULL);
  layout = candor_sheet_get_layout (self);
  g_return_val_if_fail (page < layout->pages->len, NULL);
  items = ((CandorPage *) g_ptr_array_index (layout->pages, page))->items;
  text = g_string_new (NULL);
  for (unsigned int i = 0; i < items->len; i++)
    append_piece (text, &g_array_index (items, CandorPiece, i));
  return g_string_free (text, FALSE);
}
