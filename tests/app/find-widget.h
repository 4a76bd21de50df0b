/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*FindWidgetFunc) (GtkWidget    *widget,
                                    gconstpointer wanted);

/* The first of @root and all below it that matches, in reading order; NULL if there is none. */
GtkWidget *find_widget (GtkWidget     *root,
                        FindWidgetFunc matches,
                        gconstpointer  wanted);
/* The same of a label by what it says. */
GtkWidget *find_label_saying (GtkWidget  *root,
                              const char *text);
/* The others abort if there is none. */
GtkWidget *find_widget_of_type (GtkWidget *root,
                                GType      type);
GtkWidget *find_check_button (GtkWidget  *root,
                              const char *label);
GtkWidget *find_button (GtkWidget  *root,
                        const char *label);

G_END_DECLS
