/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How nodes flow: headings, paragraphs, lists, boxes, ruled lines. */
#include "config.h"

#include "candor-layout.h"

static const CandorType *
get_paragraph_type (CandorColumn *self,
                    CandorNode   *node)
{
  const CandorMeasures *measures = self->layout->measures;

  switch ((int) candor_node_get_style (node))
    {
    case CANDOR_STYLE_LEAD:
      return &measures->lead;
    case CANDOR_STYLE_QUIET:
      return &measures->quiet;
    default:
      return self->cell ? &measures->cell : &measures->body;
    }
}

static void
add_paragraph (CandorColumn *self,
               CandorNode   *node)
{
  candor_column_add_text (self, get_paragraph_type (self, node), node, "P");
}

static CandorStrip *
get_strip (CandorColumn *self,
           unsigned int  index)
{
  return index < self->flow->strips->len ? g_ptr_array_index (self->flow->strips, index) : NULL;
}

/* A heading stays with at least two strips of what it heads. */
static void
add_heading (CandorColumn *self,
             CandorNode   *node)
{
  const CandorMeasures *measures = self->layout->measures;
  const CandorType     *types[] = { &measures->title, &measures->section, &measures->heading };
  const char *const     names[] = { "H1", "H2", "H3" };
  int                   level = candor_node_get_level (node) - 1;
  unsigned int          first = self->flow->strips->len;
  CandorStrip          *strip;

  /* One line below the last heading is enough if that is all that it heads. */
  if (self->flow->keep == CANDOR_KEEP_LINES)
    self->flow->keep = CANDOR_KEEP_NONE;
  candor_column_add_text (self, types[level], node, names[level]);
  strip = get_strip (self, first);
  if (strip == NULL)
    return;
  g_array_index (strip->items, CandorPiece, 0).node = node;
  for (unsigned int i = first + 1; (strip = get_strip (self, i)) != NULL; i++)
    strip->keep = CANDOR_KEEP_HEADING;
  self->flow->keep = CANDOR_KEEP_HEADING;
  self->flow->after = CANDOR_KEEP_LINES;
}

/* Whether an item's words begin at the other side than the page's. */
static gboolean
is_turned (CandorColumn *self,
           CandorNode   *item)
{
  return candor_node_get_number (item) == 0 && candor_layout_runs_right_to_left (self->layout, item) != self->layout->right_to_left;
}

static void
add_check (CandorColumn *self,
           CandorNode   *node,
           CandorTag    *label,
           CandorStrip  *strip,
           double        baseline)
{
  double      side = self->layout->measures->check;
  CandorPiece item = { .kind = CANDOR_PIECE_CHECK, .style = candor_node_get_style (node), .width = side, .height = side, .y = baseline - side * 0.92, .tag = label };

  item.x = is_turned (self, node) ? self->x + self->width - side : self->x;
  label->actual = g_strdup (item.style == CANDOR_STYLE_CHECKED ? "\u2611" : "\u2610");
  g_array_prepend_val (strip->items, item);
}

static void
add_bullet (CandorColumn *self,
            CandorNode   *node,
            const char   *text,
            CandorTag    *label,
            CandorStrip  *strip,
            double        indent)
{
  const CandorType *type = &self->layout->measures->body;
  PangoLayout      *layout = candor_layout_set_text (self->layout, type, text, candor_layout_get_language (self->layout, node), -1);
  CandorPiece       item = { .width = indent, .tag = label };

  item.x = is_turned (self, node) ? self->x + self->width - indent : self->x;
  candor_layout_measure_line (self->layout, type, pango_layout_get_line_readonly (layout, 0), &item);
  g_array_prepend_val (strip->items, item);
}

/* In a document of two languages, items have their number in place of a bullet. */
static double
get_indent (CandorColumn *self,
            CandorNode   *list,
            CandorNode   *item)
{
  const CandorMeasures *measures = self->layout->measures;

  if (candor_node_get_style (item) == CANDOR_STYLE_CHECKBOX || candor_node_get_style (item) == CANDOR_STYLE_CHECKED)
    return measures->check * 1.75;
  if (candor_node_get_number (item) > 0)
    return 0;
  if (candor_node_get_style (item) == CANDOR_STYLE_NUMBER && candor_node_get_n_children (list) > 9)
    return measures->indent * 1.6;
  if (candor_node_get_style (item) == CANDOR_STYLE_NUMBER)
    return measures->indent * 1.2;
  return measures->indent;
}

static void
add_label (CandorColumn *self,
           CandorNode   *item,
           CandorTag    *label,
           CandorStrip  *strip,
           double        indent,
           unsigned int  number)
{
  CandorNodeStyle  style = candor_node_get_style (item);
  g_autofree char *text = g_strdup_printf ("%u.", number);
  CandorPiece     *first = &g_array_index (strip->items, CandorPiece, 0);

  if (style == CANDOR_STYLE_CHECKBOX || style == CANDOR_STYLE_CHECKED)
    add_check (self, item, label, strip, first->y + first->baseline);
  else if (candor_node_get_number (item) == 0)
    add_bullet (self, item, style == CANDOR_STYLE_NUMBER ? text : "\u2022", label, strip, indent);
}

static gboolean
has_lines (CandorNode *item)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (item); i++)
    if (candor_node_get_kind (candor_node_get_child (item, i)) == CANDOR_NODE_LINES)
      return TRUE;
  return FALSE;
}

static void
add_item (CandorColumn *self,
          CandorTag    *list_tag,
          CandorNode   *list,
          CandorNode   *item,
          unsigned int  number)
{
  CandorLayout *layout = self->layout;
  CandorType    type = layout->measures->body;
  CandorTag    *tag = candor_layout_add_tag (layout, "LI", list_tag);
  CandorTag    *label = candor_layout_add_tag (layout, "Lbl", tag);
  double        indent = get_indent (self, list, item);
  CandorColumn  inner = *self;
  unsigned int  first = self->flow->strips->len;

  type.before = type.after = layout->measures->item;
  if (is_turned (self, item))
    inner.width -= indent;
  else
    candor_column_indent (&inner, indent);
  inner.tag = candor_layout_add_tag (layout, "LBody", tag);
  candor_column_add_text (&inner, &type, item, "P");
  if (get_strip (self, first) != NULL)
    add_label (self, item, label, get_strip (self, first), indent, number);
  candor_column_add_children (&inner, item);
  if (has_lines (item))
    candor_flow_keep_together (self->flow, first, layout->bottom - layout->top, CANDOR_KEEP_GROUP);
}

static void
add_list (CandorColumn *self,
          CandorNode   *node)
{
  CandorTag *tag = candor_layout_add_tag (self->layout, "L", self->tag);

  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    add_item (self, tag, node, candor_node_get_child (node, i), i + 1);
  self->flow->gap = MAX (self->flow->gap, self->layout->measures->body.after);
}

static void
add_ruled_lines (CandorColumn *self,
                 CandorNode   *node)
{
  double pitch = self->layout->measures->ruled;

  for (int i = 0; i < candor_node_get_lines (node); i++)
    {
      CandorPiece  item = { .kind = CANDOR_PIECE_RULE, .ink = CANDOR_INK_SOFT, .x = self->x, .width = self->width, .y = pitch - 0.6, .height = 0.6 };
      CandorStrip *strip;

      self->flow->gap = 0;
      strip = candor_flow_add_strip (self->flow, 0, pitch);
      strip->keep = MAX (strip->keep, i < 2 ? CANDOR_KEEP_LINES : CANDOR_KEEP_GROUP);
      g_array_append_val (strip->items, item);
    }
  self->flow->gap = self->layout->measures->body.after + 3;
}

/* Signs to get help for never part from what to do about them, even if a page stays half empty. */
static void
add_group (CandorColumn *self,
           CandorNode   *node)
{
  unsigned int first = self->flow->strips->len;

  candor_column_add_children (self, node);
  candor_flow_keep_together (self->flow, first, self->layout->bottom - self->layout->top,
                             self->box == CANDOR_STYLE_URGENT ? CANDOR_KEEP_WHOLE : CANDOR_KEEP_GROUP);
}

static void
add_box_with (CandorColumn *self,
              CandorNode   *node,
              CandorNode   *content)
{
  const CandorMeasures *measures = self->layout->measures;
  CandorNodeStyle       style = candor_node_get_style (node);
  gboolean              warns = style == CANDOR_STYLE_URGENT || style == CANDOR_STYLE_CAUTION;
  double                lead = measures->pad * 1.2 + (warns ? candor_measures_get_sign (measures) + measures->pad * 0.8 : style == CANDOR_STYLE_KEY ? 4
                                                                                                                                                    : 0);
  CandorFrame           frame = { .style = style, .x = self->x, .width = self->width, .pad_top = measures->pad, .pad_bottom = measures->pad };
  CandorColumn          inner = *self;
  unsigned int          first = self->flow->strips->len;

  inner.box = style;
  inner.x += lead;
  inner.width -= lead + measures->pad * 1.2;
  candor_column_open_lanes (&inner);
  candor_flow_open_frame (self->flow, &frame, measures->block);
  candor_column_add_children (&inner, content);
  candor_flow_close_frame (self->flow, measures->block);
  candor_flow_keep_together (self->flow, first, self->layout->bottom - self->layout->top,
                             warns ? CANDOR_KEEP_WHOLE : CANDOR_KEEP_GROUP);
}

/* Two parts that stand side by side share a box. One above the other each has its own, so that a
 * page can end between them. */
static void
add_box (CandorColumn *self,
         CandorNode   *node)
{
  CandorNode  *split = candor_node_get_n_children (node) == 1 ? candor_node_get_child (node, 0) : NULL;
  unsigned int n;

  if (split == NULL || candor_node_get_kind (split) != CANDOR_NODE_SPLIT || candor_column_can_split (self, split))
    {
      add_box_with (self, node, node);
      return;
    }
  n = candor_node_get_n_children (split);
  for (unsigned int i = 0; i < n; i++)
    add_box_with (self, node, candor_node_get_child (split, i));
}

/**
 * candor_column_add_node:
 * @self: a column
 * @node: any node but a list's item or a table's row
 *
 * Adds the node with everything below it.
 */
void
candor_column_add_node (CandorColumn *self,
                        CandorNode   *node)
{
  switch (candor_node_get_kind (node))
    {
    case CANDOR_NODE_HEADING:
      add_heading (self, node);
      break;
    case CANDOR_NODE_PARAGRAPH:
      add_paragraph (self, node);
      break;
    case CANDOR_NODE_LIST:
      add_list (self, node);
      break;
    case CANDOR_NODE_TABLE:
      candor_column_add_table (self, node);
      break;
    case CANDOR_NODE_FIGURE:
      candor_column_add_figure (self, node);
      break;
    case CANDOR_NODE_BOX:
      add_box (self, node);
      break;
    case CANDOR_NODE_LINES:
      add_ruled_lines (self, node);
      break;
    case CANDOR_NODE_SPLIT:
      candor_column_add_split (self, node);
      break;
    case CANDOR_NODE_QR:
    case CANDOR_NODE_GROUP:
    case CANDOR_NODE_ITEM:
    case CANDOR_NODE_ROW:
    case CANDOR_NODE_CELL:
    default:
      add_group (self, node);
      break;
    }
}

/**
 * candor_column_add_children:
 * @self: a column
 * @node: a node
 *
 * Adds what stands below the node, in order. QR codes that follow each other form a grid, and a
 * list stays with the words that announce it.
 */
void
candor_column_add_children (CandorColumn *self,
                            CandorNode   *node)
{
  unsigned int n = candor_node_get_n_children (node);

  for (unsigned int i = 0; i < n; i++)
    {
      CandorNode    *child = candor_node_get_child (node, i);
      CandorNodeKind kind = candor_node_get_kind (child);

      if (kind == CANDOR_NODE_QR)
        {
          i += candor_column_add_codes (self, node, i) - 1;
          continue;
        }
      if (kind == CANDOR_NODE_LIST && i > 0 && candor_node_get_kind (candor_node_get_child (node, i - 1)) == CANDOR_NODE_PARAGRAPH)
        self->flow->keep = MAX (self->flow->keep, CANDOR_KEEP_LINES);
      candor_column_add_node (self, child);
    }
}
