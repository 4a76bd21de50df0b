/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* One thing to weigh: its words, which are the patient's to write in an own row, and the scale. */
GtkWidget *candor_weight_row_new (CandorDiscussion *discussion,
                                  CandorWeight     *weight) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
