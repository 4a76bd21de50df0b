/* SPDX-License-Identifier: GPL-3.0-or-later */
/* File names as they may be shown. */
#include "config.h"

#include "candor-file-name.h"

/* Of a name that is longer, the beginning and the end are shown: they tell files apart. */
#define MAX_CHARS 60
#define N_END 20
#define FIRST_STRONG_ISOLATE "\xe2\x81\xa8"
#define POP_ISOLATE "\xe2\x81\xa9"
#define ELLIPSIS 0x2026
#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d
#define REPLACEMENT 0xfffd

/* Line breaks, controls, and what changes the direction or cannot be seen; but for the joiners,
 * which words of some languages need. */
static gboolean
is_harmless (gunichar c)
{
  if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER)
    return TRUE;
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;
    default:
      return TRUE;
    }
}

char *
candor_file_name_dup (GFile *file)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  GString         *shown;
  glong            n_chars;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  base = g_file_get_basename (file);
  name = g_filename_display_name (base != NULL ? base : "");
  n_chars = g_utf8_strlen (name, -1);
  shown = g_string_new (FIRST_STRONG_ISOLATE);
  for (glong i = 0; i < n_chars; i++)
    {
      gunichar c = g_utf8_get_char (g_utf8_offset_to_pointer (name, i));

      if (n_chars > MAX_CHARS && i == MAX_CHARS - N_END)
        {
          g_string_append_unichar (shown, ELLIPSIS);
          i = n_chars - N_END;
          c = g_utf8_get_char (g_utf8_offset_to_pointer (name, i));
        }
      g_string_append_unichar (shown, is_harmless (c) ? c : REPLACEMENT);
    }
  g_string_append (shown, POP_ISOLATE);
  return g_string_free (shown, FALSE);
}
