/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing that survives a full disk, power loss and kill -9: a new file beside the old one, flushed
 * to the disk, then given the old one's name, and the folder flushed too. Everything after the
 * folder was opened goes through it, so that it cannot be exchanged meanwhile.
 */
/* For O_TMPFILE. */
#define _GNU_SOURCE
#include "config.h"

#include "candor-durable-file.h"

#include "candor-durable-error-private.h"
#include "candor-leftovers.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40
#define MAX_NAMES 100

/**
 * Target:
 * @path: where it goes in the end, links followed
 * @asked: where it was asked to go
 * @name: its name in the folder
 * @folder: open
 * @temporary: the new file's name there
 * @exists: whether there was a file before
 * @before: what the system said of it
 * @unflushed: whether nobody waits for the disk
 */
typedef struct
{
  char       *path;
  const char *asked;
  char       *name;
  int         folder;
  char       *temporary;
  gboolean    exists;
  struct stat before;
  gboolean    unflushed;
} Target;

static void
clear_target (Target *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->temporary);
  if (self->folder >= 0)
    close (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Target, clear_target)

static gboolean
fail (GError           **error,
      const Target      *target,
      CandorDurableError code)
{
  return candor_durable_error_set (error, target->asked, code);
}

static gboolean
fail_errno (GError      **error,
            const Target *target,
            int           number)
{
  return fail (error, target, candor_durable_error_from_errno (number));
}

/* --- Where to --- */

/* What the link at @path says, seen from the folder that it is in; NULL where it is no link. */
static char *
follow_link (const char *path)
{
  g_autofree char *target = g_file_read_link (path, NULL);
  g_autofree char *folder = NULL;

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);
  folder = g_path_get_dirname (path);
  return g_build_filename (folder, target, NULL);
}

static gboolean
follow_links (Target  *target,
              GError **error)
{
  for (int i = 0; i < MAX_LINKS; i++)
    {
      char *next = follow_link (target->path);

      if (next == NULL)
        return TRUE;
      g_free (target->path);
      target->path = next;
    }
  return fail (error, target, CANDOR_DURABLE_ERROR_LINK);
}

static gboolean
open_folder (Target  *target,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target->path);

  target->name = g_path_get_basename (target->path);
  if (*target->path == '\0' || g_str_has_suffix (target->path, "/") || g_str_equal (target->name, ".") || g_str_equal (target->name, ".."))
    return fail (error, target, CANDOR_DURABLE_ERROR_IS_FOLDER);
  target->folder = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  return target->folder >= 0 || fail_errno (error, target, errno);
}

/* A file that its owner has made read-only stays so, though the folder would allow to replace it. */
static gboolean
look_at_file (Target  *target,
              GError **error)
{
  target->exists = fstatat (target->folder, target->name, &target->before, AT_SYMLINK_NOFOLLOW) == 0;
  if (!target->exists)
    return errno == ENOENT || fail_errno (error, target, errno);
  if (S_ISDIR (target->before.st_mode))
    return fail (error, target, CANDOR_DURABLE_ERROR_IS_FOLDER);
  if (!S_ISREG (target->before.st_mode))
    return fail (error, target, CANDOR_DURABLE_ERROR_NOT_REGULAR);
  return faccessat (target->folder, target->name, W_OK, AT_EACCESS) == 0 || fail_errno (error, target, errno);
}

static gboolean
is_same (const struct stat *a,
         const struct stat *b)
{
  return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
         a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* Whether the file is still the one that was looked at, a moment before it is replaced. */
static gboolean
is_as_it_was (const Target *target)
{
  struct stat now;

  if (fstatat (target->folder, target->name, &now, AT_SYMLINK_NOFOLLOW) != 0)
    return errno == ENOENT;
  return target->exists && is_same (&now, &target->before);
}

/* --- The new file --- */

static void
choose_temporary (Target *target)
{
  g_free (target->temporary);
  target->temporary = g_strdup_printf (".candor-%08x%08x.tmp", g_random_int (), g_random_int ());
}

/* A file that has no name until it is whole leaves nothing behind if the program is killed. */
static int
open_nameless (Target *target)
{
  return openat (target->folder, ".", O_WRONLY | O_TMPFILE | O_CLOEXEC, 0600);
}

/* The same on disks that know no nameless files. */
static int
open_temporary (Target *target)
{
  int file = -1;

  for (int i = 0; i < MAX_NAMES && file < 0; i++)
    {
      choose_temporary (target);
      file = openat (target->folder, target->temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
      if (file < 0 && errno != EEXIST)
        break;
    }
  if (file < 0)
    g_clear_pointer (&target->temporary, g_free);
  return file;
}

static gboolean
name_file (Target *target,
           int     file)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", file);

  for (int i = 0; i < MAX_NAMES; i++)
    {
      choose_temporary (target);
      if (linkat (AT_FDCWD, path, target->folder, target->temporary, AT_SYMLINK_FOLLOW) == 0)
        return TRUE;
      if (errno != EEXIST)
        break;
    }
  g_clear_pointer (&target->temporary, g_free);
  return FALSE;
}

static int
write_all (int         file,
           const char *data,
           size_t      size)
{
  while (size > 0)
    {
      gssize n = write (file, data, size);

      if (n < 0 && errno != EINTR)
        return errno;
      if (n > 0)
        {
          data += n;
          size -= (size_t) n;
        }
    }
  return 0;
}

/* A file that grows above a limit would kill the process by a signal; here it is an error like others. */
static int
write_within_limit (int     file,
                    GBytes *bytes)
{
  static const struct timespec now = { 0, 0 };
  sigset_t                     limit, before;
  size_t                       size;
  const char                  *data = g_bytes_get_data (bytes, &size);
  int                          number;

  sigemptyset (&limit);
  sigaddset (&limit, SIGXFSZ);
  pthread_sigmask (SIG_BLOCK, &limit, &before);
  number = write_all (file, data, size);
  if (number == EFBIG)
    while (sigtimedwait (&limit, NULL, &now) < 0 && errno == EINTR)
      continue;
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return number;
}

static int
flush_file (int file)
{
  while (fsync (file) != 0)
    if (errno != EINTR)
      return errno;
  return 0;
}

/* A folder that cannot be flushed is on a disk that does so by itself. */
static int
flush_folder (int folder)
{
  int number = flush_file (folder);

  return number == EINVAL || number == ENOTSUP || number == EBADF ? 0 : number;
}

/* Mode 0600 whatever the umask, as far as the disk knows modes. */
static int
fill_file (const Target *target,
           int           file,
           GBytes       *bytes,
           struct stat  *about)
{
  int number;

  (void) !fchmod (file, 0600);
  number = write_within_limit (file, bytes);
  if (number == 0 && !target->unflushed)
    number = flush_file (file);
  if (number == 0 && fstat (file, about) != 0)
    number = errno;
  return number;
}

/* Some network disks say only now that there was no room. */
static int
close_file (int file)
{
  return close (file) != 0 && errno != EINTR ? errno : 0;
}

/* FALSE where the disk cannot do that; with @number set where it failed otherwise. */
static gboolean
write_nameless (Target      *target,
                GBytes      *bytes,
                struct stat *about,
                int         *number)
{
  int file = open_nameless (target);
  int closed;

  *number = 0;
  if (file < 0)
    return FALSE;
  *number = fill_file (target, file, bytes, about);
  if (*number == 0 && !name_file (target, file))
    {
      close (file);
      return FALSE;
    }
  closed = close_file (file);
  if (*number == 0)
    *number = closed;
  return TRUE;
}

static int
write_temporary (Target      *target,
                 GBytes      *bytes,
                 struct stat *about)
{
  int file = open_temporary (target);
  int number, closed;

  if (file < 0)
    return errno;
  number = fill_file (target, file, bytes, about);
  closed = close_file (file);
  return number != 0 ? number : closed;
}

static gboolean
replace_file (Target      *target,
              CandorStamp *expected,
              GError     **error)
{
  if (expected != NULL && !is_as_it_was (target))
    return fail (error, target, CANDOR_DURABLE_ERROR_CHANGED);
  if (renameat (target->folder, target->temporary, target->folder, target->name) != 0)
    return fail_errno (error, target, errno);
  g_clear_pointer (&target->temporary, g_free);
  return TRUE;
}

static gboolean
write_target (Target       *target,
              GBytes       *bytes,
              CandorStamp  *expected,
              CandorStamp **stamp,
              GError      **error)
{
  struct stat about;
  int         number;

  if (!write_nameless (target, bytes, &about, &number))
    number = write_temporary (target, bytes, &about);
  if (number != 0)
    return fail_errno (error, target, number);
  if (!replace_file (target, expected, error))
    return FALSE;
  if (stamp != NULL)
    *stamp = candor_stamp_new (&about, bytes);
  number = target->unflushed ? 0 : flush_folder (target->folder);
  return number == 0 || fail_errno (error, target, number);
}

static gboolean
write_file (Target       *target,
            const char   *path,
            GBytes       *bytes,
            CandorStamp  *expected,
            CandorStamp **stamp,
            GError      **error)
{
  gboolean written;

  target->path = g_strdup (path);
  target->asked = path;
  if (!follow_links (target, error) || !open_folder (target, error) || !look_at_file (target, error))
    return FALSE;
  if (expected != NULL && target->exists && candor_stamp_is_outdated (expected, target->path))
    return fail (error, target, CANDOR_DURABLE_ERROR_CHANGED);
  written = write_target (target, bytes, expected, stamp, error);
  if (target->temporary != NULL)
    unlinkat (target->folder, target->temporary, 0);
  if (written && !target->unflushed)
    candor_leftovers_remove (target->folder);
  return written;
}

/**
 * candor_durable_file_write:
 * @path: where to; a symbolic link is followed, and stays
 * @bytes: all of the file
 * @expected: (nullable): what the file was when it was opened; %NULL to overwrite whatever is there
 * @stamp: (out) (optional) (transfer full): what it is now
 * @error: return location for a `CandorDurableError`
 *
 * Writes a file that only its owner can read. Once this returns %TRUE it is on the disk; if it does
 * not, the file that was there before is as it was, and nothing is left beside it. Only where the
 * folder could not be flushed in the end the new file is in its place, but may not outlive a loss of
 * power; then @stamp is set all the same. What was left there by a program that was killed days ago
 * goes too. It may be called in any thread.
 *
 * Returns: whether it was written
 */
gboolean
candor_durable_file_write (const char   *path,
                           GBytes       *bytes,
                           CandorStamp  *expected,
                           CandorStamp **stamp,
                           GError      **error)
{
  g_auto (Target) target = { .folder = -1 };

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return write_file (&target, path, bytes, expected, stamp, error);
}

/**
 * candor_durable_file_write_unflushed:
 * @path: where to; a symbolic link is followed, and stays
 * @bytes: all of the file
 * @error: return location for a `CandorDurableError`
 *
 * Writes as candor_durable_file_write() does, but does not wait for the disk: whoever reads the file while
 * the machine runs finds all of it or what was there before, however the program ended; after a loss of
 * power it may hold anything.
 *
 * Returns: whether it was written
 */
gboolean
candor_durable_file_write_unflushed (const char *path,
                                     GBytes     *bytes,
                                     GError    **error)
{
  g_auto (Target) target = { .folder = -1, .unflushed = TRUE };

  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return write_file (&target, path, bytes, NULL, NULL, error);
}
