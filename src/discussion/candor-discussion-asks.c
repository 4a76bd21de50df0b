/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions of one consultation: the pack's and the patient's own, in this patient's order. */
#include "config.h"

#include "candor-discussion-private.h"

/* The list keeps its asks, so lending them is safe. */
static CandorAsk *
lend_ask (CandorDiscussion *self,
          unsigned int      position)
{
  g_autoptr (CandorAsk) ask = g_list_model_get_item (G_LIST_MODEL (self->asks), position);

  return ask;
}

static unsigned int
count_asks (CandorDiscussion *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->asks));
}

static gboolean
find_position (CandorDiscussion *self,
               const char       *question_id,
               unsigned int     *position)
{
  for (unsigned int i = 0; i < count_asks (self); i++)
    if (g_strcmp0 (candor_ask_get_question_id (lend_ask (self, i)), question_id) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_in_use (CandorAsk *ask)
{
  return candor_ask_get_ticked (ask) || *candor_ask_get_answer (ask) != '\0' || candor_ask_get_text (ask) != NULL;
}

static void
take_ask (CandorDiscussion *self,
          unsigned int      position,
          CandorAsk        *ask)
{
  candor_discussion_watch (self, G_OBJECT (ask));
  g_list_store_insert (self->asks, position, ask);
  g_object_unref (ask);
}

/* Nobody offers a question that the pack has taken back; what was asked stays asked. */
static void
drop_withdrawn (CandorDiscussion *self)
{
  for (unsigned int i = count_asks (self); i-- > 0;)
    {
      CandorAsk *ask = lend_ask (self, i);

      if (!is_in_use (ask) && candor_pack_find_item (self->pack, candor_ask_get_question_id (ask)) == NULL)
        {
          candor_discussion_unwatch (self, G_OBJECT (ask));
          g_list_store_remove (self->asks, i);
        }
    }
}

/* A question that is new in this pack comes after the one it follows there. */
void
candor_discussion_update_asks (CandorDiscussion *self)
{
  GListModel  *items = candor_pack_get_items (self->pack);
  unsigned int next = 0;

  drop_withdrawn (self);
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);
      const char  *id = candor_item_get_id (item);
      unsigned int position = next;

      if (candor_item_get_kind (item) != CANDOR_ITEM_QUESTION)
        continue;
      if (!find_position (self, id, &position))
        take_ask (self, position, candor_ask_new (id, NULL));
      g_hash_table_replace (self->titles, g_strdup (id), g_strdup (candor_text_get_plain (candor_item_get_title (item))));
      next = position + 1;
    }
}

gboolean
candor_discussion_has_asked (CandorDiscussion *self)
{
  for (unsigned int i = 0; i < count_asks (self); i++)
    if (is_in_use (lend_ask (self, i)))
      return TRUE;
  return self->reordered;
}

/** candor_discussion_get_asks: Returns: (transfer none): a list model of `CandorAsk`, in the patient's order */
GListModel *
candor_discussion_get_asks (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return G_LIST_MODEL (self->asks);
}

/** candor_discussion_find_ask: Returns: (transfer none) (nullable): the ask of a question of the pack */
CandorAsk *
candor_discussion_find_ask (CandorDiscussion *self,
                            const char       *question_id)
{
  unsigned int position;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (question_id != NULL, NULL);

  return find_position (self, question_id, &position) ? lend_ask (self, position) : NULL;
}

/** candor_discussion_count_ticked: Returns: how many questions are to be asked, the patient's own too */
unsigned int
candor_discussion_count_ticked (CandorDiscussion *self)
{
  unsigned int n = 0;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), 0);

  for (unsigned int i = 0; i < count_asks (self); i++)
    n += candor_ask_get_ticked (lend_ask (self, i));
  return n;
}

/**
 * candor_discussion_add_question:
 * @text: the patient's own words
 *
 * Adds a ticked question at the end of the list.
 *
 * Returns: (transfer none): the new question
 */
CandorAsk *
candor_discussion_add_question (CandorDiscussion *self,
                                const char       *text)
{
  CandorAsk *ask;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  ask = candor_ask_new (NULL, text);
  candor_ask_set_ticked (ask, TRUE);
  take_ask (self, count_asks (self), ask);
  candor_discussion_note_change (self);
  return ask;
}

/** candor_discussion_remove_question: Takes a question in the patient's own words off the list. */
void
candor_discussion_remove_question (CandorDiscussion *self,
                                   CandorAsk        *ask)
{
  unsigned int position;

  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (CANDOR_IS_ASK (ask));
  g_return_if_fail (candor_ask_get_question_id (ask) == NULL);
  g_return_if_fail (g_list_store_find (self->asks, ask, &position));

  candor_discussion_unwatch (self, G_OBJECT (ask));
  g_list_store_remove (self->asks, position);
  candor_discussion_note_change (self);
}

/**
 * candor_discussion_move_question:
 * @ask: a question of the list
 * @position: where it then stands; beyond the end counts as the end
 */
void
candor_discussion_move_question (CandorDiscussion *self,
                                 CandorAsk        *ask,
                                 unsigned int      position)
{
  g_autoptr (CandorAsk) held = NULL;
  unsigned int from;

  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (CANDOR_IS_ASK (ask));
  g_return_if_fail (g_list_store_find (self->asks, ask, &from));

  position = MIN (position, count_asks (self) - 1);
  if (position == from)
    return;
  held = g_object_ref (ask);
  g_list_store_remove (self->asks, from);
  g_list_store_insert (self->asks, position, held);
  self->reordered = TRUE;
  candor_discussion_note_change (self);
}

/**
 * candor_discussion_get_ask_title:
 * @ask: a question of the list
 *
 * Returns: the patient's own words, or the pack's in its language; those of the pack that last
 *   had the question where this one lacks it, or its id where no title was kept
 */
const char *
candor_discussion_get_ask_title (CandorDiscussion *self,
                                 CandorAsk        *ask)
{
  const char *title;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (CANDOR_IS_ASK (ask), NULL);

  if (candor_ask_get_text (ask) != NULL)
    return candor_ask_get_text (ask);
  title = g_hash_table_lookup (self->titles, candor_ask_get_question_id (ask));
  return title != NULL ? title : candor_ask_get_question_id (ask);
}
