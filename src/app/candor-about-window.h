/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ABOUT_WINDOW (candor_about_window_get_type ())

/**
 * CandorAboutWindow:
 *
 * What the program is, and what stands behind the knowledge file that is open: who wrote and
 * reviewed it, how evidence was found and how strong it is, who paid.
 */
G_DECLARE_FINAL_TYPE (CandorAboutWindow, candor_about_window, CANDOR, ABOUT_WINDOW, GtkWindow)

GtkWidget *candor_about_window_new (GtkWindow  *parent,
                                    CandorPack *pack) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
