/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorMark: defaults, what notifies, when it is empty. */
#include "config.h"

#include "candor-mark.h"

#include "test-notify.h"

static void
test_defaults (void)
{
  CandorMark *mark = candor_mark_new ("size");

  g_assert_cmpstr (candor_mark_get_item_id (mark), ==, "size");
  g_assert_false (candor_mark_get_discussed (mark));
  g_assert_false (candor_mark_get_concern (mark));
  g_assert_false (candor_mark_get_note_for_patient (mark));
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "");
  g_assert_true (candor_mark_is_empty (mark));
  g_assert_finalize_object (mark);
}

static void
test_flag (const void *data)
{
  const char  *name = data;
  CandorMark  *mark = candor_mark_new ("size");
  gboolean     value = FALSE;
  unsigned int n = 0;

  count_notify (mark, name, &n);
  g_object_set (mark, name, FALSE, NULL);
  g_assert_cmpuint (n, ==, 0);
  g_object_set (mark, name, TRUE, NULL);
  g_object_set (mark, name, TRUE, NULL);
  g_assert_cmpuint (n, ==, 1);
  g_object_get (mark, name, &value, NULL);
  g_assert_true (value);
  g_assert_cmpint (candor_mark_is_empty (mark), ==, g_str_equal (name, "note-for-patient"));
  g_assert_finalize_object (mark);
}

static void
test_note (void)
{
  CandorMark  *mark = candor_mark_new ("size");
  unsigned int n = 0;

  count_notify (mark, "note", &n);
  candor_mark_set_note (mark, NULL);
  candor_mark_set_note (mark, "");
  g_assert_cmpuint (n, ==, 0);
  candor_mark_set_note (mark, "asked twice ");
  candor_mark_set_note (mark, "asked twice ");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "asked twice ");
  g_assert_false (candor_mark_is_empty (mark));
  candor_mark_set_note (mark, NULL);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "");
  g_assert_true (candor_mark_is_empty (mark));
  g_assert_finalize_object (mark);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mark/defaults", test_defaults);
  g_test_add_data_func ("/mark/discussed", "discussed", test_flag);
  g_test_add_data_func ("/mark/concern", "concern", test_flag);
  g_test_add_data_func ("/mark/note-for-patient", "note-for-patient", test_flag);
  g_test_add_func ("/mark/note", test_note);
  return g_test_run ();
}
