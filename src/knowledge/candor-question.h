/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-item.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTION (candor_question_get_type ())

/**
 * CandorQuestion:
 *
 * A question for a clinic; its item title is the question in the patient's voice. The item
 * summary is %NULL.
 */
G_DECLARE_FINAL_TYPE (CandorQuestion, candor_question, CANDOR, QUESTION, CandorItem)

CandorQuestion  *candor_question_new         (const char      *id,
                                              gboolean         key,
                                              CandorText      *title,
                                              CandorStatement *why,
                                              CandorStatement *good,
                                              CandorStatement *warning) G_GNUC_WARN_UNUSED_RESULT;
CandorStatement *candor_question_get_why     (CandorQuestion *self);
CandorStatement *candor_question_get_good    (CandorQuestion *self); /* what a good answer holds */
CandorStatement *candor_question_get_warning (CandorQuestion *self); /* a warning sign */

G_END_DECLS
