/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two recovery copies of a discussion on the disk, which nobody waits for. */
#pragma once

#include "candor-journal-writer-private.h"

G_BEGIN_DECLS

typedef struct _CandorJournalCopies CandorJournalCopies;

CandorJournalCopies *candor_journal_copies_new (CandorJournalTellFunc tell,
                                                gpointer              user_data) G_GNUC_WARN_UNUSED_RESULT;
/* Waits for what is being written, then lets go of the copies, which stay. */
void candor_journal_copies_free (CandorJournalCopies *self);
/* What is to be written next; what was not written yet need not be any more. */
void candor_journal_copies_put (CandorJournalCopies *self,
                                const char          *pack_id,
                                GFile               *file,
                                GBytes              *payload);
/* Waits until all is on the disk; FALSE where it cannot be. */
gboolean candor_journal_copies_flush (CandorJournalCopies *self);
/* Removes both, and what was put with them. */
void     candor_journal_copies_remove (CandorJournalCopies *self);
gboolean candor_journal_copies_has_any (CandorJournalCopies *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorJournalCopies, candor_journal_copies_free)

G_END_DECLS
