/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Direction: what a text's letters say of it, and the signs that turn with them. */
#include "config.h"

#include "candor-direction.h"

static void
test_letters (void)
{
  g_assert_true (candor_direction_begins_left_to_right ("12 FDA قالت"));
  g_assert_false (candor_direction_begins_left_to_right ("قالت FDA"));
  g_assert_false (candor_direction_begins_left_to_right ("12"));
  g_assert_true (candor_direction_has_right_to_left ("FDA קבע"));
  g_assert_false (candor_direction_has_right_to_left ("Español, ไทย, 漢"));
}

static void
test_symbols (void)
{
  static const char *const cases[][3] = {
    { "→", "Our advice", "→" },
    { "→", "نصيحتنا", "←" },
    { "→", "עצתנו", "←" },
    { "→", "FDA قالت", "→" },
    { "?", "Not studied", "?" },
    { "?", "لم يُدرس", "؟" },
    { "?", "לא נחקר", "?" },
    { "✓", "رسمي", "✓" },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (candor_direction_turn_symbol (cases[i][0], cases[i][1]), ==, cases[i][2]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/direction/letters", test_letters);
  g_test_add_func ("/direction/symbols", test_symbols);
  return g_test_run ();
}
