/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How pictures flow: figures, what stands beside them, and QR codes. */
#include "config.h"

#include "candor-layout.h"

#include "candor-qr.h"

#include <math.h>

#define NARROWEST_SPLIT 300 /* points: below it the two stand one above the other */
#define LARGEST_SHARE 0.46  /* of a split, for a figure at its start */

static char *
dup_meaning (CandorNode *node)
{
  if (candor_node_get_n_spans (node) > 0)
    return candor_node_dup_plain (node);
  return g_strdup (candor_figure_get_words (candor_node_get_figure (node)));
}

/* A figure that is too wide at the text's size is set smaller, as it must never be cut. */
static double
get_figure_size (CandorColumn *self,
                 CandorFigure *figure)
{
  double size = self->layout->measures->figure;
  double min_width = candor_figure_get_min_width (figure, size);

  return min_width > self->width ? size * self->width / min_width : size;
}

/* One picture, in the words of one language; it begins where that language does. */
static void
add_picture (CandorColumn *self,
             CandorNode   *node,
             PangoContext *context)
{
  CandorLayout *layout = self->layout;
  CandorFigure *figure = candor_node_get_figure (node);
  CandorPiece   item = { .kind = CANDOR_PIECE_FIGURE, .x = self->x, .node = node, .context = context };
  gboolean      turned = (pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL) != layout->right_to_left;
  CandorStrip  *strip;

  item.font_size = get_figure_size (self, figure);
  item.width = MIN (self->width, candor_figure_get_natural_width (figure, item.font_size));
  item.x += turned ? self->width - item.width : 0;
  item.height = candor_figure_measure (figure, context, item.font_size, item.width);
  item.tag = candor_layout_add_tag (layout, "Figure", self->tag);
  item.tag->alt = dup_meaning (node);
  item.tag->language = candor_node_get_language (node);
  strip = candor_flow_add_strip (self->flow, layout->measures->block, item.height);
  g_array_append_val (strip->items, item);
  self->flow->gap = layout->measures->block;
}

/* The picture, and beside it the same with the words of the second language. */
static void
add_drawing (CandorColumn *self,
             CandorNode   *node)
{
  CandorLayout *layout = self->layout;
  CandorNode   *beside = candor_node_get_beside (node);
  g_autoptr (CandorFlow) start = candor_flow_new ();
  g_autoptr (CandorFlow) end = candor_flow_new ();
  CandorColumn columns[] = { candor_column_get_lane (self, 0, start), candor_column_get_lane (self, 1, end) };

  if (beside == NULL || !self->paired)
    {
      add_picture (self, node, layout->figure_contexts[0]);
      if (beside != NULL)
        add_picture (self, beside, layout->figure_contexts[1]);
      return;
    }
  add_picture (&columns[0], node, layout->figure_contexts[0]);
  add_picture (&columns[1], beside, layout->figure_contexts[1]);
  candor_flow_add_columns (self->flow, layout->measures->block, columns, 2, FALSE);
  self->flow->gap = layout->measures->block;
}

/**
 * candor_column_add_figure:
 * @self: a column
 * @node: a figure node
 *
 * Adds the figure, as wide as it likes to be, and its text below it.
 */
void
candor_column_add_figure (CandorColumn *self,
                          CandorNode   *node)
{
  g_return_if_fail (candor_node_get_figure (node) != NULL);

  add_drawing (self, node);
  if (candor_node_get_n_spans (node) == 0)
    return;
  self->flow->gap = self->layout->measures->item;
  self->flow->keep = CANDOR_KEEP_HEADING;
  candor_column_add_text (self, &self->layout->measures->body, node, "P");
}

static gboolean
is_figure (CandorNode *node)
{
  return candor_node_get_kind (node) == CANDOR_NODE_FIGURE;
}

static double
get_first_width (CandorColumn *self,
                 CandorNode   *node,
                 double        room)
{
  CandorNode   *first = candor_node_get_child (node, 0);
  CandorFigure *figure = candor_node_get_figure (first);
  int           n;
  const int    *weights = candor_node_get_weights (node, &n);

  if (n == 2)
    return room * weights[0] / (weights[0] + weights[1]);
  if (!is_figure (first))
    return room / 2;
  return CLAMP (candor_figure_get_natural_width (figure, get_figure_size (self, figure)), room * 0.3, room * LARGEST_SHARE);
}

/* Their cells may hold two languages, one above the other. */
static gboolean
holds_tables (CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    if (candor_node_get_kind (candor_node_get_child (node, i)) != CANDOR_NODE_TABLE)
      return FALSE;
  return TRUE;
}

/**
 * candor_column_can_split:
 * @self: a column
 * @node: a split
 *
 * Returns: whether there is room for its two children side by side
 */
gboolean
candor_column_can_split (CandorColumn *self,
                         CandorNode   *node)
{
  CandorFigure *figure;

  if (candor_node_get_n_children (node) != 2 || self->width < NARROWEST_SPLIT || self->layout->style.large_print)
    return FALSE;
  if (self->paired && !holds_tables (node))
    return FALSE;
  if (!is_figure (candor_node_get_child (node, 0)))
    return TRUE;
  figure = candor_node_get_figure (candor_node_get_child (node, 0));
  return candor_figure_get_min_width (figure, self->layout->measures->figure) <= self->width * LARGEST_SHARE;
}

/**
 * candor_columns_fit_page:
 * @columns: (array length=n): columns with flows of their own
 * @n: how many
 *
 * Returns: whether none is higher than a page
 */
gboolean
candor_columns_fit_page (CandorColumn *columns,
                         int           n)
{
  CandorLayout *layout = columns[0].layout;

  for (int i = 0; i < n; i++)
    if (candor_flow_place (columns[i].flow, 0, columns[i].flow->strips->len, 0, NULL) > layout->bottom - layout->top)
      return FALSE;
  return TRUE;
}

/* Short lines beside short lines, such as who was there beside when. */
static gboolean
holds_paragraphs (CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    if (candor_node_get_kind (candor_node_get_child (node, i)) != CANDOR_NODE_PARAGRAPH)
      return FALSE;
  return candor_node_get_kind (node) == CANDOR_NODE_GROUP;
}

static gboolean
add_side_by_side (CandorColumn *self,
                  CandorNode   *node)
{
  CandorLayout *layout = self->layout;
  double        gap = layout->measures->block;
  CandorNode   *first = candor_node_get_child (node, 0);
  double        room = self->width - layout->measures->gutter;
  g_autoptr (CandorFlow) start = candor_flow_new ();
  g_autoptr (CandorFlow) end = candor_flow_new ();
  CandorColumn columns[2] = { *self, *self };

  columns[0].paired = columns[1].paired = FALSE;
  columns[0].flow = start;
  columns[0].width = get_first_width (self, node, room);
  columns[1].flow = end;
  columns[1].x += columns[0].width + layout->measures->gutter;
  columns[1].width = room - columns[0].width;
  /* Such lines stand as close as in a table, and so do the words beside a picture. */
  columns[0].cell = columns[1].cell = is_figure (first) || (holds_paragraphs (first) && holds_paragraphs (candor_node_get_child (node, 1)));
  if (is_figure (first))
    add_drawing (&columns[0], first);
  else
    candor_column_add_node (&columns[0], first);
  candor_column_add_node (&columns[1], candor_node_get_child (node, 1));
  if (is_figure (first))
    candor_column_add_text (&columns[1], &layout->measures->body, first, "P");
  if (!candor_columns_fit_page (columns, 2))
    return FALSE;
  if (columns[0].cell && !is_figure (first))
    gap /= 2;
  candor_flow_add_columns (self->flow, gap, columns, 2, is_figure (first));
  self->flow->gap = gap;
  return TRUE;
}

/* One above the other: a figure stands between the heading of what explains it and the rest. */
static void
add_stacked (CandorColumn *self,
             CandorNode   *node)
{
  CandorNode  *first = candor_node_get_child (node, 0);
  CandorNode  *words = candor_node_get_n_children (node) == 2 ? candor_node_get_child (node, 1) : NULL;
  unsigned int i = 0;

  if (words == NULL || !is_figure (first) || candor_node_get_kind (words) != CANDOR_NODE_GROUP)
    {
      candor_column_add_children (self, node);
      return;
    }
  while (i < candor_node_get_n_children (words) && candor_node_get_kind (candor_node_get_child (words, i)) == CANDOR_NODE_HEADING)
    candor_column_add_node (self, candor_node_get_child (words, i++));
  candor_column_add_figure (self, first);
  self->flow->keep = CANDOR_KEEP_HEADING;
  for (; i < candor_node_get_n_children (words); i++)
    candor_column_add_node (self, candor_node_get_child (words, i));
}

/**
 * candor_column_add_split:
 * @self: a column
 * @node: a split node
 *
 * Adds its two children side by side, or one above the other where the column is narrow, print is
 * large or they are higher than a page. Beside a figure, its text comes last.
 */
void
candor_column_add_split (CandorColumn *self,
                         CandorNode   *node)
{
  if (!candor_column_can_split (self, node) || !add_side_by_side (self, node))
    add_stacked (self, node);
}

static double
get_code_size (CandorNode *node)
{
  return candor_node_get_address (node) != NULL ? candor_qr_measure (candor_node_get_address (node)) : 0;
}

static void
add_code (CandorColumn *self,
          CandorNode   *node,
          double        size)
{
  const char  *address = candor_node_get_address (node);
  CandorPiece  item = { .kind = CANDOR_PIECE_QR, .x = self->x, .height = size, .address = address };
  CandorStrip *strip = candor_flow_add_strip (self->flow, 0, size);

  item.width = size * (1 - candor_qr_get_quiet_zone (address));
  item.tag = candor_layout_add_tag (self->layout, "Figure", self->tag);
  item.tag->alt = g_strdup (address);
  g_array_append_val (strip->items, item);
}

/* The code with its text beside it, as one strip. */
static void
add_code_cell (CandorColumn *self,
               CandorNode   *node,
               double        indent)
{
  const CandorMeasures *measures = self->layout->measures;
  double                size = get_code_size (node);
  g_autoptr (CandorFlow) start = candor_flow_new ();
  g_autoptr (CandorFlow) end = candor_flow_new ();
  CandorColumn columns[2] = { *self, *self };

  columns[0].flow = start;
  columns[0].width = size;
  columns[1].flow = end;
  columns[1].x += indent;
  columns[1].width = self->x + self->width - columns[1].x;
  columns[1].paired = FALSE;
  if (size > 0)
    add_code (&columns[0], node, size);
  candor_column_add_text (&columns[1], candor_node_get_style (node) == CANDOR_STYLE_QUIET ? &measures->quiet : &measures->body,
                          node, "P");
  candor_flow_add_columns (self->flow, 0, columns, 2, TRUE);
}

static void
add_code_row (CandorColumn *self,
              CandorNode   *parent,
              unsigned int  first,
              unsigned int  n,
              unsigned int  n_columns,
              double        indent)
{
  double       gutter = self->layout->measures->gutter;
  double       width = (self->width - gutter * (n_columns - 1)) / n_columns;
  CandorColumn columns[2] = { *self, *self };

  for (unsigned int i = 0; i < n; i++)
    {
      columns[i].flow = candor_flow_new ();
      columns[i].x = self->x + i * (width + gutter);
      columns[i].width = width;
      add_code_cell (&columns[i], candor_node_get_child (parent, first + i), indent);
    }
  candor_flow_add_columns (self->flow, self->layout->measures->block / 2, columns, n, FALSE);
  self->flow->gap = self->layout->measures->block / 2;
  for (unsigned int i = 0; i < n; i++)
    candor_flow_free (columns[i].flow);
}

/**
 * candor_column_add_codes:
 * @self: a column
 * @parent: the codes' parent
 * @first: index of the first code
 *
 * Adds the codes that follow each other, two in a row where there is room.
 *
 * Returns: how many there were
 */
unsigned int
candor_column_add_codes (CandorColumn *self,
                         CandorNode   *parent,
                         unsigned int  first)
{
  unsigned int n_columns = self->layout->style.large_print || self->width < NARROWEST_SPLIT ? 1 : 2;
  unsigned int end = first;
  double       indent = 0;

  while (end < candor_node_get_n_children (parent) &&
         candor_node_get_kind (candor_node_get_child (parent, end)) == CANDOR_NODE_QR)
    indent = fmax (indent, get_code_size (candor_node_get_child (parent, end++)));
  /* One code alone has the whole width for its text. */
  n_columns = MIN (n_columns, end - first);
  for (unsigned int i = first; i < end; i += n_columns)
    add_code_row (self, parent, i, MIN (n_columns, end - i), n_columns, indent);
  return end - first;
}
