/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTION_READER (candor_question_reader_get_type ())

/**
 * CandorQuestionReader:
 *
 * The discussion's questions where they are only read: which are to be asked, in which order, and
 * what there is to know of each. `CandorQuestionList` is where they are chosen.
 */
G_DECLARE_FINAL_TYPE (CandorQuestionReader, candor_question_reader, CANDOR, QUESTION_READER, GtkWidget)

GtkWidget *candor_question_reader_new (CandorDiscussion *discussion,
                                       CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;
/* Which ones; as in the list: never both. */
void candor_question_reader_set_filter (CandorQuestionReader *self,
                                        gboolean              key_only,
                                        gboolean              ticked_only);
/* The row of a question of the pack; shows all questions if it has to. */
GtkWidget *candor_question_reader_find_row (CandorQuestionReader *self,
                                            const char           *question_id); /* nullable */
/* Whether why it matters and what to listen for are shown. */
void candor_question_reader_set_open (CandorQuestionReader *self,
                                      const char           *question_id,
                                      gboolean              open);

G_END_DECLS
