/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_CHANGES_WINDOW (candor_changes_window_get_type ())

/**
 * CandorChangesWindow:
 *
 * Lists what the knowledge file says otherwise than when the patient was told: what was talked about
 * first. Signals: `show-item` (string: an id that the window above it can go to), `told` (the patient
 * knows now).
 */
G_DECLARE_FINAL_TYPE (CandorChangesWindow, candor_changes_window, CANDOR, CHANGES_WINDOW, GtkWindow)

GtkWidget *candor_changes_window_new (GtkWindow        *parent,
                                      CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* What is said in place of the list where there is nothing to list. */
const char *candor_changes_window_get_nothing (void);

G_END_DECLS
