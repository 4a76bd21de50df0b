/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window whose discussion is saved and opened as by hand, with GTK's own file chooser. */
#include "config.h"

#include "saving.h"

#include "candor-confirm-window.h"
#include "candor-notice.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

static void
set_up (Saving       *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("candor-saving-XXXXXX", &error);
  g_assert_no_error (error);
  self->file = g_file_new_build_filename (self->folder, "talk.candor", NULL);
  self->discussion = test_app_start ();
  self->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), self->discussion);
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

static void
destroy_all (GType type)
{
  GtkWindow *window;

  while ((window = test_app_find_window (type)) != NULL)
    gtk_window_destroy (window);
}

static void
tear_down (Saving       *self,
           gconstpointer data)
{
  destroy_all (CANDOR_TYPE_WINDOW);
  test_app_wait_for (self->window == NULL);
  g_clear_object (&self->discussion);
  g_clear_object (&self->file);
  test_app_remove_folder (self->folder);
  g_free (self->folder);
}

void
saving_activate (gpointer    widget,
                 const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL);
}

void
saving_mark (Saving     *self,
             const char *id)
{
  CandorDiscussion *discussion = candor_window_get_discussion (self->window);

  candor_mark_set_discussed (candor_discussion_get_mark (discussion, id), TRUE);
  test_app_run (20);
}

gboolean
saving_is_unsaved (Saving *self)
{
  return candor_keep_get_unsaved (candor_window_get_keep (self->window));
}

GtkWidget *
saving_find_chooser (void)
{
  return test_app_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

static gboolean
is_in (GtkWidget *chooser,
       GFile     *folder)
{
  g_autoptr (GFile) current = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (chooser));

  return current != NULL && (folder == NULL || g_file_equal (current, folder));
}

static gboolean
has_chosen (GtkWidget *chooser,
            GFile     *file)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  return chosen != NULL && g_file_equal (chosen, file);
}

/* A dialog that is still looking at its folder forgets what was chosen there: it is said again. */
static gboolean
pick (GtkWidget *chooser,
      GFile     *file)
{
  g_autofree char *name = g_file_get_basename (file);

  if (has_chosen (chooser, file))
    return TRUE;
  if (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (chooser)) == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  else
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
  test_app_run (200);
  return has_chosen (chooser, file);
}

/* Goes to the folder once the dialog is somewhere, types the name and presses the button. */
void
saving_choose (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GtkWidget *chooser;

  test_app_wait_for ((chooser = saving_find_chooser ()) != NULL && is_in (chooser, NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  test_app_wait_for (is_in (chooser, folder));
  test_app_wait_for (pick (chooser, file));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

/* GTK trips over a dialog that goes before it has looked at its folder. */
void
saving_give_up (void)
{
  GtkWidget *chooser;

  test_app_wait_for ((chooser = saving_find_chooser ()) != NULL && is_in (chooser, NULL));
  test_app_run (300);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_app_run (100);
}

void
saving_save_first (Saving *self)
{
  saving_mark (self, "lumps");
  saving_activate (self->window, "win.save");
  saving_choose (self->file);
  test_app_wait_for (!saving_is_unsaved (self));
}

const char *
saving_get_warning (Saving *self)
{
  return candor_notice_get_text (CANDOR_NOTICE (find_widget_of_type (GTK_WIDGET (self->window), CANDOR_TYPE_NOTICE)));
}

char *
saving_read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  return contents;
}

void
saving_start_anew (Saving *self)
{
  saving_activate (self->window, "win.new-discussion");
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
}

gboolean
saving_is_marked (CandorWindow *window,
                  const char   *id)
{
  return candor_mark_get_discussed (candor_discussion_get_mark (candor_window_get_discussion (window), id));
}

/* What somebody else has written is not overwritten unasked, since it was saved or opened here. */
void
saving_assert_asked_before_overwriting (Saving *self)
{
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;
  GtkWindow       *question;

  g_assert_true (g_file_set_contents (g_file_peek_path (self->file), "theirs", -1, NULL));
  saving_mark (self, "any");
  saving_activate (self->window, "win.save");
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  theirs = saving_read_file (self->file);
  g_assert_cmpstr (theirs, ==, "theirs");
  g_assert_true (saving_is_unsaved (self));
  saving_activate (self->window, "win.save");
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  saving_activate (question, "confirm.accept");
  test_app_wait_for (!saving_is_unsaved (self));
  ours = saving_read_file (self->file);
  g_assert_nonnull (strstr (ours, "item=\"any\""));
}

int
saving_run (int               argc,
            char             *argv[],
            const SavingTest *tests,
            size_t            n_tests)
{
  g_autoptr (GtkApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  for (size_t i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, Saving, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
