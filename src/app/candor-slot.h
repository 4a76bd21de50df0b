/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SLOT (candor_slot_get_type ())

/**
 * CandorSlot:
 *
 * The place of a widget that is made when it is first needed, and made anew in place when what it
 * shows has changed. Until then a blank as large as the widget was last, or as large as a guess,
 * stands there. Who decides what is needed is the `CandorSlots` of the page.
 *
 * A slot is due while it has no child, or while the child is out of date.
 */
G_DECLARE_FINAL_TYPE (CandorSlot, candor_slot, CANDOR, SLOT, GtkWidget)

/**
 * CandorSlotFunc:
 * @data: what the slot was given
 *
 * Returns: (transfer floating) (nullable): the widget for the slot; with none, or with one that is
 *   not visible, the slot takes no room
 */
typedef GtkWidget *(*CandorSlotFunc) (gpointer data);

GtkWidget *candor_slot_new (CandorSlotFunc create,
                            gpointer       data,
                            GDestroyNotify destroy) G_GNUC_WARN_UNUSED_RESULT;
/* Says how the child is made from now on: the slot is due again. */
void candor_slot_set_source (CandorSlot    *self,
                             CandorSlotFunc create,
                             gpointer       data,
                             GDestroyNotify destroy);
/* How many lines of text the child may have, while nobody has seen it. */
void       candor_slot_set_lines (CandorSlot  *self,
                                  unsigned int lines);
gboolean   candor_slot_is_due (CandorSlot *self);
GtkWidget *candor_slot_get_child (CandorSlot *self); /* nullable; may be out of date */
/* Makes the child if it is due: what a person did to the old one, the focus included, carries over. */
void candor_slot_make (CandorSlot *self);
/* Drops the child: nothing of it carries over to the next one. */
void candor_slot_clear (CandorSlot *self);
/* Takes the child and the size of @old, which goes: to be made anew from here. */
void candor_slot_take_over (CandorSlot *self,
                            CandorSlot *old);
/* An old child that nobody sees waits without being drawn. */
void candor_slot_hide_old (CandorSlot *self);

G_END_DECLS
