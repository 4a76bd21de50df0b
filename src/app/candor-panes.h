/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_PANES (candor_panes_get_type ())

/**
 * CandorPanes:
 *
 * Two children: side by side where there is room, else the first above the second. How much room
 * that is grows with the text size. Property `narrow` (boolean, read only, notifying) says which
 * it is.
 */
G_DECLARE_FINAL_TYPE (CandorPanes, candor_panes, CANDOR, PANES, GtkWidget)

gboolean candor_panes_get_narrow (CandorPanes *self);

G_END_DECLS
