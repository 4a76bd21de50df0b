/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-durable-file.h"
#include "candor-history.h"
#include "candor-orphan.h"
#include "candor-seal.h"

G_BEGIN_DECLS

/** What a saved discussion is to the desktop. */
#define CANDOR_DISCUSSION_TYPE "application/x-candor-discussion+xml"

#define CANDOR_TYPE_KEEP (candor_keep_get_type ())

/**
 * CandorKeep:
 *
 * All that keeps a discussion from getting lost: its file, the history of what was done, and the
 * recovery copy. Properties, read-only and notifying: `file` (#GFile, nullable: where it was opened
 * from or saved to), `unsaved` (boolean: closing now would lose something), `failing` (boolean: the
 * recovery copy cannot be written).
 *
 * The recovery copy stays for the next start unless `candor_keep_close` has been called.
 */
G_DECLARE_FINAL_TYPE (CandorKeep, candor_keep, CANDOR, KEEP, GObject)

/* All but @discussion may be NULL: a discussion that is in no file, or in one that needs no passphrase. */
CandorKeep       *candor_keep_new (CandorDiscussion *discussion,
                                   GFile            *file,
                                   CandorStamp      *stamp,
                                   CandorSealKey    *key) G_GNUC_WARN_UNUSED_RESULT;
CandorDiscussion *candor_keep_get_discussion (CandorKeep *self);
CandorHistory    *candor_keep_get_history (CandorKeep *self);
GFile            *candor_keep_get_file (CandorKeep *self); /* nullable */
CandorSealKey    *candor_keep_get_key (CandorKeep *self);  /* nullable */
gboolean          candor_keep_get_unsaved (CandorKeep *self);
gboolean          candor_keep_get_failing (CandorKeep *self);
/* What was recovered is in no file, whatever it was opened from: that one is only suggested. The copy
 * that it came from goes as soon as there is another, or it is saved or closed. */
void   candor_keep_set_recovered (CandorKeep   *self,
                                  CandorOrphan *orphan);
GFile *candor_keep_get_suggested (CandorKeep *self); /* nullable */

/**
 * candor_keep_save_async:
 * @file: where to
 * @key: (nullable): what seals it
 * @overwrite: also what somebody else has written there since it was opened
 *
 * Saves the discussion as it is now. It may be worked on meanwhile. Whatever fails, all is as it was.
 * Errors: `CandorDurableError`, `CandorDiscussionError`, `CandorSealError`;
 * `G_IO_ERROR_NOT_SUPPORTED` where @file is not in a folder of this computer.
 */
void     candor_keep_save_async (CandorKeep         *self,
                                 GFile              *file,
                                 CandorSealKey      *key,
                                 gboolean            overwrite,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
gboolean candor_keep_save_finish (CandorKeep   *self,
                                  GAsyncResult *result,
                                  GError      **error);
/* The recovery copy is as the discussion is now: the session may end. */
gboolean candor_keep_flush (CandorKeep *self);
/* All is saved, or may go. */
void candor_keep_close (CandorKeep *self);

G_END_DECLS
