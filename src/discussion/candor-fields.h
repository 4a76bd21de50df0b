/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_FIELDS (candor_fields_get_type ())

/**
 * CandorFields:
 *
 * The base of what is little more than a form: a few texts, each a string property that notifies
 * and is never %NULL. A subclass names them in its class init with `candor_fields_class_install`
 * and counts them from 0 in an enum of its own.
 */
G_DECLARE_DERIVABLE_TYPE (CandorFields, candor_fields, CANDOR, FIELDS, GObject)

/**
 * CandorFieldsClass:
 * @names: the properties, in the order of the fields
 * @n_fields: how many, at most 8
 */
struct _CandorFieldsClass
{
  GObjectClass parent_class;

  const char *const *names;
  unsigned int       n_fields;
};

#define CANDOR_FIELDS_MAX 8

void        candor_fields_class_install (CandorFieldsClass *klass,
                                         const char *const *names,
                                         unsigned int       n_names);
const char *candor_fields_get (CandorFields *self,
                               unsigned int  field);
void        candor_fields_set (CandorFields *self,
                               unsigned int  field,
                               const char   *text); /* NULL counts as nothing */
/* Whether there is nothing but white space in it. */
gboolean candor_fields_is_blank (CandorFields *self,
                                 unsigned int  field);

G_END_DECLS
