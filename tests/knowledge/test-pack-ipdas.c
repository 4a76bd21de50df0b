/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each qualifying and certifying item: a pack that misses it is told so by number and line. */
#include "config.h"

#include "candor-pack-ipdas.h"
#include "candor-pack-reader.h"

#include "candor-test-pack.h"

/* A change to tests/data/small.xml, and the rules that are then found. */
typedef struct
{
  const char *name;
  const char *from; /* a regular expression; NULL: nothing is changed */
  const char *to;
  const char *expected;
} Case;

static const Case cases[] = {
  { "whole", NULL, NULL, "" },
  { "1.1.1", "<problem>[^<]*", "<problem> ", "ipdas-1.1.1" },
  { "1.1.2", "<decision>[^<]*", "<decision>", "ipdas-1.1.2" },
  { "1.1.3/no-way-out", " without=\"yes\"", "", "ipdas-1.1.3" },
  { "1.1.3/one-option", "(?s)<option id=\"doctor\">.*</option>", "", "ipdas-1.1.3" },
  { "1.1.3/none", "(?s)<comparison>.*</comparison>", "", "ipdas-1.1.3" },
  { "1.1.4/no-kind", " kind=\"good\"", "", "ipdas-1.1.4" },
  { "1.1.4/no-cell", "<cell criterion=\"good\" level=\"claim\".*</cell>", "", "ipdas-1.1.4" },
  { "1.1.5/no-kind", " kind=\"harm\"", "", "ipdas-1.1.5" },
  { "1.1.5/no-cell", "<cell criterion=\"harm\" level=\"measured\".*</cell>", "", "ipdas-1.1.5" },
  { "1.2.1/no-kind", " kind=\"living\"", "", "ipdas-1.2.1" },
  { "1.2.1/no-cell", "<cell criterion=\"living\" level=\"unknown\".*</cell>", "", "ipdas-1.2.1" },
  { "2.1.1", "Some people were sore\\.", "Ow.", "ipdas-2.1.1" },
  { "2.2.1", "kind=\"(regulator|trial)\" date", "kind=\"seller\" date", "ipdas-2.2.1" },
  { "2.2.3", "<updates>[^<]*", "<updates>", "ipdas-2.2.3" },
  { "2.2.4", "lower=\"7\" upper=\"222\"", "lower=\"44\" upper=\"44\"", "ipdas-2.2.4" },
  { "2.3.1", "<funding>[^<]*", "<funding>", "ipdas-2.3.1" },
  /* For the reader to say, and it does. */
  { "no-pack", "(?s)^.*$", "<pack/>", "" },
};

static char *
dup_changed (const Case *test)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GRegex) from = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if (test->from == NULL)
    return g_steal_pointer (&text);
  from = g_regex_new (test->from, 0, 0, &error);
  g_assert_no_error (error);
  changed = g_regex_replace_literal (from, text, -1, 0, test->to, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (changed, !=, text);
  return g_steal_pointer (&changed);
}

static void
test_case (gconstpointer data)
{
  const Case      *test = data;
  g_autofree char *text = dup_changed (test);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GString) rules = g_string_new (NULL);

  candor_pack_check_ipdas (bytes, "small.xml", findings);
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      g_autofree char *number = g_strdup_printf ("IPDAS %s: ", candor_finding_get_rule (finding) + strlen ("ipdas-"));

      g_assert_true (g_str_has_prefix (candor_finding_get_message (finding), number));
      g_assert_cmpuint (candor_finding_get_line (finding), >, 0);
      g_string_append_printf (rules, "%s%s", i > 0 ? " " : "", candor_finding_get_rule (finding));
    }
  g_assert_cmpstr (rules->str, ==, test->expected);
}

/* The one certifying item that the format itself demands. */
static void
test_date (void)
{
  const Case       undated = { "2.2.2", " written=\"2026-11-22\"", "", NULL };
  g_autofree char *text = dup_changed (&undated);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;

  g_assert_null (candor_pack_load_bytes (bytes, "small.xml", findings, &error));
  g_assert_error (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_SCHEMA);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-ipdas/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/pack-ipdas/2.2.2", test_date);
  return g_test_run ();
}
