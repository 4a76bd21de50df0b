/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program with several windows: new ones, quitting, files from outside, the end of the session. */
#include "config.h"

#include "candor-application.h"
#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-keep.h"
#include "candor-notice.h"
#include "candor-patient-window.h"
#include "candor-recovery-bar.h"
#include "candor-settings.h"
#include "candor-unsaved-window.h"
#include "candor-window.h"

#include "candor-test-app.h"
#include "find-widget.h"
#include "session-manager.h"

static SessionManager *session;

static GtkApplication *
get_application (void)
{
  return GTK_APPLICATION (g_application_get_default ());
}

static unsigned int
count_windows (void)
{
  unsigned int n = 0;

  for (GList *l = gtk_application_get_windows (get_application ()); l != NULL; l = l->next)
    n += CANDOR_IS_WINDOW (l->data);
  return n;
}

static CandorWindow *
get_window (void)
{
  for (GList *l = gtk_application_get_windows (get_application ()); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data))
      return l->data;
  g_assert_not_reached ();
}

static void
activate (const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (get_application ()), action, NULL);
}

static CandorMark *
get_mark (CandorWindow *window)
{
  return candor_discussion_get_mark (candor_window_get_discussion (window), "t-key-approval");
}

static void
begin (CandorWindow *window)
{
  candor_mark_set_note (get_mark (window), "since May");
  test_app_run (20);
}

/* The first one is there from the beginning, and every test leaves it as it found it. */
static void
finish (void)
{
  for (GList *l = gtk_application_get_windows (get_application ()); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data))
      candor_mark_set_note (get_mark (l->data), "");
  test_app_run (50);
  while (count_windows () > 1)
    {
      gtk_window_close (GTK_WINDOW (get_window ()));
      test_app_run (20);
    }
}

/* From before recovery was switched off. */
static void
leave_copy (void)
{
  g_autoptr (CandorDiscussion) discussion = test_app_start ();
  CandorKeep *keep = candor_keep_new (discussion, NULL, NULL, NULL);

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), "since May");
  g_assert_true (candor_keep_flush (keep));
  g_assert_finalize_object (keep);
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer wanted)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) wanted);
}

/* What was left to recover does not lie there unseen for ever. */
static void
test_offered_though_off (void)
{
  CandorSettings *settings = candor_settings_get_default ();
  const GType     type = CANDOR_TYPE_RECOVERY_BAR;
  GtkWidget      *bar = NULL;

  g_assert_false (candor_settings_get_recovery (settings));
  test_app_wait_for ((bar = find_widget (GTK_WIDGET (get_window ()), is_of_type, &type)) != NULL);
  g_signal_emit_by_name (find_button (bar, "Discard…"), "clicked");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW) != NULL);
  gtk_widget_activate_action (test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW), "confirm.accept", NULL);
  test_app_wait_for (test_app_count_copies () == 0);
  candor_settings_set_recovery (settings, TRUE);
}

/* The desktop is told as long as something would be lost, without a word about whom. */
static void
test_session (void)
{
  g_autofree char *reason = NULL;

  g_assert_cmpuint (session_manager_count (session), ==, 0);
  begin (get_window ());
  test_app_wait_for (session_manager_count (session) == 1);
  reason = session_manager_dup_reason (session);
  g_assert_cmpstr (reason, ==, "A discussion is not saved");
  /* It may end all the same; then the recovery copy is as the discussion was. */
  candor_mark_set_note (get_mark (get_window ()), "since June");
  g_assert_true (session_manager_query_end (session));
  g_assert_cmpuint (test_app_count_copies (), ==, 1);
  finish ();
  test_app_wait_for (session_manager_count (session) == 0);
  test_app_wait_for (test_app_count_copies () == 0);
}

/* A window that is closed holds nothing up. */
static void
test_session_closed (void)
{
  GtkWindow *question;

  activate ("new-window");
  begin (get_window ());
  test_app_wait_for (session_manager_count (session) == 1);
  gtk_window_close (GTK_WINDOW (get_window ()));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (question), "unsaved.discard", NULL);
  test_app_wait_for (count_windows () == 1);
  test_app_wait_for (session_manager_count (session) == 0);
  g_assert_cmpuint (test_app_count_copies (), ==, 0);
}

/* Two windows are two discussions. */
static void
test_windows (void)
{
  CandorWindow *first = get_window ();

  activate ("new-window");
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (get_window () != first);
  begin (first);
  g_assert_cmpstr (candor_mark_get_note (get_mark (get_window ())), ==, "");
  begin (get_window ());
  test_app_wait_for (test_app_count_copies () == 2);
  test_app_wait_for (session_manager_count (session) == 2);
  finish ();
}

static GtkWindow *
wait_for_question (void)
{
  GtkWindow *question;

  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  return question;
}

/* No window goes before all have been asked, one at a time. */
static void
test_quit_cancelled (void)
{
  CandorWindow *first = get_window ();

  activate ("new-window");
  begin (first);
  begin (get_window ());
  activate ("quit");
  gtk_widget_activate_action (GTK_WIDGET (wait_for_question ()), "unsaved.discard", NULL);
  gtk_window_close (wait_for_question ());
  test_app_run (50);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_cmpstr (candor_mark_get_note (get_mark (first)), ==, "since May");
  /* The answer of then is no answer now: each is asked again. */
  gtk_window_close (GTK_WINDOW (first));
  gtk_window_close (wait_for_question ());
  test_app_run (50);
  g_assert_cmpuint (count_windows (), ==, 2);
  finish ();
}

/* Several files at once: each in a window of its own. */
static void
test_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-application-XXXXXX", &error);
  GFile           *files[2];
  GFile           *asked[4];

  for (unsigned int i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *note = g_strdup_printf ("talk %u", i);
      g_autofree char *name = g_strdup_printf ("%u\n\xe2\x80\xaex.candor", i);
      g_autoptr (GBytes) bytes = NULL;

      candor_mark_set_note (get_mark (get_window ()), note);
      bytes = candor_discussion_to_bytes (candor_window_get_discussion (get_window ()));
      files[i] = g_file_new_build_filename (folder, name, NULL);
      g_assert_true (g_file_set_contents (g_file_peek_path (files[i]), g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
    }
  finish ();
  for (unsigned int i = 0; i < G_N_ELEMENTS (asked); i++)
    asked[i] = files[i % G_N_ELEMENTS (files)];
  g_application_open (g_application_get_default (), asked, G_N_ELEMENTS (asked), "");
  test_app_wait_for (count_windows () == 2);
  test_app_run (300);
  g_assert_cmpuint (count_windows (), ==, 2);
  for (GList *l = gtk_application_get_windows (get_application ()); l != NULL; l = l->next)
    {
      g_assert_true (g_str_has_prefix (candor_mark_get_note (get_mark (l->data)), "talk "));
      /* Nothing of the file's name or of what was written is in the title. */
      g_assert_cmpstr (gtk_window_get_title (l->data), ==, "Exosome therapy");
    }
  while (count_windows () > 1)
    {
      gtk_window_close (GTK_WINDOW (get_window ()));
      test_app_run (20);
    }
  gtk_widget_activate_action (GTK_WIDGET (get_window ()), "win.new-discussion", NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_file_delete (files[i], NULL, NULL);
      g_object_unref (files[i]);
    }
  g_rmdir (folder);
}

/* A window whose patient's window comes right after it in the list, and goes with it. */
static void
open_patient_window (CandorWindow *window)
{
  GtkWindow *other = GTK_WINDOW (get_window ());

  gtk_widget_activate_action (GTK_WIDGET (window), "patient.open", NULL);
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW) != NULL);
  g_object_ref (window);
  gtk_application_remove_window (get_application (), GTK_WINDOW (window));
  gtk_application_add_window (get_application (), GTK_WINDOW (window));
  g_object_unref (window);
  g_object_ref (other);
  gtk_application_remove_window (get_application (), other);
  gtk_application_add_window (get_application (), other);
  g_object_unref (other);
}

/* A wildcard that matches a folder of files opens none of them, and the program ends with that. */
static void
test_open_many (void)
{
  GFile       *asked[21];
  GtkWidget   *notice = find_widget_of_type (GTK_WIDGET (get_window ()), CANDOR_TYPE_NOTICE);
  unsigned int n = count_windows ();

  for (unsigned int i = 0; i < G_N_ELEMENTS (asked); i++)
    asked[i] = g_file_new_for_path ("/nowhere/talk.candor");
  g_application_open (g_application_get_default (), asked, G_N_ELEMENTS (asked), "");
  test_app_run (100);
  g_assert_nonnull (strstr (candor_notice_get_text (CANDOR_NOTICE (notice)), "More than 20 files"));
  g_assert_cmpuint (count_windows (), ==, n);
  g_assert_cmpint (candor_application_get_status (CANDOR_APPLICATION (g_application_get_default ())), !=, 0);
  for (unsigned int i = 0; i < G_N_ELEMENTS (asked); i++)
    g_object_unref (asked[i]);
}

/* The last test: there is nothing to ask any more after it. */
static void
test_quit (void)
{
  CandorWindow *first = get_window ();
  CandorWindow *second;

  activate ("new-window");
  second = get_window ();
  begin (second);
  activate ("new-window");
  open_patient_window (first);
  begin (get_window ());
  activate ("quit");
  gtk_widget_activate_action (GTK_WIDGET (wait_for_question ()), "unsaved.discard", NULL);
  gtk_widget_activate_action (GTK_WIDGET (wait_for_question ()), "unsaved.discard", NULL);
  test_app_wait_for (count_windows () == 0);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW));
  g_assert_cmpuint (test_app_count_copies (), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CandorApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *state = g_dir_make_tmp ("candor-application-XXXXXX", &error);
  int              status;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  session = session_manager_start ();
  application = candor_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  leave_copy ();
  candor_settings_set_recovery (candor_settings_get_default (), FALSE);
  g_application_activate (G_APPLICATION (application));
  g_test_add_func ("/application/offered-though-off", test_offered_though_off);
  g_test_add_func ("/application/session", test_session);
  g_test_add_func ("/application/session-closed", test_session_closed);
  g_test_add_func ("/application/windows", test_windows);
  g_test_add_func ("/application/quit-cancelled", test_quit_cancelled);
  g_test_add_func ("/application/open", test_open);
  g_test_add_func ("/application/open-many", test_open_many);
  g_test_add_func ("/application/quit", test_quit);
  status = g_test_run ();
  g_clear_object (&application);
  session_manager_stop (session);
  test_app_remove_folder (state);
  return status;
}
