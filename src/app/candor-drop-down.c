/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A drop-down with many names: the first letters find one, and Enter takes it. */
#include "config.h"

#include "candor-drop-down.h"

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

/* Where one was moved to, or else the first that is left. Enter may come before the pause after the
 * last letter is over. */
static void
take_cb (GtkWidget *drop_down)
{
  GtkWidget         *list = find_type (drop_down, GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *names = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  unsigned int       position = 0;

  g_signal_emit_by_name (find_type (drop_down, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  if (names == NULL || g_list_model_get_n_items (G_LIST_MODEL (names)) == 0)
    return;
  if (GTK_IS_SINGLE_SELECTION (names) && gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (names)) != GTK_INVALID_LIST_POSITION)
    position = gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (names));
  gtk_widget_activate_action (list, "list.activate-item", "u", position);
}

/**
 * candor_drop_down_type_to_find:
 * @drop_down: a drop-down with `enable-search`
 *
 * GTK's own search has to be clicked first, and leaves Enter to the list below it.
 */
void
candor_drop_down_type_to_find (GtkDropDown *drop_down)
{
  GtkWidget *entry;
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  entry = find_type (GTK_WIDGET (drop_down), GTK_TYPE_SEARCH_ENTRY);
  popover = find_type (GTK_WIDGET (drop_down), GTK_TYPE_POPOVER);
  g_return_if_fail (entry != NULL && popover != NULL);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (entry), popover);
  g_signal_connect_object (entry, "activate", G_CALLBACK (take_cb), drop_down, G_CONNECT_SWAPPED);
}
