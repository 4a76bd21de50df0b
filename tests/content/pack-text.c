/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack-text.h"

#include <libxml/parser.h>
#include <string.h>

xmlDoc *
pack_text_load (void)
{
  xmlDoc *doc = xmlReadFile (g_getenv ("CANDOR_TEST_PACK"), NULL, XML_PARSE_NONET);

  g_assert_nonnull (doc);
  return doc;
}

static gboolean
is_named (xmlNode    *node,
          const char *element)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, element) == 0;
}

xmlNode *
pack_text_find (xmlNode     *parent,
                const char  *element,
                unsigned int index)
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    if (is_named (node, element) && index-- == 0)
      return node;
  return NULL;
}

/* Text is marked by text that is not blank: the schema lets none stand beside elements of blocks. */
static gboolean
has_text (xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;
  return FALSE;
}

static char *
fold_space (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t\r", -1);
  GString *folded = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_string_append_printf (folded, "%s%s", folded->len > 0 ? " " : "", *word);
  return g_string_free (folded, FALSE);
}

static void
collect (xmlNode   *node,
         GPtrArray *lines)
{
  if (node->type != XML_ELEMENT_NODE || is_named (node, "prompt") || is_named (node, "sources") ||
      is_named (node, "words") || is_named (node, "format") || is_named (node, "languages"))
    return;
  if (has_text (node))
    {
      xmlChar *content = xmlNodeGetContent (node);

      g_ptr_array_add (lines, fold_space ((const char *) content));
      xmlFree (content);
      return;
    }
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    collect (child, lines);
}

GPtrArray *
pack_text_collect (xmlNode *node)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  collect (node, lines);
  return lines;
}

static void
collect_ids (xmlNode    *node,
             GHashTable *ids)
{
  xmlChar *id;

  if (node->type != XML_ELEMENT_NODE)
    return;
  id = xmlGetNoNsProp (node, BAD_CAST "id");
  if (id != NULL)
    g_hash_table_add (ids, g_strdup ((const char *) id));
  xmlFree (id);
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    collect_ids (child, ids);
}

GHashTable *
pack_text_ids (xmlDoc *doc)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  collect_ids (xmlDocGetRootElement (doc), ids);
  return ids;
}

unsigned int
pack_text_count (xmlNode    *node,
                 const char *element)
{
  unsigned int n = is_named (node, element) ? 1 : 0;

  for (xmlNode *child = node->children; child != NULL; child = child->next)
    n += pack_text_count (child, element);
  return n;
}
