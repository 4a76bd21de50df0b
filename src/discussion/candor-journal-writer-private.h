/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that writes the latest of what it is given, at a pace, so that nobody waits for the disk. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CandorJournalWriter CandorJournalWriter;

/* Called in the thread: whether it was written. */
typedef gboolean (*CandorJournalWriteFunc) (GBytes  *bytes,
                                            gpointer user_data);
/* Called in the main context that was the default at the start. */
typedef void (*CandorJournalTellFunc) (gboolean failing,
                                       gpointer user_data);

/* @tell may be NULL. */
CandorJournalWriter *candor_journal_writer_new (CandorJournalWriteFunc write,
                                                gpointer               write_data,
                                                CandorJournalTellFunc  tell,
                                                gpointer               tell_data) G_GNUC_WARN_UNUSED_RESULT;
/* Writes what is still wanted, then ends the thread. */
void candor_journal_writer_free (CandorJournalWriter *self);
/* What is to be written next; what was not written yet need not be any more. */
void candor_journal_writer_put (CandorJournalWriter *self,
                                GBytes              *bytes);
/* Waits until all is written; FALSE where it cannot be. */
gboolean candor_journal_writer_flush (CandorJournalWriter *self);
/* Forgets what was not written yet, and waits for what is being written. */
void     candor_journal_writer_drop (CandorJournalWriter *self);
gboolean candor_journal_writer_is_busy (CandorJournalWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorJournalWriter, candor_journal_writer_free)

G_END_DECLS
