/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of hostile files by this program started anew, so that its time and memory are its own. */
#include "config.h"

#include "pack-case.h"

#include "candor-pack-ipdas.h"
#include "candor-pack-review.h"
#include "candor-search.h"

#include "../measured.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define READ "--read"
/* What stands in tests/data/secret.txt, which no file may bring in. */
#define SECRET "SECRET-7c1d"

GBytes *
pack_case_repeat (const char *before,
                  const char *unit,
                  size_t      n,
                  const char *after)
{
  GString *text = g_string_sized_new (strlen (before) + n * strlen (unit) + strlen (after));

  g_string_append (text, before);
  for (size_t i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, after);
  return g_string_free_to_bytes (text);
}

GBytes *
pack_case_stretch (const char  *place,
                   const char  *unit,
                   unsigned int n)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *small = NULL;
  g_auto (GStrv) halves = NULL;
  g_auto (GStrv) pieces = g_strsplit (unit, "{n}", -1);
  GString *text;

  g_assert_true (g_file_get_contents (path, &small, NULL, NULL));
  halves = g_strsplit (small, place, 2);
  g_assert_cmpuint (g_strv_length (halves), ==, 2);
  text = g_string_new (halves[0]);
  g_string_append (text, place);
  for (unsigned int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autofree char *copy = g_strjoinv (number, pieces);

      g_string_append (text, copy);
    }
  g_string_append (text, halves[1]);
  return g_string_free_to_bytes (text);
}

/* --- The program that reads --- */

/* However much is wrong, what is said of it can be read, and holds nothing of other files. */
static gboolean
check_findings (GListModel *findings)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);
      const char *message = candor_finding_get_message (finding);

      if (strlen (message) >= 600 || strstr (message, SECRET) != NULL || strchr (message, '\n') != NULL)
        return FALSE;
    }
  return g_list_model_get_n_items (findings) <= 1000;
}

static void
search_pack (CandorPack *pack)
{
  g_autoptr (GListModel) hits = candor_search (pack, "drops a");

  g_print ("opens, %u hits\n", g_list_model_get_n_items (hits));
}

/* What is done with a file that somebody opens or checks. */
static int
read_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) file = NULL;
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorFinding) first = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = NULL;

  g_assert_cmpint (chdir (folder), ==, 0);
  file = g_file_new_for_path (name);
  pack = candor_pack_load (file, findings, &error);
  first = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_true (check_findings (G_LIST_MODEL (findings)));
  if (pack != NULL)
    search_pack (pack);
  else
    g_print ("%s\n%s\n", candor_finding_get_rule (first), error->message);
  return pack != NULL ? 0 : 10 + error->code;
}

/* --- The tests --- */

static void
test_case (const void *user_data)
{
  const PackCase *test = user_data;
  g_autoptr (GBytes) bytes = test->make != NULL ? test->make () : g_bytes_new_static (test->text, strlen (test->text));
  g_autofree char *path = measured_write ("in.xml", bytes);
  /* By its name, as what it stands for is valgrind where that runs it. */
  g_autofree char  *itself = g_file_read_link ("/proc/self/exe", NULL);
  const char *const argv[] = { itself, READ, path, NULL };
  g_autoptr (Measured) run = NULL;
  g_auto (GStrv) lines = NULL;

  g_clear_pointer (&bytes, g_bytes_unref);
  run = measured_run (argv);
  g_test_message ("%s", run->output);
  g_assert_null (strstr (run->output, SECRET));
  lines = g_strsplit (run->output, "\n", 3);
  if (test->code == PACK_CASE_OPENS)
    {
      g_assert_cmpint (run->status, ==, 0);
      g_assert_true (g_str_has_prefix (run->output, "opens"));
    }
  else
    {
      g_assert_cmpint (run->status, ==, 10 + test->code);
      g_assert_cmpstr (lines[0], ==, test->rule);
      g_assert_true (g_pattern_match_simple (test->sentence, lines[1]));
    }
  measured_check (run);
  measured_remove (path);
}

int
pack_case_main (int             argc,
                char          **argv,
                const PackCase *cases,
                unsigned int    n_cases)
{
  if (argc == 3 && g_str_equal (argv[1], READ))
    return read_file (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strconcat ("/pack-reader/bad/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
