/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor_difference_find: every kind of act has its place. */
#include "config.h"

#include "candor-difference.h"

#include "talk.h"

typedef struct
{
  const char *path;
  CandorTab   tab;
  const char *id;
  void (*act) (CandorDiscussion *discussion);
} Case;

static void
answer (CandorDiscussion *discussion,
        CandorAnswerKind  kind,
        const char       *id,
        unsigned int      value)
{
  candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id), value);
}

/* What is done to the discussion @d. */
#define ACT(name, does)              \
  static void                        \
    act_##name (CandorDiscussion *d) \
  {                                  \
    does;                            \
  }

ACT (mark, candor_mark_set_discussed (candor_discussion_get_mark (d, "lumps"), TRUE))
ACT (note, candor_mark_set_note (candor_discussion_get_mark (d, "size"), "since May"))
ACT (tick, candor_ask_set_ticked (candor_discussion_find_ask (d, "q-number"), TRUE))
ACT (own_question, candor_discussion_add_question (d, "And my knee?"))
ACT (circumstance, answer (d, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 1))
ACT (hide, answer (d, CANDOR_ANSWER_HIDDEN, "buy", 1))
ACT (weigh, candor_weight_set_weight (candor_discussion_find_weight (d, "v-act"), 4))
ACT (own_value, candor_discussion_add_value (d, "My dog"))
ACT (move, candor_discussion_move_criterion (d, "harm", 0))
ACT (choose, candor_fields_set (CANDOR_FIELDS (candor_discussion_get_decision (d)), CANDOR_DECISION_CHOICE, "ch-more-time"))

static const Case cases[] = {
  { "mark", CANDOR_TAB_ABOUT, "lumps", act_mark },
  { "note", CANDOR_TAB_ABOUT, "size", act_note },
  { "tick", CANDOR_TAB_QUESTIONS, "q-number", act_tick },
  { "own-question", CANDOR_TAB_QUESTIONS, NULL, act_own_question },
  { "circumstance", CANDOR_TAB_VALUES, "c-allergy", act_circumstance },
  { "hide", CANDOR_TAB_VALUES, "buy", act_hide },
  { "weigh", CANDOR_TAB_VALUES, "v-act", act_weigh },
  { "own-value", CANDOR_TAB_VALUES, NULL, act_own_value },
  { "move", CANDOR_TAB_OPTIONS, "harm", act_move },
  { "choose", CANDOR_TAB_VALUES, NULL, act_choose },
};

/* Another thing that stands before it is not taken for it. */
static void
begin (CandorDiscussion *discussion)
{
  candor_mark_set_concern (candor_discussion_get_mark (discussion, "any"), TRUE);
  candor_ask_set_answer (candor_discussion_find_ask (discussion, "q-number"), "none");
  answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-pregnancy", 1);
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-cost"), 2);
}

static void
test_case (gconstpointer data)
{
  const Case *this = data;
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  begin (discussion);
  before = candor_discussion_to_bytes (discussion);
  this->act (discussion);
  after = candor_discussion_to_bytes (discussion);
  for (int back = FALSE; back <= TRUE; back++)
    {
      g_autofree char *id = NULL;
      CandorTab        tab;

      g_assert_true (candor_difference_find (back ? after : before, back ? before : after, &tab, &id));
      g_assert_cmpint (tab, ==, this->tab);
      /* What was moved is found at its new place, or what stands there after it went back. */
      if (!back || this->act != act_move)
        g_assert_cmpstr (id, ==, this->id);
    }
}

static void
test_none (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GBytes) before = candor_discussion_to_bytes (discussion);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *id = NULL;
  CandorTab        tab;

  g_assert_false (candor_difference_find (before, before, &tab, &id));
  g_object_set (candor_discussion_get_attendance (discussion), "patient", "room 4", NULL);
  after = candor_discussion_to_bytes (discussion);
  g_assert_false (candor_difference_find (before, after, &tab, &id));
  g_assert_null (id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/difference/", cases[i].path, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/difference/none", test_none);
  return g_test_run ();
}
