/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What waits for an answer. */
#include "config.h"

#include "candor-then.h"

struct _CandorThen
{
  CandorThenFunc func;
  gpointer       data;
  GDestroyNotify destroy; /* NULL: @data needs none */
};

static void
clear_then (gpointer data)
{
  CandorThen *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
}

CandorThen *
candor_then_new (CandorThenFunc func,
                 gpointer       data,
                 GDestroyNotify destroy)
{
  CandorThen *self;

  g_return_val_if_fail (func != NULL, NULL);
  self = g_rc_box_new0 (CandorThen);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

CandorThen *
candor_then_ref (CandorThen *self)
{
  return g_rc_box_acquire (self);
}

void
candor_then_unref (CandorThen *self)
{
  g_rc_box_release_full (self, clear_then);
}

void
candor_then_run (CandorThen *self,
                 gpointer    target)
{
  g_return_if_fail (self != NULL);
  self->func (target, self->data);
}
