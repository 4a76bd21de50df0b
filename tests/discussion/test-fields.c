/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms made of texts: decision, attendance, companion. */
#include "config.h"

#include "candor-attendance.h"
#include "candor-decision.h"

#include "test-notify.h"

/* Every field is a property of its own, empty at first, and tells of each change once. */
static void
test_properties (gconstpointer data)
{
  GType         type = *(const GType *) data;
  CandorFields *fields = g_object_new (type, NULL);

  for (unsigned int i = 0; i < CANDOR_FIELDS_GET_CLASS (fields)->n_fields; i++)
    {
      const char      *name = CANDOR_FIELDS_GET_CLASS (fields)->names[i];
      unsigned int     n_notified = 0;
      g_autofree char *text = NULL;

      count_notify (fields, name, &n_notified);
      g_assert_cmpstr (candor_fields_get (fields, i), ==, "");
      candor_fields_set (fields, i, NULL);
      g_assert_cmpuint (n_notified, ==, 0);
      candor_fields_set (fields, i, "  ");
      g_assert_true (candor_fields_is_blank (fields, i));
      g_object_set (fields, name, " Ann ", NULL);
      g_assert_cmpuint (n_notified, ==, 2);
      g_assert_cmpstr (candor_fields_get (fields, i), ==, " Ann ");
      g_object_get (fields, name, &text, NULL);
      g_assert_cmpstr (text, ==, " Ann ");
      g_assert_false (candor_fields_is_blank (fields, i));
    }
  g_assert_finalize_object (fields);
}

static void
test_decision (void)
{
  static const struct
  {
    const char *text;
    gboolean    whole;
    int         day;
  } dates[] = {
    { "", FALSE, 0 },
    { "2027-01-15", TRUE, 15 },
    { " 2027-01-15 ", TRUE, 15 },
    { "2027-01", FALSE, 0 },
    { "2027-02-30", FALSE, 0 },
    { "soon", FALSE, 0 },
  };
  CandorDecision *decision = candor_decision_new ();

  g_assert_null (candor_decision_get_choice (decision));
  g_assert_true (candor_decision_is_empty (decision));
  g_object_set (decision, "choice", "ch-no", NULL);
  g_assert_cmpstr (candor_decision_get_choice (decision), ==, "ch-no");
  g_assert_false (candor_decision_is_empty (decision));
  for (unsigned int i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CandorDate date = { 0 };

      g_object_set (decision, "back-on", dates[i].text, NULL);
      g_assert_cmpint (candor_decision_get_back_on (decision, &date), ==, dates[i].whole);
      if (dates[i].whole)
        g_assert_cmpint (date.day, ==, dates[i].day);
    }
  g_assert_finalize_object (decision);
}

static void
test_attendance (void)
{
  CandorAttendance *attendance = candor_attendance_new ();
  CandorCompanion  *companion;
  unsigned int      n_changed = 0;

  count_signal (attendance, "changed", &n_changed);
  g_assert_true (candor_attendance_is_empty (attendance));
  g_object_set (attendance, "clinician", "Dr. Lee", NULL);
  g_assert_true (candor_attendance_is_empty (attendance));
  g_assert_cmpuint (n_changed, ==, 1);
  companion = candor_attendance_add_companion (attendance, NULL, NULL);
  g_assert_true (candor_attendance_is_empty (attendance));
  g_object_set (companion, "role", "daughter", NULL);
  g_assert_false (candor_attendance_is_empty (attendance));
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attendance_get_companions (attendance)), ==, 1);
  candor_attendance_remove_companion (attendance, companion);
  g_assert_cmpuint (n_changed, ==, 4);
  g_object_set (attendance, "interpreter-number", "4711", NULL);
  g_assert_false (candor_attendance_is_empty (attendance));
  g_assert_finalize_object (attendance);
}

int
main (int   argc,
      char *argv[])
{
  static GType types[3];

  g_test_init (&argc, &argv, NULL);
  types[0] = CANDOR_TYPE_DECISION;
  types[1] = CANDOR_TYPE_ATTENDANCE;
  types[2] = CANDOR_TYPE_COMPANION;
  for (unsigned int i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/fields/properties/%s", g_type_name (types[i]));

      g_test_add_data_func (path, &types[i], test_properties);
    }
  g_test_add_func ("/fields/decision", test_decision);
  g_test_add_func ("/fields/attendance", test_attendance);
  return g_test_run ();
}
