/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: every state can be gone back to, whatever was done, and typing is one step. */
#include "config.h"

#include "candor-history.h"

#include "talk.h"
#include "test-notify.h"

#include <malloc.h>

static void
turn_loop (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
assert_state (CandorDiscussion *discussion,
              const char       *expected)
{
  g_autofree char *state = dup_bytes (discussion);

  g_assert_cmpstr (state, ==, expected);
}

/* --- Everything --- */

/* Goes on talking until something has changed; adds the state to @states. */
static void
act (CandorDiscussion *discussion,
     CandorHistory    *history,
     GRand            *rand,
     GPtrArray        *states)
{
  g_autofree char *state = NULL;

  do
    {
      talk_on (discussion, rand);
      candor_history_commit (history);
      g_free (state);
      state = dup_bytes (discussion);
    }
  while (g_str_equal (state, g_ptr_array_index (states, states->len - 1)));
  /* What is typed in one field without a pause would be one step, unless it was saved. */
  candor_history_set_saved (history, TRUE);
  g_ptr_array_add (states, g_steal_pointer (&state));
}

static void
test_everything (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  CandorDiscussion *discussion = hold_talk (pack, rand, 20);
  CandorHistory    *history = candor_history_new (discussion);
  unsigned int      at;

  g_ptr_array_add (states, dup_bytes (discussion));
  for (int i = 0; i < 400; i++)
    act (discussion, history, rand, states);
  for (at = states->len - 1; at > 0; at--)
    {
      assert_state (discussion, g_ptr_array_index (states, at));
      g_assert_true (candor_history_undo (history));
    }
  assert_state (discussion, g_ptr_array_index (states, 0));
  g_assert_false (candor_history_get_can_undo (history));
  g_assert_false (candor_history_undo (history));
  /* To and fro, and now and then something else is done. */
  for (int i = 0; i < 2000; i++)
    {
      if (g_rand_int_range (rand, 0, 20) == 0)
        {
          g_ptr_array_set_size (states, (int) at + 1);
          act (discussion, history, rand, states);
          at++;
        }
      else if (g_rand_boolean (rand))
        {
          g_assert_cmpint (candor_history_get_can_undo (history), ==, at > 0);
          at -= candor_history_undo (history) ? 1 : 0;
        }
      else
        {
          g_assert_cmpint (candor_history_get_can_redo (history), ==, at < states->len - 1);
          at += candor_history_redo (history) ? 1 : 0;
        }
      assert_state (discussion, g_ptr_array_index (states, at));
    }
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* --- What is one step --- */

static void
type (CandorMark *mark,
      const char *words)
{
  g_autoptr (GString) typed = g_string_new (candor_mark_get_note (mark));

  for (; *words != '\0'; words++)
    {
      g_string_append_c (typed, *words);
      candor_mark_set_note (mark, typed->str);
      turn_loop ();
    }
}

static void
test_typing (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorMark       *lumps = candor_discussion_get_mark (discussion, "lumps");
  CandorMark       *size = candor_discussion_get_mark (discussion, "size");

  type (lumps, "hard");
  type (size, "small");
  type (lumps, " ones");
  candor_mark_set_discussed (lumps, TRUE);
  turn_loop ();
  type (lumps, "!");
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "hard ones!");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "hard ones");
  candor_history_undo (history);
  g_assert_false (candor_mark_get_discussed (lumps));
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "hard");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (size), ==, "");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "");
  g_assert_false (candor_history_get_can_undo (history));
  g_assert_false (candor_discussion_get_touched (discussion));
  for (int i = 0; i < 5; i++)
    g_assert_true (candor_history_redo (history));
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "hard ones!");
  g_assert_false (candor_history_redo (history));
  /* After going back, typing is a new step. */
  candor_history_undo (history);
  type (lumps, "?");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (lumps), ==, "hard ones");
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

static void
test_pause (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorMark       *mark = candor_discussion_get_mark (discussion, "lumps");

  type (mark, "one");
  g_usleep (2100 * 1000);
  type (mark, " two");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "one");
  /* What was typed and taken out again is no step. */
  candor_history_redo (history);
  type (mark, "x");
  candor_mark_set_note (mark, "one two");
  turn_loop ();
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "one");
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* A chosen answer is no typing, though its property is a text. */
static void
test_choices (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorDecision   *decision = candor_discussion_get_decision (discussion);

  g_object_set (decision, "choice", "ch-no", NULL);
  turn_loop ();
  g_object_set (decision, "choice", "ch-more-time", NULL);
  turn_loop ();
  candor_history_undo (history);
  g_assert_cmpstr (candor_decision_get_choice (decision), ==, "ch-no");
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* Who was there is typed too, in the same way. */
static void
test_people (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  CandorCompanion  *companion = candor_attendance_add_companion (attendance, NULL, NULL);

  turn_loop ();
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strnfill ((gsize) i + 1, 'n');

      g_object_set (companion, "name", name, NULL);
      turn_loop ();
    }
  g_object_set (attendance, "patient", "Roe", NULL);
  candor_history_undo (history);
  candor_history_undo (history);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attendance_get_companions (attendance)), ==, 1);
  g_assert_cmpstr (candor_fields_get (CANDOR_FIELDS (companion), CANDOR_COMPANION_NAME), ==, "");
  candor_history_undo (history);
  g_assert_cmpuint (g_list_model_get_n_items (candor_attendance_get_companions (attendance)), ==, 0);
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* What one click does is one step, however much it is. */
static void
test_one_turn (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorMark       *lumps = candor_discussion_get_mark (discussion, "lumps");
  unsigned int      n_can_undo = 0, n_changed = 0;

  count_notify (history, "can-undo", &n_can_undo);
  candor_mark_set_discussed (lumps, TRUE);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "size"), TRUE);
  candor_mark_set_note (lumps, "both");
  turn_loop ();
  g_assert_cmpuint (n_can_undo, ==, 1);
  count_signal (discussion, "changed", &n_changed);
  g_assert_true (candor_history_undo (history));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_can_undo, ==, 2);
  g_assert_false (candor_history_get_can_undo (history));
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* --- Saved or not --- */

static void
test_modified (void)
{
  g_autoptr (CandorPack) pack = load_small ();
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorMark       *mark = candor_discussion_get_mark (discussion, "lumps");
  unsigned int      n_modified = 0;

  count_notify (history, "modified", &n_modified);
  g_assert_false (candor_history_get_modified (history));
  type (mark, "one");
  g_assert_true (candor_history_get_modified (history));
  g_assert_cmpuint (n_modified, ==, 1);
  candor_history_set_saved (history, TRUE);
  g_assert_false (candor_history_get_modified (history));
  g_assert_cmpuint (n_modified, ==, 2);
  /* Typing goes on, but what was saved can be gone back to. */
  type (mark, " two");
  g_assert_true (candor_history_get_modified (history));
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "one");
  g_assert_false (candor_history_get_modified (history));
  candor_history_undo (history);
  g_assert_true (candor_history_get_modified (history));
  /* What was saved can no longer be reached. */
  candor_mark_set_concern (mark, TRUE);
  candor_history_undo (history);
  g_assert_true (candor_history_get_modified (history));
  candor_history_set_saved (history, TRUE);
  g_assert_false (candor_history_get_modified (history));
  candor_history_set_saved (history, FALSE);
  g_assert_true (candor_history_get_modified (history));
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* --- Another pack is no step --- */

static void
test_pack (void)
{
  static const char *const other[] = {
    "<question id=\"q-number\"", "<question id=\"q-code\"", "on=\"any q-number buy\"", "on=\"any q-code buy\"", NULL
  };
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (CandorPack) second = load_small_with (other);
  CandorDiscussion *discussion = candor_discussion_new (pack);
  CandorHistory    *history = candor_history_new (discussion);
  CandorMark       *mark = candor_discussion_get_mark (discussion, "lumps");

  candor_discussion_set_pack (discussion, second);
  g_assert_false (candor_history_get_modified (history));
  g_assert_false (candor_history_get_can_undo (history));
  candor_discussion_set_pack (discussion, pack);
  candor_history_commit (history);
  candor_mark_set_note (mark, "first");
  candor_history_commit (history);
  candor_discussion_set_pack (discussion, second);
  candor_history_commit (history);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-code"), TRUE);
  candor_history_undo (history);
  g_assert_false (candor_ask_get_ticked (candor_discussion_find_ask (discussion, "q-code")));
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "first");
  candor_history_undo (history);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "");
  g_assert_true (candor_discussion_get_pack (discussion) == second);
  g_assert_nonnull (candor_discussion_find_ask (discussion, "q-code"));
  g_assert_null (candor_discussion_find_ask (discussion, "q-number"));
  candor_history_redo (history);
  g_assert_cmpstr (candor_mark_get_note (mark), ==, "first");
  candor_history_redo (history);
  g_assert_true (candor_ask_get_ticked (candor_discussion_find_ask (discussion, "q-code")));
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

/* --- Without limit --- */

#define N_STEPS 2000
/* Far above what it takes, and far below what whole copies of the state would. */
#define MAX_BYTES_PER_STEP 4096

static void
test_memory (void)
{
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  CandorDiscussion *discussion = hold_talk (pack, rand, 400);
  CandorHistory    *history = candor_history_new (discussion);
  g_autoptr (GBytes) state = candor_discussion_to_bytes (discussion);
  size_t       before = mallinfo2 ().uordblks;
  gint64       start = g_get_monotonic_time ();
  unsigned int n = 0;
  size_t       after;

  for (int i = 0; i < N_STEPS; i++)
    {
      talk_on (discussion, rand);
      candor_history_commit (history);
    }
  after = mallinfo2 ().uordblks;
  g_test_message ("%d acts in %.2f ms each; %zu KiB for 1000 of them, where the state has %zu KiB", N_STEPS,
                  (double) (g_get_monotonic_time () - start) / 1000 / N_STEPS, (after - before) * 1000 / N_STEPS / 1024,
                  g_bytes_get_size (state) / 1024);
  g_assert_cmpuint ((after - before) / N_STEPS, <, MAX_BYTES_PER_STEP);
  start = g_get_monotonic_time ();
  while (candor_history_undo (history))
    n++;
  g_test_message ("%u steps taken back in %.2f ms each", n, (double) (g_get_monotonic_time () - start) / 1000 / n);
  g_assert_cmpuint (n, >, N_STEPS / 4);
  g_assert_finalize_object (history);
  g_assert_finalize_object (discussion);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/everything", test_everything);
  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/pause", test_pause);
  g_test_add_func ("/history/choices", test_choices);
  g_test_add_func ("/history/people", test_people);
  g_test_add_func ("/history/one-turn", test_one_turn);
  g_test_add_func ("/history/modified", test_modified);
  g_test_add_func ("/history/pack", test_pack);
  g_test_add_func ("/history/memory", test_memory);
  return g_test_run ();
}
