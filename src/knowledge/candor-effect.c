/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A side effect: how often, how serious, and what to do. */
#include "config.h"

#include "candor-effect.h"

struct _CandorEffect
{
  CandorItem       parent_instance;
  CandorSeverity   severity;
  CandorFrequency *frequency;
  GPtrArray       *aspects[CANDOR_N_ASPECTS]; /* of CandorStatement */
};

G_DEFINE_FINAL_TYPE (CandorEffect, candor_effect, CANDOR_TYPE_ITEM)

static void
candor_effect_finalize (GObject *object)
{
  CandorEffect *self = CANDOR_EFFECT (object);

  g_clear_object (&self->frequency);
  for (int i = 0; i < CANDOR_N_ASPECTS; i++)
    g_ptr_array_unref (self->aspects[i]);
  G_OBJECT_CLASS (candor_effect_parent_class)->finalize (object);
}

static void
candor_effect_foreach_statement (CandorItem         *item,
                                 CandorStatementFunc func,
                                 gpointer            user_data)
{
  CandorEffect *self = CANDOR_EFFECT (item);

  func (candor_frequency_get_statement (self->frequency), user_data);
  for (int i = 0; i < CANDOR_N_ASPECTS; i++)
    for (unsigned int j = 0; j < self->aspects[i]->len; j++)
      func (g_ptr_array_index (self->aspects[i], j), user_data);
}

static void
candor_effect_class_init (CandorEffectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_effect_finalize;
  CANDOR_ITEM_CLASS (klass)->foreach_statement = candor_effect_foreach_statement;
}

static void
candor_effect_init (CandorEffect *self)
{
  for (int i = 0; i < CANDOR_N_ASPECTS; i++)
    self->aspects[i] = g_ptr_array_new_with_free_func (g_object_unref);
}

/** candor_effect_new: (transfer full): an effect; all objects are shared. */
CandorEffect *
candor_effect_new (const char      *id,
                   gboolean         key,
                   CandorText      *title,
                   CandorStatement *summary,
                   CandorSeverity   severity,
                   CandorFrequency *frequency)
{
  CandorEffect *self;

  g_return_val_if_fail (CANDOR_IS_FREQUENCY (frequency), NULL);

  self = g_object_new (CANDOR_TYPE_EFFECT, "kind", CANDOR_ITEM_EFFECT, "id", id, "key", key, "title", title,
                       "summary", summary, NULL);
  self->severity = severity;
  self->frequency = g_object_ref (frequency);
  return self;
}

/** candor_effect_add: adds what the effect's @aspect is, in reading order. */
void
candor_effect_add (CandorEffect    *self,
                   CandorAspect     aspect,
                   CandorStatement *statement)
{
  g_return_if_fail (CANDOR_IS_EFFECT (self) && aspect < CANDOR_N_ASPECTS && CANDOR_IS_STATEMENT (statement));

  g_ptr_array_add (self->aspects[aspect], g_object_ref (statement));
}

CandorSeverity
candor_effect_get_severity (CandorEffect *self)
{
  g_return_val_if_fail (CANDOR_IS_EFFECT (self), CANDOR_SEVERITY_UNKNOWN);

  return self->severity;
}

CandorFrequency *
candor_effect_get_frequency (CandorEffect *self)
{
  g_return_val_if_fail (CANDOR_IS_EFFECT (self), NULL);

  return self->frequency;
}

unsigned int
candor_effect_get_n (CandorEffect *self,
                     CandorAspect  aspect)
{
  g_return_val_if_fail (CANDOR_IS_EFFECT (self) && aspect < CANDOR_N_ASPECTS, 0);

  return self->aspects[aspect]->len;
}

CandorStatement *
candor_effect_get (CandorEffect *self,
                   CandorAspect  aspect,
                   unsigned int  index)
{
  g_return_val_if_fail (CANDOR_IS_EFFECT (self) && aspect < CANDOR_N_ASPECTS, NULL);
  g_return_val_if_fail (index < self->aspects[aspect]->len, NULL);

  return g_ptr_array_index (self->aspects[aspect], index);
}
