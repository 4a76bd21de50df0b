/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a crash leaves: of a program that does nothing about it, and of ours. */
#define _GNU_SOURCE
#include "config.h"

#include "silence-dump.h"

#include "whole.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

/* Where files are made, unless the system has another place for dumps; and as large as is allowed. */
static gboolean
allow_dumps (const char *folder)
{
  struct rlimit limit;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  limit.rlim_cur = limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_CORE, &limit), ==, 0);
  return limit.rlim_max > 1;
}

/* Files there with these words in them: a dump, or anything else that a crash leaves. */
static unsigned int
count_files_with (const char *folder,
                  const char *word)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  unsigned int n = 0;
  const char  *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize            length;

      if (!g_file_test (path, G_FILE_TEST_IS_DIR) && g_file_get_contents (path, &contents, &length, NULL) &&
          memmem (contents, length, word, strlen (word)) != NULL)
        n++;
    }
  return n;
}

static void
crash_offender (const char *folder)
{
  const char *const argv[] = { CANDOR_OFFENDER, "crash", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (folder, (char **) argv, NULL, 0, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFSIGNALED (status));
  if (!WCOREDUMP (status))
    g_error ("A program that lets itself be dumped is not dumped here (see core(5)), so that nothing can be said about one that does not");
  g_test_message ("the offender: dumped, %u files with words of the patient", count_files_with (folder, whole_words[0]));
}

static void
crash_program (const char *folder,
               int         number)
{
  Visit           *visit = visit_start ();
  g_autofree char *home = NULL;
  int              status;

  screen_key (visit->screen, "F9");
  screen_enter_dialog (visit->screen);
  screen_write (visit->screen, "Patient, as your records name them", WHOLE_PATIENT);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
  status = screen_crash (visit->screen, number);
  home = visit_end_stopped (visit);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, number);
  g_assert_false (WCOREDUMP (status));
  g_assert_cmpuint (count_files_with (folder, whole_words[0]), ==, 0);
  visit_remove_folder (home);
}

void
silence_dump_test (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-dump-XXXXXX", &error);
  g_autofree char *offenders = g_dir_make_tmp ("candor-dump-XXXXXX", &error);

  g_assert_no_error (error);
  /* Who may not leave one cannot show that one would be left. */
  if (allow_dumps (folder))
    crash_offender (offenders);
  else
    g_test_message ("No program may leave a dump here (ulimit -Hc), so that only the limit is tested");
  crash_program (folder, SIGSEGV);
  crash_program (folder, SIGABRT);
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  visit_remove_folder (folder);
  visit_remove_folder (offenders);
}
