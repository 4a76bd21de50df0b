/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables: columns by weight or content, a strip a row, the head on every page; or, where columns
 * would be too narrow, a list of labels and values. */
#include "config.h"

#include "candor-layout.h"

#include "candor-long-word.h"

#include <math.h>

#define MOST_COLUMNS 12
#define HIGHEST_ROW 0.5 /* of a page: higher ones may be cut where they stand as a list */

/* A table being laid out. */
typedef struct
{
  CandorColumn *column;
  CandorNode   *node;
  CandorTag    *tag;
  int           n_columns;
  int           n_heads; /* head rows at its start */
  int           first;   /* its first strip */
  double        widths[MOST_COLUMNS];
} Table;

static gboolean
is_head (CandorNode *node)
{
  return candor_node_get_style (node) == CANDOR_STYLE_HEAD;
}

static int
count_columns (CandorNode *node)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    n = MAX (n, candor_node_get_n_children (candor_node_get_child (node, i)));
  return MIN (n, MOST_COLUMNS);
}

static int
count_heads (CandorNode *node)
{
  unsigned int n = 0;

  while (n < candor_node_get_n_children (node) && is_head (candor_node_get_child (node, n)))
    n++;
  return n;
}

/* What a column's width is measured for: the width that its texts are given. */
#define ONE_LINE 20000    /* points: nothing wraps that has a column to itself */
#define WORDS 0           /* nothing but words and badges stays whole */
#define WORDS_OF_BADGES 1 /* badges wrap too */

/* A word that goes on and on has room in no column, and takes seconds to be set in one line. */
static double
measure_text (CandorLayout     *layout,
              CandorNode       *node,
              const CandorType *type,
              int               width)
{
  g_autofree char *plain = candor_node_dup_plain (node);
  PangoLayout     *text;
  PangoRectangle   extents = { 0 };

  if (candor_long_word_is_in (plain))
    return ONE_LINE;
  text = candor_layout_set_node (layout, type, NULL, node, width, NULL);
  if (text == NULL)
    return 0;
  pango_layout_set_wrap (text, PANGO_WRAP_WORD);
  pango_layout_get_extents (text, NULL, &extents);
  return pango_units_to_double (extents.width) + 1 + (candor_node_get_number (node) > 0 ? layout->measures->number_width : 0);
}

/* Of a cell with what stands below it. What is set only to be measured goes again. */
static double
measure_cell (CandorLayout *layout,
              CandorNode   *node,
              gboolean      head,
              int           width)
{
  CandorType   type = layout->measures->cell;
  unsigned int n_layouts = layout->layouts->len;
  unsigned int n_badges = layout->badges->len;
  double       most;

  type.bold = head || is_head (node);
  most = measure_text (layout, node, &type, width);
  if (candor_node_get_beside (node) != NULL)
    most = fmax (most, measure_text (layout, candor_node_get_beside (node), &type, width));
  g_ptr_array_set_size (layout->layouts, n_layouts);
  g_ptr_array_set_size (layout->badges, n_badges);
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    most = fmax (most, measure_cell (layout, candor_node_get_child (node, i), type.bold, width));
  return most;
}

static double
measure_column (Table *table,
                int    index,
                int    width)
{
  double most = 1;

  for (unsigned int i = 0; i < candor_node_get_n_children (table->node); i++)
    {
      CandorNode *row = candor_node_get_child (table->node, i);

      if (index < (int) candor_node_get_n_children (row))
        most = fmax (most, measure_cell (table->column->layout, candor_node_get_child (row, index), is_head (row), width));
    }
  return most;
}

/* Without weights, columns share by the root of their content: long texts wrap, short ones stand. */
static double
get_weight (Table *table,
            int    index)
{
  int        n;
  const int *weights = candor_node_get_weights (table->node, &n);

  return index < n ? MAX (weights[index], 1) : sqrt (measure_column (table, index, ONE_LINE));
}

/* The first column whose share is less than it needs, or -1. */
static int
find_narrow (const double *weights,
             const double *least,
             int           n,
             double        width_of_weight)
{
  for (int i = 0; i < n; i++)
    if (weights[i] > 0 && width_of_weight * weights[i] < least[i])
      return i;
  return -1;
}

/* Gives each column its share, but no less than what must not wrap: the others make room. */
static gboolean
share_width (Table *table,
             int    measure)
{
  double room = table->column->width - table->column->layout->measures->gutter * (table->n_columns - 1);
  double weights[MOST_COLUMNS];
  double least[MOST_COLUMNS];
  double weight = 0;
  int    narrow;

  for (int i = 0; i < table->n_columns; i++)
    {
      weights[i] = get_weight (table, i);
      least[i] = measure_column (table, i, measure);
      weight += weights[i];
    }
  while (weight > 0 && (narrow = find_narrow (weights, least, table->n_columns, room / weight)) >= 0)
    {
      table->widths[narrow] = least[narrow];
      room -= least[narrow];
      weight -= weights[narrow];
      weights[narrow] = 0;
    }
  for (int i = 0; i < table->n_columns; i++)
    if (weights[i] > 0)
      table->widths[i] = room * weights[i] / weight;
  return room >= 0;
}

static void
add_cell (Table        *table,
          CandorColumn *cell,
          CandorNode   *node,
          gboolean      head)
{
  const CandorMeasures *measures = table->column->layout->measures;

  cell->tag = candor_layout_add_tag (cell->layout, head || is_head (node) ? "TH" : "TD", cell->tag);
  if (head || is_head (node))
    cell->tag->scope = head ? "Column" : "Row";
  cell->strong = head || is_head (node);
  cell->cell = TRUE;
  candor_column_add_text (cell, head ? &measures->head : &measures->cell, node, "P");
  candor_column_add_children (cell, node);
}

static void
add_rule (CandorColumn *column,
          CandorStrip  *strip,
          gboolean      head)
{
  CandorPiece rule = { .kind = CANDOR_PIECE_RULE, .ink = head ? CANDOR_INK_NORMAL : CANDOR_INK_LINE, .x = column->x, .width = column->width, .height = head ? 1.1 : 0.6 };

  rule.y = strip->height - rule.height;
  g_array_append_val (strip->items, rule);
}

static void
pad_strip (CandorStrip *strip,
           double       above,
           double       below)
{
  for (unsigned int i = 0; i < strip->items->len; i++)
    g_array_index (strip->items, CandorPiece, i).y += above;
  strip->height += above + below;
}

/* A row of lines to sign on. */
static gboolean
is_form (CandorNode *row)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (row); i++)
    {
      CandorNode  *cell = candor_node_get_child (row, i);
      unsigned int n = candor_node_get_n_children (cell);

      if (n == 0 || candor_node_get_kind (candor_node_get_child (cell, n - 1)) != CANDOR_NODE_LINES)
        return FALSE;
    }
  return TRUE;
}

static double
measure_flow (CandorFlow *flow)
{
  return candor_flow_place (flow, 0, flow->strips->len, 0, NULL);
}

/* Names take more lines in one cell than in another, but all sign on one line. */
static void
level_lines (CandorColumn *cells,
             int           n)
{
  double height = 0;

  for (int i = 0; i < n; i++)
    height = MAX (height, measure_flow (cells[i].flow));
  for (int i = 0; i < n; i++)
    {
      CandorFlow  *flow = cells[i].flow;
      CandorStrip *line = g_ptr_array_index (flow->strips, flow->strips->len - 1);

      line->gap += height - measure_flow (flow);
    }
}

static double
get_pad (Table *table)
{
  double pad = table->column->layout->measures->cell_pad;

  return candor_node_get_style (table->node) == CANDOR_STYLE_QUIET ? pad * 0.4 : pad;
}

static CandorStrip *
add_row (Table      *table,
         CandorNode *row,
         gboolean    head)
{
  CandorLayout *layout = table->column->layout;
  CandorColumn  cells[MOST_COLUMNS];
  CandorTag    *tag = candor_layout_add_tag (layout, "TR", table->tag);
  CandorStrip  *strip;
  double        x = table->column->x;
  int           n = MIN ((int) candor_node_get_n_children (row), table->n_columns);

  for (int i = 0; i < n; i++)
    {
      cells[i] = *table->column;
      cells[i].flow = candor_flow_new ();
      cells[i].x = x;
      cells[i].width = table->widths[i];
      cells[i].paired = FALSE;
      cells[i].tag = tag;
      x += table->widths[i] + layout->measures->gutter;
      add_cell (table, &cells[i], candor_node_get_child (row, i), head);
    }
  if (is_form (row))
    level_lines (cells, n);
  strip = candor_flow_add_columns (table->column->flow, 0, cells, n, FALSE);
  pad_strip (strip, get_pad (table), get_pad (table));
  if (!is_form (row))
    add_rule (table->column, strip, head);
  for (int i = 0; i < n; i++)
    candor_flow_free (cells[i].flow);
  return strip;
}

/* The head stays with the first row, and repeats for those that begin a page. */
static void
add_rows (Table *table)
{
  CandorFlow *flow = table->column->flow;

  flow->gap = MAX (flow->gap, table->column->layout->measures->block / 2);
  for (unsigned int i = 0; i < candor_node_get_n_children (table->node); i++)
    {
      int          index = i;
      CandorStrip *strip = add_row (table, candor_node_get_child (table->node, i), index < table->n_heads);

      flow->gap = 0;
      if (index > 0 && index <= table->n_heads)
        strip->keep = CANDOR_KEEP_HEADING;
      if (index < table->n_heads)
        continue;
      strip->head = table->first;
      strip->n_heads = index == table->n_heads ? 0 : table->n_heads;
    }
  flow->gap = table->column->layout->measures->block;
}

static void
add_labelled (CandorColumn *self,
              CandorNode   *label,
              CandorNode   *cell)
{
  CandorType type = self->layout->measures->cell;

  type.bold = is_head (cell);
  candor_column_add_labelled (self, &type, is_head (cell) ? NULL : label, cell, "P");
  candor_column_add_children (self, cell);
}

static void
add_list_row (Table      *table,
              CandorNode *head,
              CandorNode *row)
{
  CandorColumn  inner = *table->column;
  CandorLayout *layout = inner.layout;
  unsigned int  first = inner.flow->strips->len;
  CandorStrip  *strip;

  inner.tag = candor_layout_add_tag (layout, "LI", table->tag);
  inner.tag = candor_layout_add_tag (layout, "LBody", inner.tag);
  for (unsigned int i = 0; i < candor_node_get_n_children (row); i++)
    {
      CandorNode *label = head != NULL && i < candor_node_get_n_children (head) ? candor_node_get_child (head, i) : NULL;

      add_labelled (&inner, label, candor_node_get_child (row, i));
    }
  inner.flow->gap = 0;
  strip = candor_flow_add_strip (inner.flow, layout->measures->cell_pad, 0.8);
  strip->keep = CANDOR_KEEP_HEADING;
  strip->height = 0;
  add_rule (&inner, strip, FALSE);
  inner.flow->gap = layout->measures->cell_pad * 1.5;
  candor_flow_keep_together (inner.flow, first, (layout->bottom - layout->top) * HIGHEST_ROW, CANDOR_KEEP_WHOLE);
}

static void
add_as_list (Table *table)
{
  CandorNode *head = table->n_heads > 0 ? candor_node_get_child (table->node, table->n_heads - 1) : NULL;

  table->tag = candor_layout_add_tag (table->column->layout, "L", table->column->tag);
  for (unsigned int i = table->n_heads; i < candor_node_get_n_children (table->node); i++)
    add_list_row (table, head, candor_node_get_child (table->node, i));
}

static gboolean
add_as_table (Table *table)
{
  CandorLayout *layout = table->column->layout;
  CandorFlow   *flow = table->column->flow;
  CandorFlow    before = *flow;

  if (layout->style.large_print || (!share_width (table, WORDS) && !share_width (table, WORDS_OF_BADGES)))
    return FALSE;
  table->tag = candor_layout_add_tag (layout, "Table", table->column->tag);
  add_rows (table);
  for (unsigned int i = table->first; i < flow->strips->len; i++)
    if (candor_flow_place (flow, i, i + 1, 0, NULL) > layout->bottom - layout->top)
      {
        g_ptr_array_set_size (flow->strips, table->first);
        flow->gap = before.gap;
        flow->fresh = before.fresh;
        flow->keep = before.keep;
        flow->after = before.after;
        return FALSE;
      }
  return TRUE;
}

/**
 * candor_column_add_table:
 * @self: a column
 * @node: a table
 *
 * Adds the table; as a list of labels and values in large print, or where its longest words do
 * not fit side by side, or a row not on a page.
 */
void
candor_column_add_table (CandorColumn *self,
                         CandorNode   *node)
{
  Table table = { .column = self, .node = node };

  table.n_columns = count_columns (node);
  table.n_heads = count_heads (node);
  table.first = self->flow->strips->len;
  if (table.n_columns > 0 && !add_as_table (&table))
    add_as_list (&table);
}
