/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two documents that say the same in two languages become one, statement beside statement. */
#include "config.h"

#include "candor-document-private.h"

static void pair_nodes (CandorNode *self,
                        CandorNode *other,
                        const char *language);

static gboolean
is_citation (CandorNode *node)
{
  for (unsigned int i = 0; i < node->spans->len; i++)
    if (candor_node_get_span (node, i)->flags & CANDOR_SPAN_CITATION)
      return TRUE;
  return FALSE;
}

/* A name, an answer that somebody gave, a citation even if its date is written otherwise: it stands
 * once for both. */
static gboolean
say_the_same (CandorNode *self,
              CandorNode *other)
{
  gboolean citation = is_citation (self);

  if (self->figure != NULL || self->spans->len != other->spans->len)
    return FALSE;
  for (unsigned int i = 0; i < self->spans->len; i++)
    {
      const CandorSpan *span = candor_node_get_span (self, i);

      if (citation && !(span->flags & CANDOR_SPAN_CITATION))
        continue;
      if (!g_str_equal (span->text, candor_node_get_span (other, i)->text))
        return FALSE;
    }
  return TRUE;
}

static void
pair_children (CandorNode *self,
               CandorNode *other,
               const char *language)
{
  unsigned int n = MIN (self->children->len, other->children->len);

  for (unsigned int i = 0; i < n; i++)
    pair_nodes (self->children->pdata[i], g_steal_pointer (&other->children->pdata[i]), language);
  /* Nothing is lost where the second language has more to say. */
  for (unsigned int i = n; i < other->children->len; i++)
    g_ptr_array_add (self->children, g_steal_pointer (&other->children->pdata[i]));
  g_ptr_array_set_free_func (other->children, NULL);
  g_ptr_array_set_size (other->children, 0);
}

/* Takes @other. */
static void
pair_nodes (CandorNode *self,
            CandorNode *other,
            const char *language)
{
  pair_children (self, other, language);
  if (say_the_same (self, other))
    {
      candor_node_free (other);
      return;
    }
  other->language = g_strdup (language);
  self->beside = other;
}

/* --- Numbers --- */

static gboolean
is_statement (CandorNode *node)
{
  if (node->spans->len == 0)
    return FALSE;
  return node->kind == CANDOR_NODE_ITEM || (node->kind == CANDOR_NODE_PARAGRAPH && node->style == CANDOR_STYLE_NORMAL);
}

static gboolean
has_beside (CandorNode *row)
{
  for (unsigned int i = 0; i < row->children->len; i++)
    if (candor_node_get_beside (row->children->pdata[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* A row is one statement, by the number of its first cell; what heads a table is none. */
static void
number_statements (CandorNode *node,
                   int        *number)
{
  if (node->kind == CANDOR_NODE_ROW && node->style != CANDOR_STYLE_HEAD)
    {
      if (has_beside (node))
        candor_node_set_number (node->children->pdata[0], ++*number);
      return;
    }
  if (is_statement (node))
    node->number = ++*number;
  for (unsigned int i = 0; i < node->children->len; i++)
    number_statements (node->children->pdata[i], number);
}

/* --- What stands around the text --- */

/* One line to write a name on is enough; what the second language says of the day follows. */
static void
join_letterheads (CandorDocument *self,
                  CandorDocument *other)
{
  const char *const *end = candor_document_get_letterhead_end (self);
  const char *const *more = candor_document_get_letterhead_end (other);
  unsigned int       n = end != NULL ? g_strv_length ((char **) end) : 0;
  unsigned int       n_more = more != NULL ? g_strv_length ((char **) more) : 0;
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) start = g_strdupv ((char **) candor_document_get_letterhead_start (self));
  g_auto (GStrv) both = NULL;

  for (unsigned int i = 0; i < n; i++)
    g_strv_builder_add (lines, end[i]);
  if (n_more > 0)
    g_strv_builder_add (lines, more[n_more - 1]);
  both = g_strv_builder_end (lines);
  candor_document_set_letterhead (self, (const char *const *) start, (const char *const *) both);
}

void
candor_document_take_beside (CandorDocument *self,
                             CandorDocument *other)
{
  CandorNode *root, *other_root;
  int         number = 0;

  g_return_if_fail (CANDOR_IS_DOCUMENT (self));
  g_return_if_fail (CANDOR_IS_DOCUMENT (other));

  root = candor_document_get_root (self);
  other_root = candor_document_get_root (other);
  pair_children (root, other_root, candor_document_get_language (other));
  number_statements (root, &number);
  join_letterheads (self, other);
  candor_document_set_beside (self, other);
}
