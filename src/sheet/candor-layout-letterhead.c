/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the first page: the clinic at the start, whose sheet it is at the end. */
#include "config.h"

#include "candor-layout.h"

#define NARROWEST_END 0.42 /* of the page's width, for whose sheet it is */
#define WIDEST_END 0.6

/* A street's number stays before its street, and a name keeps the order of its letters. */
static PangoLayout *
set_line (CandorColumn     *self,
          const CandorType *type,
          const char       *line,
          double            width)
{
  g_autofree char *isolated = g_strconcat ("\u2068", line, "\u2069", NULL);

  return candor_layout_set_text (self->layout, type, self->layout->right_to_left ? isolated : line, NULL, width);
}

static void
add_letterhead_lines (CandorColumn      *self,
                      const CandorType  *first_type,
                      const char *const *lines,
                      gboolean           at_end)
{
  for (unsigned int i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      const CandorType *type = i == 0 ? first_type : &self->layout->measures->address;
      unsigned int      first = self->flow->strips->len;

      if (*lines[i] == '\0')
        continue;
      candor_column_add_lines (self, type, set_line (self, type, lines[i], self->width),
                               candor_layout_add_tag (self->layout, "P", self->tag));
      for (unsigned int j = first; j < self->flow->strips->len; j++)
        g_array_index (((CandorStrip *) g_ptr_array_index (self->flow->strips, j))->items, CandorPiece, 0).at_end = at_end;
    }
}

/* What stands at the end has the room that its lines ask for, within what leaves the clinic its own. */
static double
get_end_width (CandorColumn      *self,
               const char *const *lines)
{
  double widest = self->width * NARROWEST_END;

  for (unsigned int i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      PangoLayout   *layout = set_line (self, &self->layout->measures->address, lines[i], -1);
      PangoRectangle extents;

      pango_layout_get_extents (layout, NULL, &extents);
      widest = MAX (widest, pango_units_to_double (extents.width) + 1);
    }
  return MIN (widest, self->width * WIDEST_END);
}

static void
add_letterhead_rule (CandorColumn *self)
{
  CandorPiece  rule = { .kind = CANDOR_PIECE_RULE, .ink = CANDOR_INK_ACCENT, .x = self->x, .width = self->width, .height = 2 };
  CandorStrip *strip;

  self->flow->gap = 0;
  strip = candor_flow_add_strip (self->flow, self->layout->measures->pad * 0.8, rule.height);
  strip->keep = CANDOR_KEEP_HEADING;
  g_array_append_val (strip->items, rule);
  self->flow->keep = CANDOR_KEEP_HEADING;
  self->flow->gap = self->layout->measures->pad * 1.6;
}

/**
 * candor_column_add_letterhead:
 * @self: the page's column, still empty
 *
 * Adds the document's letterhead with the rule below it, if it has one.
 */
void
candor_column_add_letterhead (CandorColumn *self)
{
  const char *const    *start = candor_document_get_letterhead_start (self->layout->document);
  const char *const    *end = candor_document_get_letterhead_end (self->layout->document);
  const CandorMeasures *measures = self->layout->measures;
  CandorColumn          columns[2] = { *self, *self };
  g_autoptr (CandorFlow) flow = candor_flow_new ();

  if ((start == NULL || *start == NULL) && (end == NULL || *end == NULL))
    return;
  if (self->layout->style.large_print)
    {
      add_letterhead_lines (self, &measures->clinic, start, FALSE);
      add_letterhead_lines (self, &measures->address, end, FALSE);
      add_letterhead_rule (self);
      return;
    }
  columns[1].width = get_end_width (self, end);
  columns[1].x += self->width - columns[1].width;
  columns[0].width = self->width - columns[1].width - measures->gutter;
  columns[0].flow = candor_flow_new ();
  columns[1].flow = flow;
  add_letterhead_lines (&columns[0], &measures->clinic, start, FALSE);
  add_letterhead_lines (&columns[1], &measures->address, end, TRUE);
  candor_flow_add_columns (self->flow, 0, columns, 2, FALSE);
  candor_flow_free (columns[0].flow);
  add_letterhead_rule (self);
}
