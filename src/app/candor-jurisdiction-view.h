/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Adds to @box what the pack says of one country: status, what was done, what to ask, where to report. */
void candor_jurisdiction_view_fill (GtkBox             *box,
                                    CandorDiscussion   *discussion,
                                    CandorJurisdiction *jurisdiction);

G_END_DECLS
