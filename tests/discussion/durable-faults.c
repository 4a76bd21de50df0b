/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The linker has these called in place of the system's own (--wrap). */
#define _GNU_SOURCE
#include "config.h"

#include "durable-faults.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

Fault fault;

static const char *const call_names[N_CALLS] = { "open", "look", "create", "write", "flush", "ask", "name", "close", "rename" };

static gboolean
goes_wrong (Call call)
{
  if (fault.log != NULL)
    g_string_append_printf (fault.log, "%s ", call_names[call]);
  if (fault.countdown == 0 || fault.call != call || --fault.countdown > 0)
    return FALSE;
  fault.n_faults++;
  if (fault.dies)
    _exit (9);
  errno = fault.number;
  return TRUE;
}

int     __real_open64 (const char *path, int flags, ...);
int     __real_openat64 (int folder, const char *path, int flags, ...);
int     __real_fstatat64 (int folder, const char *name, struct stat *about, int flags);
int     __real_fstat64 (int file, struct stat *about);
ssize_t __real_write (int file, const void *data, size_t size);
int     __real_fsync (int file);
int     __real_linkat (int from, const char *path, int to, const char *name, int flags);
int     __real_close (int file);
int     __real_renameat (int from, const char *path, int to, const char *name);

int     __wrap_open64 (const char *path, int flags, ...);
int     __wrap_openat64 (int folder, const char *path, int flags, ...);
int     __wrap_fstatat64 (int folder, const char *name, struct stat *about, int flags);
int     __wrap_fstat64 (int file, struct stat *about);
ssize_t __wrap_write (int file, const void *data, size_t size);
int     __wrap_fsync (int file);
int     __wrap_linkat (int from, const char *path, int to, const char *name, int flags);
int     __wrap_close (int file);
int     __wrap_renameat (int from, const char *path, int to, const char *name);

int
__wrap_open64 (const char *path,
               int         flags,
               ...)
{
  return (flags & O_DIRECTORY) != 0 && goes_wrong (CALL_OPEN_FOLDER) ? -1 : __real_open64 (path, flags);
}

int
__wrap_openat64 (int         folder,
                 const char *path,
                 int         flags,
                 ...)
{
  if ((flags & O_TMPFILE) == O_TMPFILE && !fault.nameless)
    {
      errno = EOPNOTSUPP;
      return -1;
    }
  return goes_wrong (CALL_OPEN_FILE) ? -1 : __real_openat64 (folder, path, flags, 0600);
}

int
__wrap_fstatat64 (int          folder,
                  const char  *name,
                  struct stat *about,
                  int          flags)
{
  return goes_wrong (CALL_LOOK) ? -1 : __real_fstatat64 (folder, name, about, flags);
}

int
__wrap_fstat64 (int          file,
                struct stat *about)
{
  return goes_wrong (CALL_ASK) ? -1 : __real_fstat64 (file, about);
}

/* Some of it is written even so. */
ssize_t
__wrap_write (int         file,
              const void *data,
              size_t      size)
{
  if (goes_wrong (CALL_WRITE))
    return -1;
  return __real_write (file, data, MIN (size, 10));
}

int
__wrap_fsync (int file)
{
  return goes_wrong (CALL_FLUSH) ? -1 : __real_fsync (file);
}

int
__wrap_linkat (int         from,
               const char *path,
               int         to,
               const char *name,
               int         flags)
{
  return goes_wrong (CALL_NAME) ? -1 : __real_linkat (from, path, to, name, flags);
}

int
__wrap_close (int file)
{
  gboolean wrong = goes_wrong (CALL_CLOSE);
  int      number = errno;
  int      result = __real_close (file);

  errno = wrong ? number : errno;
  return wrong ? -1 : result;
}

int
__wrap_renameat (int         from,
                 const char *path,
                 int         to,
                 const char *name)
{
  return goes_wrong (CALL_RENAME) ? -1 : __real_renameat (from, path, to, name);
}
