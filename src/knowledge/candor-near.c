/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Is that meant?": the word most like one that is not known. */
#include "config.h"

#include "candor-near-private.h"

#include <string.h>

/* Longer words are not compared, as the work grows with the product of both lengths. */
#define MAX_LENGTH 64

/* Levenshtein's distance: the fewest letters to change, add or drop. */
static unsigned int
measure_distance (const char *a,
                  const char *b)
{
  unsigned int row[MAX_LENGTH + 1];
  size_t       n = strlen (b);

  for (size_t j = 0; j <= n; j++)
    row[j] = (unsigned int) j;
  for (size_t i = 0; a[i] != '\0'; i++)
    {
      unsigned int diagonal = row[0];

      row[0] = (unsigned int) i + 1;
      for (size_t j = 0; j < n; j++)
        {
          unsigned int above = row[j + 1];

          row[j + 1] = MIN (MIN (above, row[j]) + 1, diagonal + (a[i] == b[j] ? 0 : 1));
          diagonal = above;
        }
    }
  return row[n];
}

/**
 * candor_near_find:
 * @word: a word that is not known
 * @candidates: (element-type utf8): words that are
 *
 * Returns: (nullable): the candidate that differs least, the first in the alphabet of several, or
 *   %NULL where none differs in at most a third of its letters
 */
const char *
candor_near_find (const char *word,
                  GPtrArray  *candidates)
{
  size_t       length = strlen (word);
  const char  *best = NULL;
  unsigned int best_distance = (unsigned int) (length + 2) / 3 + 1;

  if (length > MAX_LENGTH)
    return NULL;
  for (unsigned int i = 0; i < candidates->len; i++)
    {
      const char  *candidate = g_ptr_array_index (candidates, i);
      unsigned int distance = strlen (candidate) <= MAX_LENGTH ? measure_distance (word, candidate) : G_MAXUINT;

      if (distance < best_distance || (distance == best_distance && best != NULL && strcmp (candidate, best) < 0))
        {
          best = candidate;
          best_distance = distance;
        }
    }
  return best;
}
