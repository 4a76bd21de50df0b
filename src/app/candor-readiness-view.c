/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The readiness check. */
#include "config.h"

#include "candor-readiness-view.h"

#include "candor-sides.h"
#include "candor-steps.h"
#include "candor-text-label.h"

#define MIN_CHARS 34

static gboolean
is_no (GBinding     *binding,
       const GValue *from,
       GValue       *to,
       gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_uint (from) == CANDOR_READY_NO);
  return TRUE;
}

static GtkWidget *
create_advice (CandorPack   *pack,
               CandorText   *text,
               CandorAnswer *answer)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *label = candor_text_label_new (pack, text, "detail");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, "calm");
  gtk_revealer_set_child (GTK_REVEALER (revealer), box);
  g_object_bind_property_full (answer, "value", revealer, "reveal-child", G_BINDING_SYNC_CREATE, is_no, NULL, NULL, NULL);
  return revealer;
}

static GtkWidget *
create_row (CandorDiscussion *discussion,
            const CandorNote *ready)
{
  CandorPack       *pack = candor_discussion_get_pack (discussion);
  const char *const words[] = { candor_pack_get_word (pack, "ready.yes"), candor_pack_get_word (pack, "ready.no"), NULL };
  CandorAnswer     *answer = candor_discussion_get_answer (discussion, CANDOR_ANSWER_READY, ready->id);
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget        *sides = candor_sides_new (12, MIN_CHARS);
  GtkWidget        *title = candor_text_label_new_beside (pack, ready->title, "detail");
  GtkWidget        *steps = candor_steps_new (pack, candor_text_get_plain (ready->title), words);

  g_object_bind_property (answer, "value", steps, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  candor_sides_append (CANDOR_SIDES (sides), title);
  candor_sides_append (CANDOR_SIDES (sides), steps);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), create_advice (pack, ready->extra, answer));
  return box;
}

GtkWidget *
candor_readiness_view_new (CandorDiscussion *discussion)
{
  CandorSection *section;
  GtkWidget     *box;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "card");
  for (unsigned int i = 0; i < candor_section_get_n_notes (section, CANDOR_NOTE_READY); i++)
    gtk_box_append (GTK_BOX (box), create_row (discussion, candor_section_get_note (section, CANDOR_NOTE_READY, i)));
  return box;
}
