/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts of a text and its grade. */
#include "config.h"

#include "candor-reading.h"

static void
test_syllables (void)
{
  static const struct
  {
    const char  *word;
    unsigned int n;
  } cases[] = {
    { "the", 1 },
    { "made", 1 },
    { "used", 1 },
    { "needed", 2 },
    { "table", 2 },
    { "comes", 1 },
    { "faces", 2 },
    { "reaches", 2 },
    { "exosomes", 3 },
    { "people", 2 },
    { "FDA", 1 },
    { "“Infection,”", 3 },
    { "rhythm", 1 },
    { "see", 1 },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].word);
      g_assert_cmpuint (candor_reading_count_syllables (cases[i].word), ==, cases[i].n);
    }
}

static void
test_sentences (void)
{
  static const struct
  {
    const char  *text;
    unsigned int sentences;
    unsigned int words;
    unsigned int longest;
  } cases[] = {
    { "", 0, 0, 0 },
    { "One two three. Four!", 2, 4, 3 },
    { "A title without a stop", 1, 5, 5 },
    { "It rose by 4.4 of 1000. Why?", 2, 5, 4 },
    { "He said “no.” Then he left.", 2, 6, 3 },
    { "(It is so.) \"Is it?\" Yes", 3, 6, 3 },
    { "… – 12 %", 0, 0, 0 },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CandorReading reading = { 0 };

      g_test_message ("%s", cases[i].text);
      candor_reading_add (&reading, cases[i].text);
      g_assert_cmpuint (reading.sentences, ==, cases[i].sentences);
      g_assert_cmpuint (reading.words, ==, cases[i].words);
      g_assert_cmpuint (reading.longest, ==, cases[i].longest);
    }
}

static void
test_grade (void)
{
  const CandorReading reading = { .sentences = 10, .words = 120, .syllables = 180 };
  const CandorReading easy = { .sentences = 10, .words = 20, .syllables = 20 };
  const CandorReading nothing = { 0 };

  /* 0.39 × 12 + 11.8 × 1.5 − 15.59 */
  g_assert_cmpfloat_with_epsilon (candor_reading_grade (&reading), 6.79, 1e-9);
  g_assert_cmpfloat (candor_reading_grade (&easy), ==, 0);
  g_assert_cmpfloat (candor_reading_grade (&nothing), ==, 0);
}

/* Counts add up over the pieces of a text. */
static void
test_pieces (void)
{
  CandorReading reading = { 0 };

  candor_reading_add (&reading, "One two.");
  candor_reading_add (&reading, "Three four five.");
  g_assert_cmpuint (reading.sentences, ==, 2);
  g_assert_cmpuint (reading.words, ==, 5);
  g_assert_cmpuint (reading.longest, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/syllables", test_syllables);
  g_test_add_func ("/reading/sentences", test_sentences);
  g_test_add_func ("/reading/grade", test_grade);
  g_test_add_func ("/reading/pieces", test_pieces);
  return g_test_run ();
}
