/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-path.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PATH_BAR (candor_path_bar_get_type ())

/**
 * CandorPathBar:
 *
 * Where the clinician is on the seven-minute path, how many points the stop holds and which, what
 * is left, and a quiet clock; shown while somebody is on it. Its buttons use the actions `win.path-next`, `win.path-back`,
 * `win.path-leave`.
 */
G_DECLARE_FINAL_TYPE (CandorPathBar, candor_path_bar, CANDOR, PATH_BAR, GtkWidget)

void candor_path_bar_set_path (CandorPathBar *self,
                               CandorPath    *path); /* nullable */

G_END_DECLS
