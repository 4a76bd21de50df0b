/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loading of the packs in tests/data, for the tests of every layer. */
#pragma once

#include "candor-pack-reader.h"

#include <string.h>

/* Loads tests/data/@name, which must be good. */
static inline CandorPack *
candor_test_load (const char *name,
                  GListStore *findings)
{
  g_autofree char   *path = g_build_filename (CANDOR_TEST_DATA, name, NULL);
  g_autoptr (GFile)  file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CandorPack        *pack = candor_pack_load (file, findings, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pack);
  return pack;
}
