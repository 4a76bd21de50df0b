/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_ITEM_CARD (candor_item_card_get_type ())

/**
 * CandorItemCard:
 *
 * An item of the pack on a card: title, statement, evidence, blocks, the marks, and detail that
 * opens in place. With the focus in it, D marks it as discussed, C as a concern, N opens the note
 * and M the detail: the actions `card.discussed`, `card.concern`, `card.note`, `card.more`.
 */
G_DECLARE_FINAL_TYPE (CandorItemCard, candor_item_card, CANDOR, ITEM_CARD, GtkWidget)

/* The item is the @index-th, from 0, of @n_items under its heading; 1 item: it stands alone. */
GtkWidget  *candor_item_card_new (CandorDiscussion *discussion,
                                  CandorItem       *item,
                                  unsigned int      index,
                                  unsigned int      n_items) G_GNUC_WARN_UNUSED_RESULT;
CandorItem *candor_item_card_get_item (CandorItemCard *self);
gboolean    candor_item_card_get_detail_open (CandorItemCard *self);
void        candor_item_card_set_detail_open (CandorItemCard *self,
                                              gboolean        detail_open);

G_END_DECLS
