/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_CONFIRM_WINDOW (candor_confirm_window_get_type ())

/**
 * CandorConfirmWindow:
 *
 * Asks before something is lost. The signal `confirmed` comes only if the answer was yes; the
 * window is gone then. The safe answer has the focus.
 */
G_DECLARE_FINAL_TYPE (CandorConfirmWindow, candor_confirm_window, CANDOR, CONFIRM_WINDOW, GtkWindow)

GtkWidget *candor_confirm_window_new (GtkWindow  *parent,
                                      const char *question,
                                      const char *body,
                                      const char *accept) G_GNUC_WARN_UNUSED_RESULT; /* label of the button */
/* Nothing would be lost: it is only a question, and the accepting answer has the focus. */
void       candor_confirm_window_set_calm (CandorConfirmWindow *self);

G_END_DECLS
