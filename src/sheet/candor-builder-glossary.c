/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interpreter's list: the words of the pack's glossary, in the order of the talk.
 *
 * In two languages it is what an interpreter takes along: a word and its equal on one line, all on
 * one page, with no meaning that would make it two. In one language the meaning stands beside. */
#include "config.h"

#include "candor-builder-private.h"

static const char *
get_language_name (CandorPack *pack)
{
  GPtrArray *languages = candor_pack_get_languages (pack);

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (g_str_equal (language->code, candor_pack_get_language (pack)))
        return language->name;
    }
  return candor_pack_get_language (pack);
}

/* --- Two languages --- */

/* Both languages are meant to stand here, so neither is marked as foreign. */
static void
add_cell (CandorNode *row,
          CandorText *text)
{
  candor_node_add_text (candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL), text, CANDOR_SPAN_CITATION);
}

static void
add_head (CandorNode *row,
          CandorPack *pack)
{
  candor_node_add_span (candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD),
                        CANDOR_SPAN_CITATION,
                        get_language_name (pack),
                        candor_pack_get_language (pack));
}

static CandorNode *
add_table (CandorBuilder *self,
           CandorNode    *split)
{
  CandorNode *table = candor_node_add (split, CANDOR_NODE_TABLE, CANDOR_STYLE_QUIET);
  CandorNode *head = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);

  add_head (head, self->first);
  add_head (head, self->second);
  return table;
}

static void
add_pairs (CandorBuilder *self)
{
  GListModel  *first = candor_pack_get_terms (self->first);
  unsigned int n = g_list_model_get_n_items (first);
  CandorNode  *split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  CandorNode  *tables[] = { add_table (self, split), n > 1 ? add_table (self, split) : NULL };

  for (unsigned int i = 0; i < n; i++)
    {
      g_autoptr (CandorTerm) term = g_list_model_get_item (first, i);
      CandorTerm *other = candor_pack_find_term (self->second, candor_term_get_id (term));
      CandorNode *row = candor_node_add (tables[i >= (n + 1) / 2], CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);

      add_cell (row, candor_term_get_title (term));
      if (other != NULL)
        add_cell (row, candor_term_get_title (other));
    }
}

/* --- One language --- */

static void
add_entry (CandorBuilder *self,
           CandorNode    *parent,
           CandorTerm    *term)
{
  CandorNode *group = candor_node_add (parent, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  CandorNode *words = candor_node_add (group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_builder_add_run_in (self, words, candor_term_get_title (term));
  candor_node_add_text (words, candor_statement_get_text (candor_term_get_meaning (term)), CANDOR_SPAN_PLAIN);
}

/* Two in a row, so that a page can end after any row. */
static void
add_entries (CandorBuilder *self)
{
  GListModel  *terms = candor_pack_get_terms (self->pack);
  unsigned int n = g_list_model_get_n_items (terms);
  CandorNode  *row = NULL;

  for (unsigned int i = 0; i < n; i++)
    {
      g_autoptr (CandorTerm) term = g_list_model_get_item (terms, i);

      if (i % 2 == 0)
        row = i + 1 < n ? candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL) : self->place;
      add_entry (self, row, term);
    }
}

void
candor_builder_add_glossary (CandorBuilder *self)
{
  candor_builder_add_head (self);
  if (self->second != NULL)
    add_pairs (self);
  else
    add_entries (self);
}
