/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* What the pack says of one country, piece by piece; NULL where it says nothing of that. */
GtkWidget *candor_jurisdiction_view_new_status (CandorDiscussion   *discussion,
                                                CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_jurisdiction_view_new_acts (CandorPack         *pack,
                                              CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_jurisdiction_view_new_asks (CandorPack         *pack,
                                              CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_jurisdiction_view_new_reports (CandorPack         *pack,
                                                 CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
