/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where recovery copies are, how they are locked, and what one looks like. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CandorJournalHead: what stands before the discussion in a recovery copy.
 * @pack_id: the pack that is talked about
 * @when: the change that it holds last
 * @file: (nullable): where the discussion was opened from or saved to
 * @turn: the higher of two copies of a discussion is the later; 0 where it is not said
 */
typedef struct
{
  char      *pack_id;
  GDateTime *when;
  GFile     *file;
  guint64    turn;
} CandorJournalHead;

void    candor_journal_head_clear (CandorJournalHead *self);
GBytes *candor_journal_join (const CandorJournalHead *head,
                             GBytes                  *payload) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE where this is no recovery copy, or not all of one; @payload shares the memory of @bytes. */
gboolean candor_journal_split (GBytes            *bytes,
                               CandorJournalHead *head,
                               GBytes           **payload);

/* The folder, made with mode 0700 where it is missing. */
char *candor_journal_make_folder (GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the folder is this user's own, closed to others. */
gboolean candor_journal_check_folder (const char *path,
                                      GError    **error);
/* A name that nobody has, and an open and locked file that says so while this process lives. */
char *candor_journal_claim_new (const char *folder,
                                int        *lock,
                                GError    **error) G_GNUC_WARN_UNUSED_RESULT; /* the copy's path */
/* Where the copy is that nobody waits for the disk with, beside that at @path. */
char *candor_journal_get_latest_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* The lock of a copy whose owner has died; -1 where it lives, or where somebody else was faster. */
int candor_journal_claim_orphan (const char *path);
/* Removes both copies and the lock file, and lets go of the lock. */
void candor_journal_remove (const char *path,
                            int         lock);
void candor_journal_remove_copies (const char *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CandorJournalHead, candor_journal_head_clear)

G_END_DECLS
