/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

/** CANDOR_POINTER_WHOLE: in place of the order of a text: all that stands at a place. */
#define CANDOR_POINTER_WHOLE G_MAXUINT

#define CANDOR_TYPE_POINTER (candor_pointer_get_type ())

/**
 * CandorPointer:
 *
 * Marks one place on a page, or one text of the pack there, and goes on marking it when the page
 * makes its widgets anew: in another language, say. A text is told by its order in the pack, which
 * is the same in all languages.
 */
G_DECLARE_FINAL_TYPE (CandorPointer, candor_pointer, CANDOR, POINTER, GObject)

/* @brings: whether what is pointed at scrolls into view, and then has the focus. */
CandorPointer *candor_pointer_new (gboolean brings) G_GNUC_WARN_UNUSED_RESULT;
/**
 * candor_pointer_point:
 * @page: (nullable): the page; %NULL to point at nothing
 * @id: (nullable): an anchor of the page; %NULL for a text that stands in none
 * @order: the order of a text, or `CANDOR_POINTER_WHOLE`
 *
 * Points there, as soon as it is there, and at nothing else.
 */
void candor_pointer_point (CandorPointer *self,
                           CandorPage    *page,
                           const char    *id,
                           unsigned int   order);
/* Scrolls what is marked into view, if it is not. */
void       candor_pointer_bring (CandorPointer *self);
gboolean   candor_pointer_get_active (CandorPointer *self);
GtkWidget *candor_pointer_get_marked (CandorPointer *self); /* nullable: not found yet */

/* The order of the text that a widget shows or belongs to; whole: none. */
unsigned int candor_pointer_get_order (GtkWidget *widget);
/* The orders of all texts that can be seen there, in reading order. */
GArray *candor_pointer_list_orders (GtkWidget *root) G_GNUC_WARN_UNUSED_RESULT; /* of unsigned int */

G_END_DECLS
