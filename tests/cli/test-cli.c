/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real candor-cli: what it prints, what it writes, and how it fails. */
#include "config.h"

#include "candor-durable-file.h"
#include "candor-seal-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* 22 November 2026, 14:05 in UTC. */
#define EPOCH "1795356300"
#define SMALL CANDOR_TEST_DATA "/small.xml"
#define TALK CANDOR_TEST_DATA "/known.candor"

/** Run: what one run of a program gave. */
typedef struct
{
  int     status;
  GBytes *output;
  char   *errors;
} Run;

static void
clear_run (Run *self)
{
  g_clear_pointer (&self->output, g_bytes_unref);
  g_clear_pointer (&self->errors, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static const char *
get_output (const Run *self)
{
  return g_bytes_get_size (self->output) > 0 ? g_bytes_get_data (self->output, NULL) : "";
}

static Run
run_argv (const char *const *argv,
          const char        *epoch)
{
  g_autoptr (GSubprocessLauncher) launcher =
               g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GByteArray) ended = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };

  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  if (epoch != NULL)
    g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", epoch, TRUE);
  else
    g_subprocess_launcher_unsetenv (launcher, "SOURCE_DATE_EPOCH");
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, &errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  run.errors = g_strndup (g_bytes_get_size (errors) > 0 ? g_bytes_get_data (errors, NULL) : "", g_bytes_get_size (errors));
  /* A zero at the end, so that text can be read as a string. */
  ended = g_byte_array_new ();
  g_byte_array_append (ended, g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  g_byte_array_append (ended, (const guint8 *) "", 1);
  run.output = g_byte_array_free_to_bytes (g_steal_pointer (&ended));
  return run;
}

/* Runs the program with the words of @line; "SMALL" stands for the small pack, "TALK" for a talk about
 * it, "OUT" for @out. */
static char *
find_word (char       *word,
           const char *out)
{
  if (g_str_equal (word, "SMALL"))
    return (char *) SMALL;
  if (g_str_equal (word, "TALK"))
    return (char *) TALK;
  return g_str_equal (word, "OUT") ? (char *) out : word;
}

static Run
run_cli (const char *line,
         const char *out)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();

  g_ptr_array_add (argv, (char *) CANDOR_TEST_CLI);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_ptr_array_add (argv, find_word (*word, out));
  g_ptr_array_add (argv, NULL);
  return run_argv ((const char *const *) argv->pdata, EPOCH);
}

static char *
dup_said (const char *program,
          const char *file,
          const char *last)
{
  const char *const argv[] = { program, file, last, NULL };
  g_auto (Run) run = run_argv (argv, NULL);

  g_assert_cmpint (run.status, ==, 0);
  return g_strdup (get_output (&run));
}

/* A folder that is gone at the end, with one file name in it. */
static char *
make_path (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, name, NULL);
}

static void
remove_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* --- Sheets --- */

static void
assert_pdf (const char *options,
            const char *pages,
            const char *size)
{
  g_autofree char *path = make_path ("sheet.pdf");
  g_autofree char *line = g_strconcat ("sheet -o OUT ", options, NULL);
  g_auto (Run) run = run_cli (line, path);
  g_autofree char *info = NULL;

  g_assert_cmpstr (run.errors, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (get_output (&run), ==, "");
  info = dup_said ("pdfinfo", path, NULL);
  g_test_message ("%s: %s", options, info);
  if (pages != NULL)
    g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, size));
  g_assert_nonnull (strstr (info, "Tagged:          yes"));
  remove_path (path);
}

/* The bars: two pages of key facts, one of record; at 18 points there are more. */
static void
test_pages (void)
{
  assert_pdf ("", "Pages:           2\n", "(A4)");
  assert_pdf ("-p a4 -t record", "Pages:           1\n", "(A4)");
  assert_pdf ("-p letter", NULL, "(letter)");
  assert_pdf ("--large-print", NULL, "(A4)");
  assert_pdf ("-k SMALL --large-print -p letter -t record", NULL, "(letter)");
}

static void
test_read_back (void)
{
  static const char *const wanted[] = {
    "not approved",
    "Emergency: call now",
    "Get medical help at once",
    "About 7 of 1,000 people",
    "1-800-332-1088",
    "Printed on 22 November 2026",
    "Information only, not a consent form",
    "Page 2 of 2",
    "version 2026-",
  };
  g_autofree char *path = make_path ("sheet.pdf");
  g_auto (Run) run = run_cli ("sheet -o OUT", path);
  g_autofree char *text = NULL;

  g_assert_cmpint (run.status, ==, 0);
  text = dup_said ("pdftotext", path, "-");
  for (unsigned int i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      g_test_message ("%s", wanted[i]);
      g_assert_nonnull (strstr (text, wanted[i]));
    }
  remove_path (path);
}

static void
test_same_bytes (void)
{
  g_auto (Run) first = run_cli ("sheet", NULL);
  g_auto (Run) second = run_cli ("sheet -o -", NULL);

  g_assert_cmpint (first.status, ==, 0);
  g_assert_true (g_str_has_prefix (get_output (&first), "%PDF-"));
  g_assert_true (g_bytes_equal (first.output, second.output));
}

static void
test_text (void)
{
  g_auto (Run) us = run_cli ("sheet -f text", NULL);
  g_auto (Run) japan = run_cli ("sheet -f text -j jp -l en", NULL);
  g_auto (Run) terms = run_cli ("sheet -f text -t terms", NULL);

  g_assert_cmpint (us.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&us), "United States: not approved"));
  g_assert_cmpint (japan.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&japan), "Japan: not approved"));
  /* A colon after a word, also one in brackets. */
  g_assert_nonnull (strstr (get_output (&terms), "Exosome: "));
  g_assert_nonnull (strstr (get_output (&terms), "Nanometer (nm): "));
  /* No word of the program is missing in the built-in pack. */
  g_assert_null (strstr (get_output (&us), "[sheet."));
}

/* The clinic's old sheet is replaced whole, and nothing else is left in its folder. */
static void
test_replace (void)
{
  g_autofree char *path = make_path ("sheet.txt");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  {
    g_auto (Run) run = run_cli ("sheet -f text -o OUT", path);

    g_assert_cmpint (run.status, ==, 0);
  }
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Exosome therapy: what to know first"));
  remove_path (path);
}

/* --- Sheets of talks --- */

static char *
get_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The sheet of the talk, not the one to read before it; its note is for its owner's eyes only. */
static void
test_talk (void)
{
  g_autofree char *path = make_path ("sheet.txt");
  g_auto (Run) patient = run_cli ("sheet -k SMALL -d TALK -f text", NULL);
  g_auto (Run) record = run_cli ("sheet -k SMALL -d TALK -f text -t record -j us", NULL);
  g_auto (Run) saved = run_cli ("sheet -k SMALL -d TALK -f text -o OUT", path);
  g_autofree char *text = NULL;
  struct stat      about;

  g_assert_cmpint (patient.status, ==, 0);
  g_assert_cmpstr (patient.errors, ==, "");
  g_assert_nonnull (strstr (get_output (&patient), "May I swim?"));
  g_assert_nonnull (strstr (get_output (&patient), "after the holidays"));
  g_assert_nonnull (strstr (get_output (&patient), "We found none as of that day."));
  g_assert_cmpint (record.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&record), "Dr. Roe"));
  g_assert_nonnull (strstr (get_output (&record), "United States"));
  g_assert_nonnull (strstr (get_output (&record), "My dog"));
  g_assert_null (strstr (get_output (&patient), "Dr. Roe"));
  g_assert_cmpint (saved.status, ==, 0);
  text = get_text (path);
  g_assert_cmpstr (text, ==, get_output (&patient));
  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  remove_path (path);
}

/* In one process, to one folder; a bad one among them does not take the others down. */
static void
test_talks (void)
{
  static const char *const names[] = { "known.txt", "known-2.txt", "bad.candor" };
  g_autofree char         *bad = make_path ("bad.candor");
  g_autofree char         *folder = g_path_get_dirname (bad);
  g_autofree char         *line = g_strdup_printf ("sheet -k SMALL -f text -o %s -d TALK %s TALK", folder, bad);
  g_auto (Run) to_stdout = run_cli ("sheet -k SMALL -f text -d TALK TALK", NULL);
  g_auto (Run) to_file = run_cli ("sheet -k SMALL -f text -o /nonexistent -d TALK -d TALK", NULL);

  g_assert_cmpint (to_stdout.status, ==, 2);
  g_assert_nonnull (strstr (to_stdout.errors, "-o FOLDER"));
  g_assert_cmpstr (get_output (&to_stdout), ==, "");
  g_assert_cmpint (to_file.status, ==, 2);
  g_assert_true (g_file_set_contents (bad, "<discussion", -1, NULL));
  {
    g_auto (Run) run = run_cli (line, NULL);

    g_assert_cmpint (run.status, ==, 2);
    g_assert_nonnull (strstr (run.errors, "bad.candor:1: "));
    g_assert_true (strchr (run.errors, '\n') == run.errors + strlen (run.errors) - 1);
  }
  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A talk that a passphrase keeps. */
static void
test_sealed_talk (void)
{
  g_autofree char *path = make_path ("sealed.candor");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *right = g_build_filename (folder, "right", NULL);
  g_autofree char *wrong = g_build_filename (folder, "wrong", NULL);
  g_autofree char *line = g_strdup_printf ("sheet -k SMALL -f text -d OUT --passphrase-file %s", right);
  g_autofree char *bad_line = g_strdup_printf ("sheet -k SMALL -f text -d OUT --passphrase-file %s", wrong);
  g_autofree char *talk = get_text (TALK);
  g_autoptr (GBytes) plain = g_bytes_new (talk, strlen (talk));
  g_autoptr (CandorSealKey) key =
               candor_seal_key_make ("my secret", NULL, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN, NULL);
  g_autoptr (GBytes) sealed = candor_seal (key, plain);

  g_assert_true (candor_durable_file_write (path, sealed, NULL, NULL, NULL));
  g_assert_true (g_file_set_contents (right, "my secret\r\nand more", -1, NULL));
  g_assert_true (g_file_set_contents (wrong, "your secret\n", -1, NULL));
  {
    g_auto (Run) good = run_cli (line, path);
    g_auto (Run) bad = run_cli (bad_line, path);

    g_assert_cmpstr (good.errors, ==, "");
    g_assert_cmpint (good.status, ==, 0);
    g_assert_nonnull (strstr (get_output (&good), "May I swim?"));
    g_assert_cmpint (bad.status, ==, 2);
    g_assert_cmpstr (get_output (&bad), ==, "");
    g_assert_nonnull (strstr (bad.errors, "sealed.candor: the passphrase is another one"));
  }
  g_remove (right);
  g_remove (wrong);
  remove_path (path);
}

/* --- Check and info --- */

static void
test_check_broken (void)
{
  g_autofree char *path = make_path ("pack.xml");
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *broken = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (SMALL, &text, NULL, &error);
  g_assert_no_error (error);
  parts = g_strsplit (text, "sources=\"trial\">Itch.", 2);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  broken = g_strconcat (parts[0], "sources=\"nowhere\">Itch.", parts[1], NULL);
  g_file_set_contents (path, broken, -1, &error);
  g_assert_no_error (error);
  {
    g_auto (Run) run = run_cli ("check OUT", path);

    g_assert_cmpint (run.status, ==, 1);
    g_assert_nonnull (strstr (get_output (&run), "pack.xml:"));
    g_assert_nonnull (strstr (get_output (&run), ": error: "));
    g_assert_nonnull (strstr (get_output (&run), "nowhere"));
  }
  {
    g_auto (Run) run = run_cli ("sheet -k OUT", path);

    g_assert_cmpint (run.status, ==, 2);
    g_assert_nonnull (strstr (run.errors, "candor-cli check"));
  }
  remove_path (path);
}

static void
test_check_json (void)
{
  g_auto (Run) json = run_cli ("check --json SMALL", NULL);
  g_auto (Run) text = run_cli ("check SMALL", NULL);

  g_assert_cmpint (json.status, ==, text.status);
  g_assert_true (g_str_has_prefix (get_output (&json), "["));
  g_assert_true (g_str_has_suffix (get_output (&json), "]\n"));
  g_assert_cmpint (strstr (get_output (&json), "\"rule\": \"") != NULL, ==, *get_output (&text) != '\0');
}

static void
test_info (void)
{
  g_auto (Run) text = run_cli ("info", NULL);
  g_auto (Run) json = run_cli ("info --json -k SMALL", NULL);

  g_assert_cmpint (text.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&text), "Exosome therapy\n"));
  g_assert_cmpint (json.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&json), "\"id\": \"small\","));
  g_assert_nonnull (strstr (get_output (&json), "\"effects\": 3,"));
  g_assert_nonnull (strstr (get_output (&json), "\"overdue\": false,"));
}

/* --- Wrong use --- */

/** Fault: a line that fails, and part of the one line it prints. */
typedef struct
{
  const char *name;
  const char *line;
  const char *expected;
} Fault;

static const Fault faults[] = {
  { "no-command", "", "no command" },
  { "command", "bogus", "“bogus” is no command" },
  { "option", "sheet --bogus", "Unknown option --bogus; see candor-cli sheet --help" },
  { "no-value", "sheet -o", "Missing argument for -o" },
  { "argument", "sheet x.pdf", "“x.pdf” is one argument too many" },
  { "info-argument", "info x.xml", "name the knowledge file with -k" },
  { "paper", "sheet -p a5", "-p: “a5” is not one of: a4, letter" },
  { "type", "sheet -t poster", "-t: “poster” is not one of: patient, record, terms" },
  { "format", "sheet -f html", "-f: “html” is not one of: pdf, text" },
  { "country", "sheet -k SMALL -j xx", "-j: the knowledge file has no country “xx”; it has: us, eu" },
  { "language", "sheet -l xx", "-l: the knowledge file is not in “xx”; it is in: en" },
  { "talk", "sheet -d /nonexistent.candor", "/nonexistent.candor: the file cannot be read" },
  { "talk-folder", "sheet -d /", "/: this is a folder or a device, not a file" },
  { "talk-pack", "sheet -d SMALL", "a discussion begins with <discussion xmlns=" },
  { "talk-other-pack", "sheet -d TALK", "this discussion is about the knowledge file 'small', not 'exosomes'; name the right knowledge file with -k" },
  { "talk-country", "sheet -k SMALL -d TALK -j xx", "-j: the knowledge file has no country “xx”" },
  { "passphrase-file", "sheet -d TALK --passphrase-file", "Missing argument for --passphrase-file" },
  { "folder", "sheet -o /nonexistent/x.pdf", "/nonexistent/x.pdf cannot be written" },
  { "device", "sheet -o /dev/null", "/dev/null is not a file that can be replaced" },
  { "pack", "sheet -k /nonexistent.xml", "/nonexistent.xml" },
  { "info-pack", "info -k /nonexistent.xml", "/nonexistent.xml" },
  { "no-file", "check", "no file to check" },
  { "check-unreadable", "check /nonexistent.xml", "/nonexistent.xml cannot be read" },
  { "check-folder", "check /", "/ cannot be read" },
};

static void
test_fault (const void *user_data)
{
  const Fault *fault = user_data;
  g_auto (Run) run = run_cli (fault->line, NULL);

  g_test_message ("%s", run.errors);
  g_assert_cmpint (run.status, ==, 2);
  g_assert_true (g_str_has_prefix (run.errors, "candor-cli: "));
  g_assert_nonnull (strstr (run.errors, fault->expected));
  g_assert_true (strchr (run.errors, '\n') == run.errors + strlen (run.errors) - 1);
}

static void
test_epoch (void)
{
  const char *const argv[] = { CANDOR_TEST_CLI, "info", NULL };
  g_auto (Run) run = run_argv (argv, "yesterday");

  g_assert_cmpint (run.status, ==, 2);
  g_assert_nonnull (strstr (run.errors, "SOURCE_DATE_EPOCH"));
}

static void
test_help (void)
{
  g_auto (Run) version = run_cli ("--version", NULL);
  g_auto (Run) help = run_cli ("--help", NULL);
  g_auto (Run) sheet = run_cli ("sheet --help", NULL);

  g_assert_cmpstr (get_output (&version), ==, "candor-cli " CANDOR_VERSION "\n");
  g_assert_nonnull (strstr (get_output (&help), "  check "));
  g_assert_cmpint (sheet.status, ==, 0);
  g_assert_nonnull (strstr (get_output (&sheet), "--large-print"));
}

/* No display, no GTK. */
static void
test_no_gtk (void)
{
  g_autofree char *libraries = dup_said ("ldd", CANDOR_TEST_CLI, NULL);

  g_assert_nonnull (strstr (libraries, "libpango"));
  g_assert_null (strstr (libraries, "libgtk"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/sheet/pages", test_pages);
  g_test_add_func ("/cli/sheet/read-back", test_read_back);
  g_test_add_func ("/cli/sheet/same-bytes", test_same_bytes);
  g_test_add_func ("/cli/sheet/text", test_text);
  g_test_add_func ("/cli/sheet/replace", test_replace);
  g_test_add_func ("/cli/sheet/talk", test_talk);
  g_test_add_func ("/cli/sheet/talks", test_talks);
  g_test_add_func ("/cli/sheet/sealed-talk", test_sealed_talk);
  g_test_add_func ("/cli/check/broken", test_check_broken);
  g_test_add_func ("/cli/check/json", test_check_json);
  g_test_add_func ("/cli/info", test_info);
  for (unsigned int i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/fault/%s", faults[i].name);

      g_test_add_data_func (path, &faults[i], test_fault);
    }
  g_test_add_func ("/cli/fault/epoch", test_epoch);
  g_test_add_func ("/cli/help", test_help);
  g_test_add_func ("/cli/no-gtk", test_no_gtk);
  return g_test_run ();
}
