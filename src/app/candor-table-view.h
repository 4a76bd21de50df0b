/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TABLE_VIEW (candor_table_view_get_type ())

/**
 * CandorTableView:
 *
 * A table of the pack as a grid with heads; where the window is too narrow for that, as one group
 * a row in which each cell stands below its column's head.
 */
G_DECLARE_FINAL_TYPE (CandorTableView, candor_table_view, CANDOR, TABLE_VIEW, GtkWidget)

GtkWidget *candor_table_view_new (CandorPack  *pack,
                                  CandorBlock *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
