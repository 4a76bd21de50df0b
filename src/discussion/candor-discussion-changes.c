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
            const CandorWordingEntry *entry)
{
  g_autoptr (CandorChange) change = candor_change_new (kind, entry->id, entry->title, NULL, is_marked (self, entry->id));

  g_list_store_append (changes, change);
}

/* --- Within an entry --- */

/**
 * Trace:
 * @stood: whether its words stood there before
 * @rested: and on the same evidence
 * @n_gone: how many parts went from the place behind it
 * @next: the next part with the same words; 0 where there is none
 *
 * What became of a part.
 */
typedef struct
{
  gboolean     stood;
  gboolean     rested;
  unsigned int n_gone;
  unsigned int next;
} Trace;

/**
 * Comparison:
 * @discussion: whose changes they are
 * @changes: where they are told
 * @scheme: of what was kept
 * @before: an entry of that
 * @now: the entry of today, of which only what was kept then is compared
 * @traces: one for each part of @now
 * @first: (element-type guint32 uint): for a digest, the first part of @now that has it, from 1
 */
typedef struct
{
  CandorDiscussion         *discussion;
  GListStore               *changes;
  unsigned int              scheme;
  const CandorWordingEntry *before;
  const CandorWordingEntry *now;
  Trace                    *traces;
  GHashTable               *first;
} Comparison;

static void
tell (Comparison        *self,
      CandorChangeAspect aspect,
      unsigned int       n_gone,
      const char        *text)
{
  g_autoptr (CandorChange) change =
               candor_change_new_changed (aspect, n_gone, self->now->id, self->now->title, text, is_marked (self->discussion, self->now->id));

  g_list_store_append (self->changes, change);
}

/* The first part is the title. What a file holds may have many parts, so each is looked up. */
static void
index_now (Comparison *self)
{
  for (unsigned int i = self->now->parts->len - 1; i > 0; i--)
    {
      const CandorWordingPart *part = candor_wording_entry_get_part (self->now, i);
      gpointer                 key = GUINT_TO_POINTER (part->digest);

      if (part->since > self->scheme)
        continue;
      self->traces[i].next = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, key));
      g_hash_table_insert (self->first, key, GUINT_TO_POINTER (i));
    }
}

static void
trace_before (Comparison *self)
{
  unsigned int place = 0;

  for (unsigned int i = 1; i < self->before->parts->len; i++)
    {
      const CandorWordingPart *part = candor_wording_entry_get_part (self->before, i);
      unsigned int             first = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, GUINT_TO_POINTER (part->digest)));

      if (first == 0)
        {
          self->traces[place].n_gone++;
          continue;
        }
      place = first;
      for (unsigned int j = first; j != 0; j = self->traces[j].next)
        {
          self->traces[j].stood = TRUE;
          if (self->scheme == 1 || candor_wording_entry_get_part (self->now, j)->evidence == part->evidence)
            self->traces[j].rested = TRUE;
        }
    }
}

/* What is new stands for what went from the same place; what went with nothing in its place is counted. */
static void
tell_traces (Comparison *self)
{
  unsigned int n_gone = self->traces[0].n_gone;
  unsigned int n_left_out = 0;

  for (unsigned int i = 1; i < self->now->parts->len; i++)
    {
      const CandorWordingPart *part = candor_wording_entry_get_part (self->now, i);
      const Trace             *trace = &self->traces[i];

      if (part->since > self->scheme)
        continue;
      if (!trace->stood)
        {
          tell (self, part->aspect, n_gone, part->text);
          n_gone = 0;
          continue;
        }
      n_left_out += n_gone;
      n_gone = trace->n_gone;
      if (!trace->rested)
        tell (self, CANDOR_CHANGE_EVIDENCE, 0, part->text);
    }
  n_left_out += n_gone;
  if (n_left_out > 0)
    tell (self, CANDOR_CHANGE_LEFT_OUT, n_left_out, NULL);
}

static void
compare_entries (CandorDiscussion         *self,
                 GListStore               *changes,
                 CandorWording            *wording,
                 const CandorWordingEntry *before,
                 const CandorWordingEntry *now)
{
  g_autoptr (GHashTable) first = g_hash_table_new (NULL, NULL);
  g_autofree Trace *traces = g_new0 (Trace, now->parts->len);
  Comparison        comparison = { self, changes, wording->scheme, before, now, traces, first };

  if (candor_wording_entry_get_part (before, 0)->digest != candor_wording_entry_get_part (now, 0)->digest)
    tell (&comparison, CANDOR_CHANGE_WORDS, 0, now->title);
  index_now (&comparison);
  trace_before (&comparison);
  tell_traces (&comparison);
}

/* --- All of it --- */

/* What was not kept then may be new or not, and is not told. */
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

      if (old == NULL && entry->since <= before->scheme)
        add_change (self, changes, CANDOR_CHANGE_NEW, entry);
      else if (old != NULL && comparable)
        compare_entries (self, changes, before, old, entry);
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
        add_change (self, changes, CANDOR_CHANGE_GONE, entry);
    }
}

/**
 * candor_discussion_list_changes:
 *
 * Compares what the pack says now with what it said when this discussion was saved, or when it
 * began if the pack was exchanged since: statement by statement, with how strong each is and what it
 * rests on. What went is counted in the change that stands in its place, or in one of its own. Words are
 * compared within one language only; where the pack was in another one, what is new and what went
 * as a whole is listed alone. The list stays the same, through saving too, until `candor_discussion_accept_changes`.
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

/**
 * candor_discussion_has_other_pack:
 *
 * Returns: whether the pack's file is another one than the patient was told of, in the same language; what
 *   it says may be the same, and then `candor_discussion_list_changes` lists nothing
 */
gboolean
candor_discussion_has_other_pack (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);

  return self->wording != NULL && g_str_equal (self->wording->language, candor_pack_get_language (self->pack));
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
