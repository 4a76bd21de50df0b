/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_FINDINGS_WINDOW (candor_findings_window_get_type ())

/**
 * CandorFindingsWindow:
 *
 * Why a knowledge file was refused: a sentence, and every finding with its file, line and
 * severity, to be copied and sent to whoever writes the file.
 */
G_DECLARE_FINAL_TYPE (CandorFindingsWindow, candor_findings_window, CANDOR, FINDINGS_WINDOW, GtkWindow)

GtkWidget *candor_findings_window_new      (GtkWindow    *parent,
                                            const GError *error,
                                            GListModel   *findings) G_GNUC_WARN_UNUSED_RESULT; /* of CandorFinding */
/* All findings, a line each, as `candor-cli check` prints them. */
char      *candor_findings_window_dup_text (CandorFindingsWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
