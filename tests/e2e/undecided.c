/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A patient who wants more time: weighs points of their own and says which choices they speak for
 * and against, asks a question of their own, hides what is not for them, and puts the rows in
 * their order. All of it is read back from the sheet, the record and the pasted note.
 */
#include "config.h"

#include "visit.h"

#define GARDEN "I want to work in my garden by spring."
#define MOTHER "My mother should not worry."
#define QUESTION "Can I stop after the first shot?"
#define DAY "2027-01-15"
#define DAY_IN_WORDS "15 January 2027"

static const char *const present[] = { "c-allergy", "c-blood", NULL };
static const char *const not_ready[] = { "ready-sure", "ready-support" };

static void
ask (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_write (visit->screen, visit_get_word (visit, "question.add-caption"), QUESTION);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, visit_get_word (visit, "question.add"));
  screen_wait_for (visit->screen, ATSPI_ROLE_LIST_ITEM, QUESTION);
}

/* --- Options: one is hidden, and two rows change places --- */

static void
press_of (Visit      *visit,
          const char *what,
          const char *id)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", what, visit_get_title (visit, id));

  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name);
}

static void
arrange_options (Visit *visit)
{
  g_autofree char *again = g_strdup_printf ("Show again: %s", visit_get_title (visit, "o-prp"));
  g_autofree char *first = g_strdup_printf ("Hide for this patient: %s", visit_get_title (visit, "o-none"));

  visit_open (visit, CANDOR_TAB_OPTIONS);
  press_of (visit, "Compare", "o-prp");
  press_of (visit, "Hide for this patient", "o-prp");
  screen_wait_for (visit->screen, ATSPI_ROLE_PUSH_BUTTON, again);
  press_of (visit, "Move up", "cr-living");
  /* Not having it can never be hidden. */
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, first);
}

/* --- What matters --- */

static void
add_own (Visit      *visit,
         const char *text)
{
  const char      *own = visit_get_word (visit, "values.own");
  g_autofree char *field = g_strdup_printf ("%s: %s", own, text);

  screen_write (visit->screen, own, text);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, visit_get_word (visit, "values.add"));
  screen_wait_for (visit->screen, ATSPI_ROLE_TEXT, field);
}

/* In what the button opens. */
static void
set_beside_options (Visit *visit)
{
  g_autofree char *button = g_strdup_printf ("%s: %s", visit_get_word (visit, "values.fits"), GARDEN);

  visit_press (visit, "values.fits", GARDEN);
  screen_narrow (visit->screen, ATSPI_ROLE_PUSH_BUTTON, button);
  visit_choose (visit, "fit.for", visit_get_title (visit, "o-usual"));
  visit_choose (visit, "fit.against", visit_get_title (visit, "o-none"));
  screen_key (visit->screen, "Escape");
  visit_open (visit, CANDOR_TAB_VALUES);
}

static void
say_what_matters (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_VALUES);
  for (unsigned int i = 0; present[i] != NULL; i++)
    visit_check (visit, ATSPI_ROLE_CHECK_BOX, visit_get_title (visit, present[i]));
  add_own (visit, GARDEN);
  add_own (visit, MOTHER);
  visit_choose (visit, "weight.5", GARDEN);
  set_beside_options (visit);
  visit_choose (visit, "weight.3", visit_get_title (visit, "v-cost"));
}

static void
say_where_they_stand (Visit *visit)
{
  g_autofree char *not_yet = g_strdup_printf ("Not yet: %s", visit_get_title (visit, "say-values"));

  for (unsigned int i = 0; i < G_N_ELEMENTS (not_ready); i++)
    visit_choose (visit, "ready.no", visit_get_title (visit, not_ready[i]));
  visit_check (visit, ATSPI_ROLE_RADIO_BUTTON, visit_get_title (visit, "ch-more-time"));
  screen_write (visit->screen, visit_get_word (visit, "decision.back-on"), DAY);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, DAY_IN_WORDS);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, not_yet);
}

/* --- What comes out --- */

/* The cautions, the own points with what they speak for, the question and the day are on all three. */
static void
check_all (Visit      *visit,
           const char *text)
{
  visit_assert_circumstances (visit, text, present);
  pdf_text_assert (text, GARDEN);
  pdf_text_assert (text, MOTHER);
  pdf_text_assert (text, QUESTION);
  pdf_text_assert (text, visit_get_title (visit, "v-cost"));
  pdf_text_assert (text, visit_get_title (visit, "ch-more-time"));
  visit_assert_pair (text, visit_get_word (visit, "sheet.fit-for"), " ", visit_get_title (visit, "o-usual"));
  visit_assert_pair (text, visit_get_word (visit, "sheet.fit-against"), " ", visit_get_title (visit, "o-none"));
  visit_assert_pair (text, visit_get_word (visit, "sheet.back-on"), " ", DAY_IN_WORDS);
}

/* What was hidden is not there; the row that was put first is the first column. */
static void
check_patient (Visit      *visit,
               const char *text)
{
  CandorSection *section = candor_pack_get_section (visit->pack, CANDOR_TAB_VALUES);

  check_all (visit, text);
  pdf_text_assert_not (text, visit_get_title (visit, "o-prp"));
  visit_assert_pair (text, visit_get_word (visit, "sheet.col-option"), " ", visit_get_title (visit, "cr-living"));
  pdf_text_assert_not (text, visit_get_title (visit, "say-values"));
  for (unsigned int i = 0; i < candor_section_get_n_notes (section, CANDOR_NOTE_READY); i++)
    {
      const CandorNote *ready = candor_section_get_note (section, CANDOR_NOTE_READY, i);
      gboolean          said_no = g_str_equal (ready->id, not_ready[0]) || g_str_equal (ready->id, not_ready[1]);

      (said_no ? pdf_text_assert : pdf_text_assert_not) (text, candor_text_get_plain (ready->extra));
    }
}

/* @stop: what stands between a title and what belongs to it */
static void
check_record (Visit      *visit,
              const char *text,
              const char *stop)
{
  check_all (visit, text);
  visit_assert_pair (text, visit_get_word (visit, "weight.5"), stop, GARDEN);
  visit_assert_pair (text, visit_get_word (visit, "weight.3"), stop, visit_get_title (visit, "v-cost"));
  visit_assert_pair (text, visit_get_word (visit, "weight.0"), stop, MOTHER);
  visit_assert_pair (text, visit_get_word (visit, "teach.not-yet"), " ", visit_get_title (visit, "say-values"));
  for (unsigned int i = 0; i < G_N_ELEMENTS (not_ready); i++)
    visit_assert_pair (text, visit_get_title (visit, not_ready[i]), " ", visit_get_word (visit, "ready.no"));
  /* Nobody said who was there. */
  pdf_text_assert_not (text, visit_get_word (visit, "sheet.record-interpreted"));
}

static void
test_undecided (void)
{
  Visit           *visit = visit_start ();
  g_autofree char *patient = NULL;
  g_autofree char *record = NULL;
  g_autofree char *note = NULL;

  ask (visit);
  arrange_options (visit);
  say_what_matters (visit);
  say_where_they_stand (visit);
  patient = visit_save (visit, VISIT_PATIENT, "patient.pdf");
  check_patient (visit, patient);
  record = visit_save (visit, VISIT_RECORD, "record.pdf");
  check_record (visit, record, " ");
  g_assert_cmpuint (visit_count_pages (visit, "record.pdf"), ==, 1);
  note = visit_copy_note (visit);
  check_record (visit, note, ": ");
  g_test_message ("patient's sheet: %u pages; record: %u page", visit_count_pages (visit, "patient.pdf"), visit_count_pages (visit, "record.pdf"));
  visit_end (visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undecided", test_undecided);
  return g_test_run ();
}
