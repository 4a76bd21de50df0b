/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of windows and widgets share: packs, waiting, and finding a window. */
#pragma once

#include "candor-discussion.h"
#include "candor-test-pack.h"

#include "../recovery-folder.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

/* The pack that uses every element once, with one piece of its text replaced; as a file of its own. */
static inline GFile *
test_app_write_variant (const char *old,
                        const char *new)
{
  g_autofree char *source = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *target = g_build_filename (g_get_tmp_dir (), "candor-test-variant-XXXXXX.xml", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autofree char *changed = NULL;
  int              fd;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  pieces = g_strsplit (text, old, -1);
  g_assert_cmpuint (g_strv_length (pieces), >, 1);
  changed = g_strjoinv (new, pieces);
  fd = g_mkstemp (target);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (target, changed, -1, NULL));
  return g_file_new_for_path (target);
}

static inline CandorDiscussion *
test_app_start (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", findings);

  return candor_discussion_new (pack);
}

/* Windows belong to a program, as they do for a clinician; this one leaves the desktop alone. */
static inline GtkApplication *
test_app_register (void)
{
  GtkApplication *application = gtk_application_new ("org.candor_aid.Candor.Test", G_APPLICATION_NON_UNIQUE);

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_set_default (G_APPLICATION (application));
  return application;
}

/* A folder with all that is in it, also where a test has closed it. */
static inline void
test_app_remove_folder (const char *folder)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_chmod (folder, 0700);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static inline gboolean
test_app_timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* A callback that counts how often it is called. */
static inline void
test_app_count_cb (unsigned int *n)
{
  (*n)++;
}

/* Lets the program run for a while. */
static inline void
test_app_run (unsigned int milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, test_app_timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets the program run until @condition holds; a minute is a failure. */
#define test_app_wait_for(condition)                                 \
  G_STMT_START                                                       \
  {                                                                  \
    gint64 test_end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < test_end)       \
      test_app_run (10);                                             \
    g_assert_true (condition);                                       \
  }                                                                  \
  G_STMT_END

/* How many recovery copies lie in this user's folder, whoever has them. */
static inline unsigned int
test_app_count_copies (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "candor", "recovery", NULL);

  return recovery_folder_count (folder);
}

/* The open window of a type; NULL if there is none. */
static inline gpointer
test_app_find_window (GType type)
{
  GListModel  *windows = gtk_window_get_toplevels ();
  unsigned int n_windows = g_list_model_get_n_items (windows);

  for (unsigned int i = 0; i < n_windows; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}
