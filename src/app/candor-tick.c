/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was chosen, to be read and not to be changed. */
#include "config.h"

#include "candor-tick.h"

struct _CandorTick
{
  GtkWidget  parent_instance;
  GtkWidget *label;
  gboolean   round;
  gboolean   active;
};

enum
{
  PROP_ACTIVE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorTick, candor_tick, GTK_TYPE_WIDGET)

static void
candor_tick_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (id == PROP_ACTIVE)
    g_value_set_boolean (value, CANDOR_TICK (object)->active);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_tick_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  if (id == PROP_ACTIVE)
    candor_tick_set_active (CANDOR_TICK (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_tick_dispose (GObject *object)
{
  g_clear_pointer (&CANDOR_TICK (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (candor_tick_parent_class)->dispose (object);
}

static void
candor_tick_class_init (CandorTickClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_tick_dispose;
  object_class->get_property = candor_tick_get_property;
  object_class->set_property = candor_tick_set_property;

  /** CandorTick:active: whether it was chosen. */
  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tick");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
candor_tick_init (CandorTick *self)
{
  self->label = gtk_label_new ("");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE, -1);
}

GtkWidget *
candor_tick_new (const char *of,
                 gboolean    round)
{
  CandorTick *self;

  g_return_val_if_fail (of != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_TICK, NULL);
  self->round = round;
  if (round)
    gtk_widget_add_css_class (GTK_WIDGET (self), "round");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, of, -1);
  return GTK_WIDGET (self);
}

gboolean
candor_tick_get_active (CandorTick *self)
{
  g_return_val_if_fail (CANDOR_IS_TICK (self), FALSE);
  return self->active;
}

void
candor_tick_set_active (CandorTick *self,
                        gboolean    active)
{
  g_return_if_fail (CANDOR_IS_TICK (self));
  active = active != FALSE;
  if (self->active == active)
    return;
  self->active = active;
  gtk_label_set_text (GTK_LABEL (self->label), !active ? "" : self->round ? "●"
                                                                          : "✓");
  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "active");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_CHECKED,
                               active ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
