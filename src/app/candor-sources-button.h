/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SOURCES_BUTTON (candor_sources_button_get_type ())

/**
 * CandorSourcesButton:
 *
 * Opens the sources of one or more statements. It is also what makes a statement reachable by
 * keyboard and screen reader: its description is the statement.
 */
G_DECLARE_FINAL_TYPE (CandorSourcesButton, candor_sources_button, CANDOR, SOURCES_BUTTON, GtkButton)

/* The word "Sources", for statements that something else names. */
GtkWidget *candor_sources_button_new (CandorPack *pack,
                                      GPtrArray  *statements, /* (element-type CandorStatement) */
                                      const char *of) G_GNUC_WARN_UNUSED_RESULT;
/* The badge of the statement's level, beside it. */
GtkWidget *candor_sources_button_new_badge (CandorPack      *pack,
                                            CandorStatement *statement) G_GNUC_WARN_UNUSED_RESULT;
CandorStatement *candor_sources_button_get_statement (CandorSourcesButton *self); /* nullable: it stands for several */

G_END_DECLS
