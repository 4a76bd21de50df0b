/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Options side by side: one a column, a criterion a row, in this patient's order. Its buttons use
 * the actions of `CandorOptionsView`. @options: (element-type CandorOption) */
GtkWidget *candor_options_grid_new (CandorDiscussion *discussion,
                                    GPtrArray        *options) G_GNUC_WARN_UNUSED_RESULT;
/* The same of one option, one criterion below the other, for a narrow window. */
GtkWidget *candor_options_card_new (CandorDiscussion *discussion,
                                    CandorOption     *option) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
