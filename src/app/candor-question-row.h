/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTION_ROW (candor_question_row_get_type ())

/**
 * CandorQuestionRow:
 *
 * A question that can be ticked, opened, answered and moved. Property, notifying: `open` (boolean:
 * why it matters and what to listen for are shown).
 *
 * Signals: `move` (int: -1 up, 1 down), asked for by buttons and by Alt with an arrow key; `drop`
 * (`CandorAsk`: it was dropped here).
 */
G_DECLARE_FINAL_TYPE (CandorQuestionRow, candor_question_row, CANDOR, QUESTION_ROW, GtkListBoxRow)

GtkWidget *candor_question_row_new (CandorDiscussion *discussion,
                                    CandorAsk        *ask) G_GNUC_WARN_UNUSED_RESULT;
CandorAsk *candor_question_row_get_ask (CandorQuestionRow *self);
gboolean   candor_question_row_get_open (CandorQuestionRow *self);
void       candor_question_row_set_open (CandorQuestionRow *self,
                                         gboolean           open);
/* Whether there is a place to move up or down to. */
void candor_question_row_set_movable (CandorQuestionRow *self,
                                      gboolean           up,
                                      gboolean           down);

G_END_DECLS
