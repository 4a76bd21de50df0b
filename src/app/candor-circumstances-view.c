/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Circumstances to tick, each with the cautions it raises and where they stand. */
#include "config.h"

#include "candor-circumstances-view.h"

#include "candor-check-button.h"
#include "candor-statement-view.h"

static GtkWidget *
create_cautions (CandorPack         *pack,
                 CandorCircumstance *circumstance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, "caution");
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, candor_circumstance_get_caution (circumstance, i), "⚠"));
  return box;
}

static GtkWidget *
create_row (CandorDiscussion   *discussion,
            CandorCircumstance *circumstance)
{
  CandorPack   *pack = candor_discussion_get_pack (discussion);
  CandorAnswer *answer =
    candor_discussion_get_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *check = candor_check_button_new (candor_text_get_plain (candor_circumstance_get_title (circumstance)));
  GtkWidget *revealer = gtk_revealer_new ();

  gtk_revealer_set_child (GTK_REVEALER (revealer), create_cautions (pack, circumstance));
  g_object_bind_property (answer, "value", check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (check, "active", revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (check, "circumstance");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), revealer);
  return box;
}

GtkWidget *
candor_circumstances_view_new (CandorDiscussion *discussion)
{
  CandorSection *section;
  GListModel    *all;
  GtkWidget     *box;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
  all = G_LIST_MODEL (candor_section_get_circumstances (section));
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (box, "card");
  for (unsigned int i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (all, i);

      gtk_box_append (GTK_BOX (box), create_row (discussion, circumstance));
    }
  return box;
}
