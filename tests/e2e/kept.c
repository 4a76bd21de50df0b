/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A discussion that is saved, worked on, killed, recovered, saved again and opened from the command
 * line, in the real program. What is typed and pressed is what a clinician types and presses.
 */
#include "config.h"

#include "visit.h"

#include <sys/stat.h>

#define FIRST "t-key-approval"
#define SECOND "t-key-long-term"
#define THIRD "t-key-infection"
#define RESTORE "Restore the discussion of today at *"
/* No change is longer away from the recovery copy than this. */
#define BEHIND_MILLISECONDS 2000

static char *
dup_path (Visit      *visit,
          const char *name)
{
  return g_build_filename (visit->folder, name, NULL);
}

static char *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static char *
dup_button (Visit      *visit,
            const char *id)
{
  return g_strdup_printf ("%s: %s", visit_get_word (visit, "mark.discussed"), visit_get_title (visit, id));
}

/* Marks it, and waits until it shows. */
static void
discuss (Visit      *visit,
         const char *id)
{
  visit_choose (visit, "mark.discussed", visit_get_title (visit, id));
}

static void
check_discussed (Visit      *visit,
                 const char *id)
{
  g_autofree char *name = dup_button (visit, id);

  screen_wait_for_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

/* Only the owner reads it; nothing of it is said to the whole desktop. */
static void
check_file (Visit      *visit,
            const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  screen_enter (visit->screen, ATSPI_ROLE_FRAME, "Exosome therapy");
}

static void
wait_for_recovery_copies (Visit       *visit,
                          unsigned int n)
{
  gint64 deadline = g_get_monotonic_time () + BEHIND_MILLISECONDS * 1000;

  while (visit_count_copies (visit) != n && g_get_monotonic_time () < deadline)
    g_usleep (20000);
  g_assert_cmpuint (visit_count_copies (visit), ==, n);
}

/* Keys, in the page and in a field: Ctrl+Z takes back what was done last, whatever it was. */
static void
undo_and_redo (Visit *visit)
{
  g_autofree char *name = dup_button (visit, FIRST);

  screen_key (visit->screen, "ctrl+z");
  screen_wait_for_no_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
  screen_key (visit->screen, "ctrl+shift+z");
  screen_wait_for_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

/* A field whose text is nobody's yet undoes its own typing, whether the discussion has something to
 * undo or not; when it has nothing more of its own, the discussion is next. */
static void
undo_in_field (Visit *visit)
{
  const char *caption = visit_get_word (visit, "question.add-caption");

  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_click (visit->screen, ATSPI_ROLE_TEXT, caption);
  screen_type (visit->screen, "knee");
  screen_wait_for_text (visit->screen, caption, "knee");
  screen_key (visit->screen, "ctrl+z");
  screen_wait_for_text (visit->screen, caption, "");
  screen_key (visit->screen, "ctrl+shift+z");
  screen_wait_for_text (visit->screen, caption, "knee");
  screen_key (visit->screen, "ctrl+z");
  screen_wait_for_text (visit->screen, caption, "");
}

static void
work (Visit      *visit,
      const char *path)
{
  g_autofree char *contents = NULL;

  undo_in_field (visit);
  visit_open (visit, CANDOR_TAB_ABOUT);
  discuss (visit, FIRST);
  undo_and_redo (visit);
  undo_in_field (visit);
  visit_open (visit, CANDOR_TAB_ABOUT);
  check_discussed (visit, FIRST);
  wait_for_recovery_copies (visit, 1);
  visit_keep (visit, "ctrl+s", path);
  wait_for_recovery_copies (visit, 0);
  check_file (visit, path);
  contents = read_file (path);
  g_assert_nonnull (strstr (contents, "<mark item=\"" FIRST "\" discussed=\"yes\">"));
  visit_open (visit, CANDOR_TAB_ABOUT);
  discuss (visit, SECOND);
  g_usleep (BEHIND_MILLISECONDS * 1000);
}

/* What was not saved is offered, quietly, and comes back as it was. */
static void
recover (Visit      *visit,
         const char *path)
{
  screen_enter (visit->screen, ATSPI_ROLE_PANEL, "Recovered discussions");
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  visit_open (visit, CANDOR_TAB_ABOUT);
  check_discussed (visit, FIRST);
  check_discussed (visit, SECOND);
  discuss (visit, THIRD);
  visit_keep (visit, "ctrl+s", path);
  wait_for_recovery_copies (visit, 0);
}

static void
check_opened (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_ABOUT);
  check_discussed (visit, FIRST);
  check_discussed (visit, SECOND);
  check_discussed (visit, THIRD);
  g_assert_cmpuint (visit_count_copies (visit), ==, 0);
}

/* Where discussions are is not told to the desktop. */
static void
check_recent_files (Visit *visit)
{
  g_autofree char *path = g_build_filename (visit->folder, ".local", "share", "recently-used.xbel", NULL);
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL))
    g_assert_null (strstr (contents, ".candor"));
}

static void
test_kept (void)
{
  Visit           *visit = visit_start ();
  g_autofree char *first = dup_path (visit, "Ann Smith.candor");
  g_autofree char *second = dup_path (visit, "Ann Smith again.candor");

  work (visit, first);
  screen_kill (visit->screen);
  g_assert_cmpuint (visit_count_copies (visit), ==, 1);
  visit->screen = screen_start (CANDOR_PROGRAM, visit->folder);
  recover (visit, second);
  screen_stop (visit->screen);
  visit->screen = screen_start_on (CANDOR_PROGRAM, visit->folder, second);
  check_opened (visit);
  check_recent_files (visit);
  visit_end (visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kept", test_kept);
  return g_test_run ();
}
