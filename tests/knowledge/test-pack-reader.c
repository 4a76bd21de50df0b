/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader on a whole pack: what small.xml says comes out of the getters. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

static void
check_front_matter (CandorPack *pack)
{
  g_assert_cmpstr (candor_pack_get_id (pack), ==, "small");
  g_assert_cmpstr (candor_pack_get_version (pack), ==, "2026-11-22");
  g_assert_cmpstr (candor_pack_get_language (pack), ==, "en");
  g_assert_cmpuint (candor_pack_get_denominator (pack), ==, 1000);
  g_assert_cmpuint (strlen (candor_pack_get_digest (pack)), ==, 8);
}

static void
test_small (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  CandorPack *pack = candor_test_load ("small.xml", findings);

  check_front_matter (pack);
  g_assert_finalize_object (pack);
}

static void
test_builtin (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load_builtin (findings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  g_assert_finalize_object (pack);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-reader/small", test_small);
  g_test_add_func ("/pack-reader/builtin", test_builtin);
  return g_test_run ();
}
