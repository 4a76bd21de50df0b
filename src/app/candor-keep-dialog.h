/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-keep.h"

G_BEGIN_DECLS

/**
 * candor_keep_dialog_async:
 * @parent: the window that asks
 * @keep: what is to be saved
 *
 * Asks where to save a discussion and, where the person wishes, for its passphrase. What is
 * suggested says nothing about the patient.
 */
void candor_keep_dialog_async (GtkWindow          *parent,
                               CandorKeep         *keep,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
/* %NULL with `G_IO_ERROR_CANCELLED` when the person changed their mind; @key is %NULL without a passphrase. */
GFile *candor_keep_dialog_finish (GAsyncResult   *result,
                                  CandorSealKey **key,
                                  GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* "Discussion 2026-11-25.candor": a name that is not taken in @folder. */
char *candor_keep_dialog_suggest_name (CandorDiscussion *discussion,
                                       GFile            *folder) G_GNUC_WARN_UNUSED_RESULT;
/* With the extension of discussions, where it has none. */
GFile *candor_keep_dialog_complete_name (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
