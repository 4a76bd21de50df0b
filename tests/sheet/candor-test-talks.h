/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two consultations on the built-in pack, as a clinician would lead them, for the tests of sheets. */
#pragma once

#include "candor-discussion.h"
#include "candor-pack-reader.h"

static inline void
candor_test_answer (CandorDiscussion *discussion,
                    CandorAnswerKind  kind,
                    const char       *id,
                    unsigned int      value)
{
  g_assert_true (candor_pack_has_id (candor_discussion_get_pack (discussion), id));
  candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id), value);
}

static inline void
candor_test_weigh (CandorDiscussion *discussion,
                   const char       *value,
                   unsigned int      weight)
{
  candor_weight_set_weight (candor_discussion_find_weight (discussion, value), weight);
}

/* Every key item and option discussed, as after the seven-minute path. */
static inline void
candor_test_discuss (CandorDiscussion *discussion)
{
  GListModel *items = candor_pack_get_items (candor_discussion_get_pack (discussion));

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      if (candor_item_get_key (item) || candor_item_get_kind (item) == CANDOR_ITEM_OPTION)
        candor_mark_set_discussed (candor_discussion_get_mark (discussion, candor_item_get_id (item)), TRUE);
    }
}

static inline CandorDiscussion *
candor_test_start (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  CandorDiscussion *discussion;

  g_assert_no_error (error);
  discussion = candor_discussion_new (pack);
  candor_discussion_set_started (discussion, when);
  return discussion;
}

/* A patient with a history of cancer and an interpreter, who decides against it. */
static inline CandorDiscussion *
candor_test_decided (void)
{
  CandorDiscussion *discussion = candor_test_start ();
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);

  candor_test_discuss (discussion);
  g_object_set (attendance,
                "patient", "Room 4, J. D.",
                "interpreter", "Ana Ruiz",
                "interpreter-number", "no. 5512",
                "language", "Spanish",
                NULL);
  candor_attendance_add_companion (attendance, "Maria D.", "daughter");
  candor_test_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-cancer", 1);
  candor_test_weigh (discussion, "v-proof", 5);
  candor_test_weigh (discussion, "v-unknown", 5);
  candor_test_weigh (discussion, "v-cost", 3);
  candor_test_weigh (discussion, "v-act", 4);
  candor_test_weigh (discussion, "v-new", 1);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-sure", CANDOR_READY_YES);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-informed", CANDOR_READY_YES);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-values", CANDOR_READY_YES);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-support", CANDOR_READY_YES);
  candor_test_answer (discussion, CANDOR_ANSWER_TEACH_BACK, "say-alternatives", CANDOR_TEACH_BACK_WELL);
  candor_test_answer (discussion, CANDOR_ANSWER_TEACH_BACK, "say-weigh", CANDOR_TEACH_BACK_AGAIN);
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-no", "note", "My cancer doctor comes first.", NULL);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-cancer-check"), TRUE);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-ind"), TRUE);
  candor_ask_set_answer (candor_discussion_find_ask (discussion, "q-ind"), "They have none.");
  return discussion;
}

/* A patient who wants more time, weighs two points of their own, and hides what is not for them. */
static inline CandorDiscussion *
candor_test_undecided (void)
{
  CandorDiscussion *discussion = candor_test_start ();
  CandorWeight     *garden, *mother;

  candor_test_discuss (discussion);
  candor_test_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-blood", 1);
  candor_test_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 1);
  candor_test_answer (discussion, CANDOR_ANSWER_HIDDEN, "o-prp", 1);
  candor_test_weigh (discussion, "v-act", 4);
  garden = candor_discussion_add_value (discussion, "I want to work in my garden by spring.");
  candor_weight_set_weight (garden, CANDOR_WEIGHT_MOST);
  candor_weight_set_fit (garden, "o-usual", CANDOR_FIT_FOR);
  candor_weight_set_fit (garden, "o-none", CANDOR_FIT_AGAINST);
  mother = candor_discussion_add_value (discussion, "My mother should not worry.");
  g_assert_cmpuint (candor_weight_get_weight (mother), ==, CANDOR_WEIGHT_NONE);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-sure", CANDOR_READY_NO);
  candor_test_answer (discussion, CANDOR_ANSWER_READY, "ready-support", CANDOR_READY_NO);
  candor_test_answer (discussion, CANDOR_ANSWER_TEACH_BACK, "say-values", CANDOR_TEACH_BACK_NOT_YET);
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-more-time", "back-on", "2027-01-15", NULL);
  return discussion;
}
