/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* The prompts of a section, for the clinician; NULL where it has none. */
GtkWidget *candor_teach_back_view_new (CandorDiscussion *discussion,
                                       CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
