/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_UNSAVED_WINDOW (candor_unsaved_window_get_type ())

/**
 * CandorUnsavedWindow:
 *
 * Asks what becomes of what is not saved. The signals `save` and `discard` come when that was
 * chosen, and the window is gone then; closed otherwise, all stays as it is. Saving has the focus.
 */
G_DECLARE_FINAL_TYPE (CandorUnsavedWindow, candor_unsaved_window, CANDOR, UNSAVED_WINDOW, GtkWindow)

/* @saved: when the discussion was saved last; NULL: never. */
GtkWidget *candor_unsaved_window_new (GtkWindow  *parent,
                                      const char *question,
                                      GDateTime  *saved) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
