/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-ask.h"
#include "candor-mark.h"
#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_DISCUSSION (candor_discussion_get_type ())

/**
 * CandorDiscussion:
 *
 * One consultation: which pack, country and patient's language, what was marked, asked and
 * answered. Everything is keyed by the pack's stable ids. Properties, notifying: `pack`,
 * `jurisdiction` (string id), `touched` (boolean: something would be lost by starting anew).
 *
 * Signals: `changed` after any change of state, marks and asks included.
 */
G_DECLARE_FINAL_TYPE (CandorDiscussion, candor_discussion, CANDOR, DISCUSSION, GObject)

CandorDiscussion *candor_discussion_new (CandorPack *pack) G_GNUC_WARN_UNUSED_RESULT;
CandorPack       *candor_discussion_get_pack (CandorDiscussion *self);
/* Another language or version of the same pack: marks are kept, and questions in use that it lacks. */
void                candor_discussion_set_pack (CandorDiscussion *self,
                                                CandorPack       *pack);
const char         *candor_discussion_get_jurisdiction (CandorDiscussion *self); /* nullable: the pack has none */
void                candor_discussion_set_jurisdiction (CandorDiscussion *self,
                                                        const char       *id);
CandorJurisdiction *candor_discussion_find_jurisdiction (CandorDiscussion *self); /* nullable */
GDateTime          *candor_discussion_get_started (CandorDiscussion *self);
void                candor_discussion_set_started (CandorDiscussion *self,
                                                   GDateTime        *started);

/* The mark of an item, made on first use. */
CandorMark *candor_discussion_get_mark (CandorDiscussion *self,
                                        const char       *item_id);
/* Items of a section that count for its progress, and how many of them are discussed. In a
 * section with jurisdictions only the chosen one counts. Questions count by tick instead. */
unsigned int candor_discussion_count_items (CandorDiscussion *self,
                                            CandorSection    *section);
unsigned int candor_discussion_count_discussed (CandorDiscussion *self,
                                                CandorSection    *section);

/* Questions in this patient's order: every question of the pack, and the patient's own. */
GListModel  *candor_discussion_get_asks (CandorDiscussion *self); /* of CandorAsk */
CandorAsk   *candor_discussion_find_ask (CandorDiscussion *self,
                                         const char       *question_id); /* nullable */
unsigned int candor_discussion_count_ticked (CandorDiscussion *self);
CandorAsk   *candor_discussion_add_question (CandorDiscussion *self,
                                             const char       *text); /* transfer none; ticked */
void         candor_discussion_remove_question (CandorDiscussion *self,
                                                CandorAsk        *ask); /* own words only */
void         candor_discussion_move_question (CandorDiscussion *self,
                                              CandorAsk        *ask,
                                              unsigned int      position);
/* In the pack's words or the patient's own. */
const char *candor_discussion_get_ask_title (CandorDiscussion *self,
                                             CandorAsk        *ask);
gboolean    candor_discussion_get_touched (CandorDiscussion *self);

G_END_DECLS
