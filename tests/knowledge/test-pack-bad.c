/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs with a fault: tests/data/bad/table.tsv says which, and what the reader must answer. */
#include "config.h"

#include "candor-pack-reader.h"

#include <stdlib.h>
#include <string.h>

enum
{
  NAME,
  REFUSED_AT,
  N_FINDINGS,
  LINE,
  RULE,
  SENTENCE,
  SEARCH,
  REPLACE,
  N_COLUMNS
};

/* Where the whole table stops being a table worth the name. */
#define LEAST_CASES 60

static char *small;

static char *
read_data (const char *name)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Returns small.xml with the first @search replaced, and the line of the change. */
static char *
change_small (const char   *search,
              const char   *replace,
              unsigned int *line)
{
  g_auto (GStrv) ends = g_strsplit (search, "…", 2);
  const char *start = strstr (small, ends[0]);
  const char *end;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (start);
  end = start + strlen (ends[0]);
  if (ends[1] != NULL)
    {
      end = strstr (end, ends[1]);
      g_assert_nonnull (end);
      end += strlen (ends[1]);
    }
  g_string_append_len (text, small, start - small);
  *line = 1;
  for (const char *at = small; at < start; at++)
    *line += *at == '\n' ? 1 : 0;
  g_string_append (text, replace);
  g_string_append (text, end);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* small.xml grows old, so that its review is overdue one day; that counts where it is asked for. */
static gboolean
counts (CandorFinding *finding,
        gboolean       errors,
        const char    *rule)
{
  if ((candor_finding_get_severity (finding) == CANDOR_FINDING_ERROR) != errors)
    return FALSE;
  return g_str_equal (rule, "review-past") || !g_str_equal (candor_finding_get_rule (finding), "review-past");
}

/* Returns the first finding that counts, and how many there are. */
static CandorFinding *
find_first (GListStore   *findings,
            gboolean      errors,
            const char   *rule,
            unsigned int *n)
{
  g_autoptr (CandorFinding) first = NULL;

  *n = 0;
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (counts (finding, errors, rule) && (*n)++ == 0)
        first = g_steal_pointer (&finding);
    }
  return g_steal_pointer (&first);
}

static unsigned int
resolve_line (const char  *column,
              unsigned int change)
{
  int number = atoi (column + 1);

  return (unsigned int) (*column == '='   ? number
                         : *column == '+' ? (int) change + number
                                          : (int) change - number);
}

static void
check_refused (CandorPack    *pack,
               GError        *error,
               const char    *refused_at,
               CandorFinding *first)
{
  static const char *const codes[] = { "unreadable", "too-large", "xml", "schema", "meaning" };
  g_autofree char         *message =
    g_strdup_printf ("in.xml:%u: %s", candor_finding_get_line (first), candor_finding_get_message (first));

  g_assert_null (pack);
  g_assert_nonnull (error);
  g_assert_true (error->domain == CANDOR_PACK_ERROR);
  g_assert_cmpstr (codes[error->code], ==, refused_at);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_fault (const void *data)
{
  char *const     *row = data;
  unsigned int     change;
  unsigned int     n;
  gboolean         opens = g_str_equal (row[REFUSED_AT], "opens");
  g_autofree char *text = change_small (row[SEARCH], row[REPLACE], &change);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "in.xml", findings, &error);
  g_autoptr (CandorFinding) first = find_first (findings, !opens, row[RULE], &n);

  g_assert_nonnull (first);
  g_test_message ("%s", candor_finding_get_message (first));
  g_assert_true (g_pattern_match_simple (row[SENTENCE], candor_finding_get_message (first)));
  g_assert_cmpstr (candor_finding_get_rule (first), ==, row[RULE]);
  g_assert_cmpuint (candor_finding_get_line (first), ==, resolve_line (row[LINE], change));
  g_assert_cmpuint (n, ==, (unsigned int) atoi (row[N_FINDINGS]));
  if (!opens)
    check_refused (pack, error, row[REFUSED_AT], first);
  else
    g_assert_nonnull (pack);
}

/* The file that the table changes has nothing wrong in it, so that what is found is the change. */
static void
test_small_is_clean (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (small, strlen (small));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "in.xml", findings, NULL);
  unsigned int n;

  g_assert_nonnull (pack);
  g_assert_null (find_first (findings, FALSE, "", &n));
}

static void
add_row (char **row)
{
  g_autofree char *path = g_strconcat ("/pack-reader/bad/", row[NAME], NULL);
  g_autofree char *search = row[SEARCH];
  g_autofree char *replace = row[REPLACE];

  row[SEARCH] = g_strcompress (search);
  row[REPLACE] = g_strcompress (replace);
  g_test_add_data_func_full (path, row, test_fault, (GDestroyNotify) g_strfreev);
}

static unsigned int
add_table (void)
{
  g_autofree char *table = read_data ("bad/table.tsv");
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  unsigned int n = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      if (*lines[i] == '#' || *lines[i] == '\0')
        continue;
      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      add_row (g_steal_pointer (&row));
      n++;
    }
  return n;
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  small = read_data ("small.xml");
  g_test_add_func ("/pack-reader/small-is-clean", test_small_is_clean);
  g_assert_cmpuint (add_table (), >=, LEAST_CASES);
  result = g_test_run ();
  g_free (small);
  return result;
}
