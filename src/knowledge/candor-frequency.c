/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often an effect was seen, with how sure that is. */
#include "config.h"

#include "candor-frequency.h"

struct _CandorFrequency
{
  GObject             parent_instance;
  CandorFrequencyKind kind;
  CandorCounts        counts;
  CandorStatement    *statement;
  CandorText         *people; /* nullable, like the two below */
  CandorText         *period;
  CandorText         *limits;
};

G_DEFINE_FINAL_TYPE (CandorFrequency, candor_frequency, G_TYPE_OBJECT)

static CandorText *
ref_or_null (CandorText *text)
{
  return text != NULL ? candor_text_ref (text) : NULL;
}

static void
candor_frequency_finalize (GObject *object)
{
  CandorFrequency *self = CANDOR_FREQUENCY (object);

  g_clear_object (&self->statement);
  g_clear_pointer (&self->people, candor_text_unref);
  g_clear_pointer (&self->period, candor_text_unref);
  g_clear_pointer (&self->limits, candor_text_unref);
  G_OBJECT_CLASS (candor_frequency_parent_class)->finalize (object);
}

static void
candor_frequency_class_init (CandorFrequencyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_frequency_finalize;
}

static void
candor_frequency_init (CandorFrequency *self)
{
}

/**
 * candor_frequency_new:
 * @counts: for measured, lower <= events <= upper <= total; all else 0 where it does not apply
 * @people: (nullable): in whom; %NULL for not studied, like the next two
 * @period: (nullable): over what time
 * @limits: (nullable): what the figure does not tell
 *
 * Returns: (transfer full): a frequency
 */
CandorFrequency *
candor_frequency_new (CandorFrequencyKind kind,
                      CandorCounts        counts,
                      CandorStatement    *statement,
                      CandorText         *people,
                      CandorText         *period,
                      CandorText         *limits)
{
  CandorFrequency *self;

  g_return_val_if_fail (CANDOR_IS_STATEMENT (statement), NULL);

  self = g_object_new (CANDOR_TYPE_FREQUENCY, NULL);
  self->kind = kind;
  self->counts = counts;
  self->statement = g_object_ref (statement);
  self->people = ref_or_null (people);
  self->period = ref_or_null (period);
  self->limits = ref_or_null (limits);
  return self;
}

CandorFrequencyKind
candor_frequency_get_kind (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), CANDOR_FREQUENCY_NOT_STUDIED);

  return self->kind;
}

CandorCounts
candor_frequency_get_counts (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), ((CandorCounts){ 0 }));

  return self->counts;
}

CandorStatement *
candor_frequency_get_statement (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), NULL);

  return self->statement;
}

CandorText *
candor_frequency_get_people (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), NULL);

  return self->people;
}

CandorText *
candor_frequency_get_period (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), NULL);

  return self->period;
}

CandorText *
candor_frequency_get_limits (CandorFrequency *self)
{
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (self), NULL);

  return self->limits;
}
