/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTION_LIST (candor_question_list_get_type ())

/**
 * CandorQuestionList:
 *
 * The discussion's questions: all of them under the headings of their parts, the key ones to
 * choose from at one look, or the patient's own list of those that are ticked, in the patient's
 * order. Properties, notifying: `key-only`, `ticked-only`; never both.
 */
G_DECLARE_FINAL_TYPE (CandorQuestionList, candor_question_list, CANDOR, QUESTION_LIST, GtkWidget)

GtkWidget *candor_question_list_new (CandorDiscussion *discussion,
                                     CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;
gboolean   candor_question_list_get_ticked_only (CandorQuestionList *self);
void       candor_question_list_set_ticked_only (CandorQuestionList *self,
                                                 gboolean            ticked_only);
gboolean   candor_question_list_get_key_only (CandorQuestionList *self);
void       candor_question_list_set_key_only (CandorQuestionList *self,
                                              gboolean            key_only);
/* The row of a question of the pack; shows all questions if it has to. */
GtkWidget *candor_question_list_find_row (CandorQuestionList *self,
                                          const char         *question_id); /* nullable */

G_END_DECLS
