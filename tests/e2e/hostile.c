/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may stand on the command line of the window's program: names that are as long as names can be and hold what no
 * name should, and options that there are not. It says what is wrong, once and clearly, and lives on where it has a
 * window. And what assistive technology may ask for that is not there.
 */
#include "config.h"

#include "visit.h"

#include <glib/gstdio.h>
#include <stdio.h>

#define NAME_BYTES 255
/* A line break, a mark that turns the text around, and a byte that is no letter in any name. */
#define HOSTILE "Ann\nSmith \xe2\x80\xae bak\xff"
#define NO_PACK "This is no knowledge file.\n"
#define STAYS " The one that was open stays."

/* How a file is called on the command line. */
typedef enum
{
  ABSOLUTE,
  RELATIVE, /* to the folder that the program is started in */
} Form;

/**
 * Case:
 * @name: of the test
 * @ending: of the file's name
 * @contents: (nullable): what is in the file; %NULL: there is none
 * @form: how it is called
 * @window: (nullable): what says so, where that is a window of its own
 * @says: and what
 */
typedef struct
{
  const char *name;
  const char *ending;
  const char *contents;
  Form        form;
  const char *window;
  const char *says;
} Case;

/* A name as it is shown: in one line, in its own direction, and of the middle only that there is one. */
#define SHOWN "“\u2068Ann\ufffdSmith \ufffd bak\ufffdxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxx.candor\u2069”"

#define FINDINGS "The file was not opened"
#define NOTHING "The file cannot be read: it is not there, or you may not read it." STAYS
#define DAMAGED "The file is not a knowledge file, or it is damaged." STAYS

static const Case cases[] = {
  { "no-pack", ".bak", NO_PACK, ABSOLUTE, FINDINGS, DAMAGED },
  { "no-pack-here", ".bak", NO_PACK, RELATIVE, FINDINGS, DAMAGED },
  { "no-file", ".bak", NULL, ABSOLUTE, FINDINGS, NOTHING },
  { "no-file-here", ".bak", NULL, RELATIVE, FINDINGS, NOTHING },
  { "no-discussion", ".candor", NO_PACK, RELATIVE, NULL, SHOWN " was not opened: it is damaged, or no discussion. Look for a copy of it, such as a backup." },
  { "no-discussion-there", ".candor", NULL, ABSOLUTE, NULL, SHOWN " was not opened: it is not there, or you may not read it. Choose another file." },
};

/* As long as a name can be, and with all that in it. */
static char *
make_name (const char *ending)
{
  GString *name = g_string_new (HOSTILE);

  while (name->len + strlen (ending) < NAME_BYTES)
    g_string_append_c (name, 'x');
  g_string_append (name, ending);
  return g_string_free (name, FALSE);
}

/* Nowhere in the window that is looked at does the name break a line or turn the text around. */
static void
check_tame (Visit *visit)
{
  g_assert_true (screen_says (visit->screen, "Smith"));
  g_assert_false (screen_says (visit->screen, "Ann\nSmith"));
  g_assert_false (screen_says (visit->screen, "\u202e"));
}

static void
check_says (Visit      *visit,
            const Case *wanted)
{
  if (wanted->window != NULL)
    {
      screen_enter (visit->screen, ATSPI_ROLE_FRAME, wanted->window);
      screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, wanted->says);
      check_tame (visit);
      screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Close");
      screen_enter_dialog (visit->screen);
      screen_wait_for_end (visit->screen, ATSPI_ROLE_FRAME, wanted->window);
      return;
    }
  /* Where messages stand has no name of its own, only its kind. */
  screen_enter (visit->screen, ATSPI_ROLE_STATUS_BAR, "CandorNotice");
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, wanted->says);
}

/* Nothing of the name in what a log would keep. */
static void
check_stderr (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "stderr", NULL);
  g_autofree char *complaints = NULL;

  g_assert_true (g_file_get_contents (path, &complaints, NULL, NULL));
  if (strstr (complaints, "Smith") != NULL)
    g_error ("Standard error has the name of the file: %s", complaints);
}

/* g_file_set_contents() would need a longer name for a moment. */
static void
write_file (const char *path,
            const char *contents)
{
  FILE *file = fopen (path, "w");

  g_assert_nonnull (file);
  g_assert_cmpint (fputs (contents, file), >=, 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_file (gconstpointer data)
{
  const Case      *wanted = data;
  Visit           *visit = visit_start ();
  g_autofree char *name = make_name (wanted->ending);
  g_autofree char *path = visit_dup_path (visit, name);
  g_autofree char *folder = NULL;

  screen_stop (visit->screen);
  if (wanted->contents != NULL)
    write_file (path, wanted->contents);
  g_assert_cmpint (g_chdir (visit->folder), ==, 0);
  visit->screen = screen_start_on (CANDOR_PROGRAM, visit->folder, wanted->form == ABSOLUTE ? path : name);
  check_says (visit, wanted);
  /* It goes on as if nothing had been. */
  visit_open (visit, CANDOR_TAB_ABOUT);
  visit_choose (visit, "mark.discussed", visit_get_title (visit, "t-key-approval"));
  screen_key (visit->screen, "ctrl+z");
  g_assert_cmpint (screen_quit_with_status (visit->screen, "ctrl+q"), ==, 2);
  check_stderr (visit->folder);
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  folder = visit_end_stopped (visit);
  visit_remove_folder (folder);
}

/* Who reads the screen asks for windows that have just gone. GTK answers with the last that there is, and ends the
 * program where that was never shown. */
static void
test_no_window (void)
{
  Visit *visit = visit_start ();

  g_assert_true (screen_has_window (visit->screen, 0));
  screen_has_window (visit->screen, 1);
  screen_has_window (visit->screen, 99);
  visit_open (visit, CANDOR_TAB_ABOUT);
  screen_key (visit->screen, "F1");
  screen_enter_dialog (visit->screen);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, "New discussion");
  screen_key (visit->screen, "Escape");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_LABEL, "New discussion");
  screen_has_window (visit->screen, 99);
  visit_open (visit, CANDOR_TAB_ABOUT);
  visit_end (visit);
}

/* No window for these: a line that says what is wrong. */
static void
test_option (gconstpointer option)
{
  const char *const argv[] = { CANDOR_PROGRAM, option, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaint = NULL;
  int              status;

  g_spawn_sync (NULL, (char **) argv, NULL, 0, NULL, NULL, &output, &complaint, &status, &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, &error));
  g_test_message ("%s", complaint);
  g_assert_true (g_error_matches (error, G_SPAWN_EXIT_ERROR, 1));
  g_assert_cmpstr (output, ==, "");
  g_assert_true (g_str_has_prefix (complaint, "Unknown option -"));
  g_assert_null (strstr (complaint, "**"));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const options[] = { "--frobnicate", "-z", "--\u202e\n\xff", "-\xff" };

  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile/file/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_file);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile/option/%u", i);

      g_test_add_data_func (path, options[i], test_option);
    }
  g_test_add_func ("/hostile/no-window", test_no_window);
  return g_test_run ();
}
