/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a popover for one look, on any widget, and takes it away when it has closed. */
#include "config.h"

#include "candor-popover.h"

#include "candor-bring.h"

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

/* A popover that points at a place outside the window has no monitor to stand on. */
static gboolean
is_in_window (GtkWidget *widget)
{
  GtkRoot        *root = gtk_widget_get_root (widget);
  graphene_rect_t place;

  return root != NULL && gtk_widget_compute_bounds (widget, GTK_WIDGET (root), &place) &&
         place.origin.x + place.size.width > 0 && place.origin.x < gtk_widget_get_width (GTK_WIDGET (root)) &&
         place.origin.y + place.size.height > 0 && place.origin.y < gtk_widget_get_height (GTK_WIDGET (root));
}

/* A key may lead away from what is explained; the explanation would have nowhere to stand. */
static void
scrolled_cb (GtkPopover    *popover,
             GtkAdjustment *adjustment)
{
  GtkWidget      *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkWidget      *viewport = parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_VIEWPORT) : NULL;
  double          top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t place;

  if (viewport == NULL || !gtk_widget_get_visible (GTK_WIDGET (popover)) ||
      !gtk_widget_compute_bounds (parent, gtk_viewport_get_child (GTK_VIEWPORT (viewport)), &place))
    return;
  if (place.origin.y + place.size.height <= top || place.origin.y >= top + gtk_adjustment_get_page_size (adjustment))
    gtk_popover_popdown (popover);
}

static void
follow_page (GtkPopover *popover,
             GtkWidget  *parent)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (parent, GTK_TYPE_VIEWPORT);

  if (viewport != NULL)
    g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)), "value-changed",
                             G_CALLBACK (scrolled_cb), popover, G_CONNECT_SWAPPED);
}

/** Waiting: a popover whose parent is being scrolled into view. */
typedef struct
{
  GtkPopover  *popover;
  unsigned int n_frames;
} Waiting;

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_object_unref (waiting->popover);
  g_free (waiting);
}

/* The first frame lays the page out at its new place; on the second the popover can point there. */
static gboolean
popup_cb (GtkWidget     *parent,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Waiting *waiting = user_data;

  if (++waiting->n_frames < 2)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_get_parent (GTK_WIDGET (waiting->popover)) == parent && is_in_window (parent))
    gtk_popover_popup (waiting->popover);
  return G_SOURCE_REMOVE;
}

/**
 * candor_popover_open:
 * @popover: (transfer floating): a popover that has no parent yet
 * @parent: the widget that it explains
 *
 * Shows @popover at @parent, which is scrolled into view where the page was scrolled away from
 * it. The popover is gone once it closes, or when @parent goes or is scrolled away.
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
  follow_page (popover, parent);
  if (is_in_window (parent))
    gtk_popover_popup (popover);
  else
    {
      Waiting *waiting = g_new0 (Waiting, 1);

      waiting->popover = g_object_ref (popover);
      candor_bring_into_view (parent);
      gtk_widget_add_tick_callback (parent, popup_cb, waiting, free_waiting);
    }
}
