/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A consultation from beginning to end, in the real program, as a person leads it: every tab is
 * opened, three topics are marked, a question is added, the country is changed, the sheet is saved
 * and printed; then both sheets are read.
 */
#include "config.h"

#include "screen.h"

#include "candor-pack-reader.h"

#include "cups-queue.h"
#include "pdf-text.h"

#define N_TOPICS 3
#define OWN_QUESTION "Who pays the bill if I end up in hospital afterwards?"

/* What the sheet must say, in the words of the pack. */
typedef struct
{
  CandorPack *pack;
  char       *folder;
  char       *topics[N_TOPICS];
  char       *country;
  char       *status; /* of the country: how it begins */
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
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorJurisdiction) country = NULL;
  CandorStatement *summary;

  journey->pack = candor_pack_load_builtin (findings, &error);
  g_assert_no_error (error);
  journey->topics[0] = dup_topic (journey->pack, CANDOR_TAB_ABOUT);
  journey->topics[1] = dup_topic (journey->pack, CANDOR_TAB_EFFECTS);
  journey->topics[2] = dup_topic (journey->pack, CANDOR_TAB_REGULATION);
  /* Not the one that is chosen when the program starts. */
  country = g_list_model_get_item (G_LIST_MODEL (candor_section_get_jurisdictions (candor_pack_get_section (journey->pack, CANDOR_TAB_REGULATION))), 1);
  summary = candor_item_get_summary (CANDOR_ITEM (country));
  journey->country = g_strdup (candor_text_get_plain (candor_item_get_title (CANDOR_ITEM (country))));
  journey->status = dup_beginning (candor_text_get_plain (candor_statement_get_text (summary)), 10);
}

static void
open_tab (Screen     *screen,
          const char *key,
          const char *page)
{
  screen_key (screen, key);
  screen_enter (screen, ATSPI_ROLE_PANEL, page);
}

static void
open_section (Journey  *journey,
              Screen   *screen,
              CandorTab tab)
{
  g_autofree char *key = g_strdup_printf ("alt+%d", tab + 1);

  open_tab (screen, key, candor_text_get_plain (candor_section_get_title (candor_pack_get_section (journey->pack, tab))));
}

/* The last tab. */
static void
open_summary (Journey *journey,
              Screen  *screen)
{
  g_autofree char *key = g_strdup_printf ("alt+%u", g_list_model_get_n_items (candor_pack_get_sections (journey->pack)) + 1);

  open_tab (screen, key, "Summary");
}

static void
mark_topic (Screen     *screen,
            const char *topic)
{
  g_autofree char *name = g_strdup_printf ("Discussed: %s", topic);

  screen_press (screen, ATSPI_ROLE_PUSH_BUTTON, name);
  screen_wait_for_state (screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED);
}

static void
add_question (Screen *screen)
{
  screen_write (screen, "Your own question", OWN_QUESTION);
  screen_press (screen, ATSPI_ROLE_PUSH_BUTTON, "Add");
  screen_wait_for (screen, ATSPI_ROLE_LIST_ITEM, OWN_QUESTION);
}

static void
change_country (Journey *journey,
                Screen  *screen)
{
  screen_press (screen, ATSPI_ROLE_PUSH_BUTTON, journey->country);
  screen_wait_for (screen, ATSPI_ROLE_PANEL, journey->country);
}

static void
check_sheet (Journey    *journey,
             const char *path)
{
  g_autofree char *text = pdf_text_read (path);

  for (unsigned int i = 0; i < N_TOPICS; i++)
    pdf_text_assert (text, journey->topics[i]);
  pdf_text_assert (text, OWN_QUESTION);
  pdf_text_assert (text, journey->status);
}

/* What the journey looks for later is not there by itself. */
static void
check_empty_sheet (Journey    *journey,
                   const char *path)
{
  g_autofree char *text = pdf_text_read (path);

  for (unsigned int i = 0; i < N_TOPICS; i++)
    pdf_text_assert_not (text, journey->topics[i]);
  pdf_text_assert_not (text, OWN_QUESTION);
  pdf_text_assert_not (text, journey->status);
}

/* The name is typed over the one that is suggested. */
static void
save_sheet (Journey    *journey,
            Screen     *screen,
            const char *name,
            void (*check) (Journey *journey, const char *path))
{
  g_autofree char *path = g_build_filename (journey->folder, name, NULL);

  open_summary (journey, screen);
  screen_press (screen, ATSPI_ROLE_PUSH_BUTTON, "Save as PDF");
  screen_enter_dialog (screen);
  screen_wait_for_state (screen, ATSPI_ROLE_TEXT, "Name:", ATSPI_STATE_FOCUSED);
  screen_key (screen, "ctrl+a");
  screen_type (screen, path);
  screen_key (screen, "Return");
  screen_wait_for_file (screen, path);
  check (journey, path);
}

/* Two actions, from any tab: Ctrl+P, Enter. */
static void
print_sheet (Journey   *journey,
             Screen    *screen,
             CupsQueue *queue)
{
  g_autofree char *title = NULL;
  g_autofree char *path = NULL;

  open_section (journey, screen, CANDOR_TAB_ABOUT);
  screen_enter_dialog (screen);
  screen_key (screen, "ctrl+p");
  screen_wait_for (screen, ATSPI_ROLE_LABEL, CUPS_QUEUE_PDF);
  /* GTK's own name for its button; it can be pressed once the printer is known. */
  screen_wait_for_state (screen, ATSPI_ROLE_PUSH_BUTTON, "_Print Print", ATSPI_STATE_SENSITIVE);
  screen_key (screen, "Return");
  path = cups_queue_wait_for_job (queue, &title);
  g_assert_cmpstr (title, ==, "Candor");
  check_sheet (journey, path);
}

/* Where sheets went is nobody's business: the desktop's list of recent files does not hold it. */
static void
check_recent_files (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, ".local", "share", "recently-used.xbel", NULL);
  g_autofree char *contents = NULL;

  if (g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, "for%20the%20patient") != NULL)
    g_error ("%s names the saved sheet", path);
}

static void
remove_folder (const char *folder)
{
  const char *const argv[] = { "rm", "-rf", folder, NULL };

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, NULL);
}

static void
test_journey (void)
{
  Journey journey = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CupsQueue) queue = cups_queue_start ();
  Screen *screen;

  journey.folder = g_dir_make_tmp ("candor-journey-XXXXXX", &error);
  g_assert_no_error (error);
  read_pack (&journey);
  screen = screen_start (CANDOR_PROGRAM, journey.folder);
  save_sheet (&journey, screen, "before.pdf", check_empty_sheet);
  open_section (&journey, screen, CANDOR_TAB_ABOUT);
  mark_topic (screen, journey.topics[0]);
  open_section (&journey, screen, CANDOR_TAB_EFFECTS);
  mark_topic (screen, journey.topics[1]);
  open_section (&journey, screen, CANDOR_TAB_REGULATION);
  mark_topic (screen, journey.topics[2]);
  change_country (&journey, screen);
  open_section (&journey, screen, CANDOR_TAB_QUESTIONS);
  add_question (screen);
  open_section (&journey, screen, CANDOR_TAB_OPTIONS);
  open_section (&journey, screen, CANDOR_TAB_VALUES);
  save_sheet (&journey, screen, "for the patient.pdf", check_sheet);
  print_sheet (&journey, screen, queue);
  screen_stop (screen);
  check_recent_files (journey.folder);
  remove_folder (journey.folder);
  for (unsigned int i = 0; i < N_TOPICS; i++)
    g_free (journey.topics[i]);
  g_free (journey.country);
  g_free (journey.status);
  g_free (journey.folder);
  g_object_unref (journey.pack);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  /* The bus complains of what goes away while it is looked at. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_test_add_func ("/journey", test_journey);
  return g_test_run ();
}
