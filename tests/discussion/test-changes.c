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
  g_autoptr (GListModel) changes = candor_discussion_list_changes (discussion);
  GString *text = g_string_new (NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (changes); i++)
    {
      g_autoptr (CandorChange) change = g_list_model_get_item (changes, i);
      const char *words = candor_change_get_text (change);

      g_string_append_printf (text, "%s%s %s (%s)%s%s\n", candor_change_get_marked (change) ? "*" : "",
                              kinds[candor_change_get_kind (change)], candor_change_get_id (change), candor_change_get_title (change),
                              words != NULL ? ": " : "", words != NULL ? words : "");
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
  "changed any (Any problem)\n"                                       \
  "*changed lumps (Lumps): Lumps went away in a week.\n"              \
  "new age (Age)\n"                                                   \
  "changed dose (How much): The right amount is not known.\n"         \
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
  return g_test_run ();
}
