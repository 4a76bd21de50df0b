/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo of every kind of act, through the window: what is shown follows, whatever it is. */
#include "config.h"

#include "candor-window.h"

#include "candor-question-list.h"
#include "candor-summary-page.h"
#include "candor-text-field.h"

#include "../discussion/talk.h"
#include "candor-test-app.h"
#include "find-widget.h"

#define N_ACTS 80
#define SEED 20261125

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->discussion = test_app_start ();
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  /* What a page shows depends on its room, which it gets when it is looked at. */
  for (unsigned int i = candor_window_get_n_pages (fixture->window); i-- > 0;)
    {
      candor_page_complete (candor_window_get_page (fixture->window, i));
      candor_window_set_position (fixture->window, i);
      test_app_run (200);
    }
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
}

/* --- What the window shows, as text --- */

static void
describe (GtkWidget *widget,
          GString   *text)
{
  /* The sheet is drawn, and asked of the discussion each time. */
  if (CANDOR_IS_SUMMARY_PAGE (widget) || (GTK_IS_REVEALER (widget) && !gtk_revealer_get_reveal_child (GTK_REVEALER (widget))))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_label (GTK_LABEL (widget)));
  else if (GTK_IS_TEXT (widget))
    g_string_append_printf (text, "entry “%s”\n", gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TOGGLE_BUTTON (widget))
    g_string_append_printf (text, "[%d] ", gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (widget)));
  else if (GTK_IS_CHECK_BUTTON (widget))
    g_string_append_printf (text, "(%d) ", gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
  else if (CANDOR_IS_TEXT_FIELD (widget))
    {
      g_autofree char *field = candor_text_field_dup_text (CANDOR_TEXT_FIELD (widget));

      g_string_append_printf (text, "field “%s”\n", field);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      describe (child, text);
}

static char *
dup_shown (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      CandorPage *page = candor_window_get_page (fixture->window, i);

      candor_page_complete (page);
      describe (GTK_WIDGET (page), text);
    }
  return g_string_free (text, FALSE);
}

/* Where two long texts first differ is what one wants to know. */
static void
assert_same (const char *name,
             const char *expected,
             const char *found)
{
  g_auto (GStrv) a = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) b = g_strsplit (found, "\n", -1);

  for (unsigned int i = 0; a[i] != NULL || b[i] != NULL; i++)
    {
      if (g_strcmp0 (a[i], b[i]) != 0)
        g_test_message ("%s: line %u", name, i);
      g_assert_cmpstr (a[i], ==, b[i]);
      if (a[i] == NULL)
        break;
    }
}

static void
settle (void)
{
  test_app_run (5);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
activate (Fixture    *fixture,
          const char *action)
{
  char    *before = dup_bytes (fixture->discussion);
  char    *after;
  gboolean changed;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
  settle ();
  after = dup_bytes (fixture->discussion);
  changed = !g_str_equal (before, after);
  g_free (before);
  g_free (after);
  return changed;
}

/* --- Every kind of act --- */

static CandorMark *
get_mark (CandorDiscussion *discussion)
{
  return candor_discussion_get_mark (discussion, "lumps");
}

static CandorWeight *
get_own_value (CandorDiscussion *discussion)
{
  GListModel *weights = candor_discussion_get_weights (discussion);
  g_autoptr (CandorWeight) weight = g_list_model_get_item (weights, g_list_model_get_n_items (weights) - 1);

  return weight;
}

static CandorAsk *
get_own_question (CandorDiscussion *discussion)
{
  GListModel *asks = candor_discussion_get_asks (discussion);

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      if (candor_ask_get_text (ask) != NULL)
        return ask;
    }
  g_assert_not_reached ();
}

static void
answer (CandorDiscussion *discussion,
        CandorAnswerKind  kind,
        const char       *id,
        unsigned int      value)
{
  candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id), value);
}

static void
decide (CandorDiscussion   *discussion,
        CandorDecisionField field,
        const char         *text)
{
  candor_fields_set (CANDOR_FIELDS (candor_discussion_get_decision (discussion)), field, text);
}

/* What is done to the discussion @d. */
#define ACT(name, does)              \
  static void                        \
    act_##name (CandorDiscussion *d) \
  {                                  \
    does;                            \
  }

ACT (discussed, candor_mark_set_discussed (get_mark (d), TRUE))
ACT (concern, candor_mark_set_concern (get_mark (d), TRUE))
ACT (note, candor_mark_set_note (get_mark (d), "since May"))
ACT (note_for_patient, candor_mark_set_note_for_patient (get_mark (d), TRUE))
ACT (tick, candor_ask_set_ticked (candor_discussion_find_ask (d, "q-number"), TRUE))
ACT (answer, candor_ask_set_answer (candor_discussion_find_ask (d, "q-number"), "none"))
ACT (add_question, candor_discussion_add_question (d, "And my knee?"))
ACT (reword_question, candor_ask_set_text (get_own_question (d), "And my hip?"))
ACT (move_question, candor_discussion_move_question (d, get_own_question (d), 0))
ACT (remove_question, candor_discussion_remove_question (d, get_own_question (d)))
ACT (circumstance, answer (d, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy", 1))
ACT (ready, answer (d, CANDOR_ANSWER_READY, "r-sure", CANDOR_READY_NO))
ACT (teach_back, answer (d, CANDOR_ANSWER_TEACH_BACK, "say-about", CANDOR_TEACH_BACK_AGAIN))
ACT (hide, answer (d, CANDOR_ANSWER_HIDDEN, "buy", 1))
ACT (move_criterion, candor_discussion_move_criterion (d, "harm", 0))
ACT (weigh, candor_weight_set_weight (candor_discussion_find_weight (d, "v-act"), 4))
ACT (add_value, candor_discussion_add_value (d, "My dog"))
ACT (reword_value, candor_weight_set_text (get_own_value (d), "My cat"))
ACT (weigh_own, candor_weight_set_weight (get_own_value (d), 5))
ACT (fit, candor_weight_set_fit (get_own_value (d), "buy", CANDOR_FIT_AGAINST))
ACT (remove_value, candor_discussion_remove_value (d, get_own_value (d)))
ACT (choose, decide (d, CANDOR_DECISION_CHOICE, "ch-more-time"))
ACT (decision_note, decide (d, CANDOR_DECISION_NOTE, "after the holidays"))
ACT (back_on, decide (d, CANDOR_DECISION_BACK_ON, "2027-01-10"))
ACT (proxy_name, decide (d, CANDOR_DECISION_PROXY_NAME, "Lee"))
ACT (proxy_role, decide (d, CANDOR_DECISION_PROXY_ROLE, "son"))
ACT (patient, g_object_set (candor_discussion_get_attendance (d), "patient", "room 4", NULL))
ACT (companion, candor_attendance_add_companion (candor_discussion_get_attendance (d), "Kim", "sister"))
ACT (country, candor_discussion_set_jurisdiction (d, "eu"))
ACT (language, candor_discussion_set_language (d, "pt-BR"))

static const struct
{
  const char *name;
  void (*act) (CandorDiscussion *discussion);
} acts[] = {
  { "discussed", act_discussed },
  { "concern", act_concern },
  { "note", act_note },
  { "note-for-patient", act_note_for_patient },
  { "tick", act_tick },
  { "answer", act_answer },
  { "add-question", act_add_question },
  { "reword-question", act_reword_question },
  { "move-question", act_move_question },
  { "remove-question", act_remove_question },
  { "circumstance", act_circumstance },
  { "ready", act_ready },
  { "teach-back", act_teach_back },
  { "hide-option", act_hide },
  { "move-criterion", act_move_criterion },
  { "weigh", act_weigh },
  { "add-value", act_add_value },
  { "reword-value", act_reword_value },
  { "weigh-own", act_weigh_own },
  { "fit", act_fit },
  { "remove-value", act_remove_value },
  { "choose", act_choose },
  { "decision-note", act_decision_note },
  { "back-on", act_back_on },
  { "proxy-name", act_proxy_name },
  { "proxy-role", act_proxy_role },
  { "patient", act_patient },
  { "companion", act_companion },
  { "country", act_country },
  { "language", act_language },
};

/* One after the other, then all the way back and all the way on again. */
static void
test_acts (Fixture      *fixture,
           gconstpointer data)
{
  g_auto (GStrv) states = g_new0 (char *, G_N_ELEMENTS (acts) + 2);
  g_auto (GStrv) shown = g_new0 (char *, G_N_ELEMENTS (acts) + 2);

  settle ();
  states[0] = dup_bytes (fixture->discussion);
  shown[0] = dup_shown (fixture);
  for (unsigned int i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      acts[i].act (fixture->discussion);
      settle ();
      states[i + 1] = dup_bytes (fixture->discussion);
      shown[i + 1] = dup_shown (fixture);
      g_assert_false (g_str_equal (states[i], states[i + 1]));
    }
  for (unsigned int i = G_N_ELEMENTS (acts); i-- > 0;)
    {
      g_autofree char *state = NULL;
      g_autofree char *now = NULL;

      g_assert_true (activate (fixture, "win.undo"));
      state = dup_bytes (fixture->discussion);
      now = dup_shown (fixture);
      assert_same (acts[i].name, states[i], state);
      assert_same (acts[i].name, shown[i], now);
    }
  g_assert_false (activate (fixture, "win.undo"));
  for (unsigned int i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *state = NULL;
      g_autofree char *now = NULL;

      g_assert_true (activate (fixture, "win.redo"));
      state = dup_bytes (fixture->discussion);
      now = dup_shown (fixture);
      assert_same (acts[i].name, states[i + 1], state);
      assert_same (acts[i].name, shown[i + 1], now);
    }
  g_assert_false (activate (fixture, "win.redo"));
}

/* Anything at all, in any order. */
static void
test_random (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *first = NULL, *last = NULL, *first_shown = NULL, *last_shown = NULL, *now = NULL, *state = NULL;

  settle ();
  first = dup_bytes (fixture->discussion);
  first_shown = dup_shown (fixture);
  for (unsigned int i = 0; i < N_ACTS; i++)
    {
      talk_on (fixture->discussion, rand);
      settle ();
    }
  last = dup_bytes (fixture->discussion);
  last_shown = dup_shown (fixture);
  while (activate (fixture, "win.undo"))
    ;
  state = dup_bytes (fixture->discussion);
  now = dup_shown (fixture);
  assert_same ("undone", first, state);
  assert_same ("undone", first_shown, now);
  while (activate (fixture, "win.redo"))
    ;
  g_free (state);
  g_free (now);
  state = dup_bytes (fixture->discussion);
  now = dup_shown (fixture);
  assert_same ("redone", last, state);
  assert_same ("redone", last_shown, now);
}

/* --- Fields --- */

static GtkTextView *
open_note (Fixture    *fixture,
           const char *item_id)
{
  GtkWidget *card, *view;

  g_assert_true (candor_window_show_item (fixture->window, item_id));
  settle ();
  card = candor_page_get_anchor (candor_window_get_page (fixture->window, candor_window_get_position (fixture->window)), item_id);
  gtk_widget_activate_action (card, "card.note", NULL);
  settle ();
  view = find_widget_of_type (card, GTK_TYPE_TEXT_VIEW);
  gtk_widget_grab_focus (view);
  test_app_wait_for (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == view);
  return GTK_TEXT_VIEW (view);
}

static int
get_cursor (GtkTextView *view)
{
  int position;

  g_object_get (gtk_text_view_get_buffer (view), "cursor-position", &position, NULL);
  return position;
}

static gboolean
has_text (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_TEXT (widget) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (widget)), text);
}

/* What the discussion holds is undone in one order with all else, and one goes on where one wrote. */
static void
test_bound_field (Fixture      *fixture,
                  gconstpointer data)
{
  GtkTextView   *view = open_note (fixture, "lumps");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  CandorMark    *mark = candor_discussion_get_mark (fixture->discussion, "lumps");
  GtkTextIter    place;

  candor_mark_set_note (mark, "ab — cd");
  settle ();
  candor_mark_set_concern (mark, TRUE);
  settle ();
  gtk_text_buffer_get_iter_at_offset (buffer, &place, 3);
  gtk_text_buffer_place_cursor (buffer, &place);
  g_assert_true (gtk_text_buffer_insert_interactive_at_cursor (buffer, "x–y", -1, TRUE));
  settle ();
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "ab x–y— cd");
  /* In the field, the field's own keys are not in the way. */
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "ab — cd");
  g_assert_cmpint (get_cursor (view), ==, 3);
  g_assert_true (candor_mark_get_concern (mark));
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_false (candor_mark_get_concern (mark));
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "ab — cd");
  g_assert_true (activate (fixture, "win.redo"));
  g_assert_true (activate (fixture, "win.redo"));
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "ab x–y— cd");
  g_assert_cmpint (get_cursor (view), ==, 6);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (view)));
}

static void
test_bound_entry (Fixture      *fixture,
                  gconstpointer data)
{
  CandorFields *decision = CANDOR_FIELDS (candor_discussion_get_decision (fixture->discussion));
  GtkEditable  *entry;
  int           position = 2;

  candor_window_set_position (fixture->window, 5);
  candor_fields_set (decision, CANDOR_DECISION_BACK_ON, "2027-01-10");
  settle ();
  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "lumps"), TRUE); /* typing ends here */
  settle ();
  entry = GTK_EDITABLE (find_widget (GTK_WIDGET (candor_window_get_page (fixture->window, 5)), has_text, "2027-01-10"));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_insert_text (entry, "é", -1, &position);
  gtk_editable_set_position (entry, position);
  settle ();
  g_assert_cmpstr (candor_fields_get (decision, CANDOR_DECISION_BACK_ON), ==, "20é27-01-10");
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "2027-01-10");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  g_assert_true (activate (fixture, "win.redo"));
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 3);
}

/* What nobody has yet but the field is undone there, and then the discussion. */
static void
test_own_entry (Fixture      *fixture,
                gconstpointer data)
{
  CandorMark  *mark = candor_discussion_get_mark (fixture->discussion, "lumps");
  GtkWidget   *list;
  GtkEditable *entry;
  int          position = 0;

  candor_mark_set_concern (mark, TRUE);
  settle ();
  candor_window_set_position (fixture->window, 3);
  list = find_widget_of_type (GTK_WIDGET (candor_window_get_page (fixture->window, 3)), CANDOR_TYPE_QUESTION_LIST);
  entry = GTK_EDITABLE (find_widget_of_type (list, GTK_TYPE_TEXT));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_insert_text (entry, "And my knee?", -1, &position);
  settle ();
  g_assert_false (activate (fixture, "win.undo"));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (candor_mark_get_concern (mark));
  /* With nothing to redo in the discussion the key goes to the field itself. */
  g_assert_false (candor_history_get_can_redo (candor_keep_get_history (candor_window_get_keep (fixture->window))));
  gtk_widget_activate_action (GTK_WIDGET (entry), "text.redo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "And my knee?");
  /* Once it is a question of the discussion, undoing takes it off the list. */
  gtk_widget_activate (GTK_WIDGET (find_button (list, candor_pack_get_word (candor_discussion_get_pack (fixture->discussion), "question.add"))));
  test_app_wait_for (candor_discussion_count_ticked (fixture->discussion) == 1);
  settle ();
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_cmpuint (candor_discussion_count_ticked (fixture->discussion), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_false (candor_mark_get_concern (mark));
}

/* What is undone out of sight is brought into sight. */
static void
test_shown (Fixture      *fixture,
            gconstpointer data)
{
  static const struct
  {
    const char  *name;
    unsigned int position;
    void (*act) (CandorDiscussion *discussion);
  } cases[] = {
    { "mark", 1, act_concern },
    { "tick", 3, act_tick },
    { "own question", 3, act_add_question },
    { "criterion", 4, act_move_criterion },
    { "value", 5, act_weigh },
    { "decision", 5, act_decision_note },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      cases[i].act (fixture->discussion);
      settle ();
      candor_window_set_position (fixture->window, 2);
      g_assert_true (activate (fixture, "win.undo"));
      g_assert_cmpuint (candor_window_get_position (fixture->window), ==, cases[i].position);
      candor_window_set_position (fixture->window, 2);
      g_assert_true (activate (fixture, "win.redo"));
      g_assert_cmpuint (candor_window_get_position (fixture->window), ==, cases[i].position);
    }
  /* What has no place leaves one where one is. */
  candor_window_set_position (fixture->window, 2);
  act_companion (fixture->discussion);
  settle ();
  g_assert_true (activate (fixture, "win.undo"));
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, 2);
}

static const char *
get_language (CandorWindow *window)
{
  return candor_pack_get_language (candor_discussion_get_pack (candor_window_get_discussion (window)));
}

/* The page goes with the language that is undone; what was undone before can still be done again. */
static void
test_language (void)
{
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, NULL);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  CandorWindow *window = candor_window_new (NULL, discussion);
  CandorMark   *mark = candor_discussion_get_mark (discussion, "t-key-approval");

  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.language", "s", "es");
  settle ();
  candor_mark_set_concern (mark, TRUE);
  settle ();
  g_assert_cmpstr (get_language (window), ==, "es");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  settle ();
  g_assert_false (candor_mark_get_concern (mark));
  g_assert_cmpstr (get_language (window), ==, "es");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  settle ();
  g_assert_cmpstr (candor_discussion_get_language (discussion), ==, "en");
  g_assert_cmpstr (get_language (window), ==, "en");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  settle ();
  g_assert_cmpstr (get_language (window), ==, "es");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  settle ();
  g_assert_true (candor_mark_get_concern (mark));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/undo/acts", Fixture, NULL, set_up, test_acts, tear_down);
  g_test_add ("/undo/bound-field", Fixture, NULL, set_up, test_bound_field, tear_down);
  g_test_add ("/undo/bound-entry", Fixture, NULL, set_up, test_bound_entry, tear_down);
  g_test_add ("/undo/own-entry", Fixture, NULL, set_up, test_own_entry, tear_down);
  g_test_add ("/undo/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/undo/shown", Fixture, NULL, set_up, test_shown, tear_down);
  g_test_add_func ("/undo/language", test_language);
  return g_test_run ();
}
