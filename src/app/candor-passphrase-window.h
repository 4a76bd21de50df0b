/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-seal.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PASSPHRASE_WINDOW (candor_passphrase_window_get_type ())

/**
 * CandorPassphraseWindow:
 *
 * Asks for a passphrase: for a new one twice, for that of a file once, and again where it was wrong.
 * What is typed never leaves the window but as a key, which is made in a thread.
 */
G_DECLARE_FINAL_TYPE (CandorPassphraseWindow, candor_passphrase_window, CANDOR, PASSPHRASE_WINDOW, GtkWindow)

/* A new one. With `G_IO_ERROR_CANCELLED` when the person changed their mind. */
void           candor_passphrase_choose_async (GtkWindow          *parent,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
CandorSealKey *candor_passphrase_choose_finish (GAsyncResult *result,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * candor_passphrase_open_async:
 * @what: what is sealed, to be said in a sentence
 * @sealed: sealed bytes
 *
 * Opens sealed bytes with the passphrase that the person gives.
 * Errors: `CandorSealError`, but for a wrong passphrase; `G_IO_ERROR_CANCELLED`.
 */
void    candor_passphrase_open_async (GtkWindow          *parent,
                                      const char         *what,
                                      GBytes             *sealed,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
GBytes *candor_passphrase_open_finish (GAsyncResult   *result,
                                       CandorSealKey **key,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
