/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* A few questions on being ready, with what to do about each no. */
GtkWidget *candor_readiness_view_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
