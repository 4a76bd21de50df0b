/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything to weigh, and a place to add to it. */
#include "config.h"

#include "candor-weights-view.h"

#include "candor-adder.h"
#include "candor-room.h"
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

static gboolean
add_value (gpointer    discussion,
           const char *text)
{
  if (!candor_discussion_has_room_for_value (discussion))
    return FALSE;
  candor_discussion_add_value (discussion, text);
  return TRUE;
}

GtkWidget *
candor_weights_view_new (CandorDiscussion *discussion)
{
  CandorPack *pack;
  GtkWidget  *box;
  const char *name;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  pack = candor_discussion_get_pack (discussion);
  name = candor_pack_get_word (pack, "values.own");
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "card");
  gtk_box_append (GTK_BOX (box), create_list (discussion));
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (name, "field-caption"));
  gtk_box_append (GTK_BOX (box), candor_adder_new (name, candor_pack_get_word (pack, "values.hint"), candor_pack_get_word (pack, "values.add"),
                                                   add_value, G_OBJECT (discussion)));
  return box;
}
