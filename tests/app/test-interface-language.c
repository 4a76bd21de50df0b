/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the program shows, with interface and pack in the test language: nothing that was not
 * translated, and nothing that has no room for words that are longer by two fifths. */
#include "config.h"

#include "candor-application.h"
#include "candor-catalogue.h"
#include "candor-check-button.h"
#include "candor-discussion-file.h"
#include "candor-file-message.h"
#include "candor-findings-window.h"
#include "candor-item-card.h"
#include "candor-pack-reader.h"
#include "candor-passphrase-window.h"
#include "candor-people-window.h"
#include "candor-popover.h"
#include "candor-question-view.h"
#include "candor-sources-button.h"
#include "candor-sources-popover.h"
#include "candor-term-popover.h"
#include "candor-test-app.h"
#include "candor-unsaved-window.h"
#include "candor-window-private.h"
#include "find-widget.h"
#include "page-test.h"
#include "read-words.h"

#include <glib/gi18n.h>

#define WIDE 1280
#define NARROW 360
#define N_KINDS 4 /* of sheets */

static const char *const stays[] = {
  "Candor", /* the program's name */
  "A[+−]",  /* a sign: larger and smaller text */
  /* GTK's own words, which are not in the test language */
  "Minimize|Maximize|Close|(Minimize|Maximize|Close) the window|Show Text",
  "((Shift|Ctrl|Alt)\\+)*(F[0-9]+|[A-Z0-9,+−?]|Page Down|Page Up|Tab|Home|End|Escape|Shift|Ctrl|Alt)", /* GTK's names of keys */
  "… .*|.* …",                                                                                         /* what a search has found, cut out of its text */
  "Shortcuts",                                                                                         /* GTK's title of them */
  "The Candor project\\n\\[[^]]*\\]",                                                                  /* the pack's author, a name, and what is said of them */
  /* The test language writes dates as English does. */
  "[0-9]{0,2} ?(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{4}",
  "(https://|tel:).*" /* addresses */
};

static CandorPack *pack;

typedef struct
{
  ReadWords        *reader;
  CandorDiscussion *discussion;
  CandorWindow     *window;
} Fixture;

static void
let_stay (ReadWords  *reader,
          CandorText *text)
{
  g_autofree char *name = g_regex_escape_string (candor_text_get_plain (text), -1);

  read_words_let (reader, name);
}

/* Who published what under which title, in the words that they use. */
static void
let_sources_stay (ReadWords *reader)
{
  GListModel *sources = candor_pack_get_sources (pack);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (CandorSource) source = g_list_model_get_item (sources, i);

      let_stay (reader, candor_source_get_publisher (source));
      let_stay (reader, candor_source_get_title (source));
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer width)
{
  fixture->reader = read_words_new ();
  for (unsigned int i = 0; i < G_N_ELEMENTS (stays); i++)
    read_words_let (fixture->reader, stays[i]);
  let_sources_stay (fixture->reader);
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (GTK_APPLICATION (g_application_get_default ()), fixture->discussion);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (width), 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (page_test_is_laid_out (GTK_WIDGET (fixture->window)));
  test_app_wait_for (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "tiny") == (GPOINTER_TO_INT (width) == NARROW));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  read_words_finish (fixture->reader);
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

/* --- Reading --- */

static void
read_window (Fixture    *fixture,
             const char *where)
{
  test_app_run (150);
  read_words (fixture->reader, GTK_WIDGET (fixture->window), where);
}

/* Every window but the first; then they go. */
static void
read_others (Fixture    *fixture,
             const char *where)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *windows = gtk_window_get_toplevels ();

  test_app_run (250);
  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (window != GTK_WIDGET (fixture->window) && gtk_widget_get_mapped (window))
        g_ptr_array_add (others, g_object_ref (window));
    }
  g_assert_cmpuint (others->len, >, 0);
  for (unsigned int i = 0; i < others->len; i++)
    {
      read_words (fixture->reader, others->pdata[i], where);
      gtk_window_close (others->pdata[i]);
    }
  test_app_run (50);
}

static void
read_popover (Fixture    *fixture,
              GtkWidget  *popover,
              const char *where)
{
  test_app_wait_for (gtk_widget_get_mapped (popover));
  test_app_run (150);
  read_words (fixture->reader, popover, where);
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_app_run (50);
}

static void
for_each (GtkWidget *widget,
          void (*func) (GtkWidget *widget))
{
  func (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    for_each (child, func);
}

/* --- The tabs --- */

static void
open_cb (GtkWidget *widget)
{
  if (CANDOR_IS_ITEM_CARD (widget))
    {
      candor_item_card_set_detail_open (CANDOR_ITEM_CARD (widget), TRUE);
      gtk_widget_activate_action (widget, "card.note", NULL);
    }
  if (CANDOR_IS_QUESTION_VIEW (widget))
    gtk_widget_activate_action (widget, "question.more", NULL);
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
}

/* Every circumstance raises its cautions. */
static void
raise_all (CandorDiscussion *discussion)
{
  CandorSection *section = candor_pack_get_section (pack, CANDOR_TAB_VALUES);
  GListModel    *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance)), 1);
    }
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-ind"), TRUE);
}

static CandorPage *
show_tab (Fixture     *fixture,
          unsigned int tab)
{
  CandorPage *page;

  candor_window_set_position (fixture->window, tab);
  page = candor_window_get_page (fixture->window, tab);
  candor_page_complete (page);
  test_app_run (150);
  return page;
}

static void
test_tabs (Fixture      *fixture,
           gconstpointer width)
{
  raise_all (fixture->discussion);
  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      g_autofree char *where = g_strdup_printf ("tab %u", i + 1);
      GtkWidget       *page = GTK_WIDGET (show_tab (fixture, i));

      for_each (page, open_cb);
      test_app_run (150);
      read_window (fixture, where);
    }
}

/* What Summary says of each kind of sheet. */
static void
test_sheets (Fixture      *fixture,
             gconstpointer width)
{
  GtkWidget   *page = GTK_WIDGET (show_tab (fixture, candor_window_get_n_pages (fixture->window) - 1));
  unsigned int n = 0;

  for (GtkWidget *child = find_widget_of_type (page, CANDOR_TYPE_CHECK_BUTTON); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!CANDOR_IS_CHECK_BUTTON (child))
        continue;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
      test_app_run (300);
      read_window (fixture, "a kind of sheet");
      n++;
    }
  g_assert_cmpuint (n, ==, N_KINDS);
}

static void
test_path (Fixture      *fixture,
           gconstpointer width)
{
  activate (fixture, "win.path-next");
  read_window (fixture, "the path");
  activate (fixture, "win.path-next");
  read_window (fixture, "the path, on");
}

/* --- Popovers --- */

static void
test_menus (Fixture      *fixture,
            gconstpointer width)
{
  GtkWidget *buttons[] = { GTK_WIDGET (fixture->window->menu_button), fixture->window->text_size_button,
                           find_widget_of_type (GTK_WIDGET (fixture->window->tab_bar), GTK_TYPE_MENU_BUTTON) };

  for (unsigned int i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (!gtk_widget_get_mapped (buttons[i]))
        continue;
      gtk_menu_button_popup (GTK_MENU_BUTTON (buttons[i]));
      read_popover (fixture, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (buttons[i]))), "a menu");
    }
}

static void
test_search (Fixture      *fixture,
             gconstpointer width)
{
  static const char *const queries[] = { "ƒďá", "qqqq", "ŕíšķ", "" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      activate (fixture, "win.search");
      candor_search_popover_search (fixture->window->search, queries[i]);
      g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->window->search) > 0, ==, i % 2 == 0);
      read_popover (fixture, GTK_WIDGET (fixture->window->search), "search");
    }
}

static void
test_explanations (Fixture      *fixture,
                   gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (show_tab (fixture, 0));
  GtkWidget *button = find_widget_of_type (page, CANDOR_TYPE_SOURCES_BUTTON);
  g_autoptr (CandorTerm) term = g_list_model_get_item (candor_pack_get_terms (pack), 0);
  GtkWidget *popover;

  /* What is out of view explains nothing. */
  test_app_wait_for (candor_page_is_complete (CANDOR_PAGE (page)));
  gtk_widget_grab_focus (button);
  test_app_run (300);
  g_signal_emit_by_name (button, "clicked");
  test_app_wait_for ((popover = page_test_find_type (page, CANDOR_TYPE_SOURCES_POPOVER)) != NULL);
  read_popover (fixture, popover, "sources");
  popover = candor_term_popover_new (pack, term);
  candor_popover_open (GTK_POPOVER (popover), button);
  read_popover (fixture, popover, "a term");
}

/* --- Other windows --- */

static void
test_windows (Fixture      *fixture,
              gconstpointer width)
{
  static const char *const actions[] = { "win.people", "win.preferences", "win.about", "patient.open" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      activate (fixture, actions[i]);
      read_others (fixture, actions[i]);
    }
}

/* The one without an icon or words of its own. */
static gboolean
is_patient_menu (GtkWidget    *widget,
                 gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) == NULL &&
         gtk_menu_button_get_label (GTK_MENU_BUTTON (widget)) == NULL && gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (widget)) != NULL;
}

static GtkWidget *
show_people (Fixture *fixture)
{
  GtkWindow *people;

  activate (fixture, "win.people");
  test_app_wait_for ((people = test_app_find_window (CANDOR_TYPE_PEOPLE_WINDOW)) != NULL);
  return GTK_WIDGET (people);
}

/* A row for somebody who is here too. */
static void
test_people (Fixture      *fixture,
             gconstpointer width)
{
  GtkWidget *people = show_people (fixture);

  g_signal_emit_by_name (find_button (people, _ ("Add a person")), "clicked");
  read_others (fixture, "who is here");
}

/* The patient's window is open: what its button offers beside it, and what the window says. */
static void
test_patient (Fixture      *fixture,
              gconstpointer width)
{
  GtkWidget *header = gtk_window_get_titlebar (GTK_WINDOW (fixture->window));
  GtkWidget *button;

  activate (fixture, "patient.open");
  read_window (fixture, "beside the patient’s window");
  button = find_widget (header, is_patient_menu, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  read_popover (fixture, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), "the patient’s menu");
  read_others (fixture, "the patient’s window");
}

/* A page of them at a time. */
static void
test_shortcuts (Fixture      *fixture,
                gconstpointer width)
{
  GtkWidget *overlay, *section;

  activate (fixture, "win.show-help-overlay");
  test_app_wait_for ((overlay = test_app_find_window (GTK_TYPE_SHORTCUTS_WINDOW)) != NULL);
  section = find_widget_of_type (overlay, GTK_TYPE_SHORTCUTS_SECTION);
  for (int i = 0; i < 3; i++)
    {
      gboolean changed = FALSE;

      test_app_run (150);
      read_words (fixture->reader, overlay, "shortcuts");
      g_signal_emit_by_name (section, "change-current-page", 1, &changed);
    }
  gtk_window_close (GTK_WINDOW (overlay));
}

static void
read_new (Fixture    *fixture,
          GtkWidget  *window,
          const char *where)
{
  gtk_window_present (GTK_WINDOW (window));
  read_others (fixture, where);
}

static void
test_questions (Fixture      *fixture,
                gconstpointer width)
{
  GtkWindow *parent = GTK_WINDOW (fixture->window);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) before = g_date_time_add_days (now, -1);

  read_new (fixture, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), NULL), "unsaved");
  read_new (fixture, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), now), "unsaved today");
  read_new (fixture, candor_unsaved_window_new (parent, _ ("Save this discussion before closing?"), before), "unsaved since yesterday");
  candor_passphrase_choose_async (parent, NULL, NULL);
  read_others (fixture, "a passphrase to be chosen");
}

static void
test_findings (Fixture      *fixture,
               gconstpointer width)
{
  for (int code = CANDOR_PACK_ERROR_UNREADABLE; code <= CANDOR_PACK_ERROR_MEANING; code++)
    {
      g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
      g_autoptr (CandorFinding) finding = candor_finding_new ("/1.xml", 3, CANDOR_FINDING_ERROR, "[rule]", "[what]");
      g_autoptr (GError) error = g_error_new_literal (CANDOR_PACK_ERROR, code, "[x]");

      g_list_store_append (findings, finding);
      read_new (fixture, candor_findings_window_new (GTK_WINDOW (fixture->window), error, G_LIST_MODEL (findings)), "a knowledge file that is refused");
    }
}

/* The talk was saved with an older version, in which a title was another one. */
static CandorPack *
load_newer (void)
{
  const char      *title = candor_text_get_plain (candor_item_get_title (candor_pack_find_item (pack, "t-what")));
  g_autofree char *text = NULL;
  g_autofree char *newer = g_strdup_printf ("[%s]", title);
  g_auto (GStrv) parts = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *loaded;

  g_assert_true (g_file_get_contents (g_getenv ("CANDOR_PSEUDO_PACK"), &text, NULL, NULL));
  parts = g_strsplit (text, title, 2);
  changed = g_strjoinv (newer, parts);
  bytes = g_bytes_new (changed, strlen (changed));
  loaded = candor_pack_load_bytes (bytes, "newer.xml", NULL, &error);
  g_assert_no_error (error);
  return loaded;
}

static void
test_changes (Fixture      *fixture,
              gconstpointer width)
{
  g_autoptr (CandorPack) newer = load_newer ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (newer);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  candor_mark_set_discussed (candor_discussion_get_mark (fixture->discussion, "t-what"), TRUE);
  bytes = candor_discussion_to_bytes (fixture->discussion);
  candor_discussion_restore (discussion, bytes, "older", &error);
  g_assert_no_error (error);
  candor_window_set_discussion (fixture->window, discussion);
  read_window (fixture, "what has changed, in short");
  activate (fixture, "win.changes");
  read_others (fixture, "what has changed");
}

/* --- Messages --- */

static void
read_notice (Fixture    *fixture,
             char       *message,
             const char *where)
{
  candor_notice_warn (fixture->window->notice, message);
  read_window (fixture, where);
  g_free (message);
}

static void
test_notices (Fixture      *fixture,
              gconstpointer width)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/[a file].candor");
  const struct
  {
    GQuark domain;
    int    n_codes;
  } errors[] = { { CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_OTHER_PACK + 1 }, { CANDOR_SEAL_ERROR, CANDOR_SEAL_ERROR_PASSPHRASE + 1 } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (errors); i++)
    for (int code = 0; code < errors[i].n_codes; code++)
      {
        g_autoptr (GError) error = g_error_new_literal (errors[i].domain, code, "x");

        read_notice (fixture, candor_file_message_dup_open (file, error), "a file that is not opened");
        read_notice (fixture, candor_file_message_dup_open (NULL, error), "a copy that is not opened");
      }
  for (int code = 0; code <= CANDOR_DURABLE_ERROR_DISK; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CANDOR_DURABLE_ERROR, code, "x");

      read_notice (fixture, candor_file_message_dup_save (file, error), "a file that is not saved");
    }
}

/* A talk whose program died. */
static void
test_recovery (Fixture      *fixture,
               gconstpointer width)
{
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  CandorKeep *keep = candor_keep_new (discussion, NULL, NULL, NULL);
  g_autoptr (GListModel) orphans = NULL;

  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "t-what"), TRUE);
  g_assert_true (candor_keep_flush (keep));
  g_assert_finalize_object (keep);
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), >, 0);
  candor_window_offer (fixture->window, G_LIST_STORE (orphans));
  read_window (fixture, "what a crash left");
  while (g_list_model_get_n_items (orphans) > 0)
    {
      g_autoptr (CandorOrphan) orphan = g_list_model_get_item (orphans, 0);

      candor_orphan_discard (orphan);
      g_list_store_remove (G_LIST_STORE (orphans), 0);
    }
}

static void
add (const char *name,
     void (*test) (Fixture *, gconstpointer))
{
  static const struct
  {
    const char *name;
    int         width;
  } widths[] = { { "wide", WIDE }, { "narrow", NARROW } };

  for (unsigned int i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *path = g_strdup_printf ("/interface-language/%s/%s", widths[i].name, name);

      g_test_add (path, Fixture, GINT_TO_POINTER (widths[i].width), set_up, test, tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CandorApplication) application = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("CANDOR_PSEUDO_PACK"));
  g_autoptr (GError) error = NULL;
  int status;

  candor_catalogue_open ();
  gtk_disable_setlocale ();
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = candor_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));
  pack = candor_pack_load (file, NULL, &error);
  g_assert_no_error (error);
  add ("tabs", test_tabs);
  add ("sheets", test_sheets);
  add ("path", test_path);
  add ("menus", test_menus);
  add ("search", test_search);
  add ("explanations", test_explanations);
  add ("windows", test_windows);
  add ("people", test_people);
  add ("patient", test_patient);
  add ("shortcuts", test_shortcuts);
  add ("questions", test_questions);
  add ("findings", test_findings);
  add ("changes", test_changes);
  add ("notices", test_notices);
  add ("recovery", test_recovery);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
