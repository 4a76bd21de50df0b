/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing to weigh. An own row can be written anew, taken away, and set beside the options. */
#include "config.h"

#include "candor-weight-row.h"

#include "candor-entry.h"
#include "candor-limit.h"
#include "candor-popover.h"
#include "candor-room.h"
#include "candor-sides.h"
#include "candor-steps.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"

#define MIN_CHARS 30

static GtkWidget *
create_scale (CandorDiscussion *discussion,
              CandorWeight     *weight)
{
  CandorPack *pack = candor_discussion_get_pack (discussion);
  const char *words[CANDOR_WEIGHT_MOST + 1] = { NULL };
  GtkWidget  *steps;

  for (unsigned int i = 0; i < CANDOR_WEIGHT_MOST; i++)
    {
      g_autofree char *id = g_strdup_printf ("weight.%u", i + 1);

      words[i] = candor_pack_get_word (pack, id);
    }
  steps = candor_steps_new_scale (pack, candor_discussion_get_weight_title (discussion, weight), words);
  g_object_bind_property (weight, "weight", steps, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return steps;
}

/* --- What an own row says of the options --- */

static void
fit_cb (CandorSteps  *steps,
        GParamSpec   *pspec,
        CandorWeight *weight)
{
  candor_weight_set_fit (weight, gtk_widget_get_name (GTK_WIDGET (steps)), candor_steps_get_value (steps));
}

static GtkWidget *
create_fit (CandorDiscussion *discussion,
            CandorWeight     *weight,
            CandorItem       *option)
{
  CandorPack       *pack = candor_discussion_get_pack (discussion);
  const char *const words[] = { candor_pack_get_word (pack, "fit.for"), candor_pack_get_word (pack, "fit.against"), NULL };
  GtkWidget        *sides = candor_sides_new (12, 18);
  GtkWidget        *title = candor_text_label_new_beside (pack, candor_item_get_title (option), "detail");
  GtkWidget        *steps = candor_steps_new (pack, candor_text_get_plain (candor_item_get_title (option)), words);

  candor_prose_set_max_chars (CANDOR_PROSE (title), 28);
  gtk_widget_set_name (steps, candor_item_get_id (option));
  candor_steps_set_value (CANDOR_STEPS (steps), candor_weight_get_fit (weight, candor_item_get_id (option)));
  g_signal_connect_object (steps, "notify::value", G_CALLBACK (fit_cb), weight, 0);
  candor_sides_append (CANDOR_SIDES (sides), title);
  candor_sides_append (CANDOR_SIDES (sides), steps);
  return sides;
}

static void
open_fits_cb (GtkWidget    *button,
              CandorWeight *weight)
{
  CandorDiscussion *discussion = g_object_get_data (G_OBJECT (button), "discussion");
  g_autoptr (GPtrArray) options = candor_discussion_list_options (discussion);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (popover, "explain");
  for (unsigned int i = 0; i < options->len; i++)
    gtk_box_append (GTK_BOX (box), create_fit (discussion, weight, g_ptr_array_index (options, i)));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  candor_popover_open (GTK_POPOVER (popover), button);
}

static GtkWidget *
create_fits_button (CandorDiscussion *discussion,
                    CandorWeight     *weight)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (candor_pack_get_word (candor_discussion_get_pack (discussion), "values.fits"));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "linky");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_fits_cb), weight, 0);
  return button;
}

/* --- An own row --- */

static void
remove_cb (GtkButton    *button,
           CandorWeight *weight)
{
  candor_discussion_remove_value (g_object_get_data (G_OBJECT (button), "discussion"), weight);
}

static void
name_control (GtkWidget        *control,
              CandorDiscussion *discussion,
              const char       *word,
              const char       *title)
{
  CandorPack      *pack = candor_discussion_get_pack (discussion);
  g_autofree char *name = candor_pack_dup_word (pack, "mark.name", "mark", candor_pack_get_word (pack, word), "of", title, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  candor_tooltip_set (control, candor_pack_get_word (pack, word));
  g_object_set_data_full (G_OBJECT (control), "discussion", g_object_ref (discussion), g_object_unref);
}

static GtkWidget *
create_own (CandorDiscussion *discussion,
            CandorWeight     *weight)
{
  const char *title = candor_weight_get_text (weight);
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget  *entry = candor_entry_new ();
  GtkWidget  *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget  *fits = create_fits_button (discussion, weight);

  candor_limit_entry (GTK_EDITABLE (entry), CANDOR_ROOM_OWN);
  candor_entry_bind (GTK_EDITABLE (entry), G_OBJECT (weight), "text");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_set_hexpand (entry, TRUE);
  name_control (entry, discussion, "values.own", title);
  name_control (remove, discussion, "values.remove", title);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), weight, 0);
  name_control (fits, discussion, "values.fits", title);
  gtk_box_append (GTK_BOX (line), entry);
  gtk_box_append (GTK_BOX (line), remove);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), fits);
  return box;
}

GtkWidget *
candor_weight_row_new (CandorDiscussion *discussion,
                       CandorWeight     *weight)
{
  GtkWidget *row, *sides, *words;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_WEIGHT (weight), NULL);
  row = gtk_list_box_row_new ();
  sides = candor_sides_new (12, MIN_CHARS);
  if (candor_weight_get_text (weight) != NULL)
    words = create_own (discussion, weight);
  else
    words = candor_text_label_new_plain (candor_discussion_get_weight_title (discussion, weight), "detail");
  gtk_widget_set_hexpand (words, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), words);
  candor_sides_append (CANDOR_SIDES (sides), create_scale (discussion, weight));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), sides);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "weight");
  return row;
}
