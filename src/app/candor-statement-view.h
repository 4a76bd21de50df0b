/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

GtkWidget *candor_statement_view_new (CandorPack      *pack,
                                      CandorStatement *statement,
                                      const char      *marker) G_GNUC_WARN_UNUSED_RESULT;

GtkWidget *candor_statement_view_new_plain (CandorPack      *pack,
                                            CandorStatement *statement,
                                            const char      *marker) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
