/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The patient's window in the real program, on one screen: it comes by key with the page that the
 * clinician shows, without what the clinician has written, goes along to another tab, and leaves the
 * discussion as it was.
 */
#include "config.h"

#include "visit.h"

#define SECRET "Xyzzy, only for the record"
#define OWN_QUESTION "May I swim afterwards?"

/* The last of the effects: far down the page. */
static const char *
get_effect (Visit *visit)
{
  return visit_get_title (visit, "e-site");
}

static void
write_note (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_EFFECTS);
  visit_press (visit, "mark.note", get_effect (visit));
  visit_write (visit, "mark.note", get_effect (visit), SECRET);
}

static void
check_patient_window (Visit *visit)
{
  CandorSection *questions = candor_pack_get_section (visit->pack, CANDOR_TAB_QUESTIONS);

  screen_key (visit->screen, "F7");
  screen_enter_dialog (visit->screen);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, get_effect (visit));
  g_assert_false (screen_says (visit->screen, SECRET));
  g_assert_false (screen_says (visit->screen, visit_get_word (visit, "mark.discussed")));
  g_assert_true (screen_says (visit->screen, visit_get_word (visit, "patient.back")));
  /* Its keys lead both windows on. */
  screen_key (visit->screen, "alt+4");
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, candor_text_get_plain (candor_section_get_title (questions)));
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
  g_assert_false (screen_says (visit->screen, SECRET));
}

/* The window is closed by the key that has opened it; the note is where it was. */
static void
check_main_window (Visit *visit)
{
  screen_key (visit->screen, "F7");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
  visit_open (visit, CANDOR_TAB_EFFECTS);
  g_assert_true (screen_says (visit->screen, SECRET));
}

static void
test_patient (void)
{
  Visit *visit = visit_start ();

  write_note (visit);
  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_write (visit->screen, visit_get_word (visit, "question.add-caption"), OWN_QUESTION);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, visit_get_word (visit, "question.add"));
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
  visit_open (visit, CANDOR_TAB_EFFECTS);
  check_patient_window (visit);
  check_main_window (visit);
  visit_end (visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient", test_patient);
  return g_test_run ();
}
