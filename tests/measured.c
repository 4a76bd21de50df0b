/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Programs run in a process of their own, to see what they cost: for input that is built to cost much. */
#include "config.h"

#include "measured.h"
#include "sanitized.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

/* The bounds are those of what people get: a sanitizer and valgrind take several times as much for
 * themselves. */
#define SLOWED (SANITIZED || g_getenv ("CANDOR_TEST_SLOWED") != NULL)
#define MORE_SECONDS (SLOWED ? 15 : 1)
#define MORE_MIB (SLOWED ? 8 : 1)
/* Of processor time, so that a loop without end fails its test and not the machine. */
#define PATIENCE_SECONDS (30 * MORE_SECONDS)
/* Other programs on the same cores make a run's processor time longer, by caches and cores that are
 * shared, and nothing makes it shorter than it is: so the least of a few runs is nearest to it. */
#define MAX_RUNS 3

static void
limit_time_cb (gpointer user_data)
{
  struct rlimit limit = { PATIENCE_SECONDS, PATIENCE_SECONDS };

  setrlimit (RLIMIT_CPU, &limit);
}

static char *
read_back (int file)
{
  GString *text = g_string_new (NULL);
  char     buffer[4096];
  ssize_t  n;

  g_assert_cmpint (lseek (file, 0, SEEK_SET), ==, 0);
  while ((n = read (file, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  return g_string_free (text, FALSE);
}

static void
wait_for (GPid      process,
          Measured *self)
{
  struct rusage usage;
  int           status;
  pid_t         ended;

  do
    ended = wait4 (process, &status, 0, &usage);
  while (ended < 0 && errno == EINTR);
  g_assert_cmpint (ended, ==, process);
  self->status = WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
  self->seconds = (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                  (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
  self->mib = usage.ru_maxrss / 1024;
}

static Measured *
run_once (const char *const *argv)
{
  Measured        *self = g_new0 (Measured, 1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  GPid process;
  int  output = g_file_open_tmp ("candor-output-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_unlink (path);
  g_spawn_async_with_pipes_and_fds (NULL, argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, limit_time_cb, NULL, -1, output, output, NULL, NULL,
                                    0, &process, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  wait_for (process, self);
  self->output = read_back (output);
  close (output);
  return self;
}

Measured *
measured_run (const char *const *argv)
{
  Measured *self = run_once (argv);

  for (int i = 1; i < MAX_RUNS && self->seconds >= MEASURED_MAX_SECONDS * MORE_SECONDS; i++)
    {
      Measured *again = run_once (argv);

      again->seconds = MIN (again->seconds, self->seconds);
      again->mib = MAX (again->mib, self->mib);
      measured_free (self);
      self = again;
    }
  return self;
}

void
measured_free (Measured *self)
{
  g_free (self->output);
  g_free (self);
}

void
measured_check (const Measured *self)
{
  g_test_message ("%.2f s, peak %ld MiB", self->seconds, self->mib);
  g_assert_cmpint (self->status, >=, 0);
  g_assert_cmpfloat (self->seconds, <, MEASURED_MAX_SECONDS * MORE_SECONDS);
  g_assert_cmpint (self->mib, <, MEASURED_MAX_MIB * MORE_MIB);
}

char *
measured_write (const char *name,
                GBytes     *contents)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", &error);
  char            *path = g_build_filename (folder, name, NULL);
  size_t           size;
  const char      *data = g_bytes_get_data (contents, &size);

  g_assert_no_error (error);
  /* Not by way of a file beside it: the longest names leave no room for its own. */
  g_file_set_contents_full (path, size > 0 ? data : "", (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return path;
}

void
measured_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
