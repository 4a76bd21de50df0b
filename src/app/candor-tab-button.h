/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_TAB_BUTTON (candor_tab_button_get_type ())

/**
 * CandorTabButton:
 *
 * The name of a section, and how much of it has been covered, as a button. Follows the
 * discussion; `selected` is a property, notifying.
 */
G_DECLARE_FINAL_TYPE (CandorTabButton, candor_tab_button, CANDOR, TAB_BUTTON, GtkButton)

GtkWidget  *candor_tab_button_new (CandorDiscussion *discussion,
                                   CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT; /* NULL: Summary */
const char *candor_tab_button_get_title (CandorTabButton *self);
const char *candor_tab_button_get_progress (CandorTabButton *self); /* as shown: "3 of 6", empty where nothing is to be covered */
/* Shows the same tab of the pack as it is now: another language. */
void     candor_tab_button_renew (CandorTabButton *self,
                                  CandorSection   *section);
gboolean candor_tab_button_get_selected (CandorTabButton *self);
void     candor_tab_button_set_selected (CandorTabButton *self,
                                         gboolean         selected);

G_END_DECLS
