/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language asks of the page: its direction, its fonts, how it emphasises. */
#include "config.h"

#include "candor-layout.h"

#include <string.h>

/* The families of all scripts, in order; those of Han follow the language, as each writes the same
 * characters in its own way. */
#define FAMILIES_BEFORE "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Thai, "
#define FAMILIES_AFTER ", Noto Sans Symbols, Noto Sans Symbols2, sans-serif"
#define FAMILIES(han) FAMILIES_BEFORE "Noto Sans CJK " han FAMILIES_AFTER

typedef struct
{
  const char *language; /* a prefix of BCP 47 codes, the longest first */
  const char *font;     /* what fontconfig calls it: it knows Han by country, not by script */
  const char *families;
} Han;

static const Han hans[] = {
  { "zh-hant-hk", "zh-hk", FAMILIES ("HK") },
  { "zh-hant-mo", "zh-hk", FAMILIES ("HK") },
  { "zh-hant", "zh-tw", FAMILIES ("TC") },
  { "zh-hans", "zh-cn", FAMILIES ("SC") },
  { "zh-hk", "zh-hk", FAMILIES ("HK") },
  { "zh-mo", "zh-hk", FAMILIES ("HK") },
  { "zh-tw", "zh-tw", FAMILIES ("TC") },
  { "yue", "zh-hk", FAMILIES ("HK") },
  { "zh", "zh-cn", FAMILIES ("SC") },
  { "ja", "ja", FAMILIES ("JP") },
  { "ko", "ko", FAMILIES ("KR") },
};

static gboolean
begins_with (const char *language,
             const char *prefix)
{
  size_t length = strlen (prefix);

  return g_ascii_strncasecmp (language, prefix, length) == 0 && (language[length] == '\0' || language[length] == '-');
}

static const Han *
find_han (const char *language)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (hans); i++)
    if (begins_with (language, hans[i].language))
      return &hans[i];
  return NULL;
}

static PangoScript
get_script (const char *language)
{
  const PangoScript *scripts;
  int                n;

  if (strchr (language, '-') != NULL && g_str_has_suffix (language, "-Latn"))
    return PANGO_SCRIPT_LATIN;
  scripts = pango_language_get_scripts (candor_language_get_pango (language), &n);
  return n > 0 ? scripts[0] : PANGO_SCRIPT_LATIN;
}

static gboolean
script_runs_right_to_left (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_ARABIC || script == G_UNICODE_SCRIPT_HEBREW || script == G_UNICODE_SCRIPT_SYRIAC ||
         script == G_UNICODE_SCRIPT_THAANA || script == G_UNICODE_SCRIPT_NKO;
}

/**
 * candor_language_runs_right_to_left:
 * @language: a BCP 47 code
 *
 * Returns: whether lines of that language begin at the right
 */
gboolean
candor_language_runs_right_to_left (const char *language)
{
  return script_runs_right_to_left ((GUnicodeScript) get_script (language));
}

/**
 * candor_language_text_runs_right_to_left:
 * @text: what somebody wrote in any language
 *
 * Returns: whether any of its letters belong to a script that runs so
 */
gboolean
candor_language_text_runs_right_to_left (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (script_runs_right_to_left (g_unichar_get_script (g_utf8_get_char (c))))
      return TRUE;
  return FALSE;
}

/**
 * candor_language_has_italics:
 * @language: a BCP 47 code
 *
 * Returns: whether its script slants letters to emphasise; the others take weight
 */
gboolean
candor_language_has_italics (const char *language)
{
  PangoScript script = get_script (language);

  return script == PANGO_SCRIPT_LATIN || script == PANGO_SCRIPT_GREEK || script == PANGO_SCRIPT_CYRILLIC;
}

/**
 * candor_language_get_pango:
 * @language: a BCP 47 code
 *
 * Returns: (transfer none): the language by the name that finds its fonts
 */
PangoLanguage *
candor_language_get_pango (const char *language)
{
  const Han *han = find_han (language);

  return pango_language_from_string (han != NULL ? han->font : language);
}

/**
 * candor_language_get_families:
 * @language: a BCP 47 code
 *
 * Returns: the families that its text uses, in order, for every script
 */
const char *
candor_language_get_families (const char *language)
{
  const Han *han = find_han (language);

  return han != NULL ? han->families : FAMILIES ("SC");
}
