/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixed words of a pack, with their plural forms. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CandorWords: words by id. Two packs may share them. */
typedef struct _CandorWords CandorWords;

CandorWords *candor_words_new (void) G_GNUC_WARN_UNUSED_RESULT;
CandorWords *candor_words_ref (CandorWords *self) G_GNUC_WARN_UNUSED_RESULT;
void         candor_words_unref (CandorWords *self);
void         candor_words_set (CandorWords *self,
                               const char  *id,
                               const char  *category,
                               const char  *text);
/* For a word in another language than its pack. */
void         candor_words_set_language (CandorWords *self,
                                        const char  *id,
                                        const char  *language);
const char  *candor_words_get_language (CandorWords *self,
                                        const char  *id); /* nullable: that of the pack */
gboolean     candor_words_has (CandorWords *self,
                               const char  *id);
const char  *candor_words_lookup (CandorWords *self,
                                  const char  *id,
                                  const char  *category);
/* All of them with their ids and forms, always in the same order. */
char        *candor_words_dup_all (CandorWords *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWords, candor_words_unref)

G_END_DECLS
