/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A consultation from beginning to end, in the real program, as a person leads it: every tab is
 * opened, three topics are marked, two questions are ticked and one is added, the country is changed,
 * the sheet is saved and printed; then both sheets are read. The argument is the language that the
 * patient reads, chosen in the window; without one it is the pack's own. The clinician's is that of
 * the environment.
 */
#include "config.h"

#include "visit.h"

#include "read-back.h"

#include <glib/gi18n.h>

#define N_TOPICS 3
#define OWN_QUESTION "Who pays the bill if I end up in hospital afterwards?"

static const char *const ticked[] = { "q-ind", "q-cancer-check" };

/* What the sheet must say, in the words of the pack. */
typedef struct
{
  Visit *visit;
  char  *topics[N_TOPICS];
  char  *country;
  char  *status; /* of the country: how it begins */
} Journey;

/* The last topic of a tab: a sheet on which nothing is marked does not name it. */
static char *
dup_topic (CandorPack *pack,
           CandorTab   tab)
{
  GListModel *parts = G_LIST_MODEL (candor_pack_get_section (pack, tab));
  g_autoptr (GListModel) part = g_list_model_get_item (parts, g_list_model_get_n_items (parts) - 1);
  g_autoptr (CandorItem) item = g_list_model_get_item (part, g_list_model_get_n_items (part) - 1);

  g_assert_nonnull (item);
  return g_strdup (candor_text_get_plain (candor_item_get_title (item)));
}

/* A page may end within a long text. */
static char *
dup_beginning (const char  *text,
               unsigned int n_words)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) first = g_ptr_array_new ();

  for (unsigned int i = 0; i < n_words && words[i] != NULL; i++)
    g_ptr_array_add (first, words[i]);
  g_ptr_array_add (first, NULL);
  return g_strjoinv (" ", (char **) first->pdata);
}

static void
read_pack (Journey *journey)
{
  CandorPack *pack = journey->visit->pack;
  g_autoptr (CandorJurisdiction) country = NULL;
  CandorStatement *summary;

  journey->topics[0] = dup_topic (pack, CANDOR_TAB_ABOUT);
  journey->topics[1] = dup_topic (pack, CANDOR_TAB_EFFECTS);
  journey->topics[2] = dup_topic (pack, CANDOR_TAB_REGULATION);
  /* Not the one that is chosen when the program starts. */
  country = g_list_model_get_item (G_LIST_MODEL (candor_section_get_jurisdictions (candor_pack_get_section (pack, CANDOR_TAB_REGULATION))), 1);
  summary = candor_item_get_summary (CANDOR_ITEM (country));
  journey->country = g_strdup (candor_text_get_plain (candor_item_get_title (CANDOR_ITEM (country))));
  journey->status = dup_beginning (candor_text_get_plain (candor_statement_get_text (summary)), 10);
}

static void
change_country (Journey *journey)
{
  screen_press (journey->visit->screen, ATSPI_ROLE_PUSH_BUTTON, journey->country);
  screen_wait_for (journey->visit->screen, ATSPI_ROLE_PANEL, journey->country);
}

static void
add_question (Journey *journey)
{
  Screen *screen = journey->visit->screen;

  screen_write (screen, visit_get_word (journey->visit, "question.add-caption"), OWN_QUESTION);
  screen_press (screen, ATSPI_ROLE_PUSH_BUTTON, visit_get_word (journey->visit, "question.add"));
  screen_wait_for (screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
}

static void
tick_questions (Journey *journey)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (ticked); i++)
    {
      g_autofree char *name = visit_dup_name (journey->visit, "question.tick", visit_get_title (journey->visit, ticked[i]));

      visit_check (journey->visit, ATSPI_ROLE_CHECK_BOX, name);
    }
}

static void
mark_topics (Journey *journey)
{
  static const CandorTab tabs[N_TOPICS] = { CANDOR_TAB_ABOUT, CANDOR_TAB_EFFECTS, CANDOR_TAB_REGULATION };

  for (unsigned int i = 0; i < N_TOPICS; i++)
    {
      visit_open (journey->visit, tabs[i]);
      visit_choose (journey->visit, "mark.discussed", journey->topics[i]);
    }
}

/* Before the talk, what the journey looks for later must not be there by itself. */
static void
check_talk (Journey    *journey,
            const char *path,
            void (*check) (ReadBack *read, const char *text))
{
  g_autofree char *text = pdf_text_read_pages (path);
  g_autoptr (ReadBack) read = read_back_new (text);

  for (unsigned int i = 0; i < N_TOPICS; i++)
    check (read, journey->topics[i]);
  check (read, OWN_QUESTION);
  check (read, journey->status);
}

/* All that a patient must be told is there, in the patient's own language. */
static void
check_sheet (Journey    *journey,
             const char *path)
{
  g_autofree char *text = pdf_text_read_pages (path);
  g_autoptr (ReadBack) read = read_back_new (text);
  unsigned int n_facts = read_back_assert_key_facts (read, journey->visit->pack);
  unsigned int n_signs = read_back_assert_urgent_signs (read, journey->visit->pack);

  check_talk (journey, path, read_back_assert);
  /* A sheet on which none is ticked holds those that everybody should ask. */
  for (unsigned int i = 0; i < G_N_ELEMENTS (ticked); i++)
    read_back_assert (read, visit_get_title (journey->visit, ticked[i]));
  g_assert_cmpuint (n_facts, >, 3);
  g_assert_cmpuint (n_signs, >, 8);
  g_test_message ("%u key facts, %u urgent signs and %u questions found", n_facts, n_signs, (unsigned int) G_N_ELEMENTS (ticked) + 1);
}

/* Saved under that name, as the person does; where it is. */
static char *
save (Journey    *journey,
      const char *file_name)
{
  g_autofree char *text = visit_save (journey->visit, VISIT_PATIENT, file_name);

  g_assert_cmpstr (text, !=, "");
  return visit_dup_path (journey->visit, file_name);
}

static void
lead (Journey *journey)
{
  mark_topics (journey);
  change_country (journey);
  visit_open (journey->visit, CANDOR_TAB_QUESTIONS);
  tick_questions (journey);
  add_question (journey);
  visit_open (journey->visit, CANDOR_TAB_OPTIONS);
  visit_open (journey->visit, CANDOR_TAB_VALUES);
}

static void
test_journey (gconstpointer language)
{
  g_autoptr (CupsQueue) queue = cups_queue_start ();
  Journey          journey = { .visit = visit_start () };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *printed = NULL;

  /* Or it would be led in English unnoticed. */
  if (g_getenv ("LANGUAGE") != NULL)
    g_assert_cmpstr (_ (VISIT_PATIENT), !=, VISIT_PATIENT);
  if (language != NULL)
    visit_choose_language (journey.visit, language);
  read_pack (&journey);
  before = save (&journey, "before.pdf");
  check_talk (&journey, before, read_back_assert_not);
  lead (&journey);
  after = save (&journey, "for the patient.pdf");
  check_sheet (&journey, after);
  visit_open (journey.visit, CANDOR_TAB_ABOUT);
  printed = visit_print (journey.visit, queue);
  check_sheet (&journey, printed);
  visit_end (journey.visit);
  for (unsigned int i = 0; i < N_TOPICS; i++)
    g_free (journey.topics[i]);
  g_free (journey.country);
  g_free (journey.status);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/journey", argc > 1 ? argv[1] : NULL, test_journey);
  return g_test_run ();
}
