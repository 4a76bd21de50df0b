/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words longer than any language has. */
#include "config.h"

#include "candor-long-word.h"

#define LONGEST 100 /* characters; web addresses are as long */

/* Scripts that put no spaces between words: where two of their characters meet, a line may end. */
static const GUnicodeBreakType breakable[] = { G_UNICODE_BREAK_IDEOGRAPHIC, G_UNICODE_BREAK_COMPLEX_CONTEXT,
                                               G_UNICODE_BREAK_HANGUL_LV_SYLLABLE, G_UNICODE_BREAK_HANGUL_LVT_SYLLABLE };
/* No line ends after these, though a space follows. */
static const GUnicodeBreakType holding[] = { G_UNICODE_BREAK_OPEN_PUNCTUATION, G_UNICODE_BREAK_CLOSE_PUNCTUATION,
                                             G_UNICODE_BREAK_CLOSE_PARENTHESIS, G_UNICODE_BREAK_QUOTATION,
                                             G_UNICODE_BREAK_BEFORE_AND_AFTER };

static gboolean
is_one_of (GUnicodeBreakType        type,
           const GUnicodeBreakType *types,
           unsigned int             n_types)
{
  for (unsigned int i = 0; i < n_types; i++)
    if (types[i] == type)
      return TRUE;
  return FALSE;
}

/* Whether a line may end at @c, for all that is known here. */
static gboolean
ends_word (gunichar          c,
           GUnicodeBreakType type,
           GUnicodeBreakType before)
{
  if (c == ' ')
    return !is_one_of (before, holding, G_N_ELEMENTS (holding));
  return c == '\n' || c == '\t' ||
         (is_one_of (type, breakable, G_N_ELEMENTS (breakable)) && is_one_of (before, breakable, G_N_ELEMENTS (breakable)));
}

gboolean
candor_long_word_is_in (const char *text)
{
  GUnicodeBreakType before = G_UNICODE_BREAK_SPACE;
  unsigned int      length = 0;

  for (const char *at = text; at != NULL && *at != '\0' && length <= LONGEST; at = g_utf8_next_char (at))
    {
      gunichar          c = g_utf8_get_char (at);
      GUnicodeBreakType type = g_unichar_break_type (c);

      length = ends_word (c, type, before) ? 0 : length + 1;
      before = type;
    }
  return length > LONGEST;
}
