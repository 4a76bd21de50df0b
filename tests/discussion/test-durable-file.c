/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are whole or not written at all, on real disks: full ones, read-only ones, and ones that are gone. */
#define _GNU_SOURCE
#include "config.h"

#include "durable-place.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Must fail with @code and one clear sentence. */
static void
check_refused (const char *path,
               int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (write_text (path, NEW, NULL, NULL, &error));
  g_assert_error (error, CANDOR_DURABLE_ERROR, code);
  g_test_message ("%s", error->message);
  g_assert_null (strchr (error->message, '\n'));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_pattern_match_simple ("*: not saved: *", error->message));
}

/* Runs a check as somebody who is not root; fails if it does. */
static void
run_in_child (void (*check) (Place *place),
              Place   *place,
              gboolean as_nobody)
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      if (as_nobody && geteuid () == 0)
        g_assert_cmpint (setresuid (65534, 65534, 65534), ==, 0);
      check (place);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
}

/* --- It works --- */

static void
test_new (Place      *place,
          const void *data)
{
  g_autoptr (GError) error = NULL;
  mode_t before = umask (0777);

  g_assert_true (write_text (place->path, NEW, NULL, NULL, &error));
  umask (before);
  g_assert_no_error (error);
  assert_holds (place->path, NEW);
  g_assert_cmpint (get_mode (place->path), ==, 0600);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_replace (Place      *place,
              const void *data)
{
  g_autoptr (GError) error = NULL;

  fault.nameless = data == NULL;
  put (place->path, OLD);
  g_chmod (place->path, 0644);
  g_assert_true (write_text (place->path, NEW, NULL, NULL, &error));
  assert_holds (place->path, NEW);
  g_assert_cmpint (get_mode (place->path), ==, 0600);
  g_assert_true (write_text (place->path, "", NULL, NULL, &error));
  assert_holds (place->path, "");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_any_name (Place      *place,
               const void *data)
{
  static const char *const names[] = { "a\nb", "\xff\xfe", "-rf", " ", "\xe2\x80\xae"
                                                                       "txt.candor",
                                       "'\"$(x)", "...", "\x1b[2J" };
  g_autofree char         *longest = g_strnfill (255, 'n');
  g_autofree char         *longest_path = g_build_filename (place->folder, longest, NULL);

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, names[i], NULL);

      g_assert_true (write_text (path, NEW, NULL, NULL, NULL));
      assert_holds (path, NEW);
    }
  g_assert_true (write_text (longest_path, NEW, NULL, NULL, NULL));
  assert_holds (longest_path, NEW);
}

/* --- Links --- */

static void
test_links (Place      *place,
            const void *data)
{
  g_autofree char *other = g_build_filename (place->folder, "other", NULL);
  g_autofree char *real = g_build_filename (other, "real.candor", NULL);
  g_autofree char *second = g_build_filename (place->folder, "second.candor", NULL);

  g_mkdir (other, 0700);
  put (real, OLD);
  g_assert_cmpint (symlink ("other/real.candor", place->path), ==, 0);
  g_assert_cmpint (symlink (place->path, second), ==, 0);
  g_assert_true (write_text (second, NEW, NULL, NULL, NULL));
  assert_holds (real, NEW);
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (place->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_files (other), ==, 1);
  /* A link to a file that is not there yet. */
  g_unlink (real);
  g_assert_true (write_text (place->path, NEW, NULL, NULL, NULL));
  assert_holds (real, NEW);
  g_unlink (place->path);
  g_assert_cmpint (symlink ("letter.candor", place->path), ==, 0);
  check_refused (place->path, CANDOR_DURABLE_ERROR_LINK);
  g_unlink (place->path);
  g_assert_cmpint (symlink ("other", place->path), ==, 0);
  check_refused (place->path, CANDOR_DURABLE_ERROR_IS_FOLDER);
}

/* --- What cannot be written --- */

static void
test_kinds (Place      *place,
            const void *data)
{
  g_autofree char *folder = g_build_filename (place->folder, "folder", NULL);
  g_autofree char *slash = g_strconcat (folder, "/", NULL);
  g_autofree char *dot = g_build_filename (place->folder, ".", NULL);
  g_autofree char *fifo = g_build_filename (place->folder, "fifo", NULL);
  g_autofree char *below_file = g_build_filename (place->path, "x.candor", NULL);
  g_autofree char *nowhere = g_build_filename (place->folder, "gone", "x.candor", NULL);
  g_autofree char *long_name = g_strnfill (256, 'n');
  g_autofree char *too_long = g_build_filename (place->folder, long_name, NULL);
  g_autofree char *name_4k = g_strnfill (4096, 'n');
  g_autofree char *path_4k = g_build_filename (place->folder, name_4k, NULL);
  g_autofree char *newline = g_build_filename (place->folder, "gone\n\xe2\x80\xae\xff", "x", NULL);

  put (place->path, OLD);
  g_mkdir (folder, 0700);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  check_refused (folder, CANDOR_DURABLE_ERROR_IS_FOLDER);
  check_refused (slash, CANDOR_DURABLE_ERROR_IS_FOLDER);
  check_refused (dot, CANDOR_DURABLE_ERROR_IS_FOLDER);
  check_refused ("/", CANDOR_DURABLE_ERROR_IS_FOLDER);
  check_refused ("", CANDOR_DURABLE_ERROR_IS_FOLDER);
  check_refused ("/dev/null", CANDOR_DURABLE_ERROR_NOT_REGULAR);
  check_refused (fifo, CANDOR_DURABLE_ERROR_NOT_REGULAR);
  check_refused (below_file, CANDOR_DURABLE_ERROR_NO_FOLDER);
  check_refused (nowhere, CANDOR_DURABLE_ERROR_NO_FOLDER);
  check_refused (newline, CANDOR_DURABLE_ERROR_NO_FOLDER);
  check_refused (too_long, CANDOR_DURABLE_ERROR_NAME);
  check_refused (path_4k, CANDOR_DURABLE_ERROR_NAME);
  assert_holds (place->path, OLD);
  g_assert_cmpuint (count_files (place->folder), ==, 3);
}

static void
check_permission (Place *place)
{
  g_autofree char *new = g_build_filename (place->folder, "new.candor", NULL);

  check_refused (place->path, CANDOR_DURABLE_ERROR_PERMISSION);
  check_refused (new, CANDOR_DURABLE_ERROR_PERMISSION);
  assert_holds (place->path, OLD);
}

/* A folder that may only be read. */
static void
test_folder_permission (Place      *place,
                        const void *data)
{
  put (place->path, OLD);
  g_chmod (place->path, 0666);
  g_chmod (place->folder, 0555);
  run_in_child (check_permission, place, TRUE);
}

static void
check_file_permission (Place *place)
{
  check_refused (place->path, CANDOR_DURABLE_ERROR_PERMISSION);
}

/* A file that may only be read, in a folder where it could be replaced. */
static void
test_file_permission (Place      *place,
                      const void *data)
{
  put (place->path, OLD);
  g_chmod (place->path, 0444);
  g_chmod (place->folder, 0777);
  run_in_child (check_file_permission, place, TRUE);
  assert_holds (place->path, OLD);
}

static void
check_limit (Place *place)
{
  const struct rlimit limit = { 20, 20 };

  /* What the test says may go to a file too. */
  g_assert_nonnull (freopen ("/dev/null", "w", stdout));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  check_refused (place->path, CANDOR_DURABLE_ERROR_TOO_LARGE);
  /* The signal that comes with it did no harm, and does none later. */
  check_refused (place->path, CANDOR_DURABLE_ERROR_TOO_LARGE);
}

static void
test_limit (Place      *place,
            const void *data)
{
  put (place->path, OLD);
  run_in_child (check_limit, place, FALSE);
  assert_holds (place->path, OLD);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static gboolean
enter_own_mounts (void)
{
  g_autofree char *map = g_strdup_printf ("0 %d 1", (int) geteuid ());

  if (geteuid () == 0)
    return unshare (CLONE_NEWNS) == 0 && mount ("none", "/", "none", MS_REC | MS_PRIVATE, NULL) == 0;
  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 && g_file_set_contents ("/proc/self/uid_map", map, -1, NULL);
}

/* A real disk, though a small one; where this user may not have one, the faults below must do. */
static void
check_disk (Place *place)
{
  g_autofree char *big = g_strnfill (100 * 1024, 'x');

  fault.nameless = TRUE;
  if (!enter_own_mounts () || mount ("candor", place->folder, "tmpfs", 0, "size=64k") != 0)
    {
      g_test_message ("no disk of our own here: %s", g_strerror (errno));
      return;
    }
  put (place->path, OLD);
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (write_text (place->path, big, NULL, NULL, &error));
    g_assert_error (error, CANDOR_DURABLE_ERROR, CANDOR_DURABLE_ERROR_NO_SPACE);
    g_test_message ("%s", error->message);
  }
  assert_holds (place->path, OLD);
  g_assert_cmpuint (count_files (place->folder), ==, 1);
  g_assert_cmpint (mount ("none", place->folder, "none", MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  check_refused (place->path, CANDOR_DURABLE_ERROR_READ_ONLY);
  assert_holds (place->path, OLD);
}

static void
test_disk (Place      *place,
           const void *data)
{
  run_in_child (check_disk, place, FALSE);
}

/* The folder is taken away after it was chosen. */
static void
test_vanished (Place      *place,
               const void *data)
{
  g_autofree char *away = g_strconcat (place->folder, "-away", NULL);
  int              folder = open (place->folder, O_RDONLY | O_DIRECTORY);

  g_assert_cmpint (g_rename (place->folder, away), ==, 0);
  check_refused (place->path, CANDOR_DURABLE_ERROR_NO_FOLDER);
  g_assert_cmpint (g_rename (away, place->folder), ==, 0);
  close (folder);
}

/* --- Changed by somebody else --- */

static void
test_changed (Place      *place,
              const void *data)
{
  g_autoptr (CandorStamp) first = NULL;
  g_autoptr (CandorStamp) second = NULL;
  g_autoptr (CandorStamp) third = NULL;
  g_autoptr (GError) error = NULL;
  const struct timespec times[2] = { { 1, 0 }, { 1, 0 } };

  g_assert_true (write_text (place->path, OLD, NULL, &first, NULL));
  g_assert_false (candor_stamp_is_outdated (first, place->path));
  /* Our own writing goes on. */
  g_assert_true (write_text (place->path, NEW, first, &second, NULL));
  g_assert_true (candor_stamp_is_outdated (first, place->path));
  /* Touched, or written again with the same. */
  utimensat (AT_FDCWD, place->path, times, 0);
  g_assert_false (candor_stamp_is_outdated (second, place->path));
  put (place->path, NEW);
  g_assert_false (candor_stamp_is_outdated (second, place->path));
  g_assert_true (write_text (place->path, OLD, second, &third, NULL));
  /* Changed, to as many bytes. */
  put (place->path, "WHAT was there before");
  g_assert_true (candor_stamp_is_outdated (third, place->path));
  g_assert_false (write_text (place->path, NEW, third, NULL, &error));
  g_assert_error (error, CANDOR_DURABLE_ERROR, CANDOR_DURABLE_ERROR_CHANGED);
  assert_holds (place->path, "WHAT was there before");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
  /* Nothing is lost by writing what was taken away. */
  g_unlink (place->path);
  g_assert_false (candor_stamp_is_outdated (third, place->path));
  g_assert_true (write_text (place->path, NEW, third, NULL, NULL));
  /* And whoever insists overwrites. */
  put (place->path, OLD);
  g_assert_true (write_text (place->path, NEW, NULL, NULL, NULL));
}

/* Days later the next save takes it away, but nothing else. */
static void
test_leftovers (Place      *place,
                const void *data)
{
  static const struct
  {
    const char *name;
    gboolean    old;
    gboolean    goes;
  } cases[] = {
    { ".candor-0123456789abcdef.tmp", TRUE, TRUE },
    { ".candor-fedcba9876543210.tmp", FALSE, FALSE },
    { ".candor-0123456789ABCDEF.tmp", TRUE, FALSE },
    { ".candor-0123456789abcde.tmp", TRUE, FALSE },
    { ".candor-0123456789abcdef.tmp~", TRUE, FALSE },
    { "candor-0123456789abcdef.tmp", TRUE, FALSE },
    { ".candor-0123456789abcdef.tmp.tmp", TRUE, FALSE },
  };
  const struct timespec long_ago[2] = { { 1, 0 }, { 1, 0 } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, cases[i].name, NULL);

      put (path, OLD);
      if (cases[i].old)
        utimensat (AT_FDCWD, path, long_ago, 0);
    }
  g_assert_true (write_text (place->path, NEW, NULL, NULL, NULL));
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (place->folder, cases[i].name, NULL);

      g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS) != cases[i].goes);
    }
}

#define add(path, data, test) g_test_add (path, Place, data, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char named[] = "named";

  g_test_init (&argc, &argv, NULL);
  add ("/durable-file/new", NULL, test_new);
  add ("/durable-file/replace", NULL, test_replace);
  add ("/durable-file/replace-named", named, test_replace);
  add ("/durable-file/any-name", NULL, test_any_name);
  add ("/durable-file/links", NULL, test_links);
  add ("/durable-file/kinds", NULL, test_kinds);
  add ("/durable-file/folder-permission", NULL, test_folder_permission);
  add ("/durable-file/file-permission", NULL, test_file_permission);
  add ("/durable-file/limit", NULL, test_limit);
  add ("/durable-file/disk", NULL, test_disk);
  add ("/durable-file/vanished", NULL, test_vanished);
  add ("/durable-file/changed", NULL, test_changed);
  add ("/durable-file/leftovers", NULL, test_leftovers);
  return g_test_run ();
}
