/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was answered at one id of the pack. */
#include "config.h"

#include "candor-answer.h"

struct _CandorAnswer
{
  GObject parent_instance;

  CandorAnswerKind kind;
  char            *id;
  unsigned int     value;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ID,
  PROP_VALUE,
  N_PROPS
};

static const unsigned int max_values[CANDOR_N_ANSWER_KINDS] = { 1, CANDOR_READY_NO, CANDOR_TEACH_BACK_NOT_YET, 1 };
static GParamSpec        *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorAnswer, candor_answer, G_TYPE_OBJECT)

static void
candor_answer_finalize (GObject *object)
{
  g_free (CANDOR_ANSWER (object)->id);
  G_OBJECT_CLASS (candor_answer_parent_class)->finalize (object);
}

static void
candor_answer_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorAnswer *self = CANDOR_ANSWER (object);

  switch (property)
    {
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_VALUE:
      g_value_set_uint (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_answer_set_property (GObject      *object,
                            guint         property,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CandorAnswer *self = CANDOR_ANSWER (object);

  switch (property)
    {
    case PROP_KIND:
      self->kind = g_value_get_int (value);
      break;
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_VALUE:
      candor_answer_set_value (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_answer_class_init (CandorAnswerClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_answer_finalize;
  object_class->get_property = candor_answer_get_property;
  object_class->set_property = candor_answer_set_property;

  /** CandorAnswer:kind: a `CandorAnswerKind`. */
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, CANDOR_N_ANSWER_KINDS - 1, 0, once);
  /** CandorAnswer:id: the id in the pack that this is about. */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, once);
  /** CandorAnswer:value: 0 where nothing was answered, else as the kind says. */
  properties[PROP_VALUE] =
    g_param_spec_uint ("value", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_answer_init (CandorAnswer *self)
{
}

/**
 * candor_answer_new:
 * @kind: what the answer is about
 * @id: an id of the pack, which the pack of today may no longer have
 *
 * Returns: (transfer full): an answer without a value
 */
CandorAnswer *
candor_answer_new (CandorAnswerKind kind,
                   const char      *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (CANDOR_TYPE_ANSWER, "kind", kind, "id", id, NULL);
}

/** candor_answer_get_kind: Returns: what the answer is about */
CandorAnswerKind
candor_answer_get_kind (CandorAnswer *self)
{
  g_return_val_if_fail (CANDOR_IS_ANSWER (self), CANDOR_ANSWER_CIRCUMSTANCE);

  return self->kind;
}

/** candor_answer_get_id: Returns: the id in the pack */
const char *
candor_answer_get_id (CandorAnswer *self)
{
  g_return_val_if_fail (CANDOR_IS_ANSWER (self), NULL);

  return self->id;
}

/** candor_answer_get_value: Returns: 0 where nothing was answered, else as the kind says */
unsigned int
candor_answer_get_value (CandorAnswer *self)
{
  g_return_val_if_fail (CANDOR_IS_ANSWER (self), 0);

  return self->value;
}

/** candor_answer_set_value: Takes an answer, 0 to take it back; at most `candor_answer_get_max`. */
void
candor_answer_set_value (CandorAnswer *self,
                         unsigned int  value)
{
  g_return_if_fail (CANDOR_IS_ANSWER (self));
  g_return_if_fail (value <= max_values[self->kind]);

  if (self->value == value)
    return;
  self->value = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/** candor_answer_get_max: Returns: the largest value of a kind */
unsigned int
candor_answer_get_max (CandorAnswerKind kind)
{
  g_return_val_if_fail (kind < CANDOR_N_ANSWER_KINDS, 0);

  return max_values[kind];
}
