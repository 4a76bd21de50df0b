/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Is every row of the founding articles' claims in the pack, and is the pack as large as asked? */

#include "pack-text.h"

#include <libxml/parser.h>
#include <string.h>

#define N_CLAIMS 260
#define MAX_LEFT_OUT 40

static const char *const kinds[] = { "fact", "claim", "conflict", "left-out", NULL };

static GStrv
read_rows (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (g_test_get_filename (G_TEST_DIST, "..", "data", "coverage.tsv", NULL), &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (g_strstrip (text), "\n", -1);
}

/* The row after the head is that of C001, and so on: none missing, none twice. */
static void
test_rows (void)
{
  g_auto (GStrv) rows = read_rows ();

  g_assert_cmpuint (g_strv_length (rows), ==, N_CLAIMS + 1);
  for (int i = 1; i <= N_CLAIMS; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);
      g_autofree char *id = g_strdup_printf ("C%03d", i);

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
      g_assert_cmpstr (cells[0], ==, id);
      g_assert_true (g_strv_contains (kinds, cells[1]));
    }
}

/* Every id named is in the pack; a row left out says why. */
static void
test_ids (void)
{
  g_auto (GStrv) rows = read_rows ();
  xmlDoc *doc = pack_text_load ();
  g_autoptr (GHashTable) ids = pack_text_ids (doc);

  for (int i = 1; i <= N_CLAIMS; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);
      g_auto (GStrv) named = g_strsplit (cells[2], " ", -1);

      if (g_str_equal (cells[1], "left-out"))
        g_assert_cmpstr (cells[3], !=, "");
      else
        g_assert_cmpuint (g_strv_length (named), >, 0);
      for (char **id = named; *id != NULL; id++)
        if (!g_hash_table_contains (ids, *id))
          g_error ("coverage.tsv:%d: %s names '%s', which the pack does not have", i + 1, cells[0], *id);
    }
  xmlFreeDoc (doc);
}

static void
test_left_out (void)
{
  g_auto (GStrv) rows = read_rows ();
  int n[G_N_ELEMENTS (kinds)] = { 0 };

  for (int i = 1; i <= N_CLAIMS; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

      for (int kind = 0; kinds[kind] != NULL; kind++)
        n[kind] += g_str_equal (cells[1], kinds[kind]);
    }
  for (int kind = 0; kinds[kind] != NULL; kind++)
    g_test_message ("%s: %d rows", kinds[kind], n[kind]);
  g_assert_cmpint (n[3], <=, MAX_LEFT_OUT);
}

static const struct
{
  const char  *element;
  unsigned int least;
} sizes[] = {
  { "topic", 25 },
  { "effect", 10 },
  { "factor", 8 },
  { "jurisdiction", 8 },
  { "question", 30 },
  { "why", 30 },
  { "good", 30 },
  { "warning", 30 },
  { "faq", 12 },
  { "entry", 30 },
  { "source", 40 },
};

static void
test_sizes (void)
{
  xmlDoc *doc = pack_text_load ();

  for (size_t i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      unsigned int n = pack_text_count (xmlDocGetRootElement (doc), sizes[i].element);

      g_test_message ("%s: %u", sizes[i].element, n);
      g_assert_cmpuint (n, >=, sizes[i].least);
    }
  xmlFreeDoc (doc);
}

/* Whether an element of the pack is named after the conflict: k07-rules for K07. */
static gboolean
has_element_for (GHashTable *ids,
                 int         conflict)
{
  g_autofree char *prefix = g_strdup_printf ("k%02d-", conflict);
  GHashTableIter   iter;
  gpointer         id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (g_str_has_prefix (id, prefix))
      return TRUE;
  return FALSE;
}

static gboolean
has_row_for (char **rows,
             int    conflict)
{
  g_autofree char *name = g_strdup_printf ("K%02d", conflict);

  for (int i = 1; i <= N_CLAIMS; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], "\t", -1);

      if (cells[2][0] != '\0' && strstr (cells[3], name) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* K01 to K21: each is carried by an element named after it, or by a row that says so. */
static void
test_conflicts (void)
{
  g_auto (GStrv) rows = read_rows ();
  xmlDoc *doc = pack_text_load ();
  g_autoptr (GHashTable) ids = pack_text_ids (doc);

  for (int conflict = 1; conflict <= 21; conflict++)
    if (!has_element_for (ids, conflict) && !has_row_for (rows, conflict))
      g_error ("nothing in the pack carries conflict K%02d", conflict);
  xmlFreeDoc (doc);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/coverage/rows", test_rows);
  g_test_add_func ("/content/coverage/ids", test_ids);
  g_test_add_func ("/content/coverage/left-out", test_left_out);
  g_test_add_func ("/content/coverage/conflicts", test_conflicts);
  g_test_add_func ("/content/sizes", test_sizes);
  return g_test_run ();
}
