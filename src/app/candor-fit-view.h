/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_FIT_VIEW (candor_fit_view_get_type ())

/**
 * CandorFitView:
 *
 * The options with what the patient said that speaks for and against each, in words and in the
 * pack's order. It is no score: nothing is counted or ranked.
 */
G_DECLARE_FINAL_TYPE (CandorFitView, candor_fit_view, CANDOR, FIT_VIEW, GtkWidget)

GtkWidget *candor_fit_view_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
