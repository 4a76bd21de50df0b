/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_CAUTION_LIST (candor_caution_list_get_type ())

/**
 * CandorCautionList:
 *
 * The cautions that this patient's circumstances raise at one item, at once when they are raised.
 * It takes no room while there are none.
 */
G_DECLARE_FINAL_TYPE (CandorCautionList, candor_caution_list, CANDOR, CAUTION_LIST, GtkWidget)

GtkWidget *candor_caution_list_new (CandorDiscussion *discussion,
                                    const char       *item_id) G_GNUC_WARN_UNUSED_RESULT;
/* The same in a cell of a table, which has a title of its own. */
GtkWidget *candor_caution_list_new_bare (CandorDiscussion *discussion,
                                         const char       *item_id) G_GNUC_WARN_UNUSED_RESULT;
/* For a whole section: the circumstances that bear on its items, and the way to each of these. */
GtkWidget *candor_caution_list_new_for_section (CandorDiscussion *discussion,
                                                CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
