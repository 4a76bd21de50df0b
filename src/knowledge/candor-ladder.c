/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One step of the ladder of what to do. */
#include "config.h"

#include "candor-ladder.h"

struct _CandorRung
{
  GObject          parent_instance;
  char            *id;
  CandorHelp       help;
  CandorText      *title;
  CandorStatement *advice;
  GPtrArray       *signs; /* of CandorStatement */
};

G_DEFINE_FINAL_TYPE (CandorRung, candor_rung, G_TYPE_OBJECT)

static void
candor_rung_finalize (GObject *object)
{
  CandorRung *self = CANDOR_RUNG (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_object (&self->advice);
  g_ptr_array_unref (self->signs);
  G_OBJECT_CLASS (candor_rung_parent_class)->finalize (object);
}

static void
candor_rung_class_init (CandorRungClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_rung_finalize;
}

static void
candor_rung_init (CandorRung *self)
{
  self->signs = g_ptr_array_new_with_free_func (g_object_unref);
}

/** candor_rung_new: (transfer full): a rung without signs; @title and @advice are shared. */
CandorRung *
candor_rung_new (const char      *id,
                 CandorHelp       help,
                 CandorText      *title,
                 CandorStatement *advice)
{
  CandorRung *self = g_object_new (CANDOR_TYPE_RUNG, NULL);

  self->id = g_strdup (id);
  self->help = help;
  self->title = candor_text_ref (title);
  self->advice = g_object_ref (advice);
  return self;
}

void
candor_rung_add_sign (CandorRung      *self,
                      CandorStatement *sign)
{
  g_return_if_fail (CANDOR_IS_RUNG (self) && CANDOR_IS_STATEMENT (sign));

  g_ptr_array_add (self->signs, g_object_ref (sign));
}

const char *
candor_rung_get_id (CandorRung *self)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self), NULL);

  return self->id;
}

CandorHelp
candor_rung_get_help (CandorRung *self)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self), CANDOR_HELP_WATCH);

  return self->help;
}

CandorText *
candor_rung_get_title (CandorRung *self)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self), NULL);

  return self->title;
}

CandorStatement *
candor_rung_get_advice (CandorRung *self)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self), NULL);

  return self->advice;
}

unsigned int
candor_rung_get_n_signs (CandorRung *self)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self), 0);

  return self->signs->len;
}

CandorStatement *
candor_rung_get_sign (CandorRung  *self,
                      unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_RUNG (self) && index < self->signs->len, NULL);

  return g_ptr_array_index (self->signs, index);
}
