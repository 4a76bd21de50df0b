/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTION_VIEW (candor_question_view_get_type ())

/**
 * CandorQuestionView:
 *
 * A question with its box to tick, its answer, why it matters and what to listen for. Its buttons
 * use the actions of the `CandorQuestionRow` that it stands in. Property, notifying: `open`.
 */
G_DECLARE_FINAL_TYPE (CandorQuestionView, candor_question_view, CANDOR, QUESTION_VIEW, GtkWidget)

GtkWidget *candor_question_view_new (CandorDiscussion *discussion,
                                     CandorAsk        *ask) G_GNUC_WARN_UNUSED_RESULT;
gboolean   candor_question_view_get_open (CandorQuestionView *self);
void       candor_question_view_set_open (CandorQuestionView *self,
                                          gboolean            open);

G_END_DECLS
