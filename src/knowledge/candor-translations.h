/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TRANSLATIONS (candor_translations_get_type ())

/**
 * CandorTranslations:
 *
 * The languages that a pack can be read in. Each is a pack of its own with the same ids and the
 * same number of texts in the same order; it is read when first asked for and then kept.
 */
G_DECLARE_FINAL_TYPE (CandorTranslations, candor_translations, CANDOR, TRANSLATIONS, GObject)

/**
 * candor_translations_new:
 * @pack: a pack in any of its languages
 * @file: (nullable): its file, whose translations lie beside it; %NULL for the built-in pack
 *
 * Returns: (transfer full): the languages of @pack
 */
CandorTranslations *candor_translations_new (CandorPack *pack,
                                             GFile      *file) G_GNUC_WARN_UNUSED_RESULT;
/* The pack that was given. */
CandorPack         *candor_translations_get_pack (CandorTranslations *self);
/* BCP 47 codes in the pack's order, ended by %NULL; only those that are there. */
const char *const  *candor_translations_list (CandorTranslations *self);
/* In its own script; the code where the pack has no name for it. */
const char         *candor_translations_get_name (CandorTranslations *self,
                                                  const char         *code);
/**
 * candor_translations_load:
 * @code: one of the list
 * @error: return location for a `CandorPackError`
 *
 * Reads a translation, which takes as long as reading any pack, or lends the one that was read.
 * Errors: those of reading a pack; `CANDOR_PACK_ERROR_MEANING` where it is of another version.
 *
 * Returns: (transfer none): the pack in that language, or %NULL with @error set
 */
CandorPack         *candor_translations_load (CandorTranslations *self,
                                              const char         *code,
                                              GError            **error);
/* Reads the languages that were not read yet in another thread, so that they are there when they are asked for. */
void                candor_translations_preload (CandorTranslations *self);
gboolean            candor_translations_is_loaded (CandorTranslations *self,
                                                   const char         *code);
/* The code of the list that serves somebody who reads @languages, ended by %NULL, best first, as
 * `g_get_language_names` gives them; the pack's source language where none does. */
const char         *candor_translations_choose (CandorTranslations *self,
                                                const char *const  *languages);

G_END_DECLS
