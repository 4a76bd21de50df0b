/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nodes of a sheet's document: what kind, what text, what stands below. */
#include "config.h"

#include "candor-document-private.h"

#include "candor-figure.h"

static void
free_span (CandorSpan *span)
{
  g_free (span->text);
  g_free (span->symbol);
  g_free (span->language);
  g_free (span);
}

static CandorSpan *
append_span (CandorNode     *self,
             CandorSpanFlags flags,
             const char     *text,
             const char     *language)
{
  CandorSpan *span = g_new0 (CandorSpan, 1);

  span->flags = flags;
  span->text = g_utf8_make_valid (text, -1);
  span->language = g_strdup (language);
  g_ptr_array_add (self->spans, span);
  return span;
}

static CandorSpanFlags
get_run_flags (const CandorRun *run)
{
  CandorSpanFlags flags = CANDOR_SPAN_PLAIN;

  if (run->flags & CANDOR_RUN_EM)
    flags |= CANDOR_SPAN_EM;
  if (run->flags & CANDOR_RUN_STRONG)
    flags |= CANDOR_SPAN_STRONG;
  if (run->flags & CANDOR_RUN_NAME)
    flags |= CANDOR_SPAN_NAME;
  return flags;
}

/**
 * candor_node_new:
 * @kind: what it is
 * @style: how it looks, within its kind
 *
 * Makes a node with no text and no children.
 *
 * Returns: (transfer full): the node
 */
CandorNode *
candor_node_new (CandorNodeKind  kind,
                 CandorNodeStyle style)
{
  CandorNode *self = g_new0 (CandorNode, 1);

  self->kind = kind;
  self->style = style;
  self->level = 1;
  self->n_lines = 1;
  self->spans = g_ptr_array_new_with_free_func ((GDestroyNotify) free_span);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_node_free);
  return self;
}

/**
 * candor_node_free:
 * @self: (transfer full): the root of a tree
 *
 * Frees a node with everything below it.
 */
void
candor_node_free (CandorNode *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->figure, candor_figure_unref);
  g_clear_pointer (&self->beside, candor_node_free);
  g_ptr_array_unref (self->spans);
  g_ptr_array_unref (self->children);
  g_free (self->weights);
  g_free (self->address);
  g_free (self->language);
  g_free (self);
}

/**
 * candor_node_append:
 * @self: the parent
 * @child: (transfer full): a node that has no parent yet
 *
 * Puts @child after the other children.
 *
 * Returns: (transfer none): @child
 */
CandorNode *
candor_node_append (CandorNode *self,
                    CandorNode *child)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (child != NULL && child != self, NULL);

  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * candor_node_add:
 * @self: the parent
 * @kind: what the child is
 * @style: how the child looks
 *
 * Makes a node and puts it after the other children.
 *
 * Returns: (transfer none): the child
 */
CandorNode *
candor_node_add (CandorNode     *self,
                 CandorNodeKind  kind,
                 CandorNodeStyle style)
{
  return candor_node_append (self, candor_node_new (kind, style));
}

/**
 * candor_node_add_span:
 * @self: a node with text
 * @flags: how the characters look
 * @text: what to add; invalid bytes become replacement characters
 * @language: (nullable): that of @text, if it is not the document's
 *
 * Adds characters behind the node's text.
 */
void
candor_node_add_span (CandorNode     *self,
                      CandorSpanFlags flags,
                      const char     *text,
                      const char     *language)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  if (*text != '\0')
    append_span (self, flags, text, language);
}

/**
 * candor_node_add_text:
 * @self: a node with text
 * @text: a text of the pack
 * @flags: added to the flags of every run
 *
 * Adds a text of the pack behind the node's text.
 */
void
candor_node_add_text (CandorNode     *self,
                      CandorText     *text,
                      CandorSpanFlags flags)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);

      candor_node_add_span (self, flags | get_run_flags (run), run->text,
                            candor_text_get_language (text));
    }
}

/**
 * candor_node_add_badge:
 * @self: a node with text
 * @level: how strong the text before it is
 *
 * Adds an evidence badge behind the node's text. The space between the two is the layout's.
 */
void
candor_node_add_badge (CandorNode  *self,
                       CandorLevel *level)
{
  CandorText *name;
  CandorSpan *span;

  g_return_if_fail (self != NULL);
  g_return_if_fail (CANDOR_IS_LEVEL (level));

  name = candor_level_get_name (level);
  span = append_span (self, CANDOR_SPAN_BADGE, candor_text_get_plain (name),
                      candor_text_get_language (name));
  span->symbol = g_strdup (candor_level_get_symbol (level));
  span->level = candor_level_get_kind (level);
}

/**
 * candor_node_add_mark:
 * @self: a node with text
 * @after: index of the span behind which the mark stands
 * @text: the mark
 *
 * Adds a small raised mark inside the node's text.
 */
void
candor_node_add_mark (CandorNode  *self,
                      unsigned int after,
                      const char  *text)
{
  CandorSpan *span;

  g_return_if_fail (self != NULL);
  g_return_if_fail (after < self->spans->len);
  g_return_if_fail (text != NULL);

  span = append_span (self, CANDOR_SPAN_MARK, text, NULL);
  g_ptr_array_steal_index (self->spans, self->spans->len - 1);
  g_ptr_array_insert (self->spans, (int) after + 1, span);
}

/**
 * candor_node_set_level:
 * @self: a heading
 * @level: 1 (the title) to 3
 *
 * Sets the heading's level.
 */
void
candor_node_set_level (CandorNode *self,
                       int         level)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 1 && level <= 3);

  self->level = level;
}

/**
 * candor_node_set_lines:
 * @self: ruled lines
 * @n_lines: how many, at least 1
 *
 * Sets how many lines there are to write on.
 */
void
candor_node_set_lines (CandorNode *self,
                       int         n_lines)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_lines >= 1);

  self->n_lines = n_lines;
}

/**
 * candor_node_set_address:
 * @self: a QR code, a paragraph or an item
 * @address: (nullable): where it leads
 *
 * Sets what the code says, or where the text leads when it is clicked.
 */
void
candor_node_set_address (CandorNode *self,
                         const char *address)
{
  char *copy;

  g_return_if_fail (self != NULL);

  copy = g_strdup (address);
  g_free (self->address);
  self->address = copy;
}

/**
 * candor_node_set_figure:
 * @self: a figure node
 * @figure: (transfer full): what it draws
 *
 * Sets the picture.
 */
void
candor_node_set_figure (CandorNode   *self,
                        CandorFigure *figure)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (figure != NULL && figure != self->figure);

  g_clear_pointer (&self->figure, candor_figure_unref);
  self->figure = figure;
}

/**
 * candor_node_set_weights:
 * @self: a table
 * @weights: (array length=n): relative widths, each above 0, one a column
 * @n: number of columns
 *
 * Sets how the columns share the table's width. Without them they share it by their content.
 */
void
candor_node_set_weights (CandorNode *self,
                         const int  *weights,
                         int         n)
{
  int *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (weights != NULL && n > 0);

  copy = g_memdup2 (weights, sizeof (int) * n);
  g_free (self->weights);
  self->weights = copy;
  self->n_weights = n;
}

/**
 * candor_node_set_number:
 * @self: a node with text
 * @number: what stands before the text, 0 for nothing
 *
 * Numbers a statement, so that readers of two languages find the same.
 */
void
candor_node_set_number (CandorNode *self,
                        int         number)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (number >= 0);

  self->number = number;
}

CandorNodeKind
candor_node_get_kind (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, CANDOR_NODE_GROUP);

  return self->kind;
}

CandorNodeStyle
candor_node_get_style (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, CANDOR_STYLE_NORMAL);

  return self->style;
}

int
candor_node_get_level (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->level;
}

int
candor_node_get_number (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->number;
}

/** candor_node_get_beside: Returns: (transfer none) (nullable): the same in the second language; it has no children */
CandorNode *
candor_node_get_beside (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->beside;
}

/** candor_node_get_language: Returns: (nullable): that of a node beside; %NULL for the document's */
const char *
candor_node_get_language (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

int
candor_node_get_lines (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_lines;
}

const char *
candor_node_get_address (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->address;
}

CandorFigure *
candor_node_get_figure (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->figure;
}

/**
 * candor_node_get_weights:
 * @self: a table
 * @n: (out): number of columns, 0 if none were set
 *
 * Returns: (transfer none) (nullable) (array length=n): the relative column widths
 */
const int *
candor_node_get_weights (CandorNode *self,
                         int        *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->n_weights;
  return self->weights;
}

unsigned int
candor_node_get_n_children (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children->len;
}

CandorNode *
candor_node_get_child (CandorNode  *self,
                       unsigned int index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->children->len, NULL);

  return g_ptr_array_index (self->children, index);
}

unsigned int
candor_node_get_n_spans (CandorNode *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->spans->len;
}

const CandorSpan *
candor_node_get_span (CandorNode  *self,
                      unsigned int index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->spans->len, NULL);

  return g_ptr_array_index (self->spans, index);
}

/**
 * candor_node_dup_plain:
 * @self: a node
 *
 * Its own text with no looks: badges stand in square brackets, without their symbol.
 *
 * Returns: (transfer full): the text, maybe empty
 */
char *
candor_node_dup_plain (CandorNode *self)
{
  GString *plain = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free (plain, FALSE));

  for (unsigned int i = 0; i < self->spans->len; i++)
    {
      const CandorSpan *span = candor_node_get_span (self, i);

      if (span->flags & CANDOR_SPAN_MARK)
        g_string_append_printf (plain, " (%s)", span->text);
      else if (!(span->flags & CANDOR_SPAN_BADGE))
        g_string_append (plain, span->text);
      else if (plain->len == 0 || plain->str[plain->len - 1] == ' ')
        g_string_append_printf (plain, "[%s]", span->text);
      else
        g_string_append_printf (plain, " [%s]", span->text);
    }
  return g_string_free (plain, FALSE);
}
