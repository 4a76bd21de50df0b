/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tooltips that ask nobody where the pointer is. */
#include "config.h"

#include "candor-tooltip.h"

/**
 * candor_tooltip_set:
 * @widget: a widget
 * @text: (nullable): its tooltip
 *
 * As gtk_widget_set_tooltip_text(), which first asks the display where the pointer is and waits for
 * the answer, as the tooltip in view might be this one. What stands in no window yet cannot be
 * pointed at; hidden, it is not asked for. A page has a hundred tooltips, and all are made anew
 * when the patient's language changes.
 */
void
candor_tooltip_set (GtkWidget  *widget,
                    const char *text)
{
  gboolean is_new;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  is_new = gtk_widget_get_root (widget) == NULL && gtk_widget_get_visible (widget);
  if (is_new)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_new)
    gtk_widget_set_visible (widget, TRUE);
}
