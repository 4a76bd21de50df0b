/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_OPTIONS_VIEW (candor_options_view_get_type ())

/**
 * CandorOptionsView:
 *
 * The comparison of the options: as many side by side as can be read, the first always among
 * them and the others one click away; cards below one another in a narrow window. Actions, each
 * with an id: `options.compare`, `options.hide`, `options.show`, and for rows `options.up`,
 * `options.down`.
 */
G_DECLARE_FINAL_TYPE (CandorOptionsView, candor_options_view, CANDOR, OPTIONS_VIEW, GtkWidget)

GtkWidget *candor_options_view_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* What shows an option, compared now if it was not. NULL: no such option, or hidden. */
GtkWidget *candor_options_view_reveal (CandorOptionsView *self,
                                       const char        *option_id);

G_END_DECLS
