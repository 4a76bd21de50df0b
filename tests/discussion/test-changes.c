/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A newer pack: nothing that was said is lost, and what it says otherwise is told, statement by statement. */
#include "config.h"

#include "candor-change.h"
#include "candor-discussion-file.h"

#include "talk.h"
#include "test-notify.h"

/* Lumps said otherwise, a figure corrected, a topic gone, one new, a value put otherwise, a question gone, a country gone. */
static CandorPack *
load_newer (void)
{
  static const char *const pairs[] = {
    "version=\"2026-11-22\"", "version=\"2027-03-01\"",
    "<statement level=\"measured\" sources=\"trial\">Lumps were reported.</statement>",
    "<statement level=\"measured\" sources=\"trial\">Lumps went away in a week.</statement>",
    "events=\"44\"", "events=\"45\"",
    "<title>I want to act soon.</title>", "<title>I want to act at once.</title>",
    "<statement level=\"unknown\" sources=\"trial\">The right amount is not known.</statement>",
    "<statement level=\"measured\" sources=\"trial\">The right amount is not known.</statement>",
    "<factor id=\"dose\"", "<factor id=\"age\"><title>Age</title><statement level=\"unknown\" sources=\"trial\">Not known.</statement></factor><factor id=\"dose\"",
    "<sign level=\"measured\" sources=\"trial\">Itch.</sign>", "",
    "<faq id=\"f-safe\">", "<faq id=\"f-safe-now\">",
    "<question id=\"q-number\" key=\"yes\">", "<question id=\"q-code\" key=\"yes\">",
    "on=\"any q-number buy\"", "on=\"any q-code buy\"",
    "<jurisdiction id=\"eu\" region=\"EU\"", "<jurisdiction id=\"jp\" region=\"JP\"",
    NULL
  };

  return load_small_with (pairs);
}

static char *
dup_changes (CandorDiscussion *discussion)
{
  static const char *const kinds[] = { "changed", "new", "gone" };
  static const char *const aspects[] = { "", " figure", " evidence", " labels", " left out" };
  g_autoptr (GListModel) changes = candor_discussion_list_changes (discussion);
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CandorChange) change = g_list_model_get_item (changes, i);
      const char *words = candor_change_get_text (change);

      g_string_append_printf (text, "%s%s%s %s (%s)", candor_change_get_marked (change) ? "*" : "",
                              kinds[candor_change_get_kind (change)], aspects[candor_change_get_aspect (change)],
                              candor_change_get_id (change), candor_change_get_title (change));
      if (candor_change_get_n_gone (change) > 0)
        g_string_append_printf (text, " -%u", candor_change_get_n_gone (change));
      g_string_append_printf (text, "%s%s\n", words != NULL ? ": " : "", words != NULL ? words : "");
    }
  return g_string_free (text, FALSE);
}

#define assert_changes(discussion, expected)              \
  G_STMT_START                                            \
  {                                                       \
    g_autofree char *changes_ = dup_changes (discussion); \
    g_assert_cmpstr (changes_, ==, expected);             \
  }                                                       \
  G_STMT_END

#define CHANGES                                                       \
  "changed figure any (Any problem) -1\n"                             \
  "changed left out any (Any problem) -1\n"                           \
  "*changed lumps (Lumps) -1: Lumps went away in a week.\n"           \
  "new age (Age)\n"                                                   \
  "changed dose (How much) -1: The right amount is not known.\n"      \
  "new jp (European Union)\n"                                         \
  "new q-code (What is the application number?)\n"                    \
  "new f-safe-now (Are drops safe?)\n"                                \
  "*changed v-act (I want to act at once.): I want to act at once.\n" \
  "*gone eu (European Union)\n"                                       \
  "*gone q-number (What is the application number?)\n"                \
  "*gone f-safe (Are drops safe?)\n"

static CandorDiscussion *
talk_about (CandorPack *pack)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);

  candor_discussion_set_jurisdiction (discussion, "eu");
  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), "two");
  candor_mark_set_note (candor_discussion_get_mark (discussion, "f-safe"), "asked this");
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-number"), TRUE);
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), 4);
  return discussion;
}

/* Takes a saved discussion over into one about @pack. */
static CandorDiscussion *
open_with (const char *text,
           CandorPack *pack)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CandorDiscussion *discussion = candor_discussion_new (pack);

  candor_discussion_restore (discussion, bytes, "in.candor", &error);
  g_assert_no_error (error);
  return discussion;
}

static void
test_newer (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) newer = load_newer ();
  CandorDiscussion *first = talk_about (pack);
  g_autofree char  *saved = dup_bytes (first);
  CandorDiscussion *second = open_with (saved, newer);
  g_autoptr (GPtrArray) withdrawn = NULL;

  assert_changes (first, "");
  assert_changes (second, CHANGES);
  /* What went is kept, by the name it had. */
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (second, "f-safe")), ==, "asked this");
  g_assert_cmpstr (candor_discussion_get_title (second, "f-safe"), ==, "Are drops safe?");
  g_assert_cmpstr (candor_discussion_get_ask_title (second, candor_discussion_find_ask (second, "q-number")), ==,
                   "What is the application number?");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (second), ==, "us");
  withdrawn = candor_discussion_list_withdrawn (second);
  g_assert_cmpuint (withdrawn->len, ==, 1);
  g_assert_true (g_ptr_array_index (withdrawn, 0) == candor_discussion_get_mark (second, "f-safe"));
  g_clear_pointer (&withdrawn, g_ptr_array_unref);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
}

/* Whoever saves before telling the patient finds the list again. */
static void
test_until_accepted (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) newer = load_newer ();
  CandorDiscussion *first = talk_about (pack);
  g_autofree char  *saved = dup_bytes (first);
  CandorDiscussion *second = open_with (saved, newer);
  g_autofree char  *again = dup_bytes (second);
  CandorDiscussion *third = open_with (again, newer);
  CandorDiscussion *fourth;
  g_autofree char  *accepted = NULL;
  unsigned int      n_changed = 0;

  assert_changes (third, CHANGES);
  count_signal (third, "changed", &n_changed);
  candor_discussion_accept_changes (third);
  candor_discussion_accept_changes (third);
  g_assert_cmpuint (n_changed, ==, 1);
  assert_changes (third, "");
  accepted = dup_bytes (third);
  fourth = open_with (accepted, newer);
  assert_changes (fourth, "");
  /* And what went from the pack is in the file still. */
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (fourth, "f-safe")), ==, "asked this");
  g_assert_cmpstr (candor_discussion_get_title (fourth, "f-safe"), ==, "Are drops safe?");
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  g_assert_finalize_object (third);
  g_assert_finalize_object (fourth);
}

/* A newer pack that is opened during a talk, and the older one again. */
static void
test_during_a_talk (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) newer = load_newer ();
  CandorDiscussion *discussion = talk_about (pack);

  candor_discussion_set_pack (discussion, newer);
  assert_changes (discussion, CHANGES);
  candor_discussion_set_pack (discussion, pack);
  assert_changes (discussion, "");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "eu");
  g_assert_finalize_object (discussion);
}

/* A translation of the same version says the same. */
static void
test_other_language (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) german = load_small_german ();
  g_autoptr (CandorPack) newer = load_newer ();
  CandorDiscussion *discussion = talk_about (pack);
  g_autofree char  *saved = dup_bytes (discussion);
  CandorDiscussion *opened = open_with (saved, german);
  CandorDiscussion *copy = candor_discussion_copy (discussion, german);
  CandorDiscussion *newest;
  g_autofree char  *in_german = dup_bytes (opened);

  assert_changes (opened, "");
  assert_changes (copy, "");
  /* Across both, what is new and what went can be told, but not what is put otherwise. */
  newest = open_with (in_german, newer);
  assert_changes (newest, "new age (Age)\n"
                          "new jp (European Union)\n"
                          "new q-code (What is the application number?)\n"
                          "new f-safe-now (Are drops safe?)\n"
                          "*gone eu (European Union)\n"
                          "*gone q-number (Welche Nummer hat der Antrag?)\n"
                          "*gone f-safe (Are drops safe?)\n");
  g_assert_finalize_object (discussion);
  g_assert_finalize_object (opened);
  g_assert_finalize_object (copy);
  g_assert_finalize_object (newest);
}

/* Whatever was said, and however often the pack changes: back with the first one, all is there. */
static void
test_nothing_lost (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) newer = load_newer ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());

  for (int i = 0; i < 100; i++)
    {
      CandorDiscussion *discussion = hold_talk (pack, rand, g_rand_int_range (rand, 0, 120));
      CandorDiscussion *there;
      CandorDiscussion *back;
      g_autofree char  *before = NULL;
      g_autofree char  *between = NULL;
      g_autofree char  *after = NULL;

      /* A question that nobody ticked may go with the pack; that it stood there is nothing that was said. */
      candor_ask_set_answer (candor_discussion_find_ask (discussion, "q-number"), "asked");
      before = dup_bytes (discussion);
      there = open_with (before, newer);
      between = dup_bytes (there);
      back = open_with (between, pack);
      after = dup_bytes (back);
      g_assert_cmpstr (after, ==, before);
      g_assert_finalize_object (discussion);
      g_assert_finalize_object (there);
      g_assert_finalize_object (back);
    }
}

/* --- One thing at a time --- */

/* What is told where the words @before are @after in a newer pack. */
typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *told;
} Case;

#define CAUSE "<cause level=\"measured\" sources=\"trial\">The liquid.</cause>"
#define SIGN "<sign level=\"measured\" sources=\"trial\">Itch.</sign>"
#define CARE "<care level=\"measured\" sources=\"trial\">Rest.</care>"
#define BETWEEN "\n        "

static const Case cases[] = {
  { "nothing", "", "", "" },
  { "replaced", SIGN, "<sign level=\"measured\" sources=\"trial\">Heat.</sign>", "changed any (Any problem) -1: Heat.\n" },
  { "one-went-one-came", SIGN BETWEEN CARE, CARE "<care level=\"measured\" sources=\"trial\">Cold water.</care>",
    "changed any (Any problem): Cold water.\nchanged left out any (Any problem) -1\n" },
  { "two-for-one", SIGN BETWEEN CARE, "<care level=\"measured\" sources=\"trial\">Cold water.</care>",
    "changed any (Any problem) -2: Cold water.\n" },
  { "two-went", CAUSE BETWEEN SIGN, "", "changed left out any (Any problem) -2\n" },
  { "came", SIGN, SIGN "<sign level=\"measured\" sources=\"trial\">Heat.</sign>", "changed any (Any problem): Heat.\n" },
  { "source", "<onset level=\"measured\" sources=\"trial\">", "<onset level=\"measured\" sources=\"reg\">",
    "changed evidence any (Any problem): Within days.\n" },
  { "source-more", "<onset level=\"measured\" sources=\"trial\">", "<onset level=\"measured\" sources=\"trial reg\">",
    "changed evidence any (Any problem): Within days.\n" },
  { "source-order", "sources=\"reg trial\"", "sources=\"trial reg\"", "" },
  { "source-of-a-figure", "<frequency level=\"measured\" sources=\"trial\"", "<frequency level=\"measured\" sources=\"reg\"",
    "changed evidence any (Any problem): Not what a shop sells.\n" },
  { "as-of", "as-of=\"2019-12-06\"", "as-of=\"2020-12-06\"",
    "changed evidence not-approved (No drops are approved.): The agency says that no drop is approved. See Act 7.\n" },
  { "urgency", "<urgent help=\"emergency\"", "<urgent help=\"at-once\"", "changed evidence any (Any problem): Trouble breathing.\n" },
  { "phone", "phone=\"1-800-000-0000\"", "phone=\"1-800-000-0001\"", "*changed evidence us (United States): Tell the agency.\n" },
  { "act", "date=\"2019-12-06\" kind=\"warning\"", "date=\"2019-12-07\" kind=\"warning\"",
    "*changed evidence us (United States): The agency warned the public.\n" },
  { "severity", "severity=\"moderate\"", "severity=\"serious\"", "changed figure lumps (Lumps) -1\n" },
  { "block-title", "<title>Why</title>", "<title>Why so</title>", "changed not-approved (No drops are approved.) -1: Why so\n" },
  { "table-head", "<cell>Pills</cell>", "<cell>Tablets</cell>", "changed size (How small?) -1: Tablets\n" },
  { "figure-mark", "from=\"80000\"", "from=\"90000\"", "changed size (How small?) -1: hair\n" },
  { "figure-risk", "<risk>Germs</risk>", "<risk>Dirt</risk>", "changed size (How small?) -1: Dirt\n" },
  { "ladder", "Trouble breathing</sign>", "No breath</sign>", "changed help-emergency (Call emergency services) -1: No breath\n" },
  { "section-lead", "<lead>The short of it.</lead>", "<lead>In short.</lead>", "changed about (What drops are) -1: In short.\n" },
  { "part-lead", "<lead>In plain words.</lead>", "", "changed left out what (What they are) -1\n" },
  { "level", "<meaning>Counted in people.</meaning>", "<meaning>Counted.</meaning>", "changed measured (Measured) -1: Counted.\n" },
  { "level-kind", "id=\"unknown\" kind=\"unknown\"", "id=\"unknown\" kind=\"theory\"", "changed figure unknown (Not studied) -1\n" },
  { "glossary", "A very small amount of a liquid.", "A small amount.", "changed drop (Drop) -1: A small amount.\n" },
  { "glossary-more", "<entry id=\"drop\">",
    "<entry id=\"elbow\"><title>Elbow</title><meaning level=\"measured\" sources=\"trial\">A joint.</meaning></entry><entry id=\"drop\">",
    "new elbow (Elbow)\n" },
  { "source-title", "<title>A trial of drops</title>", "<title>Two trials of drops</title>",
    "changed trial (Two trials of drops): Two trials of drops\n" },
  { "source-address", "https://example.org/notice", "https://example.org/notices", "changed figure reg (Notice on drops) -1\n" },
  { "source-checked", "date=\"2024\" checked=\"2026-11-22\"", "date=\"2024\" checked=\"2026-11-23\"", "" },
  { "who-paid", "<funding>Nobody paid for it.</funding>", "<funding>A shop paid.</funding>", "changed small (Blue drops) -1: A shop paid.\n" },
  { "author", "<name>A. Author</name>", "<name>B. Author</name>", "changed small (Blue drops) -1: B. Author\n" },
  { "words", "{n} people</word>", "{n} persons</word>", "changed labels small (Blue drops) -1\n" },
};

static CandorPack *
load_next (const Case *test)
{
  const char *pairs[] = { "version=\"2026-11-22\"", "version=\"2027-03-01\"", test->before, test->after, NULL };

  if (*test->before == '\0')
    pairs[2] = NULL;
  return load_small_with (pairs);
}

static void
test_one (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) next = load_next (test);
  CandorDiscussion *discussion = candor_discussion_new (pack);
  g_autofree char  *saved = dup_bytes (discussion);
  CandorDiscussion *opened = open_with (saved, next);

  assert_changes (discussion, "");
  g_assert_false (candor_discussion_has_other_pack (discussion));
  assert_changes (opened, test->told);
  g_assert_true (candor_discussion_has_other_pack (opened));
  candor_discussion_accept_changes (opened);
  g_assert_false (candor_discussion_has_other_pack (opened));
  g_assert_finalize_object (discussion);
  g_assert_finalize_object (opened);
}

/* --- Files of before --- */

/* Saved before the digests told of sources, glossary and the rest: what they do tell is told, and no more. */
static void
test_first_form (void)
{
  static const Case nothing = { "nothing", "", "", "" };
  g_autofree char  *path = g_build_filename (CANDOR_TEST_DATA, "first-form.candor", NULL);
  g_autofree char  *saved = NULL;
  g_autoptr (CandorPack) same = load_next (&nothing);
  g_autoptr (CandorPack) newer = load_newer ();
  CandorDiscussion *unchanged;
  CandorDiscussion *changed;
  CandorDiscussion *again;
  g_autofree char  *in_between = NULL;

  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  unchanged = open_with (saved, same);
  assert_changes (unchanged, "");
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (unchanged, "lumps")), ==, "two");
  changed = open_with (saved, newer);
  assert_changes (changed, CHANGES);
  /* Saved anew before the patient was told, it says of then what it said. */
  in_between = dup_bytes (changed);
  again = open_with (in_between, newer);
  assert_changes (again, CHANGES);
  g_assert_finalize_object (unchanged);
  g_assert_finalize_object (changed);
  g_assert_finalize_object (again);
}

/* And a source that is swapped after that is no news against them, but is once they were saved with it. */
static void
test_first_form_source (void)
{
  static const Case nothing = { "nothing", "", "", "" };
  static const Case swapped = { "source", "<onset level=\"measured\" sources=\"trial\">", "<onset level=\"measured\" sources=\"reg\">", NULL };
  g_autofree char  *path = g_build_filename (CANDOR_TEST_DATA, "first-form.candor", NULL);
  g_autofree char  *saved = NULL;
  g_autofree char  *told = NULL;
  g_autoptr (CandorPack) same = load_next (&nothing);
  g_autoptr (CandorPack) next = load_next (&swapped);
  CandorDiscussion *first;
  CandorDiscussion *second;
  CandorDiscussion *third;

  g_assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  first = open_with (saved, next);
  assert_changes (first, "");
  second = open_with (saved, same);
  candor_discussion_accept_changes (second);
  told = dup_bytes (second);
  third = open_with (told, next);
  assert_changes (third, "changed evidence any (Any problem): Within days.\n");
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  g_assert_finalize_object (third);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/newer", test_newer);
  g_test_add_func ("/changes/until-accepted", test_until_accepted);
  g_test_add_func ("/changes/during-a-talk", test_during_a_talk);
  g_test_add_func ("/changes/other-language", test_other_language);
  g_test_add_func ("/changes/nothing-lost", test_nothing_lost);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/changes/one/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_one);
    }
  g_test_add_func ("/changes/first-form", test_first_form);
  g_test_add_func ("/changes/first-form/source", test_first_form_source);
  return g_test_run ();
}
