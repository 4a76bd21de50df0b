/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_CHECK_BUTTON (candor_check_button_get_type ())

/**
 * CandorCheckButton:
 *
 * A check or radio button that assistive technology can press and name. GTK 4.8 gives its own
 * check buttons no action on the accessibility bus, and names those with a mnemonic "_Six".
 */
G_DECLARE_FINAL_TYPE (CandorCheckButton, candor_check_button, CANDOR, CHECK_BUTTON, GtkCheckButton)

GtkWidget *candor_check_button_new (const char *label) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_check_button_new_radio (const char     *label,
                                          GtkCheckButton *group) G_GNUC_WARN_UNUSED_RESULT; /* nullable */

G_END_DECLS
