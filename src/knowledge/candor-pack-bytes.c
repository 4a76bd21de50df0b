/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A look at a file's bytes before they are parsed: UTF-8, no NUL, no tag that is built to take long. */
#include "config.h"

#include "candor-pack-reader-private.h"

#include "candor-pack-reader.h"

#include <string.h>

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

/* Moves @at to the end of a start tag and counts the attributes in it. */
static const char *
count_attributes (const char   *at,
                  const char   *end,
                  unsigned int *n)
{
  *n = 0;
  while (at < end && *at != '>')
    {
      const char *quote = *at == '"' || *at == '\'' ? memchr (at + 1, *at, (size_t) (end - at - 1)) : at;

      *n += *at == '=' ? 1 : 0;
      at = quote != NULL ? quote + 1 : end;
    }
  return at;
}

/* libxml2 compares each attribute with all before it, so their number is bounded before it starts. */
static const char *
find_crowded_tag (const char *data,
                  size_t      size)
{
  const char *end = data + size;
  const char *at = data;

  while (at < end && (at = memchr (at, '<', (size_t) (end - at))) != NULL)
    {
      const char  *tag = at;
      unsigned int n;

      if (g_str_has_prefix (at, "<!--"))
        at = skip_past (at + 4, end, "-->");
      else if (g_str_has_prefix (at, "<![CDATA["))
        at = skip_past (at, end, "]]>");
      else if (g_str_has_prefix (at, "<?"))
        at = skip_past (at, end, "?>");
      else if ((at = count_attributes (at + 1, end, &n)) != NULL && n > CANDOR_PACK_MAX_ATTRIBUTES)
        return tag;
    }
  return NULL;
}

static gboolean
check_encoding (const char     *data,
                size_t          size,
                CandorFindings *findings)
{
  const char *end;

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      candor_findings_add (findings, 1, CANDOR_FINDING_ERROR, "xml-encoding", "the file is in UTF-16; save it as UTF-8");
      return FALSE;
    }
  if (g_utf8_validate_len (data, size, &end))
    return TRUE;
  candor_findings_add (findings, count_lines (data, end), CANDOR_FINDING_ERROR, "xml-encoding",
                       *end == '\0' ? "there is a NUL byte here, so this is not a text file"
                                    : "the bytes here are not UTF-8; save the file as UTF-8");
  return FALSE;
}

static gboolean
check_tags (const char     *data,
            size_t          size,
            CandorFindings *findings)
{
  const char *crowded = find_crowded_tag (data, size);

  if (crowded != NULL)
    candor_findings_add (findings, count_lines (data, crowded), CANDOR_FINDING_ERROR, "xml-attributes",
                         "this element has more than 32 attributes; a pack never needs that");
  return crowded == NULL;
}

/**
 * candor_pack_check_bytes:
 *
 * Returns: whether @data may be parsed; if not, an error was added to @findings
 */
gboolean
candor_pack_check_bytes (const char     *data,
                         size_t          size,
                         CandorFindings *findings)
{
  return check_encoding (data, size, findings) && check_tags (data, size, findings);
}
