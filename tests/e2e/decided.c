/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A patient with a history of cancer and an interpreter, who decides against it. What was said is
 * read back from the sheet, from the record, and from the note as another program pastes it. The
 * argument is the language that the patient reads, without one the pack's own; the record and the
 * note are in the clinician's.
 */
#include "config.h"

#include "visit.h"

#define PATIENT "Room 4, J. D."
#define CLINICIAN "Dr. Lee"
#define INTERPRETER "Ana Ruiz"
#define NUMBER "no. 5512"
#define LANGUAGE "Spanish"
#define DAUGHTER "Maria D."
#define WHY "My cancer doctor comes first."
#define REPLY "They have none."

static const char *const present[] = { "c-cancer", NULL };
/* Words for the weight and the value that was weighed so. */
static const char *const weighed[][2] = {
  { "weight.5", "v-proof" },
  { "weight.4", "v-act" },
  { "weight.1", "v-new" },
};
static const char *const ready[] = { "ready-sure", "ready-informed", "ready-values", "ready-support" };

static void
fill (Visit      *visit,
      const char *field,
      const char *text)
{
  screen_write (visit->screen, field, text);
}

static void
say_who_is_here (Visit *visit)
{
  screen_key (visit->screen, "F9");
  screen_enter_dialog (visit->screen);
  fill (visit, "Patient, as your records name them", PATIENT);
  fill (visit, "Clinician", CLINICIAN);
  fill (visit, "Interpreter", INTERPRETER);
  fill (visit, "Interpreter’s number", NUMBER);
  fill (visit, "Language interpreted to", LANGUAGE);
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Add a person");
  fill (visit, "Name", DAUGHTER);
  fill (visit, "Role, such as daughter", "daughter");
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, "Done");
}

static void
say_what_matters (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_VALUES);
  visit_check (visit, ATSPI_ROLE_CHECK_BOX, visit_get_title (visit, present[0]));
  for (unsigned int i = 0; i < G_N_ELEMENTS (weighed); i++)
    visit_choose (visit, weighed[i][0], visit_get_title (visit, weighed[i][1]));
  for (unsigned int i = 0; i < G_N_ELEMENTS (ready); i++)
    visit_choose (visit, "ready.yes", visit_get_title (visit, ready[i]));
}

static void
decide (Visit *visit)
{
  visit_check (visit, ATSPI_ROLE_RADIO_BUTTON, visit_get_title (visit, "ch-no"));
  fill (visit, visit_get_word (visit, "decision.note"), WHY);
}

/* What the clinician ticks: "Explained well" is for their eyes, in the interface's language. */
static void
explain (Visit      *visit,
         const char *how,
         const char *prompt)
{
  g_autofree char *name = candor_pack_dup_word (visit->pack, "mark.name", "mark", how, "of", visit_get_title (visit, prompt), NULL);

  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name);
  screen_wait_for_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

static void
ask (Visit *visit)
{
  const char      *checked = visit_get_title (visit, "q-cancer-check");
  const char      *number = visit_get_title (visit, "q-ind");
  g_autofree char *tick_checked = visit_dup_name (visit, "question.tick", checked);
  g_autofree char *tick_number = visit_dup_name (visit, "question.tick", number);

  visit_open (visit, CANDOR_TAB_QUESTIONS);
  screen_press (visit->screen, ATSPI_ROLE_CHECK_BOX, tick_checked);
  screen_press (visit->screen, ATSPI_ROLE_CHECK_BOX, tick_number);
  visit_write (visit, "question.answer", number, REPLY);
}

/* The circumstance is on the pages that it touches as soon as it was ticked. */
static void
look_at_options (Visit *visit)
{
  visit_open (visit, CANDOR_TAB_OPTIONS);
  screen_wait_for (visit->screen, ATSPI_ROLE_LABEL, visit_get_title (visit, present[0]));
  visit_choose (visit, "mark.discussed", visit_get_title (visit, "o-none"));
  explain (visit, "Explained again", "say-alternatives");
}

/* --- What comes out --- */

/* Every caution, the decision and what was asked are on all three. */
static void
check_all (Visit      *visit,
           const char *text)
{
  visit_assert_circumstances (visit, text, present);
  for (unsigned int i = 0; i < G_N_ELEMENTS (weighed); i++)
    visit_assert (text, visit_get_title (visit, weighed[i][1]));
  visit_assert (text, visit_get_title (visit, "ch-no"));
  visit_assert (text, WHY);
  visit_assert (text, visit_get_title (visit, "q-cancer-check"));
  visit_assert (text, REPLY);
}

/* What the clinician wrote for the record is not on it. */
static void
check_patient (Visit      *visit,
               const char *text)
{
  static const char *const kept[] = { PATIENT, INTERPRETER, NUMBER, DAUGHTER, "Explained again" };
  g_autofree char         *value = NULL;

  check_all (visit, text);
  value = g_strdup_printf ("%s (%s)", visit_get_title (visit, "v-proof"), visit_get_word (visit, "weight.5"));
  visit_assert (text, value);
  visit_assert (text, CLINICIAN);
  for (unsigned int i = 0; i < G_N_ELEMENTS (kept); i++)
    visit_assert_not (text, kept[i]);
  visit_assert_not (text, visit_get_title (visit, "say-alternatives"));
}

/* @stop: what stands between a title and what belongs to it */
static void
check_record (Visit      *visit,
              const char *text,
              const char *stop)
{
  check_all (visit, text);
  for (unsigned int i = 0; i < G_N_ELEMENTS (weighed); i++)
    visit_assert_pair (text, visit_get_word (visit, weighed[i][0]), stop, visit_get_title (visit, weighed[i][1]));
  for (unsigned int i = 0; i < G_N_ELEMENTS (ready); i++)
    visit_assert_pair (text, visit_get_title (visit, ready[i]), " ", visit_get_word (visit, "ready.yes"));
  visit_assert_pair (text, visit_get_word (visit, "teach.again"), " ", visit_get_title (visit, "say-alternatives"));
  visit_assert_pair (text, visit_get_word (visit, "teach.well"), " ", visit_get_title (visit, "say-weigh"));
  visit_assert_pair (text, visit_get_word (visit, "sheet.record-patient"), " ", PATIENT);
  visit_assert_pair (text, visit_get_word (visit, "sheet.record-clinician"), " ", CLINICIAN);
  visit_assert_pair (text, visit_get_word (visit, "sheet.record-interpreter"), " ", INTERPRETER ", " NUMBER);
  visit_assert_pair (text, visit_get_word (visit, "sheet.record-interpreted"), " ", LANGUAGE);
  visit_assert_pair (text, visit_get_word (visit, "sheet.record-others"), " ", DAUGHTER ", daughter");
  visit_assert_pair (text, visit_get_word (visit, "sheet.witness"), "", "");
}

/* Saved as the person does; its pages. */
static char *
save (Visit      *visit,
      const char *kind,
      const char *file_name)
{
  g_autofree char *text = visit_save (visit, kind, file_name);
  g_autofree char *path = visit_dup_path (visit, file_name);

  g_assert_cmpstr (text, !=, "");
  return pdf_text_read_pages (path);
}

static void
test_decided (gconstpointer language)
{
  Visit           *visit = visit_start ();
  Visit            clinicians = visit_for_clinician (visit);
  g_autofree char *patient = NULL;
  g_autofree char *record = NULL;
  g_autofree char *note = NULL;

  if (language != NULL)
    visit_choose_language (visit, language);
  say_who_is_here (visit);
  ask (visit);
  say_what_matters (visit);
  decide (visit);
  explain (visit, "Explained well", "say-weigh");
  look_at_options (visit);
  patient = save (visit, VISIT_PATIENT, "patient.pdf");
  check_patient (visit, patient);
  record = save (visit, VISIT_RECORD, "record.pdf");
  check_record (&clinicians, record, " ");
  g_assert_cmpuint (visit_count_pages (visit, "record.pdf"), ==, 1);
  note = visit_copy_note (visit);
  check_record (&clinicians, note, ": ");
  g_test_message ("patient's sheet: %u pages; record: %u page", visit_count_pages (visit, "patient.pdf"), visit_count_pages (visit, "record.pdf"));
  visit_end (visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/decided", argc > 1 ? argv[1] : NULL, test_decided);
  return g_test_run ();
}
