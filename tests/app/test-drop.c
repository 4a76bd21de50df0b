/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is dropped on the window and is no discussion: folders, what is elsewhere, far too many, names as long as they get. */
#include "config.h"

#include "candor-window.h"

#include "candor-findings-window.h"
#include "candor-notice.h"

#include "candor-test-app.h"
#include "find-widget.h"
#include "hands.h"

/* The longest path that the system takes. */
#define LONGEST 4095

typedef struct
{
  CandorDiscussion *discussion;
  CandorWindow     *window;
  char             *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("candor-drop-XXXXXX", NULL);
  fixture->discussion = test_app_start ();
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "lumps"), TRUE);
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  while (g_list_model_get_n_items (windows) > 0)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, 0);

      gtk_window_destroy (window);
      test_app_run (20);
    }
  g_clear_object (&fixture->discussion);
  test_app_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
drop (Fixture *fixture,
      GSList  *files)
{
  g_assert_true (hands_drop (GTK_WIDGET (fixture->window), files));
}

static void
drop_one (Fixture *fixture,
          GFile   *file)
{
  GSList one = { file, NULL };

  drop (fixture, &one);
}

static gboolean
says (Fixture    *fixture,
      const char *words)
{
  const char *text = candor_notice_get_text (CANDOR_NOTICE (find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_NOTICE)));

  return text != NULL && strstr (text, words) != NULL;
}

/* Of a discussion one sentence is said, of a knowledge file all its faults in a window. */
static gboolean
is_refused (Fixture *fixture)
{
  return says (fixture, "was not opened") || test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW) != NULL;
}

static gboolean
is_unclean (GtkWidget    *widget,
            gconstpointer unused)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "\xe2\x80\xae") != NULL;
}

/* What was talked about is still there, and nothing else was opened. */
static void
assert_kept (Fixture *fixture)
{
  GtkWindow *findings = test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW);

  g_assert_null (find_widget (findings != NULL ? GTK_WIDGET (findings) : GTK_WIDGET (fixture->window), is_unclean, NULL));
  if (findings != NULL)
    gtk_window_destroy (findings);
  test_app_run (20);
  g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
  g_assert_true (candor_mark_get_concern (candor_discussion_get_mark (fixture->discussion, "lumps")));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  drop_one (fixture, folder);
  test_app_wait_for (is_refused (fixture));
  assert_kept (fixture);
}

static void
test_remote (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const addresses[] = { "http://127.0.0.1:9/a.candor", "smb://server/share/a.candor", "file://elsewhere/a.candor", "nothing:a",
                                           "x-unknown://%00%ff/\xe2\x80\xae" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (addresses[i]);

      candor_window_show_message (fixture->window, "next");
      drop_one (fixture, file);
      test_app_wait_for (is_refused (fixture));
      assert_kept (fixture);
    }
}

static void
test_device (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/zero");

  drop_one (fixture, device);
  test_app_wait_for (is_refused (fixture));
  assert_kept (fixture);
}

/* Twenty would each be looked at; of one more none is. */
static void
test_many (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoslist (GObject) files = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("none%d.candor", i);

      files = g_slist_prepend (files, g_file_get_child (folder, name));
    }
  drop (fixture, files);
  test_app_wait_for (says (fixture, "it is not there"));
  files = g_slist_prepend (files, g_file_get_child (folder, "none.candor"));
  drop (fixture, files);
  g_assert_true (says (fixture, "More than 20 files"));
  test_app_run (200);
  g_assert_true (says (fixture, "More than 20 files"));
  assert_kept (fixture);
}

/* As long as a path can be, and longer than the system takes. */
static void
test_long_path (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *part = g_strnfill (250, 'n');
  g_autoptr (GString) path = g_string_new (fixture->folder);
  g_autofree char *rest = NULL;

  while (path->len + 2 * (strlen (part) + 1) < LONGEST)
    g_string_append_printf (path, "/%s", part);
  g_assert_cmpint (g_mkdir_with_parents (path->str, 0700), ==, 0);
  rest = g_strnfill (MIN (255, LONGEST - path->len - 1), 'x');
  g_string_append_printf (path, "/%s", rest);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (path->str);

      /* The last is no file that there could be. */
      if (i == 0)
        g_assert_true (g_file_set_contents_full (path->str, "<discussion", -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      candor_window_show_message (fixture->window, "next");
      drop_one (fixture, file);
      test_app_wait_for (is_refused (fixture));
      assert_kept (fixture);
      for (int k = 0; k < 20; k++)
        g_string_append_printf (path, "/%s", part);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/drop/folder", test_folder);
  ADD ("/drop/remote", test_remote);
  ADD ("/drop/device", test_device);
  ADD ("/drop/many", test_many);
  ADD ("/drop/long-path", test_long_path);
  return g_test_run ();
}
