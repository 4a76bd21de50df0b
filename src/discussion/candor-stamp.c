/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which file it was, and what was in it. */
#include "config.h"

#include "candor-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* What is larger is none of ours, and changed for certain. */
#define MAX_READ (64 * 1024 * 1024)

struct _CandorStamp
{
  dev_t           device;
  ino_t           inode;
  off_t           size; /* bytes */
  struct timespec modified;
  char           *digest; /* SHA-256 in hex */
};

G_DEFINE_BOXED_TYPE (CandorStamp, candor_stamp, candor_stamp_ref, candor_stamp_unref)

static void
clear_stamp (gpointer data)
{
  g_free (((CandorStamp *) data)->digest);
}

CandorStamp *
candor_stamp_ref (CandorStamp *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
candor_stamp_unref (CandorStamp *self)
{
  g_atomic_rc_box_release_full (self, clear_stamp);
}

/**
 * candor_stamp_new:
 * @about: what the system said of the file while it was open
 * @bytes: all that was in it
 *
 * Returns: (transfer full): a stamp of the file
 */
CandorStamp *
candor_stamp_new (const struct stat *about,
                  GBytes            *bytes)
{
  CandorStamp *self = g_atomic_rc_box_new0 (CandorStamp);

  self->device = about->st_dev;
  self->inode = about->st_ino;
  self->size = about->st_size;
  self->modified = about->st_mtim;
  self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  return self;
}

static gboolean
looks_untouched (CandorStamp       *self,
                 const struct stat *about)
{
  return self->device == about->st_dev && self->inode == about->st_ino && self->size == about->st_size &&
         self->modified.tv_sec == about->st_mtim.tv_sec && self->modified.tv_nsec == about->st_mtim.tv_nsec;
}

/* The digest of an open file, or NULL where it cannot be read. */
static char *
digest_file (int file)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 buffer[65536];
  size_t all = 0;
  gssize n;

  do
    {
      n = read (file, buffer, sizeof buffer);
      if (n > 0)
        g_checksum_update (checksum, buffer, n);
      all += n > 0 ? (size_t) n : 0;
    }
  while ((n > 0 && all <= MAX_READ) || (n < 0 && errno == EINTR));
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

static gboolean
has_other_content (CandorStamp *self,
                   int          file)
{
  g_autofree char *digest = digest_file (file);

  return g_strcmp0 (digest, self->digest) != 0;
}

/**
 * candor_stamp_is_outdated:
 * @path: where the file is, or was
 *
 * What is in the file counts: one that was only touched, or written with the same, is not outdated. A
 * file that has gone is not either, as nothing can be lost by writing it again.
 *
 * Returns: whether something else is in the file now
 */
gboolean
candor_stamp_is_outdated (CandorStamp *self,
                          const char  *path)
{
  struct stat about;
  gboolean    outdated;
  int         file;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  file = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (file < 0)
    return faccessat (AT_FDCWD, path, F_OK, 0) == 0;
  if (fstat (file, &about) != 0 || !S_ISREG (about.st_mode))
    outdated = TRUE;
  else
    outdated = !looks_untouched (self, &about) && has_other_content (self, file);
  close (file);
  return outdated;
}
