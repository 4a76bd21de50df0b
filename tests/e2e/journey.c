/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A consultation from beginning to end, in the real program, as a person leads it: every tab is
 * opened, three topics are marked, a question is added, the country is changed, the sheet is saved
 * and printed; then both sheets are read.
 */
#include "config.h"

#include "visit.h"

#define N_TOPICS 3
#define OWN_QUESTION "Who pays the bill if I end up in hospital afterwards?"

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
check_sheet (Journey    *journey,
             const char *text,
             void (*check) (const char *text, const char *needle))
{
  for (unsigned int i = 0; i < N_TOPICS; i++)
    check (text, journey->topics[i]);
  check (text, OWN_QUESTION);
  check (text, journey->status);
}

static void
lead (Journey *journey)
{
  mark_topics (journey);
  change_country (journey);
  visit_open (journey->visit, CANDOR_TAB_QUESTIONS);
  add_question (journey);
  visit_open (journey->visit, CANDOR_TAB_OPTIONS);
  visit_open (journey->visit, CANDOR_TAB_VALUES);
}

static void
test_journey (void)
{
  g_autoptr (CupsQueue) queue = cups_queue_start ();
  Journey          journey = { .visit = visit_start () };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *printed = NULL;

  read_pack (&journey);
  before = visit_save (journey.visit, VISIT_PATIENT, "before.pdf");
  check_sheet (&journey, before, pdf_text_assert_not);
  lead (&journey);
  after = visit_save (journey.visit, VISIT_PATIENT, "for the patient.pdf");
  check_sheet (&journey, after, pdf_text_assert);
  visit_open (journey.visit, CANDOR_TAB_ABOUT);
  printed = visit_print (journey.visit, queue);
  check_sheet (&journey, printed, pdf_text_assert);
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
  g_test_add_func ("/journey", test_journey);
  return g_test_run ();
}
