/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's list of questions: what is ticked, written and moved is in the discussion. */
#include "config.h"

#include "candor-question-list.h"
#include "candor-question-row.h"
#include "candor-text-field.h"
#include "page-test.h"

typedef struct
{
  CandorDiscussion   *discussion;
  GtkWindow          *window;
  CandorQuestionList *list;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer user_data)
{
  CandorSection *section;

  fixture->discussion = page_test_load ("small.xml");
  section = candor_pack_get_section (candor_discussion_get_pack (fixture->discussion), CANDOR_TAB_QUESTIONS);
  fixture->list = CANDOR_QUESTION_LIST (candor_question_list_new (fixture->discussion, section));
  fixture->window = page_test_show (GTK_WIDGET (fixture->list), 700);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer user_data)
{
  page_test_close (fixture->window);
  g_assert_finalize_object (fixture->discussion);
}

static GtkListBox *
get_list_box (Fixture *fixture)
{
  return GTK_LIST_BOX (page_test_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_LIST_BOX));
}

static CandorQuestionRow *
get_row (Fixture *fixture,
         int      index)
{
  return (CandorQuestionRow *) gtk_list_box_get_row_at_index (get_list_box (fixture), index);
}

/* The titles of the rows, in order, as one string. */
static char *
list_rows (Fixture *fixture)
{
  GString *titles = g_string_new (NULL);

  for (int i = 0; get_row (fixture, i) != NULL; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                            candor_discussion_get_ask_title (fixture->discussion, candor_question_row_get_ask (get_row (fixture, i))));
  return g_string_free (titles, FALSE);
}

static void
assert_rows (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *rows = list_rows (fixture);

  g_assert_cmpstr (rows, ==, expected);
}

#define PACK_QUESTION "What is the application number?"

static void
test_add (Fixture      *fixture,
          gconstpointer user_data)
{
  GtkWidget *entry = page_test_find_type (GTK_WIDGET (fixture->list), GTK_TYPE_ENTRY);
  GtkWidget *add = page_test_find_class (GTK_WIDGET (fixture->list), "primary");

  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Who pays? ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  assert_rows (fixture, "Who pays?|" PACK_QUESTION);
  g_assert_cmpuint (candor_discussion_count_ticked (fixture->discussion), ==, 1);
}

static void
test_remove (Fixture      *fixture,
             gconstpointer user_data)
{
  candor_discussion_add_question (fixture->discussion, "Mine");
  page_test_activate (GTK_WIDGET (get_row (fixture, 0)), "question.remove");
  assert_rows (fixture, PACK_QUESTION);
}

static void
test_tick (Fixture      *fixture,
           gconstpointer user_data)
{
  CandorQuestionRow *row = get_row (fixture, 0);
  CandorAsk         *ask = candor_question_row_get_ask (row);
  GtkWidget         *field;

  g_assert_null (page_test_find_type (GTK_WIDGET (row), CANDOR_TYPE_TEXT_FIELD));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (page_test_find_type (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_true (candor_ask_get_ticked (ask));
  field = page_test_find_type (GTK_WIDGET (row), CANDOR_TYPE_TEXT_FIELD);
  candor_text_field_set_text (CANDOR_TEXT_FIELD (field), "12345");
  g_assert_cmpstr (candor_ask_get_answer (ask), ==, "12345");
  candor_ask_set_ticked (ask, FALSE);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (page_test_find_type (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON))));
}

static void
test_ticked_only (Fixture      *fixture,
                  gconstpointer user_data)
{
  candor_discussion_add_question (fixture->discussion, "Mine");
  candor_question_list_set_ticked_only (fixture->list, TRUE);
  assert_rows (fixture, "Mine");
  candor_question_list_set_ticked_only (fixture->list, FALSE);
  assert_rows (fixture, "Mine|" PACK_QUESTION);
}

/* To choose from at one look: the key ones, and what the patient has written down. */
static void
test_key_only (Fixture      *fixture,
               gconstpointer user_data)
{
  candor_discussion_add_question (fixture->discussion, "Mine");
  candor_ask_set_ticked (candor_question_row_get_ask (get_row (fixture, 0)), FALSE);
  candor_question_list_set_key_only (fixture->list, TRUE);
  assert_rows (fixture, "Mine|" PACK_QUESTION);
  g_assert_null (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (fixture, 1))));
  candor_question_list_set_ticked_only (fixture->list, TRUE);
  g_assert_false (candor_question_list_get_key_only (fixture->list));
  assert_rows (fixture, "");
  candor_question_list_set_key_only (fixture->list, TRUE);
  /* A jump to a question shows all of them if it has to. */
  g_assert_nonnull (candor_question_list_find_row (fixture->list, "q-number"));
  g_assert_true (candor_question_list_get_key_only (fixture->list));
  candor_question_list_set_key_only (fixture->list, FALSE);
  g_assert_nonnull (gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (get_row (fixture, 1))));
}

/* Under headings a question stays with its own; in the patient's list it goes anywhere. */
static void
test_move (Fixture      *fixture,
           gconstpointer user_data)
{
  candor_discussion_add_question (fixture->discussion, "A");
  candor_discussion_add_question (fixture->discussion, "B");
  assert_rows (fixture, "A|B|" PACK_QUESTION);
  page_test_activate (GTK_WIDGET (get_row (fixture, 1)), "question.move-up");
  assert_rows (fixture, "B|A|" PACK_QUESTION);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (get_row (fixture, 0))));
  g_signal_emit_by_name (get_row (fixture, 1), "move", 1);
  assert_rows (fixture, "B|A|" PACK_QUESTION);
  candor_ask_set_ticked (candor_question_row_get_ask (get_row (fixture, 2)), TRUE);
  candor_question_list_set_ticked_only (fixture->list, TRUE);
  assert_rows (fixture, PACK_QUESTION "|B|A");
  page_test_activate (GTK_WIDGET (get_row (fixture, 0)), "question.move-down");
  assert_rows (fixture, "B|" PACK_QUESTION "|A");
}

static void
test_drop (Fixture      *fixture,
           gconstpointer user_data)
{
  CandorAsk *dragged;

  candor_discussion_add_question (fixture->discussion, "A");
  candor_discussion_add_question (fixture->discussion, "B");
  candor_discussion_add_question (fixture->discussion, "C");
  dragged = candor_question_row_get_ask (get_row (fixture, 2));
  g_signal_emit_by_name (get_row (fixture, 0), "drop", dragged);
  assert_rows (fixture, "C|A|B|" PACK_QUESTION);
}

/* What was opened stays open when its row moves. */
static void
test_open (Fixture      *fixture,
           gconstpointer user_data)
{
  CandorQuestionRow *row = get_row (fixture, 0);

  g_assert_false (page_test_shows (GTK_WIDGET (row), "It can be checked."));
  page_test_activate (GTK_WIDGET (row), "question.more");
  page_test_wait (50);
  g_assert_true (page_test_shows (GTK_WIDGET (row), "It can be checked."));
  candor_ask_set_ticked (candor_question_row_get_ask (row), TRUE);
  candor_question_list_set_ticked_only (fixture->list, TRUE);
  candor_question_list_set_ticked_only (fixture->list, FALSE);
  g_assert_true (candor_question_row_get_open (get_row (fixture, 0)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/question-list/add", test_add);
  ADD ("/question-list/remove", test_remove);
  ADD ("/question-list/tick", test_tick);
  ADD ("/question-list/ticked-only", test_ticked_only);
  ADD ("/question-list/key-only", test_key_only);
  ADD ("/question-list/move", test_move);
  ADD ("/question-list/drop", test_drop);
  ADD ("/question-list/open", test_open);
  return g_test_run ();
}
