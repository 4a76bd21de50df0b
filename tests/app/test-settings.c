/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorSettings: defaults, notification, and that nothing out of range gets in. */
#include "config.h"

#include "candor-settings.h"

#include "../discussion/test-notify.h"

static void
test_defaults (void)
{
  CandorSettings *settings = candor_settings_get_default ();

  g_assert_true (settings == candor_settings_get_default ());
  g_assert_cmpstr (candor_settings_get_clinic (settings), ==, "");
  g_assert_cmpstr (candor_settings_get_clinic_address (settings), ==, "");
  g_assert_cmpstr (candor_settings_get_clinician (settings), ==, "");
  g_assert_cmpstr (candor_settings_get_country (settings), ==, "");
  g_assert_cmpstr (candor_settings_get_paper (settings), ==, "a4");
  g_assert_cmpint (candor_settings_get_text_size (settings), ==, 100);
  g_assert_true (candor_settings_get_recovery (settings));
  g_assert_false (candor_settings_get_recent_files (settings));
  g_assert_false (candor_settings_is_locked (settings, "clinic"));
}

static void
test_notify (void)
{
  static const struct
  {
    const char *name;
    const char *text;
  } cases[] = {
    { "clinic", "North Clinic" },
    { "clinic-address", "1 Road\nTown" },
    { "clinician", "A. Clinician" },
    { "country", "us" },
    { "paper", "letter" },
  };
  CandorSettings *settings = candor_settings_get_default ();

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      unsigned int     n = 0;

      count_notify (settings, cases[i].name, &n);
      g_object_set (settings, cases[i].name, cases[i].text, NULL);
      g_assert_cmpuint (n, ==, 1);
      g_object_set (settings, cases[i].name, cases[i].text, NULL);
      g_assert_cmpuint (n, ==, 1);
      g_object_get (settings, cases[i].name, &text, NULL);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_signal_handlers_disconnect_by_data (settings, &n);
    }
}

/* What one part of the program sets is in GSettings, and comes back from there. */
static void
test_kept (void)
{
  CandorSettings *settings = candor_settings_get_default ();
  g_autoptr (GSettings) stored = g_settings_new (CANDOR_APPLICATION_ID);
  g_autofree char *clinic = NULL;

  candor_settings_set_clinic (settings, "South Clinic");
  clinic = g_settings_get_string (stored, "clinic");
  g_assert_cmpstr (clinic, ==, "South Clinic");
  g_settings_set_int (stored, "text-size", 150);
  g_assert_cmpint (candor_settings_get_text_size (settings), ==, 150);
  g_settings_set_string (stored, "paper", "a4");
  g_assert_cmpstr (candor_settings_get_paper (settings), ==, "a4");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/notify", test_notify);
  g_test_add_func ("/settings/kept", test_kept);
  return g_test_run ();
}
