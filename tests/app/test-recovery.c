/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crash left: offered, restored, discarded, put off. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-passphrase-window.h"
#include "candor-recovery-bar.h"
#include "candor-settings.h"
#include "candor-when.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorWindow *window;
} Fixture;

/* A talk whose program died: nobody said what becomes of it. */
static void
crash (const char    *note,
       GFile         *file,
       CandorSealKey *key)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorKeep *keep = candor_keep_new (discussion, file, NULL, key);

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), note);
  g_assert_true (candor_keep_flush (keep));
  g_assert_finalize_object (keep);
}

static unsigned int
count_orphans (void)
{
  g_autoptr (GListModel) orphans = candor_orphan_list ();

  return g_list_model_get_n_items (orphans);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();

  g_assert_cmpuint (count_orphans (), ==, 0);
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

/* Closing, not destroying: what is left over then is nobody's fault but the program's. */
static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  CandorWindow *window;

  while ((window = test_app_find_window (CANDOR_TYPE_WINDOW)) != NULL)
    {
      window->may_close = TRUE;
      gtk_window_close (GTK_WINDOW (window));
    }
  test_app_run (50);
  g_assert_cmpuint (count_orphans (), ==, 0);
}

static GtkWidget *
offer (Fixture *fixture)
{
  g_autoptr (GListModel) orphans = candor_orphan_list ();

  candor_window_offer (fixture->window, G_LIST_STORE (orphans));
  return find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_RECOVERY_BAR);
}

static gboolean
is_offering (GtkWidget *bar)
{
  return gtk_revealer_get_reveal_child (GTK_REVEALER (find_widget_of_type (bar, GTK_TYPE_REVEALER)));
}

static void
press (GtkWidget  *bar,
       const char *label)
{
  g_signal_emit_by_name (find_button (bar, label), "clicked");
}

static const char *
get_note (CandorWindow *window)
{
  return candor_mark_get_note (candor_discussion_get_mark (candor_window_get_discussion (window), "lumps"));
}

static void
test_restore (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/talk.candor");
  GtkWidget *bar;
  GtkWidget *button;

  crash ("since May", file, NULL);
  bar = offer (fixture);
  g_assert_true (is_offering (bar));
  /* It is quiet: what has the focus keeps it. */
  g_assert_false (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), bar));
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_GROUP);
  button = find_button (bar, "Restore");
  {
    g_autofree char *name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "?");

    g_assert_true (g_str_has_prefix (name, "Restore the discussion of today at "));
    g_assert_true (g_str_has_suffix (name, ", 0 minutes"));
  }
  press (bar, "Restore");
  test_app_wait_for (g_str_equal (get_note (fixture->window), "since May"));
  g_assert_false (is_offering (bar));
  /* It is in no file until somebody saves it; there it is only suggested. */
  g_assert_null (candor_keep_get_file (fixture->window->keep));
  g_assert_true (g_file_equal (candor_keep_get_suggested (fixture->window->keep), file));
  g_assert_true (candor_keep_get_unsaved (fixture->window->keep));
  /* It has a recovery copy of its own again, and the old one has gone. */
  g_assert_cmpuint (count_orphans (), ==, 0);
}

static CandorWindow *
find_other (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CANDOR_IS_WINDOW (window) && CANDOR_WINDOW (window) != fixture->window)
        return CANDOR_WINDOW (window);
    }
  return NULL;
}

/* What the window shows is not lost for it: another window takes it. */
static void
test_restore_beside (Fixture      *fixture,
                     gconstpointer data)
{
  CandorWindow *other;
  GtkWidget    *bar;

  candor_mark_set_note (candor_discussion_get_mark (fixture->window->discussion, "lumps"), "now");
  test_app_run (20);
  crash ("since May", NULL, NULL);
  bar = offer (fixture);
  press (bar, "Restore");
  test_app_wait_for ((other = find_other (fixture)) != NULL);
  g_assert_cmpstr (get_note (fixture->window), ==, "now");
  g_assert_cmpstr (get_note (other), ==, "since May");
}

static void
test_discard (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *bar;
  GtkWindow *question;

  crash ("one", NULL, NULL);
  crash ("two", NULL, NULL);
  bar = offer (fixture);
  press (bar, "Discard…");
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (20);
  g_assert_true (is_offering (bar));
  for (unsigned int i = 0; i < 2; i++)
    {
      g_assert_true (is_offering (bar));
      press (bar, "Discard…");
      test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
      gtk_widget_activate_action (GTK_WIDGET (question), "confirm.accept", NULL);
      test_app_run (20);
    }
  g_assert_false (is_offering (bar));
  g_assert_cmpstr (get_note (fixture->window), ==, "");
}

/* Put off, it is there at the next start. */
static void
test_later (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *bar;

  crash ("since May", NULL, NULL);
  bar = offer (fixture);
  gtk_widget_activate_action (bar, "recovery.later", NULL);
  g_assert_false (is_offering (bar));
  /* As long as this program runs nobody else is offered it. */
  g_assert_cmpuint (count_orphans (), ==, 0);
  gtk_box_remove (fixture->window->bars, bar);
  test_app_run (20);
  g_assert_cmpuint (count_orphans (), ==, 1);
  bar = offer (fixture);
  press (bar, "Restore");
  test_app_wait_for (g_str_equal (get_note (fixture->window), "since May"));
}

static void
test_protected (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorSealKey) key = candor_seal_key_new ("correct horse", &error);
  GtkWindow *window;
  GtkWidget *bar;

  crash ("since May", NULL, key);
  bar = offer (fixture);
  press (bar, "Restore");
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  gtk_window_close (window);
  test_app_run (50);
  g_assert_true (is_offering (bar));
  press (bar, "Restore");
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  gtk_editable_set_text (GTK_EDITABLE (find_widget_of_type (GTK_WIDGET (window), GTK_TYPE_PASSWORD_ENTRY)), "correct horse");
  gtk_widget_activate_action (GTK_WIDGET (window), "passphrase.accept", NULL);
  test_app_wait_for (g_str_equal (get_note (fixture->window), "since May"));
  g_assert_nonnull (candor_keep_get_key (fixture->window->keep));
}

/* What lies there from before recovery was switched off is offered; closing takes it away. */
static void
test_switched_off (Fixture      *fixture,
                   gconstpointer data)
{
  CandorSettings *settings = candor_settings_get_default ();
  GtkWidget      *bar;

  crash ("since May", NULL, NULL);
  candor_settings_set_recovery (settings, FALSE);
  bar = offer (fixture);
  press (bar, "Restore");
  test_app_wait_for (g_str_equal (get_note (fixture->window), "since May"));
  g_assert_true (candor_keep_get_unsaved (fixture->window->keep));
  fixture->window->may_close = TRUE;
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_assert_cmpuint (count_orphans (), ==, 0);
  candor_settings_set_recovery (settings, TRUE);
}

static void
test_when (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autoptr (GDateTime) long_ago = g_date_time_new_local (2026, 1, 2, 3, 4, 5);
  g_autoptr (GDateTime) later = g_date_time_add_minutes (long_ago, 12);
  g_autoptr (GDateTime) much_later = g_date_time_add_minutes (long_ago, 65);
  g_autofree char *today_text = candor_when_dup (now);
  g_autofree char *yesterday_text = candor_when_dup (yesterday);
  g_autofree char *long_ago_text = candor_when_dup (long_ago);
  g_autofree char *length = candor_when_dup_length (long_ago, later);
  g_autofree char *long_length = candor_when_dup_length (long_ago, much_later);

  g_assert_true (g_str_has_prefix (today_text, "today at "));
  g_assert_true (g_str_has_prefix (yesterday_text, "yesterday at "));
  g_assert_cmpstr (long_ago_text, ==, "on 2 January 2026 at 03:04");
  g_assert_cmpstr (length, ==, "12 minutes");
  g_assert_cmpstr (long_length, ==, "1 h 5 min");
  g_assert_null (candor_when_dup_length (later, long_ago));
  g_assert_null (candor_when_dup_length (long_ago, now));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *state = g_dir_make_tmp ("candor-recovery-XXXXXX", &error);
  int              status;

  /* What other tests leave is none of ours. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  g_test_add ("/recovery/restore", Fixture, NULL, set_up, test_restore, tear_down);
  g_test_add ("/recovery/restore-beside", Fixture, NULL, set_up, test_restore_beside, tear_down);
  g_test_add ("/recovery/discard", Fixture, NULL, set_up, test_discard, tear_down);
  g_test_add ("/recovery/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/recovery/protected", Fixture, NULL, set_up, test_protected, tear_down);
  g_test_add ("/recovery/switched-off", Fixture, NULL, set_up, test_switched_off, tear_down);
  g_test_add_func ("/recovery/when", test_when);
  status = g_test_run ();
  test_app_remove_folder (state);
  return status;
}
