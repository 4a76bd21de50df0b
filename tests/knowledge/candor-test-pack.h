/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading of the packs in tests/data and what tests ask of them. */
#pragma once

#include "candor-pack-reader.h"

#include <string.h>

/* Loads tests/data/@name, which must be good. */
static inline CandorPack *
candor_test_load (const char *name,
                  GListStore *findings)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load (file, findings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  return pack;
}

static inline void
assert_date (CandorDate  date,
             const char *expected)
{
  g_autofree char *text = date.day > 0 ? g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day)
                                       : g_strdup_printf ("%04d", date.year);

  g_assert_cmpstr (text, ==, expected);
}

static inline void
assert_text (CandorText *text,
             const char *expected)
{
  g_assert_cmpstr (candor_text_get_plain (text), ==, expected);
  g_assert_cmpstr (candor_text_get_language (text), ==, "en");
}

/* The words, the level and the sources of a statement. */
static inline void
assert_statement (CandorStatement *statement,
                  const char      *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s (%s:", candor_text_get_plain (candor_statement_get_text (statement)),
                          candor_level_get_id (candor_statement_get_level (statement)));
  for (unsigned int i = 0; i < candor_statement_get_n_sources (statement); i++)
    g_string_append_printf (text, " %s", candor_source_get_id (candor_statement_get_source (statement, i)));
  g_string_append_c (text, ')');
  g_assert_cmpstr (text->str, ==, expected);
}

/* A load that must fail. */
static inline void
check_refused (CandorPack *pack,
               GError    **error,
               int         code,
               const char *sentence)
{
  g_assert_null (pack);
  g_assert_nonnull (*error);
  g_test_message ("%s", (*error)->message);
  g_assert_error (*error, CANDOR_PACK_ERROR, code);
  g_assert_true (g_pattern_match_simple (sentence, (*error)->message));
}
