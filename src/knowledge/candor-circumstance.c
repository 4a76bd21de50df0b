/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something about a patient that raises cautions. */
#include "config.h"

#include "candor-circumstance.h"

struct _CandorCircumstance
{
  GObject     parent_instance;
  char       *id;
  CandorText *title;
  GPtrArray  *cautions; /* of CandorStatement */
  GPtrArray  *items;    /* of char **, one a caution */
};

G_DEFINE_FINAL_TYPE (CandorCircumstance, candor_circumstance, G_TYPE_OBJECT)

static void
candor_circumstance_finalize (GObject *object)
{
  CandorCircumstance *self = CANDOR_CIRCUMSTANCE (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_ptr_array_unref (self->cautions);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (candor_circumstance_parent_class)->finalize (object);
}

static void
candor_circumstance_class_init (CandorCircumstanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_circumstance_finalize;
}

static void
candor_circumstance_init (CandorCircumstance *self)
{
  self->cautions = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

/** candor_circumstance_new: (transfer full): a circumstance without cautions; @title is shared. */
CandorCircumstance *
candor_circumstance_new (const char *id,
                         CandorText *title)
{
  CandorCircumstance *self = g_object_new (CANDOR_TYPE_CIRCUMSTANCE, NULL);

  self->id = g_strdup (id);
  self->title = candor_text_ref (title);
  return self;
}

/**
 * candor_circumstance_add_caution:
 * @items: (array zero-terminated=1): ids of the items that the caution stands at
 */
void
candor_circumstance_add_caution (CandorCircumstance *self,
                                 char              **items,
                                 CandorStatement    *caution)
{
  g_return_if_fail (CANDOR_IS_CIRCUMSTANCE (self) && items != NULL && CANDOR_IS_STATEMENT (caution));

  g_ptr_array_add (self->cautions, g_object_ref (caution));
  g_ptr_array_add (self->items, g_strdupv (items));
}

const char *
candor_circumstance_get_id (CandorCircumstance *self)
{
  g_return_val_if_fail (CANDOR_IS_CIRCUMSTANCE (self), NULL);

  return self->id;
}

CandorText *
candor_circumstance_get_title (CandorCircumstance *self)
{
  g_return_val_if_fail (CANDOR_IS_CIRCUMSTANCE (self), NULL);

  return self->title;
}

unsigned int
candor_circumstance_get_n_cautions (CandorCircumstance *self)
{
  g_return_val_if_fail (CANDOR_IS_CIRCUMSTANCE (self), 0);

  return self->cautions->len;
}

CandorStatement *
candor_circumstance_get_caution (CandorCircumstance *self,
                                 unsigned int        index)
{
  g_return_val_if_fail (CANDOR_IS_CIRCUMSTANCE (self) && index < self->cautions->len, NULL);

  return g_ptr_array_index (self->cautions, index);
}

/** candor_circumstance_touches: whether the caution at @index stands at the item with id @item. */
gboolean
candor_circumstance_touches (CandorCircumstance *self,
                             unsigned int        index,
                             const char         *item)
{
  g_return_val_if_fail (CANDOR_IS_CIRCUMSTANCE (self) && index < self->items->len && item != NULL, FALSE);

  return g_strv_contains (g_ptr_array_index (self->items, index), item);
}
