/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of the largest discussions that there may be, and of the largest packs. */
#include "config.h"

#include "../discussion/large-talk.h"
#include "../measured.h"

#include <string.h>

#define SMALL CANDOR_TEST_DATA "/small.xml"

static const char *const kinds[] = { "patient", "record" };

static void
make_sheets (const char *pack,
             const char *talk)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autofree char *sheet = measured_write ("out.pdf", nothing);

  for (unsigned int i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *const argv[] = { CANDOR_TEST_CLI, "sheet", "-k", pack, "-t", kinds[i], "-o", sheet, talk != NULL ? "-d" : NULL, talk, NULL };
      g_autoptr (Measured) run = measured_run (argv);

      g_test_message ("%s: %s", kinds[i], run->output);
      g_assert_cmpint (run->status, ==, 0);
      measured_check (run);
    }
  measured_remove (sheet);
}

static void
test_talk (const void *data)
{
  g_autoptr (GBytes) bytes = large_talk_make (GPOINTER_TO_UINT (data));
  g_autofree char *path = measured_write ("in.candor", bytes);

  make_sheets (SMALL, path);
  measured_remove (path);
}

/* --- Packs --- */

#define SOURCES " level='measured' sources='trial'>"

/* Behind @place in the small pack @unit, which is filled with @words, so often. */
static const struct
{
  const char  *name;
  const char  *place;
  const char  *unit; /* {n} is the number, {w} the words */
  unsigned int n;
  const char  *word;
  unsigned int n_words;
} packs[] = {
  { "key-words", "<lead>In plain words.</lead>", "<topic id='t{n}' key='yes'><title>T {n}</title><statement" SOURCES "{w}</statement></topic>", 104,
    "Word by word. ", 700 },
  { "key-scripts", "<lead>In plain words.</lead>", "<topic id='t{n}' key='yes'><title>T {n}</title><statement" SOURCES "{w}</statement></topic>", 104,
    "a\xd8\xa7", 450 },
  { "key-word", "<lead>In plain words.</lead>", "<topic id='t{n}' key='yes'><title>T {n}</title><statement" SOURCES "{w}</statement></topic>", 104, "a", 5000 },
  { "key-topics", "<lead>In plain words.</lead>", "<topic id='t{n}' key='yes'><title>T {n}</title><statement" SOURCES "So.</statement></topic>", 990, "", 0 },
  { "questions", "<title>About the product</title>",
    "<question id='k{n}' key='yes'><title>Q {n}</title><why" SOURCES "W.</why><good" SOURCES "G.</good><warning" SOURCES "W.</warning></question>", 199,
    "", 0 },
  { "effects", "<title>What has been seen</title>",
    "<effect id='e{n}' key='yes' severity='serious'><title>E {n}</title><statement" SOURCES "S.</statement><not-studied cases='8'" SOURCES
    "N.</not-studied><urgent help='emergency'" SOURCES "U.</urgent></effect>",
    990, "", 0 },
  { "sources", "<sources>", "<source id='s{n}' kind='trial' date='2024' checked='2026-11-22'><title>T {n}</title><publisher>P</publisher></source>", 990, "",
    0 },
  { "glossary", "<glossary>", "<entry id='e{n}'><title>Drop {n}</title><meaning" SOURCES "A drop.</meaning></entry>", 990, "", 0 },
};

static char *
repeat (const char  *word,
        unsigned int n)
{
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < n; i++)
    g_string_append (text, word);
  return g_string_free (text, FALSE);
}

static GBytes *
make_pack (unsigned int index)
{
  g_autofree char *words = repeat (packs[index].word, packs[index].n_words);
  g_autofree char *small = NULL;
  g_auto (GStrv) halves = NULL;
  GString *text;

  g_assert_true (g_file_get_contents (SMALL, &small, NULL, NULL));
  halves = g_strsplit (small, packs[index].place, 2);
  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  text = g_string_new (halves[0]);
  g_string_append (text, packs[index].place);
  for (unsigned int i = 0; i < packs[index].n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr (GString) unit = g_string_new (packs[index].unit);

      g_string_replace (unit, "{n}", number, 0);
      g_string_replace (unit, "{w}", words, 0);
      g_string_append (text, unit->str);
    }
  g_string_append (text, halves[1]);
  return g_string_free_to_bytes (text);
}

static void
test_pack (const void *data)
{
  g_autoptr (GBytes) bytes = make_pack (GPOINTER_TO_UINT (data));
  g_autofree char *path = measured_write ("in.xml", bytes);

  make_sheets (path, NULL);
  measured_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < large_talk_count (); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/large/talk/", large_talk_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_talk);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/large/pack/", packs[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_pack);
    }
  return g_test_run ();
}
