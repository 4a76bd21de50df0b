/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-tab-button.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TAB_BAR (candor_tab_bar_get_type ())

/**
 * CandorTabBar:
 *
 * The tabs of a discussion: one a section that has a page, then Summary. They stand in a row
 * where they fit, and fold into a list that drops down where they do not. `selected` is a
 * property, notifying: the position from 0; the user changes it by pointer or keyboard.
 */
G_DECLARE_FINAL_TYPE (CandorTabBar, candor_tab_bar, CANDOR, TAB_BAR, GtkWidget)

/* Shows the tabs of @discussion; keeps the position where there is such a tab. */
void         candor_tab_bar_show         (CandorTabBar     *self,
                                          CandorDiscussion *discussion);
unsigned int candor_tab_bar_get_n_tabs   (CandorTabBar *self);
CandorTabButton   *candor_tab_bar_get_tab      (CandorTabBar *self,
                                          unsigned int  position); /* nullable; the one in the row */
unsigned int candor_tab_bar_get_selected (CandorTabBar *self);
void         candor_tab_bar_set_selected (CandorTabBar *self,
                                          unsigned int  selected);
gboolean     candor_tab_bar_get_folded   (CandorTabBar *self);

G_END_DECLS
