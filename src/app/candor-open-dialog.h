/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a file: a discussion or a knowledge file, or with @packs_only the latter alone. */
void candor_open_dialog_async (GtkWindow          *parent,
                               gboolean            packs_only,
                               GAsyncReadyCallback callback,
                               gpointer            user_data);
/* %NULL with `G_IO_ERROR_CANCELLED` when the person changed their mind. */
GFile *candor_open_dialog_finish (GAsyncResult *result,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
