/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few words of which one at most holds. */
#include "config.h"

#include "candor-steps.h"

#include "candor-wrap.h"

struct _CandorSteps
{
  GtkWidget    parent_instance;
  GtkWidget   *wrap;
  GPtrArray   *buttons; /* of GtkToggleButton, owned by the wrap */
  unsigned int value;
  gboolean     syncing;
};

enum
{
  PROP_VALUE = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorSteps, candor_steps, GTK_TYPE_WIDGET)

static void
toggled_cb (GtkToggleButton *button,
            CandorSteps     *self)
{
  unsigned int index;

  if (self->syncing || !g_ptr_array_find (self->buttons, button, &index))
    return;
  candor_steps_set_value (self, gtk_toggle_button_get_active (button) ? index + 1 : 0);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *parameter,
        gpointer   user_data)
{
  CandorSteps *self = CANDOR_STEPS (widget);
  unsigned int value = g_variant_get_uint32 (parameter);

  if (value > self->buttons->len)
    return FALSE;
  candor_steps_set_value (self, value);
  return TRUE;
}

static void
candor_steps_get_property (GObject    *object,
                           guint       property,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (property == PROP_VALUE)
    g_value_set_uint (value, CANDOR_STEPS (object)->value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
candor_steps_set_property (GObject      *object,
                           guint         property,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (property == PROP_VALUE)
    candor_steps_set_value (CANDOR_STEPS (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
candor_steps_dispose (GObject *object)
{
  CandorSteps *self = CANDOR_STEPS (object);

  g_ptr_array_set_size (self->buttons, 0);
  g_clear_pointer (&self->wrap, gtk_widget_unparent);
  G_OBJECT_CLASS (candor_steps_parent_class)->dispose (object);
}

static void
candor_steps_finalize (GObject *object)
{
  g_ptr_array_unref (CANDOR_STEPS (object)->buttons);
  G_OBJECT_CLASS (candor_steps_parent_class)->finalize (object);
}

static void
candor_steps_class_init (CandorStepsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_steps_dispose;
  object_class->finalize = candor_steps_finalize;
  object_class->get_property = candor_steps_get_property;
  object_class->set_property = candor_steps_set_property;

  /** CandorSteps:value: the word that holds, from 1; 0 where none does. */
  properties[PROP_VALUE] =
    g_param_spec_uint ("value", NULL, NULL, 0, 9, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  for (unsigned int i = 0; i <= 9; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_0 + i, 0, key_cb, "u", i);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "steps");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_steps_init (CandorSteps *self)
{
  self->buttons = g_ptr_array_new ();
  self->wrap = candor_wrap_new (4);
  gtk_widget_set_parent (self->wrap, GTK_WIDGET (self));
}

static void
add_word (CandorSteps *self,
          CandorPack  *pack,
          const char  *of,
          const char  *word)
{
  GtkWidget       *button = gtk_toggle_button_new_with_label (word);
  g_autofree char *name = candor_pack_dup_word (pack, "mark.name", "mark", word, "of", of, NULL);

  gtk_widget_add_css_class (button, "step");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_ptr_array_add (self->buttons, button);
  candor_wrap_append (CANDOR_WRAP (self->wrap), button);
}

/**
 * candor_steps_new:
 * @pack: says how a word and what it is said of make a name
 * @of: what the words are said of
 * @words: (array zero-terminated=1): the words, at most 9
 *
 * Returns: (transfer floating): the row; none of the words holds
 */
GtkWidget *
candor_steps_new (CandorPack        *pack,
                  const char        *of,
                  const char *const *words)
{
  CandorSteps *self = g_object_new (CANDOR_TYPE_STEPS, NULL);

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (of != NULL && words != NULL, NULL);
  for (unsigned int i = 0; words[i] != NULL; i++)
    add_word (self, pack, of, words[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, of, -1);
  return GTK_WIDGET (self);
}

GtkWidget *
candor_steps_new_scale (CandorPack        *pack,
                        const char        *of,
                        const char *const *words)
{
  GtkWidget *self = candor_steps_new (pack, of, words);

  gtk_widget_add_css_class (self, "scale");
  candor_wrap_set_equal (CANDOR_WRAP (CANDOR_STEPS (self)->wrap), TRUE);
  return self;
}

unsigned int
candor_steps_get_value (CandorSteps *self)
{
  g_return_val_if_fail (CANDOR_IS_STEPS (self), 0);
  return self->value;
}

void
candor_steps_set_value (CandorSteps *self,
                        unsigned int value)
{
  g_return_if_fail (CANDOR_IS_STEPS (self));
  g_return_if_fail (value <= self->buttons->len);
  if (self->value == value)
    return;
  self->value = value;
  self->syncing = TRUE;
  for (unsigned int i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), i + 1 == value);
  self->syncing = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
