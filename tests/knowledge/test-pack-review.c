/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review of a pack that opens: each rule finds its fault by line, and nothing else. */
#include "config.h"

#include "candor-pack-review.h"

#include "candor-test-pack.h"

/* A change to tests/data/small.xml and what a review then finds, besides missing words. */
typedef struct
{
  const char *name;
  const char *from; /* NULL: nothing is changed */
  const char *to;
  CandorDate  today;
  const char *expected; /* "line: rule: part of the message", or "" */
} Case;

#define TODAY    \
  {              \
    2026, 11, 22 \
  }
#define LONG "one two three four five six seven eight nine ten one two three four five six seven eight nine ten " \
             "one two three four five six seven eight nine ten"

static const Case cases[] = {
  { "clean", NULL, NULL, TODAY, "" },
  { "a-year-old", NULL, NULL, { 2027, 5, 22 }, "" },
  { "source-stale", "date=\"2024\" checked=\"2026-11-22\"", "date=\"2024\" checked=\"2025-11-21\"", TODAY,
    "checked-stale: “trial” was last checked on 2025-11-21, more than 12 months ago" },
  { "source-fresh", "date=\"2024\" checked=\"2026-11-22\"", "date=\"2024\" checked=\"2025-11-22\"", TODAY, "" },
  { "country-stale", "status=\"unclear\" checked=\"2026-11-22\"", "status=\"unclear\" checked=\"2024-01-01\"", TODAY,
    "checked-stale: “eu” was last checked" },
  { "sentence-of-31", "Drops are small.", LONG " end.", TODAY, "sentence-long: a sentence of 31 words" },
  { "sentence-of-30", "Drops are small.", LONG ". End.", TODAY, "" },
  { "prompt-is-no-text", "<point>A liquid.</point>", "<point>" LONG " end.</point>", TODAY, "" },
  { "grade", "Nobody knows.</answer>", "Uncertainties characterizing investigational biopharmaceuticals "
                                       "necessitate comprehensive multidisciplinary epidemiological investigation. "
                                       "Immunological hypersensitivity manifestations considerably complicate characterization. "
                                       "Contemporary pharmacovigilance methodologies underestimate adversities.</answer>",
    TODAY,
    "grade-high: section “about” reads at about US grade" },
  { "one-in", "Drops are small.", "About 1 in 20 got sick.", TODAY, "one-in: “1 in 20” is hard to compare" },
  { "one-in-words", "Drops are small.", "One in ten got sick.", TODAY, "one-in: “One in ten”" },
  { "one-in-year", "Drops are small.", "There was one in 2019.", TODAY, "" },
  { "one-of-them", "Drops are small.", "One of them was sick.", TODAY, "" },
  { "percent-of-people", "Drops are small.", "It hurt 5 % of people.", TODAY, "denominator-mixed: “5 % of people”" },
  { "percent-of-a-score", "Drops are small.", "The score fell by 32.5 percent.", TODAY, "" },
  { "mixed", "Drops are small.", "It hurt 5 of 100 people.", TODAY, "denominator-mixed: “5 of 100”" },
  { "not-mixed", "Drops are small.", "It hurt 5 of 1000 people, then 7 in 1,000.", TODAY, "" },
  { "unbalanced", "A bottle.", "You buy a bottle, then another, and then one more.", TODAY,
    "options-unbalanced: “involves” is told in 50 characters here and in 8 for “nothing”" },
  { "balanced", "A bottle.", "You buy one bottle.", TODAY, "" },
};

static char *
dup_small (const Case *data)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  if (data->from == NULL)
    return g_steal_pointer (&text);
  parts = g_strsplit (text, data->from, 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return g_strconcat (parts[0], data->to, parts[1], NULL);
}

/* Where the change was made, from 1; for a finding on an element that it is in. */
static unsigned int
find_line (const char *text,
           const char *part)
{
  unsigned int line = 1;

  for (const char *c = text; c < strstr (text, part); c++)
    line += *c == '\n';
  return line;
}

static char *
review (const char *text,
        CandorDate  today,
        gboolean    words)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "p.xml", NULL, &error);
  GString *lines = g_string_new (NULL);

  g_assert_no_error (error);
  candor_pack_review (bytes, "p.xml", today, findings);
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_assert_cmpint (candor_finding_get_severity (finding), ==, CANDOR_FINDING_WARNING);
      g_assert_cmpuint (candor_finding_get_line (finding), >, 0);
      if (g_str_equal (candor_finding_get_rule (finding), "word-missing") == words)
        g_string_append_printf (lines, "%u: %s: %s\n", candor_finding_get_line (finding), candor_finding_get_rule (finding),
                                candor_finding_get_message (finding));
    }
  return g_string_free (lines, FALSE);
}

static void
test_rule (const void *user_data)
{
  const Case      *data = user_data;
  g_autofree char *text = dup_small (data);
  g_autofree char *found = review (text, data->today, FALSE);
  g_autofree char *start = NULL;

  if (*data->expected == '\0')
    {
      g_assert_cmpstr (found, ==, "");
      return;
    }
  g_test_message ("%s", found);
  g_assert_nonnull (strstr (found, data->expected));
  /* One line, and for what a change caused, the line of the change. */
  g_assert_true (strchr (found, '\n') == found + strlen (found) - 1);
  if (data->to == NULL || g_str_equal (data->name, "grade"))
    return;
  start = g_strdup_printf ("%u: ", find_line (text, data->to));
  g_assert_true (g_str_has_prefix (found, start));
}

/* Rules on wording are for English. */
static void
test_other_language (void)
{
  const Case       other = { "other", "xml:lang=\"en\" denominator", "xml:lang=\"de\" denominator", TODAY, "" };
  g_autofree char *text = dup_small (&other);
  g_auto (GStrv) parts = g_strsplit (text, "Drops are small.", 2);
  g_auto (GStrv) language = NULL;
  g_autofree char *joined = g_strjoin ("1 in 20. " LONG " end.", parts[0], parts[1], NULL);
  g_autofree char *declared = NULL;
  g_autofree char *found = NULL;

  language = g_strsplit (joined, "code=\"en\"", 2);
  declared = g_strjoin ("code=\"de\"", language[0], language[1], NULL);
  found = review (declared, (CandorDate) TODAY, FALSE);
  g_assert_cmpstr (found, ==, "");
}

/* A pack with one word lacks the others of the built-in one, each said once. */
static void
test_words (void)
{
  const Case       none = { 0 };
  g_autofree char *text = dup_small (&none);
  g_auto (GStrv) before = g_strsplit (text, "<words>", 2);
  g_auto (GStrv) after = g_strsplit (text, "</words>", 2);
  g_autofree char *poor = g_strconcat (before[0], "<words><word id=\"figure.step\">x</word></words>", after[1], NULL);
  g_autofree char *found = review (poor, (CandorDate) TODAY, TRUE);
  g_autofree char *line = g_strdup_printf ("%u: word-missing: ", find_line (poor, "<words>"));
  const char      *first = strstr (found, "<word id=\"figure.act-court\">");

  g_assert_true (g_str_has_prefix (found, line));
  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "<word id=\"figure.act-court\">"));
  g_assert_null (strstr (found, "<word id=\"figure.step\">"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pack-review/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_rule);
    }
  g_test_add_func ("/pack-review/other-language", test_other_language);
  g_test_add_func ("/pack-review/words", test_words);
  return g_test_run ();
}
