/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_SEARCH_POPOVER (candor_search_popover_get_type ())

/**
 * CandorSearchPopover:
 *
 * Searches the pack as one types. Up and Down choose, Enter goes there: for an item the signal
 * `jump` (string id) is emitted; a word of the glossary is explained in the popover itself.
 * `pack` is a property, notifying.
 */
G_DECLARE_FINAL_TYPE (CandorSearchPopover, candor_search_popover, CANDOR, SEARCH_POPOVER, GtkPopover)

CandorPack  *candor_search_popover_get_pack   (CandorSearchPopover *self); /* nullable */
void         candor_search_popover_set_pack   (CandorSearchPopover *self,
                                               CandorPack          *pack);
/* Searches at once, without the pause that typing has. */
void         candor_search_popover_search     (CandorSearchPopover *self,
                                               const char          *query);
unsigned int candor_search_popover_get_n_hits (CandorSearchPopover *self);

G_END_DECLS
