/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which direction letters run. */
#include "config.h"

#include "candor-direction.h"

gboolean
candor_direction_is_right_to_left (gunichar c)
{
  /* Hebrew to Arabic Extended-A, and their presentation forms. */
  return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xfe00) || (c >= 0xfe70 && c < 0xff00);
}

gboolean
candor_direction_begins_left_to_right (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (candor_direction_is_right_to_left (g_utf8_get_char (c)))
        return FALSE;
      if (g_unichar_isalpha (g_utf8_get_char (c)))
        return TRUE;
    }
  return FALSE;
}

gboolean
candor_direction_has_right_to_left (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (candor_direction_is_right_to_left (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}
