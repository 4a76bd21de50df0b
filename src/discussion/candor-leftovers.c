/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a program that was killed while it saved has left beside the file, on disks that know no
 * nameless files: all of the discussion, under a name that nobody looks at.
 */
#include "config.h"

#include "candor-leftovers.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX ".candor-"
#define SUFFIX ".tmp"
#define N_DIGITS 16        /* between them, hexadecimal */
#define OLD (24 * 60 * 60) /* seconds: nobody is still writing it */

gboolean
candor_leftovers_is_one (const char *name)
{
  const char *digits = name + strlen (PREFIX);

  return strlen (name) == strlen (PREFIX) + N_DIGITS + strlen (SUFFIX) && g_str_has_prefix (name, PREFIX) && g_str_has_suffix (name, SUFFIX) &&
         strspn (digits, "0123456789abcdef") == N_DIGITS;
}

static gboolean
is_ours_and_old (int         folder,
                 const char *name)
{
  struct stat about;

  return fstatat (folder, name, &about, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG (about.st_mode) && about.st_uid == geteuid () &&
         about.st_mtime + OLD < g_get_real_time () / G_USEC_PER_SEC;
}

void
candor_leftovers_remove (int folder)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", folder);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (candor_leftovers_is_one (name) && is_ours_and_old (folder, name))
      unlinkat (folder, name, 0);
}
