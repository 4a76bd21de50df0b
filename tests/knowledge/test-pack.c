/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorPack: words with plural forms and places, look-ups, review date. */
#include "config.h"

#include "candor-pack-private.h"

static CandorPack *
make_pack (const char *plural)
{
  CandorPack *pack = candor_pack_new ("p", "2026-11-22", "en", "01234567", 1000);
  g_autoptr (CandorFormat) format = candor_format_new (plural, FALSE);

  candor_format_set_pattern (format, CANDOR_PATTERN_GROUP, ",");
  candor_pack_set_format (pack, format);
  candor_pack_set_dates (pack, (CandorDate){ 2026, 11, 22 }, (CandorDate){ 2027, 5, 22 });
  candor_pack_set_word (pack, "hello", NULL, "Hello, {name}", "en");
  candor_pack_set_word (pack, "people", "one", "{n} person {place}", "en");
  candor_pack_set_word (pack, "people", "other", "{n} people {place}", "en");
  candor_pack_set_word (pack, "fallback", "other", "{n} others", "en");
  candor_pack_set_word (pack, "broken", NULL, "a { b {name c } d {} {none} {name}", "en");
  return pack;
}

static void
test_word (void)
{
  CandorPack *pack = make_pack ("one-other");

  g_assert_cmpstr (candor_pack_get_word (pack, "hello"), ==, "Hello, {name}");
  g_assert_cmpstr (candor_pack_get_word (pack, "people"), ==, "{n} people {place}");
  g_assert_cmpstr (candor_pack_get_word (pack, "none.such"), ==, "[none.such]");
  g_assert_true (candor_pack_get_word (pack, "none.such") == candor_pack_get_word (pack, "none.such"));
  g_assert_true (candor_pack_has_word (pack, "hello"));
  g_assert_false (candor_pack_has_word (pack, "none.such"));
  g_assert_finalize_object (pack);
}

static void
test_dup_word (void)
{
  g_autoptr (CandorPack) pack = make_pack ("one-other");
  g_autofree char *filled = candor_pack_dup_word (pack, "hello", "name", "Ada", NULL);
  g_autofree char *braces = candor_pack_dup_word (pack, "hello", "name", "{name}", NULL);
  g_autofree char *unfilled = candor_pack_dup_word (pack, "hello", "other", "x", NULL);
  g_autofree char *missing = candor_pack_dup_word (pack, "none", "name", "Ada", NULL);
  g_autofree char *broken = candor_pack_dup_word (pack, "broken", "name", "Ada", NULL);

  g_assert_cmpstr (filled, ==, "Hello, Ada");
  g_assert_cmpstr (braces, ==, "Hello, {name}");
  g_assert_cmpstr (unfilled, ==, "Hello, {name}");
  g_assert_cmpstr (missing, ==, "[none]");
  g_assert_cmpstr (broken, ==, "a { b {name c } d {} {none} Ada");
}

static void
check_counted (CandorPack *pack,
               const char *id,
               guint64     n,
               const char *expected)
{
  g_autofree char *text = candor_pack_dup_word_n (pack, id, n, "place", "here", NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_dup_word_n (void)
{
  g_autoptr (CandorPack) pack = make_pack ("one-other");
  g_autoptr (CandorPack) russian = make_pack ("one-few-many");

  check_counted (pack, "people", 1, "1 person here");
  check_counted (pack, "people", 0, "0 people here");
  check_counted (pack, "people", 1500, "1,500 people here");
  check_counted (pack, "fallback", 1, "1 others");
  check_counted (pack, "none", 1, "[none]");
  check_counted (russian, "people", 21, "21 person here");
  check_counted (russian, "people", 3, "3 people here");
}

static void
test_overdue (void)
{
  g_autoptr (CandorPack) pack = make_pack ("none");

  g_assert_false (candor_pack_is_overdue (pack, (CandorDate){ 2026, 11, 22 }));
  g_assert_false (candor_pack_is_overdue (pack, (CandorDate){ 2027, 5, 22 }));
  g_assert_true (candor_pack_is_overdue (pack, (CandorDate){ 2027, 5, 23 }));
}

static void
test_look_ups (void)
{
  g_autoptr (CandorPack) pack = make_pack ("none");

  candor_pack_add_id (pack, "row-1");
  g_assert_true (candor_pack_has_id (pack, "row-1"));
  g_assert_false (candor_pack_has_id (pack, "row-2"));
  g_assert_null (candor_pack_find_item (pack, "row-1"));
  g_assert_null (candor_pack_find_term (pack, "row-1"));
  g_assert_null (candor_pack_get_section (pack, CANDOR_TAB_VALUES));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/word", test_word);
  g_test_add_func ("/pack/dup-word", test_dup_word);
  g_test_add_func ("/pack/dup-word-n", test_dup_word_n);
  g_test_add_func ("/pack/overdue", test_overdue);
  g_test_add_func ("/pack/look-ups", test_look_ups);
  return g_test_run ();
}
