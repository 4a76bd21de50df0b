/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interpreter's list: the words of the pack's glossary, in both languages, before the talk. */
#include "config.h"

#include "candor-builder-private.h"

void
candor_builder_add_glossary (CandorBuilder *self)
{
  GListModel *terms = candor_pack_get_terms (self->pack);
  CandorNode *list;

  candor_builder_add_head (self);
  list = candor_node_add (self->place, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  for (unsigned int i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (CandorTerm) term = g_list_model_get_item (terms, i);

      candor_builder_add_run_in (self, candor_node_add (list, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), candor_term_get_title (term));
    }
}
