/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section.h"

G_BEGIN_DECLS

/**
 * candor_difference_find:
 * @before: a saved discussion
 * @after: the same at another time
 * @tab: (out): where on screen the difference is
 * @id: (out) (transfer full) (nullable): what of the pack is about it; %NULL for the patient's own words
 *
 * Says where two states of one discussion first differ, so that what was undone can be shown.
 *
 * Returns: whether they differ in something that has a place
 */
gboolean candor_difference_find (GBytes    *before,
                                 GBytes    *after,
                                 CandorTab *tab,
                                 char     **id);

G_END_DECLS
