/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-keep.h"
#include "candor-orphan.h"
#include "candor-pack.h"

G_BEGIN_DECLS

/**
 * candor_open_async:
 * @parent: the window that asks for what is needed: a passphrase, a knowledge file
 * @file: a discussion or a knowledge file
 *
 * Reads a file of either kind.
 */
void candor_open_async (GtkWindow          *parent,
                        GFile              *file,
                        GAsyncReadyCallback callback,
                        gpointer            user_data);
/**
 * candor_open_finish:
 * @pack: (out) (transfer full) (nullable): the knowledge file, where it is one
 * @findings: (out) (transfer full) (element-type CandorFinding): what was found in a knowledge file
 *
 * Errors: `CandorPackError`; `CandorDiscussionError`; `CandorSealError`; `G_IO_ERROR_CANCELLED`.
 *
 * Returns: (transfer full): the discussion and its file; %NULL with @pack or @error set
 */
CandorKeep *candor_open_finish (GAsyncResult *result,
                                CandorPack  **pack,
                                GListStore  **findings,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same for a recovery copy, which is in no file. */
void        candor_open_orphan_async (GtkWindow          *parent,
                                      CandorOrphan       *orphan,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
CandorKeep *candor_open_orphan_finish (GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
