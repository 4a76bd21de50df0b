/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CandorAnswerKind: what an answer is about, and so what its value means.
 * @CANDOR_ANSWER_CIRCUMSTANCE: 1 where the circumstance is there
 * @CANDOR_ANSWER_READY: a `CandorReady`
 * @CANDOR_ANSWER_TEACH_BACK: a `CandorTeachBack`
 * @CANDOR_ANSWER_HIDDEN: 1 where the option is hidden for this patient
 */
typedef enum
{
  CANDOR_ANSWER_CIRCUMSTANCE,
  CANDOR_ANSWER_READY,
  CANDOR_ANSWER_TEACH_BACK,
  CANDOR_ANSWER_HIDDEN,
} CandorAnswerKind;
#define CANDOR_N_ANSWER_KINDS 4

/** CandorReady: the answer to a question of the readiness check. */
typedef enum
{
  CANDOR_READY_UNSET,
  CANDOR_READY_YES,
  CANDOR_READY_NO,
} CandorReady;

/** CandorTeachBack: how the patient said it back. */
typedef enum
{
  CANDOR_TEACH_BACK_UNSET,
  CANDOR_TEACH_BACK_WELL,
  CANDOR_TEACH_BACK_AGAIN, /* explained again, and then well */
  CANDOR_TEACH_BACK_NOT_YET,
} CandorTeachBack;

#define CANDOR_TYPE_ANSWER (candor_answer_get_type ())

/**
 * CandorAnswer:
 *
 * What was answered at one id of the pack: a circumstance, readiness question, prompt or option.
 * Properties: `kind` (int) and `id` (string), construct only; `value` (uint, notifying): 0 where
 * nothing was answered, else as its kind says.
 */
G_DECLARE_FINAL_TYPE (CandorAnswer, candor_answer, CANDOR, ANSWER, GObject)

CandorAnswer    *candor_answer_new (CandorAnswerKind kind,
                                    const char      *id) G_GNUC_WARN_UNUSED_RESULT;
CandorAnswerKind candor_answer_get_kind (CandorAnswer *self);
const char      *candor_answer_get_id (CandorAnswer *self);
unsigned int     candor_answer_get_value (CandorAnswer *self);
void             candor_answer_set_value (CandorAnswer *self,
                                          unsigned int  value);
/* The largest value of a kind. */
unsigned int candor_answer_get_max (CandorAnswerKind kind);

G_END_DECLS
