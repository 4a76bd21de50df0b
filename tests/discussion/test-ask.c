/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorAsk: of the pack or in own words, and what notifies. */
#include "config.h"

#include "candor-ask.h"

#include "test-notify.h"

static void
test_of_pack (void)
{
  CandorAsk *ask = candor_ask_new ("q-number", NULL);

  g_assert_cmpstr (candor_ask_get_question_id (ask), ==, "q-number");
  g_assert_null (candor_ask_get_text (ask));
  g_assert_false (candor_ask_get_ticked (ask));
  g_assert_cmpstr (candor_ask_get_answer (ask), ==, "");
  g_assert_finalize_object (ask);
}

static void
test_own_words (void)
{
  CandorAsk   *ask = candor_ask_new (NULL, "Will it hurt?");
  unsigned int n = 0;

  g_assert_null (candor_ask_get_question_id (ask));
  count_notify (ask, "text", &n);
  candor_ask_set_text (ask, "Will it hurt?");
  g_assert_cmpuint (n, ==, 0);
  candor_ask_set_text (ask, "Will it hurt long?");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (candor_ask_get_text (ask), ==, "Will it hurt long?");
  g_assert_finalize_object (ask);
}

static void
test_neither_or_both (void)
{
  CandorAsk *ask;

  g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*question_id == NULL*");
  ask = candor_ask_new (NULL, NULL);
  g_test_assert_expected_messages ();
  g_assert_null (ask);
  g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*question_id == NULL*");
  ask = candor_ask_new ("q-number", "Will it hurt?");
  g_test_assert_expected_messages ();
  g_assert_null (ask);
}

static void
test_ticked (void)
{
  CandorAsk   *ask = candor_ask_new ("q-number", NULL);
  unsigned int n = 0;

  count_notify (ask, "ticked", &n);
  candor_ask_set_ticked (ask, FALSE);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (ask, "ticked", TRUE, NULL);
  candor_ask_set_ticked (ask, TRUE);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (candor_ask_get_ticked (ask));
  g_assert_finalize_object (ask);
}

static void
test_answer (void)
{
  CandorAsk   *ask = candor_ask_new ("q-number", NULL);
  unsigned int n = 0;

  count_notify (ask, "answer", &n);
  candor_ask_set_answer (ask, NULL);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (ask, "answer", "IND 1", NULL);
  candor_ask_set_answer (ask, "IND 1");
  g_assert_cmpuint (n, ==, 1);
  candor_ask_set_answer (ask, NULL);
  g_assert_cmpstr (candor_ask_get_answer (ask), ==, "");
  g_assert_finalize_object (ask);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ask/of-pack", test_of_pack);
  g_test_add_func ("/ask/own-words", test_own_words);
  g_test_add_func ("/ask/neither-or-both", test_neither_or_both);
  g_test_add_func ("/ask/ticked", test_ticked);
  g_test_add_func ("/ask/answer", test_answer);
  return g_test_run ();
}
