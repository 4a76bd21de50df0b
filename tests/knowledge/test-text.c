/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorText: folding of white space, joining of runs, sharing. */
#include "config.h"

#include "candor-text.h"

#include <string.h>

typedef struct
{
  CandorRunFlags flags;
  const char    *text;
  const char    *ref;
} Piece;

typedef struct
{
  const char *name;
  Piece       pieces[6];
  const char *expected; /* runs as flags:text:ref, joined by | */
  const char *plain;
} Case;

static const Case cases[] = {
  { "empty", { { 0 } }, "", "" },
  { "only-space", { { CANDOR_RUN_PLAIN, " \n\t", NULL } }, "", "" },
  { "one", { { CANDOR_RUN_PLAIN, "word", NULL } }, "0:word:", "word" },
  { "ends-trimmed", { { CANDOR_RUN_PLAIN, "  a b \n", NULL } }, "0:a b:", "a b" },
  { "inner-folded", { { CANDOR_RUN_PLAIN, "a \r\n\t b", NULL } }, "0:a b:", "a b" },
  { "no-break-space-kept",
    { { CANDOR_RUN_PLAIN, "4\u00a0\u00a0%", NULL } },
    "0:4\u00a0\u00a0%:",
    "4\u00a0\u00a0%" },
  { "folded-over-runs",
    { { CANDOR_RUN_PLAIN, "a ", NULL }, { CANDOR_RUN_EM, " b ", NULL }, { CANDOR_RUN_PLAIN, " c", NULL } },
    "0:a :|1:b :|0:c:",
    "a b c" },
  { "space-run-dropped",
    { { CANDOR_RUN_PLAIN, "a ", NULL }, { CANDOR_RUN_EM, " ", NULL }, { CANDOR_RUN_PLAIN, "b", NULL } },
    "0:a b:",
    "a b" },
  { "last-run-is-space", { { CANDOR_RUN_EM, "a", NULL }, { CANDOR_RUN_PLAIN, "\n  ", NULL } }, "1:a:", "a" },
  { "last-space-before-empty",
    { { CANDOR_RUN_EM, "a ", NULL }, { CANDOR_RUN_PLAIN, " ", NULL } },
    "1:a:",
    "a" },
  { "like-runs-joined", { { CANDOR_RUN_PLAIN, "a", NULL }, { CANDOR_RUN_PLAIN, "b", NULL } }, "0:ab:", "ab" },
  { "terms-with-other-ref-apart",
    { { CANDOR_RUN_TERM, "a", "x" }, { CANDOR_RUN_TERM, "b", "y" }, { CANDOR_RUN_TERM, "c", "y" } },
    "4:a:x|4:bc:y",
    "abc" },
  { "flags-together", { { CANDOR_RUN_EM | CANDOR_RUN_NAME, "FDA", NULL } }, "9:FDA:", "FDA" },
};

static char *
join_runs (CandorText *text)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);

      g_string_append_printf (joined, "%s%d:%s:%s", i > 0 ? "|" : "", (int) run->flags, run->text,
                              run->ref != NULL ? run->ref : "");
    }
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
test_case (const void *data)
{
  const Case *test = data;
  g_autoptr (CandorText) text = candor_text_new ("en");
  g_autofree char *runs = NULL;

  for (int i = 0; test->pieces[i].text != NULL; i++)
    candor_text_append (text, test->pieces[i].flags, test->pieces[i].text, test->pieces[i].ref);
  candor_text_fold_space (text);
  runs = join_runs (text);
  g_assert_cmpstr (candor_text_get_plain (text), ==, test->plain);
  g_assert_cmpstr (runs, ==, test->expected);
}

static void
test_plain (void)
{
  g_autoptr (CandorText) text = candor_text_new_plain (" a\n b ", "de");

  g_assert_cmpstr (candor_text_get_plain (text), ==, "a b");
  g_assert_cmpstr (candor_text_get_language (text), ==, "de");
  g_assert_cmpuint (candor_text_get_n_runs (text), ==, 1);
}

static void
test_shared (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (CandorText) text = candor_text_new_plain ("a", NULL);

  g_value_init (&value, CANDOR_TYPE_TEXT);
  g_value_set_boxed (&value, text);
  g_assert_true (g_value_get_boxed (&value) == text);
  g_assert_null (candor_text_get_language (text));
}

/* Comments cut a text into pieces; joining them must not take their number squared. */
static void
test_many_runs (void)
{
  g_autoptr (CandorText) text = candor_text_new (NULL);

  for (int i = 0; i < 1000000; i++)
    candor_text_append (text, CANDOR_RUN_PLAIN, "x", NULL);
  candor_text_fold_space (text);
  g_assert_cmpuint (candor_text_get_n_runs (text), ==, 1);
  g_assert_cmpuint (strlen (candor_text_get_plain (text)), ==, 1000000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/text/plain", test_plain);
  g_test_add_func ("/text/shared", test_shared);
  g_test_add_func ("/text/many-runs", test_many_runs);
  return g_test_run ();
}
