/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a popover for one look, on any widget, and takes it away when it has closed. */
#include "config.h"

#include "candor-popover.h"

static gboolean
remove_popover_cb (gpointer user_data)
{
  GtkWidget *popover = user_data;

  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkPopover *popover,
           gpointer    user_data)
{
  /* Not at once: the popover is still at work on its own closing. */
  g_idle_add_full (G_PRIORITY_DEFAULT, remove_popover_cb, g_object_ref (popover), g_object_unref);
}

static void
parent_destroyed_cb (GtkWidget *parent,
                     gpointer   user_data)
{
  remove_popover_cb (user_data);
}

/**
 * candor_popover_open:
 * @popover: (transfer floating): a popover that has no parent yet
 * @parent: the widget that it explains
 *
 * Shows @popover at @parent. It is gone once it closes, or when @parent goes.
 */
void
candor_popover_open (GtkPopover *popover,
                     GtkWidget  *parent)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_WIDGET (parent));
  gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (parent, "destroy", G_CALLBACK (parent_destroyed_cb), popover, 0);
  gtk_popover_popup (popover);
}
