/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CandorReading:
 * @sentences: how many sentences
 * @words: how many words
 * @syllables: how many syllables, estimated by rules for English
 * @longest: words in the longest sentence
 *
 * Counts of a text, added up over its pieces.
 */
typedef struct
{
  unsigned int sentences;
  unsigned int words;
  unsigned int syllables;
  unsigned int longest;
} CandorReading;

/* Adds the counts of @text: what stands after its last full stop counts as a sentence too. */
void candor_reading_add (CandorReading *self,
                         const char    *text);
/* US school grade by Flesch and Kincaid; 0 for no text. An estimate, for English only. */
double       candor_reading_grade (const CandorReading *self);
unsigned int candor_reading_count_syllables (const char *word);

G_END_DECLS
