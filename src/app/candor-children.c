/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a widget that holds children itself does when it goes. */
#include "config.h"

#include "candor-children.h"

/**
 * candor_children_unparent:
 * @widget: a widget in its dispose
 *
 * Lets go of all children, those of a template included that have no name in it:
 * gtk_widget_dispose_template() leaves these where they are.
 */
void
candor_children_unparent (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
