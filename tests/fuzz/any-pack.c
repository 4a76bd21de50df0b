/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Variants of the small pack: other words, other numbers, more or less of something. */
#include "config.h"

#include "any-pack.h"

#include "candor-pack-reader.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

#define MAX_CHANGES 15

static xmlDoc *small;

/* All elements below @node, in their order. */
static void
list_elements (xmlNode   *node,
               GPtrArray *list)
{
  for (; node != NULL; node = node->next)
    if (node->type == XML_ELEMENT_NODE)
      {
        g_ptr_array_add (list, node);
        list_elements (node->children, list);
      }
}

static xmlNode *
pick_element (xmlDoc *document,
              Bytes  *bytes)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  unsigned int index = bytes_next (bytes) << 8;

  index |= bytes_next (bytes);
  list_elements (xmlDocGetRootElement (document), list);
  return g_ptr_array_index (list, index % list->len);
}

/* XML takes no other bytes: what is none is seen to be missing. */
static char *
take_text (Bytes *bytes)
{
  g_autofree char *words = bytes_words (bytes);
  char            *text = g_utf8_make_valid (words, -1);

  for (char *at = text; *at != '\0'; at++)
    if ((*at > 0 && *at < ' ' && *at != '\n' && *at != '\t') || *at == 0x7f)
      *at = '?';
  return text;
}

static void
change_words (xmlNode *element,
              Bytes   *bytes)
{
  g_autofree char *text = take_text (bytes);

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      {
        xmlNodeSetContent (child, (const xmlChar *) "");
        xmlNodeAddContent (child, (const xmlChar *) text);
        return;
      }
}

static void
change_attribute (xmlNode *element,
                  Bytes   *bytes)
{
  unsigned int     skipped = bytes_below (bytes, 8);
  g_autofree char *text = take_text (bytes);
  xmlAttr         *attribute = element->properties;

  while (attribute != NULL && attribute->next != NULL && skipped-- > 0)
    attribute = attribute->next;
  if (attribute != NULL)
    xmlSetNsProp (element, attribute->ns, attribute->name, (const xmlChar *) text);
}

/* The ids of a copy differ from those of what was copied, and from those of other copies. */
static void
rename_ids (xmlNode     *element,
            unsigned int number)
{
  for (; element != NULL; element = element->next)
    {
      xmlChar *id = element->type == XML_ELEMENT_NODE ? xmlGetNoNsProp (element, (const xmlChar *) "id") : NULL;

      if (id != NULL)
        {
          g_autofree char *other = g_strdup_printf ("%.40s.%u", (const char *) id, number);

          xmlSetProp (element, (const xmlChar *) "id", (const xmlChar *) other);
          xmlFree (id);
        }
      rename_ids (element->children, number);
    }
}

static void
repeat_element (xmlNode     *element,
                Bytes       *bytes,
                unsigned int change)
{
  unsigned int n = 1 + bytes_below (bytes, 12);

  for (unsigned int i = 0; i < n && element->parent->type == XML_ELEMENT_NODE; i++)
    {
      xmlNode *copy = xmlCopyNode (element, 1);

      if (copy->properties != NULL && xmlHasProp (copy, (const xmlChar *) "id") != NULL)
        {
          g_autofree char *other = NULL;
          xmlChar         *id = xmlGetNoNsProp (copy, (const xmlChar *) "id");

          other = g_strdup_printf ("%.40s.%u", (const char *) id, change * 100 + i);
          xmlSetProp (copy, (const xmlChar *) "id", (const xmlChar *) other);
          xmlFree (id);
        }
      rename_ids (copy->children, change * 100 + i);
      xmlAddNextSibling (element, copy);
    }
}

static void
remove_element (xmlNode *element)
{
  if (element->parent->type != XML_ELEMENT_NODE)
    return;
  xmlUnlinkNode (element);
  xmlFreeNode (element);
}

/* The languages in which a sheet turns round, or takes other fonts. */
static void
change_language (xmlDoc *document,
                 Bytes  *bytes)
{
  static const char *const languages[] = { "ar", "he", "zh-Hant", "ja", "de", "th" };
  xmlNode                 *root = xmlDocGetRootElement (document);
  const char              *language = languages[bytes_below (bytes, G_N_ELEMENTS (languages))];
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  xmlNodeSetLang (root, (const xmlChar *) language);
  list_elements (root, list);
  for (unsigned int i = 0; i < list->len; i++)
    {
      xmlNode *node = g_ptr_array_index (list, i);

      if (xmlStrEqual (node->name, (const xmlChar *) "language"))
        xmlSetProp (node, (const xmlChar *) "code", (const xmlChar *) language);
      if (xmlStrEqual (node->name, (const xmlChar *) "format"))
        xmlSetProp (node, (const xmlChar *) "direction", (const xmlChar *) (bytes_yes (bytes) ? "rtl" : "ltr"));
    }
}

static void
change (xmlDoc      *document,
        Bytes       *bytes,
        unsigned int number)
{
  switch (bytes_below (bytes, 6))
    {
    case 0:
      change_attribute (pick_element (document, bytes), bytes);
      break;
    case 1:
      repeat_element (pick_element (document, bytes), bytes, number);
      break;
    case 2:
      remove_element (pick_element (document, bytes));
      break;
    case 3:
      change_language (document, bytes);
      break;
    default:
      change_words (pick_element (document, bytes), bytes);
    }
}

void
any_pack_init (void)
{
  small = xmlReadFile (CANDOR_TEST_DATA "/small.xml", NULL, XML_PARSE_NONET);
  if (small == NULL)
    g_error ("%s cannot be read", CANDOR_TEST_DATA "/small.xml");
}

CandorPack *
any_pack_make (Bytes *bytes)
{
  g_autoptr (xmlDoc) document = xmlCopyDoc (small, 1);
  g_autoptr (GBytes) text = NULL;
  xmlChar     *dumped;
  int          size;
  unsigned int n = bytes_below (bytes, MAX_CHANGES + 1);
  CandorPack  *pack;

  for (unsigned int i = 1; i <= n; i++)
    change (document, bytes, i);
  xmlDocDumpMemory (document, &dumped, &size);
  text = g_bytes_new_with_free_func (dumped, (gsize) size, xmlFree, dumped);
  pack = candor_pack_load_bytes (text, "small.xml", NULL, NULL);
  return pack;
}
