/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items under one heading of a section. */
#include "config.h"

#include "candor-section.h"

struct _CandorPart
{
  GObject     parent_instance;
  char       *id;
  CandorText *title;
  CandorText *lead;  /* nullable */
  GPtrArray  *items; /* of CandorItem */
};

static GType
candor_part_get_item_type (GListModel *model)
{
  return CANDOR_TYPE_ITEM;
}

static guint
candor_part_get_n_items (GListModel *model)
{
  return CANDOR_PART (model)->items->len;
}

static gpointer
candor_part_get_item (GListModel *model,
                      guint       position)
{
  CandorPart *self = CANDOR_PART (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
candor_part_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = candor_part_get_item_type;
  iface->get_n_items = candor_part_get_n_items;
  iface->get_item = candor_part_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorPart,
                               candor_part,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, candor_part_list_model_init))

static void
candor_part_finalize (GObject *object)
{
  CandorPart *self = CANDOR_PART (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_pointer (&self->lead, candor_text_unref);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (candor_part_parent_class)->finalize (object);
}

static void
candor_part_class_init (CandorPartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_part_finalize;
}

static void
candor_part_init (CandorPart *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/** candor_part_new: (transfer full): an empty part; @lead may be %NULL. */
CandorPart *
candor_part_new (const char *id,
                 CandorText *title,
                 CandorText *lead)
{
  CandorPart *self = g_object_new (CANDOR_TYPE_PART, NULL);

  self->id = g_strdup (id);
  self->title = candor_text_ref (title);
  self->lead = lead != NULL ? candor_text_ref (lead) : NULL;
  return self;
}

void
candor_part_add (CandorPart *self,
                 CandorItem *item)
{
  g_return_if_fail (CANDOR_IS_PART (self) && CANDOR_IS_ITEM (item));

  g_ptr_array_add (self->items, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), self->items->len - 1, 0, 1);
}

const char *
candor_part_get_id (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return self->id;
}

CandorText *
candor_part_get_title (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return self->title;
}

CandorText *
candor_part_get_lead (CandorPart *self)
{
  g_return_val_if_fail (CANDOR_IS_PART (self), NULL);

  return self->lead;
}
