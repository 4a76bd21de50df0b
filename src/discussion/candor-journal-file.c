/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Recovery copies on the disk. Each has a name of its own and a lock file beside it that its owner
 * keeps locked: the system lets go of the lock when the owner dies, however that happens, so a copy
 * whose lock can be had is an orphan. Beside it is the latest copy, which nobody waits for the disk with:
 * after a loss of power it may hold anything, which its digest tells.
 */
#include "config.h"

#include "candor-journal-file-private.h"

#include "candor-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "Candor recovery copy 1\n"
#define MAX_HEAD 32768 /* bytes; a path of 4 KiB takes three times that as an address */
#define MAX_NAMES 100

/* --- What one looks like: a few lines, an empty one, then the discussion as it would be saved --- */

void
candor_journal_head_clear (CandorJournalHead *self)
{
  g_clear_pointer (&self->pack_id, g_free);
  g_clear_pointer (&self->when, g_date_time_unref);
  g_clear_object (&self->file);
}

GBytes *
candor_journal_join (const CandorJournalHead *head,
                     GBytes                  *payload)
{
  g_autofree char *when = g_date_time_format_iso8601 (head->when);
  g_autofree char *address = head->file != NULL ? g_file_get_uri (head->file) : NULL;
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, payload);
  GString         *all = g_string_new (MAGIC);

  g_string_append_printf (all, "pack %s\nwhen %s\nturn %" G_GUINT64_FORMAT "\ndigest %s\n", head->pack_id, when, head->turn, digest);
  if (address != NULL)
    g_string_append_printf (all, "file %s\n", address);
  g_string_append_c (all, '\n');
  g_string_append_len (all, g_bytes_get_data (payload, NULL), (gssize) g_bytes_get_size (payload));
  return g_string_free_to_bytes (all);
}

static void
read_line (const char        *line,
           CandorJournalHead *head,
           const char       **digest)
{
  if (g_str_has_prefix (line, "pack ") && head->pack_id == NULL)
    head->pack_id = g_strdup (line + 5);
  else if (g_str_has_prefix (line, "when ") && head->when == NULL)
    head->when = g_date_time_new_from_iso8601 (line + 5, NULL);
  else if (g_str_has_prefix (line, "file ") && head->file == NULL)
    head->file = g_file_new_for_uri (line + 5);
  else if (g_str_has_prefix (line, "turn "))
    head->turn = g_ascii_strtoull (line + 5, NULL, 10);
  else if (g_str_has_prefix (line, "digest "))
    *digest = line + 7;
}

/* Copies of the first versions do not say. */
static gboolean
is_whole (GBytes     *payload,
          const char *digest)
{
  g_autofree char *actual = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, payload);

  return digest == NULL || g_str_equal (actual, digest);
}

gboolean
candor_journal_split (GBytes            *bytes,
                      CandorJournalHead *head,
                      GBytes           **payload)
{
  size_t           size;
  const char      *data = g_bytes_get_data (bytes, &size);
  const char      *end = data != NULL ? g_strstr_len (data, (gssize) MIN (size, MAX_HEAD), "\n\n") : NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  const char *digest = NULL;

  if (end == NULL || size < strlen (MAGIC) || memcmp (data, MAGIC, strlen (MAGIC)) != 0)
    return FALSE;
  text = g_strndup (data, (size_t) (end - data));
  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    read_line (*line, head, &digest);
  *payload = g_bytes_new_from_bytes (bytes, (size_t) (end + 2 - data), size - (size_t) (end + 2 - data));
  return head->pack_id != NULL && head->when != NULL && is_whole (*payload, digest);
}

/* --- Where they are --- */

static gboolean
fail (GError    **error,
      const char *path,
      const char *what)
{
  g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "%s: %s: %s", path, what, g_strerror (errno));
  return FALSE;
}

/* A folder that is somebody else's, or a link to who knows where, is none of ours. */
gboolean
candor_journal_check_folder (const char *path,
                             GError    **error)
{
  struct stat about;

  if (lstat (path, &about) != 0)
    return fail (error, path, "no folder for recovery copies");
  if (!S_ISDIR (about.st_mode) || about.st_uid != geteuid ())
    {
      errno = EPERM;
      return fail (error, path, "no folder of your own for recovery copies");
    }
  if ((about.st_mode & 077) != 0 && chmod (path, 0700) != 0)
    return fail (error, path, "the folder for recovery copies cannot be closed to others");
  return TRUE;
}

char *
candor_journal_make_folder (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "candor", "recovery", NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail (error, folder, "no folder for recovery copies");
      return NULL;
    }
  return candor_journal_check_folder (folder, error) ? g_steal_pointer (&folder) : NULL;
}

/* --- Whose they are --- */

static char *
get_lock_path (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

char *
candor_journal_get_latest_path (const char *path)
{
  return g_strconcat (path, ".latest", NULL);
}

static int
lock_file (int file,
           int how)
{
  while (flock (file, how) != 0)
    if (errno != EINTR)
      return errno;
  return 0;
}

/* Between opening and locking a file, somebody may have taken it away. */
static gboolean
is_still_there (int         file,
                const char *path)
{
  struct stat opened, named;

  return fstat (file, &opened) == 0 && lstat (path, &named) == 0 && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

/* -1 where it cannot be had. */
static int
claim (const char *lock_path,
       int         flags,
       int         how)
{
  int lock = open (lock_path, O_RDWR | O_NOFOLLOW | O_CLOEXEC | flags, 0600);
  int number;

  if (lock < 0)
    return -1;
  number = lock_file (lock, how);
  if (number == 0 && is_still_there (lock, lock_path))
    return lock;
  close (lock);
  errno = number != 0 ? number : EAGAIN;
  return -1;
}

char *
candor_journal_claim_new (const char *folder,
                          int        *lock,
                          GError    **error)
{
  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d-%08x%08x.candor", (int) getpid (), g_random_int (), g_random_int ());
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *lock_path = get_lock_path (path);

      *lock = claim (lock_path, O_CREAT | O_EXCL, LOCK_EX);
      if (*lock >= 0)
        return g_steal_pointer (&path);
      if (errno != EEXIST && errno != EAGAIN)
        break;
    }
  fail (error, folder, "no recovery copy can be made there");
  return NULL;
}

int
candor_journal_claim_orphan (const char *path)
{
  g_autofree char *lock_path = get_lock_path (path);

  return claim (lock_path, 0, LOCK_EX | LOCK_NB);
}

static void
flush_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              file = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (file < 0)
    return;
  (void) !fsync (file);
  close (file);
}

void
candor_journal_remove_copies (const char *path)
{
  g_autofree char *latest_path = candor_journal_get_latest_path (path);

  gboolean gone = g_unlink (path) == 0;

  /* Last, so that what is left of both is never the older one. */
  gone = g_unlink (latest_path) == 0 || gone;
  if (gone)
    flush_folder (path);
}

void
candor_journal_remove (const char *path,
                       int         lock)
{
  g_autofree char *lock_path = get_lock_path (path);

  candor_journal_remove_copies (path);
  g_unlink (lock_path);
  close (lock);
}
