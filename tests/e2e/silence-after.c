/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a trace does not show: the process while it runs, and the files when it has ended. */
#define _GNU_SOURCE
#include "config.h"

#include "silence-after.h"

#include "whole.h"

#include <stdio.h>
#include <string.h>

static void
check_text (const char        *where,
            const char        *text,
            gsize              length,
            const char *const *words)
{
  for (; *words != NULL; words++)
    if (memmem (text, length, *words, strlen (*words)) != NULL)
      g_error ("%s has “%s” in it", where, *words);
}

static char *
read_process (const char *process,
              const char *name,
              gsize      *length)
{
  g_autofree char *path = g_build_filename ("/proc", process, name, NULL);
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, length, &error);
  g_assert_no_error (error);
  return contents;
}

/* Both are named by their numbers in the file: "Max core file size  1  1  bytes". */
static void
check_dumps (const char *process)
{
  gsize            length;
  g_autofree char *limits = read_process (process, "limits", &length);
  g_autofree char *filter = read_process (process, "coredump_filter", &length);
  unsigned int     soft, hard;
  const char      *line = strstr (limits, "Max core file size");

  g_assert_nonnull (line);
  g_assert_cmpint (sscanf (line, "Max core file size %u %u", &soft, &hard), ==, 2);
  g_assert_cmpuint (hard, <=, 1);
  g_assert_cmpuint (g_ascii_strtoull (filter, NULL, 16), ==, 0);
}

/* As the display knows them, for whoever lists windows. */
static void
check_windows (const char *const *words)
{
  const char *const argv[] = { "xwininfo", "-root", "-tree", NULL };
  g_autofree char  *windows = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &windows, NULL, NULL, &error);
  if (error != NULL)
    g_error ("This test needs xwininfo (Debian package x11-utils): %s", error->message);
  /* Or what would be looked for is not in it. */
  g_assert_nonnull (strstr (windows, "\"candor\""));
  check_text ("The list of windows", windows, strlen (windows), words);
}

void
silence_after_check_process (Visit             *visit,
                             const char *const *words)
{
  static const char *const names[] = { "environ", "cmdline", "comm" };
  g_autofree char         *process = screen_dup_process (visit->screen);

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize            length;
      g_autofree char *contents = read_process (process, names[i], &length);

      check_text (names[i], contents, length, words);
    }
  check_dumps (process);
  check_windows (words);
}

/* --- Files --- */

/* What the person has chosen to keep in the clear; the sealed one is like any other file. */
static gboolean
is_plain_save (const char *path)
{
  return g_str_has_suffix (path, "/" WHOLE_DISCUSSION) || g_str_has_suffix (path, "/" WHOLE_RECOVERED);
}

static void
check_file (const char        *path,
            const char *const *words,
            gboolean           in_plain)
{
  g_autofree char *contents = NULL;
  gsize            length;

  if ((!in_plain && is_plain_save (path)) || !g_file_get_contents (path, &contents, &length, NULL))
    return;
  check_text (path, contents, length, words);
  if (g_str_has_suffix (path, "recently-used.xbel") && strstr (contents, "/" WHOLE_KEPT "/") != NULL)
    g_error ("%s names what was saved", path);
}

void
silence_after_check_home (const char        *home,
                          const char *const *words,
                          gboolean           in_plain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (home, 0, &error);
  const char *name;
  /* Its files are called as the person has called them. */
  gboolean kept = g_str_has_suffix (home, "/" WHOLE_KEPT);

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (home, name, NULL);

      if (!kept || words != whole_name_words)
        check_text ("The name of a file", name, strlen (name), words);
      if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        silence_after_check_home (path, words, in_plain);
      else
        check_file (path, words, in_plain);
    }
}
