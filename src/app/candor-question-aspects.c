/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to know of a question beside its words. */
#include "config.h"

#include "candor-question-aspects.h"

#include "candor-statement-view.h"
#include "candor-text-label.h"

static void
append_aspect (GtkBox          *box,
               CandorPack      *pack,
               const char      *word,
               CandorStatement *statement,
               const char      *css_class)
{
  GtkWidget *aspect = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (aspect, "aspect");
  gtk_widget_add_css_class (aspect, css_class);
  gtk_box_append (GTK_BOX (aspect), candor_text_label_new_plain (candor_pack_get_word (pack, word), "voice-title"));
  gtk_box_append (GTK_BOX (aspect), candor_statement_view_new (pack, statement, NULL));
  gtk_box_append (box, aspect);
}

void
candor_question_aspects_fill (GtkBox         *box,
                              CandorPack     *pack,
                              CandorQuestion *question)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  g_return_if_fail (CANDOR_IS_QUESTION (question));
  append_aspect (box, pack, "question.why", candor_question_get_why (question), "why");
  append_aspect (box, pack, "question.good", candor_question_get_good (question), "good");
  append_aspect (box, pack, "question.warning", candor_question_get_warning (question), "warning");
}
