/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text and ids a discussion takes, wherever they come in. */
#include "config.h"

#include "candor-plain.h"

#include "candor-ask.h"
#include "candor-decision.h"
#include "candor-mark.h"
#include "candor-weight.h"

static const struct
{
  const char *typed;
  const char *kept;
} texts[] = {
  { "", "" },
  { " two  spaces \n\ttab ", " two  spaces \n\ttab " },
  { "line\r\nline\rline", "line\r\nline\rline" },
  { "<b>&amp;</b>]]>", "<b>&amp;</b>]]>" },
  { "\xe2\x80\xae\xd8\xa7\xf0\x9f\x98\x80\xc2\x85\x7f", "\xe2\x80\xae\xd8\xa7\xf0\x9f\x98\x80\xc2\x85\x7f" },
  /* What word processors leave in the clipboard for a line break and a page break. */
  { "one\vtwo\fthree", "one\ntwo\nthree" },
  /* What cannot be kept leaves a mark that can be seen. */
  { "\x01"
    "a\x1b[2Jb\x08",
    "\xef\xbf\xbd"
    "a\xef\xbf\xbd[2Jb\xef\xbf\xbd" },
  { "a\xff"
    "b\xc3",
    "a\xef\xbf\xbd"
    "b\xef\xbf\xbd" },
  { "\xef\xbf\xbe\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd" },
  { "\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd" },
};

static void
test_texts (void)
{
  g_assert_null (candor_plain_dup (NULL));
  for (unsigned int i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *kept = candor_plain_dup (texts[i].typed);
      g_autofree char *again = candor_plain_dup (kept);

      g_assert_cmpstr (kept, ==, texts[i].kept);
      g_assert_cmpstr (again, ==, kept);
    }
}

/* Every setter of a text keeps the same. */
static void
test_setters (void)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CandorMark) mark = candor_mark_new ("a");
      g_autoptr (CandorAsk) ask = candor_ask_new (NULL, texts[i].typed);
      g_autoptr (CandorWeight) weight = candor_weight_new (NULL, texts[i].typed);
      g_autoptr (CandorDecision) decision = candor_decision_new ();

      candor_mark_set_note (mark, texts[i].typed);
      candor_ask_set_answer (ask, texts[i].typed);
      candor_fields_set (CANDOR_FIELDS (decision), CANDOR_DECISION_NOTE, texts[i].typed);
      g_assert_cmpstr (candor_mark_get_note (mark), ==, texts[i].kept);
      g_assert_cmpstr (candor_ask_get_text (ask), ==, texts[i].kept);
      g_assert_cmpstr (candor_ask_get_answer (ask), ==, texts[i].kept);
      g_assert_cmpstr (candor_weight_get_text (weight), ==, texts[i].kept);
      g_assert_cmpstr (candor_fields_get (CANDOR_FIELDS (decision), CANDOR_DECISION_NOTE), ==, texts[i].kept);
    }
}

static void
test_ids (void)
{
  static const char *const good[] = { "a", "t-one", "a.b-c", "q1" };
  static const char *const bad[] = { "", "A", "1a", "-a", "a-", "a--b", "a.", "a b", "a_b", "é", "a/b", "a\n" };
  g_autofree char         *longest = g_strnfill (64, 'a');
  g_autofree char         *longer = g_strnfill (65, 'a');

  for (unsigned int i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (candor_plain_is_id (good[i]));
  for (unsigned int i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (candor_plain_is_id (bad[i]));
  g_assert_true (candor_plain_is_id (longest));
  g_assert_false (candor_plain_is_id (longer));
}

static void
test_languages (void)
{
  static const char *const good[] = { "en", "yue", "pt-BR", "zh-Hant-TW", "de-CH-1996" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (candor_plain_is_language (good[i]));
  g_assert_false (candor_plain_is_language ("en-"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain/texts", test_texts);
  g_test_add_func ("/plain/setters", test_setters);
  g_test_add_func ("/plain/ids", test_ids);
  g_test_add_func ("/plain/languages", test_languages);
  return g_test_run ();
}
