/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of the fixed words: plural forms and the places that the program fills in. */
#include "config.h"

#include "candor-pack-check-private.h"

#include <string.h>

/* All forms of one word. */
typedef struct
{
  const xmlNode *first;
  GHashTable    *forms;  /* count → xmlNode; "" where the word has no plural forms */
  GHashTable    *places; /* set of the {places} that the first form has, {n} left out */
} Word;

static void
free_word (void *data)
{
  Word *word = data;

  g_hash_table_unref (word->forms);
  g_clear_pointer (&word->places, g_hash_table_unref);
  g_free (word);
}

static Word *
add_word (GHashTable    *words,
          const xmlNode *node,
          const char    *id)
{
  Word *word = g_new0 (Word, 1);

  word->first = node;
  word->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (words, g_strdup (id), word);
  return word;
}

static gboolean
have_same_keys (GHashTable *a,
                GHashTable *b)
{
  GHashTableIter iter;
  void          *key;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (b, key))
      return FALSE;
  return TRUE;
}

/* A form may write the number as a word ("one person"), so {n} may come and go. */
static void
check_places (CandorPackCheck *self,
              Word            *word,
              const xmlNode   *node,
              const char      *id)
{
  g_autofree char *text = candor_xml_dup_content (node);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!candor_check_braces (self, node, text, places))
    g_hash_table_remove_all (places);
  g_hash_table_remove (places, "n");
  if (word->places == NULL)
    word->places = g_steal_pointer (&places);
  else if (!have_same_keys (places, word->places))
    candor_check_error (self, node, "word-places-differ",
                        "this form of '%s' has other {places} than its form in line %u; use the same in all",
                        id, candor_xml_get_line (word->first));
}

static void
check_form (CandorPackCheck *self,
            GHashTable      *words,
            const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autofree char *count = candor_xml_dup_attribute (node, "count");
  Word            *word = g_hash_table_lookup (words, id);
  const xmlNode   *same;

  if (word == NULL)
    word = add_word (words, node, id);
  same = g_hash_table_lookup (word->forms, count != NULL ? count : "");
  if (same != NULL)
    candor_check_error (self, node, "word-duplicate",
                        "the word '%s' stands in line %u already; keep one of the two", id,
                        candor_xml_get_line (same));
  else if (g_hash_table_size (word->forms) > 0 && (count == NULL) != g_hash_table_contains (word->forms, ""))
    candor_check_error (self, node, "word-duplicate",
                        "the word '%s' stands with and without count; give every form a count", id);
  g_hash_table_insert (word->forms, g_strdup (count != NULL ? count : ""), (void *) node);
  check_places (self, word, node, id);
}

static void
check_forms (CandorPackCheck *self,
             Word            *word,
             const char      *id)
{
  if (!g_hash_table_contains (word->forms, "") && !g_hash_table_contains (word->forms, "other"))
    candor_check_error (self, word->first, "word-plural",
                        "the word '%s' has plural forms but no count=\"other\"; every language needs that one",
                        id);
}

static gboolean
is_place_name (const char *name,
               size_t      length)
{
  if (length == 0 || !g_ascii_islower (name[0]))
    return FALSE;
  for (size_t i = 0; i < length; i++)
    if (!g_ascii_islower (name[i]) && !g_ascii_isdigit (name[i]) && name[i] != '-')
      return FALSE;
  return TRUE;
}

/**
 * candor_check_braces:
 * @places: (element-type utf8): a set that the names found are added to
 *
 * Reports a brace that opens or closes nothing and a name that is none.
 *
 * Returns: whether all braces are good
 */
gboolean
candor_check_braces (CandorPackCheck *self,
                     const xmlNode   *node,
                     const char      *text,
                     GHashTable      *places)
{
  while (*(text += strcspn (text, "{}")) != '\0')
    {
      size_t length = strcspn (text + 1, "{}");

      if (*text == '}' || text[length + 1] != '}' || !is_place_name (text + 1, length))
        {
          candor_check_error (
            self, node, "place-malformed",
            "the braces here are not right; what the program fills in is written {name}, in small letters");
          return FALSE;
        }
      g_hash_table_add (places, g_strndup (text + 1, length));
      text += length + 2;
    }
  return TRUE;
}

/** candor_check_words: all of <words>, where @node is that. */
void
candor_check_words (CandorPackCheck *self,
                    const xmlNode   *node)
{
  g_autoptr (GHashTable) words = NULL;
  GHashTableIter iter;
  void          *id;
  void          *word;

  if (!candor_xml_is (node, "words"))
    return;
  words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_word);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    check_form (self, words, child);
  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &id, &word))
    check_forms (self, word, id);
}
