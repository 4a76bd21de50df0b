/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question for a clinic. */
#include "config.h"

#include "candor-question.h"

struct _CandorQuestion
{
  CandorItem       parent_instance;
  CandorStatement *why;
  CandorStatement *good;
  CandorStatement *warning;
};

G_DEFINE_FINAL_TYPE (CandorQuestion, candor_question, CANDOR_TYPE_ITEM)

static void
candor_question_dispose (GObject *object)
{
  CandorQuestion *self = CANDOR_QUESTION (object);

  g_clear_object (&self->why);
  g_clear_object (&self->good);
  g_clear_object (&self->warning);
  G_OBJECT_CLASS (candor_question_parent_class)->dispose (object);
}

static void
candor_question_foreach_statement (CandorItem         *item,
                                   CandorStatementFunc func,
                                   gpointer            user_data)
{
  CandorQuestion *self = CANDOR_QUESTION (item);

  func (self->why, user_data);
  func (self->good, user_data);
  func (self->warning, user_data);
}

static void
candor_question_class_init (CandorQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_question_dispose;
  CANDOR_ITEM_CLASS (klass)->foreach_statement = candor_question_foreach_statement;
}

static void
candor_question_init (CandorQuestion *self)
{
}

/** candor_question_new: (transfer full): a question; all objects are shared. */
CandorQuestion *
candor_question_new (const char      *id,
                     gboolean         key,
                     CandorText      *title,
                     CandorStatement *why,
                     CandorStatement *good,
                     CandorStatement *warning)
{
  CandorQuestion *self;

  g_return_val_if_fail (
    CANDOR_IS_STATEMENT (why) && CANDOR_IS_STATEMENT (good) && CANDOR_IS_STATEMENT (warning), NULL);

  self = g_object_new (CANDOR_TYPE_QUESTION, "kind", CANDOR_ITEM_QUESTION, "id", id, "key", key, "title", title,
                       NULL);
  self->why = g_object_ref (why);
  self->good = g_object_ref (good);
  self->warning = g_object_ref (warning);
  return self;
}

CandorStatement *
candor_question_get_why (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->why;
}

CandorStatement *
candor_question_get_good (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->good;
}

CandorStatement *
candor_question_get_warning (CandorQuestion *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION (self), NULL);

  return self->warning;
}
