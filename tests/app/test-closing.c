/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is closed while something is under way: nothing is lost, and nothing comes back. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-discussion-file.h"
#include "candor-passphrase-window.h"
#include "candor-question-list.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

#define QUESTIONS 3 /* the tab */

typedef struct
{
  char             *folder;
  GFile            *file; /* what the window shows */
  CandorDiscussion *discussion;
  CandorWindow     *window; /* weak */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fixture->folder = g_dir_make_tmp ("candor-closing-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "talk.candor", NULL);
  fixture->discussion = test_app_start ();
  bytes = candor_discussion_to_bytes (fixture->discussion);
  g_assert_true (candor_durable_file_write (g_file_peek_path (fixture->file), bytes, NULL, NULL, &error));
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->discussion);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for (candor_keep_get_file (fixture->window->keep) != NULL);
  g_set_object (&fixture->discussion, candor_window_get_discussion (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GtkWindow *window;

  while ((window = test_app_find_window (GTK_TYPE_WINDOW)) != NULL)
    gtk_window_destroy (window);
  test_app_wait_for (fixture->window == NULL);
  g_object_unref (fixture->file);
  g_object_unref (fixture->discussion);
  test_app_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static CandorMark *
get_mark (Fixture *fixture)
{
  return candor_discussion_get_mark (fixture->discussion, "lumps");
}

static char *
read_file (Fixture *fixture)
{
  char *contents = NULL;

  g_file_load_contents (fixture->file, NULL, &contents, NULL, NULL, NULL);
  return contents;
}

/* --- A slow disk: all threads that could write are busy --- */

/* More than the pool grows by while a test waits. */
#define N_BUSY 60

static GMutex busy;

static void
wait_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_mutex_lock (&busy);
  g_mutex_unlock (&busy);
}

static void
slow_down (void)
{
  g_mutex_lock (&busy);
  for (int i = 0; i < N_BUSY; i++)
    {
      g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

      g_task_run_in_thread (task, wait_in_thread);
    }
}

static void
speed_up (void)
{
  g_mutex_unlock (&busy);
}

static void
save_slowly (Fixture *fixture)
{
  candor_mark_set_note (get_mark (fixture), "since May");
  test_app_run (20);
  slow_down ();
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_run (200);
  /* Nobody is asked about what may be safe in a moment. */
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  g_assert_nonnull (test_app_find_window (CANDOR_TYPE_WINDOW));
}

static void
test_while_saved (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *contents = NULL;

  save_slowly (fixture);
  speed_up ();
  test_app_wait_for (fixture->window == NULL);
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  contents = read_file (fixture);
  g_assert_nonnull (strstr (contents, "since May"));
}

/* The person is told, and asked. */
static void
test_while_saving_fails (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, "-away", NULL);
  GtkWindow       *question;

  save_slowly (fixture);
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  speed_up ();
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  g_assert_true (candor_keep_get_unsaved (fixture->window->keep));
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (question), "unsaved.save", NULL);
  test_app_wait_for (fixture->window == NULL);
  {
    g_autofree char *contents = read_file (fixture);

    g_assert_nonnull (strstr (contents, "since May"));
  }
}

/* --- What was typed, and not added yet --- */

static GtkWidget *
find_question_entry (Fixture *fixture)
{
  CandorPage *page;

  candor_window_set_position (fixture->window, QUESTIONS);
  test_app_run (50);
  page = candor_window_get_page (fixture->window, QUESTIONS);
  candor_page_complete (page);
  return find_widget_of_type (find_widget_of_type (GTK_WIDGET (page), CANDOR_TYPE_QUESTION_LIST), GTK_TYPE_ENTRY);
}

static void
test_typed (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget       *entry = find_question_entry (fixture);
  g_autofree char *contents = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "Who made it?");
  gtk_widget_grab_focus (entry);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  test_app_wait_for (!fixture->window->saving);
  contents = read_file (fixture);
  g_assert_nonnull (strstr (contents, "Who made it?"));
  /* Closing asks about it too. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "And when?");
  gtk_widget_grab_focus (entry);
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW) != NULL);
  gtk_window_close (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  /* And it is there when something else has the focus. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "How?");
  gtk_widget_grab_focus (entry);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* --- Dialogs and files --- */

static void
passphrase_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  CandorSealKey *key = candor_passphrase_choose_finish (result, &error);

  g_assert_null (key);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

/* In both fields. */
static void
type_passphrase (GtkWindow  *window,
                 const char *passphrase)
{
  GtkWidget *first = find_widget_of_type (GTK_WIDGET (window), GTK_TYPE_PASSWORD_ENTRY);
  GtkWidget *again = find_widget_of_type (gtk_widget_get_next_sibling (gtk_widget_get_parent (first)), GTK_TYPE_PASSWORD_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (first), passphrase);
  gtk_editable_set_text (GTK_EDITABLE (again), passphrase);
}

/* A key that is being made when the person changes their mind seals nothing. */
static void
test_passphrase_taken_back (Fixture      *fixture,
                            gconstpointer data)
{
  gboolean   done = FALSE;
  GtkWindow *window;

  candor_passphrase_choose_async (GTK_WINDOW (fixture->window), passphrase_cb, &done);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  type_passphrase (window, "correct horse");
  slow_down ();
  gtk_widget_activate_action (GTK_WIDGET (window), "passphrase.accept", NULL);
  gtk_window_close (window);
  speed_up ();
  test_app_wait_for (done);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW));
}

/* A file that is read when its window is closed opens no other. */
static void
test_opened_late (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.candor", NULL);

  g_assert_true (g_file_copy (fixture->file, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  slow_down ();
  candor_window_open_file (fixture->window, other, FALSE);
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_null (test_app_find_window (CANDOR_TYPE_WINDOW));
  speed_up ();
  test_app_wait_for (fixture->window == NULL);
  test_app_run (200);
  g_assert_null (test_app_find_window (CANDOR_TYPE_WINDOW));
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
    { "/closing/while-saved", test_while_saved },
    { "/closing/while-saving-fails", test_while_saving_fails },
    { "/closing/typed", test_typed },
    { "/closing/passphrase-taken-back", test_passphrase_taken_back },
    { "/closing/opened-late", test_opened_late },
  };
  g_autoptr (GtkApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
