/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorDiscussion: what is weighed, what raises cautions, the options, and what is decided. */
#include "config.h"

#include "candor-discussion.h"

#include "../knowledge/candor-test-pack.h"
#include "test-notify.h"

static CandorDiscussion *
start (void)
{
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", NULL);

  return candor_discussion_new (pack);
}

static void
set_answer (CandorDiscussion *discussion,
            CandorAnswerKind  kind,
            const char       *id,
            unsigned int      value)
{
  candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id), value);
}

/* A list of statements, options, criteria or weights as one string. */
typedef const char *(*NameFunc) (gpointer          thing,
                                 CandorDiscussion *discussion);

static const char *
name_statement (gpointer          thing,
                CandorDiscussion *discussion)
{
  return candor_text_get_plain (candor_statement_get_text (thing));
}

static const char *
name_item (gpointer          thing,
           CandorDiscussion *discussion)
{
  return candor_item_get_id (thing);
}

static const char *
name_note (gpointer          thing,
           CandorDiscussion *discussion)
{
  return ((const CandorNote *) thing)->id;
}

static const char *
name_weight (gpointer          thing,
             CandorDiscussion *discussion)
{
  return candor_discussion_get_weight_title (discussion, thing);
}

static void
check_list (CandorDiscussion *discussion,
            GPtrArray        *list, /* taken */
            NameFunc          name,
            const char       *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; i < list->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", name (g_ptr_array_index (list, i), discussion));
  g_assert_cmpstr (text->str, ==, expected);
  g_ptr_array_unref (list);
}

static void
test_answers (void)
{
  CandorDiscussion *discussion = start ();
  CandorAnswer     *answer = candor_discussion_get_answer (discussion, CANDOR_ANSWER_READY, "r-sure");
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  g_assert_true (candor_discussion_get_answer (discussion, CANDOR_ANSWER_READY, "r-sure") == answer);
  /* The same id of another kind is another answer. */
  g_assert_true (candor_discussion_get_answer (discussion, CANDOR_ANSWER_TEACH_BACK, "r-sure") != answer);
  g_assert_false (candor_discussion_get_touched (discussion));
  candor_answer_set_value (answer, CANDOR_READY_NO);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (candor_discussion_get_touched (discussion));
  g_assert_cmpuint (candor_discussion_get_answered (discussion, CANDOR_ANSWER_READY, "r-sure"), ==, CANDOR_READY_NO);
  g_assert_cmpuint (candor_discussion_get_answered (discussion, CANDOR_ANSWER_READY, "r-clear"), ==, CANDOR_READY_UNSET);
  candor_answer_set_value (answer, CANDOR_READY_UNSET);
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

static void
test_cautions (void)
{
  static const struct
  {
    const char *item, *expected;
  } cases[] = {
    { "any", "Tell the clinic first." },
    { "q-number", "Tell the clinic first." },
    { "buy", "Tell the clinic first.|Not studied." },
    { "nothing", "You can put it off." },
    { "doctor", "" },
    { NULL, "Tell the clinic first.|Not studied.|You can put it off." },
  };
  CandorDiscussion *discussion = start ();

  check_list (discussion, candor_discussion_get_cautions (discussion, NULL), name_statement, "");
  /* In the pack's order, whichever was said first. */
  set_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-pregnancy", 1);
  set_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 1);
  set_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-gone", 1);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    check_list (discussion, candor_discussion_get_cautions (discussion, cases[i].item), name_statement, cases[i].expected);
  set_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 0);
  check_list (discussion, candor_discussion_get_cautions (discussion, "buy"), name_statement, "Not studied.");
  g_assert_finalize_object (discussion);
}

static void
test_options (void)
{
  CandorDiscussion *discussion = start ();

  check_list (discussion, candor_discussion_list_options (discussion), name_item, "nothing|doctor|buy");
  set_answer (discussion, CANDOR_ANSWER_HIDDEN, "doctor", 1);
  set_answer (discussion, CANDOR_ANSWER_HIDDEN, "nothing", 1);
  /* Not having it is always among them. */
  check_list (discussion, candor_discussion_list_options (discussion), name_item, "nothing|buy");
  g_assert_false (candor_discussion_is_hidden (discussion, "nothing"));
  g_assert_true (candor_discussion_is_hidden (discussion, "doctor"));
  g_assert_finalize_object (discussion);
}

static void
test_criteria (void)
{
  static const struct
  {
    const char  *id;
    unsigned int position;
    const char  *expected;
    unsigned int n_changed;
  } cases[] = {
    { "involves", 0, "involves|living|good|harm", 0 },
    { "none", 1, "involves|living|good|harm", 0 },
    { "harm", 0, "harm|involves|living|good", 1 },
    { "harm", 99, "involves|living|good|harm", 2 },
    { "living", 2, "involves|good|living|harm", 3 },
  };
  CandorDiscussion *discussion = start ();
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      candor_discussion_move_criterion (discussion, cases[i].id, cases[i].position);
      check_list (discussion, candor_discussion_list_criteria (discussion), name_note, cases[i].expected);
      g_assert_cmpuint (n_changed, ==, cases[i].n_changed);
    }
  g_assert_true (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

static void
test_weights (void)
{
  CandorDiscussion *discussion = start ();
  CandorWeight     *own;
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  g_assert_cmpuint (g_list_model_get_n_items (candor_discussion_get_weights (discussion)), ==, 2);
  g_assert_null (candor_discussion_find_weight (discussion, "v-none"));
  own = candor_discussion_add_value (discussion, "My garden");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (candor_discussion_get_touched (discussion));
  g_assert_cmpstr (candor_discussion_get_weight_title (discussion, own), ==, "My garden");
  g_assert_cmpstr (candor_discussion_get_weight_title (discussion, candor_discussion_find_weight (discussion, "v-cost")),
                   ==,
                   "I want to keep costs low.");
  candor_discussion_remove_value (discussion, own);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

/* What does not matter speaks for nothing; what matters most comes first. */
static void
test_fit (void)
{
  CandorDiscussion *discussion = start ();
  CandorWeight     *own = candor_discussion_add_value (discussion, "My garden");

  candor_weight_set_fit (own, "nothing", CANDOR_FIT_FOR);
  check_list (discussion, candor_discussion_list_fit (discussion, "nothing", CANDOR_FIT_FOR), name_weight, "");
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-cost"), 3);
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), CANDOR_WEIGHT_LEAST);
  candor_weight_set_weight (own, CANDOR_WEIGHT_MOST);
  check_list (discussion, candor_discussion_list_fit (discussion, "nothing", CANDOR_FIT_FOR), name_weight, "My garden|I want to keep costs low.");
  check_list (discussion, candor_discussion_list_fit (discussion, "nothing", CANDOR_FIT_AGAINST), name_weight, "");
  check_list (discussion, candor_discussion_list_fit (discussion, "buy", CANDOR_FIT_AGAINST), name_weight, "I want to keep costs low.");
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), 2);
  check_list (discussion, candor_discussion_list_fit (discussion, "nothing", CANDOR_FIT_AGAINST), name_weight, "I want to act soon.");
  g_assert_finalize_object (discussion);
}

static void
test_decision (void)
{
  CandorDiscussion *discussion = start ();
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  g_assert_null (candor_discussion_find_choice (discussion));
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-more-time", NULL);
  g_assert_cmpstr (candor_discussion_find_choice (discussion)->kind, ==, "more-time");
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-gone", NULL);
  g_assert_null (candor_discussion_find_choice (discussion));
  g_object_set (candor_discussion_get_attendance (discussion), "patient", "Room 4", NULL);
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_true (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

/* The same pack once more, as another language of it would be: nothing is lost. */
static void
test_other_pack (void)
{
  CandorDiscussion *discussion = start ();
  g_autoptr (CandorPack) other = candor_test_load ("small.xml", NULL);

  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), 4);
  candor_discussion_add_value (discussion, "My garden");
  candor_discussion_move_criterion (discussion, "harm", 0);
  set_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 1);
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-no", NULL);
  candor_discussion_set_pack (discussion, other);
  g_assert_cmpuint (g_list_model_get_n_items (candor_discussion_get_weights (discussion)), ==, 3);
  g_assert_cmpuint (candor_weight_get_weight (candor_discussion_find_weight (discussion, "v-act")), ==, 4);
  check_list (discussion, candor_discussion_list_criteria (discussion), name_note, "harm|involves|living|good");
  check_list (discussion, candor_discussion_get_cautions (discussion, "any"), name_statement, "Tell the clinic first.");
  g_assert_nonnull (candor_discussion_find_choice (discussion));
  g_assert_finalize_object (discussion);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deciding/answers", test_answers);
  g_test_add_func ("/deciding/cautions", test_cautions);
  g_test_add_func ("/deciding/options", test_options);
  g_test_add_func ("/deciding/criteria", test_criteria);
  g_test_add_func ("/deciding/weights", test_weights);
  g_test_add_func ("/deciding/fit", test_fit);
  g_test_add_func ("/deciding/decision", test_decision);
  g_test_add_func ("/deciding/other-pack", test_other_pack);
  return g_test_run ();
}
