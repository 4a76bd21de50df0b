/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All look below @root, in reading order, and abort if there is none. */
GtkWidget *find_widget_of_type (GtkWidget *root,
                                GType      type);
GtkWidget *find_check_button (GtkWidget  *root,
                              const char *label);
GtkWidget *find_button (GtkWidget  *root,
                        const char *label);

G_END_DECLS
