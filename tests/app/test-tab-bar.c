/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorTabBar: its tabs, their progress, and the form it takes in a narrow window. */
#include "config.h"

#include "candor-tab-bar.h"

#include "candor-test-app.h"

#include "../discussion/test-notify.h"

static CandorTabBar *
create_bar (CandorDiscussion *discussion)
{
  CandorTabBar *bar = g_object_ref_sink (g_object_new (CANDOR_TYPE_TAB_BAR, NULL));

  candor_tab_bar_show (bar, discussion);
  return bar;
}

static void
test_tabs (void)
{
  static const char *const titles[] = { "What drops are", "Known side effects", "Regulatory status", "Questions to ask" };
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorTabBar *bar = create_bar (discussion);

  g_assert_cmpuint (candor_tab_bar_get_n_tabs (bar), >=, G_N_ELEMENTS (titles) + 1);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_TAB_LIST);
  for (unsigned int i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      CandorTabButton *tab = candor_tab_bar_get_tab (bar, i);

      g_assert_cmpstr (candor_tab_button_get_title (tab), ==, titles[i]);
      gtk_test_accessible_assert_role (tab, GTK_ACCESSIBLE_ROLE_TAB);
      gtk_test_accessible_assert_state (tab, GTK_ACCESSIBLE_STATE_SELECTED, i == 0);
    }
  g_assert_null (candor_tab_bar_get_tab (bar, candor_tab_bar_get_n_tabs (bar)));
  g_assert_finalize_object (bar);
}

/* The pack has no words of its own for progress, so that their ids show; the check mark is ours. */
static void
test_progress (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorSection           *section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_ABOUT);
  unsigned int             n_items = candor_discussion_count_items (discussion, section);
  static const char *const ids[] = { "not-approved", "size" };
  CandorTabBar            *bar = create_bar (discussion);
  CandorTabButton         *tab = candor_tab_bar_get_tab (bar, 0);
  CandorTabButton         *questions = candor_tab_bar_get_tab (bar, 3);

  g_assert_cmpuint (n_items, ==, G_N_ELEMENTS (ids));
  g_assert_cmpstr (candor_tab_button_get_progress (tab), ==, "[tab.progress]");
  gtk_test_accessible_assert_property (tab, GTK_ACCESSIBLE_PROPERTY_LABEL, "What drops are, [tab.discussed]");
  for (unsigned int i = 0; i < G_N_ELEMENTS (ids); i++)
    candor_mark_set_discussed (candor_discussion_get_mark (discussion, ids[i]), TRUE);
  g_assert_cmpstr (candor_tab_button_get_progress (tab), ==, "✓");
  gtk_test_accessible_assert_property (tab, GTK_ACCESSIBLE_PROPERTY_LABEL, "What drops are, [tab.all-discussed]");

  g_assert_cmpstr (candor_tab_button_get_progress (questions), ==, "");
  candor_discussion_add_question (discussion, "And my knee?");
  g_assert_cmpstr (candor_tab_button_get_progress (questions), ==, "1");
  g_assert_finalize_object (bar);
}

static void
test_select (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorTabBar *bar = create_bar (discussion);
  unsigned int  n = 0;

  count_notify (bar, "selected", &n);
  candor_tab_bar_set_selected (bar, 2);
  candor_tab_bar_set_selected (bar, 2);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (candor_tab_button_get_selected (candor_tab_bar_get_tab (bar, 2)));
  g_assert_false (candor_tab_button_get_selected (candor_tab_bar_get_tab (bar, 0)));
  gtk_test_accessible_assert_state (candor_tab_bar_get_tab (bar, 2), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_signal_emit_by_name (candor_tab_bar_get_tab (bar, 1), "clicked");
  g_assert_cmpuint (candor_tab_bar_get_selected (bar), ==, 1);
  g_assert_cmpuint (n, ==, 2);
  g_assert_finalize_object (bar);
}

static void
test_folded (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  GtkWidget    *window = gtk_window_new ();
  CandorTabBar *bar = create_bar (discussion);
  int           minimum, natural;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bar));
  gtk_widget_measure (GTK_WIDGET (bar), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, 320);
  g_assert_cmpint (natural, >, minimum);
  gtk_window_set_default_size (GTK_WINDOW (window), natural + 100, 300);
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_get_width (GTK_WIDGET (bar)) > natural);
  g_assert_false (candor_tab_bar_get_folded (bar));
  gtk_window_set_default_size (GTK_WINDOW (window), 320, 300);
  test_app_wait_for (candor_tab_bar_get_folded (bar));
  g_object_unref (bar);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* How much lower the count of the first tab stands than its title, in pixels. */
static double
measure_drop (CandorTabBar *bar)
{
  GtkWidget      *face = gtk_button_get_child (GTK_BUTTON (candor_tab_bar_get_tab (bar, 0)));
  GtkWidget      *title = gtk_widget_get_first_child (face);
  GtkWidget      *count = gtk_widget_get_next_sibling (title);
  graphene_rect_t above, below;

  g_assert_true (gtk_widget_compute_bounds (title, face, &above));
  g_assert_true (gtk_widget_compute_bounds (count, face, &below));
  return below.origin.y - above.origin.y;
}

/* Where there is room for the titles but not for the counts beside them, these stand below. */
static void
test_stacked (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  GtkWidget    *window = gtk_window_new ();
  CandorTabBar *bar = create_bar (discussion);
  GtkWidget    *row = gtk_widget_get_first_child (GTK_WIDGET (bar));
  int           minimum, natural, height;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bar));
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, <, natural);
  gtk_window_set_default_size (GTK_WINDOW (window), natural + 100, 300);
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_get_width (row) == natural);
  height = gtk_widget_get_height (row);
  g_assert_cmpfloat (measure_drop (bar), <, height / 4);
  gtk_window_set_default_size (GTK_WINDOW (window), (minimum + natural) / 2, 300);
  test_app_wait_for (gtk_widget_get_width (row) == minimum);
  g_assert_false (candor_tab_bar_get_folded (bar));
  g_assert_cmpfloat (measure_drop (bar), >, height / 4);
  g_object_unref (bar);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tab-bar/tabs", test_tabs);
  g_test_add_func ("/tab-bar/progress", test_progress);
  g_test_add_func ("/tab-bar/select", test_select);
  g_test_add_func ("/tab-bar/folded", test_folded);
  g_test_add_func ("/tab-bar/stacked", test_stacked);
  return g_test_run ();
}
