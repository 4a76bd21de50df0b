/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text and ids a discussion takes: nothing that its file could not hold. */
#include "config.h"

#include "candor-plain.h"

#include <string.h>

#define MAX_ID 64

/* Source: XML 1.0, fifth edition, production 2, Char. */
static gboolean
is_writable (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
}

static gboolean
is_clean (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!is_writable (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

/**
 * candor_plain_dup:
 * @text: (nullable): any bytes
 *
 * Makes of @text what every setter of a discussion keeps: valid UTF-8 that a file can hold. Vertical
 * tabs and form feeds, which word processors leave in what they copy, become line breaks; any other
 * control character and each byte that is no text becomes U+FFFD, so that the loss can be seen.
 *
 * Returns: (transfer full) (nullable): the text; %NULL for %NULL
 */
char *
candor_plain_dup (const char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;
  g_autoptr (GString) clean = NULL;

  if (valid == NULL || is_clean (valid))
    return g_steal_pointer (&valid);
  clean = g_string_new (NULL);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\v' || c == '\f')
        c = '\n';
      g_string_append_unichar (clean, is_writable (c) ? c : 0xfffd);
    }
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

/** candor_plain_is_id: Returns: whether @id has the form of an id of a pack */
gboolean
candor_plain_is_id (const char *id)
{
  gboolean in_word = FALSE;

  if (!g_ascii_islower (*id) || strlen (id) > MAX_ID)
    return FALSE;
  for (; *id != '\0'; id++)
    {
      if (g_ascii_islower (*id) || g_ascii_isdigit (*id))
        in_word = TRUE;
      else if ((*id == '-' || *id == '.') && in_word)
        in_word = FALSE;
      else
        return FALSE;
    }
  return in_word;
}

/** candor_plain_is_language: Returns: whether @tag has the form of a language tag, such as en or pt-BR */
gboolean
candor_plain_is_language (const char *tag)
{
  size_t length = strspn (tag, "abcdefghijklmnopqrstuvwxyz");

  if (length < 2 || length > 3)
    return FALSE;
  for (tag += length; *tag == '-'; tag += length + 1)
    {
      length = 0;
      while (g_ascii_isalnum (tag[length + 1]))
        length++;
      if (length < 2 || length > 8)
        return FALSE;
    }
  return *tag == '\0';
}
