/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's list of recent files holds a discussion by the clinic's own wish only. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-discussion-file.h"
#include "candor-save.h"
#include "candor-settings.h"

#include "candor-test-app.h"

typedef struct
{
  char         *folder;
  GFile        *file; /* a saved discussion */
  CandorWindow *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  g_autoptr (GBytes) bytes = candor_discussion_to_bytes (discussion);
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("candor-recent-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "talk.candor", NULL);
  g_assert_true (candor_durable_file_write (g_file_peek_path (fixture->file), bytes, NULL, NULL, &error));
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{

  candor_settings_set_recent_files (candor_settings_get_default (), FALSE);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->file);
  test_app_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* GTK does not like to be asked for one item where there is none. */
static gboolean
is_listed (Fixture *fixture)
{
  g_autofree char *uri = g_file_get_uri (fixture->file);
  GList           *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  gboolean         listed = FALSE;

  for (GList *l = items; l != NULL; l = l->next)
    listed = listed || g_str_equal (gtk_recent_info_get_uri (l->data), uri);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return listed;
}

/* The list is written a moment later. */
static void
open_file (Fixture *fixture)
{
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for (candor_keep_get_file (candor_window_get_keep (fixture->window)) != NULL);
  test_app_run (300);
}

static void
save_file (Fixture *fixture)
{
  CandorMark *mark = candor_discussion_get_mark (candor_window_get_discussion (fixture->window), "lumps");
  candor_mark_set_discussed (mark, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  test_app_wait_for (!candor_keep_get_unsaved (candor_window_get_keep (fixture->window)));
  test_app_run (300);
}

static void
test_off (Fixture      *fixture,
          gconstpointer data)
{
  open_file (fixture);
  g_assert_false (is_listed (fixture));
  save_file (fixture);
  g_assert_false (is_listed (fixture));
}

static void
test_on (Fixture      *fixture,
         gconstpointer data)
{
  candor_settings_set_recent_files (candor_settings_get_default (), TRUE);
  open_file (fixture);
  g_assert_true (is_listed (fixture));
  candor_save_forget (fixture->file);
  g_assert_false (is_listed (fixture));
  save_file (fixture);
  g_assert_true (is_listed (fixture));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;
  g_autofree char *home = g_dir_make_tmp ("candor-recent-home-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  g_test_add ("/recent-files/off", Fixture, NULL, set_up, test_off, tear_down);
  g_test_add ("/recent-files/on", Fixture, NULL, set_up, test_on, tear_down);
  status = g_test_run ();
  test_app_remove_folder (home);
  return status;
}
