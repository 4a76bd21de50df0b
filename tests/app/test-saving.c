/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving through the window: what is asked, what is shown, and that nothing gets lost. */
#include "config.h"

#include "saving.h"

#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-passphrase-window.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

static void
test_save (Saving       *fixture,
           gconstpointer data)
{
  g_autofree char *contents = NULL;

  saving_save_first (fixture);
  g_assert_true (g_file_equal (candor_keep_get_file (candor_window_get_keep (fixture->window)), fixture->file));
  /* Neither file nor patient are in the title, which the whole desktop sees. */
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Blue drops");
  saving_mark (fixture, "any");
  g_assert_true (saving_is_unsaved (fixture));
  saving_activate (fixture->window, "win.save");
  test_app_wait_for (!saving_is_unsaved (fixture));
  g_assert_null (saving_find_chooser ());
  contents = saving_read_file (fixture->file);
  g_assert_nonnull (strstr (contents, "item=\"any\""));
}

/* A name without extension gets it; what is there by that name is asked about. */
static void
test_save_as (Saving       *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) bare = g_file_new_build_filename (fixture->folder, "talk", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *contents = NULL;
  GtkWindow       *question;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "other", -1, NULL));
  saving_mark (fixture, "lumps");
  saving_activate (fixture->window, "win.save-as");
  saving_choose (bare);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  g_assert_true (saving_is_unsaved (fixture));
  kept = saving_read_file (fixture->file);
  g_assert_cmpstr (kept, ==, "other");
  saving_activate (fixture->window, "win.save-as");
  saving_choose (bare);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  saving_activate (question, "confirm.accept");
  test_app_wait_for (!saving_is_unsaved (fixture));
  contents = saving_read_file (fixture->file);
  g_assert_nonnull (strstr (contents, "<discussion"));
}

static void
test_cancel (Saving       *fixture,
             gconstpointer data)
{
  saving_mark (fixture, "lumps");
  saving_activate (fixture->window, "win.save");
  saving_give_up ();
  g_assert_true (saving_is_unsaved (fixture));
  g_assert_null (saving_get_warning (fixture));
  /* And it can be saved after that. */
  saving_save_first (fixture);
}

/* What cannot be saved is said, and stays: also where the window was to be closed. */
static void
test_close_fails (Saving       *fixture,
                  gconstpointer data)
{
  g_autofree char *folder = g_strdup_printf ("%s-gone", fixture->folder);
  GtkWindow       *question;

  saving_save_first (fixture);
  g_assert_cmpint (g_rename (fixture->folder, folder), ==, 0);
  saving_mark (fixture, "any");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  saving_activate (question, "unsaved.save");
  test_app_wait_for (saving_get_warning (fixture) != NULL && strstr (saving_get_warning (fixture), "not there any more") != NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_true (saving_is_unsaved (fixture));
  g_assert_cmpint (g_rename (folder, fixture->folder), ==, 0);
  /* Then it is saved, and goes. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  saving_activate (question, "unsaved.save");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_WINDOW) == NULL);
  {
    g_autofree char *contents = saving_read_file (fixture->file);

    g_assert_nonnull (strstr (contents, "item=\"any\""));
  }
}

static void
test_close_cancelled (Saving       *fixture,
                      gconstpointer data)
{
  GtkWindow *question;

  saving_mark (fixture, "lumps");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  /* Saving is what Enter does; Escape is nothing. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (question))), ==, "Save");
  g_assert_true (gtk_window_get_default_widget (question) == gtk_window_get_focus (question));
  gtk_window_close (question);
  test_app_run (50);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_true (saving_is_unsaved (fixture));
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  saving_activate (question, "unsaved.save");
  saving_give_up ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  saving_activate (question, "unsaved.discard");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_WINDOW) == NULL);
}

static void
test_changed_on_disk (Saving       *fixture,
                      gconstpointer data)
{
  saving_save_first (fixture);
  saving_assert_asked_before_overwriting (fixture);
}

/* --- Passphrases --- */

static void
type (GtkWindow   *window,
      unsigned int field,
      const char  *text)
{
  GtkWidget *entry = find_widget_of_type (GTK_WIDGET (window), GTK_TYPE_PASSWORD_ENTRY);

  if (field == 1)
    entry = find_widget_of_type (gtk_widget_get_next_sibling (gtk_widget_get_parent (entry)), GTK_TYPE_PASSWORD_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
complains (GtkWindow  *window,
           const char *text)
{
  GtkWidget *label = find_label_saying (GTK_WIDGET (window), text);

  return label != NULL && gtk_widget_get_visible (label);
}

#define WRONG "That is not the passphrase. Mind capital letters and the keyboard's language."

static void
test_passphrase (Saving       *fixture,
                 gconstpointer data)
{
  GtkWindow       *window;
  g_autofree char *contents = NULL;

  saving_mark (fixture, "lumps");
  saving_activate (fixture->window, "win.save");
  test_app_wait_for (saving_find_chooser () != NULL);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (saving_find_chooser ()), "protect", "true");
  saving_choose (fixture->file);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  saving_activate (window, "passphrase.accept");
  type (window, 0, "correct horse");
  type (window, 1, "correct house");
  saving_activate (window, "passphrase.accept");
  g_assert_true (complains (window, "The two are not the same. Type the passphrase again."));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  type (window, 1, "correct horse");
  saving_activate (window, "passphrase.accept");
  test_app_wait_for (!saving_is_unsaved (fixture));
  contents = saving_read_file (fixture->file);
  g_assert_null (strstr (contents, "<discussion"));
  /* Saved again it needs none. */
  saving_mark (fixture, "any");
  saving_activate (fixture->window, "win.save");
  test_app_wait_for (!saving_is_unsaved (fixture));
  saving_start_anew (fixture);
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  type (window, 0, "incorrect horse");
  saving_activate (window, "passphrase.accept");
  test_app_wait_for (complains (window, WRONG));
  type (window, 0, "correct horse");
  saving_activate (window, "passphrase.accept");
  test_app_wait_for (saving_is_marked (fixture->window, "lumps"));
  g_assert_true (saving_is_marked (fixture->window, "any"));
  g_assert_nonnull (candor_keep_get_key (candor_window_get_keep (fixture->window)));
}

/* Whatever happens to a protected file, nothing of it shows. */
static void
test_passphrase_given_up (Saving       *fixture,
                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorSealKey) key = candor_seal_key_new ("correct horse", &error);
  g_autoptr (GBytes) plain = candor_discussion_to_bytes (fixture->discussion);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);
  GtkWindow *window;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), g_bytes_get_data (sealed, NULL),
                                      (gssize) g_bytes_get_size (sealed) - 1, NULL));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  gtk_window_close (window);
  test_app_run (100);
  g_assert_null (saving_get_warning (fixture));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  type (window, 0, "correct horse");
  saving_activate (window, "passphrase.accept");
  test_app_wait_for (saving_get_warning (fixture) != NULL && strstr (saving_get_warning (fixture), "its end is missing") != NULL);
  g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW));
}

int
main (int   argc,
      char *argv[])
{
  static const SavingTest tests[] = {
    { "/saving/save", test_save },
    { "/saving/save-as", test_save_as },
    { "/saving/cancel", test_cancel },
    { "/saving/close-fails", test_close_fails },
    { "/saving/close-cancelled", test_close_cancelled },
    { "/saving/changed-on-disk", test_changed_on_disk },
    { "/saving/passphrase", test_passphrase },
    { "/saving/passphrase-given-up", test_passphrase_given_up },
  };

  return saving_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
