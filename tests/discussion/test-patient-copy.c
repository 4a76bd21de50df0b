/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copy that the patient reads: it has all choices, and nothing that is not for the patient. */
#include "config.h"

#include "talk.h"

#define N_TALKS 100

/* What must not get into the copy, wherever it was written. */
#define SECRET "Xyzzy"

static void
write_secrets (CandorDiscussion *discussion)
{
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  GListModel       *asks = candor_discussion_get_asks (discussion);
  CandorSection    *about = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_ABOUT);

  candor_mark_set_note (candor_discussion_get_mark (discussion, "lumps"), SECRET " note");
  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      candor_ask_set_answer (ask, SECRET " answer");
    }
  for (unsigned int i = 0; i < candor_section_get_n_notes (about, CANDOR_NOTE_PROMPT); i++)
    candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_TEACH_BACK, candor_section_get_note (about, CANDOR_NOTE_PROMPT, i)->id),
                             CANDOR_TEACH_BACK_AGAIN);
  for (unsigned int i = CANDOR_ATTENDANCE_PATIENT; i <= CANDOR_ATTENDANCE_LANGUAGE; i++)
    candor_fields_set (CANDOR_FIELDS (attendance), i, SECRET);
  candor_attendance_add_companion (attendance, SECRET, SECRET);
}

static void
test_secrets (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) copy = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;

  write_secrets (discussion);
  copy = candor_discussion_copy_for_patient (discussion, pack);
  whole = dup_bytes (discussion);
  text = dup_bytes (copy);
  g_assert_nonnull (strstr (whole, SECRET));
  g_assert_nonnull (strstr (whole, "teach-back"));
  g_assert_null (strstr (text, SECRET));
  g_assert_null (strstr (text, "teach-back"));
  g_assert_true (candor_discussion_get_for_patient (copy));
  g_assert_false (candor_discussion_get_for_patient (discussion));
  g_assert_finalize_object (g_steal_pointer (&copy));
}

/* A note is shown from the moment that it is for the patient, and no longer. */
static void
test_note (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) copy = candor_discussion_copy_for_patient (discussion, pack);
  CandorMark *mark = candor_discussion_get_mark (discussion, "lumps");
  CandorMark *shown = candor_discussion_get_mark (copy, "lumps");

  candor_mark_set_note (mark, "Call me");
  candor_discussion_follow (copy, discussion);
  g_assert_cmpstr (candor_mark_get_note (shown), ==, "");
  candor_mark_set_note_for_patient (mark, TRUE);
  g_assert_true (candor_discussion_follow (copy, discussion));
  g_assert_cmpstr (candor_mark_get_note (shown), ==, "Call me");
  candor_mark_set_note_for_patient (mark, FALSE);
  g_assert_true (candor_discussion_follow (copy, discussion));
  g_assert_cmpstr (candor_mark_get_note (shown), ==, "");
}

static void
count_cb (unsigned int *n)
{
  (*n)++;
}

/* It follows in place, in its own language, and stirs only for what it shows. */
static void
test_follow (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) german = load_small_german ();
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (CandorDiscussion) copy = candor_discussion_copy_for_patient (discussion, german);
  CandorAsk   *shown = candor_discussion_find_ask (copy, "q-number");
  unsigned int n_changes = 0;

  g_signal_connect_swapped (copy, "changed", G_CALLBACK (count_cb), &n_changes);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-number"), TRUE);
  candor_discussion_set_jurisdiction (discussion, "eu");
  g_assert_true (candor_discussion_follow (copy, discussion));
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (candor_ask_get_ticked (shown));
  g_assert_cmpstr (candor_discussion_get_jurisdiction (copy), ==, "eu");
  g_assert_cmpstr (candor_discussion_get_ask_title (copy, shown), ==, "Welche Nummer hat der Antrag?");
  g_assert_cmpstr (candor_discussion_get_weight_title (copy, candor_discussion_find_weight (copy, "v-act")), ==, "Ich will bald handeln.");
  candor_ask_set_answer (candor_discussion_find_ask (discussion, "q-number"), "77");
  candor_fields_set (CANDOR_FIELDS (candor_discussion_get_attendance (discussion)), CANDOR_ATTENDANCE_PATIENT, "room 4");
  g_assert_false (candor_discussion_follow (copy, discussion));
  g_assert_cmpuint (n_changes, ==, 1);
}

/* Whatever is said: the copy brought up to date is the copy made anew, and the talk is left as it was. */
static void
test_any_talk (void)
{
  g_autoptr (CandorPack) pack = load_small ();

  for (unsigned int i = 0; i < N_TALKS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
      g_autoptr (CandorDiscussion) copy = candor_discussion_copy_for_patient (discussion, pack);
      g_autoptr (CandorDiscussion) anew = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *followed = NULL;
      g_autofree char *copied = NULL;

      for (unsigned int k = 0; k < 30; k++)
        {
          talk_on (discussion, rand);
          g_free (before);
          before = dup_bytes (discussion);
          candor_discussion_follow (copy, discussion);
        }
      anew = candor_discussion_copy_for_patient (discussion, pack);
      after = dup_bytes (discussion);
      followed = dup_bytes (copy);
      copied = dup_bytes (anew);
      g_assert_cmpstr (before, ==, after);
      g_assert_cmpstr (followed, ==, copied);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/patient-copy/secrets", test_secrets);
  g_test_add_func ("/patient-copy/note", test_note);
  g_test_add_func ("/patient-copy/follow", test_follow);
  g_test_add_func ("/patient-copy/any-talk", test_any_talk);
  return g_test_run ();
}
