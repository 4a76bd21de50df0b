/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places on a page: what is shown when, and the way to an id. */
#include "config.h"

#include "candor-page-private.h"

/* How long a place that was jumped to stays highlighted, in milliseconds. */
#define HIGHLIGHT_TIME 1800
/* Room above a place that was jumped to, so that its focus ring is whole; in pixels. */
#define SCROLL_MARGIN 12
/* Frames to wait for the layout of a place; what is hidden never gets one. */
#define MAX_TRIES 120

/* The page's content keeps its widgets alive, so what is found may be lent. */
static GtkWidget *
lend_anchor (GWeakRef *anchor)
{
  g_autoptr (GtkWidget) widget = anchor != NULL ? g_weak_ref_get (anchor) : NULL;

  return widget;
}

static gboolean
highlight_over_cb (gpointer user_data)
{
  CandorPagePrivate *priv = candor_page_get_private (user_data);

  priv->highlight = 0;
  candor_page_end_highlight (priv);
  return G_SOURCE_REMOVE;
}

static void
begin_highlight (CandorPage *self,
                 GtkWidget  *widget)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  candor_page_end_highlight (priv);
  g_set_weak_pointer (&priv->highlighted, widget);
  gtk_widget_add_css_class (widget, "found");
  priv->highlight = g_timeout_add (HIGHLIGHT_TIME, highlight_over_cb, self);
}

static gboolean
find_top (CandorPage *self,
          GtkWidget  *widget,
          double     *top)
{
  CandorPagePrivate *priv = candor_page_get_private (self);
  graphene_point_t   point;

  if (!gtk_widget_compute_point (widget, priv->content, graphene_point_zero (), &point))
    return FALSE;
  *top = point.y;
  return TRUE;
}

static void
arrive (CandorPage *self,
        GtkWidget  *anchor)
{
  if (!candor_page_get_private (self)->wants_focus)
    return;
  if (!gtk_widget_grab_focus (anchor))
    gtk_widget_child_focus (anchor, GTK_DIR_TAB_FORWARD);
  begin_highlight (self, anchor);
}

/* Returns whether the page is long enough for the place to stand at its top. */
static gboolean
scroll_to_top (CandorPage *self)
{
  CandorPagePrivate *priv = candor_page_get_private (self);
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller));
  double             value = MAX (priv->top - SCROLL_MARGIN, 0);

  if (priv->top < 0)
    return TRUE;
  gtk_adjustment_set_value (adjustment, value);
  return gtk_adjustment_get_value (adjustment) > value - 1;
}

/* What stands above the place may have changed a moment ago and wait for its layout, and what stands
 * below may not be made yet: one goes there until the place stays where it is. */
static gboolean
scroll_to_wanted_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       user_data)
{
  CandorPage        *self = CANDOR_PAGE (widget);
  CandorPagePrivate *priv = candor_page_get_private (self);
  GtkWidget         *anchor = candor_page_get_anchor (self, priv->wanted);
  double             before = priv->top;
  gboolean           grew = priv->grows;
  gboolean           waits = anchor != NULL && priv->n_tries++ < MAX_TRIES;

  /* Made just now: there is no layout yet. */
  if (waits && (gtk_widget_get_height (anchor) == 0 || !find_top (self, anchor, &priv->top)))
    return G_SOURCE_CONTINUE;
  if (anchor != NULL && before < 0)
    arrive (self, anchor);
  priv->grows = !candor_page_is_complete (self);
  if (waits && ((!scroll_to_top (self) && (grew || priv->grows)) || priv->top != before))
    return G_SOURCE_CONTINUE;
  priv->tick = 0;
  g_clear_pointer (&priv->wanted, g_free);
  return G_SOURCE_REMOVE;
}

void
candor_page_end_highlight (CandorPagePrivate *priv)
{
  g_clear_handle_id (&priv->highlight, g_source_remove);
  if (priv->highlighted != NULL)
    gtk_widget_remove_css_class (priv->highlighted, "found");
  g_clear_weak_pointer (&priv->highlighted);
}

void
candor_page_begin_ticks (CandorPage *self)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  if (priv->tick == 0)
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_wanted_cb, NULL, NULL);
}

void
candor_page_want_anchor (CandorPage *self,
                         const char *item_id,
                         gboolean    wants_focus)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  g_free (priv->wanted);
  priv->wanted = g_strdup (item_id);
  priv->n_tries = 0;
  priv->top = -1;
  priv->grows = TRUE;
  priv->wants_focus = wants_focus;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    candor_page_begin_ticks (self);
}

gboolean
candor_page_go_to_anchor (CandorPage *self,
                          const char *item_id)
{
  if (!candor_page_has_anchor (self, item_id))
    return FALSE;
  candor_page_want_anchor (self, item_id, TRUE);
  return TRUE;
}

void
candor_page_add_anchor (CandorPage *self,
                        const char *item_id,
                        GtkWidget  *widget)
{
  GWeakRef *anchor;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (item_id != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));
  anchor = g_new0 (GWeakRef, 1);
  g_weak_ref_init (anchor, widget);
  g_hash_table_replace (candor_page_get_private (self)->anchors, g_strdup (item_id), anchor);
}

gboolean
candor_page_has_anchor (CandorPage *self,
                        const char *item_id)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  g_return_val_if_fail (item_id != NULL, FALSE);
  return lend_anchor (g_hash_table_lookup (candor_page_get_private (self)->anchors, item_id)) != NULL;
}

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_named (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
candor_page_get_anchor (CandorPage *self,
                        const char *item_id)
{
  GtkWidget *widget, *child, *named;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  widget = lend_anchor (g_hash_table_lookup (candor_page_get_private (self)->anchors, item_id));
  if (!CANDOR_IS_SLOT (widget))
    return widget;
  candor_slot_make (CANDOR_SLOT (widget));
  child = candor_slot_get_child (CANDOR_SLOT (widget));
  named = child != NULL ? find_named (child, item_id) : NULL;
  return named != NULL ? named : child;
}

/**
 * candor_page_scroll_to_item:
 * @self: a page
 * @item_id: any id that the page has an anchor for
 *
 * Brings a place into view, focuses it and highlights it for a moment. The page may have been
 * made just now: the scrolling waits for its layout.
 *
 * Returns: whether the page shows @item_id
 */
gboolean
candor_page_scroll_to_item (CandorPage *self,
                            const char *item_id)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  g_return_val_if_fail (item_id != NULL, FALSE);
  return CANDOR_PAGE_GET_CLASS (self)->scroll_to_item (self, item_id);
}

void
candor_page_show_items (CandorPage *self,
                        GPtrArray  *items)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (items != NULL && items->len > 0);
  CANDOR_PAGE_GET_CLASS (self)->show_items (self, items);
}
