/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Drops files (element-type GFile) on a window as a file manager does. Returns: whether it took them */
gboolean hands_drop (GtkWidget *window,
                     GSList    *files);
/* Opens the details of each card below @root. */
void hands_open_cards (GtkWidget *root);

G_END_DECLS
