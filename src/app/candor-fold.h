/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_FOLD (candor_fold_get_type ())

/**
 * CandorFold:
 *
 * A row of controls that gives up its last children, one after the other, where the room is too
 * narrow for them; it asks for no width at all. `n-shown` (read only) says how many are left, so
 * that what is gone can be offered elsewhere. Children come from the template; hidden ones do
 * not count.
 */
G_DECLARE_FINAL_TYPE (CandorFold, candor_fold, CANDOR, FOLD, GtkWidget)

unsigned int candor_fold_get_n_shown (CandorFold *self);
/* Whether @child, one of its children, has room now. */
gboolean     candor_fold_shows       (CandorFold *self,
                                      GtkWidget  *child);

G_END_DECLS
