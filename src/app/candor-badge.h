/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

GtkWidget *candor_badge_new (const char *symbol,
                             const char *words,
                             const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_badge_new_level (CandorLevel *level) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_badge_new_severity (CandorPack    *pack,
                                      CandorSeverity severity) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_badge_new_status (CandorPack         *pack,
                                    CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
