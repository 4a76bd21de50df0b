/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ORPHAN (candor_orphan_get_type ())

/**
 * CandorOrphan:
 *
 * A recovery copy whose owner has died. As long as this object lives nobody else is offered the
 * same copy; once it is gone, the copy is offered again, unless it was discarded. Properties,
 * read-only: `pack-id` (string), `when` (#GDateTime: the last change that it holds), `file`
 * (#GFile, nullable: where the discussion was opened from or saved to), `sealed` (boolean: it opens
 * with the passphrase only).
 *
 * To recover: `candor_orphan_get_bytes`, candor_unseal() if they are sealed,
 * candor_discussion_head_read() and the pack that it names, candor_discussion_restore(); then a
 * #CandorJournal of its own, candor_journal_flush(), and only then `candor_orphan_discard`. The discussion counts as not saved: candor_history_set_saved().
 */
G_DECLARE_FINAL_TYPE (CandorOrphan, candor_orphan, CANDOR, ORPHAN, GObject)

/* Those of this user, the latest first; empty where there are none or they cannot be read. */
GListModel *candor_orphan_list (void) G_GNUC_WARN_UNUSED_RESULT;
const char *candor_orphan_get_pack_id (CandorOrphan *self);
GDateTime  *candor_orphan_get_when (CandorOrphan *self);
GFile      *candor_orphan_get_file (CandorOrphan *self);  /* nullable */
GBytes     *candor_orphan_get_bytes (CandorOrphan *self); /* as a saved discussion */
gboolean    candor_orphan_get_sealed (CandorOrphan *self);
/* Removes the copy for good: it was recovered, or nobody wants it. */
void candor_orphan_discard (CandorOrphan *self);

G_END_DECLS
