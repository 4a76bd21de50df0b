/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing the pack says, with its evidence. */
#include "config.h"

#include "candor-statement.h"

struct _CandorStatement
{
  GObject      parent_instance;
  char        *id; /* nullable */
  CandorText  *text;
  CandorLevel *level;
  GPtrArray   *sources; /* of CandorSource */
  CandorDate   as_of;
};

G_DEFINE_FINAL_TYPE (CandorStatement, candor_statement, G_TYPE_OBJECT)

static void
candor_statement_dispose (GObject *object)
{
  CandorStatement *self = CANDOR_STATEMENT (object);

  g_clear_object (&self->level);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  G_OBJECT_CLASS (candor_statement_parent_class)->dispose (object);
}

static void
candor_statement_finalize (GObject *object)
{
  CandorStatement *self = CANDOR_STATEMENT (object);

  g_free (self->id);
  g_clear_pointer (&self->text, candor_text_unref);
  G_OBJECT_CLASS (candor_statement_parent_class)->finalize (object);
}

static void
candor_statement_class_init (CandorStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_statement_dispose;
  object_class->finalize = candor_statement_finalize;
}

static void
candor_statement_init (CandorStatement *self)
{
}

/**
 * candor_statement_new:
 * @id: (nullable): its id, where the pack gives one
 * @text: what it says; shared
 * @level: how strong that is; shared
 * @sources: (element-type CandorSource): where it comes from, at least one; shared, and not to be changed
 * afterwards
 * @as_of: the date it is true at; year 0 where that does not matter
 *
 * Returns: (transfer full): a statement
 */
CandorStatement *
candor_statement_new (const char  *id,
                      CandorText  *text,
                      CandorLevel *level,
                      GPtrArray   *sources,
                      CandorDate   as_of)
{
  CandorStatement *self;

  g_return_val_if_fail (text != NULL && CANDOR_IS_LEVEL (level), NULL);
  g_return_val_if_fail (sources != NULL && sources->len > 0, NULL);

  self = g_object_new (CANDOR_TYPE_STATEMENT, NULL);
  self->id = g_strdup (id);
  self->text = candor_text_ref (text);
  self->level = g_object_ref (level);
  self->sources = g_ptr_array_ref (sources);
  self->as_of = as_of;
  return self;
}

const char *
candor_statement_get_id (CandorStatement *self)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self), NULL);

  return self->id;
}

CandorText *
candor_statement_get_text (CandorStatement *self)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self), NULL);

  return self->text;
}

CandorLevel *
candor_statement_get_level (CandorStatement *self)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self), NULL);

  return self->level;
}

CandorDate
candor_statement_get_as_of (CandorStatement *self)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self), ((CandorDate){ 0 }));

  return self->as_of;
}

unsigned int
candor_statement_get_n_sources (CandorStatement *self)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self), 0);

  return self->sources->len;
}

CandorSource *
candor_statement_get_source (CandorStatement *self,
                             unsigned int     index)
{
  g_return_val_if_fail (CANDOR_IS_STATEMENT (self) && index < self->sources->len, NULL);

  return g_ptr_array_index (self->sources, index);
}
