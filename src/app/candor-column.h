/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_COLUMN (candor_column_get_type ())

/**
 * CandorColumn:
 *
 * Holds one child and keeps it as wide as a column of text that reads well, centred in what room
 * there is. The width is counted in characters of the column's own font, so that it grows with
 * the text size.
 */
G_DECLARE_FINAL_TYPE (CandorColumn, candor_column, CANDOR, COLUMN, GtkWidget)

GtkWidget   *candor_column_new (void) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget   *candor_column_get_child (CandorColumn *self); /* nullable */
void         candor_column_set_child (CandorColumn *self,
                                      GtkWidget    *child);
unsigned int candor_column_get_max_chars (CandorColumn *self);
void         candor_column_set_max_chars (CandorColumn *self,
                                          unsigned int  max_chars);

G_END_DECLS
