/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int    candor_chars_to_pixels (GtkWidget   *widget,
                               unsigned int n_chars);
int    candor_chars_to_label_pixels (GtkWidget   *widget,
                                     unsigned int n_chars);
double candor_chars_get_font_size (GtkWidget *widget);

G_END_DECLS
