/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search over items and glossary. */
#include "config.h"

#include "candor-search.h"

#include "candor-search-private.h"

#include <string.h>

#define MAX_HITS 100
#define EXCERPT_BEFORE 30 /* characters before the match */
#define EXCERPT_LENGTH 80 /* characters in all */

/**
 * Match:
 * @entry: what matches
 * @score: higher is better
 * @best: the word to show in the excerpt
 * @position: place in the pack, for a steady order
 */
typedef struct
{
  CandorEntry       *entry;
  int                score;
  const CandorToken *best;
  unsigned int       position;
} Match;

static gboolean
is_key (const Match *match)
{
  return match->entry->item != NULL && candor_item_get_key (match->entry->item);
}

static int
compare_matches_cb (const void *a,
                    const void *b)
{
  const Match *first = a;
  const Match *second = b;

  if (first->score != second->score)
    return second->score - first->score;
  if (is_key (first) != is_key (second))
    return is_key (first) ? -1 : 1;
  return first->position < second->position ? -1 : 1;
}

/* A title counts more than text, a whole word more than its beginning. */
static int
score_token (const CandorToken *token,
             const char        *word,
             size_t             length)
{
  if (strncmp (token->folded, word, length) != 0)
    return 0;
  return (token->text == 0 ? 10 : 1) + (token->folded[length] == '\0' ? 1 : 0);
}

/* Returns the best score that a word of @entry gets for @word, and the first word in its text. */
static int
score_word (CandorEntry        *entry,
            const char         *word,
            const CandorToken **in_text)
{
  size_t length = strlen (word);
  int    best = 0;

  for (unsigned int i = 0; i < entry->tokens->len; i++)
    {
      const CandorToken *token = &g_array_index (entry->tokens, CandorToken, i);
      int                score = score_token (token, word, length);

      best = MAX (best, score);
      if (score > 0 && token->text > 0 && *in_text == NULL)
        *in_text = token;
    }
  return best;
}

/* Whether all words occur in the entry of @match; sets its score and what to show. */
static gboolean
match_entry (Match             *match,
             const char *const *words)
{
  for (int i = 0; words[i] != NULL; i++)
    {
      int score = score_word (match->entry, words[i], &match->best);

      if (score == 0)
        return FALSE;
      match->score += score;
    }
  return TRUE;
}

/* Moves @at back to the beginning of a word, no further than @start. */
static const char *
back_to_space (const char *start,
               const char *at)
{
  while (at > start && at[-1] != ' ')
    at--;
  return at;
}

static char *
make_excerpt (CandorText  *text,
              unsigned int offset)
{
  const char      *plain = candor_text_get_plain (text);
  const char      *match = plain + offset;
  glong            before = MIN (g_utf8_pointer_to_offset (plain, match), EXCERPT_BEFORE);
  const char      *start = back_to_space (plain, g_utf8_offset_to_pointer (match, -before));
  glong            rest = g_utf8_strlen (start, -1);
  const char      *end = g_utf8_offset_to_pointer (start, MIN (rest, EXCERPT_LENGTH));
  g_autofree char *piece = NULL;

  if (*end != '\0' && back_to_space (match, end) > match)
    end = back_to_space (match, end);
  piece = g_strchomp (g_strndup (start, end - start));
  return g_strconcat (start > plain ? "… " : "", piece, *end != '\0' ? " …" : "", NULL);
}

static char *
excerpt_match (const Match *match)
{
  if (match->best != NULL)
    return make_excerpt (g_ptr_array_index (match->entry->texts, match->best->text), match->best->offset);
  return make_excerpt (g_ptr_array_index (match->entry->texts, match->entry->texts->len > 1 ? 1 : 0), 0);
}

static const char *
get_place (CandorPack *pack,
           CandorItem *item)
{
  if (item == NULL)
    return candor_pack_get_word (pack, "glossary");
  return candor_text_get_plain (candor_section_get_title (candor_pack_find_section_of (pack, item)));
}

static CandorHit *
make_hit (CandorPack  *pack,
          const Match *match)
{
  g_autofree char *excerpt = excerpt_match (match);

  return candor_hit_new (match->entry->item, match->entry->term, get_place (pack, match->entry->item), excerpt);
}

static GArray *
find_matches (CandorPack        *pack,
              const char *const *words)
{
  GPtrArray *index = candor_search_get_index (pack);
  GArray    *matches = g_array_new (FALSE, FALSE, sizeof (Match));

  for (unsigned int i = 0; i < index->len; i++)
    {
      Match match = { g_ptr_array_index (index, i), 0, NULL, i };

      if (match_entry (&match, words))
        g_array_append_val (matches, match);
    }
  g_array_sort (matches, compare_matches_cb);
  return matches;
}

GListModel *
candor_search (CandorPack *pack,
               const char *query)
{
  g_autoptr (GListStore) hits = g_list_store_new (CANDOR_TYPE_HIT);
  g_autoptr (GArray) matches = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (CANDOR_IS_PACK (pack) && query != NULL, NULL);

  words = candor_search_split (query);
  if (words[0] == NULL)
    return G_LIST_MODEL (g_steal_pointer (&hits));
  matches = find_matches (pack, (const char *const *) words);
  for (unsigned int i = 0; i < MIN (matches->len, MAX_HITS); i++)
    {
      g_autoptr (CandorHit) hit = make_hit (pack, &g_array_index (matches, Match, i));

      g_list_store_append (hits, hit);
    }
  return G_LIST_MODEL (g_steal_pointer (&hits));
}
