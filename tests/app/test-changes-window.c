/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion that is opened with a newer knowledge file: what the bar and the window say of it. */
#include "config.h"

#include "candor-window.h"

#include "candor-changes-window.h"
#include "candor-discussion-file.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
  GFile            *file; /* a discussion in which lumps were talked about */
} Fixture;

static GFile *
save (CandorDiscussion *discussion)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "candor-test-changes-XXXXXX.candor", NULL);
  g_autoptr (GBytes) bytes = NULL;
  int fd = g_mkstemp (path);

  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_close (fd, NULL));
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "lumps"), TRUE);
  bytes = candor_discussion_to_bytes (discussion);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "lumps"), FALSE);
  return g_file_new_for_path (path);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->discussion = test_app_start ();
  fixture->file = save (fixture->discussion);
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->discussion);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_wait_for (fixture->window == NULL);
  g_file_delete (fixture->file, NULL, NULL);
  g_clear_object (&fixture->discussion);
  g_clear_object (&fixture->file);
}

static void
activate (gpointer    widget,
          const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (widget), action, NULL);
}

static gboolean
is_unsaved (Fixture *fixture)
{
  return candor_keep_get_unsaved (candor_window_get_keep (fixture->window));
}

static gboolean
is_marked (CandorWindow *window,
           const char   *id)
{
  return candor_mark_get_discussed (candor_discussion_get_mark (candor_window_get_discussion (window), id));
}

/* Opens the discussion with the knowledge file at @version. */
static void
open_with (Fixture *fixture,
           GFile   *version)
{
  activate (fixture->window, "win.new-discussion");
  g_assert_true (candor_window_open (fixture->window, version));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for (is_marked (fixture->window, "lumps"));
}

/* What the pack says otherwise now is told, can be looked at again, and is done with when the patient knows. */
static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GFile) version = test_app_write_variant ("<title>Lumps</title>", "<title>Bumps</title>");
  GtkWidget *caption;
  GtkWindow *changes;

  open_with (fixture, version);
  caption = find_label_saying (GTK_WIDGET (fixture->window), "The knowledge file now says 1 thing otherwise.");
  g_assert_nonnull (caption);
  g_assert_nonnull (find_label_saying (GTK_WIDGET (fixture->window), "1 of them was talked about."));
  activate (fixture->window, "win.dismiss-changes");
  activate (fixture->window, "win.changes");
  test_app_wait_for ((changes = test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW)) != NULL);
  test_app_wait_for (find_label_saying (GTK_WIDGET (changes), "Bumps") != NULL);
  g_assert_nonnull (find_label_saying (GTK_WIDGET (changes), "≠ Changed"));
  gtk_window_close (changes);
  g_assert_false (is_unsaved (fixture));
  activate (fixture->window, "win.changes");
  test_app_wait_for ((changes = test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW)) != NULL);
  activate (changes, "changes.told");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW) == NULL);
  g_assert_true (is_unsaved (fixture));
  activate (fixture->window, "win.changes");
  test_app_run (50);
  g_assert_null (test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW));
  g_file_delete (version, NULL, NULL);
}

/* What the knowledge file at @version says otherwise than the one that the discussion was saved with. */
static GtkWindow *
open_changes (Fixture *fixture,
              GFile   *version)
{
  GtkWindow *changes;

  open_with (fixture, version);
  activate (fixture->window, "win.changes");
  test_app_wait_for ((changes = test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW)) != NULL);
  return changes;
}

#define CAUSE "<cause level=\"measured\" sources=\"trial\">The liquid.</cause>"
#define SIGN "<sign level=\"measured\" sources=\"trial\">Itch.</sign>"

static void
test_changes_in_words (Fixture      *fixture,
                       gconstpointer data)
{
  static const char *const cases[][3] = {
    { CAUSE, "<cause level=\"measured\" sources=\"trial\">The oil.</cause>", "The oil.\nIt stands in place of 1 thing that was said before." },
    { CAUSE, "", "1 thing that was said here is gone." },
    { CAUSE "\n        " SIGN, "", "2 things that were said here are gone." },
    { CAUSE, "<cause level=\"measured\" sources=\"reg\">The liquid.</cause>",
      "The words are the same, but their sources, their date, their address or how urgent they are have changed: The liquid." },
    { "events=\"44\"", "events=\"45\"", "A figure, a date, an address, a state or what it speaks for is another one." },
    { "A very small amount of a liquid.", "A small amount.", "A small amount.\nIt stands in place of 1 thing that was said before." },
    { "{n} people</word>", "{n} persons</word>", "Fixed words of the screen and the sheet are other ones." },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) version = test_app_write_variant (cases[i][0], cases[i][1]);
      GtkWindow *changes = open_changes (fixture, version);

      test_app_wait_for (find_label_saying (GTK_WIDGET (changes), cases[i][2]) != NULL);
      gtk_window_close (changes);
      test_app_wait_for (test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW) == NULL);
      g_file_delete (version, NULL, NULL);
    }
}

/* A newer knowledge file that tells the patient nothing else is said to, until the patient is up to date. */
static void
test_changes_of_nothing (Fixture      *fixture,
                         gconstpointer data)
{
  const char *nothing = "The knowledge file is another one now, but nothing was found in it that tells the patient something else.";
  g_autoptr (GFile) version = test_app_write_variant ("version=\"2026-11-22\"", "version=\"2027-03-01\"");
  GtkWindow *changes;
  GtkWidget *bar;

  changes = open_changes (fixture, version);
  bar = gtk_widget_get_ancestor (find_label_saying (GTK_WIDGET (fixture->window), nothing), GTK_TYPE_REVEALER);
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  test_app_wait_for (find_label_saying (GTK_WIDGET (changes), nothing) != NULL);
  g_assert_false (gtk_widget_get_mapped (find_widget_of_type (GTK_WIDGET (changes), GTK_TYPE_LIST_VIEW)));
  activate (changes, "changes.told");
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_CHANGES_WINDOW) == NULL);
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (bar)));
  g_assert_true (is_unsaved (fixture));
  g_file_delete (version, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = test_app_register ();
  g_test_add ("/changes/told", Fixture, NULL, set_up, test_changes, tear_down);
  g_test_add ("/changes/in-words", Fixture, NULL, set_up, test_changes_in_words, tear_down);
  g_test_add ("/changes/of-nothing", Fixture, NULL, set_up, test_changes_of_nothing, tear_down);
  return g_test_run ();
}
