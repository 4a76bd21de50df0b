/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are whole or not written at all, whatever happens, and that only their owner can read. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CANDOR_DURABLE_ERROR (candor_durable_error_quark ())

/**
 * CandorDurableError: why nothing was written. The file that was there is as it was.
 * @CANDOR_DURABLE_ERROR_NO_FOLDER: the folder is not there, or not there any more
 * @CANDOR_DURABLE_ERROR_PERMISSION: the folder or the file may not be written by this user
 * @CANDOR_DURABLE_ERROR_READ_ONLY: the disk can only be read
 * @CANDOR_DURABLE_ERROR_NO_SPACE: the disk is full
 * @CANDOR_DURABLE_ERROR_QUOTA: the user's share of the disk is used up
 * @CANDOR_DURABLE_ERROR_TOO_LARGE: a file may not become that large here
 * @CANDOR_DURABLE_ERROR_IS_FOLDER: a folder has that name
 * @CANDOR_DURABLE_ERROR_NOT_REGULAR: what has that name is a device or the like, no file
 * @CANDOR_DURABLE_ERROR_NAME: the name is too long, or such that the disk cannot hold it
 * @CANDOR_DURABLE_ERROR_LINK: symbolic links that lead to each other
 * @CANDOR_DURABLE_ERROR_CHANGED: somebody else has changed the file since it was opened
 * @CANDOR_DURABLE_ERROR_DISK: the disk, or the way to it, failed
 */
typedef enum
{
  CANDOR_DURABLE_ERROR_NO_FOLDER,
  CANDOR_DURABLE_ERROR_PERMISSION,
  CANDOR_DURABLE_ERROR_READ_ONLY,
  CANDOR_DURABLE_ERROR_NO_SPACE,
  CANDOR_DURABLE_ERROR_QUOTA,
  CANDOR_DURABLE_ERROR_TOO_LARGE,
  CANDOR_DURABLE_ERROR_IS_FOLDER,
  CANDOR_DURABLE_ERROR_NOT_REGULAR,
  CANDOR_DURABLE_ERROR_NAME,
  CANDOR_DURABLE_ERROR_LINK,
  CANDOR_DURABLE_ERROR_CHANGED,
  CANDOR_DURABLE_ERROR_DISK,
} CandorDurableError;
#define CANDOR_N_DURABLE_ERRORS 12

GQuark candor_durable_error_quark (void);

#define CANDOR_TYPE_STAMP (candor_stamp_get_type ())

/**
 * CandorStamp:
 *
 * Which file it was that was opened or written, and what was in it, to notice that somebody else has
 * changed it. It never changes; share it by reference count.
 */
typedef struct _CandorStamp CandorStamp;

struct stat;

GType        candor_stamp_get_type (void) G_GNUC_CONST;
CandorStamp *candor_stamp_new (const struct stat *about,
                               GBytes            *bytes) G_GNUC_WARN_UNUSED_RESULT;
CandorStamp *candor_stamp_ref (CandorStamp *self) G_GNUC_WARN_UNUSED_RESULT;
void         candor_stamp_unref (CandorStamp *self);
/* Whether something else is in the file now; FALSE where it has gone. Quick where nobody touched it. */
gboolean candor_stamp_is_outdated (CandorStamp *self,
                                   const char  *path);

/* Writes @bytes to @path, mode 0600; @expected and @stamp may be NULL. It may wait for the disk, so
 * run it in a thread where somebody looks at a window. */
gboolean candor_durable_file_write (const char   *path,
                                    GBytes       *bytes,
                                    CandorStamp  *expected,
                                    CandorStamp **stamp,
                                    GError      **error);
/* The same without waiting for the disk: it outlives the program, but perhaps not a loss of power, after which
 * the file may hold anything. */
gboolean candor_durable_file_write_unflushed (const char *path,
                                              GBytes     *bytes,
                                              GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorStamp, candor_stamp_unref)

G_END_DECLS
