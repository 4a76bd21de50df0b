/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion as bytes: nothing is lost on the way out and in, whatever was said. */
#include "config.h"

#include "candor-discussion-file.h"

#include "talk.h"
#include "test-notify.h"

#define N_TALKS 200

static GBytes *
to_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
restore (CandorDiscussion *discussion,
         const char       *text)
{
  g_autoptr (GBytes) bytes = to_bytes (text);
  g_autoptr (GError) error = NULL;
  gboolean restored = candor_discussion_restore (discussion, bytes, "in.candor", &error);

  g_assert_no_error (error);
  g_assert_true (restored);
}

static void
assert_same (CandorDiscussion *discussion,
             const char       *expected)
{
  g_autofree char *bytes = dup_bytes (discussion);

  g_assert_cmpstr (bytes, ==, expected);
}

/* --- The file itself --- */

static CandorDiscussion *
make_known (CandorPack *pack)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  CandorDecision   *decision = candor_discussion_get_decision (discussion);
  CandorMark       *mark = candor_discussion_get_mark (discussion, "lumps");
  CandorWeight     *own;
  CandorAsk        *ask;
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (-5 * 3600);
  g_autoptr (GDateTime) started = g_date_time_new (zone, 2026, 11, 23, 9, 5, 59.5);
  g_autoptr (GDateTime) saved = g_date_time_new (zone, 2026, 11, 23, 9, 21, 0);

  candor_discussion_set_started (discussion, started);
  candor_discussion_set_saved (discussion, saved);
  candor_discussion_set_language (discussion, "pt-BR");
  candor_discussion_set_jurisdiction (discussion, "eu");
  candor_mark_set_note (mark, "two <b>lumps</b> & an itch\n  since May ");
  candor_mark_set_note_for_patient (mark, TRUE);
  candor_mark_set_concern (mark, TRUE);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "any"), TRUE);
  ask = candor_discussion_add_question (discussion, "May I swim?");
  candor_ask_set_answer (ask, "yes");
  candor_discussion_move_question (discussion, ask, 0);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-number"), TRUE);
  candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-allergy"), 1);
  candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_READY, "r-sure"), CANDOR_READY_NO);
  candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_TEACH_BACK, "say-about"), CANDOR_TEACH_BACK_AGAIN);
  candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_HIDDEN, "buy"), 1);
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), 4);
  own = candor_discussion_add_value (discussion, "My dog");
  candor_weight_set_weight (own, 5);
  candor_weight_set_fit (own, "nothing", CANDOR_FIT_FOR);
  candor_weight_set_fit (own, "buy", CANDOR_FIT_AGAINST);
  candor_discussion_move_criterion (discussion, "harm", 0);
  g_object_set (decision, "choice", "ch-more-time", "note", "after the holidays", "back-on", "2027-01-10", "proxy-name", "Lee",
                "proxy-role", "son", NULL);
  g_object_set (attendance, "patient", "room 4", "clinician", "Dr. Roe", "interpreter", "Ana", "interpreter-number", "77",
                "language", "Português", NULL);
  candor_attendance_add_companion (attendance, "Kim", "");
  return discussion;
}

/* Without the digests of what the pack says: small.xml may change without harm. */
static char *
dup_without_wording (CandorDiscussion *discussion)
{
  g_autofree char *bytes = dup_bytes (discussion);
  g_autoptr (GRegex) wording = g_regex_new ("  <wording.*</wording>\n", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex) digest = g_regex_new ("digest=\"[0-9a-f]{8}\"", 0, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (wording, bytes, -1, 0, "", 0, NULL);

  g_assert_cmpuint (strlen (rest), <, strlen (bytes));
  return g_regex_replace_literal (digest, rest, -1, 0, "digest=\"00000000\"", 0, NULL);
}

/* What files look like is a promise: a change here is a new version of the format. */
static void
test_known (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = make_known (pack);
  CandorDiscussion *other = candor_discussion_new (pack);
  g_autofree char  *path = g_build_filename (CANDOR_TEST_DATA, "known.candor", NULL);
  g_autofree char  *expected = NULL;
  g_autofree char  *written = dup_without_wording (discussion);
  g_autofree char  *restored = NULL;

  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);
  restore (other, expected);
  restored = dup_without_wording (other);
  g_assert_cmpstr (restored, ==, expected);
  g_assert_finalize_object (discussion);
  g_assert_finalize_object (other);
}

static void
test_head (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = make_known (pack);
  g_autoptr (GBytes) bytes = candor_discussion_to_bytes (discussion);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorDiscussionHead) head = candor_discussion_head_read (bytes, "in.candor", &error);
  g_autofree char *saved = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (head->pack_id, ==, "small");
  g_assert_cmpstr (head->pack_version, ==, "2026-11-22");
  g_assert_cmpstr (head->pack_digest, ==, candor_pack_get_digest (pack));
  g_assert_cmpstr (head->pack_language, ==, "en");
  g_assert_cmpstr (head->language, ==, "pt-BR");
  saved = g_date_time_format_iso8601 (head->saved);
  g_assert_cmpstr (saved, ==, "2026-11-23T09:21:00-05");
}

/* --- Nothing is lost --- */

/* What is written can be read again, whatever the clock of the computer says. */
static void
test_years (void)
{
  static const int years[] = { 1, 99, 999, 1000, 9999 };
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);

  for (unsigned int i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GDateTime) started = g_date_time_new_utc (years[i], 2, 3, 4, 5, 6);
      g_autoptr (CandorDiscussion) again = candor_discussion_new (pack);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      candor_discussion_set_started (discussion, started);
      bytes = candor_discussion_to_bytes (discussion);
      candor_discussion_restore (again, bytes, "in.candor", &error);
      g_assert_no_error (error);
      g_assert_true (g_date_time_equal (candor_discussion_get_started (again), started));
    }
}

static void
test_round_trip (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) german = load_small_german ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  CandorDiscussion *reused = candor_discussion_new (pack);

  for (int i = 0; i < N_TALKS; i++)
    {
      CandorDiscussion *discussion = hold_talk (pack, rand, g_rand_int_range (rand, 0, 120));
      CandorDiscussion *fresh = candor_discussion_new (pack);
      CandorDiscussion *copy = candor_discussion_copy (discussion, pack);
      CandorDiscussion *translated = candor_discussion_copy (discussion, german);
      CandorDiscussion *back = candor_discussion_copy (translated, pack);
      g_autofree char  *bytes = dup_bytes (discussion);

      restore (fresh, bytes);
      assert_same (fresh, bytes);
      restore (reused, bytes);
      assert_same (reused, bytes);
      assert_same (copy, bytes);
      assert_same (back, bytes);
      g_assert_cmpint (candor_discussion_get_touched (fresh), ==, candor_discussion_get_touched (discussion));
      g_assert_finalize_object (discussion);
      g_assert_finalize_object (fresh);
      g_assert_finalize_object (copy);
      g_assert_finalize_object (translated);
      g_assert_finalize_object (back);
    }
  g_assert_finalize_object (reused);
}

/* The pack that people use, too. */
static void
test_builtin (void)
{
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  CandorDiscussion *discussion = hold_talk (pack, rand, 600);
  CandorDiscussion *fresh = candor_discussion_new (pack);
  g_autofree char  *bytes = dup_bytes (discussion);
  gint64            start = g_get_monotonic_time ();

  restore (fresh, bytes);
  g_test_message ("%zu bytes, restored in %.1f ms", strlen (bytes), (double) (g_get_monotonic_time () - start) / 1000);
  assert_same (fresh, bytes);
  g_assert_finalize_object (discussion);
  g_assert_finalize_object (fresh);
}

static void
test_translated_titles (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) german = load_small_german ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorDiscussion *copy;

  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-number"), TRUE);
  copy = candor_discussion_copy (discussion, german);
  g_assert_true (candor_discussion_get_pack (copy) == german);
  g_assert_cmpstr (candor_discussion_get_language (copy), ==, "en");
  g_assert_cmpstr (candor_discussion_get_ask_title (copy, candor_discussion_find_ask (copy, "q-number")), ==,
                   "Welche Nummer hat der Antrag?");
  g_assert_finalize_object (copy);
  g_assert_finalize_object (discussion);
}

/* --- In place --- */

static void
test_in_place (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = make_known (pack);
  g_autofree char  *before = dup_bytes (discussion);
  CandorMark       *lumps = candor_discussion_get_mark (discussion, "lumps");
  CandorMark       *any = candor_discussion_get_mark (discussion, "any");
  g_autoptr (CandorAsk) own = g_list_model_get_item (candor_discussion_get_asks (discussion), 0);
  CandorAsk   *number = candor_discussion_find_ask (discussion, "q-number");
  unsigned int n_changed = 0, n_note = 0, n_any = 0, n_items = 0, n_number = 0, n_language = 0;

  candor_mark_set_note (lumps, "other");
  candor_ask_set_text (own, "May I run?");
  candor_discussion_add_question (discussion, "And cycle?");
  count_signal (discussion, "changed", &n_changed);
  count_signal (discussion, "notify::language", &n_language);
  count_signal (lumps, "notify", &n_note);
  count_signal (any, "notify", &n_any);
  count_signal (number, "notify", &n_number);
  count_signal (candor_discussion_get_asks (discussion), "items-changed", &n_items);
  restore (discussion, before);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_note, ==, 1);
  g_assert_cmpuint (n_any, ==, 0);
  g_assert_cmpuint (n_number, ==, 0);
  g_assert_cmpuint (n_items, ==, 1);
  g_assert_cmpuint (n_language, ==, 0);
  g_assert_true (candor_discussion_get_mark (discussion, "lumps") == lumps);
  g_assert_cmpstr (candor_ask_get_text (own), ==, "May I swim?");
  assert_same (discussion, before);
  /* What is the same is no news at all. */
  restore (discussion, before);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_finalize_object (g_steal_pointer (&discussion));
}

/* Once taken over, it goes on like any other. */
static void
test_goes_on (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = make_known (pack);
  CandorDiscussion *other = candor_discussion_new (pack);
  g_autofree char  *bytes = dup_bytes (discussion);
  g_autoptr (CandorAsk) ask = NULL;
  g_autoptr (CandorFields) companion = NULL;
  unsigned int n_changed = 0;

  restore (other, bytes);
  ask = g_list_model_get_item (candor_discussion_get_asks (other), 0);
  companion = g_list_model_get_item (candor_attendance_get_companions (candor_discussion_get_attendance (other)), 0);
  count_signal (other, "changed", &n_changed);
  candor_ask_set_answer (ask, "no");
  g_assert_cmpuint (n_changed, ==, 1);
  candor_weight_set_weight (candor_discussion_find_weight (other, "v-act"), 1);
  g_assert_cmpuint (n_changed, ==, 2);
  candor_fields_set (companion, CANDOR_COMPANION_ROLE, "friend");
  g_assert_cmpuint (n_changed, ==, 3);
  candor_discussion_remove_question (other, ask);
  g_assert_cmpuint (n_changed, ==, 4);
  candor_ask_set_answer (ask, "gone");
  g_assert_cmpuint (n_changed, ==, 4);
  g_assert_finalize_object (discussion);
  g_clear_object (&companion);
  g_assert_finalize_object (other);
}

/* --- What is refused --- */

/* Changes to the known file: what is searched for, what replaces it, and what is said of it. */
static const struct
{
  const char *name;
  const char *search;
  const char *replace;
  int         code;
  const char *message;
} faults[] = {
  { "cut", "</discussion>", "", CANDOR_DISCUSSION_ERROR_XML, "in.candor:*: the file ends before </discussion>" },
  { "doctype", "<discussion", "<!DOCTYPE discussion><discussion", CANDOR_DISCUSSION_ERROR_XML,
    "in.candor:2: a discussion has no <!DOCTYPE>; take it out" },
  { "entity", "My dog", "&secret;", CANDOR_DISCUSSION_ERROR_XML, "in.candor:*: &secret; is not known*" },
  { "control", "My dog", "My \1 dog", CANDOR_DISCUSSION_ERROR_XML, "in.candor:*: there is a control character here*" },
  { "not-utf-8", "My dog", "My \xff dog", CANDOR_DISCUSSION_ERROR_XML, "in.candor:*: the bytes here are not UTF-8*" },
  { "after-the-end", "</discussion>", "</discussion><x/>", CANDOR_DISCUSSION_ERROR_XML,
    "in.candor:*: there is something after the end of </discussion>" },
  { "a-pack", "<discussion", "<pack", CANDOR_DISCUSSION_ERROR_XML, "in.candor:*" },
  { "newer", "version=\"2\"", "version=\"3\"", CANDOR_DISCUSSION_ERROR_NEWER,
    "in.candor:2: the discussion was saved by a newer version of Candor*" },
  { "newer-namespace", "ns/discussion/1", "ns/discussion/2", CANDOR_DISCUSSION_ERROR_NEWER,
    "in.candor:2: the discussion was saved by a newer version of Candor*" },
  { "foreign", "ns/discussion/1", "ns/other/1", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:2: the file begins with <discussion>; a discussion begins with <discussion xmlns=*" },
  { "no-version", " version=\"2\"", "", CANDOR_DISCUSSION_ERROR_SCHEMA, "in.candor:2: <discussion> lacks its version attribute" },
  { "bad-language", "language=\"pt-BR\"", "language=\"Klingon!\"", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:2: attribute language of <discussion>: 'Klingon!' is not the tag of a language*" },
  { "bad-id", "item=\"any\"", "item=\"../any\"", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:*: attribute item of <mark>: '../any' is not an id*" },
  { "bad-time", "started=\"2026", "started=\"around 2026", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:2: attribute started of <discussion>: * is not a time such as *" },
  { "no-such-time", "2026-11-23T09:05", "2026-02-30T09:05", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:2: attribute started: there is no such time as '2026-02-30T09:05:59-05:00'" },
  { "unknown-element", "<marks>", "<marks><script>x</script>", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:*: the element <script> is not *" },
  { "loose-words", "<marks>", "<marks>loose", CANDOR_DISCUSSION_ERROR_SCHEMA, "in.candor:*: there are words loose in <marks>*" },
  { "weight-above", "weight=\"5\"", "weight=\"6\"", CANDOR_DISCUSSION_ERROR_SCHEMA,
    "in.candor:*: attribute weight of <weight>: '6' is not one of 1, 2, 3, 4, 5*" },
  { "mark-twice", "item=\"any\"", "item=\"lumps\"", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: there is a <mark> for 'lumps' above already*" },
  { "ask-twice", "<asks order=\"own\">", "<asks order=\"own\"><ask question=\"q-number\"/>", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: there is a <ask> for 'q-number' above already*" },
  { "ask-of-nobody", "<words>May I swim?</words>", "", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: a <ask> has either its question attribute or <words> of the patient's own" },
  { "fit-of-the-pack", "<title>I want to act soon.</title>", "<fit option=\"buy\" speaks=\"for\"/>", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: what a value of the pack speaks for is said there*" },
  { "fit-twice", "option=\"nothing\"", "option=\"buy\"", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: there is a <fit> for 'buy' above already*" },
  { "criterion-twice", "criterion id=\"good\"", "criterion id=\"harm\"", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: there is a <criterion> for 'harm' above already*" },
  { "bad-digest", "<parts>", "<parts>0 ", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: <parts> holds digests of 8 hex digits each*" },
  { "entry-twice", "<entry id=\"not-approved\">", "<entry id=\"size\">", CANDOR_DISCUSSION_ERROR_MEANING,
    "in.candor:*: there is a <entry> for 'size' above already*" },
  { "other-pack", "pack id=\"small\"", "pack id=\"large\"", CANDOR_DISCUSSION_ERROR_OTHER_PACK,
    "in.candor:*: this discussion is about the knowledge file 'large', not 'small'" },
};

static void
test_fault (const void *data)
{
  unsigned int i = GPOINTER_TO_UINT (data);
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = make_known (pack);
  g_autofree char  *before = dup_bytes (discussion);
  g_auto (GStrv) parts = g_strsplit (before, faults[i].search, 2);
  g_autofree char *text = g_strjoinv (faults[i].replace, parts);
  g_autoptr (GBytes) bytes = to_bytes (text);
  g_autoptr (GError) error = NULL;
  unsigned int n_changed = 0;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  candor_mark_set_note (candor_discussion_get_mark (discussion, "size"), "not in the file");
  g_free (g_steal_pointer (&before));
  before = dup_bytes (discussion);
  count_signal (discussion, "changed", &n_changed);
  g_assert_false (candor_discussion_restore (discussion, bytes, "in.candor", &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, faults[i].code);
  g_assert_true (g_pattern_match_simple (faults[i].message, error->message));
  g_assert_cmpuint (n_changed, ==, 0);
  assert_same (discussion, before);
  g_assert_finalize_object (discussion);
}

static void
test_too_large (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autofree char *blank = g_strnfill (CANDOR_DISCUSSION_MAX_BYTES + 1, ' ');
  g_autoptr (GBytes) bytes = to_bytes (blank);
  g_autoptr (GError) error = NULL;

  g_assert_null (candor_discussion_head_read (bytes, "in.candor", &error));
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_TOO_LARGE);
}

/* --- Files --- */

static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("candor-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.candor", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) parent = g_file_new_for_path (folder);
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = make_known (pack);
  g_autoptr (GBytes) written = candor_discussion_to_bytes (discussion);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (CandorStamp) stamp = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (candor_discussion_read_file (file, NULL, &error));
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_null (candor_discussion_read_file (parent, NULL, &error));
  g_assert_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_true (candor_durable_file_write (path, written, NULL, NULL, &error));
  read = candor_discussion_read_file (file, &stamp, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, written));
  g_assert_true (candor_durable_file_write (path, read, stamp, NULL, &error));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (parent, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/discussion-file/bad/", faults[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/discussion-file/bad/too-large", test_too_large);
  g_test_add_func ("/discussion-file/files", test_files);
  g_test_add_func ("/discussion-file/known", test_known);
  g_test_add_func ("/discussion-file/head", test_head);
  g_test_add_func ("/discussion-file/years", test_years);
  g_test_add_func ("/discussion-file/round-trip", test_round_trip);
  g_test_add_func ("/discussion-file/builtin", test_builtin);
  g_test_add_func ("/discussion-file/translated-titles", test_translated_titles);
  g_test_add_func ("/discussion-file/in-place", test_in_place);
  g_test_add_func ("/discussion-file/goes-on", test_goes_on);
  return g_test_run ();
}
