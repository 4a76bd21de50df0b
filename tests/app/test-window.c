/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorWindow: opening, tabs, country, text size, search, and what is asked before marks are lost. */
#include "config.h"

#include "candor-window.h"

#include "candor-about-window.h"
#include "candor-findings-window.h"
#include "candor-fold.h"
#include "candor-preferences-window.h"
#include "candor-settings.h"
#include "candor-tab-bar.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->discussion = test_app_start ();
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  candor_settings_set_country (candor_settings_get_default (), "");
  candor_settings_set_text_size (candor_settings_get_default (), 100);
}

static const char *
get_pack_id (Fixture *fixture)
{
  return candor_pack_get_id (candor_discussion_get_pack (candor_window_get_discussion (fixture->window)));
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
test_opens (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Blue drops");
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 0);
  g_assert_nonnull (find_widget_of_type (window, CANDOR_TYPE_PAGE));
  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      CandorPage *page = candor_window_get_page (fixture->window, i);

      gtk_test_accessible_assert_role (page, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
      candor_window_set_position (fixture->window, i);
      test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (page)));
    }
}

static void
test_tabs (Fixture      *fixture,
           gconstpointer data)
{
  unsigned int n_pages = candor_window_get_n_pages (fixture->window);

  activate (fixture, "win.next-tab");
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 1);
  activate (fixture, "win.previous-tab");
  activate (fixture, "win.previous-tab");
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, n_pages - 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.tab", "i", 2);
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.tab", "i", 99);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.tab", "i", -1);
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 2);
}

static void
test_country (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget   *fold = find_widget_of_type (gtk_window_get_titlebar (GTK_WINDOW (fixture->window)), CANDOR_TYPE_FOLD);
  GtkDropDown *countries = GTK_DROP_DOWN (gtk_widget_get_next_sibling (gtk_widget_get_first_child (fold)));

  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (countries)), ==, 2);
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "us");
  gtk_drop_down_set_selected (countries, 1);
  g_assert_cmpstr (candor_discussion_get_jurisdiction (fixture->discussion), ==, "eu");
  g_assert_cmpstr (candor_settings_get_country (candor_settings_get_default ()), ==, "eu");
  candor_discussion_set_jurisdiction (fixture->discussion, "us");
  g_assert_cmpuint (gtk_drop_down_get_selected (countries), ==, 0);
  /* Neither an item that is no country nor an unknown id does anything. */
  candor_window_set_country (fixture->window, "lumps");
  candor_window_set_country (fixture->window, "nowhere");
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "us");
  gtk_test_accessible_assert_property (countries, GTK_ACCESSIBLE_PROPERTY_LABEL, "Country whose rules are shown");
}

/* The clinic's country comes back in the next discussion. */
static void
test_country_kept (Fixture      *fixture,
                   gconstpointer data)
{
  candor_window_set_country (fixture->window, "eu");
  activate (fixture, "win.new-discussion");
  g_assert_true (candor_window_get_discussion (fixture->window) != fixture->discussion);
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "eu");
}

static void
test_text_size (Fixture      *fixture,
                gconstpointer data)
{
  static const int sizes[] = { 110, 125, 150, 175, 200, 200 };
  GtkWidget       *bar = find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_TAB_BAR);
  GtkWidget       *content = gtk_widget_get_parent (bar);

  for (unsigned int i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *css_class = g_strdup_printf ("text-%d", sizes[i]);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.text-larger", NULL);
      g_assert_cmpint (candor_window_get_text_size (fixture->window), ==, sizes[i]);
      g_assert_true (gtk_widget_has_css_class (content, css_class));
    }
  g_assert_cmpint (candor_settings_get_text_size (candor_settings_get_default ()), ==, 200);
  activate (fixture, "win.text-smaller");
  g_assert_cmpint (candor_window_get_text_size (fixture->window), ==, 175);
  activate (fixture, "win.text-normal");
  g_assert_cmpint (candor_window_get_text_size (fixture->window), ==, 100);
  candor_window_set_text_size (fixture->window, 130);
  g_assert_cmpint (candor_window_get_text_size (fixture->window), ==, 125);
}

static void
test_jump (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *anchor;
  GtkWidget *focus;

  g_assert_true (candor_window_show_item (fixture->window, "lumps"));
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 1);
  anchor = candor_page_get_anchor (candor_window_get_page (fixture->window, 1), "lumps");
  g_assert_nonnull (anchor);
  test_app_wait_for (gtk_widget_has_css_class (anchor, "found"));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == anchor || gtk_widget_is_ancestor (focus, anchor));
  g_assert_false (candor_window_show_item (fixture->window, "no-such-id"));
  test_app_wait_for (!gtk_widget_has_css_class (anchor, "found"));
}

static void
test_bad_file (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) bad = test_app_write_variant ("sources=\"reg\"", "sources=\"regg\"");
  g_autoptr (GFile) none = g_file_new_for_path ("/nowhere/at-all.xml");
  GFile *files[] = { bad, none };

  for (unsigned int i = 0; i < G_N_ELEMENTS (files); i++)
    {
      GtkWindow *findings;

      g_assert_false (candor_window_open (fixture->window, files[i]));
      findings = test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW);
      g_assert_nonnull (findings);
      gtk_window_destroy (findings);
      g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
      g_assert_cmpstr (get_pack_id (fixture), ==, "small");
    }
  g_file_delete (bad, NULL, NULL);
}

static void
test_other_pack (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) version = test_app_write_variant ("<title>Blue drops</title>", "<title>Bluer drops</title>");
  g_autoptr (GFile) other = test_app_write_variant ("id=\"small\"", "id=\"other\"");
  GtkWindow *question;

  /* Another version of the same pack keeps the marks. */
  candor_mark_set_discussed (candor_discussion_get_mark (fixture->discussion, "size"), TRUE);
  g_assert_true (candor_window_open (fixture->window, version));
  g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Bluer drops");
  /* Another pack would lose them. */
  g_assert_true (candor_window_open (fixture->window, other));
  question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW);
  g_assert_nonnull (question);
  g_assert_cmpstr (get_pack_id (fixture), ==, "small");
  gtk_widget_activate_action (GTK_WIDGET (question), "unsaved.discard", NULL);
  g_assert_cmpstr (get_pack_id (fixture), ==, "other");
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 0);
  g_file_delete (version, NULL, NULL);
  g_file_delete (other, NULL, NULL);
}

static void
test_new_asks (Fixture      *fixture,
               gconstpointer data)
{
  GtkWindow *question;

  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "size"), TRUE);
  activate (fixture, "win.new-discussion");
  question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW);
  g_assert_nonnull (question);
  gtk_window_close (question);
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW) == NULL);
  g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);

  activate (fixture, "win.new-discussion");
  question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW);
  gtk_widget_activate_action (GTK_WIDGET (question), "unsaved.discard", NULL);
  g_assert_true (candor_window_get_discussion (fixture->window) != fixture->discussion);
  g_assert_false (candor_discussion_get_touched (candor_window_get_discussion (fixture->window)));
}

static void
test_close_asks (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWindow *question;

  candor_discussion_add_question (fixture->discussion, "And my knee?");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  /* What the patient asked is in no title. */
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Blue drops");
  gtk_window_destroy (question);
}

static void
test_overdue (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) old = test_app_write_variant ("written=\"2026-11-22\" review=\"2027-05-22\"",
                                                  "written=\"2020-01-01\" review=\"2020-07-01\"");
  GtkWidget  *bar = find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_TAB_BAR);
  GtkWidget  *review_bar = gtk_widget_get_prev_sibling (bar);
  CandorPack *pack = candor_discussion_get_pack (fixture->discussion);
  gboolean    was_overdue = candor_pack_is_overdue (pack, candor_date_today ());

  g_assert_cmpint (gtk_widget_get_visible (review_bar), ==, was_overdue);
  g_assert_true (candor_window_open (fixture->window, old));
  g_assert_true (gtk_widget_get_visible (review_bar));
  g_file_delete (old, NULL, NULL);
}

static void
test_dialogs (Fixture      *fixture,
              gconstpointer data)
{
  GtkWindow *dialog;

  activate (fixture, "win.preferences");
  dialog = test_app_find_window (CANDOR_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (dialog);
  test_app_run (50);
  gtk_window_destroy (dialog);
  activate (fixture, "win.about");
  dialog = test_app_find_window (CANDOR_TYPE_ABOUT_WINDOW);
  g_assert_nonnull (dialog);
  test_app_run (50);
  gtk_window_destroy (dialog);
}

static void
test_widths (Fixture      *fixture,
             gconstpointer data)
{
  static const struct
  {
    int      width;
    gboolean narrow;
    gboolean tiny;
  } widths[] = { { 1200, FALSE, FALSE }, { 700, TRUE, FALSE }, { 360, TRUE, TRUE } };
  GtkWidget *window = GTK_WIDGET (fixture->window);
  int        minimum;

  for (int text_size = 100; text_size <= 200; text_size += 100)
    {
      candor_window_set_text_size (fixture->window, text_size);
      gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), widths[i].width, 600);
      test_app_wait_for (ABS (gtk_widget_get_width (window) - widths[i].width) < 60 &&
                         gtk_widget_has_css_class (window, "narrow") == widths[i].narrow &&
                         gtk_widget_has_css_class (window, "tiny") == widths[i].tiny);
    }
}

static void
test_finalize (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorWindow *window = candor_window_new (NULL, discussion);
  gpointer      weak = window;

  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_present (GTK_WINDOW (window));
  test_app_run (300);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_wait_for (weak == NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/window/opens", test_opens },
    { "/window/tabs", test_tabs },
    { "/window/country", test_country },
    { "/window/country-kept", test_country_kept },
    { "/window/text-size", test_text_size },
    { "/window/jump", test_jump },
    { "/window/bad-file", test_bad_file },
    { "/window/other-pack", test_other_pack },
    { "/window/new-asks", test_new_asks },
    { "/window/close-asks", test_close_asks },
    { "/window/overdue", test_overdue },
    { "/window/dialogs", test_dialogs },
    { "/window/widths", test_widths },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/window/finalize", test_finalize);
  return g_test_run ();
}
