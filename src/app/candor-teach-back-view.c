/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Tell me in your own words": what to ask at the end of a section, and how it went. The points
 * of a good answer are the clinician's, so they stay closed until asked for. */
#include "config.h"

#include "candor-teach-back-view.h"

#include "candor-mirror.h"
#include "candor-sides.h"
#include "candor-steps.h"
#include "candor-text-label.h"

#include <glib/gi18n.h>

#define MIN_CHARS 34

static GtkWidget *
create_points (CandorPack *pack,
               GPtrArray  *points)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "points");
  for (unsigned int i = 0; i < points->len; i++)
    {
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *marker = gtk_label_new ("•");

      gtk_widget_set_valign (marker, GTK_ALIGN_START);
      gtk_widget_add_css_class (marker, "marker");
      gtk_box_append (GTK_BOX (row), marker);
      gtk_box_append (GTK_BOX (row), candor_text_label_new (pack, g_ptr_array_index (points, i), "detail"));
      gtk_box_append (GTK_BOX (box), row);
    }
  return box;
}

static GtkWidget *
create_steps (CandorDiscussion *discussion,
              const CandorNote *prompt)
{
  const char *const words[] = { _ ("Explained well"), _ ("Explained again"), _ ("Not yet"), NULL };
  GtkWidget        *steps = candor_steps_new (candor_discussion_get_pack (discussion), candor_text_get_plain (prompt->title), words);
  CandorAnswer     *answer = candor_discussion_get_answer (discussion, CANDOR_ANSWER_TEACH_BACK, prompt->id);

  g_object_bind_property (answer, "value", steps, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return steps;
}

static GtkWidget *
create_toggle (GtkWidget  *revealer,
               const char *title)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (_ ("Points to listen for"));
  /* Translators: the first %s is "Points to listen for", the second what the patient is asked to say */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ ("Points to listen for"), title);

  gtk_widget_add_css_class (toggle, "linky");
  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_bind_property (toggle, "active", revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  return toggle;
}

static GtkWidget *
create_prompt (CandorDiscussion *discussion,
               const CandorNote *prompt)
{
  CandorPack *pack = candor_discussion_get_pack (discussion);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget  *sides = candor_sides_new (12, MIN_CHARS);
  GtkWidget  *title = candor_text_label_new_beside (pack, prompt->title, "detail");
  GtkWidget  *revealer = gtk_revealer_new ();

  candor_sides_append (CANDOR_SIDES (sides), title);
  candor_sides_append (CANDOR_SIDES (sides), create_steps (discussion, prompt));
  gtk_revealer_set_child (GTK_REVEALER (revealer), create_points (pack, prompt->points));
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), create_toggle (revealer, candor_text_get_plain (prompt->title)));
  gtk_box_append (GTK_BOX (box), revealer);
  return box;
}

GtkWidget *
candor_teach_back_view_new (CandorDiscussion *discussion,
                            CandorSection    *section)
{
  unsigned int n_prompts;
  GtkWidget   *box;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), NULL);
  n_prompts = candor_section_get_n_notes (section, CANDOR_NOTE_PROMPT);
  if (n_prompts == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "teach-back");
  /* The clinician reads this, whatever the patient reads. */
  candor_mirror_set (box, gtk_widget_get_default_direction ());
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (_ ("For the clinician: ask the patient to say it back"), "voice-title"));
  for (unsigned int i = 0; i < n_prompts; i++)
    gtk_box_append (GTK_BOX (box), create_prompt (discussion, candor_section_get_note (section, CANDOR_NOTE_PROMPT, i)));
  return box;
}
