/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the glossary. */
#include "config.h"

#include "candor-term.h"

struct _CandorTerm
{
  GObject          parent_instance;
  char            *id;
  CandorText      *title;
  CandorStatement *meaning;
};

G_DEFINE_FINAL_TYPE (CandorTerm, candor_term, G_TYPE_OBJECT)

static void
candor_term_finalize (GObject *object)
{
  CandorTerm *self = CANDOR_TERM (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_object (&self->meaning);
  G_OBJECT_CLASS (candor_term_parent_class)->finalize (object);
}

static void
candor_term_class_init (CandorTermClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_term_finalize;
}

static void
candor_term_init (CandorTerm *self)
{
}

/** candor_term_new: (transfer full): an entry; @title and @meaning are shared. */
CandorTerm *
candor_term_new (const char      *id,
                 CandorText      *title,
                 CandorStatement *meaning)
{
  CandorTerm *self = g_object_new (CANDOR_TYPE_TERM, NULL);

  self->id = g_strdup (id);
  self->title = candor_text_ref (title);
  self->meaning = g_object_ref (meaning);
  return self;
}

const char *
candor_term_get_id (CandorTerm *self)
{
  g_return_val_if_fail (CANDOR_IS_TERM (self), NULL);

  return self->id;
}

CandorText *
candor_term_get_title (CandorTerm *self)
{
  g_return_val_if_fail (CANDOR_IS_TERM (self), NULL);

  return self->title;
}

CandorStatement *
candor_term_get_meaning (CandorTerm *self)
{
  g_return_val_if_fail (CANDOR_IS_TERM (self), NULL);

  return self->meaning;
}
