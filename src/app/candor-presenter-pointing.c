/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointing: by key at what has the focus, or by a click on any text, while the patient's window is open. */
#include "config.h"

#include "candor-presenter-private.h"

#include <glib/gi18n.h>

static CandorPage *
get_page (CandorPresenter *self)
{
  return candor_window_get_page (self->window, candor_window_get_position (self->window));
}

gboolean
candor_presenter_get_points (CandorPresenter *self)
{
  return candor_pointer_get_active (self->pointer);
}

gboolean
candor_presenter_sees_pointed (CandorPresenter *self)
{
  GtkWidget      *marked = candor_pointer_get_marked (self->pointer);
  GtkWidget      *page = GTK_WIDGET (get_page (self));
  graphene_rect_t bounds;

  return marked != NULL && gtk_widget_compute_bounds (marked, page, &bounds) && bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < (float) gtk_widget_get_height (page);
}

void
candor_presenter_point_away (CandorPresenter *self)
{
  g_clear_pointer (&self->pointed_id, g_free);
  self->pointed_order = CANDOR_POINTER_WHOLE;
  candor_pointer_point (self->pointer, NULL, NULL, CANDOR_POINTER_WHOLE);
  candor_pointer_point (self->patient_pointer, NULL, NULL, CANDOR_POINTER_WHOLE);
}

/* Pointing again takes it away. A window that is held still goes where it is pointed. */
static void
point_at (CandorPresenter *self,
          const char      *id,
          unsigned int     order)
{
  if (candor_presenter_get_points (self) && g_strcmp0 (self->pointed_id, id) == 0 && self->pointed_order == order)
    {
      candor_presenter_point_away (self);
      return;
    }
  g_free (self->pointed_id);
  self->pointed_id = g_strdup (id);
  self->pointed_order = order;
  candor_patient_window_set_position (self->patient, candor_window_get_position (self->window));
  candor_pointer_point (self->pointer, get_page (self), id, order);
  candor_pointer_bring (self->pointer);
  candor_pointer_point (self->patient_pointer, candor_patient_window_get_page (self->patient), id, order);
}

/* --- At what has the focus --- */

static GtkWidget *
find_focus (CandorPresenter *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (get_page (self))) ? focus : NULL;
}

static gboolean
is_ready (CandorPresenter *self)
{
  if (self->patient == NULL)
    candor_window_show_message (self->window, _ ("The patient’s window is not open. F7 opens it."));
  return self->patient != NULL;
}

void
candor_presenter_point (CandorPresenter *self)
{
  GtkWidget   *focus = find_focus (self);
  const char  *id = focus != NULL ? candor_page_find_anchor_of (get_page (self), focus) : NULL;
  unsigned int order = focus != NULL ? candor_pointer_get_order (focus) : CANDOR_POINTER_WHOLE;

  if (!is_ready (self))
    return;
  if (id != NULL || order != CANDOR_POINTER_WHOLE)
    point_at (self, id, order);
  else
    candor_window_show_message (self->window, _ ("Put the focus on a card or on the mark of a statement to point at it."));
}

/* The text after the one that is pointed at, in the same place; after the last, the place as a whole. */
static unsigned int
find_next (CandorPresenter *self,
           GtkWidget       *place)
{
  g_autoptr (GArray) orders = candor_pointer_list_orders (place);
  unsigned int i = 0;

  if (!candor_presenter_get_points (self) || self->pointed_order == CANDOR_POINTER_WHOLE)
    return orders->len > 0 ? g_array_index (orders, unsigned int, 0) : CANDOR_POINTER_WHOLE;
  while (i < orders->len && g_array_index (orders, unsigned int, i) != self->pointed_order)
    i++;
  return i + 1 < orders->len ? g_array_index (orders, unsigned int, i + 1) : CANDOR_POINTER_WHOLE;
}

void
candor_presenter_point_next (CandorPresenter *self)
{
  GtkWidget  *focus = find_focus (self);
  const char *id = focus != NULL ? candor_page_find_anchor_of (get_page (self), focus) : NULL;
  GtkWidget  *place = id != NULL ? candor_page_get_anchor (get_page (self), id) : NULL;

  if (!is_ready (self))
    return;
  if (place != NULL)
    point_at (self, id, find_next (self, place));
  else
    candor_window_show_message (self->window, _ ("Put the focus on a card or on the mark of a statement to point at it."));
}

/* --- By a click --- */

static void
clicked_cb (CandorPresenter *self,
            int              n_presses,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  GtkWidget   *page;
  GtkWidget   *picked;
  unsigned int order;

  if (self->patient == NULL || n_presses > 1)
    return;
  page = GTK_WIDGET (get_page (self));
  picked = gtk_widget_pick (GTK_WIDGET (self->window), x, y, GTK_PICK_DEFAULT);
  order = picked != NULL && gtk_widget_is_ancestor (picked, page) ? candor_pointer_get_order (picked) : CANDOR_POINTER_WHOLE;
  if (order != CANDOR_POINTER_WHOLE)
    point_at (self, candor_page_find_anchor_of (CANDOR_PAGE (page), picked), order);
}

/* On release: what is dragged or pressed for something else is not pointed at. */
void
candor_presenter_watch_clicks (CandorPresenter *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect_object (gesture, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->window), GTK_EVENT_CONTROLLER (gesture));
}
