/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a widget as a person does: by what it is and what it says. */
#include "config.h"

#include "find-widget.h"

#include "candor-text-label.h"

static gboolean
has_type (GtkWidget    *widget,
          gconstpointer wanted)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) wanted);
}

static gboolean
is_check_button (GtkWidget    *widget,
                 gconstpointer wanted)
{
  return GTK_IS_CHECK_BUTTON (widget) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), wanted) == 0;
}

static gboolean
is_button (GtkWidget    *widget,
           gconstpointer wanted)
{
  return GTK_IS_BUTTON (widget) && g_strcmp0 (candor_text_label_get_button (GTK_BUTTON (widget)), wanted) == 0;
}

static gboolean
is_label (GtkWidget    *widget,
          gconstpointer wanted)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), wanted) == 0;
}

GtkWidget *
find_widget (GtkWidget     *root,
             FindWidgetFunc matches,
             gconstpointer  wanted)
{
  if (matches (root, wanted))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
find_label_saying (GtkWidget  *root,
                   const char *text)
{
  return find_widget (root, is_label, text);
}

GtkWidget *
find_widget_of_type (GtkWidget *root,
                     GType      type)
{
  GtkWidget *found = find_widget (root, has_type, &type);

  if (found == NULL)
    g_error ("There is no %s", g_type_name (type));
  return found;
}

GtkWidget *
find_check_button (GtkWidget  *root,
                   const char *label)
{
  GtkWidget *found = find_widget (root, is_check_button, label);

  if (found == NULL)
    g_error ("There is no check button “%s”", label);
  return found;
}

GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *found = find_widget (root, is_button, label);

  if (found == NULL)
    g_error ("There is no button “%s”", label);
  return found;
}
