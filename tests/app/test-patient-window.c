/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's window: nothing in it that is not for the patient, and always where the clinician is. */
#include "config.h"

#include "candor-discussion-file.h"
#include "candor-item-card.h"
#include "candor-marks-bar.h"
#include "candor-pack-reader.h"
#include "candor-page-follow.h"
#include "candor-patient-window.h"
#include "candor-question-list.h"
#include "candor-question-reader.h"
#include "candor-settings.h"
#include "candor-tick.h"
#include "candor-window.h"

#include "candor-test-app.h"
#include "find-widget.h"

#define SECRET "Xyzzy"

typedef struct
{
  CandorWindow        *window;
  CandorDiscussion    *discussion;
  CandorPatientWindow *patient;
} Fixture;

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
open_patient_window (Fixture *fixture)
{
  activate (fixture, "patient.open");
  fixture->patient = test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW);
  g_assert_nonnull (fixture->patient);
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->patient)));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW));
}

static CandorPage *
get_page (Fixture *fixture)
{
  return candor_window_get_page (fixture->window, candor_window_get_position (fixture->window));
}

static CandorPage *
get_patient_page (Fixture *fixture)
{
  return candor_patient_window_get_page (fixture->patient);
}

static void
wait_for_page (Fixture *fixture)
{
  CandorPage *page = get_patient_page (fixture);

  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (page)) && candor_page_is_complete (page));
}

static gboolean
has_text (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
shows (CandorPatientWindow *window,
       const char          *text)
{
  return find_widget (GTK_WIDGET (window), has_text, text) != NULL;
}

/* --- Opening and closing --- */

static char *
dup_bytes (CandorDiscussion *discussion)
{
  g_autoptr (GBytes) bytes = candor_discussion_to_bytes (discussion);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_closes (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  candor_mark_set_note (candor_discussion_get_mark (fixture->discussion, "e-serious"), "a note");
  before = dup_bytes (fixture->discussion);
  open_patient_window (fixture);
  candor_window_set_position (fixture->window, 1);
  wait_for_page (fixture);
  g_assert_cmpint (candor_patient_window_get_text_size (fixture->patient), ==, 150);
  gtk_window_close (GTK_WINDOW (fixture->patient));
  test_app_wait_for (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW) == NULL);
  after = dup_bytes (fixture->discussion);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 1);
  /* And again, with the key that has opened it. */
  open_patient_window (fixture);
  activate (fixture, "patient.open");
  g_assert_null (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW));
}

static void
test_goes_with_main (Fixture      *fixture,
                     gconstpointer data)
{
  open_patient_window (fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  test_app_run (50);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW));
}

/* With one screen it stands in place of the clinician's window, and one key leads back. */
static void
test_alone (Fixture      *fixture,
            gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (gdk_display_get_monitors (gdk_display_get_default ())), ==, 1);
  open_patient_window (fixture);
  g_assert_true (candor_patient_window_get_alone (fixture->patient));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->patient), "win.next-tab", NULL));
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 1);
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->patient), "patient.escape", NULL));
  test_app_run (50);
  g_assert_null (test_app_find_window (CANDOR_TYPE_PATIENT_WINDOW));
}

static void
test_text_size (Fixture      *fixture,
                gconstpointer data)
{
  open_patient_window (fixture);
  activate (fixture, "patient.larger");
  g_assert_cmpint (candor_patient_window_get_text_size (fixture->patient), ==, 175);
  g_assert_cmpint (candor_window_get_text_size (fixture->window), ==, 100);
  activate (fixture, "patient.open");
  open_patient_window (fixture);
  g_assert_cmpint (candor_patient_window_get_text_size (fixture->patient), ==, 175);
  for (unsigned int i = 0; i < 10; i++)
    activate (fixture, "patient.smaller");
  g_assert_cmpint (candor_patient_window_get_text_size (fixture->patient), ==, 100);
}

/* --- What is not in it --- */

static void
write_secrets (CandorDiscussion *discussion)
{
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  GListModel       *items = candor_pack_get_items (candor_discussion_get_pack (discussion));
  GListModel       *asks = candor_discussion_get_asks (discussion);

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      candor_mark_set_note (candor_discussion_get_mark (discussion, candor_item_get_id (item)), SECRET);
    }
  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      candor_ask_set_ticked (ask, TRUE);
      candor_ask_set_answer (ask, SECRET);
    }
  for (unsigned int i = CANDOR_ATTENDANCE_PATIENT; i <= CANDOR_ATTENDANCE_LANGUAGE; i++)
    candor_fields_set (CANDOR_FIELDS (attendance), i, SECRET);
  candor_attendance_add_companion (attendance, SECRET, SECRET);
}

/* Words that stand on pages of the clinician, in the clinician's language. */
static GPtrArray *
list_forbidden (CandorPack *pack)
{
  static const char *const fixed[] = {
    "For the clinician: ask the patient to say it back", "Points to listen for", "Explained well", "Explained again", "Not yet",
    "Compare instead:", "Hide", "Hidden for this patient. Show again:", "Full Screen", "Hold Still"
  };
  static const char *const words[] = {
    "mark.discussed", "mark.concern", "mark.note", "mark.note-caption", "mark.note-for-patient", "question.answer", "question.up",
    "question.remove", "question.add", "values.add", "values.remove", "card.jumps", "teach.well", "sheet.title-record",
    "sheet.record-patient", "sheet.record-clinician", "sheet.record-interpreter", "sheet.record-teach-back", "sheet.record-open"
  };
  GListModel *sections = candor_pack_get_sections (pack);
  GPtrArray  *forbidden = g_ptr_array_new ();

  for (unsigned int i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (forbidden, (gpointer) fixed[i]);
  for (unsigned int i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (forbidden, (gpointer) candor_pack_get_word (pack, words[i]));
  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      for (unsigned int k = 0; k < candor_section_get_n_notes (section, CANDOR_NOTE_PROMPT); k++)
        {
          const CandorNote *prompt = candor_section_get_note (section, CANDOR_NOTE_PROMPT, k);

          g_ptr_array_add (forbidden, (gpointer) candor_text_get_plain (prompt->title));
          for (unsigned int p = 0; p < prompt->points->len; p++)
            g_ptr_array_add (forbidden, (gpointer) candor_text_get_plain (g_ptr_array_index (prompt->points, p)));
        }
    }
  return forbidden;
}

/* Words are forbidden as a whole: "Note" may well stand within a sentence of the pack. */
static gboolean
is_forbidden (const char *text,
              GPtrArray  *forbidden)
{
  if (text == NULL)
    return FALSE;
  return strstr (text, SECRET) != NULL || g_ptr_array_find_with_equal_func (forbidden, text, g_str_equal, NULL);
}

static void
check_text (GtkWidget  *widget,
            const char *what,
            const char *text,
            GPtrArray  *forbidden)
{
  if (is_forbidden (text, forbidden))
    g_error ("The patient’s window has a %s with the %s “%s”", G_OBJECT_TYPE_NAME (widget), what, text);
}

static void
check_widget (GtkWidget *widget,
              GPtrArray *forbidden)
{
  g_autofree char *name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "?");
  g_autofree char *description = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "?");

  if (GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_CHECK_BUTTON (widget) || CANDOR_IS_MARKS_BAR (widget))
    g_error ("The patient’s window has a %s", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_LABEL (widget))
    check_text (widget, "text", gtk_label_get_text (GTK_LABEL (widget)), forbidden);
  check_text (widget, "tooltip", gtk_widget_get_tooltip_text (widget), forbidden);
  check_text (widget, "name", name, forbidden);
  check_text (widget, "description", description, forbidden);
}

static unsigned int
check_all (GtkWidget *widget,
           GPtrArray *forbidden)
{
  unsigned int n = 1;

  check_widget (widget, forbidden);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_all (child, forbidden);
  return n;
}

/* All tabs, each card opened. */
static void
open_all (Fixture *fixture)
{
  GListModel *items = candor_pack_get_items (candor_discussion_get_pack (fixture->discussion));

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      candor_page_follow (get_patient_page (fixture), "open", candor_item_get_id (item));
    }
}

static void
check_tabs (Fixture   *fixture,
            GPtrArray *forbidden)
{
  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      candor_window_set_position (fixture->window, i);
      open_all (fixture);
      wait_for_page (fixture);
      test_app_run (200);
      g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, i);
      g_assert_cmpuint (check_all (GTK_WIDGET (fixture->patient), forbidden), >, 20);
    }
}

static void
test_secrets (Fixture      *fixture,
              gconstpointer language)
{
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (GPtrArray) english = list_forbidden (candor_discussion_get_pack (fixture->discussion));
  g_autoptr (GPtrArray) own = NULL;

  candor_settings_set_clinician (candor_settings_get_default (), SECRET);
  write_secrets (fixture->discussion);
  candor_discussion_set_language (fixture->discussion, language);
  pack = g_str_equal (language, "en") ? candor_pack_load_builtin (NULL, NULL) : candor_pack_load_builtin_language (language, NULL, NULL);
  own = list_forbidden (pack);
  for (unsigned int i = 0; i < own->len; i++)
    g_ptr_array_add (english, g_ptr_array_index (own, i));
  open_patient_window (fixture);
  check_tabs (fixture, english);
  candor_settings_set_clinician (candor_settings_get_default (), "");
}

/* The keys that mark a card do nothing there. */
static void
test_only_read (Fixture      *fixture,
                gconstpointer data)
{
  CandorMark *mark = candor_discussion_get_mark (fixture->discussion, "e-serious");
  GtkWidget  *card;

  open_patient_window (fixture);
  candor_window_set_position (fixture->window, 1);
  card = candor_page_get_anchor (get_patient_page (fixture), "e-serious");
  g_assert_true (CANDOR_IS_ITEM_CARD (card));
  gtk_widget_activate_action (card, "card.discussed", NULL);
  gtk_widget_activate_action (card, "card.concern", NULL);
  gtk_widget_activate_action (card, "card.note", NULL);
  test_app_run (50);
  g_assert_true (candor_mark_is_empty (mark));
  g_assert_false (candor_discussion_get_touched (fixture->discussion));
}

/* --- What is in it --- */

static void
test_language (Fixture      *fixture,
               gconstpointer data)
{
  open_patient_window (fixture);
  wait_for_page (fixture);
  g_assert_true (shows (fixture->patient, "Should I have exosome treatment"));
  candor_discussion_set_language (fixture->discussion, "es");
  wait_for_page (fixture);
  g_assert_true (shows (fixture->patient, "¿Debo hacerme el tratamiento con exosomas"));
  g_assert_false (shows (fixture->patient, "Should I have exosome treatment"));
  g_assert_true (shows (fixture->patient, "Esta es una traducción en borrador."));
  /* A language that the pack does not have is shown in the clinician's. */
  candor_discussion_set_language (fixture->discussion, "qu");
  wait_for_page (fixture);
  g_assert_true (shows (fixture->patient, "Should I have exosome treatment"));
}

static gboolean
is_at_top (CandorPage *page,
           const char *id)
{
  GtkWidget       *anchor = candor_page_is_complete (page) ? candor_page_get_anchor (page, id) : NULL;
  graphene_point_t point;

  return anchor != NULL && gtk_widget_get_height (anchor) > 0 && gtk_widget_compute_point (anchor, GTK_WIDGET (page), graphene_point_zero (), &point) && point.y > -40 && point.y < 60;
}

static void
test_place (Fixture      *fixture,
            gconstpointer data)
{
  open_patient_window (fixture);
  candor_discussion_set_language (fixture->discussion, "ar");
  candor_window_show_item (fixture->window, "e-site");
  test_app_wait_for (is_at_top (get_page (fixture), "e-site"));
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 1);
  test_app_wait_for (is_at_top (get_patient_page (fixture), "e-site"));
  /* Another language keeps the place. */
  candor_discussion_set_language (fixture->discussion, "es");
  wait_for_page (fixture);
  test_app_wait_for (is_at_top (get_patient_page (fixture), "e-site"));
  /* Back up: to the very top. */
  gtk_adjustment_set_value (candor_page_get_scroll (get_page (fixture)), 0);
  test_app_wait_for (gtk_adjustment_get_value (candor_page_get_scroll (get_patient_page (fixture))) < 1);
}

static void
test_hold (Fixture      *fixture,
           gconstpointer data)
{
  open_patient_window (fixture);
  candor_window_show_item (fixture->window, "e-site");
  test_app_wait_for (is_at_top (get_patient_page (fixture), "e-site"));
  activate (fixture, "patient.hold");
  candor_window_set_position (fixture->window, 3);
  test_app_run (400);
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 1);
  g_assert_true (is_at_top (get_patient_page (fixture), "e-site"));
  activate (fixture, "patient.hold");
  g_assert_cmpuint (candor_patient_window_get_position (fixture->patient), ==, 3);
}

static void
test_opened (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *card, *patient_card;

  candor_window_set_position (fixture->window, 1);
  card = candor_page_get_anchor (get_page (fixture), "e-site");
  open_patient_window (fixture);
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  patient_card = candor_page_get_anchor (get_patient_page (fixture), "e-site");
  g_assert_true (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (patient_card)));
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), FALSE);
  g_assert_false (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (patient_card)));
  /* What is open already when the window comes is open in it. */
  activate (fixture, "patient.open");
  candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  open_patient_window (fixture);
  patient_card = candor_page_get_anchor (get_patient_page (fixture), "e-site");
  g_assert_true (candor_item_card_get_detail_open (CANDOR_ITEM_CARD (patient_card)));
}

static unsigned int
count_mapped (GtkWidget *widget,
              GType      type)
{
  unsigned int n = g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_mapped (child, type);
  return n;
}

static void
test_questions (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *list, *row, *tick;

  open_patient_window (fixture);
  candor_window_set_position (fixture->window, 3);
  wait_for_page (fixture);
  test_app_wait_for (candor_page_is_complete (get_page (fixture)));
  list = find_widget_of_type (GTK_WIDGET (get_page (fixture)), CANDOR_TYPE_QUESTION_LIST);
  candor_question_list_set_ticked_only (CANDOR_QUESTION_LIST (list), TRUE);
  test_app_wait_for (count_mapped (GTK_WIDGET (get_patient_page (fixture)), CANDOR_TYPE_TICK) == 0);
  candor_ask_set_ticked (candor_discussion_find_ask (fixture->discussion, "q-ind"), TRUE);
  candor_discussion_add_question (fixture->discussion, "May I swim afterwards?");
  test_app_wait_for (count_mapped (GTK_WIDGET (get_patient_page (fixture)), CANDOR_TYPE_TICK) == 2);
  g_assert_true (shows (fixture->patient, "May I swim afterwards?"));
  row = candor_question_reader_find_row (CANDOR_QUESTION_READER (find_widget_of_type (GTK_WIDGET (get_patient_page (fixture)), CANDOR_TYPE_QUESTION_READER)),
                                         "q-ind");
  tick = find_widget_of_type (row, CANDOR_TYPE_TICK);
  g_assert_true (candor_tick_get_active (CANDOR_TICK (tick)));
  gtk_test_accessible_assert_state (tick, GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  candor_ask_set_ticked (candor_discussion_find_ask (fixture->discussion, "q-ind"), FALSE);
  test_app_wait_for (count_mapped (GTK_WIDGET (get_patient_page (fixture)), CANDOR_TYPE_TICK) == 1);
}

/* What was chosen is there to be read, also what was chosen a moment ago. */
static void
test_values (Fixture      *fixture,
             gconstpointer data)
{
  CandorPack *pack = candor_discussion_get_pack (fixture->discussion);

  open_patient_window (fixture);
  candor_window_set_position (fixture->window, 5);
  wait_for_page (fixture);
  candor_discussion_add_value (fixture->discussion, "My garden");
  candor_weight_set_weight (candor_discussion_find_weight (fixture->discussion, "v-wait"), CANDOR_WEIGHT_MOST);
  g_object_set (candor_discussion_get_decision (fixture->discussion), "note", "I ask my son", "back-on", "2027-01-15", NULL);
  test_app_wait_for (shows (fixture->patient, "My garden"));
  g_assert_true (shows (fixture->patient, "●●●●●"));
  g_assert_true (shows (fixture->patient, candor_pack_get_word (pack, "weight.5")));
  g_assert_true (shows (fixture->patient, "I ask my son"));
  g_assert_true (shows (fixture->patient, "15 January 2027"));
}

static void
test_other_discussion (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (CandorDiscussion) other = candor_discussion_new (candor_discussion_get_pack (fixture->discussion));

  open_patient_window (fixture);
  candor_discussion_add_question (fixture->discussion, "Is it mine?");
  candor_window_set_position (fixture->window, 3);
  wait_for_page (fixture);
  test_app_wait_for (shows (fixture->patient, "Is it mine?"));
  candor_window_set_discussion (fixture->window, other);
  candor_window_set_position (fixture->window, 3);
  wait_for_page (fixture);
  test_app_wait_for (!shows (fixture->patient, "Is it mine?"));
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "en", "es", "ar" };

  gtk_test_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/patient-window/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("closes", test_closes);
  ADD ("goes-with-main", test_goes_with_main);
  ADD ("alone", test_alone);
  ADD ("text-size", test_text_size);
  ADD ("only-read", test_only_read);
  ADD ("language", test_language);
  ADD ("place", test_place);
  ADD ("hold", test_hold);
  ADD ("opened", test_opened);
  ADD ("questions", test_questions);
  ADD ("values", test_values);
  ADD ("other-discussion", test_other_discussion);
  for (unsigned int i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/patient-window/secrets/%s", languages[i]);

      g_test_add (path, Fixture, languages[i], set_up, test_secrets, tear_down);
    }
  return g_test_run ();
}
