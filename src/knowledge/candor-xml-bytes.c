/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look at a file's bytes before they are parsed: UTF-8, no NUL, no tag that is built to take long. */
#include "config.h"

#include "candor-xml-document-private.h"

#include <string.h>

#define MAX_DECLARATION 1024 /* bytes in which a first line says its encoding */

static unsigned int
count_lines (const char *from,
             const char *to)
{
  unsigned int lines = 1;

  for (; from < to; from++)
    if (*from == '\n')
      lines++;
  return lines;
}

/* Moves @at behind the next @mark, or to @end. */
static const char *
skip_past (const char *at,
           const char *end,
           const char *mark)
{
  const char *found = g_strstr_len (at, end - at, mark);

  return found != NULL ? found + strlen (mark) : end;
}

static gboolean
begins_with (const char *at,
             const char *end,
             const char *prefix)
{
  size_t length = strlen (prefix);

  return (size_t) (end - at) >= length && memcmp (at, prefix, length) == 0;
}

/* Moves @at behind the quote that ends a value and counts the spaces in it. */
static const char *
skip_value (const char   *at,
            const char   *end,
            unsigned int *n_spaces)
{
  char quote = *at++;

  for (; at < end && *at != quote; at++)
    *n_spaces += g_ascii_isspace (*at) ? 1 : 0;
  return at < end ? at + 1 : end;
}

/* Moves @at to the end of a start tag and counts the attributes in it. */
static const char *
skip_tag (const char   *at,
          const char   *end,
          unsigned int *n_attributes,
          unsigned int *n_spaces)
{
  *n_attributes = 0;
  while (at < end && *at != '>')
    {
      *n_attributes += *at == '=' ? 1 : 0;
      at = *at == '"' || *at == '\'' ? skip_value (at, end, n_spaces) : at + 1;
    }
  return at;
}

/*
 * libxml2 compares each attribute of an element with all before it and takes its time for lists of
 * ids, so their number is bounded before it starts.
 */
static const char *
find_crowded_tag (const char *data,
                  size_t      size)
{
  const char  *end = data + size;
  const char  *at = data;
  unsigned int n_attributes;
  unsigned int n_spaces = 0;

  while (at < end && (at = memchr (at, '<', (size_t) (end - at))) != NULL)
    {
      const char *tag = at;

      if (begins_with (at, end, "<!--"))
        at = skip_past (at + 4, end, "-->");
      else if (begins_with (at, end, "<![CDATA["))
        at = skip_past (at, end, "]]>");
      else if (begins_with (at, end, "<?"))
        at = skip_past (at, end, "?>");
      else
        {
          at = skip_tag (at + 1, end, &n_attributes, &n_spaces);
          if (n_attributes > CANDOR_XML_MAX_ATTRIBUTES || n_spaces > CANDOR_XML_MAX_WORDS)
            return tag;
        }
    }
  return NULL;
}

/* What the first line says of the encoding: nothing, or UTF-8 and nothing else. */
static gboolean
says_utf8 (const char *data,
           size_t      size)
{
  g_autofree char *head = g_strndup (data, MIN (size, MAX_DECLARATION));
  g_autoptr (GRegex) encoding =
               g_regex_new ("^(?:\\xef\\xbb\\xbf)?<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)", G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!g_regex_match (encoding, head, 0, &match))
    return TRUE;
  name = g_match_info_fetch (match, 1);
  return g_ascii_strcasecmp (name, "UTF-8") == 0;
}

static gboolean
check_encoding (const char     *data,
                size_t          size,
                CandorFindings *findings)
{
  const char *end;

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      candor_findings_add (findings, 1, CANDOR_FINDING_ERROR, "xml-encoding",
                           "the file is in UTF-16; save it as UTF-8");
      return FALSE;
    }
  if (g_utf8_validate_len (data, size, &end) && says_utf8 (data, size))
    return TRUE;
  if (end == data + size)
    {
      candor_findings_add (findings, 1, CANDOR_FINDING_ERROR, "xml-encoding", "%s", CANDOR_XML_NOT_UTF8);
      return FALSE;
    }
  candor_findings_add (findings, count_lines (data, end), CANDOR_FINDING_ERROR, "xml-encoding",
                       *end == '\0' ? "there is a NUL byte here, so this is not a text file"
                                    : "the bytes here are not UTF-8; save the file as UTF-8");
  return FALSE;
}

static gboolean
check_tags (const char          *data,
            size_t               size,
            const CandorXmlKind *kind,
            CandorFindings      *findings)
{
  const char *crowded = find_crowded_tag (data, size);

  if (crowded != NULL)
    candor_findings_add (findings, count_lines (data, crowded), CANDOR_FINDING_ERROR, "xml-attributes",
                         "here are more attributes, or more words in attributes, than a %s ever needs", kind->noun);
  return crowded == NULL;
}

/**
 * candor_xml_check_bytes:
 *
 * Returns: whether @data may be parsed; if not, an error was added to @findings
 */
gboolean
candor_xml_check_bytes (const char          *data,
                        size_t               size,
                        const CandorXmlKind *kind,
                        CandorFindings      *findings)
{
  return check_encoding (data, size, findings) && check_tags (data, size, kind, findings);
}
