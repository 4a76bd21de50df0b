/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorAnswer: its properties, and values beyond its kind. */
#include "config.h"

#include "candor-answer.h"

#include "test-notify.h"

static void
test_properties (void)
{
  CandorAnswer    *answer = candor_answer_new (CANDOR_ANSWER_TEACH_BACK, "say");
  unsigned int     n_value = 0, value = 9;
  int              kind = -1;
  g_autofree char *id = NULL;

  count_notify (answer, "value", &n_value);
  g_object_get (answer, "kind", &kind, "id", &id, "value", &value, NULL);
  g_assert_cmpint (kind, ==, CANDOR_ANSWER_TEACH_BACK);
  g_assert_cmpstr (id, ==, "say");
  g_assert_cmpuint (value, ==, CANDOR_TEACH_BACK_UNSET);
  candor_answer_set_value (answer, CANDOR_TEACH_BACK_UNSET);
  g_assert_cmpuint (n_value, ==, 0);
  g_object_set (answer, "value", CANDOR_TEACH_BACK_NOT_YET, NULL);
  g_assert_cmpuint (n_value, ==, 1);
  g_assert_cmpuint (candor_answer_get_value (answer), ==, CANDOR_TEACH_BACK_NOT_YET);
  g_assert_finalize_object (answer);
}

static void
test_too_large (void)
{
  static const CandorAnswerKind kinds[] = { CANDOR_ANSWER_CIRCUMSTANCE, CANDOR_ANSWER_READY, CANDOR_ANSWER_TEACH_BACK, CANDOR_ANSWER_HIDDEN };

  for (unsigned int i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      CandorAnswer *answer = candor_answer_new (kinds[i], "id");

      g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*max_values*");
      candor_answer_set_value (answer, candor_answer_get_max (kinds[i]) + 1);
      g_test_assert_expected_messages ();
      g_assert_cmpuint (candor_answer_get_value (answer), ==, 0);
      candor_answer_set_value (answer, candor_answer_get_max (kinds[i]));
      g_assert_finalize_object (answer);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/properties", test_properties);
  g_test_add_func ("/answer/too-large", test_too_large);
  return g_test_run ();
}
