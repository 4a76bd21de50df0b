/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much something matters to this patient. */
#include "config.h"

#include "candor-weight.h"

#include "candor-plain.h"

struct _CandorWeight
{
  GObject parent_instance;

  char        *value_id; /* NULL for the patient's own words */
  char        *text;     /* NULL for a value of the pack */
  unsigned int weight;   /* 0 to 5 */
  GTree       *fits;     /* option id to CandorFit */
};

enum
{
  PROP_0,
  PROP_VALUE_ID,
  PROP_TEXT,
  PROP_WEIGHT,
  PROP_FITS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorWeight, candor_weight, G_TYPE_OBJECT)

static int
compare_ids (const void *a,
             const void *b,
             void       *user_data)
{
  return g_strcmp0 (a, b);
}

static gboolean
write_fit_cb (gpointer id,
              gpointer fit,
              gpointer text)
{
  g_string_append_printf (text,
                          "%s%c%s",
                          ((GString *) text)->len > 0 ? " " : "",
                          GPOINTER_TO_UINT (fit) == CANDOR_FIT_FOR ? '+' : '-',
                          (const char *) id);
  return FALSE;
}

static char *
dup_fits (CandorWeight *self)
{
  GString *text = g_string_new (NULL);

  g_tree_foreach (self->fits, write_fit_cb, text);
  return g_string_free (text, FALSE);
}

static void
read_fits (CandorWeight *self,
           const char   *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", -1);

  g_tree_remove_all (self->fits);
  for (char **part = parts; *part != NULL; part++)
    if ((**part == '+' || **part == '-') && (*part)[1] != '\0')
      g_tree_insert (self->fits,
                     g_strdup (*part + 1),
                     GUINT_TO_POINTER (**part == '+' ? CANDOR_FIT_FOR : CANDOR_FIT_AGAINST));
}

static void
set_fits (CandorWeight *self,
          const char   *text)
{
  g_autofree char *before = dup_fits (self);
  g_autofree char *after = NULL;

  read_fits (self, text);
  after = dup_fits (self);
  if (!g_str_equal (before, after))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FITS]);
}

static void
candor_weight_finalize (GObject *object)
{
  CandorWeight *self = CANDOR_WEIGHT (object);

  g_free (self->value_id);
  g_free (self->text);
  g_tree_unref (self->fits);
  G_OBJECT_CLASS (candor_weight_parent_class)->finalize (object);
}

static void
candor_weight_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorWeight *self = CANDOR_WEIGHT (object);

  switch (property)
    {
    case PROP_VALUE_ID:
      g_value_set_string (value, self->value_id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_WEIGHT:
      g_value_set_uint (value, self->weight);
      break;
    case PROP_FITS:
      g_value_take_string (value, dup_fits (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_weight_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CandorWeight *self = CANDOR_WEIGHT (object);

  switch (property)
    {
    case PROP_VALUE_ID:
      self->value_id = g_value_dup_string (value);
      break;
    case PROP_TEXT:
      candor_weight_set_text (self, g_value_get_string (value));
      break;
    case PROP_WEIGHT:
      candor_weight_set_weight (self, g_value_get_uint (value));
      break;
    case PROP_FITS:
      set_fits (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_weight_class_init (CandorWeightClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_weight_finalize;
  object_class->get_property = candor_weight_get_property;
  object_class->set_property = candor_weight_set_property;

  /** CandorWeight:value-id: the id of the pack's value; %NULL for the patient's own words. */
  properties[PROP_VALUE_ID] =
    g_param_spec_string ("value-id", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /** CandorWeight:text: the patient's own words; %NULL for a value of the pack. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /** CandorWeight:weight: 0 where it was not weighed, else 1, does not matter, to 5, matters most. */
  properties[PROP_WEIGHT] = g_param_spec_uint ("weight", NULL, NULL, 0, CANDOR_WEIGHT_MOST, 0, flags);
  /** CandorWeight:fits: the options that an own row speaks for (+) and against (-), by id: "+a -b". */
  properties[PROP_FITS] = g_param_spec_string ("fits", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_weight_init (CandorWeight *self)
{
  self->fits = g_tree_new_full (compare_ids, NULL, g_free, NULL);
}

/**
 * candor_weight_new:
 * @value_id: (nullable): the id of a value of the pack
 * @text: (nullable): or the patient's own words; exactly one of the two is given
 *
 * Returns: (transfer full): something that was not weighed yet
 */
CandorWeight *
candor_weight_new (const char *value_id,
                   const char *text)
{
  g_return_val_if_fail ((value_id == NULL) != (text == NULL), NULL);

  return g_object_new (CANDOR_TYPE_WEIGHT, "value-id", value_id, "text", text, NULL);
}

/** candor_weight_get_value_id: Returns: (nullable): the pack's id; %NULL for own words */
const char *
candor_weight_get_value_id (CandorWeight *self)
{
  g_return_val_if_fail (CANDOR_IS_WEIGHT (self), NULL);

  return self->value_id;
}

/** candor_weight_get_text: Returns: (nullable): the patient's own words; %NULL for a value of the pack */
const char *
candor_weight_get_text (CandorWeight *self)
{
  g_return_val_if_fail (CANDOR_IS_WEIGHT (self), NULL);

  return self->text;
}

/** candor_weight_set_text: Takes the patient's own words, kept as typed; a value of the pack has none. */
void
candor_weight_set_text (CandorWeight *self,
                        const char   *text)
{
  g_autofree char *kept = NULL;

  g_return_if_fail (CANDOR_IS_WEIGHT (self));
  g_return_if_fail ((self->value_id == NULL) == (text != NULL));

  kept = candor_plain_dup (text);
  if (g_strcmp0 (self->text, kept) == 0)
    return;
  g_free (self->text);
  self->text = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/** candor_weight_get_weight: Returns: 0 where it was not weighed, else 1 to 5 */
unsigned int
candor_weight_get_weight (CandorWeight *self)
{
  g_return_val_if_fail (CANDOR_IS_WEIGHT (self), CANDOR_WEIGHT_NONE);

  return self->weight;
}

/** candor_weight_set_weight: Says how much it matters, 1 to 5; 0 takes that back. */
void
candor_weight_set_weight (CandorWeight *self,
                          unsigned int  weight)
{
  g_return_if_fail (CANDOR_IS_WEIGHT (self));
  g_return_if_fail (weight <= CANDOR_WEIGHT_MOST);

  if (self->weight == weight)
    return;
  self->weight = weight;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEIGHT]);
}

/** candor_weight_get_fit: Returns: what an own row says of an option */
CandorFit
candor_weight_get_fit (CandorWeight *self,
                       const char   *option_id)
{
  g_return_val_if_fail (CANDOR_IS_WEIGHT (self), CANDOR_FIT_NONE);
  g_return_val_if_fail (option_id != NULL, CANDOR_FIT_NONE);

  return GPOINTER_TO_UINT (g_tree_lookup (self->fits, option_id));
}

/** candor_weight_set_fit: Says whether an own row speaks for or against an option. */
void
candor_weight_set_fit (CandorWeight *self,
                       const char   *option_id,
                       CandorFit     fit)
{
  g_return_if_fail (CANDOR_IS_WEIGHT (self));
  g_return_if_fail (self->value_id == NULL && option_id != NULL);

  if (candor_weight_get_fit (self, option_id) == fit)
    return;
  if (fit == CANDOR_FIT_NONE)
    g_tree_remove (self->fits, option_id);
  else
    g_tree_insert (self->fits, g_strdup (option_id), GUINT_TO_POINTER (fit));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FITS]);
}
