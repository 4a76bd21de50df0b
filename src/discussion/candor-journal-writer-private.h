/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thread that writes a recovery copy, so that nobody waits for the disk. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CandorJournalWriter CandorJournalWriter;

/* Called in the thread's own time, in the main context that was the default at its start. */
typedef void (*CandorJournalWriterFunc) (gboolean failing,
                                         gpointer user_data);

CandorJournalWriter *candor_journal_writer_new (CandorJournalWriterFunc func,
                                                gpointer                user_data) G_GNUC_WARN_UNUSED_RESULT;
/* Waits for what is being written, then lets go of the copy, which stays. */
void candor_journal_writer_free (CandorJournalWriter *self);
/* What is to be written next; what was not written yet need not be any more. */
void candor_journal_writer_put (CandorJournalWriter *self,
                                const char          *pack_id,
                                GFile               *file,
                                GBytes              *payload);
/* Waits until all is on the disk; FALSE where it cannot be. */
gboolean candor_journal_writer_flush (CandorJournalWriter *self);
/* Removes the copy, and what was put with it. */
void     candor_journal_writer_remove (CandorJournalWriter *self);
gboolean candor_journal_writer_has_copy (CandorJournalWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorJournalWriter, candor_journal_writer_free)

G_END_DECLS
