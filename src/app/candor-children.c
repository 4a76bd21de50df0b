/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children: letting go of them, counting and measuring them. */
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

/**
 * candor_children_find_position:
 * @widget: a child of another widget
 *
 * Returns: how many siblings stand before it
 */
unsigned int
candor_children_find_position (GtkWidget *widget)
{
  unsigned int position = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  for (GtkWidget *before = gtk_widget_get_prev_sibling (widget); before != NULL; before = gtk_widget_get_prev_sibling (before))
    position++;
  return position;
}

/**
 * candor_children_get_nth:
 * @widget: a widget
 * @position: from 0
 *
 * Returns: (nullable): the child at @position
 */
GtkWidget *
candor_children_get_nth (GtkWidget   *widget,
                         unsigned int position)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  child = gtk_widget_get_first_child (widget);
  while (child != NULL && position-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * candor_children_get_natural_width:
 * @child: a widget
 *
 * Returns: how wide it likes to be, in pixels
 */
int
candor_children_get_natural_width (GtkWidget *child)
{
  int natural;

  g_return_val_if_fail (GTK_IS_WIDGET (child), 0);
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}
