/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What bears on the decision: answers by id, circumstances and their cautions, the options side
 * by side, the decision itself, and who was there. */
#include "config.h"

#include "candor-discussion-private.h"

static void
attendance_changed_cb (CandorDiscussion *self,
                       GObject          *part,
                       GParamSpec       *pspec)
{
  candor_discussion_note_part (self, pspec, part);
}

void
candor_discussion_init_deciding (CandorDiscussion *self)
{
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->weights = g_list_store_new (CANDOR_TYPE_WEIGHT);
  self->decision = candor_decision_new ();
  self->attendance = candor_attendance_new ();
  candor_discussion_watch (self, G_OBJECT (self->decision));
  g_signal_connect_object (self->attendance, "changed", G_CALLBACK (attendance_changed_cb), self, G_CONNECT_SWAPPED);
}

void
candor_discussion_clear_deciding (CandorDiscussion *self)
{
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_object (&self->weights);
  g_clear_object (&self->decision);
  g_clear_object (&self->attendance);
  g_clear_pointer (&self->criteria, g_strfreev);
}

static gboolean
has_answered (CandorDiscussion *self)
{
  GHashTableIter iter;
  gpointer       answer;

  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, NULL, &answer))
    if (candor_answer_get_value (answer) != 0)
      return TRUE;
  return FALSE;
}

gboolean
candor_discussion_has_decided (CandorDiscussion *self)
{
  return has_answered (self) || candor_discussion_has_weighed (self) || self->criteria != NULL ||
         !candor_decision_is_empty (self->decision) || !candor_attendance_is_empty (self->attendance);
}

/* --- Answers --- */

static CandorAnswer *
find_answer (CandorDiscussion *self,
             CandorAnswerKind  kind,
             const char       *id)
{
  g_autofree char *key = g_strdup_printf ("%d %s", kind, id);

  return g_hash_table_lookup (self->answers, key);
}

/** candor_discussion_get_answer: Returns: (transfer none): the answer at an id, made on first use */
CandorAnswer *
candor_discussion_get_answer (CandorDiscussion *self,
                              CandorAnswerKind  kind,
                              const char       *id)
{
  CandorAnswer *answer;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  answer = find_answer (self, kind, id);
  if (answer == NULL)
    {
      answer = candor_answer_new (kind, id);
      candor_discussion_watch (self, G_OBJECT (answer));
      g_hash_table_insert (self->answers, g_strdup_printf ("%d %s", kind, id), answer);
    }
  return answer;
}

/** candor_discussion_get_answered: Returns: the value of the answer at an id, 0 where there is none */
unsigned int
candor_discussion_get_answered (CandorDiscussion *self,
                                CandorAnswerKind  kind,
                                const char       *id)
{
  CandorAnswer *answer;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), 0);
  g_return_val_if_fail (id != NULL, 0);

  answer = find_answer (self, kind, id);
  return answer != NULL ? candor_answer_get_value (answer) : 0;
}

/* --- Circumstances --- */

/** candor_discussion_list_circumstances: Returns: (transfer full) (element-type CandorCircumstance): those that are there */
GPtrArray *
candor_discussion_list_circumstances (CandorDiscussion *self)
{
  CandorSection *section;
  GListModel    *all;
  GPtrArray     *list;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  all = section != NULL ? G_LIST_MODEL (candor_section_get_circumstances (section)) : NULL;
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned int i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (all, i);

      if (candor_discussion_get_answered (self, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance)) != 0)
        g_ptr_array_add (list, g_steal_pointer (&circumstance));
    }
  return list;
}

/**
 * candor_discussion_get_cautions:
 * @item_id: (nullable): an item; %NULL for every caution that is raised
 *
 * Returns: (transfer full) (element-type CandorStatement): the cautions that stand at the item
 */
GPtrArray *
candor_discussion_get_cautions (CandorDiscussion *self,
                                const char       *item_id)
{
  g_autoptr (GPtrArray) present = NULL;
  GPtrArray *cautions;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  present = candor_discussion_list_circumstances (self);
  cautions = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned int i = 0; i < present->len; i++)
    {
      CandorCircumstance *circumstance = g_ptr_array_index (present, i);

      for (unsigned int j = 0; j < candor_circumstance_get_n_cautions (circumstance); j++)
        if (item_id == NULL || candor_circumstance_touches (circumstance, j, item_id))
          g_ptr_array_add (cautions, g_object_ref (candor_circumstance_get_caution (circumstance, j)));
    }
  return cautions;
}

/* --- Options side by side --- */

static GListModel *
get_options (CandorDiscussion *self)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_OPTIONS);

  return section != NULL ? G_LIST_MODEL (candor_section_get_options (section)) : NULL;
}

/** candor_discussion_is_hidden: Returns: whether an option is hidden for this patient; the first never is */
gboolean
candor_discussion_is_hidden (CandorDiscussion *self,
                             const char       *option_id)
{
  g_autoptr (CandorItem) first = NULL;
  GListModel *options;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);
  g_return_val_if_fail (option_id != NULL, FALSE);

  options = get_options (self);
  first = options != NULL ? g_list_model_get_item (options, 0) : NULL;
  if (first != NULL && g_str_equal (candor_item_get_id (first), option_id))
    return FALSE;
  return candor_discussion_get_answered (self, CANDOR_ANSWER_HIDDEN, option_id) != 0;
}

/** candor_discussion_list_options: Returns: (transfer full) (element-type CandorOption): those that are not hidden */
GPtrArray *
candor_discussion_list_options (CandorDiscussion *self)
{
  GListModel *options;
  GPtrArray  *list;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  options = get_options (self);
  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned int i = 0; options != NULL && i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorItem) option = g_list_model_get_item (options, i);

      if (!candor_discussion_is_hidden (self, candor_item_get_id (option)))
        g_ptr_array_add (list, g_steal_pointer (&option));
    }
  return list;
}

static const CandorNote *
find_note (CandorDiscussion *self,
           CandorTab         tab,
           CandorNoteKind    kind,
           const char       *id)
{
  CandorSection *section = candor_pack_get_section (self->pack, tab);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, kind) : 0;

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *note = candor_section_get_note (section, kind, i);

      if (g_strcmp0 (note->id, id) == 0)
        return note;
    }
  return NULL;
}

/**
 * candor_discussion_list_criteria:
 *
 * Returns: (transfer container) (element-type CandorNote): the rows of the comparison in this
 *   patient's order; those that were never moved follow in the pack's
 */
GPtrArray *
candor_discussion_list_criteria (CandorDiscussion *self)
{
  CandorSection *section;
  unsigned int   n;
  GPtrArray     *list;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  list = g_ptr_array_new ();
  for (int i = 0; self->criteria != NULL && self->criteria[i] != NULL; i++)
    {
      const CandorNote *note = find_note (self, CANDOR_TAB_OPTIONS, CANDOR_NOTE_CRITERION, self->criteria[i]);

      if (note != NULL)
        g_ptr_array_add (list, (gpointer) note);
    }
  section = candor_pack_get_section (self->pack, CANDOR_TAB_OPTIONS);
  n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_CRITERION) : 0;
  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *note = candor_section_get_note (section, CANDOR_NOTE_CRITERION, i);

      if (!g_ptr_array_find (list, note, NULL))
        g_ptr_array_add (list, (gpointer) note);
    }
  return list;
}

static gboolean
find_criterion (GPtrArray    *criteria,
                const char   *id,
                unsigned int *position)
{
  for (unsigned int i = 0; i < criteria->len; i++)
    if (g_str_equal (((const CandorNote *) g_ptr_array_index (criteria, i))->id, id))
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * candor_discussion_move_criterion:
 * @criterion_id: a row of the comparison
 * @position: where it then stands; beyond the end counts as the end
 */
void
candor_discussion_move_criterion (CandorDiscussion *self,
                                  const char       *criterion_id,
                                  unsigned int      position)
{
  g_autoptr (GPtrArray) criteria = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  unsigned int from;
  gpointer     moved;

  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (criterion_id != NULL);

  criteria = candor_discussion_list_criteria (self);
  if (!find_criterion (criteria, criterion_id, &from))
    return;
  position = MIN (position, criteria->len - 1);
  if (position == from)
    return;
  moved = g_ptr_array_remove_index (criteria, from);
  g_ptr_array_insert (criteria, position, moved);
  for (unsigned int i = 0; i < criteria->len; i++)
    g_strv_builder_add (ids, ((const CandorNote *) g_ptr_array_index (criteria, i))->id);
  /* Rows that this version of the pack lacks come last; another may have them again. */
  for (int i = 0; self->criteria != NULL && self->criteria[i] != NULL; i++)
    if (find_note (self, CANDOR_TAB_OPTIONS, CANDOR_NOTE_CRITERION, self->criteria[i]) == NULL)
      g_strv_builder_add (ids, self->criteria[i]);
  g_strfreev (self->criteria);
  self->criteria = g_strv_builder_end (ids);
  candor_discussion_note_change (self);
}

/* --- The decision, and who was there --- */

/** candor_discussion_get_decision: Returns: (transfer none): where the patient leans */
CandorDecision *
candor_discussion_get_decision (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->decision;
}

/** candor_discussion_find_choice: Returns: (nullable): the pack's choice that was made */
const CandorNote *
candor_discussion_find_choice (CandorDiscussion *self)
{
  const char *choice;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  choice = candor_decision_get_choice (self->decision);
  return choice != NULL ? find_note (self, CANDOR_TAB_VALUES, CANDOR_NOTE_CHOICE, choice) : NULL;
}

/** candor_discussion_get_attendance: Returns: (transfer none): who was there */
CandorAttendance *
candor_discussion_get_attendance (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->attendance;
}
