/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fields that are full, and what comes from the clipboard: what has no room is refused as a whole and
 * told of, and text is text whatever it looks like.
 */
#include "config.h"

#include "candor-limit.h"

#include "candor-entry.h"
#include "candor-question-list.h"
#include "candor-room.h"
#include "candor-text-field.h"
#include "candor-weights-view.h"

#include "candor-test-app.h"
#include "find-widget.h"

/**
 * Fixture:
 * @field: a note's, bound to it as the cards do
 * @entry: the proxy's name, bound as the window of a decision does
 */
typedef struct
{
  CandorDiscussion *discussion;
  CandorMark       *mark;
  GtkWidget        *window;
  GtkWidget        *field;
  GtkWidget        *view;
  GtkWidget        *entry;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->discussion = test_app_start ();
  fixture->mark = candor_discussion_get_mark (fixture->discussion, "lumps");
  fixture->field = candor_text_field_new (fixture->discussion, "Note", "Note");
  fixture->view = find_widget_of_type (fixture->field, GTK_TYPE_TEXT_VIEW);
  fixture->entry = gtk_entry_new ();
  fixture->window = gtk_window_new ();
  g_object_bind_property (fixture->mark, "note", fixture->field, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  candor_limit_entry (GTK_EDITABLE (fixture->entry), CANDOR_ROOM_NAME);
  candor_entry_bind (GTK_EDITABLE (fixture->entry), G_OBJECT (candor_discussion_get_decision (fixture->discussion)), "proxy-name");
  gtk_box_append (GTK_BOX (box), fixture->field);
  gtk_box_append (GTK_BOX (box), fixture->entry);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (fixture->window));
  gtk_widget_grab_focus (fixture->view);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (20);
  g_assert_finalize_object (fixture->discussion);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
}

static void
write_note (Fixture     *fixture,
            unsigned int length,
            char         c)
{
  g_autofree char *text = g_strnfill (length, c);

  gtk_text_buffer_set_text (get_buffer (fixture), text, -1);
}

static size_t
count_note (Fixture *fixture)
{
  g_autofree char *shown = candor_text_field_dup_text (CANDOR_TEXT_FIELD (fixture->field));

  g_assert_cmpstr (shown, ==, candor_mark_get_note (fixture->mark));
  return strlen (shown);
}

static void
test_note (Fixture      *fixture,
           gconstpointer data)
{
  write_note (fixture, CANDOR_ROOM_NOTE, 'a');
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE);
  g_assert_null (candor_limit_get_told (fixture->field));
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "b", -1);
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE);
  g_assert_nonnull (strstr (candor_limit_get_told (fixture->field), "nothing was added"));
  /* As soon as something is taken out there is room again, and no word of it. */
  write_note (fixture, CANDOR_ROOM_NOTE - 50, 'a');
  g_assert_null (candor_limit_get_told (fixture->field));
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "\n", -1);
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE - 49);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "c", -1);
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE - 49);
}

/* All together have a limit too; what the discussion says already is shown all the same. */
static void
test_notes (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const items[] = { "any", "severe" };
  g_autofree char         *full = g_strnfill (CANDOR_ROOM_NOTE, 'a');

  for (unsigned int i = 0; i < G_N_ELEMENTS (items); i++)
    candor_mark_set_note (candor_discussion_get_mark (fixture->discussion, items[i]), full);
  write_note (fixture, CANDOR_ROOM_NOTE, 'b');
  g_assert_cmpuint (count_note (fixture), ==, 0);
  g_assert_nonnull (candor_limit_get_told (fixture->field));
  write_note (fixture, CANDOR_ROOM_NOTE - 150, 'b');
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE - 150);
  g_assert_cmpuint (candor_discussion_get_room (fixture->discussion), ==, 0);
  gtk_text_buffer_insert_at_cursor (get_buffer (fixture), "c", -1);
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE - 150);
  candor_mark_set_note (fixture->mark, full);
  g_assert_cmpuint (count_note (fixture), ==, CANDOR_ROOM_NOTE);
}

/* Whoever goes on to something else need not be told any more. */
static void
test_leave (Fixture      *fixture,
            gconstpointer data)
{
  write_note (fixture, CANDOR_ROOM_NOTE + 1, 'a');
  g_assert_nonnull (candor_limit_get_told (fixture->field));
  gtk_widget_grab_focus (fixture->entry);
  test_app_wait_for (candor_limit_get_told (fixture->field) == NULL);
}

static void
test_entry (Fixture      *fixture,
            gconstpointer data)
{
  CandorDecision  *decision = candor_discussion_get_decision (fixture->discussion);
  g_autofree char *name = g_strnfill (CANDOR_ROOM_NAME, 'a');
  int              end = -1;

  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), name);
  gtk_editable_insert_text (GTK_EDITABLE (fixture->entry), "b", -1, &end);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, name);
  g_assert_cmpstr (candor_fields_get (CANDOR_FIELDS (decision), CANDOR_DECISION_PROXY_NAME), ==, name);
  g_assert_nonnull (candor_limit_get_told (fixture->entry));
  gtk_editable_delete_text (GTK_EDITABLE (fixture->entry), 0, 1);
  g_assert_null (candor_limit_get_told (fixture->entry));
}

/* A word that does not end is broken anywhere: Pango takes seconds for what is better. */
static void
test_long_word (Fixture      *fixture,
                gconstpointer data)
{
  static const struct
  {
    const char *unit;
    gboolean    endless;
  } cases[] = {
    { "a", TRUE },
    { "\xc2\xa0", TRUE },
    { "-", TRUE },
    { "( ", TRUE },
    { "\xe8\x82\xa9\xc2\xa0", TRUE },
    { "word ", FALSE },
    { "word\n", FALSE },
    { "\xe8\x82\xa9\xe3\x81\xae", FALSE },
    { "\xe0\xb8\x81", FALSE },
    { "\xed\x95\x9c", FALSE },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (g_utf8_strlen (text->str, -1) < 120)
        g_string_append (text, cases[i].unit);
      gtk_text_buffer_set_text (get_buffer (fixture), text->str, -1);
      g_assert_cmpint (gtk_text_view_get_wrap_mode (GTK_TEXT_VIEW (fixture->view)), ==,
                       cases[i].endless ? GTK_WRAP_CHAR : GTK_WRAP_WORD_CHAR);
    }
}

/* --- The clipboard --- */

static void
paste (Fixture    *fixture,
       GtkWidget  *target,
       const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), text);
  gtk_widget_grab_focus (target);
  g_assert_true (gtk_widget_activate_action (target, "clipboard.paste", NULL));
  test_app_run (100);
}

static const struct
{
  const char *name;
  const char *text;
  const char *kept;
} pastes[] = {
  { "plain", "My knee", "My knee" },
  { "markup", "<b>&amp;</b><span>%s%n", "<b>&amp;</b><span>%s%n" },
  { "turned", "invoice\xe2\x80\xae"
              "lmx.exe\xe2\x81\xa6",
    "invoice\xe2\x80\xae"
    "lmx.exe\xe2\x81\xa6" },
  { "controls", "a\x1b[31mb\x01"
                "c\x7f",
    "a\xef\xbf\xbd[31mb\xef\xbf\xbd"
    "c\x7f" },
  { "word-processor", "a\vb", "a\nb" },
  { "noncharacter", "a\xef\xbf\xbe"
                    "b",
    "a\xef\xbf\xbd"
    "b" },
};

static void
test_paste (Fixture      *fixture,
            gconstpointer data)
{
  CandorFields *decision = CANDOR_FIELDS (candor_discussion_get_decision (fixture->discussion));

  for (unsigned int i = 0; i < G_N_ELEMENTS (pastes); i++)
    {
      g_test_message ("%s", pastes[i].name);
      gtk_text_buffer_set_text (get_buffer (fixture), "", -1);
      gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "");
      paste (fixture, fixture->view, pastes[i].text);
      g_assert_cmpstr (candor_mark_get_note (fixture->mark), ==, pastes[i].kept);
      paste (fixture, gtk_widget_get_first_child (fixture->entry), pastes[i].text);
      g_assert_cmpstr (candor_fields_get (decision, CANDOR_DECISION_PROXY_NAME), ==, pastes[i].kept);
    }
}

/* A megabyte is refused, in no time and with a word, and what stood there stays. */
static void
test_paste_much (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *much = g_strnfill (1000000, 'x');
  double           start;

  candor_mark_set_note (fixture->mark, "My knee");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "A. Daughter");
  start = (double) clock () / CLOCKS_PER_SEC;
  paste (fixture, fixture->view, much);
  g_assert_cmpstr (candor_mark_get_note (fixture->mark), ==, "My knee");
  g_assert_nonnull (candor_limit_get_told (fixture->field));
  paste (fixture, gtk_widget_get_first_child (fixture->entry), much);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "A. Daughter");
  g_assert_nonnull (candor_limit_get_told (fixture->entry));
  if (g_getenv ("CANDOR_TEST_SLOWED") == NULL)
    g_assert_cmpfloat ((double) clock () / CLOCKS_PER_SEC - start, <, 2);
}

/* --- Lists that are full --- */

static GtkWidget *
show_in_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_get_mapped (child));
  return window;
}

/* The one more that is typed stays in its entry. */
static void
add_one (GtkWidget *entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "one more");
  g_signal_emit_by_name (entry, "activate");
}

static void
test_full_lists (Fixture      *fixture,
                 gconstpointer data)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (fixture->discussion), CANDOR_TAB_QUESTIONS);
  GtkWidget     *questions = candor_question_list_new (fixture->discussion, section);
  GtkWidget     *values = candor_weights_view_new (fixture->discussion);
  GListModel    *asks = candor_discussion_get_asks (fixture->discussion);
  GListModel    *weights = candor_discussion_get_weights (fixture->discussion);
  GtkWidget     *windows[] = { show_in_window (questions), show_in_window (values) };
  GtkWidget     *entries[] = { find_widget_of_type (questions, GTK_TYPE_ENTRY), NULL };
  unsigned int   n_asks, n_weights;

  entries[1] = find_widget_of_type (values, GTK_TYPE_ENTRY);
  for (unsigned int i = 0; i < CANDOR_ROOM_OWN_ROWS; i++)
    {
      add_one (entries[0]);
      add_one (entries[1]);
    }
  n_asks = g_list_model_get_n_items (asks);
  n_weights = g_list_model_get_n_items (weights);
  g_assert_false (candor_discussion_has_room_for_question (fixture->discussion));
  g_assert_false (candor_discussion_has_room_for_value (fixture->discussion));
  for (unsigned int i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      add_one (entries[i]);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entries[i])), ==, "one more");
      g_assert_nonnull (candor_limit_get_told (entries[i]));
    }
  g_assert_cmpuint (g_list_model_get_n_items (asks), ==, n_asks);
  g_assert_cmpuint (g_list_model_get_n_items (weights), ==, n_weights);
  for (unsigned int i = 0; i < G_N_ELEMENTS (windows); i++)
    gtk_window_destroy (GTK_WINDOW (windows[i]));
  test_app_run (20);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)
  ADD ("/limit/note", test_note);
  ADD ("/limit/notes", test_notes);
  ADD ("/limit/leave", test_leave);
  ADD ("/limit/entry", test_entry);
  ADD ("/limit/long-word", test_long_word);
  ADD ("/limit/paste", test_paste);
  ADD ("/limit/paste-much", test_paste_much);
  ADD ("/limit/full-lists", test_full_lists);
  return g_test_run ();
}
