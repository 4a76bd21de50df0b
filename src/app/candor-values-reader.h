/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the patient has said, where it is only read. */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Every circumstance, which of them are there, and what these mean. */
GtkWidget *candor_values_reader_new_circumstances (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* Everything to weigh, and how much it matters. */
GtkWidget *candor_values_reader_new_weights (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* The readiness check. */
GtkWidget *candor_values_reader_new_readiness (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
/* Where the patient stands, and what goes with it. */
GtkWidget *candor_values_reader_new_decision (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
