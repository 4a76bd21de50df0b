/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader on whole packs: front matter, sections and look-ups of small.xml, and the built-in pack. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

static CandorPack *small;

static void
test_pack (void)
{
  g_assert_cmpstr (candor_pack_get_id (small), ==, "small");
  g_assert_cmpstr (candor_pack_get_version (small), ==, "2026-11-22");
  g_assert_cmpstr (candor_pack_get_language (small), ==, "en");
  g_assert_cmpuint (candor_pack_get_denominator (small), ==, 1000);
  assert_date (candor_pack_get_written (small), "2026-11-22");
  assert_date (candor_pack_get_review (small), "2027-05-22");
}

/* The digest on each printed page is that of the file as it is. */
static void
test_digest (void)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *checksum = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  checksum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) text, length);
  checksum[8] = '\0';
  g_assert_cmpstr (candor_pack_get_digest (small), ==, checksum);
}

static void
test_about (void)
{
  static const char *const abouts[] = {
    "Blue drops",
    "Sore elbows that do not get better.",
    "Should I take blue drops, wait, or choose something else?",
    "Sold in some places. Little is known.",
    "We searched two libraries.",
    "Weak: small studies.",
    "We look again every six months.",
    "Nobody paid for it.",
    "None.",
    "Not tested with patients yet.",
    "Information only, not a consent form.",
  };
  const CandorPerson   *author = g_ptr_array_index (candor_pack_get_authors (small), 0);
  const CandorPerson   *reviewer = g_ptr_array_index (candor_pack_get_reviewers (small), 0);
  const CandorLanguage *language = g_ptr_array_index (candor_pack_get_languages (small), 0);

  for (unsigned int i = 0; i < G_N_ELEMENTS (abouts); i++)
    assert_text (candor_pack_get_about (small, i), abouts[i]);
  g_assert_cmpstr (author->name, ==, "A. Author");
  assert_text (author->qualification, "Librarian");
  g_assert_cmpint (author->reviewed.year, ==, 0);
  g_assert_cmpstr (reviewer->name, ==, "R. Reader");
  assert_date (reviewer->reviewed, "2026-11-20");
  g_assert_cmpstr (language->code, ==, "en");
  g_assert_cmpstr (language->name, ==, "English");
  g_assert_cmpstr (language->state, ==, "source");
  g_assert_null (language->reviewer);
}

static void
test_format (void)
{
  static const char *const items[] = { "a", "b", "c", NULL };
  CandorFormat            *format = candor_pack_get_format (small);
  g_autofree char         *date = candor_format_date (format, (CandorDate){ 2026, 12, 24 });
  g_autofree char         *number = candor_format_number (format, 80000);
  g_autofree char         *list = candor_format_list (format, items);

  g_assert_cmpstr (date, ==, "24 December 2026");
  g_assert_cmpstr (number, ==, "80,000");
  g_assert_cmpstr (list, ==, "a, b and c");
  g_assert_false (candor_format_get_right_to_left (format));
}

static void
test_words (void)
{
  g_autofree char *one = candor_pack_dup_word_n (small, "people", 1, NULL);
  g_autofree char *many = candor_pack_dup_word_n (small, "people", 2000, NULL);

  g_assert_cmpstr (candor_pack_get_word (small, "discussed"), ==, "Discussed");
  g_assert_cmpstr (one, ==, "1 person");
  g_assert_cmpstr (many, ==, "2,000 people");
}

static void
test_levels (void)
{
  g_autoptr (CandorLevel) level = g_list_model_get_item (candor_pack_get_levels (small), 2);

  g_assert_cmpstr (candor_level_get_id (level), ==, "claim");
  g_assert_cmpint (candor_level_get_kind (level), ==, CANDOR_LEVEL_CLAIM);
  g_assert_cmpstr (candor_level_get_kind_name (level), ==, "claim");
  assert_text (candor_level_get_name (level), "Seller’s claim");
  assert_text (candor_level_get_meaning (level), "Only sellers say it.");
}

static void
test_sources (void)
{
  g_autoptr (CandorSource) notice = g_list_model_get_item (candor_pack_get_sources (small), 0);
  g_autoptr (CandorSource) trial = g_list_model_get_item (candor_pack_get_sources (small), 1);
  g_autoptr (CandorSource) shop = g_list_model_get_item (candor_pack_get_sources (small), 2);

  g_assert_cmpstr (candor_source_get_id (notice), ==, "reg");
  g_assert_cmpint (candor_source_get_kind (notice), ==, CANDOR_SOURCE_REGULATOR);
  g_assert_cmpstr (candor_source_get_kind_name (shop), ==, "seller");
  assert_date (candor_source_get_date (notice), "2019-12-06");
  assert_date (candor_source_get_date (trial), "2024");
  assert_date (candor_source_get_checked (trial), "2026-11-22");
  g_assert_cmpint (candor_source_get_date (shop).year, ==, 0);
  assert_text (candor_source_get_title (trial), "A trial of drops");
  assert_text (candor_source_get_publisher (trial), "Journal");
  g_assert_cmpstr (candor_source_get_address (notice), ==, "https://example.org/notice");
  g_assert_null (candor_source_get_address (trial));
}

static void
test_glossary (void)
{
  CandorTerm *term = candor_pack_find_term (small, "drop");

  assert_text (candor_term_get_title (term), "Drop");
  assert_statement (candor_term_get_meaning (term), "A very small amount of a liquid. (measured: trial)");
  g_assert_cmpuint (g_list_model_get_n_items (candor_pack_get_terms (small)), ==, 1);
}

static void
test_sections (void)
{
  GListModel *sections = candor_pack_get_sections (small);
  g_autoptr (CandorSection) about = g_list_model_get_item (sections, 0);
  g_autoptr (CandorPart) key_facts = g_list_model_get_item (G_LIST_MODEL (about), 0);
  g_autoptr (CandorPart) what = g_list_model_get_item (G_LIST_MODEL (about), 1);

  g_assert_cmpuint (g_list_model_get_n_items (sections), ==, 6);
  g_assert_cmpstr (candor_section_get_id (about), ==, "about");
  g_assert_cmpint (candor_section_get_tab (about), ==, CANDOR_TAB_ABOUT);
  assert_text (candor_section_get_title (about), "What drops are");
  assert_text (candor_section_get_lead (about), "The short of it.");
  g_assert_null (candor_section_get_ladder_title (about));
  g_assert_cmpstr (candor_part_get_id (what), ==, "what");
  assert_text (candor_part_get_title (what), "What they are");
  assert_text (candor_part_get_lead (what), "In plain words.");
  g_assert_null (candor_part_get_lead (key_facts));
}

/* Jurisdictions and options come before parts; every item knows its section. */
static void
test_items (void)
{
  static const char *const first[] = { "not-approved", "size", "any", "severe", "lumps", "dose",
                                       "us", "eu", "q-number", "f-safe", "nothing" };
  GListModel              *items = candor_pack_get_items (small);

  for (unsigned int i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      g_assert_cmpstr (candor_item_get_id (item), ==, first[i]);
      g_assert_true (candor_pack_find_item (small, first[i]) == item);
      g_assert_nonnull (candor_pack_find_section_of (small, item));
    }
  g_assert_true (candor_pack_find_section_of (small, candor_pack_find_item (small, "us")) ==
                 candor_pack_get_section (small, CANDOR_TAB_REGULATION));
  g_assert_null (candor_pack_find_item (small, "compare-colour"));
}

static void
test_ids (void)
{
  static const char *const ids[] = { "reg", "official", "drop", "about",
                                     "what", "size", "compare-colour", "views-safe",
                                     "help-watch", "involves", "v-cost", "say-about" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_true (candor_pack_has_id (small, ids[i]));
  g_assert_false (candor_pack_has_id (small, "discussed"));
  g_assert_false (candor_pack_has_id (small, "small"));
}

/* A text that nobody translated says which language it is in. */
static void
test_untranslated (void)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) halves = NULL;
  g_autofree char *joined = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CandorPack) pack = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  halves = g_strsplit (text, "<title>Lumps", 2);
  joined = g_strjoinv ("<title xml:lang=\"de\">Lumps", halves);
  bytes = g_bytes_new (joined, strlen (joined));
  pack = candor_pack_load_bytes (bytes, "small.xml", NULL, NULL);
  g_assert_nonnull (pack);
  g_assert_cmpstr (candor_text_get_language (candor_item_get_title (candor_pack_find_item (pack, "lumps"))), ==,
                   "de");
}

static void
test_finalized (void)
{
  CandorPack *pack = candor_test_load ("small.xml", NULL);
  GListModel *items = candor_pack_get_items (pack);
  CandorItem *item = g_list_model_get_item (items, 0);

  g_assert_finalize_object (pack);
  g_assert_finalize_object (item);
}

/* The pack in the program opens without an error; what is to mend later is told. */
static void
test_builtin (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load_builtin (findings, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (candor_pack_get_id (pack), ==, "exosomes");
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);
      g_autofree char *text = candor_finding_dup_text (finding);

      g_test_message ("%s", text);
      g_assert_cmpint (candor_finding_get_severity (finding), !=, CANDOR_FINDING_ERROR);
    }
  g_assert_finalize_object (pack);
}

static const struct
{
  const char *path;
  void (*test) (void);
} tests[] = {
  { "/pack-reader/small/pack", test_pack },
  { "/pack-reader/small/digest", test_digest },
  { "/pack-reader/small/about", test_about },
  { "/pack-reader/small/format", test_format },
  { "/pack-reader/small/words", test_words },
  { "/pack-reader/small/levels", test_levels },
  { "/pack-reader/small/sources", test_sources },
  { "/pack-reader/small/glossary", test_glossary },
  { "/pack-reader/small/sections", test_sections },
  { "/pack-reader/small/items", test_items },
  { "/pack-reader/small/ids", test_ids },
  { "/pack-reader/untranslated", test_untranslated },
  { "/pack-reader/finalized", test_finalized },
  { "/pack-reader/builtin", test_builtin },
};

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  small = candor_test_load ("small.xml", NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].test);
  result = g_test_run ();
  g_clear_object (&small);
  return result;
}
