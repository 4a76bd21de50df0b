/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much a discussion may hold: as much is taken over, saved and taken over again, and a little more is
 * refused as a whole.
 */
#include "config.h"

#include "candor-room.h"

#include "large-talk.h"
#include "talk.h"

#define HEAD                                                                                                   \
  "<discussion xmlns='https://candor-aid.org/ns/discussion/1' version='1' started='2026-11-23T09:05:59-05:00'" \
  " language='en'><pack id='small' version='2026-11-22' digest='00000000' language='en'/>"
#define END "</discussion>"

static void
test_measure (void)
{
  static const struct
  {
    const char  *text;
    unsigned int room;
  } cases[] = {
    { NULL, 0 },
    { "", 0 },
    { "abc \t", 5 },
    { "\xc3\xa9\xf0\x9f\x99\x82", 2 },
    { "a\nb", 52 },
    { "\r\n", 100 },
    { "\v\f\xc2\x85\xe2\x80\xa8\xe2\x80\xa9", 250 },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (candor_room_measure (cases[i].text), ==, cases[i].room);
}

static void
test_clip (void)
{
  static const char *const cases[][2] = {
    { "abcde", "abcde" },
    { "abcdef", "abcd…" },
    { "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9…" },
    { "a\nb", "a…" },
    { "", "" },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clipped = candor_room_clip (cases[i][0], 5);

      g_assert_cmpstr (clipped, ==, cases[i][1]);
      g_assert_cmpuint (candor_room_measure (clipped), <=, 5);
    }
}

/* --- As much as there may be --- */

static void
assert_restores (CandorDiscussion *discussion,
                 GBytes           *bytes)
{
  g_autoptr (GError) error = NULL;

  candor_discussion_restore (discussion, bytes, "in.candor", &error);
  g_assert_no_error (error);
}

/* A recovery copy is what to_bytes gives: it can be read, and stays far below what a file may have. */
static void
test_large (const void *data)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) again = candor_discussion_new (pack);
  g_autoptr (GBytes) bytes = large_talk_make (GPOINTER_TO_UINT (data));
  g_autoptr (GBytes) copy = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  assert_restores (discussion, bytes);
  copy = candor_discussion_to_bytes (discussion);
  g_test_message ("%zu bytes, written %zu", g_bytes_get_size (bytes), g_bytes_get_size (copy));
  g_assert_cmpuint (g_bytes_get_size (copy), <, CANDOR_DISCUSSION_MAX_BYTES / 2);
  assert_restores (again, copy);
  file = candor_discussion_prepare (discussion, NULL, &error);
  g_assert_no_error (error);
  assert_restores (again, file);
}

/* --- One more --- */

/**
 * Case:
 * @before: what comes first
 * @unit: what is repeated, {n} in it being the number
 * @n: how often it may be: once more is refused
 * @after: what comes last
 * @sentence: what is said then
 */
typedef struct
{
  const char  *name;
  const char  *before;
  const char  *unit;
  unsigned int n;
  const char  *after;
  const char  *sentence;
} Case;

static const Case cases[] = {
  { "note", HEAD "<marks><mark item='any'><note>", "a", 10000, "</note></mark></marks>" END, "in.candor:1: <note> holds more than 10000 characters*; shorten it" },
  { "note-lines", HEAD "<decision><note>", "\n", 200, "</note></decision>" END, "in.candor:*: <note> holds more than 10000 characters*; shorten it" },
  { "answer", HEAD "<asks><ask question='q-number'><answer>", "\xc3\xa9", 10000, "</answer></ask></asks>" END,
    "in.candor:1: <answer> holds more than 10000 characters*; shorten it" },
  { "notes", HEAD "<marks>", "<mark item='a{n}'><note>abcdefghij</note></mark>", 500, "</marks>" END,
    "in.candor:1: there are more than 30000 characters in all notes and answers together*; shorten the longest" },
  { "question", HEAD "<asks><ask><words>", "a", 300, "</words></ask></asks>" END, "in.candor:1: <words> holds more than 300 characters*" },
  { "value", HEAD "<weights><weight><words>", "a", 300, "</words></weight></weights>" END, "in.candor:1: <words> holds more than 300 characters*" },
  { "name", HEAD "<attendance><patient>", "a", 200, "</patient></attendance>" END, "in.candor:1: <patient> holds more than 200 characters*" },
  { "companion", HEAD "<attendance><companion><name>", "a", 200, "</name></companion></attendance>" END, "in.candor:1: <name> holds more than 200 characters*" },
  { "title", HEAD "<marks><mark item='a'><title>", "a", 300, "</title></mark></marks>" END, "in.candor:1: <title> holds more than 300 characters*" },
  { "titles", HEAD "<marks>", "<mark item='a{n}'><title>abcdefghijklmnopqrst</title></mark>", 3000, "</marks>" END,
    "in.candor:1: there are more than 60000 characters in all titles together*" },
  { "wording-title", HEAD "<wording version='2026-11-22' digest='00000000' language='en'><entry id='a'><title>", "a", 300,
    "</title><parts>00000000</parts></entry></wording>" END, "in.candor:1: <title> holds more than 300 characters*" },
  { "digests", HEAD "<wording version='2026-11-22' digest='00000000' language='en'><entry id='a'><title>A</title><parts>", "00000000 ", 44444,
    "</parts></entry></wording>" END, "in.candor:1: <parts> holds more than 400000 characters*" },
  { "questions", HEAD "<asks>", "<ask><words>a</words></ask>", 50, "</asks>" END, "in.candor:1: <asks> holds more than 50 rows in the patient's own words; take some out" },
  { "values", HEAD "<weights>", "<weight><words>a</words></weight>", 50, "</weights>" END, "in.candor:1: <weights> holds more than 50 rows in the patient's own words*" },
  { "asks", HEAD "<asks>", "<ask question='q{n}' ticked='yes'/>", 250, "</asks>" END, "in.candor:1: <asks> holds more than 250 rows that are asked or weighed; take some out" },
  { "weights", HEAD "<weights>", "<weight value='v{n}' weight='1'/>", 250, "</weights>" END, "in.candor:1: <weights> holds more than 250 rows*" },
  { "fits", HEAD "<weights><weight><words>a</words>", "<fit option='o{n}' speaks='for'/>", 400, "</weight></weights>" END,
    "in.candor:1: <weight> holds more than 400 <fit>; take some out" },
  { "companions", HEAD "<attendance>", "<companion/>", 20, "</attendance>" END, "in.candor:1: <attendance> holds more than 20 <companion>*" },
};

static GBytes *
make (const Case  *test,
      unsigned int n)
{
  GString *text = g_string_new (test->before);
  g_auto (GStrv) pieces = g_strsplit (test->unit, "{n}", 2);

  for (unsigned int i = 0; i < n; i++)
    {
      g_string_append (text, pieces[0]);
      if (pieces[1] != NULL)
        g_string_append_printf (text, "%u%s", i, pieces[1]);
    }
  g_string_append (text, test->after);
  return g_string_free_to_bytes (text);
}

static void
test_case (const void *data)
{
  const Case *test = data;
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GBytes) most = make (test, test->n);
  g_autoptr (GBytes) more = make (test, test->n + 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (candor_discussion_restore (discussion, more, "in.candor", &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_TOO_LARGE);
  g_assert_true (g_pattern_match_simple (test->sentence, error->message));
  g_assert_false (candor_discussion_get_touched (discussion));
  assert_restores (discussion, most);
}

/* --- What the window asks --- */

static void
set_note (CandorDiscussion *discussion,
          const char       *item,
          unsigned int      length)
{
  g_autofree char *note = g_strnfill (length, 'a');

  candor_mark_set_note (candor_discussion_get_mark (discussion, item), note);
}

static void
test_left (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);

  g_assert_cmpuint (candor_discussion_get_room (discussion), ==, CANDOR_ROOM_NOTES);
  set_note (discussion, "lumps", 5000);
  candor_fields_set (CANDOR_FIELDS (candor_discussion_get_decision (discussion)), CANDOR_DECISION_NOTE, "a\nb");
  candor_ask_set_answer (candor_discussion_find_ask (discussion, "q-number"), "abc");
  g_assert_cmpuint (candor_discussion_get_room (discussion), ==, CANDOR_ROOM_NOTES - 5050 - 102 - 53);
  set_note (discussion, "any", CANDOR_ROOM_NOTES);
  g_assert_cmpuint (candor_discussion_get_room (discussion), ==, 0);
  for (unsigned int i = 0; i < CANDOR_ROOM_OWN_ROWS; i++)
    {
      g_assert_true (candor_discussion_has_room_for_question (discussion));
      g_assert_true (candor_discussion_has_room_for_value (discussion));
      candor_discussion_add_question (discussion, "a");
      candor_discussion_add_value (discussion, "a");
    }
  g_assert_false (candor_discussion_has_room_for_question (discussion));
  g_assert_false (candor_discussion_has_room_for_value (discussion));
}

/* More than there is room for is not saved, as it could not be opened again. */
static void
test_not_saved (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GError) error = NULL;

  set_note (discussion, "lumps", CANDOR_ROOM_NOTE + 1);
  g_assert_null (candor_discussion_prepare (discussion, NULL, &error));
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_TOO_LARGE);
}

/* A pack may call things by what is longer than a discussion keeps. */
static void
test_long_titles (void)
{
  g_autofree char  *title = g_strnfill (4000, 't');
  g_autofree char  *element = g_strdup_printf ("<title>%s</title>", title);
  const char *const pairs[] = { "<title>Lumps</title>", element, NULL };
  g_autoptr (CandorPack) pack = load_small_with (pairs);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  candor_mark_set_concern (candor_discussion_get_mark (discussion, "lumps"), TRUE);
  bytes = candor_discussion_prepare (discussion, NULL, &error);
  g_assert_no_error (error);
  title[CANDOR_ROOM_TITLE] = '\0';
  g_assert_null (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), title));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "ttt…</title>"));
}

/* Titles of what was said something about are kept as long as there is room for them, and no longer. */
static void
test_many_titles (void)
{
  g_autofree char *title = g_strnfill (CANDOR_ROOM_TITLE, 't');
  g_autoptr (GString) topics = g_string_new ("<lead>In plain words.</lead>");
  const char *pairs[] = { "<lead>In plain words.</lead>", NULL, NULL };
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (CandorDiscussion) discussion = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 300; i++)
    g_string_append_printf (topics, "<topic id='t%d'><title>%s</title><statement level='measured' sources='trial'>So.</statement></topic>", i, title);
  pairs[1] = topics->str;
  pack = load_small_with (pairs);
  discussion = candor_discussion_new (pack);
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%d", i);

      candor_mark_set_concern (candor_discussion_get_mark (discussion, id), TRUE);
    }
  bytes = candor_discussion_prepare (discussion, NULL, &error);
  g_assert_no_error (error);
  assert_restores (discussion, bytes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/room/measure", test_measure);
  g_test_add_func ("/room/clip", test_clip);
  for (unsigned int i = 0; i < large_talk_count (); i++)
    {
      g_autofree char *path = g_strconcat ("/room/large/", large_talk_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_large);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/room/one-more/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/room/left", test_left);
  g_test_add_func ("/room/not-saved", test_not_saved);
  g_test_add_func ("/room/long-titles", test_long_titles);
  g_test_add_func ("/room/many-titles", test_many_titles);
  return g_test_run ();
}
