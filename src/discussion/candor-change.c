/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that the pack says otherwise than it did. */
#include "config.h"

#include "candor-change.h"

struct _CandorChange
{
  GObject parent_instance;

  CandorChangeKind   kind;
  CandorChangeAspect aspect;
  unsigned int       n_gone;
  char              *id;
  char              *title;
  char              *text; /* NULL where it is about no words */
  gboolean           marked;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ID,
  PROP_TITLE,
  PROP_TEXT,
  PROP_MARKED,
  PROP_ASPECT,
  PROP_N_GONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorChange, candor_change, G_TYPE_OBJECT)

static void
candor_change_finalize (GObject *object)
{
  CandorChange *self = CANDOR_CHANGE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->text);
  G_OBJECT_CLASS (candor_change_parent_class)->finalize (object);
}

static void
candor_change_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorChange *self = CANDOR_CHANGE (object);

  switch (property)
    {
    case PROP_KIND:
      g_value_set_int (value, self->kind);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_MARKED:
      g_value_set_boolean (value, self->marked);
      break;
    case PROP_ASPECT:
      g_value_set_int (value, self->aspect);
      break;
    case PROP_N_GONE:
      g_value_set_uint (value, self->n_gone);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_change_class_init (CandorChangeClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_change_finalize;
  object_class->get_property = candor_change_get_property;

  /** CandorChange:kind: a `CandorChangeKind`. */
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, CANDOR_CHANGE_GONE, 0, flags);
  /** CandorChange:id: what it is about. */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  /** CandorChange:title: what that is called now; what it was called where it has gone. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /** CandorChange:text: (nullable): the words that it is about. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /** CandorChange:marked: whether something was said about it. */
  properties[PROP_MARKED] = g_param_spec_boolean ("marked", NULL, NULL, FALSE, flags);
  /** CandorChange:aspect: a `CandorChangeAspect`; of what is new or gone as a whole, its words. */
  properties[PROP_ASPECT] = g_param_spec_int ("aspect", NULL, NULL, 0, CANDOR_CHANGE_LEFT_OUT, 0, flags);
  /** CandorChange:n-gone: how many things that stood in this place are gone. */
  properties[PROP_N_GONE] = g_param_spec_uint ("n-gone", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_change_init (CandorChange *self)
{
}

/** candor_change_new: Returns: (transfer full): a change; see the properties for what it says */
CandorChange *
candor_change_new (CandorChangeKind kind,
                   const char      *id,
                   const char      *title,
                   const char      *text,
                   gboolean         marked)
{
  CandorChange *self;

  g_return_val_if_fail (id != NULL && title != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_CHANGE, NULL);
  self->kind = kind;
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->text = g_strdup (text);
  self->marked = !!marked;
  return self;
}

/** candor_change_new_changed: Returns: (transfer full): what is changed in something that was there and is */
CandorChange *
candor_change_new_changed (CandorChangeAspect aspect,
                           unsigned int       n_gone,
                           const char        *id,
                           const char        *title,
                           const char        *text,
                           gboolean           marked)
{
  CandorChange *self = candor_change_new (CANDOR_CHANGE_CHANGED, id, title, text, marked);

  g_return_val_if_fail (self != NULL, NULL);

  self->aspect = aspect;
  self->n_gone = n_gone;
  return self;
}

/** candor_change_get_kind: Returns: whether it is new, gone or says something else */
CandorChangeKind
candor_change_get_kind (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), CANDOR_CHANGE_CHANGED);

  return self->kind;
}

/** candor_change_get_id: Returns: the pack's id of what it is about */
const char *
candor_change_get_id (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), NULL);

  return self->id;
}

/** candor_change_get_title: Returns: what that is called, or was called where it has gone */
const char *
candor_change_get_title (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), NULL);

  return self->title;
}

/** candor_change_get_text: Returns: (nullable): the words that it is about */
const char *
candor_change_get_text (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), NULL);

  return self->text;
}

/** candor_change_get_marked: Returns: whether something was said about it */
gboolean
candor_change_get_marked (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), FALSE);

  return self->marked;
}

/** candor_change_get_aspect: Returns: what of it changed */
CandorChangeAspect
candor_change_get_aspect (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), CANDOR_CHANGE_WORDS);

  return self->aspect;
}

/** candor_change_get_n_gone: Returns: how many things that stood in this place are gone or put otherwise */
unsigned int
candor_change_get_n_gone (CandorChange *self)
{
  g_return_val_if_fail (CANDOR_IS_CHANGE (self), 0);

  return self->n_gone;
}
