/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How strong a statement is, in words that a patient understands. */
#include "config.h"

#include "candor-level.h"

#include "candor-names-private.h"

struct _CandorLevel
{
  GObject         parent_instance;
  char           *id;
  CandorLevelKind kind;
  CandorText     *name;
  CandorText     *meaning;
};

G_DEFINE_FINAL_TYPE (CandorLevel, candor_level, G_TYPE_OBJECT)

/* Filled shapes for what was seen, empty ones for what was not; all in the common fonts. */
static const char *const symbols[] = { "✓", "●", "◐", "○", "△", "!", "?", "→" };
G_STATIC_ASSERT (G_N_ELEMENTS (symbols) == CANDOR_LEVEL_ADVICE + 1);

static void
candor_level_finalize (GObject *object)
{
  CandorLevel *self = CANDOR_LEVEL (object);

  g_free (self->id);
  g_clear_pointer (&self->name, candor_text_unref);
  g_clear_pointer (&self->meaning, candor_text_unref);
  G_OBJECT_CLASS (candor_level_parent_class)->finalize (object);
}

static void
candor_level_class_init (CandorLevelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_level_finalize;
}

static void
candor_level_init (CandorLevel *self)
{
}

/** candor_level_new: (transfer full): a level; @name and @meaning are shared. */
CandorLevel *
candor_level_new (const char     *id,
                  CandorLevelKind kind,
                  CandorText     *name,
                  CandorText     *meaning)
{
  CandorLevel *self = g_object_new (CANDOR_TYPE_LEVEL, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->name = candor_text_ref (name);
  self->meaning = candor_text_ref (meaning);
  return self;
}

const char *
candor_level_get_id (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), NULL);

  return self->id;
}

CandorLevelKind
candor_level_get_kind (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), CANDOR_LEVEL_UNKNOWN);

  return self->kind;
}

const char *
candor_level_get_kind_name (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), NULL);

  return candor_level_kind_names[self->kind];
}

const char *
candor_level_get_symbol (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), NULL);

  return symbols[self->kind];
}

CandorText *
candor_level_get_name (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), NULL);

  return self->name;
}

CandorText *
candor_level_get_meaning (CandorLevel *self)
{
  g_return_val_if_fail (CANDOR_IS_LEVEL (self), NULL);

  return self->meaning;
}
