/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-date.h"
#include "candor-finding.h"

G_BEGIN_DECLS

/* What a review asks of a text. */
#define CANDOR_REVIEW_MAX_WORDS 30  /* in a sentence */
#define CANDOR_REVIEW_MAX_GRADE 8.0 /* US school grade of a section */
#define CANDOR_REVIEW_MAX_MONTHS 12 /* since a source or country was checked */
#define CANDOR_REVIEW_MAX_RATIO 3   /* of the lengths of an option grid's cells */

/**
 * candor_pack_review:
 * @bytes: a pack that `candor_pack_load` has accepted
 * @name: its file, as findings name it
 * @today: the day it is judged by
 * @findings: (element-type CandorFinding): findings are added here, by line
 *
 * Looks for what is stale, hard to read or unbalanced, none of which keeps a pack from opening.
 * Rules on wording are for English and are left out for other languages.
 *
 * That a review is overdue is a finding of `candor_pack_load`.
 *
 * Rules: `checked-stale`, `sentence-long`, `grade-high`, `one-in`,
 * `denominator-mixed`, `options-unbalanced`, `word-missing`.
 */
void candor_pack_review (GBytes     *bytes,
                         const char *name,
                         CandorDate  today,
                         GListStore *findings);

G_END_DECLS
