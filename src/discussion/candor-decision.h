/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-date.h"
#include "candor-fields.h"

G_BEGIN_DECLS

/**
 * CandorDecisionField:
 * @CANDOR_DECISION_CHOICE: the id of the pack's choice, or nothing
 * @CANDOR_DECISION_NOTE: in the patient's words
 * @CANDOR_DECISION_BACK_ON: when to look again, as YYYY-MM-DD
 * @CANDOR_DECISION_PROXY_NAME: who decides with or for the patient
 * @CANDOR_DECISION_PROXY_ROLE: and what they are to the patient
 */
typedef enum
{
  CANDOR_DECISION_CHOICE,
  CANDOR_DECISION_NOTE,
  CANDOR_DECISION_BACK_ON,
  CANDOR_DECISION_PROXY_NAME,
  CANDOR_DECISION_PROXY_ROLE,
} CandorDecisionField;

#define CANDOR_TYPE_DECISION (candor_decision_get_type ())

/**
 * CandorDecision:
 *
 * Where the patient leans, undecided being as good as any. Properties, all strings: `choice`,
 * `note`, `back-on`, `proxy-name`, `proxy-role`.
 */
G_DECLARE_FINAL_TYPE (CandorDecision, candor_decision, CANDOR, DECISION, CandorFields)

CandorDecision *candor_decision_new (void) G_GNUC_WARN_UNUSED_RESULT;
const char     *candor_decision_get_choice (CandorDecision *self); /* nullable: none */
/* Whether @date is a whole day; else it is not set. */
gboolean candor_decision_get_back_on (CandorDecision *self,
                                      CandorDate     *date);
gboolean candor_decision_is_empty (CandorDecision *self);

G_END_DECLS
