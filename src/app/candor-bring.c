/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scrolls to what has just opened: GTK scrolls to the focus only where it stood when it came. */
#include "config.h"

#include "candor-bring.h"

/* How many frames to wait for a layout. */
#define MAX_FRAMES 60

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  unsigned int   *n_frames = user_data;
  GtkWidget      *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  GtkAdjustment  *adjustment;
  double          top;

  if (viewport == NULL || ++*n_frames > MAX_FRAMES)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (widget) == 0 || !gtk_widget_compute_bounds (widget, viewport, &bounds))
    return G_SOURCE_CONTINUE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/**
 * candor_bring_into_view:
 * @widget: a widget on a page, perhaps not laid out yet
 *
 * Scrolls the page as little as it takes to show all of @widget.
 */
void
candor_bring_into_view (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  gtk_widget_add_tick_callback (widget, frame_cb, g_new0 (unsigned int, 1), g_free);
}
