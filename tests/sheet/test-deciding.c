/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was weighed and decided, read back from both sheets of two consultations. */
#include "config.h"

#include "candor-builder.h"
#include "candor-sheet.h"

#include "candor-test-talks.h"

#include <string.h>

typedef CandorDiscussion *(*StartFunc) (void);

static CandorDocument *
build (StartFunc        start,
       CandorSheetKind  kind,
       CandorSheetParts parts)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 25, 0);
  CandorSheetRequest request = {
    .kind = kind,
    .parts = parts,
    .clinic = "Riverside Family Clinic",
    .clinician = "Dr. Lee",
    .printed = printed,
  };

  return candor_builder_build (discussion, &request);
}

typedef struct
{
  const char     *name;
  StartFunc       start;
  CandorSheetKind kind;
  const char     *has[24];
  const char     *lacks[8];
} Case;

static const Case cases[] = {
  { "decided/patient",
    candor_test_decided,
    CANDOR_SHEET_PATIENT,
    { "Take care: this is about you",
      "Cancer now, in the past, or suspected",
      "In theory a product might help a cancer that is there",
      "Talk with your cancer doctor first",
      "About 7 of 1,000 people treated in 21 published reports",
      "About 993 of 1,000 did not.",
      "a trial is not a clinic",
      "Your options",
      "No exosome treatment for now",
      "Platelet-rich plasma (PRP)",
      "In 288 people with knee arthritis",
      "What matters to me",
      "I want care that studies in people support. (Matters most) Speaks for: Usual care for your condition Speaks against:",
      "Does not matter: I want to try something new now.",
      "Where I stand now",
      "No, I do not want exosome treatment.",
      "My cancer doctor comes first.",
      "Should I be checked for cancer first? ⚠" },
    { "Ana Ruiz", "Room 4", "Maria D.", "Explained well", "Please tell me", "Allergies, or", "[ ] I am undecided" } },
  { "decided/record",
    candor_test_decided,
    CANDOR_SHEET_RECORD,
    { "Patient: Room 4, J. D.",
      "Clinician: Dr. Lee",
      "Also there: Maria D., daughter",
      "Interpreter: Ana Ruiz, no. 5512",
      "Interpreted to: Spanish",
      "20 minutes",
      "What exosomes are: all key points",
      "Cancer now, in the past, or suspected",
      "gave no counts.",
      "Matters most: I want care that studies in people support. I want to avoid risks that nobody knows yet.",
      "Does not matter: I want to try something new now.",
      "Explained well: Please tell me what else you could do.",
      "Explained again: Please tell me how you see gains and risks.",
      "Do I know what counts most for me? Yes",
      "No, I do not want exosome treatment. My cancer doctor comes first.",
      "They have none.",
      "Should I be checked for cancer first?",
      "Patient Room 4, J. D.",
      "Clinician Dr. Lee",
      "Interpreter Ana Ruiz, no. 5512",
      "Witness",
      "Notes" },
    { "Not yet:", "[sheet." } },
  { "undecided/patient",
    candor_test_undecided,
    CANDOR_SHEET_PATIENT,
    { "Allergies, or a bad reaction before",
      "Blood thinners, or a blood clot before",
      "I want to work in my garden by spring. (Matters most)",
      "Speaks for: Usual care for your condition",
      "Not weighed yet: My mother should not worry.",
      "I am undecided and want more time.",
      "I look at this again on: 15 January 2027",
      "Before I decide",
      "sleep on it, and set a day to look again.",
      "A clinic that rushes you is a warning sign." },
    { "In 288 people with knee arthritis", "Not yet:", "[sheet." } },
  { "undecided/record",
    candor_test_undecided,
    CANDOR_SHEET_RECORD,
    { "Patient: ____",
      "Allergies, or a bad reaction before",
      "not stop any medicine unless your doctor says so.",
      "Matters most: I want to work in my garden by spring. Speaks for: Usual care for your condition Speaks against: No exosome treatment for now",
      "Not weighed yet: My mother should not worry.",
      "Not yet: Please tell me what matters most to you here.",
      "Does one choice feel right to me today? No",
      "I am undecided and want more time.",
      "15 January 2027",
      "Questions answered · Questions still open" },
    { "Interpreted to:", "Explained well", "Could I name" } },
};

/* One line with single spaces, as a reader takes it. */
static char *
dup_words (CandorDocument *document)
{
  g_autofree char *text = candor_document_dup_text (document);
  g_autoptr (GRegex) space = g_regex_new ("[\\s\xE2\x80\x83]+", 0, 0, NULL);

  return g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);
}

static void
test_text (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CandorDocument) document = build (test->start, test->kind, CANDOR_SHEET_PART_ALL);
  g_autofree char *text = dup_words (document);

  for (unsigned int i = 0; test->has[i] != NULL; i++)
    if (strstr (text, test->has[i]) == NULL)
      {
        g_test_message ("%s", text);
        g_error ("not on the sheet: %s", test->has[i]);
      }
  for (unsigned int i = 0; test->lacks[i] != NULL; i++)
    if (strstr (text, test->lacks[i]) != NULL)
      g_error ("on the sheet: %s", test->lacks[i]);
}

/* A part that is left out leaves nothing behind; cautions are never left out. */
static void
test_parts (void)
{
  g_autoptr (CandorDocument) document = build (candor_test_decided, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL & ~(CANDOR_SHEET_PART_OPTIONS | CANDOR_SHEET_PART_VALUES));
  g_autofree char *text = dup_words (document);

  g_assert_null (strstr (text, "Your options"));
  g_assert_null (strstr (text, "What matters to me"));
  g_assert_null (strstr (text, "Where I stand now"));
  g_assert_nonnull (strstr (text, "Take care: this is about you"));
}

/* Nothing was chosen: boxes to tick at home. Nothing was weighed: no heading without content. */
static void
test_untouched (void)
{
  g_autoptr (CandorDocument) patient = build (candor_test_start, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  g_autoptr (CandorDocument) blank = build (candor_test_decided, CANDOR_SHEET_BLANK, CANDOR_SHEET_PART_ALL);
  g_autofree char *text = dup_words (patient);
  g_autofree char *blank_text = dup_words (blank);

  g_assert_nonnull (strstr (text, "[ ] I am undecided and want more time."));
  g_assert_null (strstr (text, "What matters to me"));
  g_assert_null (strstr (text, "Take care"));
  /* A blank sheet is for whoever takes it: nothing of this patient is on it. */
  g_assert_null (strstr (blank_text, "Take care"));
  g_assert_null (strstr (blank_text, "My cancer doctor"));
}

/* The rows that the patient put first are the columns on paper. */
static void
test_order (void)
{
  g_autoptr (CandorDiscussion) discussion = candor_test_start ();
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 25, 0);
  CandorSheetRequest request = { .kind = CANDOR_SHEET_PATIENT, .parts = CANDOR_SHEET_PART_ALL, .printed = printed };
  g_autoptr (CandorDocument) untouched = candor_builder_build (discussion, &request);
  g_autoptr (CandorDocument) before = NULL;
  g_autoptr (CandorDocument) after = NULL;
  g_autofree char *untouched_text = dup_words (untouched);
  g_autofree char *before_text = NULL;
  g_autofree char *after_text = NULL;

  /* Where options were not compared, each has a sentence. */
  g_assert_null (strstr (untouched_text, "What harm it may do:"));
  g_assert_nonnull (strstr (untouched_text, "Platelet-rich plasma (PRP)"));
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "o-none"), TRUE);
  before = candor_builder_build (discussion, &request);
  before_text = dup_words (before);
  g_assert_null (strstr (before_text, "If you want to stop:"));
  g_assert_nonnull (strstr (before_text, "What harm it may do:"));
  candor_discussion_move_criterion (discussion, "cr-stop", 0);
  after = candor_builder_build (discussion, &request);
  after_text = dup_words (after);
  g_assert_nonnull (strstr (after_text, "If you want to stop:"));
}

/* A usual record is one page, the fullest two; a whole talk is four pages of A4 to take home, and
 * one more of the shorter Letter. Nothing is clipped. */
static void
test_pages (void)
{
  static const struct
  {
    CandorSheetKind kind;
    CandorPaper     paper;
    unsigned int    most;
  } bars[] = {
    { CANDOR_SHEET_RECORD, CANDOR_PAPER_A4, 1 },
    { CANDOR_SHEET_RECORD, CANDOR_PAPER_LETTER, 2 },
    { CANDOR_SHEET_PATIENT, CANDOR_PAPER_A4, 4 },
    { CANDOR_SHEET_PATIENT, CANDOR_PAPER_LETTER, 5 },
  };
  static const StartFunc talks[] = { candor_test_decided, candor_test_undecided };

  for (unsigned int i = 0; i < G_N_ELEMENTS (bars) * G_N_ELEMENTS (talks); i++)
    {
      unsigned int bar = i % G_N_ELEMENTS (bars);
      g_autoptr (CandorDocument) document = build (talks[i / G_N_ELEMENTS (bars)], bars[bar].kind, CANDOR_SHEET_PART_ALL);
      g_autoptr (CandorSheet) sheet = candor_sheet_new (document, (CandorPageStyle){ .paper = bars[bar].paper });

      g_test_message ("sheet %u of talk %u: %u pages", bar, i / (unsigned int) G_N_ELEMENTS (bars), candor_sheet_get_n_pages (sheet));
      g_assert_cmpuint (candor_sheet_get_n_pages (sheet), <=, bars[bar].most);
      g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/deciding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_text);
    }
  g_test_add_func ("/deciding/parts", test_parts);
  g_test_add_func ("/deciding/untouched", test_untouched);
  g_test_add_func ("/deciding/order", test_order);
  g_test_add_func ("/deciding/pages", test_pages);
  return g_test_run ();
}
