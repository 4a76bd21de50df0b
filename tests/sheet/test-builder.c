/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The builder on the built-in pack: what stands on each sheet, in which order, on how many pages. */
#include "config.h"

#include "candor-builder.h"
#include "candor-discussion-file.h"
#include "candor-pack-reader.h"
#include "candor-sheet.h"

#include <string.h>

#define N_TICKED 12

static CandorDiscussion *
start (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  CandorDiscussion *discussion;

  g_assert_no_error (error);
  discussion = candor_discussion_new (pack);
  candor_discussion_set_started (discussion, started);
  return discussion;
}

static void
tick_questions (CandorDiscussion *discussion,
                unsigned int      n)
{
  GListModel *asks = candor_discussion_get_asks (discussion);

  g_assert_cmpuint (g_list_model_get_n_items (asks), >=, 3 * n);
  for (unsigned int i = 0; i < n; i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, 3 * i);

      candor_ask_set_ticked (ask, TRUE);
    }
}

/* What the bar of four pages is about: every key item, twelve questions, three notes. */
static CandorDiscussion *
start_whole (void)
{
  static const char *const noted[] = { "t-key-approval", "e-serious", "t-cost" };
  CandorDiscussion        *discussion = start ();
  CandorPack              *pack = candor_discussion_get_pack (discussion);
  GListModel              *items = candor_pack_get_items (pack);

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      if (candor_item_get_key (item) && candor_item_get_kind (item) != CANDOR_ITEM_QUESTION)
        candor_mark_set_discussed (candor_discussion_get_mark (discussion, candor_item_get_id (item)), TRUE);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (noted); i++)
    {
      CandorMark *mark = candor_discussion_get_mark (discussion, noted[i]);

      candor_mark_set_note (mark, "We look at this again at the next visit, when the letter is here.");
      candor_mark_set_note_for_patient (mark, TRUE);
      candor_mark_set_concern (mark, TRUE);
    }
  tick_questions (discussion, N_TICKED);
  return discussion;
}

static CandorDocument *
build (CandorDiscussion *discussion,
       CandorSheetKind   kind,
       CandorSheetParts  parts)
{
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 22, 0);
  const CandorSheetRequest request = { .kind = kind,
                                       .parts = parts,
                                       .clinic = "Riverside Family Clinic",
                                       .clinic_address = "12 Mill Street",
                                       .clinician = "Dr. Lind",
                                       .printed = printed };

  return candor_builder_build (discussion, &request);
}

static char *
dup_sheet_text (CandorDiscussion *discussion,
                CandorSheetKind   kind,
                CandorSheetParts  parts)
{
  g_autoptr (CandorDocument) document = build (discussion, kind, parts);

  return candor_document_dup_text (document);
}

/* Each of @wanted, up to NULL, in this order. */
static void
assert_order (const char        *text,
              const char *const *wanted)
{
  const char *place = text;

  for (unsigned int i = 0; wanted[i] != NULL; i++)
    {
      g_test_message ("%s", wanted[i]);
      place = strstr (place, wanted[i]);
      g_assert_nonnull (place);
      place += strlen (wanted[i]);
    }
}

static void
assert_pages (CandorDiscussion *discussion,
              CandorSheetKind   kind,
              unsigned int      most)
{
  g_autoptr (CandorDocument) document = build (discussion, kind, CANDOR_SHEET_PART_ALL);
  const CandorPageStyle styles[] = {
    { .paper = CANDOR_PAPER_A4 },
    { .paper = CANDOR_PAPER_LETTER },
    { .paper = CANDOR_PAPER_A4, .large_print = TRUE },
    { .paper = CANDOR_PAPER_LETTER, .large_print = TRUE, .black_and_white = TRUE },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (CandorSheet) sheet = candor_sheet_new (document, styles[i]);

      g_test_message ("kind %d, style %u: %u pages", kind, i, candor_sheet_get_n_pages (sheet));
      g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
      g_assert_cmpuint (candor_sheet_count_unknown_glyphs (sheet), ==, 0);
      if (i == 0)
        g_assert_cmpuint (candor_sheet_get_n_pages (sheet), <=, most);
    }
}

static void
test_bars (void)
{
  g_autoptr (CandorDiscussion) whole = start_whole ();
  g_autoptr (CandorDiscussion) some = start ();
  g_autoptr (CandorDiscussion) nothing = start ();

  /* A shorter talk must not make a longer sheet. */
  tick_questions (some, 3);
  candor_mark_set_discussed (candor_discussion_get_mark (some, "e-infection"), TRUE);
  candor_mark_set_concern (candor_discussion_get_mark (some, "e-site"), TRUE);
  assert_pages (whole, CANDOR_SHEET_PATIENT, 4);
  assert_pages (some, CANDOR_SHEET_PATIENT, 4);
  assert_pages (whole, CANDOR_SHEET_BLANK, 2);
  assert_pages (nothing, CANDOR_SHEET_BLANK, 2);
  assert_pages (nothing, CANDOR_SHEET_RECORD, 1);
}

static void
test_blank (void)
{
  static const char *const wanted[] = {
    "Exosome therapy: what to know first", "Should I have exosome treatment", "approved no exosome product",
    "Emergency: call now", "Get medical help at once", "Watch at home", "About 7 of 1,000 people", "Any problem at all",
    "United States: not approved", "Last checked on 22 November 2026", "1-800-332-1088", "Questions to ask first",
    "[ ] ", "____", "Where this comes from", "This is information only", NULL
  };
  g_autoptr (CandorDiscussion) discussion = start_whole ();
  g_autofree char *text = dup_sheet_text (discussion, CANDOR_SHEET_BLANK, CANDOR_SHEET_PART_ALL);

  assert_order (text, wanted);
  /* Nothing of the talk, though there was one. */
  g_assert_null (strstr (text, "next visit, when the letter"));
  g_assert_null (strstr (text, "What we talked about"));
  g_assert_null (strstr (text, "Dr. Lind"));
}

static void
test_patient (void)
{
  static const char *const wanted[] = {
    "22 November 2026, with Dr. Lind", "Exosome therapy: what we talked about", "approved no exosome product",
    "What we talked about", "What exosomes are", "(concerns me)", "Notes for me", "next visit, when the letter is here",
    "About 7 of 1,000 people", "About 44 of 1,000 people", "Emergency: call now", "What you may notice", "Allergic reaction",
    "Infection", "Emergency:", "Help at once:", "United States: not approved", "Your options", "My questions", "[ ] ",
    "A good answer:", "Cost: get it in writing", "What happens next", "Words explained", "Where this comes from",
    "https://www.fda.gov/", "What the marks mean", NULL
  };
  g_autoptr (CandorDiscussion) discussion = start_whole ();
  g_autofree char *text = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);

  assert_order (text, wanted);
  g_assert_null (strstr (text, "[sheet."));
}

/* What the clinician wrote for the record stays off the patient's sheet. */
static void
test_notes (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  CandorMark      *mark = candor_discussion_get_mark (discussion, "e-site");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *record = NULL;

  candor_mark_set_note (mark, "  seems anxious  ");
  before = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  record = dup_sheet_text (discussion, CANDOR_SHEET_RECORD, CANDOR_SHEET_PART_ALL);
  g_assert_null (strstr (before, "anxious"));
  g_assert_nonnull (strstr (record, "seems anxious"));
  candor_mark_set_note_for_patient (mark, TRUE);
  after = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  g_assert_nonnull (strstr (after, "seems anxious"));
}

/* A note stays on the sheets when the pack loses what it is about. */
static void
test_withdrawn (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) without = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *text = NULL;
  g_autofree char *record = NULL;
  g_autofree char *patient = NULL;

  candor_mark_set_note (candor_discussion_get_mark (discussion, "e-site"), "seems anxious");
  bytes = candor_discussion_to_bytes (discussion);
  saved = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (saved, "item=\"e-site\"", 2);
  text = g_strjoinv ("item=\"e-gone\"", parts);
  without = g_bytes_new (text, g_bytes_get_size (bytes));
  g_assert_true (candor_discussion_restore (discussion, without, "in.candor", NULL));
  record = dup_sheet_text (discussion, CANDOR_SHEET_RECORD, CANDOR_SHEET_PART_ALL);
  patient = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  g_assert_nonnull (strstr (record, "seems anxious"));
  g_assert_nonnull (strstr (record, candor_discussion_get_title (discussion, "e-gone")));
  g_assert_null (strstr (patient, "seems anxious"));
}

/* A record that is made days later tells how long the talk took, if that is known. */
static void
test_made_later (void)
{
  g_autoptr (CandorDiscussion) discussion = start_whole ();
  g_autoptr (GDateTime) started = g_date_time_new_utc (2026, 11, 20, 9, 0, 0);
  g_autoptr (GDateTime) saved = g_date_time_new_utc (2026, 11, 20, 9, 18, 0);
  g_autofree char *unknown = NULL;
  g_autofree char *known = NULL;

  candor_discussion_set_started (discussion, started);
  unknown = dup_sheet_text (discussion, CANDOR_SHEET_RECORD, CANDOR_SHEET_PART_ALL);
  g_assert_null (strstr (unknown, " minutes"));
  candor_discussion_set_saved (discussion, saved);
  known = dup_sheet_text (discussion, CANDOR_SHEET_RECORD, CANDOR_SHEET_PART_ALL);
  g_assert_nonnull (strstr (known, "18 minutes"));
}

/* Effects: those that were marked first, then the key ones; the rest in a line. */
static void
test_effects (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autofree char *text = NULL;

  candor_mark_set_concern (candor_discussion_get_mark (discussion, "e-lumps"), TRUE);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "e-knee-none"), TRUE);
  text = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  g_assert_nonnull (strstr (text, "Lumps in the skin (concerns me)"));
  assert_order (text, (const char *const[]){ "What you may notice", "Lumps in the skin", "Seen in 8 people.",
                                             "Severe reaction in the knee trial",
                                             "None in 29 people. It could still be up to 98 of 1,000.", "Allergic reaction",
                                             "more side effects are in the full aid", NULL });
  g_assert_null (strstr (text, "Damaged or dead skin"));
}

static void
test_questions (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  CandorAsk       *own = candor_discussion_add_question (discussion, "May I drive home?");
  CandorAsk       *first = candor_discussion_find_ask (discussion, "q-ind");
  g_autofree char *text = NULL;
  g_autofree char *record = NULL;

  candor_ask_set_answer (first, "IND 4711");
  candor_discussion_move_question (discussion, own, 0);
  text = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  assert_order (text, (const char *const[]){ "My questions", "[ ] May I drive home?", "____", "[x] ", "Answer: IND 4711", "You may also want to ask", "What else I want to ask", NULL });
  record = dup_sheet_text (discussion, CANDOR_SHEET_RECORD, CANDOR_SHEET_PART_ALL);
  assert_order (record, (const char *const[]){ "Questions answered", "IND 4711", "Questions still open", "May I drive home?", NULL });
}

/* The country's own card, whichever is chosen. */
static void
test_country (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autofree char *text = NULL;

  candor_discussion_set_jurisdiction (discussion, "gb");
  text = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, CANDOR_SHEET_PART_ALL);
  g_assert_nonnull (strstr (text, "United Kingdom: "));
  g_assert_null (strstr (text, "United States: not approved"));
}

/* Parts can be left out, key facts and urgent signs cannot. */
static void
test_parts (void)
{
  g_autoptr (CandorDiscussion) discussion = start_whole ();
  g_autofree char *text = dup_sheet_text (discussion, CANDOR_SHEET_PATIENT, 0);

  assert_order (text, (const char *const[]){ "approved no exosome product", "Emergency: call now", "This is information only", NULL });
  g_assert_null (strstr (text, "My questions"));
  g_assert_null (strstr (text, "Where this comes from"));
  g_assert_null (strstr (text, "What you may notice"));
}

static void
test_footer (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autoptr (CandorDocument) document = build (discussion, CANDOR_SHEET_BLANK, CANDOR_SHEET_PART_ALL);
  const char *footer = candor_document_get_footer (document);

  g_assert_nonnull (strstr (footer, candor_pack_get_digest (candor_discussion_get_pack (discussion))));
  g_assert_nonnull (strstr (footer, "Information only, not a consent form"));
  g_assert_null (strstr (footer, "due for a check"));
  g_assert_cmpstr (candor_document_get_page_pattern (document), ==, "Page {page} of {pages}");
}

/* A pack past its review date says so at the head and on every page. */
static void
test_overdue (void)
{
  g_autoptr (CandorDiscussion) discussion = start ();
  g_autoptr (GDateTime) late = g_date_time_new_utc (2027, 12, 1, 0, 0, 0);
  const CandorSheetRequest request = { .kind = CANDOR_SHEET_BLANK, .parts = CANDOR_SHEET_PART_ALL, .printed = late };
  g_autoptr (CandorDocument) document = candor_builder_build (discussion, &request);
  g_autofree char *text = candor_document_dup_text (document);

  g_assert_nonnull (strstr (candor_document_get_footer (document), "due for a check on 22 May 2027"));
  assert_order (text, (const char *const[]){ "what to know first", "due for a check on 22 May 2027", "approved no exosome product", NULL });
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/builder/bars", test_bars);
  g_test_add_func ("/builder/blank", test_blank);
  g_test_add_func ("/builder/patient", test_patient);
  g_test_add_func ("/builder/notes", test_notes);
  g_test_add_func ("/builder/withdrawn", test_withdrawn);
  g_test_add_func ("/builder/made-later", test_made_later);
  g_test_add_func ("/builder/effects", test_effects);
  g_test_add_func ("/builder/questions", test_questions);
  g_test_add_func ("/builder/country", test_country);
  g_test_add_func ("/builder/parts", test_parts);
  g_test_add_func ("/builder/footer", test_footer);
  g_test_add_func ("/builder/overdue", test_overdue);
  return g_test_run ();
}
