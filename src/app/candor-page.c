/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all tabs: a scrolling column, and the way to a place in it. */
#include "config.h"

#include "candor-page.h"

#include "candor-column.h"

/* How long a place that was jumped to stays highlighted, in milliseconds. */
#define HIGHLIGHT_TIME 1800
/* Room above a place that was jumped to, so that its focus ring is whole; in pixels. */
#define SCROLL_MARGIN 12
/* A page has hundreds of labels, and laying them out takes longer than a person waits for a tab.
 * So what is in view comes at once, and the rest in these many pieces at a time. */
#define N_FIRST 8
#define N_NEXT 3

typedef struct
{
  GtkWidget        *scroller;
  GtkWidget        *column;
  GtkWidget        *content;
  GtkWidget        *child; /* instead of the scroller, or NULL */
  CandorDiscussion *discussion;
  CandorSection    *section;
  GHashTable       *anchors; /* id to GWeakRef of a widget */
  char             *wanted;  /* id to scroll to once there is a layout */
  gboolean          wants_focus;
  unsigned int      tick;
  unsigned int      reveal;     /* idle that shows the children that wait */
  unsigned int      n_children; /* appended since the page was empty */
  unsigned int      highlight;
  GtkWidget        *highlighted; /* weak */
} CandorPagePrivate;

enum
{
  PROP_DISCUSSION = 1,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorPage, candor_page, GTK_TYPE_WIDGET)

/* Marks a child that waits to be shown. */
static G_DEFINE_QUARK (candor - page - waits, get_waits)

  static void free_anchor (gpointer data)
{
  GWeakRef *anchor = data;

  g_weak_ref_clear (anchor);
  g_free (anchor);
}

static CandorPagePrivate *
get_private (CandorPage *self)
{
  return candor_page_get_instance_private (self);
}

/* The page's content keeps its widgets alive, so what is found may be lent. */
static GtkWidget *
lend_anchor (GWeakRef *anchor)
{
  g_autoptr (GtkWidget) widget = anchor != NULL ? g_weak_ref_get (anchor) : NULL;

  return widget;
}

/* Shows the next @n_reveal children that wait, or, with @upto, all up to the one that holds it.
 * Returns whether there are more. */
static gboolean
reveal_children (CandorPage  *self,
                 unsigned int n_reveal,
                 GtkWidget   *upto)
{
  CandorPagePrivate *priv = get_private (self);

  for (GtkWidget *child = gtk_widget_get_first_child (priv->content); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (g_object_get_qdata (G_OBJECT (child), get_waits_quark ()) != NULL)
        {
          if (n_reveal == 0)
            return TRUE;
          g_object_set_qdata (G_OBJECT (child), get_waits_quark (), NULL);
          gtk_widget_set_visible (child, TRUE);
          n_reveal--;
        }
      if (upto != NULL && (upto == child || gtk_widget_is_ancestor (upto, child)))
        n_reveal = 0;
    }
  return FALSE;
}

static gboolean
reveal_cb (gpointer user_data)
{
  CandorPage *self = user_data;

  if (reveal_children (self, N_NEXT, NULL))
    return G_SOURCE_CONTINUE;
  get_private (self)->reveal = 0;
  return G_SOURCE_REMOVE;
}

static void
begin_reveal (CandorPage *self)
{
  CandorPagePrivate *priv = get_private (self);

  if (priv->reveal == 0 && priv->n_children > N_FIRST)
    priv->reveal = g_idle_add (reveal_cb, self);
}

static void
end_highlight (CandorPagePrivate *priv)
{
  g_clear_handle_id (&priv->highlight, g_source_remove);
  if (priv->highlighted != NULL)
    gtk_widget_remove_css_class (priv->highlighted, "found");
  g_clear_weak_pointer (&priv->highlighted);
}

static gboolean
highlight_over_cb (gpointer user_data)
{
  CandorPagePrivate *priv = get_private (user_data);

  priv->highlight = 0;
  end_highlight (priv);
  return G_SOURCE_REMOVE;
}

static void
begin_highlight (CandorPage *self,
                 GtkWidget  *widget)
{
  CandorPagePrivate *priv = get_private (self);

  end_highlight (priv);
  g_set_weak_pointer (&priv->highlighted, widget);
  gtk_widget_add_css_class (widget, "found");
  priv->highlight = g_timeout_add (HIGHLIGHT_TIME, highlight_over_cb, self);
}

static gboolean
find_top (CandorPage *self,
          GtkWidget  *widget,
          double     *top)
{
  CandorPagePrivate *priv = get_private (self);
  graphene_point_t   point;

  if (!gtk_widget_compute_point (widget, priv->content, graphene_point_zero (), &point))
    return FALSE;
  *top = point.y;
  return TRUE;
}

static gboolean
scroll_to_wanted_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       user_data)
{
  CandorPage        *self = CANDOR_PAGE (widget);
  CandorPagePrivate *priv = get_private (self);
  g_autofree char   *wanted = g_steal_pointer (&priv->wanted);
  GtkWidget         *anchor = candor_page_get_anchor (self, wanted);
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller));
  double             top;

  if (anchor != NULL && gtk_widget_get_height (anchor) == 0)
    {
      /* Made just now: there is no layout yet. */
      priv->wanted = g_steal_pointer (&wanted);
      return G_SOURCE_CONTINUE;
    }
  priv->tick = 0;
  if (anchor == NULL)
    return G_SOURCE_REMOVE;
  if (priv->wants_focus && !gtk_widget_grab_focus (anchor))
    gtk_widget_child_focus (anchor, GTK_DIR_TAB_FORWARD);
  if (find_top (self, anchor, &top))
    gtk_adjustment_set_value (adjustment, top - SCROLL_MARGIN);
  if (priv->wants_focus)
    begin_highlight (self, anchor);
  return G_SOURCE_REMOVE;
}

static void
begin_ticks (CandorPage *self)
{
  CandorPagePrivate *priv = get_private (self);

  if (priv->tick == 0)
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_wanted_cb, NULL, NULL);
}

static void
want_anchor (CandorPage *self,
             const char *item_id,
             gboolean    wants_focus)
{
  CandorPagePrivate *priv = get_private (self);
  GtkWidget         *anchor = candor_page_get_anchor (self, item_id);

  if (anchor != NULL)
    reveal_children (self, G_MAXUINT, anchor);
  g_free (priv->wanted);
  priv->wanted = g_strdup (item_id);
  priv->wants_focus = wants_focus;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_ticks (self);
}

/* The anchor at the top of what is in view, so that the place survives another language. */
static const char *
find_place (CandorPage *self)
{
  CandorPagePrivate *priv = get_private (self);
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (priv->scroller));
  double             value = gtk_adjustment_get_value (adjustment);
  double             best = -1;
  const char        *place = NULL;
  GHashTableIter     iter;
  gpointer           id, anchor;

  if (value <= 0)
    return NULL;
  g_hash_table_iter_init (&iter, priv->anchors);
  while (g_hash_table_iter_next (&iter, &id, &anchor))
    {
      GtkWidget *widget = lend_anchor (anchor);
      double     top;

      if (widget != NULL && find_top (self, widget, &top) && top <= value + 1 && top > best)
        {
          best = top;
          place = id;
        }
    }
  return place;
}

static void
empty_page (CandorPage *self)
{
  CandorPagePrivate *priv = get_private (self);
  GtkWidget         *child;

  end_highlight (priv);
  g_clear_handle_id (&priv->reveal, g_source_remove);
  priv->n_children = 0;
  g_hash_table_remove_all (priv->anchors);
  while ((child = gtk_widget_get_first_child (priv->content)) != NULL)
    gtk_box_remove (GTK_BOX (priv->content), child);
}

static void
refill (CandorPage *self)
{
  g_autofree char *place = g_strdup (find_place (self));

  empty_page (self);
  if (CANDOR_PAGE_GET_CLASS (self)->fill != NULL)
    CANDOR_PAGE_GET_CLASS (self)->fill (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    begin_reveal (self);
  if (place != NULL)
    want_anchor (self, place, FALSE);
}

static gboolean
candor_page_real_scroll_to_item (CandorPage *self,
                                 const char *item_id)
{
  if (candor_page_get_anchor (self, item_id) == NULL)
    return FALSE;
  want_anchor (self, item_id, TRUE);
  return TRUE;
}

static void
candor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (candor_page_parent_class)->map (widget);
  begin_reveal (CANDOR_PAGE (widget));
  if (get_private (CANDOR_PAGE (widget))->wanted != NULL)
    begin_ticks (CANDOR_PAGE (widget));
}

static void
candor_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (candor_page_parent_class)->constructed (object);
  refill (CANDOR_PAGE (object));
}

static void
candor_page_dispose (GObject *object)
{
  CandorPagePrivate *priv = get_private (CANDOR_PAGE (object));

  end_highlight (priv);
  g_clear_handle_id (&priv->reveal, g_source_remove);
  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (object), priv->tick);
  priv->tick = 0;
  g_hash_table_remove_all (priv->anchors);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_pointer (&priv->scroller, gtk_widget_unparent);
  g_clear_object (&priv->section);
  g_clear_object (&priv->discussion);
  G_OBJECT_CLASS (candor_page_parent_class)->dispose (object);
}

static void
candor_page_finalize (GObject *object)
{
  CandorPagePrivate *priv = get_private (CANDOR_PAGE (object));

  g_free (priv->wanted);
  g_hash_table_unref (priv->anchors);
  G_OBJECT_CLASS (candor_page_parent_class)->finalize (object);
}

static void
candor_page_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorPage *self = CANDOR_PAGE (object);

  switch (id)
    {
    case PROP_DISCUSSION:
      g_value_set_object (value, candor_page_get_discussion (self));
      break;
    case PROP_SECTION:
      g_value_set_object (value, candor_page_get_section (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_page_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CandorPagePrivate *priv = get_private (CANDOR_PAGE (object));

  switch (id)
    {
    case PROP_DISCUSSION:
      priv->discussion = g_value_dup_object (value);
      break;
    case PROP_SECTION:
      priv->section = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_page_class_init (CandorPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = candor_page_constructed;
  object_class->dispose = candor_page_dispose;
  object_class->finalize = candor_page_finalize;
  object_class->get_property = candor_page_get_property;
  object_class->set_property = candor_page_set_property;
  widget_class->map = candor_page_map;
  klass->scroll_to_item = candor_page_real_scroll_to_item;

  /** CandorPage:discussion: the consultation that the page shows. */
  properties[PROP_DISCUSSION] =
    g_param_spec_object ("discussion", NULL, NULL, CANDOR_TYPE_DISCUSSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /** CandorPage:section: (nullable): the section that the page shows; `NULL` for Summary. */
  properties[PROP_SECTION] =
    g_param_spec_object ("section", NULL, NULL, CANDOR_TYPE_SECTION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
}

static void
candor_page_init (CandorPage *self)
{
  CandorPagePrivate *priv = get_private (self);

  priv->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_anchor);
  priv->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (priv->content, "page-content");
  priv->column = candor_column_new ();
  candor_column_set_child (CANDOR_COLUMN (priv->column), priv->content);
  priv->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (priv->scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), priv->column);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_widget_set_parent (priv->scroller, GTK_WIDGET (self));
}

CandorDiscussion *
candor_page_get_discussion (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return get_private (self)->discussion;
}

CandorSection *
candor_page_get_section (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return get_private (self)->section;
}

CandorPack *
candor_page_get_pack (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return candor_discussion_get_pack (get_private (self)->discussion);
}

void
candor_page_show (CandorPage       *self,
                  CandorDiscussion *discussion,
                  CandorSection    *section)
{
  CandorPagePrivate *priv;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (CANDOR_IS_DISCUSSION (discussion));
  g_return_if_fail (section == NULL || CANDOR_IS_SECTION (section));
  priv = get_private (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&priv->discussion, discussion))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISCUSSION]);
  if (g_set_object (&priv->section, section))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
  refill (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
candor_page_append (CandorPage *self,
                    GtkWidget  *child)
{
  CandorPagePrivate *priv;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  priv = get_private (self);
  if (++priv->n_children > N_FIRST && gtk_widget_get_visible (child))
    {
      g_object_set_qdata (G_OBJECT (child), get_waits_quark (), GINT_TO_POINTER (TRUE));
      gtk_widget_set_visible (child, FALSE);
    }
  gtk_box_append (GTK_BOX (priv->content), child);
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
  g_hash_table_replace (get_private (self)->anchors, g_strdup (item_id), anchor);
}

GtkWidget *
candor_page_get_anchor (CandorPage *self,
                        const char *item_id)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  return lend_anchor (g_hash_table_lookup (get_private (self)->anchors, item_id));
}

void
candor_page_set_max_chars (CandorPage  *self,
                           unsigned int max_chars)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  candor_column_set_max_chars (CANDOR_COLUMN (get_private (self)->column), max_chars);
}

void
candor_page_set_child (CandorPage *self,
                       GtkWidget  *child)
{
  CandorPagePrivate *priv;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));
  priv = get_private (self);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  gtk_widget_set_visible (priv->scroller, child == NULL);
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
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

gboolean
candor_page_scroll (CandorPage   *self,
                    GtkScrollType scroll)
{
  CandorPagePrivate *priv;
  gboolean           handled = FALSE;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  priv = get_private (self);
  if (priv->child == NULL)
    g_signal_emit_by_name (priv->scroller, "scroll-child", scroll, FALSE, &handled);
  return handled;
}
