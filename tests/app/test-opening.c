/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening through the window: from its menu, from outside, dropped; what is no discussion, and what is about another pack. */
#include "config.h"

#include "saving.h"

#include "candor-confirm-window.h"
#include "candor-notice.h"
#include "candor-unsaved-window.h"

#include "candor-test-app.h"
#include "find-widget.h"
#include "hands.h"

static void
test_open (Saving       *fixture,
           gconstpointer data)
{
  GtkWindow *question;

  candor_discussion_set_jurisdiction (fixture->discussion, "eu");
  saving_save_first (fixture);
  saving_start_anew (fixture);
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "us");
  saving_mark (fixture, "any");
  saving_activate (fixture->window, "win.open");
  saving_choose (fixture->file);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  g_assert_true (saving_is_marked (fixture->window, "any"));
  gtk_window_close (question);
  test_app_run (50);
  g_assert_true (saving_is_marked (fixture->window, "any"));
  saving_activate (fixture->window, "win.open");
  saving_choose (fixture->file);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW)) != NULL);
  saving_activate (question, "unsaved.discard");
  test_app_wait_for (saving_is_marked (fixture->window, "lumps"));
  g_assert_false (saving_is_marked (fixture->window, "any"));
  g_assert_false (saving_is_unsaved (fixture));
  /* Its own country, not that of the clinic. */
  g_assert_cmpstr (candor_window_get_country (fixture->window), ==, "eu");
  /* There is nothing to undo in what was opened. */
  g_assert_false (candor_history_get_can_undo (candor_keep_get_history (candor_window_get_keep (fixture->window))));
  saving_assert_asked_before_overwriting (fixture);
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
test_open_elsewhere (Saving       *fixture,
                     gconstpointer data)
{
  saving_save_first (fixture);
  saving_start_anew (fixture);
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_wait_for (saving_is_marked (fixture->window, "lumps"));
  g_assert_cmpuint (count_windows (), ==, 1);
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_run (200);
  g_assert_cmpuint (count_windows (), ==, 1);
  saving_start_anew (fixture);
  saving_mark (fixture, "any");
  candor_window_open_file (fixture->window, fixture->file, FALSE);
  test_app_wait_for (count_windows () == 2);
  g_assert_true (saving_is_marked (fixture->window, "any"));
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  /* The other one has it: asked for again, it comes forward and nothing is read anew. */
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_run (200);
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_true (saving_is_marked (fixture->window, "any"));
}

static void
drop (Saving *fixture,
      GSList *files)
{
  g_assert_cmpint (hands_drop (GTK_WIDGET (fixture->window), files), ==, files != NULL);
}

/* Files that are dropped on the window, whatever they are called: one is opened here, several each elsewhere. */
static void
test_drop (Saving       *fixture,
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

  saving_save_first (fixture);
  contents = saving_read_file (fixture->file);
  saving_start_anew (fixture);
  drop (fixture, NULL);
  one.data = none;
  drop (fixture, &one);
  test_app_wait_for (saving_get_warning (fixture) != NULL && strstr (saving_get_warning (fixture), "it is not there") != NULL);
  one.data = fixture->file;
  drop (fixture, &one);
  test_app_wait_for (saving_is_marked (fixture->window, "lumps"));
  g_assert_null (saving_get_warning (fixture));
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
test_open_bad (Saving       *fixture,
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

  saving_mark (fixture, "any");
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/bad%u.candor", fixture->folder, i);
      g_autoptr (GFile) file = g_file_new_for_path (path);

      g_assert_true (g_file_set_contents (path, cases[i].contents, -1, NULL));
      candor_window_open_file (fixture->window, file, TRUE);
      test_app_wait_for (saving_get_warning (fixture) != NULL && strstr (saving_get_warning (fixture), "was not opened") != NULL);
      g_test_message ("%s", saving_get_warning (fixture));
      g_assert_nonnull (strstr (saving_get_warning (fixture), cases[i].said));
      g_assert_true (saving_is_marked (fixture->window, "any"));
      saving_activate (find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_NOTICE), "notice.dismiss");
      g_assert_null (saving_get_warning (fixture));
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
test_other_pack (Saving       *fixture,
                 gconstpointer data)
{
  g_autoptr (GFile) other = test_app_write_variant ("id=\"small\"", "id=\"other\"");
  g_autoptr (GFile) small = g_file_new_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  GtkWindow *question;

  saving_save_first (fixture);
  g_assert_true (candor_window_open (fixture->window, other));
  g_assert_null (test_app_find_window (CANDOR_TYPE_UNSAVED_WINDOW));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  gtk_window_close (question);
  test_app_run (100);
  g_assert_null (saving_get_warning (fixture));
  candor_window_open_file (fixture->window, fixture->file, TRUE);
  test_app_wait_for ((question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  saving_activate (question, "confirm.accept");
  saving_choose (other);
  test_app_wait_for (saving_find_chooser () == NULL && (question = test_app_find_window (CANDOR_TYPE_CONFIRM_WINDOW)) != NULL);
  g_assert_nonnull (find_widget (GTK_WIDGET (question), says_that_it_is_another, NULL));
  saving_activate (question, "confirm.accept");
  saving_choose (small);
  test_app_wait_for (saving_is_marked (fixture->window, "lumps"));
  g_assert_cmpstr (candor_pack_get_id (candor_discussion_get_pack (candor_window_get_discussion (fixture->window))), ==, "small");
  g_file_delete (other, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const SavingTest tests[] = {
    { "/opening/open", test_open },
    { "/opening/open-elsewhere", test_open_elsewhere },
    { "/opening/drop", test_drop },
    { "/opening/open-bad", test_open_bad },
    { "/opening/other-pack", test_other_pack },
  };

  return saving_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
