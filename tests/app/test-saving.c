/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving and opening through the window: what is asked, what is shown, and that nothing gets lost. */
#include "config.h"

#include "candor-window.h"

#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-notice.h"
#include "candor-passphrase-window.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"
#include "hands.h"

#include <sys/stat.h>

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
  char             *folder;
  GFile            *file;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("candor-saving-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "talk.candor", NULL);
  fixture->discussion = test_app_start ();
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->discussion);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
destroy_all (GType type)
{
  GtkWindow *window;

  while ((window = test_app_find_window (type)) != NULL)
    gtk_window_destroy (window);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{

  destroy_all (CANDOR_TYPE_WINDOW);
  test_app_wait_for (fixture->window == NULL);
  g_clear_object (&fixture->discussion);
  g_clear_object (&fixture->file);
  test_app_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
activate (gpointer    widget,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL);
}

static void
mark (Fixture    *fixture,
      const char *id)
{
  CandorDiscussion *discussion = candor_window_get_discussion (fixture->window);

  candor_mark_set_discussed (candor_discussion_get_mark (discussion, id), TRUE);
  test_app_run (20);
}

static gboolean
is_unsaved (Fixture *fixture)
{
  return candor_keep_get_unsaved (candor_window_get_keep (fixture->window));
}

static GtkWidget *
find_chooser (void)
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
static void
choose (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GtkWidget *chooser;

  test_app_wait_for ((chooser = find_chooser ()) != NULL && is_in (chooser, NULL));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  test_app_wait_for (is_in (chooser, folder));
  test_app_wait_for (pick (chooser, file));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

/* GTK trips over a dialog that goes before it has looked at its folder. */
static void
give_up (void)
{
  GtkWidget *chooser;

  test_app_wait_for ((chooser = find_chooser ()) != NULL && is_in (chooser, NULL));
  test_app_run (300);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_app_run (100);
}

static void
save_first (Fixture *fixture)
{
  mark (fixture, "lumps");
  activate (fixture->window, "win.save");
  choose (fixture->file);
  test_app_wait_for (!is_unsaved (fixture));
}

static const char *
get_warning (Fixture *fixture)
{
  return candor_notice_get_text (CANDOR_NOTICE (find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_NOTICE)));
}

static char *
read_file (GFile *file)
{
  char *contents = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  return contents;
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *contents = NULL;

  save_first (fixture);
  g_assert_true (g_file_equal (candor_keep_get_file (candor_window_get_keep (fixture->window)), fixture->file));
  /* Neither file nor patient are in the title, which the whole desktop sees. */
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Blue drops");
  mark (fixture, "any");
  g_assert_true (is_unsaved (fixture));
  activate (fixture->window, "win.save");
  test_app_wait_for (!is_unsaved (fixture));
  g_assert_null (find_chooser ());
  contents = read_file (fixture->file);
  g_assert_nonnull (strstr (contents, "item=\"any\""));
}

/* A name without extension gets it; what is there by that name is asked about. */
static void
test_save_as (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) bare = g_file_new_build_filename (fixture->folder, "talk", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *contents = NULL;
  GtkWindow       *question;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "other", -1, NULL));
  mark (fixture, "lumps");
  activate (fixture->window, "win.save-as");
  choose (bare);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  g_assert_true (is_unsaved (fixture));
  kept = read_file (fixture->file);
  g_assert_cmpstr (kept, ==, "other");
  activate (fixture->window, "win.save-as");
  choose (bare);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  activate (question, "confirm.accept");
  test_app_wait_for (!is_unsaved (fixture));
  contents = read_file (fixture->file);
  g_assert_nonnull (strstr (contents, "<discussion"));
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  mark (fixture, "lumps");
  activate (fixture->window, "win.save");
  give_up ();
  g_assert_true (is_unsaved (fixture));
  g_assert_null (get_warning (fixture));
  /* And it can be saved after that. */
  save_first (fixture);
}

/* What cannot be saved is said, and stays: also where the window was to be closed. */
static void
test_close_fails (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *folder = g_strdup_printf ("%s-gone", fixture->folder);
  GtkWindow       *question;

  save_first (fixture);
  g_assert_cmpint (g_rename (fixture->folder, folder), ==, 0);
  mark (fixture, "any");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  activate (question, "unsaved.save");
  test_app_wait_for (get_warning (fixture) != NULL && strstr (get_warning (fixture), "not there any more") != NULL);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_true (is_unsaved (fixture));
  g_assert_cmpint (g_rename (folder, fixture->folder), ==, 0);
  /* Then it is saved, and goes. */
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  activate (question, "unsaved.save");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_WINDOW) == NULL);
  {
    g_autofree char *contents = read_file (fixture->file);

    g_assert_nonnull (strstr (contents, "item=\"any\""));
  }
}

static void
test_close_cancelled (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWindow *question;

  mark (fixture, "lumps");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  /* Saving is what Enter does; Escape is nothing. */
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (gtk_window_get_focus (question))), ==, "Save");
  g_assert_true (gtk_window_get_default_widget (question) == gtk_window_get_focus (question));
  gtk_window_close (question);
  test_app_run (50);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_true (is_unsaved (fixture));
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  activate (question, "unsaved.save");
  give_up ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  activate (question, "unsaved.discard");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_WINDOW) == NULL);
}

/* What somebody else has written is not overwritten unasked, since it was saved or opened here. */
static void
assert_asked_before_overwriting (Fixture *fixture)
{
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;
  GtkWindow       *question;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "theirs", -1, NULL));
  mark (fixture, "any");
  activate (fixture->window, "win.save");
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  theirs = read_file (fixture->file);
  g_assert_cmpstr (theirs, ==, "theirs");
  g_assert_true (is_unsaved (fixture));
  activate (fixture->window, "win.save");
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  activate (question, "confirm.accept");
  test_app_wait_for (!is_unsaved (fixture));
  ours = read_file (fixture->file);
  g_assert_nonnull (strstr (ours, "item=\"any\""));
}

static void
test_changed_on_disk (Fixture      *fixture,
                      gconstpointer data)
{
  save_first (fixture);
  assert_asked_before_overwriting (fixture);
}

/* --- Opening --- */

static void
start_anew (Fixture *fixture)
{
  activate (fixture->window, "win.new-discussion");
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
}

static gboolean
is_marked (CandorWindow *window,
           const char   *id)
{
  return candor_mark_get_discussed (candor_discussion_get_mark (candor_window_get_discussion (window), id));
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  GtkWindow *question;

  candor_discussion_set_jurisdiction (fixture->discussion, "eu");
  save_first (fixture);
  start_anew (fixture);
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "us");
  mark (fixture, "any");
  activate (fixture->window, "win.open");
  choose (fixture->file);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  g_assert_true (is_marked (fixture->window, "any"));
  gtk_window_close (question);
  test_app_run (50);
  g_assert_true (is_marked (fixture->window, "any"));
  activate (fixture->window, "win.open");
  choose (fixture->file);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  activate (question, "unsaved.discard");
  test_app_wait_for (is_marked (fixture->window, "lumps"));
  g_assert_false (is_marked (fixture->window, "any"));
  g_assert_false (is_unsaved (fixture));
  /* Its own country, not that of the clinic. */
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "eu");
  /* There is nothing to undo in what was opened. */
  g_assert_false (candor_history_get_can_undo (candor_keep_get_history (candor_window_get_keep (fixture->window))));
  assert_asked_before_overwriting (fixture);
}

static unsigned int
count_windows (void)
{
  GListModel  *windows = gtk_window_get_toplevels ();
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      n += CANDOR_IS_WINDOW (window);
    }
  return n;
}

/* From outside: where something was begun another window takes it, and never two the same file. */
static void
test_open_elsewhere (Fixture      *fixture,
                     gconstpointer data)
{
  save_first (fixture);
  start_anew (fixture);
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_wait_for (is_marked (fixture->window, "lumps"));
  g_assert_cmpuint (count_windows (), ==, 1);
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_run (200);
  g_assert_cmpuint (count_windows (), ==, 1);
  start_anew (fixture);
  mark (fixture, "any");
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_wait_for (count_windows () == 2);
  g_assert_true (is_marked (fixture->window, "any"));
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  /* The other one has it: asked for again, it comes forward and nothing is read anew. */
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_run (200);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (is_marked (fixture->window, "any"));
}

static void
drop (Fixture *fixture,
      GSList  *files)
{
  g_assert_cmpint (hands_drop (GTK_WIDGET (fixture->window), files), ==, files != NULL);
}

/* Files that are dropped on the window, whatever they are called: one is opened here, several each elsewhere. */
static void
test_drop (Fixture      *fixture,
           gconstpointer data)
{
  static const char *const names[] = { "a\nb.candor", "\xe2\x80\xaetxt.candor", "\xff\xfe"
                                                                                ".candor",
                                       "<b>&amp;%s.candor" };
  g_autofree char         *contents = NULL;
  g_autoptr (GSList) files = NULL;
  g_autoptr (GFile) none = g_file_new_build_filename (fixture->folder, "none.candor", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  GSList one = { NULL, NULL };

  save_first (fixture);
  contents = read_file (fixture->file);
  start_anew (fixture);
  drop (fixture, NULL);
  one.data = none;
  drop (fixture, &one);
  test_app_wait_for (get_warning (fixture) != NULL && strstr (get_warning (fixture), "it is not there") != NULL);
  one.data = fixture->file;
  drop (fixture, &one);
  test_app_wait_for (is_marked (fixture->window, "lumps"));
  g_assert_null (get_warning (fixture));
  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GFile *file = g_file_get_child (folder, names[i]);

      g_assert_true (g_file_set_contents (g_file_peek_path (file), contents, -1, NULL));
      files = g_slist_prepend (files, file);
    }
  drop (fixture, files);
  test_app_wait_for (count_windows () == G_N_ELEMENTS (names) + 1);
  g_slist_foreach (files, (GFunc) (GCallback) g_object_unref, NULL);
}

/* Whatever is in a file that is no discussion: one sentence, and all stays. */
static void
test_open_bad (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *contents;
    const char *said;
  } cases[] = {
    { "", "damaged" },
    { "<discussion", "damaged" },
    { "<!DOCTYPE d [<!ENTITY e \"x\">]><discussion>&e;</discussion>", "damaged" },
    { "<discussion xmlns=\"https://candor-aid.org/ns/discussion/2\" version=\"2\"/>", "newer" },
    { "\xff\xfe<\0d\0", "damaged" },
  };

  mark (fixture, "any");
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/bad%u.candor", fixture->folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      candor_window_open_file (fixture->window, file, TRUE);
      test_app_wait_for (get_warning (fixture) != NULL && strstr (get_warning (fixture), "was not opened") != NULL);
      g_test_message ("%s", get_warning (fixture));
      g_assert_nonnull (strstr (get_warning (fixture), cases[i].said));
      g_assert_true (is_marked (fixture->window, "any"));
      activate (find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_NOTICE), "notice.dismiss");
      g_assert_null (get_warning (fixture));
    }
}

static gboolean
says_that_it_is_another (GtkWidget    *widget,
                         gconstpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), "is about something else") != NULL;
}

/* Another knowledge file is asked for; another one than that is not taken, and that is said. */
static void
test_other_pack (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) other = test_app_write_variant ("id=\"small\"", "id=\"other\"");
  g_autoptr (GFile) small = g_file_new_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  GtkWindow *question;

  save_first (fixture);
  g_assert_true (candor_window_open (fixture->window, other));
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  g_assert_null (get_warning (fixture));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  activate (question, "confirm.accept");
  choose (other);
  test_app_wait_for (find_chooser () == NULL && (question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  g_assert_nonnull (find_widget (GTK_WIDGET (question), says_that_it_is_another, NULL));
  activate (question, "confirm.accept");
  choose (small);
  test_app_wait_for (is_marked (fixture->window, "lumps"));
  g_assert_cmpstr (candor_pack_get_id (candor_discussion_get_pack (candor_window_get_discussion (fixture->window))), ==, "small");
  g_file_delete (other, NULL, NULL);
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
test_passphrase (Fixture      *fixture,
                 gconstpointer data)
{
  GtkWindow       *window;
  g_autofree char *contents = NULL;

  mark (fixture, "lumps");
  activate (fixture->window, "win.save");
  test_app_wait_for (find_chooser () != NULL);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (find_chooser ()), "protect", "true");
  choose (fixture->file);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  activate (window, "passphrase.accept");
  type (window, 0, "correct horse");
  type (window, 1, "correct house");
  activate (window, "passphrase.accept");
  g_assert_true (complains (window, "The two are not the same. Type the passphrase again."));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  type (window, 1, "correct horse");
  activate (window, "passphrase.accept");
  test_app_wait_for (!is_unsaved (fixture));
  contents = read_file (fixture->file);
  g_assert_null (strstr (contents, "<discussion"));
  /* Saved again it needs none. */
  mark (fixture, "any");
  activate (fixture->window, "win.save");
  test_app_wait_for (!is_unsaved (fixture));
  start_anew (fixture);
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  type (window, 0, "incorrect horse");
  activate (window, "passphrase.accept");
  test_app_wait_for (complains (window, WRONG));
  type (window, 0, "correct horse");
  activate (window, "passphrase.accept");
  test_app_wait_for (is_marked (fixture->window, "lumps"));
  g_assert_true (is_marked (fixture->window, "any"));
  g_assert_nonnull (candor_keep_get_key (candor_window_get_keep (fixture->window)));
}

/* Whatever happens to a protected file, nothing of it shows. */
static void
test_passphrase_given_up (Fixture      *fixture,
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
  g_assert_null (get_warning (fixture));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((window = test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW)) != NULL);
  type (window, 0, "correct horse");
  activate (window, "passphrase.accept");
  test_app_wait_for (get_warning (fixture) != NULL && strstr (get_warning (fixture), "its end is missing") != NULL);
  g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PASSPHRASE_WINDOW));
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
    { "/saving/save", test_save },
    { "/saving/save-as", test_save_as },
    { "/saving/cancel", test_cancel },
    { "/saving/close-fails", test_close_fails },
    { "/saving/close-cancelled", test_close_cancelled },
    { "/saving/changed-on-disk", test_changed_on_disk },
    { "/saving/open", test_open },
    { "/saving/open-elsewhere", test_open_elsewhere },
    { "/saving/drop", test_drop },
    { "/saving/open-bad", test_open_bad },
    { "/saving/other-pack", test_other_pack },
    { "/saving/passphrase", test_passphrase },
    { "/saving/passphrase-given-up", test_passphrase_given_up },
  };

  g_autoptr (GtkApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
