/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_PREFERENCES_WINDOW (candor_preferences_window_get_type ())

/** CandorPreferencesWindow: the clinic's name, address and paper. What is locked cannot be changed. */
G_DECLARE_FINAL_TYPE (CandorPreferencesWindow, candor_preferences_window, CANDOR, PREFERENCES_WINDOW, GtkWindow)

GtkWidget *candor_preferences_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
