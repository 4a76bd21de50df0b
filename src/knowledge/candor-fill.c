/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling of {name} in the pack's words. */
#include "config.h"

#include "candor-fill-private.h"

#include "candor-direction.h"

#include <string.h>

#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"

static gboolean
needs_isolate (const char *value,
               CandorFill  fill)
{
  gboolean digits = TRUE;

  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (candor_direction_is_right_to_left (g_utf8_get_char (c)))
        return fill != CANDOR_FILL_AS_THEY_ARE;
      digits = digits && g_ascii_isdigit (*c);
    }
  return fill == CANDOR_FILL_RIGHT_TO_LEFT && !digits;
}

static void
append_value (GString    *text,
              const char *value,
              CandorFill  fill)
{
  gboolean isolate = needs_isolate (value, fill);

  g_string_append_printf (text, "%s%s%s", isolate ? ISOLATE : "", value, isolate ? END_ISOLATE : "");
}

/* The value that (name, value) pairs give for the @length bytes at @name. */
static const char *
find_value (const char *name,
            size_t      length,
            const char *n,
            va_list     pairs)
{
  const char *value = NULL;
  const char *key;
  va_list     copy;

  if (n != NULL && length == 1 && *name == 'n')
    return n;
  va_copy (copy, pairs);
  while (value == NULL && (key = va_arg (copy, const char *)) != NULL)
    {
      const char *candidate = va_arg (copy, const char *);

      if (strlen (key) == length && strncmp (key, name, length) == 0)
        value = candidate != NULL ? candidate : "";
    }
  va_end (copy);
  return value;
}

/**
 * candor_fill_valist:
 * @pattern: text with {name} in it
 * @fill: which values are set apart
 * @n: (nullable): what {n} becomes
 * @pairs: names and values, ended by %NULL
 *
 * Fills in one pass, so that a brace in a value stays as it is. A name without a value stays in
 * its braces, so that the fault shows.
 *
 * Returns: (transfer full): the text
 */
char *
candor_fill_valist (const char *pattern,
                    CandorFill  fill,
                    const char *n,
                    va_list     pairs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (pattern != NULL, NULL);

  while (*pattern != '\0')
    {
      const char *open = strchr (pattern, '{');
      const char *close = open != NULL ? strchr (open, '}') : NULL;
      const char *value = close != NULL ? find_value (open + 1, close - open - 1, n, pairs) : NULL;
      const char *end = value != NULL ? open : open != NULL ? open + 1
                                                            : pattern + strlen (pattern);

      g_string_append_len (text, pattern, end - pattern);
      if (value != NULL)
        append_value (text, value, fill);
      pattern = value != NULL ? close + 1 : end;
    }
  if (fill == CANDOR_FILL_RIGHT_TO_LEFT && candor_direction_begins_left_to_right (text->str))
    g_string_prepend (text, CANDOR_RIGHT_TO_LEFT_MARK);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/** candor_fill: (transfer full): @pattern with each {name} filled from pairs (name, value) ended by %NULL. */
char *
candor_fill (const char *pattern,
             ...)
{
  char   *text;
  va_list pairs;

  va_start (pairs, pattern);
  text = candor_fill_valist (pattern, CANDOR_FILL_AS_THEY_ARE, NULL, pairs);
  va_end (pairs);
  return text;
}
