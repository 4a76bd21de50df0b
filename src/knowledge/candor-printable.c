/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes from files and their names, for lines that people read. */
#include "config.h"

#include "candor-printable.h"

#define REPLACEMENT 0xfffd

/* Persian and Indian scripts cannot be written without the two joiners. */
static gboolean
is_joiner (gunichar c)
{
  return c == 0x200c || c == 0x200d;
}

static gboolean
is_printable (gunichar c)
{
  if (is_joiner (c))
    return TRUE;
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
      return FALSE;
    default:
      return TRUE;
    }
}

/**
 * candor_printable_dup:
 * @text: any bytes
 * @max_bytes: where it is cut, with an ellipsis; 0: nowhere
 *
 * Line ends and tabs become spaces; other controls, marks that turn the direction, and bytes that are
 * no text become U+FFFD, so that it shows that something was there.
 *
 * Returns: (transfer full): the text
 */
char *
candor_printable_dup (const char *text,
                      size_t      max_bytes)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (max_bytes > 0 && line->len > max_bytes)
        {
          g_string_append (line, "…");
          break;
        }
      if (c == '\n' || c == '\r' || c == '\t')
        c = ' ';
      g_string_append_unichar (line, is_printable (c) ? c : REPLACEMENT);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}
