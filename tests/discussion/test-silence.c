/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A crash leaves nothing of what was in memory; and would have, or this would prove nothing. */
#include "config.h"

#include "candor-silence.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* As much as the machine lets it leave, in a folder that goes with the test. */
static void
allow_dumps (const char *folder)
{
  struct rlimit limit;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  limit.rlim_cur = limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_CORE, &limit), ==, 0);
}

/* Whether the system made a dump of it, for a file or for a program that takes it. */
static gboolean
crash (const char *folder,
       gboolean    silent)
{
  pid_t child = fork ();
  int   status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      allow_dumps (folder);
      if (silent)
        candor_silence_dumps ();
      abort ();
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return WCOREDUMP (status);
}

static unsigned int
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  unsigned int n = 0;
  const char  *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
      n++;
    }
  return n;
}

static void
test_crash (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-dumps-XXXXXX", &error);

  g_assert_no_error (error);
  /* Who runs the tests may have forbidden it to all that they run: then the limit below is all there is to see. */
  if (!crash (folder, FALSE))
    g_test_message ("No program leaves a dump here, so that only the limit is tested");
  empty (folder);
  g_assert_false (crash (folder, TRUE));
  g_assert_cmpuint (empty (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
check_limit (void)
{
  struct rlimit    limit;
  g_autofree char *filter = NULL;

  candor_silence_dumps ();
  if (getrlimit (RLIMIT_CORE, &limit) < 0 || limit.rlim_cur > 1 || limit.rlim_max > 1)
    _exit (1);
  if (g_file_get_contents ("/proc/self/coredump_filter", &filter, NULL, NULL) && g_ascii_strtoull (filter, NULL, 16) != 0)
    _exit (2);
  _exit (0);
}

/* In a process of its own, as it cannot be taken back. */
static void
test_limit (void)
{
  pid_t child = fork ();
  int   status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    check_limit ();
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* Which leaves a dump of its own, whatever the program wants. */
  if (g_strcmp0 (g_getenv ("CANDOR_TEST_SLOWED"), "valgrind") != 0)
    g_test_add_func ("/silence/crash", test_crash);
  g_test_add_func ("/silence/limit", test_limit);
  return g_test_run ();
}
