/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of each section was covered. */
#include "config.h"

#include "candor-discussion-private.h"

static gboolean
counts_as_discussed (CandorDiscussion *self,
                     CandorItem       *item)
{
  const char *id = candor_item_get_id (item);

  if (candor_item_get_kind (item) == CANDOR_ITEM_QUESTION)
    {
      CandorAsk *ask = candor_discussion_find_ask (self, id);

      return ask != NULL && candor_ask_get_ticked (ask);
    }
  else
    {
      CandorMark *mark = g_hash_table_lookup (self->marks, id);

      return mark != NULL && candor_mark_get_discussed (mark);
    }
}

static void
count_list (CandorDiscussion *self,
            GListModel       *items,
            unsigned int     *n_items,
            unsigned int     *n_discussed)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      *n_items += 1;
      *n_discussed += counts_as_discussed (self, item);
    }
}

static void
count_section (CandorDiscussion *self,
               CandorSection    *section,
               unsigned int     *n_items,
               unsigned int     *n_discussed)
{
  GListModel         *jurisdictions = G_LIST_MODEL (candor_section_get_jurisdictions (section));
  CandorJurisdiction *jurisdiction = candor_discussion_find_jurisdiction (self);

  *n_items = *n_discussed = 0;
  if (jurisdiction != NULL && g_list_model_get_n_items (jurisdictions) > 0)
    {
      *n_items += 1;
      *n_discussed += counts_as_discussed (self, CANDOR_ITEM (jurisdiction));
    }
  count_list (self, G_LIST_MODEL (candor_section_get_options (section)), n_items, n_discussed);
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (section)); i++)
    {
      g_autoptr (GListModel) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      count_list (self, part, n_items, n_discussed);
    }
}

/** candor_discussion_count_items: Returns: how many items of @section count for its progress */
unsigned int
candor_discussion_count_items (CandorDiscussion *self,
                               CandorSection    *section)
{
  unsigned int n_items, n_discussed;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), 0);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), 0);

  count_section (self, section, &n_items, &n_discussed);
  return n_items;
}

/** candor_discussion_count_discussed: Returns: how many of them are discussed; for questions, ticked */
unsigned int
candor_discussion_count_discussed (CandorDiscussion *self,
                                   CandorSection    *section)
{
  unsigned int n_items, n_discussed;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), 0);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), 0);

  count_section (self, section, &n_items, &n_discussed);
  return n_discussed;
}
