/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs as editors of all kinds leave them: with a mark at the start, Windows line ends, many lines. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

static char *
read_small (void)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static CandorPack *
load_string (const char *text,
             GListStore *findings,
             GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return candor_pack_load_bytes (bytes, "in.xml", findings, error);
}

static void
test_byte_order_mark (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", small, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = load_string (marked, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (candor_pack_get_id (pack), ==, "small");
}

static char *
replace_all (const char *text,
             const char *search,
             const char *replace)
{
  g_auto (GStrv) pieces = g_strsplit (text, search, -1);

  return g_strjoinv (replace, pieces);
}

static void
test_windows_line_ends (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *windows = replace_all (small, "\n", "\r\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = load_string (windows, NULL, &error);
  CandorItem *item;

  g_assert_no_error (error);
  item = candor_pack_find_item (pack, "lumps");
  g_assert_cmpstr (candor_text_get_plain (candor_item_get_title (item)), ==, "Lumps");
}

/* libxml2 keeps a line in 16 bits. */
static void
test_lines_beyond_65535 (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *gap = g_strnfill (70000, '\n');
  g_auto (GStrv) halves = g_strsplit (small, "<section id=\"effects\"", 2);
  g_autofree char *shifted = g_strconcat (halves[0], gap, "<section id=\"effects\"", halves[1], NULL);
  g_autofree char *bad = replace_all (shifted, "severity=\"moderate\"", "severity=\"bad\"");
  g_autofree char *unknown = replace_all (shifted, "sources=\"trial\">Lumps", "sources=\"s99\">Lumps");
  g_autoptr (CandorPack) pack = load_string (small, NULL, NULL);
  g_autoptr (CandorPack) moved = load_string (shifted, NULL, NULL);
  unsigned int     line = candor_item_get_line (candor_pack_find_item (pack, "lumps"));
  g_autofree char *at_effect = g_strdup_printf ("in.xml:%u: *", line + 70000);
  g_autofree char *at_statement = g_strdup_printf ("in.xml:%u: *", line + 70002);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_cmpuint (candor_item_get_line (candor_pack_find_item (moved, "lumps")), ==, line + 70000);
  check_refused (load_string (bad, NULL, &error), &error, CANDOR_PACK_ERROR_SCHEMA, at_effect);
  check_refused (load_string (unknown, NULL, &second), &second, CANDOR_PACK_ERROR_MEANING, at_statement);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-reader/good/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/pack-reader/good/windows-line-ends", test_windows_line_ends);
  g_test_add_func ("/pack-reader/lines-beyond-65535", test_lines_beyond_65535);
  return g_test_run ();
}
