/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Does the pack share a run of eight words with what it was written from? The runs of the sources
 * are kept as hashes in tests/data/source-runs.txt, as the sources themselves are not ours to
 * ship. `test-own-words --print FILE...` makes that file from theirs. */

#include "pack-text.h"

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

#define RUN 8
/* 40 bits: a chance hit among the pairs compared here has odds below 1 in 1000. */
#define HASH_MASK G_GUINT64_CONSTANT (0xffffffffff)

/** RunFunc: called with each run of words and its hash. */
typedef void (*RunFunc) (guint64     hash,
                         const char *run,
                         gpointer    user_data);

/* FNV-1a, 64 bits, cut to 40. */
static guint64
hash_run (const char *run)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (; *run != '\0'; run++)
    hash = (hash ^ (guint8) *run) * G_GUINT64_CONSTANT (0x100000001b3);
  return (hash ^ (hash >> 40)) & HASH_MASK;
}

static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  GString   *word = g_string_new (NULL);

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_isalnum (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      else if (word->len > 0 && c != '\'' && c != 0x2019)
        {
          g_ptr_array_add (words, g_strdup (word->str));
          g_string_truncate (word, 0);
        }
      if (c == 0)
        break;
    }
  g_string_free (word, TRUE);
  return words;
}

static void
foreach_run (const char *text,
             RunFunc     func,
             gpointer    user_data)
{
  g_autoptr (GPtrArray) words = split_words (text);

  for (unsigned int i = 0; i + RUN <= words->len; i++)
    {
      GString *run = g_string_new (NULL);

      for (unsigned int j = i; j < i + RUN; j++)
        g_string_append_printf (run, "%s%s", j > i ? " " : "", (const char *) g_ptr_array_index (words, j));
      func (hash_run (run->str), run->str, user_data);
      g_string_free (run, TRUE);
    }
}

static void
print_run (guint64     hash,
           const char *run,
           gpointer    user_data)
{
  printf ("%010" G_GINT64_MODIFIER "x\n", hash);
}

/* Line by line; what a source asks us to print word for word ("* Present:") is not counted. */
static int
print_files (char **files)
{
  for (; *files != NULL; files++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (*files, &text, NULL, NULL))
        return EXIT_FAILURE;
      lines = g_strsplit (text, "\n", -1);
      for (char **line = lines; *line != NULL; line++)
        if (!g_str_has_prefix (*line, "* Present:") && !g_str_has_prefix (*line, "| S"))
          foreach_run (*line, print_run, NULL);
    }
  return EXIT_SUCCESS;
}

static void
check_run (guint64     hash,
           const char *run,
           gpointer    user_data)
{
  GHashTable *known = user_data;

  if (g_hash_table_contains (known, &hash))
    {
      g_test_message ("shared with a source: “%s”", run);
      g_test_fail ();
    }
}

static GHashTable *
load_runs (void)
{
  GHashTable      *known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (g_test_get_filename (G_TEST_DIST, "..", "data", "source-runs.txt", NULL), &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (g_ascii_isxdigit (**line))
      {
        guint64 *hash = g_new (guint64, 1);

        *hash = g_ascii_strtoull (*line, NULL, 16);
        g_hash_table_add (known, hash);
      }
  return known;
}

static void
test_own_words (void)
{
  xmlDoc *doc = pack_text_load ();
  g_autoptr (GPtrArray) lines = pack_text_collect (xmlDocGetRootElement (doc));
  g_autoptr (GHashTable) known = load_runs ();

  g_assert_cmpuint (g_hash_table_size (known), >, 5000);
  for (unsigned int i = 0; i < lines->len; i++)
    foreach_run (g_ptr_array_index (lines, i), check_run, known);
  xmlFreeDoc (doc);
}

/* The net has no holes: a run that is in the file is found. */
static void
test_finds (void)
{
  g_assert_cmpuint (hash_run ("one two three four five six seven eight"), !=,
                    hash_run ("one two three four five six seven nine"));
  g_assert_cmpuint (hash_run (""), ==, (G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ (G_GUINT64_CONSTANT (0xcbf29ce484222325) >> 40)) & HASH_MASK);
}

int
main (int    argc,
      char **argv)
{
  if (argc > 2 && g_str_equal (argv[1], "--print"))
    return print_files (argv + 2);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/own-words/pack", test_own_words);
  g_test_add_func ("/content/own-words/finds", test_finds);
  return g_test_run ();
}
