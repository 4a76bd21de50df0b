/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The base of all tabs: a scrolling column, filled by a subclass. */
#include "config.h"

#include "candor-page-private.h"

#include "candor-column.h"

enum
{
  PROP_DISCUSSION = 1,
  PROP_SECTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorPage, candor_page, GTK_TYPE_WIDGET)

static void
free_anchor (gpointer data)
{
  GWeakRef *anchor = data;

  g_weak_ref_clear (anchor);
  g_free (anchor);
}

CandorPagePrivate *
candor_page_get_private (CandorPage *self)
{
  return candor_page_get_instance_private (self);
}

static void
candor_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (candor_page_parent_class)->map (widget);
  if (candor_page_get_private (CANDOR_PAGE (widget))->wanted != NULL)
    candor_page_begin_ticks (CANDOR_PAGE (widget));
}

static void
candor_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (candor_page_parent_class)->constructed (object);
  candor_page_fill (CANDOR_PAGE (object));
}

static void
candor_page_dispose (GObject *object)
{
  CandorPagePrivate *priv = candor_page_get_private (CANDOR_PAGE (object));

  candor_page_end_highlight (priv);
  if (priv->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (object), priv->tick);
  priv->tick = 0;
  g_hash_table_remove_all (priv->anchors);
  g_hash_table_remove_all (priv->slot_by_key);
  if (priv->slots != NULL)
    candor_slots_stop (priv->slots);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_pointer (&priv->scroller, gtk_widget_unparent);
  g_clear_object (&priv->slots);
  g_clear_object (&priv->section);
  g_clear_object (&priv->discussion);
  G_OBJECT_CLASS (candor_page_parent_class)->dispose (object);
}

static void
candor_page_finalize (GObject *object)
{
  CandorPagePrivate *priv = candor_page_get_private (CANDOR_PAGE (object));

  g_free (priv->wanted);
  g_hash_table_unref (priv->anchors);
  g_hash_table_unref (priv->slot_by_key);
  g_hash_table_unref (priv->leftover);
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
  CandorPagePrivate *priv = candor_page_get_private (CANDOR_PAGE (object));

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
candor_page_real_show_items (CandorPage *self,
                             GPtrArray  *items)
{
  candor_page_scroll_to_item (self, candor_item_get_id (g_ptr_array_index (items, 0)));
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
  klass->scroll_to_item = candor_page_go_to_anchor;
  klass->show_items = candor_page_real_show_items;

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
  CandorPagePrivate *priv = candor_page_get_private (self);

  priv->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_anchor);
  priv->slot_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  priv->leftover = g_hash_table_new (NULL, NULL);
  priv->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (priv->content, "page-content");
  priv->column = candor_column_new ();
  candor_column_set_child (CANDOR_COLUMN (priv->column), priv->content);
  priv->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (priv->scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (priv->scroller), priv->column);
  priv->slots = candor_slots_new (GTK_SCROLLED_WINDOW (priv->scroller));
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_widget_set_parent (priv->scroller, GTK_WIDGET (self));
}

CandorDiscussion *
candor_page_get_discussion (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return candor_page_get_private (self)->discussion;
}

CandorSection *
candor_page_get_section (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return candor_page_get_private (self)->section;
}

CandorPack *
candor_page_get_pack (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  return candor_discussion_get_pack (candor_page_get_private (self)->discussion);
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
  priv = candor_page_get_private (self);
  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&priv->discussion, discussion))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DISCUSSION]);
  if (g_set_object (&priv->section, section))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
  candor_page_fill (self);
  g_object_thaw_notify (G_OBJECT (self));
}

void
candor_page_set_max_chars (CandorPage  *self,
                           unsigned int max_chars)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  candor_column_set_max_chars (CANDOR_COLUMN (candor_page_get_private (self)->column), max_chars);
}

void
candor_page_set_child (CandorPage *self,
                       GtkWidget  *child)
{
  CandorPagePrivate *priv;

  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (child == NULL || GTK_IS_WIDGET (child));
  priv = candor_page_get_private (self);
  g_clear_pointer (&priv->child, gtk_widget_unparent);
  priv->child = child;
  gtk_widget_set_visible (priv->scroller, child == NULL);
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

gboolean
candor_page_scroll (CandorPage   *self,
                    GtkScrollType scroll)
{
  CandorPagePrivate *priv;
  gboolean           handled = FALSE;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  priv = candor_page_get_private (self);
  if (priv->child == NULL)
    g_signal_emit_by_name (priv->scroller, "scroll-child", scroll, FALSE, &handled);
  return handled;
}
