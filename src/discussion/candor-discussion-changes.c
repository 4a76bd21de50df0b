/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pack says otherwise than when the patient was last told of it. */
#include "config.h"

#include "candor-change.h"
#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"

/* Whether something was said about an id, so that a change of it matters. */
static gboolean
is_marked (CandorDiscussion *self,
           const char       *id)
{
  CandorMark   *mark = g_hash_table_lookup (self->marks, id);
  CandorAsk    *ask = candor_discussion_find_ask (self, id);
  CandorWeight *weight = candor_discussion_find_weight (self, id);

  if (mark != NULL && !candor_mark_is_empty (mark))
    return TRUE;
  if (ask != NULL && (candor_ask_get_ticked (ask) || *candor_ask_get_answer (ask) != '\0'))
    return TRUE;
  if (weight != NULL && candor_weight_get_weight (weight) != CANDOR_WEIGHT_NONE)
    return TRUE;
  for (CandorAnswerKind kind = 0; kind < CANDOR_N_ANSWER_KINDS; kind++)
    if (candor_discussion_get_answered (self, kind, id) != 0)
      return TRUE;
  return g_strcmp0 (candor_decision_get_choice (self->decision), id) == 0 ||
         g_strcmp0 (candor_discussion_get_wanted_jurisdiction (self), id) == 0;
}

static void
add_change (CandorDiscussion         *self,
            GListStore               *changes,
            CandorChangeKind          kind,
            const CandorWordingEntry *entry,
            const char               *text)
{
  g_autoptr (CandorChange) change = candor_change_new (kind, entry->id, entry->title, text, is_marked (self, entry->id));

  g_list_store_append (changes, change);
}

/* One change for each statement that is new; if there is none, one for what went. */
static void
compare_entries (CandorDiscussion         *self,
                 GListStore               *changes,
                 const CandorWordingEntry *before,
                 const CandorWordingEntry *now)
{
  gboolean found = FALSE;

  for (unsigned int i = 0; i < now->parts->len; i++)
    {
      const CandorWordingPart *part = candor_wording_entry_get_part (now, i);

      if (candor_wording_entry_has (before, part->digest))
        continue;
      add_change (self, changes, CANDOR_CHANGE_CHANGED, now, part->text);
      found = TRUE;
    }
  for (unsigned int i = 0; !found && i < before->parts->len; i++)
    if (!candor_wording_entry_has (now, candor_wording_entry_get_part (before, i)->digest))
      {
        add_change (self, changes, CANDOR_CHANGE_CHANGED, now, NULL);
        found = TRUE;
      }
}

static void
list_now (CandorDiscussion *self,
          GListStore       *changes,
          CandorWording    *before,
          CandorWording    *now)
{
  gboolean comparable = g_str_equal (before->language, now->language);

  for (unsigned int i = 0; i < now->entries->len; i++)
    {
      const CandorWordingEntry *entry = g_ptr_array_index (now->entries, i);
      const CandorWordingEntry *old = candor_wording_find (before, entry->id);

      if (old == NULL)
        add_change (self, changes, CANDOR_CHANGE_NEW, entry, NULL);
      else if (comparable)
        compare_entries (self, changes, old, entry);
    }
}

static void
list_gone (CandorDiscussion *self,
           GListStore       *changes,
           CandorWording    *before,
           CandorWording    *now)
{
  for (unsigned int i = 0; i < before->entries->len; i++)
    {
      const CandorWordingEntry *entry = g_ptr_array_index (before->entries, i);

      if (candor_wording_find (now, entry->id) == NULL)
        add_change (self, changes, CANDOR_CHANGE_GONE, entry, NULL);
    }
}

/**
 * candor_discussion_list_changes:
 *
 * Compares what the pack says now with what it said when this discussion was saved, or when it
 * began if the pack was exchanged since: statement by statement, with how strong each is. Words are
 * compared within one language only; where the pack was in another one, what is new and what went
 * is listed alone. The list stays the same, through saving too, until `candor_discussion_accept_changes`.
 *
 * Returns: (transfer full): a list model of `CandorChange`, in the pack's order, what went last;
 *   empty where there is nothing to tell
 */
GListModel *
candor_discussion_list_changes (CandorDiscussion *self)
{
  GListStore *changes;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  changes = g_list_store_new (CANDOR_TYPE_CHANGE);
  if (self->wording != NULL)
    {
      list_now (self, changes, self->wording, candor_wording_get (self->pack));
      list_gone (self, changes, self->wording, candor_wording_get (self->pack));
    }
  return G_LIST_MODEL (changes);
}

static int
compare_marks_cb (const void *a,
                  const void *b)
{
  return g_strcmp0 (candor_mark_get_item_id (*(CandorMark *const *) a), candor_mark_get_item_id (*(CandorMark *const *) b));
}

/**
 * candor_discussion_list_withdrawn:
 *
 * Lists what was said about items that the pack no longer has: no page shows it, but it is kept.
 *
 * Returns: (transfer full) (element-type CandorMark): the marks, by id
 */
GPtrArray *
candor_discussion_list_withdrawn (CandorDiscussion *self)
{
  GPtrArray     *list;
  GHashTableIter iter;
  gpointer       mark;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &mark))
    if (!candor_mark_is_empty (mark) && candor_pack_find_item (self->pack, candor_mark_get_item_id (mark)) == NULL)
      g_ptr_array_add (list, g_object_ref (mark));
  g_ptr_array_sort (list, compare_marks_cb);
  return list;
}

/**
 * candor_discussion_accept_changes:
 *
 * Says that the patient was told of the changes: from now on the pack of today is what they know.
 */
void
candor_discussion_accept_changes (CandorDiscussion *self)
{
  g_return_if_fail (CANDOR_IS_DISCUSSION (self));

  if (self->wording == NULL)
    return;
  g_clear_pointer (&self->wording, candor_wording_unref);
  candor_discussion_note_change (self);
}

/** candor_discussion_know_wording: remembers what the patient was told, where the pack now says something else. */
void
candor_discussion_know_wording (CandorDiscussion *self,
                                CandorWording    *wording)
{
  g_clear_pointer (&self->wording, candor_wording_unref);
  if (wording != NULL && candor_wording_is_other (wording, self->pack))
    self->wording = candor_wording_ref (wording);
}
