/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-answer.h"
#include "candor-ask.h"
#include "candor-attendance.h"
#include "candor-decision.h"
#include "candor-mark.h"
#include "candor-pack.h"
#include "candor-weight.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_DISCUSSION (candor_discussion_get_type ())

/**
 * CandorDiscussion:
 *
 * One consultation: which pack, country and patient's language, what was marked, asked and
 * answered. Everything is keyed by the pack's stable ids. Properties, notifying: `pack`,
 * `jurisdiction` (string id), `language` (string, BCP 47: the patient's), `touched` (boolean:
 * something would be lost by starting anew).
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
const char         *candor_discussion_get_language (CandorDiscussion *self);      /* the patient's; the pack may be in another */
void                candor_discussion_set_language (CandorDiscussion *self,
                                                    const char       *language);
GDateTime          *candor_discussion_get_started (CandorDiscussion *self);
void                candor_discussion_set_started (CandorDiscussion *self,
                                                   GDateTime        *started);
GDateTime          *candor_discussion_get_saved (CandorDiscussion *self); /* nullable: never */
void                candor_discussion_set_saved (CandorDiscussion *self,
                                                 GDateTime        *saved);
/* What an id of the pack is called, there or, where it has gone from the pack, when it was last seen. */
const char *candor_discussion_get_title (CandorDiscussion *self,
                                         const char       *id); /* nullable: not known */

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

/* The answer at an id of the pack, made on first use. */
CandorAnswer *candor_discussion_get_answer (CandorDiscussion *self,
                                            CandorAnswerKind  kind,
                                            const char       *id);
unsigned int  candor_discussion_get_answered (CandorDiscussion *self,
                                              CandorAnswerKind  kind,
                                              const char       *id); /* its value, without making it */

/* Circumstances that are there, in the pack's order, and the cautions that they raise at an item. */
GPtrArray *candor_discussion_list_circumstances (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT; /* of CandorCircumstance */
GPtrArray *candor_discussion_get_cautions (CandorDiscussion *self,
                                           const char       *item_id) G_GNUC_WARN_UNUSED_RESULT; /* of CandorStatement; NULL: all */

/* Options side by side: hidden ones are left out; the first cannot be hidden. */
gboolean   candor_discussion_is_hidden (CandorDiscussion *self,
                                        const char       *option_id);
GPtrArray *candor_discussion_list_options (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT;  /* of CandorOption */
GPtrArray *candor_discussion_list_criteria (CandorDiscussion *self) G_GNUC_WARN_UNUSED_RESULT; /* of const CandorNote */
void       candor_discussion_move_criterion (CandorDiscussion *self,
                                             const char       *criterion_id,
                                             unsigned int      position);

/* What matters: every value of the pack, then the patient's own rows. */
GListModel   *candor_discussion_get_weights (CandorDiscussion *self); /* of CandorWeight */
CandorWeight *candor_discussion_find_weight (CandorDiscussion *self,
                                             const char       *value_id); /* nullable */
CandorWeight *candor_discussion_add_value (CandorDiscussion *self,
                                           const char       *text); /* transfer none */
void          candor_discussion_remove_value (CandorDiscussion *self,
                                              CandorWeight     *weight); /* own words only */
/* In the pack's words or the patient's own. */
const char *candor_discussion_get_weight_title (CandorDiscussion *self,
                                                CandorWeight     *weight);
/* What a value says of an option: in the pack, or as the patient said of an own row. */
CandorFit candor_discussion_get_fit (CandorDiscussion *self,
                                     CandorWeight     *weight,
                                     const char       *option_id);
/* What matters and speaks so of an option, what matters most first. Words, never a score. */
GPtrArray *candor_discussion_list_fit (CandorDiscussion *self,
                                       const char       *option_id,
                                       CandorFit         fit) G_GNUC_WARN_UNUSED_RESULT; /* of CandorWeight */

CandorDecision   *candor_discussion_get_decision (CandorDiscussion *self);
const CandorNote *candor_discussion_find_choice (CandorDiscussion *self); /* nullable: none, or not in the pack */
CandorAttendance *candor_discussion_get_attendance (CandorDiscussion *self);

/* Whether it is a copy for the patient to read: see `candor_discussion_copy_for_patient`. */
gboolean candor_discussion_get_for_patient (CandorDiscussion *self);

G_END_DECLS
