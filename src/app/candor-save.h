/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * candor_save_choose_async:
 * @parent: the window that asks
 * @name: the file's name to suggest, with its ending; never anything about the patient
 * @callback: called when a file was chosen, or none
 * @user_data: for @callback
 *
 * Asks where to save a PDF.
 */
void candor_save_choose_async (GtkWindow          *parent,
                               const char         *name,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
/* %NULL with `G_IO_ERROR_CANCELLED` when the person changed their mind. */
GFile *candor_save_choose_finish (GAsyncResult *result,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * candor_save_write_async:
 * @file: where to
 * @bytes: what
 * @callback: called when the file is safe on the disk, or failed
 * @user_data: for @callback
 *
 * Writes a file whole or not at all, for its owner's eyes, as discussions are: what was there before
 * stays until the new one is complete. Errors: `CandorDurableError`; `G_IO_ERROR_NOT_SUPPORTED` where
 * @file is not in a folder of this computer.
 */
void     candor_save_write_async (GFile              *file,
                                  GBytes             *bytes,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean candor_save_write_finish (GAsyncResult *result,
                                   GError      **error);

/* GTK's dialogs tell the whole desktop, in its list of recent files, what was saved where: takes
 * that back before it is written. */
void candor_save_forget (GFile *file);

/* Where the person keeps documents; their home where there is no such folder. */
GFile *candor_save_dup_documents (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
