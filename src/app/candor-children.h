/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void         candor_children_unparent (GtkWidget *widget);
unsigned int candor_children_find_position (GtkWidget *widget);
GtkWidget   *candor_children_get_nth (GtkWidget   *widget,
                                      unsigned int position);
int          candor_children_get_natural_width (GtkWidget *child);

G_END_DECLS
