/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-discussion.h"
#include "candor-seal.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_JOURNAL (candor_journal_get_type ())

/**
 * CandorJournal:
 *
 * The recovery copy of a running discussion, in the user's state folder (candor/recovery below
 * `g_get_user_state_dir`), that only this user can read. It is written in a thread, at once after a
 * second of quiet, else once a second; it is never more than two seconds behind. There is none as
 * long as nothing would be lost. What becomes of it is for the owner to say:
 *
 * - after saving: `candor_journal_clear`; the next change makes a new one;
 * - when the discussion is closed, and what was not saved may go: `candor_journal_clear`, then unref;
 * - when the program ends without anybody having been asked: unref alone, and the copy stays, to be
 *   offered at the next start: see `CandorOrphan`.
 *
 * Properties, notifying: `enabled` (boolean, %TRUE at first: the administrator may switch it off),
 * `file` (#GFile, nullable: where the discussion was opened from or saved to), `failing` (boolean,
 * read-only: the copy cannot be written; it is tried again each second).
 */
G_DECLARE_FINAL_TYPE (CandorJournal, candor_journal, CANDOR, JOURNAL, GObject)

CandorJournal *candor_journal_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
gboolean       candor_journal_get_enabled (CandorJournal *self);
void           candor_journal_set_enabled (CandorJournal *self,
                                           gboolean       enabled);
GFile         *candor_journal_get_file (CandorJournal *self); /* nullable */
void           candor_journal_set_file (CandorJournal *self,
                                        GFile         *file);
/* From now on the copy is sealed; with NULL in the clear. To be set before anything is changed. */
void     candor_journal_set_key (CandorJournal *self,
                                 CandorSealKey *key);
gboolean candor_journal_get_failing (CandorJournal *self);
/* Writes the state of now, whether something has changed or not: after recovery, and before the
 * session ends. Waits for the disk; FALSE where it could not be written. */
gboolean candor_journal_flush (CandorJournal *self);
/* Removes the copy: all is saved, or may go. */
void candor_journal_clear (CandorJournal *self);

G_END_DECLS
