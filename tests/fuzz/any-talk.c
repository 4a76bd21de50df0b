/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk in which a fuzzer says what comes next: everything that a sheet prints can be said. */
#include "config.h"

#include "any-talk.h"

#define MAX_ACTS 200

static gpointer
pick (GListModel *list,
      Bytes      *bytes)
{
  gpointer item = g_list_model_get_item (list, bytes_below (bytes, g_list_model_get_n_items (list)));

  if (item != NULL)
    g_object_unref (item); /* the list keeps it */
  return item;
}

static CandorSection *
get_section (CandorDiscussion *discussion,
             CandorTab         tab)
{
  return candor_pack_get_section (candor_discussion_get_pack (discussion), tab);
}

static const char *
pick_note (CandorDiscussion *discussion,
           CandorTab         tab,
           CandorNoteKind    kind,
           Bytes            *bytes)
{
  CandorSection *section = get_section (discussion, tab);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, kind) : 0;
  unsigned int   index = bytes_below (bytes, n);

  return n > 0 ? candor_section_get_note (section, kind, index)->id : NULL;
}

static const char *
pick_option (CandorDiscussion *discussion,
             Bytes            *bytes)
{
  CandorSection *section = get_section (discussion, CANDOR_TAB_OPTIONS);
  CandorItem    *option = section != NULL ? pick (G_LIST_MODEL (candor_section_get_options (section)), bytes) : NULL;

  return option != NULL ? candor_item_get_id (option) : NULL;
}

static void
mark (CandorDiscussion *discussion,
      Bytes            *bytes)
{
  CandorItem      *item = pick (candor_pack_get_items (candor_discussion_get_pack (discussion)), bytes);
  CandorMark      *of_item = item != NULL ? candor_discussion_get_mark (discussion, candor_item_get_id (item)) : NULL;
  unsigned int     how = bytes_next (bytes);
  g_autofree char *note = (how & 4) != 0 ? bytes_words (bytes) : NULL;

  if (of_item == NULL)
    return;
  candor_mark_set_discussed (of_item, (how & 1) != 0);
  candor_mark_set_concern (of_item, (how & 2) != 0);
  candor_mark_set_note (of_item, note);
  candor_mark_set_note_for_patient (of_item, (how & 8) != 0);
}

static void
ask (CandorDiscussion *discussion,
     Bytes            *bytes)
{
  CandorAsk       *any = pick (candor_discussion_get_asks (discussion), bytes);
  unsigned int     how = bytes_below (bytes, 5);
  g_autofree char *words = how < 3 ? bytes_words (bytes) : NULL;

  if (how == 0 || any == NULL)
    candor_discussion_add_question (discussion, words != NULL ? words : "");
  else if (how == 1)
    candor_ask_set_answer (any, words);
  else if (how == 2 && candor_ask_get_question_id (any) == NULL)
    candor_ask_set_text (any, words);
  else if (how == 3)
    candor_ask_set_ticked (any, bytes_yes (bytes));
  else
    candor_discussion_move_question (discussion, any, bytes_next (bytes));
}

static void
answer (CandorDiscussion *discussion,
        Bytes            *bytes)
{
  CandorAnswerKind kind = (CandorAnswerKind) bytes_below (bytes, CANDOR_N_ANSWER_KINDS);
  CandorSection   *values = get_section (discussion, CANDOR_TAB_VALUES);
  gpointer         circumstance;
  const char      *id = NULL;

  if (kind == CANDOR_ANSWER_CIRCUMSTANCE && values != NULL)
    {
      circumstance = pick (G_LIST_MODEL (candor_section_get_circumstances (values)), bytes);
      id = circumstance != NULL ? candor_circumstance_get_id (circumstance) : NULL;
    }
  else if (kind == CANDOR_ANSWER_READY)
    id = pick_note (discussion, CANDOR_TAB_VALUES, CANDOR_NOTE_READY, bytes);
  else if (kind == CANDOR_ANSWER_TEACH_BACK)
    id = pick_note (discussion, (CandorTab) bytes_below (bytes, 6), CANDOR_NOTE_PROMPT, bytes);
  else if (kind == CANDOR_ANSWER_HIDDEN)
    id = pick_option (discussion, bytes);
  if (id != NULL)
    candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id),
                             bytes_below (bytes, candor_answer_get_max (kind) + 1));
}

static void
weigh (CandorDiscussion *discussion,
       Bytes            *bytes)
{
  unsigned int     how = bytes_below (bytes, 3);
  g_autofree char *words = how == 0 ? bytes_words (bytes) : NULL;
  CandorWeight    *weight = how == 0 ? candor_discussion_add_value (discussion, words)
                                     : pick (candor_discussion_get_weights (discussion), bytes);
  const char      *option = pick_option (discussion, bytes);

  if (weight == NULL)
    return;
  candor_weight_set_weight (weight, bytes_below (bytes, CANDOR_WEIGHT_MOST + 1));
  if (candor_weight_get_value_id (weight) == NULL && option != NULL)
    candor_weight_set_fit (weight, option, (CandorFit) bytes_below (bytes, 3));
}

static void
decide (CandorDiscussion *discussion,
        Bytes            *bytes)
{
  CandorFields    *decision = CANDOR_FIELDS (candor_discussion_get_decision (discussion));
  unsigned int     field = bytes_below (bytes, 5);
  g_autofree char *words = field != CANDOR_DECISION_CHOICE ? bytes_words (bytes) : NULL;

  candor_fields_set (decision, field,
                     words != NULL ? words : pick_note (discussion, CANDOR_TAB_VALUES, CANDOR_NOTE_CHOICE, bytes));
}

static void
attend (CandorDiscussion *discussion,
        Bytes            *bytes)
{
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  unsigned int      field = bytes_below (bytes, 6);
  g_autofree char  *words = bytes_words (bytes);
  g_autofree char  *role = field == 5 ? bytes_words (bytes) : NULL;

  if (field == 5)
    candor_attendance_add_companion (attendance, words, role);
  else
    candor_fields_set (CANDOR_FIELDS (attendance), field, words);
}

static void
set_scene (CandorDiscussion *discussion,
           Bytes            *bytes)
{
  static const char *const languages[] = { "en", "de", "ar", "zh-Hant-TW" };
  CandorSection           *regulation = get_section (discussion, CANDOR_TAB_REGULATION);
  const char              *criterion = pick_note (discussion, CANDOR_TAB_OPTIONS, CANDOR_NOTE_CRITERION, bytes);
  CandorItem              *country = NULL;

  candor_discussion_set_language (discussion, languages[bytes_below (bytes, G_N_ELEMENTS (languages))]);
  if (regulation != NULL)
    country = pick (G_LIST_MODEL (candor_section_get_jurisdictions (regulation)), bytes);
  if (country != NULL)
    candor_discussion_set_jurisdiction (discussion, candor_item_get_id (country));
  if (criterion != NULL)
    candor_discussion_move_criterion (discussion, criterion, bytes_below (bytes, 8));
}

void
any_talk_hold (CandorDiscussion *discussion,
               Bytes            *bytes)
{
  static void (*const acts[]) (CandorDiscussion *, Bytes *) = { mark, ask, answer, weigh, decide, attend, set_scene };

  for (int i = 0; i < MAX_ACTS && bytes->left > 0; i++)
    acts[bytes_below (bytes, G_N_ELEMENTS (acts))](discussion, bytes);
}
