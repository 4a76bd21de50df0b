/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_HISTORY (candor_history_get_type ())

/**
 * CandorHistory:
 *
 * What can be undone and redone in a discussion, without limit. What happens before the main loop
 * turns is one step; so is what is typed in one field without a pause. To be made when the
 * discussion is there to be worked on: after it was opened, that is. Properties, all boolean,
 * read-only and notifying: `can-undo`, `can-redo`, `modified` (something would be lost by closing
 * without saving).
 *
 * Another pack in the discussion is no step: undoing goes on beyond it, with that pack.
 */
G_DECLARE_FINAL_TYPE (CandorHistory, candor_history, CANDOR, HISTORY, GObject)

CandorHistory *candor_history_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
gboolean       candor_history_get_can_undo (CandorHistory *self);
gboolean       candor_history_get_can_redo (CandorHistory *self);
/* Restore in place; FALSE where there is nothing to undo or redo. */
gboolean candor_history_undo (CandorHistory *self);
gboolean candor_history_redo (CandorHistory *self);
/* Ends the step at hand, where the main loop does not turn or the next act is another one. */
void     candor_history_commit (CandorHistory *self);
gboolean candor_history_get_modified (CandorHistory *self);
/* The state of now is the one in the file; or, with FALSE, no state is: a recovered discussion. */
void candor_history_set_saved (CandorHistory *self,
                               gboolean       saved);

G_END_DECLS
