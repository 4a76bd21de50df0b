/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CandorHold:
 *
 * Remembers what stands at the top of the view of a scrolled column and where, so that it can be
 * brought back there when what is above it has got another height.
 */
typedef struct _CandorHold CandorHold;

/* NULL at the very top of @column, where nothing is above: it stays the top. */
CandorHold *candor_hold_new (GtkWidget     *column,
                             GtkAdjustment *adjustment) G_GNUC_WARN_UNUSED_RESULT;
void        candor_hold_free (CandorHold *self);
/* Brings it back, once there is a layout; whether it had moved. */
gboolean candor_hold_apply (CandorHold *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorHold, candor_hold_free)

G_END_DECLS
