/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_HIT (candor_hit_get_type ())

/** CandorHit: one place where what was searched for stands. */
G_DECLARE_FINAL_TYPE (CandorHit, candor_hit, CANDOR, HIT, GObject)

CandorItem *candor_hit_get_item    (CandorHit *self); /* nullable: a glossary entry or source */
CandorTerm *candor_hit_get_term    (CandorHit *self); /* nullable */
const char *candor_hit_get_title   (CandorHit *self); /* of the item, term */
const char *candor_hit_get_place   (CandorHit *self); /* the section's title; for a term the word "glossary" */
const char *candor_hit_get_excerpt (CandorHit *self); /* some 80 characters round the match */

/**
 * candor_search:
 * @pack: where to search
 * @query: words; all must occur in an item, in any order, case and accents ignored, prefixes match
 *
 * Searches items and glossary. Titles count before text; key items before others.
 *
 * Returns: (transfer full): a list model of `CandorHit`, best first, at most 100; empty for an empty query
 */
GListModel *candor_search (CandorPack *pack,
                           const char *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
