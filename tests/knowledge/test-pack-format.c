/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema and its manual: they belong together, and each example in the manual is right. */
#include "config.h"

#include "candor-xml-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include <string.h>

#define NAMESPACE "https://candor-aid.org/ns/pack/1"

static char *
read_source (const char *name)
{
  g_autofree char *path = g_build_filename (CANDOR_SOURCE_FOLDER, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static xmlDoc *
parse (const char *text)
{
  xmlDoc *document = xmlReadMemory (text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

static void
collect_names (const xmlNode *node,
               const char    *kind,
               GHashTable    *names)
{
  g_autofree char *name = candor_xml_dup_attribute (node, "name");

  if (name != NULL && candor_xml_is (node, kind))
    g_hash_table_add (names, g_steal_pointer (&name));
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    collect_names (child, kind, names);
}

/* The names of elements or attributes in the schema. */
static GHashTable *
list_schema (const char *kind)
{
  g_autofree char *text = read_source ("data/schema/candor-pack.rng");
  g_autoptr (xmlDoc) schema = parse (text);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_names (xmlDocGetRootElement (schema), kind, names);
  return names;
}

/* Each .rng is made from the .rnc beside it; it is kept so that a build needs no Java. */
static void
test_regenerate (const void *schema)
{
  g_autofree char *rnc = g_strconcat (schema, ".rnc", NULL);
  g_autofree char *rng = g_strconcat (schema, ".rng", NULL);
  g_autofree char *trang = g_find_program_in_path ("trang");
  g_autofree char *from = g_build_filename (CANDOR_SOURCE_FOLDER, "data", "schema", rnc, NULL);
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", NULL);
  g_autofree char *to = g_build_filename (folder, rng, NULL);
  g_autofree char *path = g_build_filename ("data", "schema", rng, NULL);
  g_autofree char *kept = read_source (path);
  g_autofree char *made = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (trang == NULL)
    g_test_skip ("trang is not installed");
  else
    {
      process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, trang, from, to, NULL);
      g_assert_no_error (error);
      g_assert_true (g_subprocess_wait_check (process, NULL, &error));
      g_assert_true (g_file_get_contents (to, &made, NULL, &error));
      g_assert_cmpstr (made, ==, kept);
      g_remove (to);
    }
  g_remove (folder);
}

static void
check_in_manual (const char *kind)
{
  g_autofree char *manual = read_source ("data/pack-format.md");
  g_autoptr (GHashTable) names = list_schema (kind);
  GHashTableIter iter;
  void          *name;

  g_assert_cmpuint (g_hash_table_size (names), >, 30);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      g_autofree char *quoted = g_strdup_printf ("`%s`", (const char *) name);
      g_autofree char *valued = g_strdup_printf ("`%s=\"", (const char *) name);
      g_autofree char *strong = g_strdup_printf ("**%s**", (const char *) name);
      g_autofree char *heading = g_strdup_printf ("\n## %s\n", (const char *) name);

      if (strstr (manual, quoted) == NULL && strstr (manual, valued) == NULL &&
          strstr (manual, strong) == NULL && strstr (manual, heading) == NULL)
        g_error ("the manual does not explain %s", (const char *) name);
    }
}

static void
test_elements_in_manual (void)
{
  check_in_manual ("element");
}

static void
test_attributes_in_manual (void)
{
  check_in_manual ("attribute");
}

static void
collect_elements (const xmlNode *node,
                  GHashTable    *names)
{
  g_hash_table_add (names, g_strdup ((const char *) node->name));
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    collect_elements (child, names);
}

/* Who copies small.xml to begin finds an example of everything in it. */
static void
test_elements_in_small (void)
{
  g_autofree char *text = read_source ("tests/data/small.xml");
  g_autoptr (xmlDoc) small = parse (text);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) names = list_schema ("element");
  GHashTableIter iter;
  void          *name;

  collect_elements (xmlDocGetRootElement (small), used);
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (used, name))
      g_error ("small.xml has no <%s>", (const char *) name);
}

/* The rules that the table of faults knows. */
static void
test_rules_in_manual (void)
{
  g_autofree char *manual = read_source ("data/pack-format.md");
  g_autofree char *table = read_source ("tests/data/bad/table.tsv");
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);
      g_autofree char *quoted = NULL;

      if (*lines[i] == '#' || g_strv_length (row) < 5)
        continue;
      quoted = g_strdup_printf ("`%s`", row[4]);
      if (strstr (manual, quoted) == NULL)
        g_error ("the manual does not list the rule %s", row[4]);
    }
}

/* --- Examples --- */

/* The schema with another start: the definition that holds the element @name. */
static char *
make_schema_for (const char *name)
{
  g_autofree char *text = read_source ("data/schema/candor-pack.rng");
  g_autofree char *element = g_strdup_printf ("<element name=\"%s\">", name);
  g_autofree char *start = NULL;
  const char      *first = strstr (text, "</start>");
  const char      *at;
  const char      *define = NULL;

  /* the definition whose first child is that element, so that the example stands for all of it */
  for (at = strstr (text, "<define name=\""); at != NULL; at = strstr (at + 1, "<define name=\""))
    {
      const char *child = strchr (strchr (at, '>'), '<');

      if (g_str_has_prefix (child, element))
        define = at + strlen ("<define name=\"");
    }
  if (define == NULL)
    g_error ("the schema defines no <%s> that an example could show", name);
  start = g_strdup_printf ("<start><ref name=\"%.*s\"/>", (int) strcspn (define, "\""), define);
  at = strstr (text, "<start>");
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, start, first);
}

static char *
add_namespace (const char *example)
{
  size_t length = strcspn (example, " />");

  return g_strdup_printf ("%.*s xmlns=\"" NAMESPACE "\"%s", (int) length, example, example + length);
}

static void
check_example (const char *example)
{
  g_autofree char *name = g_strndup (example + 1, strcspn (example + 1, " />"));
  g_autofree char *schema_text = make_schema_for (name);
  g_autofree char *text = add_namespace (example);
  g_autoptr (xmlDoc) document = parse (text);
  xmlRelaxNGParserCtxt *context = xmlRelaxNGNewMemParserCtxt (schema_text, (int) strlen (schema_text));
  xmlRelaxNG           *schema = xmlRelaxNGParse (context);
  xmlRelaxNGValidCtxt  *validation = xmlRelaxNGNewValidCtxt (schema);

  g_test_message ("%s", example);
  g_assert_cmpint (xmlRelaxNGValidateDoc (validation, document), ==, 0);
  xmlRelaxNGFreeValidCtxt (validation);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (context);
}

static void
test_examples (void)
{
  g_autofree char *manual = read_source ("data/pack-format.md");
  g_auto (GStrv) pieces = g_strsplit (manual, "```xml\n", -1);
  unsigned int n = 0;

  for (int i = 1; pieces[i] != NULL; i++)
    {
      g_autofree char *example = g_strndup (pieces[i], (gsize) (strstr (pieces[i], "```") - pieces[i]));

      if (g_str_has_prefix (example, "<pack "))
        continue; /* only its start tag */
      check_example (example);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/pack-format/regenerate", "candor-pack", test_regenerate);
  g_test_add_data_func ("/pack-format/regenerate-discussion", "candor-discussion", test_regenerate);
  g_test_add_func ("/pack-format/elements-in-manual", test_elements_in_manual);
  g_test_add_func ("/pack-format/attributes-in-manual", test_attributes_in_manual);
  g_test_add_func ("/pack-format/elements-in-small", test_elements_in_small);
  g_test_add_func ("/pack-format/rules-in-manual", test_rules_in_manual);
  g_test_add_func ("/pack-format/examples", test_examples);
  return g_test_run ();
}
