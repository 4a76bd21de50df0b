/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading along: the place on a page, and the gentle way there. */
#include "config.h"

#include "candor-page-follow.h"

#include "candor-page-private.h"

#define FOLLOW_KEY "candor-follow"
/* Room above what was scrolled to, in pixels. */
#define MARGIN 18
/* What share of the way is left after a frame; and the way that is not worth another one, in pixels. */
#define GLIDE 0.8
#define CLOSE_ENOUGH 1.0
/* Frames to go on at the end: what is made on the way, and what is above it, changes the place. */
#define N_SETTLED 20
#define MAX_FRAMES 300

/* A way that a page is on. */
typedef struct
{
  CandorPlace  place;
  gboolean     is_widget;
  GtkWidget   *widget; /* weak; instead of a place */
  gboolean     moves;  /* it could not be seen as a whole */
  unsigned int n_frames;
  unsigned int n_settled;
  unsigned int tick;
} Follow;

static GtkWidget *
lend_anchor (GWeakRef *anchor)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (anchor);

  return widget;
}

static gboolean
find_top (CandorPage *self,
          GtkWidget  *widget,
          double     *top)
{
  graphene_point_t point;

  if (gtk_widget_get_width (widget) == 0 ||
      !gtk_widget_compute_point (widget, candor_page_get_private (self)->content, graphene_point_zero (), &point))
    return FALSE;
  *top = point.y;
  return TRUE;
}

/* Tops of the last anchor above @value, or of @id, and of the next one below it. */
typedef struct
{
  const char *id; /* NULL: above the first */
  double      top;
  double      next;
} Stretch;

static double
get_height (CandorPage *self)
{
  return MAX (1, gtk_widget_get_height (candor_page_get_private (self)->content));
}

static void
find_start (CandorPage *self,
            double      value,
            Stretch    *stretch)
{
  GHashTableIter iter;
  gpointer       id, anchor;

  g_hash_table_iter_init (&iter, candor_page_get_private (self)->anchors);
  while (g_hash_table_iter_next (&iter, &id, &anchor))
    {
      GtkWidget *widget = lend_anchor (anchor);
      double     top;

      /* Of anchors at one place, the same on both pages. */
      if (widget == NULL || !find_top (self, widget, &top) || top > value + CLOSE_ENOUGH)
        continue;
      if (stretch->id == NULL || top > stretch->top || (top == stretch->top && g_strcmp0 (id, stretch->id) < 0))
        {
          stretch->id = id;
          stretch->top = top;
        }
    }
}

static void
find_end (CandorPage *self,
          Stretch    *stretch)
{
  GHashTableIter iter;
  gpointer       id, anchor;

  stretch->next = get_height (self);
  g_hash_table_iter_init (&iter, candor_page_get_private (self)->anchors);
  while (g_hash_table_iter_next (&iter, &id, &anchor))
    {
      GtkWidget *widget = lend_anchor (anchor);
      double     top;

      if (widget != NULL && find_top (self, widget, &top) && top > stretch->top + CLOSE_ENOUGH && top < stretch->next)
        stretch->next = top;
    }
}

GtkAdjustment *
candor_page_get_scroll (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (candor_page_get_private (self)->scroller));
}

static double
get_range (CandorPage *self)
{
  GtkAdjustment *scroll = candor_page_get_scroll (self);

  return MAX (0, gtk_adjustment_get_upper (scroll) - gtk_adjustment_get_page_size (scroll));
}

/**
 * candor_page_get_place:
 * @self: a page with a layout
 * @place: (out caller-allocates): where it is read
 */
void
candor_page_get_place (CandorPage  *self,
                       CandorPlace *place)
{
  double  value;
  double  range;
  Stretch stretch = { NULL, 0, 0 };

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (place != NULL);
  value = gtk_adjustment_get_value (candor_page_get_scroll (self));
  range = get_range (self);
  /* Where one page has left room above an anchor, the other shows that anchor first too. */
  find_start (self, value + MARGIN, &stretch);
  find_end (self, &stretch);
  place->id = g_strdup (stretch.id);
  place->share = CLAMP ((value - stretch.top) / MAX (1, stretch.next - stretch.top), 0, 1);
  place->part = range > 0 ? value / range : 0;
}

void
candor_place_clear (CandorPlace *self)
{
  g_clear_pointer (&self->id, g_free);
}

/* --- The way --- */

static void
free_follow (gpointer data)
{
  Follow *follow = data;

  candor_place_clear (&follow->place);
  g_clear_weak_pointer (&follow->widget);
  g_free (follow);
}

/* FALSE: there is no layout yet. */
static gboolean
find_place_value (CandorPage        *self,
                  const CandorPlace *place,
                  double            *value)
{
  GWeakRef  *anchor = place->id != NULL ? g_hash_table_lookup (candor_page_get_private (self)->anchors, place->id) : NULL;
  GtkWidget *widget = anchor != NULL ? lend_anchor (anchor) : NULL;
  Stretch    stretch = { place->id, 0, 0 };

  if (place->id != NULL && widget == NULL)
    {
      *value = place->part * get_range (self);
      return TRUE;
    }
  if (widget != NULL && !find_top (self, widget, &stretch.top))
    return FALSE;
  find_end (self, &stretch);
  *value = stretch.top + place->share * (stretch.next - stretch.top);
  /* With the anchor at the top of the view, it is not to touch the edge. */
  if (place->id != NULL)
    *value -= (1 - place->share) * MARGIN;
  return TRUE;
}

/* In view as a whole: where it is. Else with its top on the upper third, or at the top if it is long. */
static gboolean
find_widget_value (CandorPage *self,
                   Follow     *follow,
                   double     *value)
{
  GtkWidget      *widget = follow->widget;
  GtkAdjustment  *scroll = candor_page_get_scroll (self);
  double          view = gtk_adjustment_get_page_size (scroll);
  double          now = gtk_adjustment_get_value (scroll);
  graphene_rect_t bounds;

  if (gtk_widget_get_height (widget) == 0 || !gtk_widget_get_mapped (widget) ||
      !gtk_widget_compute_bounds (widget, candor_page_get_private (self)->content, &bounds))
    return FALSE;
  if (bounds.origin.y < now + MARGIN || bounds.origin.y + bounds.size.height > now + view - MARGIN)
    follow->moves = TRUE;
  *value = now;
  if (follow->moves)
    *value = bounds.origin.y - MAX (MARGIN, MIN (view / 3, (view - bounds.size.height) / 2));
  return TRUE;
}

static gboolean
find_value (CandorPage *self,
            Follow     *follow,
            double     *value)
{
  gboolean found = follow->is_widget ? follow->widget != NULL && find_widget_value (self, follow, value)
                                     : find_place_value (self, &follow->place, value);

  *value = CLAMP (*value, 0, get_range (self));
  return found;
}

static double
glide (CandorPage *self,
       double      from,
       double      to)
{
  gboolean animated = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animated, NULL);
  return !animated || ABS (to - from) < CLOSE_ENOUGH ? to : to + (from - to) * GLIDE;
}

static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  CandorPage    *self = CANDOR_PAGE (widget);
  Follow        *follow = user_data;
  GtkAdjustment *scroll = candor_page_get_scroll (self);
  double         value = 0;

  if (follow->n_frames++ < MAX_FRAMES && follow->n_settled < N_SETTLED)
    {
      if (find_value (self, follow, &value))
        {
          follow->n_settled = ABS (value - gtk_adjustment_get_value (scroll)) < CLOSE_ENOUGH ? follow->n_settled + 1 : 0;
          gtk_adjustment_set_value (scroll, glide (self, gtk_adjustment_get_value (scroll), value));
        }
      return G_SOURCE_CONTINUE;
    }
  follow->tick = 0;
  g_object_set_data (G_OBJECT (self), FOLLOW_KEY, NULL);
  return G_SOURCE_REMOVE;
}

static void
begin_follow (CandorPage *self,
              Follow     *follow)
{
  Follow *before = g_object_get_data (G_OBJECT (self), FOLLOW_KEY);

  if (before != NULL)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), before->tick);
  follow->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, follow, NULL);
  g_object_set_data_full (G_OBJECT (self), FOLLOW_KEY, follow, free_follow);
}

void
candor_page_follow_place (CandorPage        *self,
                          const CandorPlace *place)
{
  Follow *follow;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (place != NULL);
  follow = g_new0 (Follow, 1);
  follow->place = (CandorPlace){ g_strdup (place->id), place->share, place->part };
  begin_follow (self, follow);
}

void
candor_page_follow_widget (CandorPage *self,
                           GtkWidget  *widget)
{
  Follow *follow;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));
  follow = g_new0 (Follow, 1);
  follow->is_widget = TRUE;
  g_set_weak_pointer (&follow->widget, widget);
  begin_follow (self, follow);
}

/* The innermost one. */
const char *
candor_page_find_anchor_of (CandorPage *self,
                            GtkWidget  *widget)
{
  const char    *found = NULL;
  GtkWidget     *found_in = NULL;
  GHashTableIter iter;
  gpointer       id, anchor;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_hash_table_iter_init (&iter, candor_page_get_private (self)->anchors);
  while (g_hash_table_iter_next (&iter, &id, &anchor))
    {
      GtkWidget *holder = lend_anchor (anchor);

      if (holder != NULL && (holder == widget || gtk_widget_is_ancestor (widget, holder)) &&
          (found_in == NULL || gtk_widget_is_ancestor (holder, found_in)))
        {
          found = id;
          found_in = holder;
        }
    }
  return found;
}

void
candor_page_follow (CandorPage *self,
                    const char *what,
                    const char *value)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (what != NULL && value != NULL);
  if (CANDOR_PAGE_GET_CLASS (self)->follow != NULL)
    CANDOR_PAGE_GET_CLASS (self)->follow (self, what, value);
}
