/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Everything to weigh, with a place to add a row of the patient's own. */
GtkWidget *candor_weights_view_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
