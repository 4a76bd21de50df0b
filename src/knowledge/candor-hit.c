/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One place where what was searched for stands. */
#include "config.h"

#include "candor-search-private.h"

struct _CandorHit
{
  GObject     parent_instance;
  CandorItem *item; /* nullable */
  CandorTerm *term; /* nullable */
  char       *place;
  char       *excerpt;
};

G_DEFINE_FINAL_TYPE (CandorHit, candor_hit, G_TYPE_OBJECT)

static void
candor_hit_finalize (GObject *object)
{
  CandorHit *self = CANDOR_HIT (object);

  g_clear_object (&self->item);
  g_clear_object (&self->term);
  g_free (self->place);
  g_free (self->excerpt);
  G_OBJECT_CLASS (candor_hit_parent_class)->finalize (object);
}

static void
candor_hit_class_init (CandorHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_hit_finalize;
}

static void
candor_hit_init (CandorHit *self)
{
}

/** candor_hit_new: (transfer full): a hit in @item or in @term; the other one is %NULL. */
CandorHit *
candor_hit_new (CandorItem *item,
                CandorTerm *term,
                const char *place,
                const char *excerpt)
{
  CandorHit *self = g_object_new (CANDOR_TYPE_HIT, NULL);

  g_set_object (&self->item, item);
  g_set_object (&self->term, term);
  self->place = g_strdup (place);
  self->excerpt = g_strdup (excerpt);
  return self;
}

CandorItem *
candor_hit_get_item (CandorHit *self)
{
  g_return_val_if_fail (CANDOR_IS_HIT (self), NULL);

  return self->item;
}

CandorTerm *
candor_hit_get_term (CandorHit *self)
{
  g_return_val_if_fail (CANDOR_IS_HIT (self), NULL);

  return self->term;
}

const char *
candor_hit_get_title (CandorHit *self)
{
  g_return_val_if_fail (CANDOR_IS_HIT (self), NULL);

  return candor_text_get_plain (self->item != NULL ? candor_item_get_title (self->item)
                                                   : candor_term_get_title (self->term));
}

const char *
candor_hit_get_place (CandorHit *self)
{
  g_return_val_if_fail (CANDOR_IS_HIT (self), NULL);

  return self->place;
}

const char *
candor_hit_get_excerpt (CandorHit *self)
{
  g_return_val_if_fail (CANDOR_IS_HIT (self), NULL);

  return self->excerpt;
}
