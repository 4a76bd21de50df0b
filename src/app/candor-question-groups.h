/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

/* Which part of a section each question stands in: question id to the index of the part, plus 1. */
GHashTable *candor_question_groups_new (CandorSection *section) G_GNUC_WARN_UNUSED_RESULT;
/* 0: the patient's own. */
unsigned int candor_question_groups_get (GHashTable *groups,
                                         CandorAsk  *ask);
GtkWidget   *candor_question_groups_create_heading (CandorPack    *pack,
                                                    CandorSection *section,
                                                    unsigned int   group) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the row of a question an anchor of the page that it is shown on. */
void candor_question_groups_anchor_row (GtkWidget *row,
                                        CandorAsk *ask);

G_END_DECLS
