/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorJson: commas, escapes, and text that is not UTF-8. */
#include "config.h"

#include "candor-json.h"

static void
test_nothing (void)
{
  g_autoptr (CandorJson) json = candor_json_new ();

  candor_json_open_array (json, NULL);
  candor_json_close (json);
  g_assert_cmpstr (candor_json_get_text (json), ==, "[]\n");
}

static void
test_nested (void)
{
  g_autoptr (CandorJson) json = candor_json_new ();

  candor_json_open_object (json, NULL);
  candor_json_add_string (json, "a", "b");
  candor_json_add_string (json, "none", NULL);
  candor_json_open_array (json, "list");
  candor_json_add_number (json, NULL, 18446744073709551615u);
  candor_json_add_boolean (json, NULL, FALSE);
  candor_json_open_object (json, NULL);
  candor_json_close (json);
  candor_json_close (json);
  candor_json_add_boolean (json, "end", TRUE);
  candor_json_close (json);
  g_assert_cmpstr (candor_json_get_text (json), ==,
                   "{\n  \"a\": \"b\",\n  \"none\": null,\n  \"list\": [\n    18446744073709551615,\n    false,\n    {}\n  ],\n"
                   "  \"end\": true\n}\n");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *value;
    const char *expected;
  } cases[] = {
    { "", "\"\"" },
    { "a \"b\" \\ /", "\"a \\\"b\\\" \\\\ /\"" },
    { "two\nlines\tand\rmore", "\"two\\nlines\\tand\\u000dmore\"" },
    { "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"" },
    { "ü – “é” 中", "\"ü – “é” 中\"" },
    { "line\u2028end\u2029", "\"line\\u2028end\\u2029\"" },
    { "bad \xff byte", "\"bad \uFFFD byte\"" },
    { "\xed\xa0\x80", "\"\uFFFD\uFFFD\uFFFD\"" },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CandorJson) json = candor_json_new ();
      g_autofree char *expected = g_strconcat (cases[i].expected, "\n", NULL);

      candor_json_add_string (json, NULL, cases[i].value);
      g_assert_cmpstr (candor_json_get_text (json), ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/nothing", test_nothing);
  g_test_add_func ("/json/nested", test_nested);
  g_test_add_func ("/json/escapes", test_escapes);
  return g_test_run ();
}
