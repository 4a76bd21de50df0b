/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of the front matter: languages and how the pack's own one writes dates. */
#include "config.h"

#include "candor-pack-check-private.h"

static void
check_language (CandorPackCheck *self,
                const xmlNode   *node)
{
  g_autofree char *state = candor_xml_dup_attribute (node, "state");
  g_autofree char *reviewer = candor_xml_dup_attribute (node, "reviewer");

  if (g_str_equal (state, "reviewed") && reviewer == NULL)
    candor_check_error (
      self, node, "language-reviewer",
      "a translation with state=\"reviewed\" says who reviewed it and when: add reviewer and reviewed");
}

static void
check_languages (CandorPackCheck *self,
                 const xmlNode   *node)
{
  g_autofree char *own = candor_xml_dup_language (self->root);
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  unsigned int sources = 0;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *code = candor_xml_dup_attribute (child, "code");
      g_autofree char *state = candor_xml_dup_attribute (child, "state");

      check_language (self, child);
      sources += g_str_equal (state, "source") ? 1 : 0;
      if (!g_hash_table_add (codes, g_strdup (code)))
        candor_check_error (self, child, "language-duplicate",
                            "the language '%s' stands twice; keep one of the two", code);
    }
  if (!g_hash_table_contains (codes, own))
    candor_check_error (self, node, "language-own",
                        "the pack is in '%s' (xml:lang), but its list of languages lacks that one; add it",
                        own);
  if (sources != 1)
    candor_check_error (
      self, node, "language-source",
      "%u languages have state=\"source\"; exactly one is what the others are translated from", sources);
}

/* A pattern holds each of @names once or more and no other. */
static void
check_pattern (CandorPackCheck   *self,
               const xmlNode     *format,
               const char        *element,
               const char *const *names)
{
  const xmlNode   *node = candor_xml_find (format, element);
  g_autofree char *text = candor_xml_dup_content (node);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!candor_check_braces (self, node, text, places))
    return;
  for (int i = 0; names[i] != NULL; i++)
    if (!g_hash_table_remove (places, names[i]))
      candor_check_error (self, node, "format-pattern", "<%s> lacks {%s}; without it dates are not whole",
                          element, names[i]);
  if (g_hash_table_size (places) > 0)
    candor_check_error (self, node, "format-pattern",
                        "<%s> has braces that are neither {d}, {m} nor {y}; here only those are filled in",
                        element);
}

static void
check_format (CandorPackCheck *self,
              const xmlNode   *node)
{
  static const char *const day[] = { "d", "m", "y", NULL };
  static const char *const month_year[] = { "m", "y", NULL };
  unsigned int             months = 0;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    months += candor_xml_is (child, "month") ? 1 : 0;
  if (months != 12)
    candor_check_error (self, node, "format-months", "there are %u months here; write all 12, January first",
                        months);
  check_pattern (self, node, "day", day);
  check_pattern (self, node, "month-year", month_year);
}

/** candor_check_about: @node, where it is the list of languages or the format. */
void
candor_check_about (CandorPackCheck *self,
                    const xmlNode   *node)
{
  if (candor_xml_is (node, "languages"))
    check_languages (self, node);
  else if (candor_xml_is (node, "format"))
    check_format (self, node);
}
