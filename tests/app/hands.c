/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does with a window and more than one test wants done. */
#include "config.h"

#include "hands.h"

#include "candor-item-card.h"

static GtkEventController *
find_drop_target (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (unsigned int i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller) && gtk_drop_target_get_gtypes (GTK_DROP_TARGET (controller), NULL)[0] == GDK_TYPE_FILE_LIST)
        return controller;
    }
  g_assert_not_reached ();
}

gboolean
hands_drop (GtkWidget *window,
            GSList    *files)
{
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean accepted;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  g_signal_emit_by_name (find_drop_target (window), "drop", &value, 1.0, 1.0, &accepted);
  return accepted;
}

void
hands_open_cards (GtkWidget *root)
{
  if (CANDOR_IS_ITEM_CARD (root))
    candor_item_card_set_detail_open (CANDOR_ITEM_CARD (root), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    hands_open_cards (child);
}
