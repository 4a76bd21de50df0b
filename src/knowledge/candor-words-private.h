/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixed words of a pack, with their plural forms. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CandorWords: words by id. A plain structure that its pack owns. */
typedef struct _CandorWords CandorWords;

CandorWords *candor_words_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         candor_words_free (CandorWords *self);
void         candor_words_set (CandorWords *self,
                               const char  *id,
                               const char  *category,
                               const char  *text);
gboolean     candor_words_has (CandorWords *self,
                               const char  *id);
const char  *candor_words_lookup (CandorWords *self,
                                  const char  *id,
                                  const char  *category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorWords, candor_words_free)

G_END_DECLS
