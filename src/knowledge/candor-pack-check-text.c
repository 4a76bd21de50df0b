/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of texts and addresses: nothing empty, nothing that hides or turns what is read. */
#include "config.h"

#include "candor-pack-check-private.h"

#include <string.h>

/* Longest text of an element, with what is marked up in it; longest attribute; longest text of all
 * together. In bytes: the longest language of the exosome pack, the test language, has texts of up to
 * some 1500, and some 400000 in all. */
#define MAX_TEXT 10000
#define MAX_ATTRIBUTE 8000
#define MAX_ALL_TEXT (1024 * 1024)
#define SCRIPT_CHANGE 8
#define LONGEST_WORD 100

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/* Separators of the format may be a lone space. */
static gboolean
may_be_blank (const xmlNode *node)
{
  return node->parent != NULL && node->parent->type == XML_ELEMENT_NODE &&
         candor_xml_is (node->parent, "format");
}

static void
check_empty (CandorPackCheck *self,
             const xmlNode   *node)
{
  g_autofree char *content = NULL;

  if (candor_xml_first (node) != NULL || may_be_blank (node))
    return;
  content = candor_xml_dup_content (node);
  if (is_blank (content))
    candor_check_error (self, node, "text-empty",
                        "<%s> has no words in it; write them, or take the element out",
                        (const char *) node->name);
}

/* Marks that turn the direction of what follows can make a text read otherwise than it is written. */
static gboolean
is_direction_override (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* What no text needs: control and private characters, noncharacters, invisible fillers. */
static gboolean
is_control (gunichar c)
{
  if (c == '\t' || c == '\n' || c == '\r')
    return FALSE;
  return g_unichar_iscntrl (c) || c == 0xfeff || c == 0x00ad || c == 0x2028 || c == 0x2029 ||
         (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static void
check_characters (CandorPackCheck *self,
                  const xmlNode   *node,
                  const char      *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_direction_override (c))
        candor_check_error (self, node, "text-bidi",
                            "<%s> holds U+%04X, which turns the direction of the text behind it; take it out "
                            "and mark names with <name>",
                            (const char *) node->name, c);
      else if (is_control (c))
        candor_check_error (self, node, "text-control",
                            "<%s> holds the invisible character U+%04X; take it out", (const char *) node->name,
                            c);
      else
        continue;
      return;
    }
}

/* Bytes, and what takes longer to set than most: where the script changes the font does, and in a
 * word without end a line may be broken anywhere. */
static size_t
measure_text (const char *text)
{
  size_t         length = strlen (text);
  size_t         n_word = 0;
  GUnicodeScript before = G_UNICODE_SCRIPT_COMMON;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (at));

      n_word = g_ascii_isspace (*at) ? 0 : n_word + 1;
      length += n_word > LONGEST_WORD ? 1 : 0;
      if (script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED)
        continue;
      length += before != G_UNICODE_SCRIPT_COMMON && script != before ? SCRIPT_CHANGE : 0;
      before = script;
    }
  return length;
}

/* Adds the length of all text in @node to @length, which may stop once that is above @limit. */
static void
add_length (const xmlNode *node,
            size_t         limit,
            size_t        *length)
{
  for (const xmlNode *child = node->children; child != NULL && *length <= limit; child = child->next)
    {
      if (child->type == XML_TEXT_NODE)
        *length += measure_text ((const char *) child->content);
      else
        add_length (child, limit, length);
    }
}

static gboolean
is_longer (const xmlNode *node,
           size_t         limit)
{
  size_t length = 0;

  add_length (node, limit, &length);
  return length > limit;
}

/* A page that is one endless paragraph takes minutes to lay out, and nobody reads it. */
static void
check_length (CandorPackCheck *self,
              const xmlNode   *node)
{
  const xmlNode *text = node->children;

  while (text != NULL && (text->type != XML_TEXT_NODE || is_blank ((const char *) text->content)))
    text = text->next;
  if (text != NULL && is_longer (node, MAX_TEXT))
    candor_check_error (self, node, "text-long", "<%s> holds more than %d bytes of text; make several of it",
                        (const char *) node->name, MAX_TEXT);
  if (node == self->root && is_longer (node, MAX_ALL_TEXT))
    candor_check_error (self, node, "text-long", "there is more than 1 MiB of text in this file; make several files of it");
}

static void
check_attributes (CandorPackCheck *self,
                  const xmlNode   *node)
{
  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *value = candor_xml_dup_attribute (node, (const char *) attribute->name);

      if (value != NULL && strlen (value) > MAX_ATTRIBUTE)
        candor_check_error (self, node, "text-long", "attribute %s holds more than %d bytes", (const char *) attribute->name,
                            MAX_ATTRIBUTE);
      else if (value != NULL)
        check_characters (self, node, value);
    }
}

/* An address is shown as a link and as a code to scan, so it must be one that a browser takes. */
static void
check_address (CandorPackCheck *self,
               const xmlNode   *node,
               const char      *address)
{
  g_autofree char *scheme = g_uri_parse_scheme (address);

  if (!g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL) || strpbrk (address, " \t\r\n<>\"") != NULL ||
      (g_strcmp0 (scheme, "https") != 0 && g_strcmp0 (scheme, "http") != 0 &&
       g_strcmp0 (scheme, "mailto") != 0))
    candor_check_error (
      self, node, "address",
      "'%s' is not a whole web or mail address; it begins with https://, http:// or mailto:", address);
}

static void
check_any_address (CandorPackCheck *self,
                   const xmlNode   *node)
{
  g_autofree char *attribute = candor_xml_dup_attribute (node, "address");
  g_autofree char *content = candor_xml_is (node, "address") ? candor_xml_dup_content (node) : NULL;

  if (attribute != NULL)
    check_address (self, node, attribute);
  if (content != NULL && !is_blank (content))
    check_address (self, node, g_strstrip (content));
}

/** candor_check_text: the words right in @node, its attributes and its address. */
void
candor_check_text (CandorPackCheck *self,
                   const xmlNode   *node)
{
  check_empty (self, node);
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE)
      check_characters (self, node, (const char *) child->content);
  check_length (self, node);
  check_attributes (self, node);
  check_any_address (self, node);
}
