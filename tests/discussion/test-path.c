/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorPath: its stops, going on and back, leaving and joining, and what is left. */
#include "config.h"

#include "candor-path.h"

#include "../knowledge/candor-test-pack.h"
#include "test-notify.h"

static CandorDiscussion *
start (void)
{
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", NULL);

  return candor_discussion_new (pack);
}

static CandorSection *
get_section (CandorDiscussion *discussion,
             CandorTab         tab)
{
  return candor_pack_get_section (candor_discussion_get_pack (discussion), tab);
}

static gboolean
is_discussed (CandorDiscussion *discussion,
              const char       *id)
{
  return candor_mark_get_discussed (candor_discussion_get_mark (discussion, id));
}

static void
test_stops (void)
{
  static const char *const expected[] = { "not-approved", "any", "us", "q-number", "nothing", "values.weigh", "values.decision" };
  CandorDiscussion        *discussion = start ();
  CandorPath              *path = candor_path_new (discussion);

  g_assert_cmpuint (candor_path_get_n_stops (path), ==, G_N_ELEMENTS (expected));
  g_assert_cmpuint (candor_path_get_n_left (path), ==, G_N_ELEMENTS (expected));
  for (unsigned int i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (candor_path_get_place (path, i), ==, expected[i]);
  g_assert_false (candor_path_get_active (path));
  candor_discussion_set_jurisdiction (discussion, "eu");
  g_assert_cmpstr (candor_path_get_place (path, 2), ==, "eu");
  g_assert_finalize_object (path);
  g_assert_finalize_object (discussion);
}

static void
test_walk (void)
{
  CandorDiscussion *discussion = start ();
  CandorPath       *path = candor_path_new (discussion);
  unsigned int      n_position = 0, n_left = 0, n_stops = 0;

  count_notify (path, "position", &n_position);
  count_notify (path, "n-left", &n_left);
  g_assert_false (candor_path_next (path));
  candor_path_join (path, get_section (discussion, CANDOR_TAB_ABOUT));
  g_assert_true (candor_path_get_active (path));
  g_assert_false (candor_path_back (path));
  while (candor_path_next (path))
    n_stops++;
  g_assert_cmpuint (n_stops, ==, 6);
  g_assert_cmpuint (n_position, ==, 6);
  g_assert_false (candor_path_get_active (path));
  g_assert_true (is_discussed (discussion, "not-approved"));
  g_assert_true (is_discussed (discussion, "us"));
  g_assert_true (is_discussed (discussion, "buy"));
  g_assert_false (is_discussed (discussion, "dose"));
  /* What matters is left until something was weighed, and the decision until something was chosen. */
  g_assert_cmpuint (candor_path_get_n_left (path), ==, 2);
  g_assert_cmpuint (n_left, ==, 5);
  candor_weight_set_weight (candor_discussion_find_weight (discussion, "v-act"), 4);
  g_assert_cmpuint (candor_path_get_n_left (path), ==, 1);
  g_object_set (candor_discussion_get_decision (discussion), "choice", "ch-more-time", NULL);
  g_assert_cmpuint (candor_path_get_n_left (path), ==, 0);
  g_assert_finalize_object (path);
  g_assert_finalize_object (discussion);
}

/* A stop says what it is called and which points it holds; this pack has no words for the last two. */
static void
test_points (void)
{
  static const struct
  {
    const char *title;
    const char *points;
  } stops[] = {
    { "What drops are", "not-approved" },
    { "Known side effects", "any" },
    { "Regulatory status", "us" },
    { "Questions to ask", "q-number" },
    { "Options", "nothing doctor buy" },
    { "[values.weigh]", "" },
    { "[values.decision]", "" },
  };
  CandorDiscussion *discussion = start ();
  CandorPath       *path = candor_path_new (discussion);

  for (unsigned int i = 0; i < G_N_ELEMENTS (stops); i++)
    {
      g_autoptr (GString) points = g_string_new (NULL);

      for (unsigned int j = 0; j < candor_path_get_n_items (path, i); j++)
        g_string_append_printf (points, "%s%s", j > 0 ? " " : "", candor_item_get_id (candor_path_get_item (path, i, j)));
      g_assert_cmpstr (candor_path_get_title (path, i), ==, stops[i].title);
      g_assert_cmpstr (points->str, ==, stops[i].points);
    }
  g_assert_finalize_object (path);
  g_assert_finalize_object (discussion);
}

static void
test_leave_and_join (void)
{
  CandorDiscussion *discussion = start ();
  CandorPath       *path = candor_path_new (discussion);

  candor_path_join (path, get_section (discussion, CANDOR_TAB_REGULATION));
  g_assert_cmpuint (candor_path_get_position (path), ==, 2);
  g_assert_true (candor_path_next (path));
  candor_path_leave (path);
  g_assert_false (candor_path_back (path));
  candor_path_join (path, get_section (discussion, CANDOR_TAB_ABOUT));
  g_assert_cmpuint (candor_path_get_position (path), ==, 0);
  g_assert_true (candor_path_next (path));
  g_assert_true (candor_path_back (path));
  g_assert_cmpuint (candor_path_get_position (path), ==, 0);
  g_assert_true (candor_path_is_covered (path, 0));
  g_assert_false (candor_path_is_covered (path, 1));
  /* From Summary it is the last stop. */
  candor_path_join (path, NULL);
  g_assert_cmpuint (candor_path_get_position (path), ==, 6);
  g_assert_cmpuint (candor_path_get_elapsed (path), <, 60);
  g_assert_finalize_object (path);
  g_assert_finalize_object (discussion);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/stops", test_stops);
  g_test_add_func ("/path/walk", test_walk);
  g_test_add_func ("/path/points", test_points);
  g_test_add_func ("/path/leave-and-join", test_leave_and_join);
  return g_test_run ();
}
