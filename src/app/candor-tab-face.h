/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_TAB_FACE (candor_tab_face_get_type ())

/**
 * CandorTabFace:
 *
 * What a tab shows: its title, and how far one has come beside it; below it where there is less
 * room than for both.
 */
G_DECLARE_FINAL_TYPE (CandorTabFace, candor_tab_face, CANDOR, TAB_FACE, GtkWidget)

GtkWidget *candor_tab_face_new (GtkWidget *title,
                                GtkWidget *count) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
