/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The index that a pack's search runs on. */
#pragma once

#include "candor-search.h"

G_BEGIN_DECLS

/**
 * CandorToken:
 * @folded: the word without case and accents
 * @text: which of the entry's texts it stands in; 0 is the title
 * @offset: where in that text, in bytes
 */
typedef struct
{
  const char  *folded;
  unsigned int text;
  unsigned int offset;
} CandorToken;

/**
 * CandorEntry:
 * @item: (nullable): the item, lent by the pack
 * @term: (nullable): or the glossary entry
 * @texts: (element-type CandorText): title first
 * @tokens: (element-type CandorToken): their words in reading order
 */
typedef struct
{
  CandorItem *item;
  CandorTerm *term;
  GPtrArray  *texts;
  GArray     *tokens;
} CandorEntry;

GPtrArray *candor_search_get_index (CandorPack *pack); /* of CandorEntry */
char     **candor_search_split (const char *text) G_GNUC_WARN_UNUSED_RESULT;
CandorHit *candor_hit_new (CandorItem *item,
                           CandorTerm *term,
                           const char *place,
                           const char *excerpt) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
