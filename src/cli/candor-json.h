/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CandorJson:
 *
 * Writes one JSON document, indented by two spaces. The caller opens and closes objects and
 * arrays in order; commas, escapes and line breaks are its own business. Strings come out as
 * valid UTF-8 whatever they were.
 */
typedef struct _CandorJson CandorJson;

CandorJson *candor_json_new (void) G_GNUC_WARN_UNUSED_RESULT;
void        candor_json_free (CandorJson *self);
/* In an object each of these takes the member's name; in an array, or for the whole, NULL. */
void candor_json_open_object (CandorJson *self,
                              const char *name);
void candor_json_open_array (CandorJson *self,
                             const char *name);
void candor_json_close (CandorJson *self);
void candor_json_add_string (CandorJson *self,
                             const char *name,
                             const char *value); /* NULL: null */
void candor_json_add_number (CandorJson *self,
                             const char *name,
                             guint64     value);
void candor_json_add_boolean (CandorJson *self,
                              const char *name,
                              gboolean    value);
/* The document, ended by a line break. Everything must be closed. */
const char *candor_json_get_text (CandorJson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorJson, candor_json_free)

G_END_DECLS
