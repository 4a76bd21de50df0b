/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything to weigh, and a place to add to it. */
#include "config.h"

#include "candor-weights-view.h"

#include "candor-entry.h"
#include "candor-limit.h"
#include "candor-room.h"
#include "candor-sides.h"
#include "candor-text-label.h"
#include "candor-weight-row.h"

static GtkWidget *
create_row_cb (gpointer item,
               gpointer discussion)
{
  return candor_weight_row_new (discussion, item);
}

static GtkWidget *
create_list (CandorDiscussion *discussion)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), candor_discussion_get_weights (discussion), create_row_cb,
                           g_object_ref (discussion), g_object_unref);
  gtk_widget_add_css_class (list, "weights");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_pack_get_word (candor_discussion_get_pack (discussion), "values.weigh"), -1);
  return list;
}

static void
add_cb (GtkEntry         *entry,
        CandorDiscussion *discussion)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*text == '\0')
    return;
  if (!candor_discussion_has_room_for_value (discussion))
    {
      candor_limit_tell (GTK_WIDGET (entry));
      return;
    }
  candor_discussion_add_value (discussion, text);
  candor_entry_clear (GTK_EDITABLE (entry));
}

static void
clicked_cb (GtkEntry *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

static void
entry_changed_cb (GtkEntry  *entry,
                  GtkWidget *button)
{
  gtk_widget_set_sensitive (button, *gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0');
}

static GtkWidget *
create_adder (CandorDiscussion *discussion)
{
  CandorPack *pack = candor_discussion_get_pack (discussion);
  GtkWidget  *sides = candor_sides_new (8, 24);
  GtkWidget  *entry = candor_entry_new ();
  GtkWidget  *button = gtk_button_new_with_label (candor_pack_get_word (pack, "values.add"));

  gtk_widget_add_css_class (button, "primary");
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_hexpand (entry, TRUE);
  candor_limit_entry (GTK_EDITABLE (entry), CANDOR_ROOM_OWN);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), candor_pack_get_word (pack, "values.hint"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, candor_pack_get_word (pack, "values.own"), -1);
  candor_entry_activate_on_leave (GTK_ENTRY (entry));
  g_signal_connect_object (entry, "activate", G_CALLBACK (add_cb), discussion, 0);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), button, 0);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), entry, G_CONNECT_SWAPPED);
  candor_sides_append (CANDOR_SIDES (sides), entry);
  candor_sides_append (CANDOR_SIDES (sides), button);
  return sides;
}

GtkWidget *
candor_weights_view_new (CandorDiscussion *discussion)
{
  GtkWidget *box;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "card");
  gtk_box_append (GTK_BOX (box), create_list (discussion));
  gtk_box_append (GTK_BOX (box),
                  candor_text_label_new_plain (candor_pack_get_word (candor_discussion_get_pack (discussion), "values.own"), "field-caption"));
  gtk_box_append (GTK_BOX (box), create_adder (discussion));
  return box;
}
