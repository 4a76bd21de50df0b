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

static gboolean
is_arabic (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_ARABIC;
  return FALSE;
}

const char *
candor_direction_turn_symbol (const char *symbol,
                              const char *words)
{
  g_return_val_if_fail (symbol != NULL, NULL);
  g_return_val_if_fail (words != NULL, symbol);

  if (g_str_equal (symbol, "→") && candor_direction_has_right_to_left (words) && !candor_direction_begins_left_to_right (words))
    return "←";
  if (g_str_equal (symbol, "?") && is_arabic (words))
    return "؟";
  return symbol;
}
