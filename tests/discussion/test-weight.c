/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorWeight: a value of the pack or own words, weighed, with what it says of options. */
#include "config.h"

#include "candor-weight.h"

#include "test-notify.h"

#define assert_fits(weight, expected)            \
  G_STMT_START                                   \
  {                                              \
    g_autofree char *fits_ = NULL;               \
    g_object_get (weight, "fits", &fits_, NULL); \
    g_assert_cmpstr (fits_, ==, expected);       \
  }                                              \
  G_STMT_END

static void
test_pack_value (void)
{
  CandorWeight *weight = candor_weight_new ("v-cost", NULL);
  unsigned int  n_weight = 0;

  count_notify (weight, "weight", &n_weight);
  g_assert_cmpstr (candor_weight_get_value_id (weight), ==, "v-cost");
  g_assert_null (candor_weight_get_text (weight));
  g_assert_cmpuint (candor_weight_get_weight (weight), ==, CANDOR_WEIGHT_NONE);
  candor_weight_set_weight (weight, CANDOR_WEIGHT_NONE);
  g_assert_cmpuint (n_weight, ==, 0);
  candor_weight_set_weight (weight, CANDOR_WEIGHT_MOST);
  g_object_set (weight, "weight", 2, NULL);
  g_assert_cmpuint (n_weight, ==, 2);
  g_assert_cmpuint (candor_weight_get_weight (weight), ==, 2);
  g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*value_id == NULL*");
  candor_weight_set_text (weight, "mine");
  g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*value_id == NULL*");
  candor_weight_set_fit (weight, "buy", CANDOR_FIT_FOR);
  g_test_assert_expected_messages ();
  g_assert_finalize_object (weight);
}

static void
test_own_row (void)
{
  CandorWeight *weight = candor_weight_new (NULL, "My dog");
  unsigned int  n_text = 0, n_fits = 0;

  count_notify (weight, "text", &n_text);
  count_notify (weight, "fits", &n_fits);
  candor_weight_set_text (weight, "My dog");
  g_assert_cmpuint (n_text, ==, 0);
  candor_weight_set_text (weight, "My cat");
  g_assert_cmpuint (n_text, ==, 1);
  assert_fits (weight, "");
  candor_weight_set_fit (weight, "wait", CANDOR_FIT_FOR);
  candor_weight_set_fit (weight, "wait", CANDOR_FIT_FOR);
  candor_weight_set_fit (weight, "buy", CANDOR_FIT_AGAINST);
  g_assert_cmpuint (n_fits, ==, 2);
  assert_fits (weight, "-buy +wait");
  g_assert_cmpint (candor_weight_get_fit (weight, "other"), ==, CANDOR_FIT_NONE);
  candor_weight_set_fit (weight, "wait", CANDOR_FIT_NONE);
  assert_fits (weight, "-buy");
  g_assert_finalize_object (weight);
}

/* What was written can be read again; what nobody could have written is left out. */
static void
test_fits_read (void)
{
  static const struct
  {
    const char  *text, *expected;
    unsigned int n_notified;
  } cases[] = {
    { "", "", 0 },
    { "+b -a", "-a +b", 1 },
    { "-a +b", "-a +b", 1 },
    { "a + -c", "-c", 2 },
    { NULL, "", 3 },
  };
  CandorWeight *weight = candor_weight_new (NULL, "mine");
  unsigned int  n_fits = 0;

  count_notify (weight, "fits", &n_fits);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (weight, "fits", cases[i].text, NULL);
      assert_fits (weight, cases[i].expected);
      g_assert_cmpuint (n_fits, ==, cases[i].n_notified);
    }
  g_assert_finalize_object (weight);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weight/pack-value", test_pack_value);
  g_test_add_func ("/weight/own-row", test_own_row);
  g_test_add_func ("/weight/fits-read", test_fits_read);
  return g_test_run ();
}
