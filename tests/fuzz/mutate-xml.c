/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Changes to XML that leave it well-formed: bytes changed at random seldom get past the parser, and
 * what lies behind it is to be tried too. Half of the changes are libFuzzer's own all the same.
 */
#include "config.h"

#include "fuzz.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

#define MAX_TEXT 4096

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
pick_element (GPtrArray *list,
              GRand     *rand)
{
  return g_ptr_array_index (list, g_rand_int_range (rand, 0, (int) list->len));
}

static xmlAttr *
pick_attribute (xmlNode *element,
                GRand   *rand)
{
  xmlAttr *attribute = element->properties;

  while (attribute != NULL && attribute->next != NULL && g_rand_boolean (rand))
    attribute = attribute->next;
  return attribute;
}

/* What libFuzzer makes of @text, words of its dictionary among it, as far as XML can hold it. */
static char *
mutate_text (const char *text)
{
  size_t           length = MIN (strlen (text), MAX_TEXT / 2);
  g_autofree char *buffer = g_malloc0 (MAX_TEXT + 1);

  memcpy (buffer, text, length);
  length = LLVMFuzzerMutate ((uint8_t *) buffer, length, MAX_TEXT);
  for (size_t i = 0; i < length; i++)
    if ((guchar) buffer[i] < ' ' && buffer[i] != '\n' && buffer[i] != '\t')
      buffer[i] = ' ';
  buffer[length] = '\0';
  return g_utf8_make_valid (buffer, -1);
}

static void
set_attribute (xmlNode       *element,
               const xmlAttr *attribute,
               const char    *value)
{
  xmlSetNsProp (element, attribute->ns, attribute->name, (const xmlChar *) value);
}

static void
change_attribute (GPtrArray *list,
                  GRand     *rand)
{
  static const char *const numbers[] = { "0", "1", "-1", "1000", "4294967295", "4294967296", "99999999999999999999", "1e9", "" };
  xmlNode                 *element = pick_element (list, rand);
  xmlAttr                 *attribute = pick_attribute (element, rand);
  xmlNode                 *other = pick_element (list, rand);
  xmlAttr                 *model = pick_attribute (other, rand);
  xmlChar                 *value = model != NULL ? xmlNodeGetContent ((xmlNode *) model) : NULL;
  g_autofree char         *changed = NULL;

  if (attribute != NULL && value != NULL)
    switch (g_rand_int_range (rand, 0, 4))
      {
      case 0:
        set_attribute (element, attribute, numbers[g_rand_int_range (rand, 0, G_N_ELEMENTS (numbers))]);
        break;
      case 1:
        changed = mutate_text ((const char *) value);
        set_attribute (element, attribute, changed);
        break;
      case 2:
        set_attribute (element, model, (const char *) value);
        break;
      default:
        set_attribute (element, attribute, (const char *) value);
      }
  if (value != NULL)
    xmlFree (value);
}

static void
remove_attribute (GPtrArray *list,
                  GRand     *rand)
{
  xmlAttr *attribute = pick_attribute (pick_element (list, rand), rand);

  if (attribute != NULL)
    xmlRemoveProp (attribute);
}

static void
change_text (GPtrArray *list,
             GRand     *rand)
{
  xmlNode *element = pick_element (list, rand);

  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      {
        g_autofree char *text = mutate_text ((const char *) child->content);

        xmlNodeSetContent (child, (const xmlChar *) "");
        xmlNodeAddContent (child, (const xmlChar *) text);
        return;
      }
}

static void
remove_element (GPtrArray *list,
                GRand     *rand)
{
  xmlNode *element = pick_element (list, rand);

  if (element->parent->type != XML_ELEMENT_NODE)
    return;
  xmlUnlinkNode (element);
  xmlFreeNode (element);
}

/* Beside another element, or into it. */
static void
copy_element (GPtrArray *list,
              GRand     *rand)
{
  xmlNode *place = pick_element (list, rand);
  xmlNode *copy = xmlCopyNode (g_rand_boolean (rand) ? place : pick_element (list, rand), 1);
  xmlAttr *id = xmlHasProp (copy, (const xmlChar *) "id");

  if (id != NULL && g_rand_boolean (rand))
    {
      g_autofree char *other = g_strdup_printf ("n%d", g_rand_int_range (rand, 0, 1000));

      set_attribute (copy, id, other);
    }
  if (place->parent->type != XML_ELEMENT_NODE || g_rand_int_range (rand, 0, 8) == 0)
    xmlAddChild (place, copy);
  else
    xmlAddNextSibling (place, copy);
}

static void
change (xmlDoc *document,
        GRand  *rand)
{
  static void (*const changes[]) (GPtrArray *, GRand *) = {
    change_attribute, change_attribute, remove_attribute, change_text, change_text, remove_element, copy_element
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  list_elements (xmlDocGetRootElement (document), list);
  changes[g_rand_int_range (rand, 0, G_N_ELEMENTS (changes))](list, rand);
}

/* 0 where it does not fit. */
static size_t
dump (xmlDoc  *document,
      uint8_t *data,
      size_t   max_size)
{
  xmlChar *text = NULL;
  int      size = 0;

  xmlDocDumpMemory (document, &text, &size);
  if (size <= 0 || (size_t) size > max_size)
    size = 0;
  memcpy (data, text, (size_t) size);
  xmlFree (text);
  return (size_t) size;
}

size_t
LLVMFuzzerCustomMutator (uint8_t     *data,
                         size_t       size,
                         size_t       max_size,
                         unsigned int seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (xmlDoc) document = NULL;
  size_t changed = 0;

  if (g_rand_boolean (rand))
    document = xmlReadMemory ((const char *) data, (int) size, NULL, NULL,
                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlResetLastError ();
  if (document != NULL)
    {
      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        change (document, rand);
      changed = dump (document, data, max_size);
    }
  return changed > 0 ? changed : LLVMFuzzerMutate (data, size, max_size);
}
