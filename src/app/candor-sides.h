/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SIDES (candor_sides_get_type ())

/**
 * CandorSides:
 *
 * Shows its children side by side where there is room, and one below the other where there is
 * not. Children that expand share the width that the others leave; they need `min-chars`
 * characters each. Properties: `spacing` in pixels, `min-chars`.
 */
G_DECLARE_FINAL_TYPE (CandorSides, candor_sides, CANDOR, SIDES, GtkWidget)

GtkWidget *candor_sides_new (unsigned int spacing,
                             unsigned int min_chars) G_GNUC_WARN_UNUSED_RESULT;
void       candor_sides_append (CandorSides *self,
                                GtkWidget   *child);

G_END_DECLS
