/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few texts by name, each a property: the base of decision, attendance and companion. */
#include "config.h"

#include "candor-fields.h"

#include "candor-plain.h"

typedef struct
{
  char *texts[CANDOR_FIELDS_MAX]; /* NULL for nothing */
} CandorFieldsPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CandorFields, candor_fields, G_TYPE_OBJECT)

static void
candor_fields_finalize (GObject *object)
{
  CandorFieldsPrivate *priv = candor_fields_get_instance_private (CANDOR_FIELDS (object));

  for (int i = 0; i < CANDOR_FIELDS_MAX; i++)
    g_free (priv->texts[i]);
  G_OBJECT_CLASS (candor_fields_parent_class)->finalize (object);
}

/* Property 1 is field 0: GObject counts from 1. */
static void
candor_fields_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  g_value_set_string (value, candor_fields_get (CANDOR_FIELDS (object), property - 1));
}

static void
candor_fields_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  candor_fields_set (CANDOR_FIELDS (object), property - 1, g_value_get_string (value));
}

static void
candor_fields_class_init (CandorFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_fields_finalize;
}

static void
candor_fields_init (CandorFields *self)
{
}

/**
 * candor_fields_class_install:
 * @klass: the subclass
 * @names: (array length=n_names): names of the properties, in the order of the fields; static
 * @n_names: how many, at most 8
 */
void
candor_fields_class_install (CandorFieldsClass *klass,
                             const char *const *names,
                             unsigned int       n_names)
{
  g_return_if_fail (n_names <= CANDOR_FIELDS_MAX);

  /* These two are never inherited: GObject clears them for each class. */
  G_OBJECT_CLASS (klass)->get_property = candor_fields_get_property;
  G_OBJECT_CLASS (klass)->set_property = candor_fields_set_property;
  klass->names = names;
  klass->n_fields = n_names;
  for (unsigned int i = 0; i < n_names; i++)
    g_object_class_install_property (
      G_OBJECT_CLASS (klass),
      i + 1,
      g_param_spec_string (names[i], NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

/** candor_fields_get: Returns: the text of a field, never %NULL */
const char *
candor_fields_get (CandorFields *self,
                   unsigned int  field)
{
  CandorFieldsPrivate *priv = candor_fields_get_instance_private (self);

  g_return_val_if_fail (CANDOR_IS_FIELDS (self), "");
  g_return_val_if_fail (field < CANDOR_FIELDS_GET_CLASS (self)->n_fields, "");

  return priv->texts[field] != NULL ? priv->texts[field] : "";
}

/**
 * candor_fields_set:
 * @text: (nullable): the text; %NULL counts as nothing
 *
 * Keeps the text as it was typed, as far as it is text: see `candor_plain_dup`.
 */
void
candor_fields_set (CandorFields *self,
                   unsigned int  field,
                   const char   *text)
{
  CandorFieldsPrivate *priv = candor_fields_get_instance_private (self);
  g_autofree char     *kept = NULL;

  g_return_if_fail (CANDOR_IS_FIELDS (self));
  g_return_if_fail (field < CANDOR_FIELDS_GET_CLASS (self)->n_fields);

  kept = candor_plain_dup (text);
  if (g_str_equal (candor_fields_get (self, field), kept != NULL ? kept : ""))
    return;
  g_free (priv->texts[field]);
  priv->texts[field] = g_steal_pointer (&kept);
  g_object_notify (G_OBJECT (self), CANDOR_FIELDS_GET_CLASS (self)->names[field]);
}

/** candor_fields_is_blank: Returns: whether there is nothing but white space in a field */
gboolean
candor_fields_is_blank (CandorFields *self,
                        unsigned int  field)
{
  g_autofree char *text = g_strstrip (g_strdup (candor_fields_get (self, field)));

  return *text == '\0';
}
