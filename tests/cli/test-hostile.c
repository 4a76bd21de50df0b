/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Command lines that nobody types: files whose names are any bytes, values that are none. Whatever
 * comes in, what candor-cli prints is lines of text that cannot garble a terminal or pass for another
 * finding, and it takes neither long nor much memory.
 */
#include "config.h"

#include "../measured.h"

#include <glib/gstdio.h>
#include <string.h>

#define RIGHT_TO_LEFT_OVERRIDE "\xe2\x80\xae"

/* --- What is printed --- */

static void
check_character (gunichar c)
{
  g_assert_true (c == '\n' || !g_unichar_iscntrl (c));
  g_assert_false (c == 0x2028 || c == 0x2029 || c == 0xfeff);
  g_assert_false ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069));
}

/* Each line says who speaks: the program, or the file that a finding is about. */
static void
check_lines (const char *output)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  unsigned int n = g_strv_length (lines);

  g_assert_cmpstr (lines[n - 1], ==, "");
  for (unsigned int i = 0; i + 1 < n; i++)
    g_assert_true (g_str_has_prefix (lines[i], "candor-cli: ") || g_pattern_match_simple ("*: error: *[*]", lines[i]));
}

static void
check_run (const Measured *run)
{
  g_test_message ("%d: %.1000s", run->status, run->output);
  g_assert_true (g_utf8_validate (run->output, -1, NULL));
  for (const char *at = run->output; *at != '\0'; at = g_utf8_next_char (at))
    check_character (g_utf8_get_char (at));
  measured_check (run);
}

/* --- Names of files --- */

static const struct
{
  const char *name;
  const char *file;
} files[] = {
  { "line-break", "a\nb.xml" },
  { "finding", "a.xml\nother.xml:1: error: all is lost [xml-syntax]" },
  { "carriage-return", "a\rcandor-cli: all is well.xml" },
  { "override", "invoice" RIGHT_TO_LEFT_OVERRIDE "lmx.exe" },
  { "isolate", "a\xe2\x81\xa6"
               "b.xml" },
  { "not-utf-8", "caf\xe9\xff\xfe.xml" },
  { "terminal", "\x1b[31mred\x1b]0;title\x07.xml" },
  { "c1-control", "a\xc2\x9b"
                  "31m.xml" },
  { "line-separator", "a\xe2\x80\xa8"
                      "b.xml" },
  { "percent", "%s%n%1000000d.xml" },
  { "dash", "-k" },
  { "blank", " " },
  { "quotes", "'\"`$(reboot)`.xml" },
  { "markup", "<b>&amp;.xml" },
  { "uri", "file:a.xml" },
  { "longest",
    "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
    "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" },
};

/* Options before a file, and how the program ends where that is no file of its kind. */
static const struct
{
  const char *words[4];
  int         status;
} commands[] = {
  { { "check", "--", NULL }, 1 },
  { { "info", "-k", NULL }, 2 },
  { { "sheet", "-k", NULL }, 2 },
  { { "sheet", "-d", NULL }, 2 },
};

static Measured *
run_on (const char *const *words,
        const char        *path)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  Measured *run;

  g_ptr_array_add (argv, (char *) CANDOR_TEST_CLI);
  for (; *words != NULL; words++)
    g_ptr_array_add (argv, (char *) *words);
  g_ptr_array_add (argv, (char *) path);
  g_ptr_array_add (argv, NULL);
  run = measured_run ((const char *const *) argv->pdata);
  check_run (run);
  return run;
}

static void
test_file (const void *user_data)
{
  const char *name = user_data;
  g_autoptr (GBytes) text = g_bytes_new_static ("no pack", 7);
  g_autofree char *path = measured_write (name, text);

  for (unsigned int i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Measured) run = run_on (commands[i].words, path);

      g_assert_cmpint (run->status, ==, commands[i].status);
      check_lines (run->output);
    }
  measured_remove (path);
}

/* A sheet may be written to such a file, and nothing else is in its folder then. */
static void
test_output (const void *user_data)
{
  const char *const words[] = { "sheet", "-f", "text", "-o", NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, user_data, NULL);
  g_autoptr (Measured) run = NULL;

  g_assert_no_error (error);
  run = run_on (words, path);
  /* The longest name leaves no room for that of a file beside it, which is said. */
  if (run->status != 0)
    check_lines (run->output);
  g_assert_cmpint (run->status, ==, strlen (user_data) < 255 ? 0 : 2);
  if (run->status == 0)
    measured_remove (path);
  else
    g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static const char *const no_files[] = { "", "/", ".", "/dev/zero", "/dev/full", "/proc/self/mem", "http://127.0.0.1:9/a.xml", "smb://a/b", "file://other/a" };

static void
test_no_file (const void *user_data)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (Measured) run = run_on (commands[i].words, user_data);

      g_assert_cmpint (run->status, ==, 2);
      check_lines (run->output);
    }
}

/* Paths of 4 KiB and more, which the system refuses. */
static void
test_long_path (void)
{
  for (size_t n = 2040; n < 20000; n *= 3)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      for (size_t i = 0; i < n; i++)
        g_string_append (path, "n/");
      test_no_file (path->str);
    }
}

/* --- Values of options --- */

static const char *const options[] = { "-l", "-j", "-t", "-p", "-f" };
static const char *const values[] = { "", ",", ",,,,,", "\n", RIGHT_TO_LEFT_OVERRIDE "x", "caf\xe9", "\x1b[31m", "%s%n", "../../etc/passwd", "-1",
                                      "99999999999999999999", "en\n", "EN", "<b>" };

static void
test_value (const void *user_data)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const char *const words[] = { "sheet", "-o", "/dev/full", user_data, NULL };
      g_autoptr (Measured) run = run_on (words, values[i]);

      g_assert_cmpint (run->status, ==, 2);
      check_lines (run->output);
    }
}

static void
test_long_value (const void *user_data)
{
  const char *const words[] = { "sheet", "-o", "/dev/full", user_data, NULL };
  g_autofree char  *value = g_strnfill (100000, 'x');
  g_autoptr (Measured) run = run_on (words, value);

  g_assert_cmpint (run->status, ==, 2);
  check_lines (run->output);
}

static void
test_many_arguments (void)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (Measured) run = NULL;

  g_ptr_array_add (words, (char *) "check");
  for (int i = 0; i < 20000; i++)
    g_ptr_array_add (words, (char *) "/nowhere");
  g_ptr_array_add (words, NULL);
  run = run_on ((const char *const *) words->pdata, "/nowhere");
  g_assert_cmpint (run->status, ==, 2);
  check_lines (run->output);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *in = g_strdup_printf ("/cli/hostile/in/%s", files[i].name);
      g_autofree char *out = g_strdup_printf ("/cli/hostile/out/%s", files[i].name);

      g_test_add_data_func (in, files[i].file, test_file);
      g_test_add_data_func (out, files[i].file, test_output);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (no_files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/hostile/no-file/%u", i);

      g_test_add_data_func (path, no_files[i], test_no_file);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/hostile/value/%s", options[i]);
      g_autofree char *longer = g_strdup_printf ("/cli/hostile/long-value/%s", options[i]);

      g_test_add_data_func (path, options[i], test_value);
      g_test_add_data_func (longer, options[i], test_long_value);
    }
  g_test_add_func ("/cli/hostile/long-path", test_long_path);
  g_test_add_func ("/cli/hostile/many-arguments", test_many_arguments);
  return g_test_run ();
}
