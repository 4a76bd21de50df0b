/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

G_BEGIN_DECLS

/**
 * ReadBack:
 *
 * The text of a sheet as poppler's `pdftotext -raw` gives it, in any script: letters and digits in
 * logical order. A text that goes on over the end of a page is found as well.
 */
typedef struct _ReadBack ReadBack;

/* @text: pages, each ended by a form feed */
ReadBack *read_back_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void      read_back_free (ReadBack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadBack, read_back_free)

/* The letters and digits of @text, as they are compared. */
char *read_back_dup_letters (const char *text) G_GNUC_WARN_UNUSED_RESULT;

gboolean read_back_has (ReadBack   *self,
                        const char *text);
void     read_back_assert (ReadBack   *self,
                           const char *text);
void     read_back_assert_not (ReadBack   *self,
                               const char *text);
/* What every sheet for a patient holds by its nature, in the words of @pack: the key facts; the
 * steps of when to get help, with their signs. Return how many there were. */
unsigned int read_back_assert_key_facts (ReadBack   *self,
                                         CandorPack *pack);
unsigned int read_back_assert_urgent_signs (ReadBack   *self,
                                            CandorPack *pack);

G_END_DECLS
