/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Does each translation hold what the source holds: the same elements, ids, sources and figures? */

#include "pack-text.h"

#include <libxml/parser.h>
#include <string.h>


static xmlNode *
skip (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

static gboolean
is_mark (const xmlNode *node)
{
  static const char *const marks[] = { "em", "strong", "term", "name", NULL };

  return g_strv_contains (marks, (const char *) node->name);
}

/* Marks within a text may change places, as words do. */
static gboolean
holds_text (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE && !is_mark (child))
      return FALSE;
  return TRUE;
}

/* All that is said in digits, sorted: "7 of 1,000" and "de 1.000, 7" hold the same. */
static char *
dup_digits (xmlNode *node)
{
  xmlChar *text = xmlNodeGetContent (node);
  GString *digits = g_string_new (NULL);

  for (char digit = '0'; digit <= '9'; digit++)
    for (const char *c = (const char *) text; *c != '\0'; c++)
      if (*c == digit)
        g_string_append_c (digits, digit);
  xmlFree (text);
  return g_string_free (digits, FALSE);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Terms, names and emphasis by kind and target; and the places that the program fills in. */
static void
list_marks (xmlNode   *node,
            GPtrArray *marks)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      const char *text = (const char *) child->content;

      if (child->type == XML_ELEMENT_NODE)
        {
          xmlChar *ref = xmlGetProp (child, (const xmlChar *) "ref");

          g_ptr_array_add (marks, g_strdup_printf ("%s %s", child->name, ref != NULL ? (const char *) ref : ""));
          xmlFree (ref);
          list_marks (child, marks);
        }
      while (child->type == XML_TEXT_NODE && (text = strchr (text, '{')) != NULL)
        {
          size_t length = strcspn (text, "}");

          g_ptr_array_add (marks, g_strndup (text, length));
          text += length;
        }
    }
}

static char *
dup_marks (xmlNode *node)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_free);

  list_marks (node, marks);
  g_ptr_array_sort (marks, compare_strings);
  g_ptr_array_add (marks, NULL);
  return g_strjoinv ("|", (char **) marks->pdata);
}

static void
compare_text (xmlNode *source,
              xmlNode *translation)
{
  g_autofree char *source_digits = dup_digits (source);
  g_autofree char *digits = dup_digits (translation);
  g_autofree char *source_marks = dup_marks (source);
  g_autofree char *marks = dup_marks (translation);
  xmlChar         *text = xmlNodeGetContent (translation);

  if (!g_str_equal (source_digits, digits) || !g_str_equal (source_marks, marks))
    g_error ("line %ld: “%s” has other figures or marks than its source in line %ld: %s / %s, %s / %s",
             xmlGetLineNo (translation), (const char *) text, xmlGetLineNo (source), digits, source_digits, marks, source_marks);
  xmlFree (text);
}

static void
compare_attributes (xmlNode *source,
                    xmlNode *translation)
{
  gboolean is_format = g_str_equal ((const char *) source->name, "format");

  for (xmlAttr *attribute = source->properties; attribute != NULL && !is_format; attribute = attribute->next)
    {
      xmlChar *value, *other;

      if (attribute->ns != NULL)
        continue;
      value = xmlGetNoNsProp (source, attribute->name);
      other = xmlGetNoNsProp (translation, attribute->name);
      g_assert_cmpstr ((const char *) value, ==, (const char *) other);
      xmlFree (value);
      xmlFree (other);
    }
}

static void
compare_elements (xmlNode *source,
                  xmlNode *translation)
{
  xmlNode *a = skip (source->children), *b = skip (translation->children);

  g_assert_cmpstr ((const char *) source->name, ==, (const char *) translation->name);
  /* The test language is in no list but its own. */
  if (g_str_equal ((const char *) source->name, "languages"))
    return;
  compare_attributes (source, translation);
  if (holds_text (source))
    {
      compare_text (source, translation);
      return;
    }
  for (; a != NULL && b != NULL; a = skip (a->next), b = skip (b->next))
    compare_elements (a, b);
  g_assert_true (a == NULL && b == NULL);
}

static void
test_language (gconstpointer path)
{
  xmlDoc *source = pack_text_load ();
  xmlDoc *translation = xmlReadFile (path, NULL, XML_PARSE_NONET);

  g_assert_nonnull (translation);
  compare_elements (xmlDocGetRootElement (source), xmlDocGetRootElement (translation));
  xmlFreeDoc (translation);
  xmlFreeDoc (source);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 1);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strdup_printf ("/translations/%s", name);

      g_test_add_data_func (path, argv[i], test_language);
    }
  return g_test_run ();
}
