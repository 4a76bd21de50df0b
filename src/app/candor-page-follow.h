/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a page is read, so that another page of the same section can be read at the same place. */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

/**
 * CandorPlace:
 * @id: (nullable): the last anchor above the top of the view; %NULL above the first one
 * @share: how far the top is on the way to the next anchor, 0 to 1
 * @part: how far down the whole page is scrolled, 0 to 1: for a page that has no such anchor
 *
 * A place on a page, in words that hold in another language, size and width.
 */
typedef struct
{
  char  *id;
  double share;
  double part;
} CandorPlace;

void candor_page_get_place (CandorPage  *self,
                            CandorPlace *place); /* to be cleared */
void candor_place_clear (CandorPlace *self);

/* Scrolls there, gently and without taking the focus. The page may have no layout yet. */
void candor_page_follow_place (CandorPage        *self,
                               const CandorPlace *place);
/* Scrolls until @widget, somewhere on the page, can be seen, if it cannot. */
void candor_page_follow_widget (CandorPage *self,
                                GtkWidget  *widget);

/* The anchor that @widget stands in or is. */
const char *candor_page_find_anchor_of (CandorPage *self,
                                        GtkWidget  *widget); /* nullable */
/* What the column scrolls by; it has none where the page lays itself out. */
GtkAdjustment *candor_page_get_scroll (CandorPage *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CandorPlace, candor_place_clear)

G_END_DECLS
