/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a statement comes from. */
#include "config.h"

#include "candor-source.h"

#include "candor-names-private.h"

struct _CandorSource
{
  GObject          parent_instance;
  char            *id;
  CandorSourceKind kind;
  CandorDate       date;    /* published */
  CandorDate       checked; /* last looked at */
  CandorText      *title;
  CandorText      *publisher;
  char            *address; /* nullable */
};

G_DEFINE_FINAL_TYPE (CandorSource, candor_source, G_TYPE_OBJECT)

static void
candor_source_finalize (GObject *object)
{
  CandorSource *self = CANDOR_SOURCE (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_pointer (&self->publisher, candor_text_unref);
  g_free (self->address);
  G_OBJECT_CLASS (candor_source_parent_class)->finalize (object);
}

static void
candor_source_class_init (CandorSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_source_finalize;
}

static void
candor_source_init (CandorSource *self)
{
}

/**
 * candor_source_new:
 * @date: when it was published; year 0 where that is not known
 * @checked: when the pack's authors last looked at it
 * @address: (nullable): a web address
 *
 * Returns: (transfer full): a source; @title and @publisher are shared
 */
CandorSource *
candor_source_new (const char      *id,
                   CandorSourceKind kind,
                   CandorDate       date,
                   CandorDate       checked,
                   CandorText      *title,
                   CandorText      *publisher,
                   const char      *address)
{
  CandorSource *self = g_object_new (CANDOR_TYPE_SOURCE, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->date = date;
  self->checked = checked;
  self->title = candor_text_ref (title);
  self->publisher = candor_text_ref (publisher);
  self->address = g_strdup (address);
  return self;
}

const char *
candor_source_get_id (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), NULL);

  return self->id;
}

CandorSourceKind
candor_source_get_kind (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), CANDOR_SOURCE_SELLER);

  return self->kind;
}

const char *
candor_source_get_kind_name (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), NULL);

  return candor_source_kind_names[self->kind];
}

CandorDate
candor_source_get_date (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), ((CandorDate){ 0 }));

  return self->date;
}

CandorDate
candor_source_get_checked (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), ((CandorDate){ 0 }));

  return self->checked;
}

CandorText *
candor_source_get_title (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), NULL);

  return self->title;
}

CandorText *
candor_source_get_publisher (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), NULL);

  return self->publisher;
}

const char *
candor_source_get_address (CandorSource *self)
{
  g_return_val_if_fail (CANDOR_IS_SOURCE (self), NULL);

  return self->address;
}
