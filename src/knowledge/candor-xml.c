/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little of libxml2's tree that the reader uses. */
#include "config.h"

#include "candor-xml-private.h"

static char *
dup_and_free (xmlChar *text)
{
  char *copy = g_strdup ((const char *) text);

  if (text != NULL)
    xmlFree (text);
  return copy;
}

static xmlNode *
skip_to_element (xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

/** candor_xml_is: whether @node is the pack element <@name>. */
gboolean
candor_xml_is (const xmlNode *node,
               const char    *name)
{
  return g_str_equal ((const char *) node->name, name);
}

/** candor_xml_get_line: the line that @node's start tag begins in, as the parser noted it. */
unsigned int
candor_xml_get_line (const xmlNode *node)
{
  return GPOINTER_TO_UINT (node->_private);
}

/** candor_xml_first: (nullable): the first child element. */
xmlNode *
candor_xml_first (const xmlNode *node)
{
  return skip_to_element (node->children);
}

/** candor_xml_next: (nullable): the next sibling element. */
xmlNode *
candor_xml_next (const xmlNode *node)
{
  return skip_to_element (node->next);
}

/** candor_xml_find: (nullable): the first child element called @name. */
xmlNode *
candor_xml_find (const xmlNode *node,
                 const char    *name)
{
  xmlNode *child = candor_xml_first (node);

  while (child != NULL && !candor_xml_is (child, name))
    child = candor_xml_next (child);
  return child;
}

/** candor_xml_dup_attribute: (transfer full) (nullable): the value of an attribute in no namespace, trimmed. */
char *
candor_xml_dup_attribute (const xmlNode *node,
                          const char    *name)
{
  char *value = dup_and_free (xmlGetNoNsProp (node, (const xmlChar *) name));

  return value != NULL ? g_strstrip (value) : NULL;
}

/** candor_xml_get_date: the value of an attribute as a date; year 0 where there is none or it is not real. */
CandorDate
candor_xml_get_date (const xmlNode *node,
                     const char    *name)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);
  CandorDate       date;

  candor_date_parse (value, &date);
  return date;
}

/** candor_xml_dup_language: (transfer full) (nullable): the value of @node's own xml:lang. */
char *
candor_xml_dup_language (const xmlNode *node)
{
  return dup_and_free (xmlGetNsProp (node, (const xmlChar *) "lang", XML_XML_NAMESPACE));
}

/** candor_xml_dup_content: (transfer full): all text in @node, its white space as it is. */
char *
candor_xml_dup_content (const xmlNode *node)
{
  return dup_and_free (xmlNodeGetContent (node));
}

/** candor_xml_dup_list: (transfer full): the words of an attribute; empty where there is none. */
char **
candor_xml_dup_list (const xmlNode *node,
                     const char    *name)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);
  g_auto (GStrv) words = g_strsplit_set (value != NULL ? value : "", " \t\r\n", -1);
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (list, words[i]);
  return g_strv_builder_end (list);
}
