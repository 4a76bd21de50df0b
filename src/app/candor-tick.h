/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_TICK (candor_tick_get_type ())

/**
 * CandorTick:
 *
 * A box that shows whether something was chosen, beside its words, where it is only to be read.
 * Property, notifying: `active`.
 */
G_DECLARE_FINAL_TYPE (CandorTick, candor_tick, CANDOR, TICK, GtkWidget)

/* @of: what may be chosen. @round: of several only one can be. */
GtkWidget *candor_tick_new (const char *of,
                            gboolean    round) G_GNUC_WARN_UNUSED_RESULT;
gboolean   candor_tick_get_active (CandorTick *self);
void       candor_tick_set_active (CandorTick *self,
                                   gboolean    active);

G_END_DECLS
