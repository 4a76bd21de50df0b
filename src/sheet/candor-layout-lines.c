/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the text of a node flows: in lines, with its number, and beside it the same in a second
 * language, or below it where the column is narrow or print is large. */
#include "config.h"

#include "candor-layout.h"

#define NARROWEST_PAIR 380 /* points: below it one language stands above the other */

/* A text on its way into a column. */
typedef struct
{
  const CandorType *type;
  CandorNode       *label; /* nullable: its words stand before */
  CandorNode       *node;
  const char       *address; /* nullable: where it leads */
  int               number;  /* 0 for none */
  double            gutter;  /* that numbers stand in, or would */
  const char       *tag;
} Words;

static CandorStrip *
get_strip (CandorColumn *self,
           unsigned int  index)
{
  return index < self->flow->strips->len ? g_ptr_array_index (self->flow->strips, index) : NULL;
}

/* What surrounds the text has its say: strong words of a warning are in its colour. */
static CandorType
adapt_type (CandorColumn     *self,
            const CandorType *type,
            CandorNode       *node)
{
  CandorType adapted = *type;

  if (self->box == CANDOR_STYLE_URGENT)
    adapted.strong = CANDOR_INK_URGENT;
  if (self->box == CANDOR_STYLE_CAUTION)
    adapted.strong = CANDOR_INK_CAUTION;
  if (self->strong)
    adapted.bold = TRUE;
  if (candor_node_get_address (node) != NULL && candor_node_get_kind (node) != CANDOR_NODE_QR)
    adapted.ink = CANDOR_INK_ACCENT;
  return adapted;
}

static CandorKeep
get_line_keep (int line,
               int n_lines)
{
  return line > 0 && (line == 1 || line == n_lines - 1) ? CANDOR_KEEP_LINES : CANDOR_KEEP_NONE;
}

static GArray *
copy_stretches (CandorLayout *layout,
                GArray       *stretches)
{
  GArray *copy;

  if (stretches == NULL)
    return NULL;
  copy = g_array_copy (stretches);
  g_ptr_array_add (layout->stretches, copy);
  return copy;
}

static void
add_lines (CandorColumn     *self,
           const CandorType *type,
           PangoLayout      *layout,
           CandorTag        *tag,
           GArray           *stretches)
{
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i < n_lines; i++)
    {
      CandorPiece  item = { .x = self->x, .width = self->width, .tag = tag };
      CandorStrip *strip;

      candor_layout_measure_line (self->layout, type, pango_layout_get_line_readonly (layout, i), &item);
      item.stretches = copy_stretches (self->layout, stretches);
      strip = candor_flow_add_strip (self->flow, i == 0 ? type->before : 0, item.height);
      strip->keep = MAX (strip->keep, get_line_keep (i, n_lines));
      g_array_append_val (strip->items, item);
    }
  self->flow->gap = type->after;
}

/**
 * candor_column_add_lines:
 * @self: a column
 * @type: how the text is set
 * @layout: the text
 * @tag: (nullable): the element that holds it
 *
 * Adds a strip for each line.
 */
void
candor_column_add_lines (CandorColumn     *self,
                         const CandorType *type,
                         PangoLayout      *layout,
                         CandorTag        *tag)
{
  add_lines (self, type, layout, tag, NULL);
}

/* --- Elements --- */

/* Where it is not that of the document. */
static const char *
get_foreign (CandorLayout *layout,
             const char   *language)
{
  return g_strcmp0 (language, candor_document_get_language (layout->document)) != 0 ? language : NULL;
}

static CandorTag *
add_link (CandorLayout *layout,
          const Words  *words,
          CandorTag    *parent)
{
  CandorTag *tag = candor_layout_add_tag (layout, "Link", parent);

  tag->address = g_strdup (words->address);
  return tag;
}

/* An element for each language of a text that has several, or a number before it. A link stays one,
 * whatever stands in it: two would be two stops on the way through the page. */
static GArray *
make_stretches (CandorLayout *layout,
                const Words  *words,
                GArray       *ranges,
                CandorTag    *element)
{
  GArray *stretches;

  if (words->address != NULL || (ranges->len < 2 && words->number == 0))
    return NULL;
  stretches = g_array_new (FALSE, FALSE, sizeof (CandorStretch));
  for (unsigned int i = 0; i < ranges->len; i++)
    {
      const CandorRange *range = &g_array_index (ranges, CandorRange, i);
      CandorStretch      stretch = { range->end, candor_layout_add_tag (layout, "Span", element) };

      stretch.tag->language = ranges->len > 1 ? get_foreign (layout, range->language) : NULL;
      g_array_append_val (stretches, stretch);
    }
  g_array_index (stretches, CandorStretch, stretches->len - 1).end = G_MAXINT;
  g_ptr_array_add (layout->stretches, stretches);
  return stretches;
}

/* --- Numbers --- */

static void
add_number (CandorColumn *self,
            const Words  *words,
            const char   *language,
            gboolean      turned,
            CandorTag    *element,
            CandorStrip  *strip)
{
  CandorLayout     *layout = self->layout;
  const CandorType *type = &layout->measures->number;
  g_autofree char  *text = g_strdup_printf ("%d", words->number);
  double            baseline = g_array_index (strip->items, CandorPiece, 0).baseline;
  CandorPiece       item = { .x = turned ? self->x + self->width - words->gutter : self->x, .width = words->gutter };

  item.tag = candor_layout_add_tag (layout, "Span", element);
  candor_layout_measure_line (layout, type, pango_layout_get_line_readonly (candor_layout_set_text (layout, type, text, language, -1), 0), &item);
  item.y = baseline - item.baseline;
  g_array_prepend_val (strip->items, item);
}

/* --- One language --- */

static void
add_words (CandorColumn *self,
           const Words  *words)
{
  CandorLayout *layout = self->layout;
  CandorType    type = adapt_type (self, words->type, words->node);
  CandorColumn  inner = *self;
  gboolean      turned = candor_layout_runs_right_to_left (layout, words->node) != layout->right_to_left;
  unsigned int  first = self->flow->strips->len;
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CandorRange));
  GArray      *stretches;
  PangoLayout *text;
  CandorTag   *element;
  const char  *language;

  inner.x += turned ? 0 : words->gutter;
  inner.width -= words->gutter;
  text = candor_layout_set_node (layout, &type, words->label, words->node, inner.width, ranges);
  if (text == NULL)
    return;
  element = candor_layout_add_tag (layout, words->tag, self->tag);
  language = g_array_index (ranges, CandorRange, 0).language;
  element->language = ranges->len == 1 || words->address != NULL ? get_foreign (layout, language) : NULL;
  stretches = make_stretches (layout, words, ranges, element);
  add_lines (&inner, &type, text, words->address != NULL ? add_link (layout, words, element) : element, stretches);
  if (words->number > 0)
    add_number (self, words, language, turned, element, get_strip (self, first));
}

/* --- Two languages --- */

/**
 * candor_column_open_lanes:
 * @self: a column whose place has just been set
 *
 * Parts the column in two, one for each language, where the document has two and there is room.
 */
void
candor_column_open_lanes (CandorColumn *self)
{
  CandorLayout *layout = self->layout;
  double        gutter = layout->measures->gutter;
  double        width = (self->width - gutter) / 2;

  self->paired = candor_document_get_beside (layout->document) != NULL && !layout->style.large_print && self->width >= NARROWEST_PAIR;
  if (!self->paired)
    return;
  self->lanes[0] = (CandorLane){ self->x, width };
  self->lanes[1] = (CandorLane){ self->x + width + gutter, width };
}

/**
 * candor_column_indent:
 * @self: a column
 * @indent: how far
 *
 * Moves the start of the column. What stands there needs no room in the second language.
 */
void
candor_column_indent (CandorColumn *self,
                      double        indent)
{
  self->x += indent;
  self->width -= indent;
  self->lanes[0].x += indent;
  self->lanes[0].width -= indent;
}

/**
 * candor_column_get_lane:
 * @self: a column
 * @lane: 0 for the first language, 1 for the second
 * @flow: where it flows
 *
 * Returns: the part of the column for that language
 */
CandorColumn
candor_column_get_lane (CandorColumn *self,
                        int           lane,
                        CandorFlow   *flow)
{
  CandorColumn column = *self;

  column.flow = flow;
  column.x = self->lanes[lane].x;
  column.width = self->lanes[lane].width;
  column.paired = FALSE;
  return column;
}

static Words
get_beside (const Words *words)
{
  Words beside = *words;

  beside.node = candor_node_get_beside (words->node);
  if (words->label != NULL && candor_node_get_beside (words->label) != NULL)
    beside.label = candor_node_get_beside (words->label);
  return beside;
}

static gboolean
add_side_by_side (CandorColumn *self,
                  const Words  *words)
{
  Words beside = get_beside (words);
  g_autoptr (CandorFlow) start = candor_flow_new ();
  g_autoptr (CandorFlow) end = candor_flow_new ();
  CandorColumn columns[] = { candor_column_get_lane (self, 0, start), candor_column_get_lane (self, 1, end) };

  add_words (&columns[0], words);
  add_words (&columns[1], &beside);
  if (!candor_columns_fit_page (columns, 2))
    return FALSE;
  candor_flow_add_columns (self->flow, words->type->before, columns, 2, FALSE);
  self->flow->gap = words->type->after;
  return TRUE;
}

static void
add_one_above_the_other (CandorColumn *self,
                         const Words  *words)
{
  const CandorMeasures *measures = self->layout->measures;
  Words                 beside = get_beside (words);
  CandorType            type = *words->type;

  /* The title is read once; the second is there to be found. */
  if (words->type == &measures->title)
    {
      type.size = measures->section.size;
      type.ink = CANDOR_INK_SOFT;
    }
  type.before = 0;
  beside.type = &type;
  add_words (self, words);
  self->flow->gap = MIN (words->type->after, measures->item);
  self->flow->keep = MAX (self->flow->keep, CANDOR_KEEP_GROUP);
  add_words (self, &beside);
}

/* Small print stands in line with the statements that it goes with. */
static double
get_gutter (CandorColumn *self,
            CandorNode   *node)
{
  gboolean small = self->paired && candor_node_get_kind (node) == CANDOR_NODE_PARAGRAPH && candor_node_get_style (node) == CANDOR_STYLE_QUIET;

  return candor_node_get_number (node) > 0 || small ? self->layout->measures->number_width : 0;
}

/**
 * candor_column_add_labelled:
 * @self: a column
 * @type: how the text is set
 * @label: (nullable): a node whose words stand before, with a colon
 * @node: the node whose own text it is; where it has an address, that of a link
 * @tag: name of the element that holds it
 *
 * Adds the node's own text, if it has any, in each of the document's languages.
 */
void
candor_column_add_labelled (CandorColumn     *self,
                            const CandorType *type,
                            CandorNode       *label,
                            CandorNode       *node,
                            const char       *tag)
{
  Words words = { type, label, node, candor_node_get_address (node), candor_node_get_number (node), get_gutter (self, node), tag };

  if (candor_node_get_n_spans (node) == 0)
    return;
  if (candor_node_get_beside (node) == NULL)
    add_words (self, &words);
  else if (!self->paired || type == &self->layout->measures->title || !add_side_by_side (self, &words))
    add_one_above_the_other (self, &words);
}

/** candor_column_add_text: The same, with no label. */
void
candor_column_add_text (CandorColumn     *self,
                        const CandorType *type,
                        CandorNode       *node,
                        const char       *tag)
{
  candor_column_add_labelled (self, type, NULL, node, tag);
}
