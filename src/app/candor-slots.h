/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-slot.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SLOTS (candor_slots_get_type ())

/**
 * CandorSlots:
 *
 * All slots of a column that scrolls, at any depth. Those in view that are due are made before the
 * frame that shows them; the others in idle turns, the nearest first. What is in view stays where
 * it is, to the pixel, when something above it gets another height.
 */
G_DECLARE_FINAL_TYPE (CandorSlots, candor_slots, CANDOR, SLOTS, GObject)

/* @scroller has a viewport with the column in it. */
CandorSlots *candor_slots_new (GtkScrolledWindow *scroller) G_GNUC_WARN_UNUSED_RESULT;
/* Lets go of the widgets: the page goes. */
void candor_slots_stop (CandorSlots *self);
/* Holds what is in view where it is until the next frame: to be called before anything changes. */
void candor_slots_hold (CandorSlots *self);
/* Makes one slot that is due near the top of the view, though nobody sees the page yet; FALSE: there is none. */
gboolean     candor_slots_prepare (CandorSlots *self);
unsigned int candor_slots_count_due (CandorSlots *self);
void         candor_slots_make_all (CandorSlots *self);

/* For slots */
CandorSlots *candor_slots_find (GtkWidget *widget); /* nullable: of the column that it stands in */
void         candor_slots_add (CandorSlots *self,
                               CandorSlot  *slot);
void         candor_slots_remove (CandorSlots *self,
                                  CandorSlot  *slot);
void         candor_slots_queue (CandorSlots *self); /* one has become due */

G_END_DECLS
