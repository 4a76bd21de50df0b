/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search: what is found, in which order, and what is shown of it. */
#include "config.h"

#include "candor-search.h"

#include "candor-test-pack.h"

typedef struct
{
  const char *name;
  const char *query;
  const char *expected; /* ids, space separated */
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "only-marks", " -- !", "" },
  { "none", "xylophone", "" },
  { "title-first-then-key-then-order", "drops", "not-approved f-safe nothing buy size" },
  { "prefix", "approv", "not-approved us buy" },
  { "case", "ITCH", "any" },
  { "accents", "dose ítch", "" },
  { "accents-folded", "ítch", "any" },
  { "all-words-any-order", "studied soreness", "" },
  { "both-words", "trial difference", "size" },
  { "in-a-list-on-demand", "asked", "not-approved" },
  { "in-a-table", "colour", "size" },
  { "in-a-table-head", "pills", "size" },
  { "in-a-figure", "germs", "size" },
  { "in-a-timeline", "warned", "us" },
  { "in-a-frequency", "counted", "lumps" },
  { "in-a-question", "checked", "q-number" },
  { "in-a-cell", "bottle", "size buy" },
  { "in-the-glossary", "liquid", "any drop" },
};

static char *
join_hits (GListModel *hits)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (CandorHit) hit = g_list_model_get_item (hits, i);
      CandorItem *item = candor_hit_get_item (hit);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              item != NULL ? candor_item_get_id (item)
                                           : candor_term_get_id (candor_hit_get_term (hit)));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
test_case (const void *data)
{
  const Case *test = data;
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", NULL);
  g_autoptr (GListModel) hits = candor_search (pack, test->query);
  g_autofree char *ids = join_hits (hits);

  g_assert_cmpstr (ids, ==, test->expected);
}

static CandorHit *
find_first (CandorPack *pack,
            const char *query)
{
  g_autoptr (GListModel) hits = candor_search (pack, query);

  g_assert_cmpuint (g_list_model_get_n_items (hits), >, 0);
  return g_list_model_get_item (hits, 0);
}

static void
test_shown (void)
{
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", NULL);
  g_autoptr (CandorHit) in_text = find_first (pack, "itch");
  g_autoptr (CandorHit) in_title = find_first (pack, "lumps");
  g_autoptr (CandorHit) in_glossary = find_first (pack, "very amount");

  g_assert_cmpstr (candor_hit_get_title (in_text), ==, "Any problem");
  g_assert_cmpstr (candor_hit_get_place (in_text), ==, "Known side effects");
  g_assert_cmpstr (candor_hit_get_excerpt (in_text), ==, "Itch.");
  g_assert_null (candor_hit_get_term (in_text));
  g_assert_cmpstr (candor_hit_get_excerpt (in_title), ==, "Lumps were reported.");
  g_assert_null (candor_hit_get_item (in_glossary));
  g_assert_cmpstr (candor_hit_get_title (in_glossary), ==, "Drop");
  g_assert_cmpstr (candor_hit_get_place (in_glossary), ==, "[glossary]");
}

/* The built-in pack has texts long enough to be cut. */
static void
test_excerpt_is_short (void)
{
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, NULL);
  g_autoptr (GListModel) hits = candor_search (pack, "the");

  g_assert_cmpuint (g_list_model_get_n_items (hits), ==, 100);
  for (unsigned int i = 0; i < g_list_model_get_n_items (hits); i++)
    {
      g_autoptr (CandorHit) hit = g_list_model_get_item (hits, i);
      const char *excerpt = candor_hit_get_excerpt (hit);

      g_assert_true (g_utf8_validate (excerpt, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (excerpt, -1), <=, 110);
    }
}

static void
test_index_goes_with_pack (void)
{
  CandorPack *pack = candor_test_load ("small.xml", NULL);
  g_autoptr (GListModel) hits = candor_search (pack, "drops");

  g_assert_finalize_object (pack);
  g_assert_cmpuint (g_list_model_get_n_items (hits), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/search/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/search/shown", test_shown);
  g_test_add_func ("/search/excerpt-is-short", test_excerpt_is_short);
  g_test_add_func ("/search/index-goes-with-pack", test_index_goes_with_pack);
  return g_test_run ();
}
