/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every item of the decision aid standard: each that tests/data/ipdas.tsv calls met is proved on
 * the shipped pack or on the sheet of a whole talk. Prints the totals. */
#include "config.h"

#include "candor-builder.h"
#include "candor-figure.h"
#include "candor-pack-ipdas.h"

#include "candor-test-talks.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define N_ITEMS 44

enum
{
  NUMBER,
  LEVEL,
  ITEM,
  STATE,
  PROOF,
  DETAIL,
  HOW,
  N_COLUMNS
};

static char             *pack_file;
static CandorDiscussion *talk;
static CandorDocument   *document;
static char             *sheet; /* its words, with single spaces */

static GPtrArray *
read_table (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "ipdas.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0' && !g_str_has_prefix (*line, "number\t"))
      {
        g_ptr_array_add (rows, g_strsplit (*line, "\t", -1));
        g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, rows->len - 1)), ==, N_COLUMNS);
      }
  return rows;
}

/* --- Proofs --- */

static gboolean
holds (const char *expression)
{
  xmlDoc          *pack = xmlReadFile (pack_file, NULL, XML_PARSE_NONET);
  xmlXPathContext *context;
  xmlXPathObject  *result;
  gboolean         held;
  g_autofree char *boolean = g_strdup_printf ("boolean(%s)", expression);

  g_assert_nonnull (pack);
  context = xmlXPathNewContext (pack);
  xmlXPathRegisterNs (context, BAD_CAST "p", BAD_CAST "https://candor-aid.org/ns/pack/1");
  result = xmlXPathEvalExpression (BAD_CAST boolean, context);
  g_assert_nonnull (result);
  held = result->boolval != 0;
  xmlXPathFreeObject (result);
  xmlXPathFreeContext (context);
  xmlFreeDoc (pack);
  return held;
}

static gboolean
find_figure (CandorNode *node,
             const char *words)
{
  CandorFigure *figure = candor_node_get_figure (node);

  if (figure != NULL && strstr (candor_figure_get_words (figure), words) != NULL)
    return TRUE;
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    if (find_figure (candor_node_get_child (node, i), words))
      return TRUE;
  return FALSE;
}

/* The shipped pack has no finding of that rule; test-pack-ipdas shows that there would be one. */
static gboolean
passes (const char *rule)
{
  g_autofree char *text = NULL;
  gsize            length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);

  g_assert_true (g_file_get_contents (pack_file, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  candor_pack_check_ipdas (bytes, "exosomes.xml", findings);
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_test_message ("%s", candor_finding_get_message (finding));
      if (g_str_equal (candor_finding_get_rule (finding), rule))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_proved (char **row)
{
  if (g_str_equal (row[PROOF], "pack"))
    return holds (row[DETAIL]);
  if (g_str_equal (row[PROOF], "sheet"))
    return strstr (sheet, row[DETAIL]) != NULL;
  if (g_str_equal (row[PROOF], "figure"))
    return find_figure (candor_document_get_root (document), row[DETAIL]);
  if (g_str_equal (row[PROOF], "check"))
    return passes (row[DETAIL]);
  return FALSE;
}

/* --- Tests --- */

static void
test_item (gconstpointer data)
{
  char **row = (char **) data;

  if (!g_str_equal (row[STATE], "met"))
    {
      g_assert_cmpstr (row[PROOF], ==, "");
      g_assert_cmpstr (row[HOW], !=, "");
      return;
    }
  if (!is_proved (row))
    g_error ("IPDAS %s (%s) is not met: %s %s", row[NUMBER], row[ITEM], row[PROOF], row[DETAIL]);
}

static unsigned int
count (GPtrArray  *rows,
       const char *state,
       const char *level)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      n += g_str_equal (row[STATE], state) && (level == NULL || g_str_equal (row[LEVEL], level));
    }
  return n;
}

/* All that a program and pack can meet at the levels that make it a decision aid, is met. */
static void
test_totals (gconstpointer data)
{
  GPtrArray *rows = (GPtrArray *) data;

  g_assert_cmpuint (rows->len, ==, N_ITEMS);
  g_assert_cmpuint (count (rows, "met", "qualifying"), ==, 6);
  g_assert_cmpuint (count (rows, "met", "certifying") + count (rows, "tests-only", "certifying"), ==, 10);
  g_assert_cmpuint (count (rows, "met", NULL) + count (rows, "cannot", NULL) + count (rows, "tests-only", NULL) + count (rows, "not-met", NULL), ==, N_ITEMS);
  g_test_message ("IPDASi: %u items; %u met, %u cannot be met by a program, %u for tests only, %u not met",
                  rows->len, count (rows, "met", NULL), count (rows, "cannot", NULL), count (rows, "tests-only", NULL), count (rows, "not-met", NULL));
}

static void
start (void)
{
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 25, 0);
  CandorSheetRequest request = { .kind = CANDOR_SHEET_PATIENT, .parts = CANDOR_SHEET_PART_ALL, .printed = printed };
  g_autoptr (GRegex) space = g_regex_new ("[\\s\xE2\x80\x83]+", 0, 0, NULL);
  g_autofree char *text = NULL;

  pack_file = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "knowledge", "exosomes.xml", NULL);
  talk = candor_test_decided ();
  document = candor_builder_build (talk, &request);
  text = candor_document_dup_text (document);
  sheet = g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) rows = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  start ();
  rows = read_table ();
  for (unsigned int i = 0; i < rows->len; i++)
    {
      char           **row = g_ptr_array_index (rows, i);
      g_autofree char *path = g_strconcat ("/ipdas/", row[NUMBER], NULL);

      g_test_add_data_func (path, row, test_item);
    }
  g_test_add_data_func ("/ipdas/totals", rows, test_totals);
  status = g_test_run ();
  g_free (pack_file);
  g_free (sheet);
  g_object_unref (document);
  g_object_unref (talk);
  return status;
}
