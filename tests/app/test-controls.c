/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check buttons, notices and panes. */
#include "config.h"

#include "candor-check-button.h"
#include "candor-notice.h"
#include "candor-panes.h"

static const struct
{
  const char *label;
  gboolean    underline;
  const char *name;
} names[] = {
  { "Large print", FALSE, "Large print" },
  { "_Six", TRUE, "Six" },
  { "A__B", TRUE, "A_B" },
  { "Snake_case", FALSE, "Snake_case" },
  { "Größ_e", TRUE, "Größe" },
};

static void
wait_for (unsigned int milliseconds)
{
  gint64 later = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < later)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
test_check_names (void)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = g_object_ref_sink (candor_check_button_new (NULL));

      gtk_check_button_set_use_underline (GTK_CHECK_BUTTON (button), names[i].underline);
      gtk_check_button_set_label (GTK_CHECK_BUTTON (button), names[i].label);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, names[i].name);
      g_assert_finalize_object (button);
    }
}

static void
test_check_toggle (void)
{
  GtkWidget *button = g_object_ref_sink (candor_check_button_new ("Large print"));

  g_assert_true (gtk_widget_activate_action (button, "check.toggle", NULL));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  g_assert_true (gtk_widget_activate_action (button, "check.toggle", NULL));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  g_assert_finalize_object (button);
}

/* A radio button is switched off by another one only. */
static void
test_check_radio (void)
{
  GtkWidget *first = g_object_ref_sink (candor_check_button_new ("A4"));
  GtkWidget *second = g_object_ref_sink (candor_check_button_new ("Letter"));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (second), GTK_CHECK_BUTTON (first));
  gtk_widget_activate_action (first, "check.toggle", NULL);
  gtk_widget_activate_action (first, "check.toggle", NULL);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (first)));
  gtk_widget_activate_action (second, "check.toggle", NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (first)));
  g_assert_finalize_object (second);
  g_assert_finalize_object (first);
}

static void
test_notice_wait (void)
{
  CandorNotice *notice = g_object_ref_sink (g_object_new (CANDOR_TYPE_NOTICE, NULL));

  candor_notice_wait (notice, "Saving…");
  g_assert_null (candor_notice_get_text (notice));
  wait_for (300);
  g_assert_cmpstr (candor_notice_get_text (notice), ==, "Saving…");
  candor_notice_clear (notice);
  g_assert_null (candor_notice_get_text (notice));
  /* What is over in time never shows. */
  candor_notice_wait (notice, "Saving…");
  candor_notice_clear (notice);
  wait_for (300);
  g_assert_null (candor_notice_get_text (notice));
  g_assert_finalize_object (notice);
}

static void
test_notice_warn (void)
{
  GtkWidget    *window = gtk_window_new ();
  CandorNotice *notice = g_object_new (CANDOR_TYPE_NOTICE, NULL);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (notice));
  gtk_window_present (GTK_WINDOW (window));
  candor_notice_warn (notice, "The disk is full.");
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpstr (candor_notice_get_text (notice), ==, "The disk is full.");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (notice)));
  gtk_widget_activate_action (GTK_WIDGET (notice), "notice.dismiss", NULL);
  g_assert_null (candor_notice_get_text (notice));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_panes (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panes = g_object_new (CANDOR_TYPE_PANES, NULL);
  GtkWidget *first = gtk_label_new ("First");
  GtkWidget *second = gtk_label_new ("Second");

  gtk_widget_set_parent (first, panes);
  gtk_widget_set_parent (second, panes);
  gtk_window_set_child (GTK_WINDOW (window), panes);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 400);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  wait_for (50);
  g_assert_false (candor_panes_get_narrow (CANDOR_PANES (panes)));
  g_assert_cmpint (gtk_widget_get_height (first), ==, gtk_widget_get_height (second));
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 400);
  while (!candor_panes_get_narrow (CANDOR_PANES (panes)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_width (first), ==, gtk_widget_get_width (second));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-button/names", test_check_names);
  g_test_add_func ("/check-button/toggle", test_check_toggle);
  g_test_add_func ("/check-button/radio", test_check_radio);
  g_test_add_func ("/notice/wait", test_notice_wait);
  g_test_add_func ("/notice/warn", test_notice_warn);
  g_test_add_func ("/panes/narrow", test_panes);
  return g_test_run ();
}
