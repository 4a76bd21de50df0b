/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hard a text is to read: counts of sentences, words and syllables, and the grade from them. */
#include "config.h"

#include "candor-reading.h"

#include <string.h>

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

/* Ends that are written but not spoken: "made", "used", "comes"; but not "table", "needed", "faces". */
static gboolean
has_silent_end (const char *word,
                size_t      length)
{
  if (length > 2 && g_str_has_suffix (word, "e"))
    return !is_vowel (word[length - 2]) && !(word[length - 2] == 'l' && !is_vowel (word[length - 3]));
  if (length > 3 && g_str_has_suffix (word, "ed"))
    return !is_vowel (word[length - 3]) && word[length - 3] != 't' && word[length - 3] != 'd';
  if (length > 3 && g_str_has_suffix (word, "es"))
    return strchr ("aeiouycgsxz", word[length - 3]) == NULL && !g_str_has_suffix (word, "ches") && !g_str_has_suffix (word, "shes");
  return FALSE;
}

/**
 * candor_reading_count_syllables:
 * @word: a word of English
 *
 * Counts groups of vowels, without ends that are not spoken. Right for most words, and near
 * enough over a page.
 *
 * Returns: at least 1
 */
unsigned int
candor_reading_count_syllables (const char *word)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);
  size_t           length = strlen (lower);
  unsigned int     n = 0;

  for (size_t i = 0; i < length; i++)
    if (is_vowel (lower[i]) && (i == 0 || !is_vowel (lower[i - 1])))
      n++;
  if (n > 1 && has_silent_end (lower, length))
    n--;
  return MAX (n, 1);
}

static gboolean
ends_sentence (const char *word)
{
  size_t length = strlen (word);

  /* Closing marks follow the full stop. */
  while (length > 0 && (strchr (")]\"'", word[length - 1]) != NULL || g_str_has_suffix (word, "”")))
    {
      if (strchr (")]\"'", word[length - 1]) == NULL)
        return length > 3 && strchr (".?!", word[length - 4]) != NULL;
      length--;
    }
  return length > 0 && strchr (".?!", word[length - 1]) != NULL;
}

/* Numbers and signs alone are no words: they would make a text look easier than it is. */
static gboolean
has_letter (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

static void
end_sentence (CandorReading *self,
              unsigned int  *length)
{
  if (*length == 0)
    return;
  self->sentences++;
  self->longest = MAX (self->longest, *length);
  *length = 0;
}

/** candor_reading_add: adds the counts of @text, whose words are parted by white space. */
void
candor_reading_add (CandorReading *self,
                    const char    *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\r", -1);
  unsigned int length = 0;

  for (char **word = words; *word != NULL; word++)
    {
      if (has_letter (*word))
        {
          length++;
          self->words++;
          self->syllables += candor_reading_count_syllables (*word);
        }
      if (ends_sentence (*word))
        end_sentence (self, &length);
    }
  end_sentence (self, &length);
}

/**
 * candor_reading_grade:
 *
 * Kincaid, Fishburne, Rogers and Chissom 1975, "Derivation of new readability formulas for Navy
 * enlisted personnel": 0.39 words a sentence + 11.8 syllables a word − 15.59.
 *
 * Returns: the grade, at least 0
 */
double
candor_reading_grade (const CandorReading *self)
{
  double grade;

  if (self->sentences == 0 || self->words == 0)
    return 0;
  grade = 0.39 * self->words / self->sentences + 11.8 * self->syllables / self->words - 15.59;
  return MAX (grade, 0);
}
