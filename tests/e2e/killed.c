/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The real program, killed at random moments while marks are made in it: what was marked comes back at the next
 * start, but for the last two seconds at most, and nothing else does. See test-kills.c for many more of them, in what
 * is below the window.
 */
#include "config.h"

#include "visit.h"

#include "candor-discussion-file.h"

#include <glib/gstdio.h>

#define N_KILLS 10
#define LONGEST_LIFE 4000000 /* microseconds from the first mark */
#define MAX_LOSS (2 * G_USEC_PER_SEC)
#define POLL_MICROSECONDS 10000
#define RESTORE "Restore the discussion of today at *"

/* All on the first tab. */
static const char *const topics[] = { "t-key-approval", "t-key-long-term", "t-key-infection", "t-key-time", "t-what", "t-size", "t-work", "t-made", "t-mixture", "t-given", "t-evidence", "t-stem", "t-hype" };
#define N_TOPICS G_N_ELEMENTS (topics)

/**
 * Talk:
 * @order: in which topics are marked
 * @n_pressed: how many may be marked
 * @n_shown: how many are, as far as the screen has said
 * @shown: when it had (monotonic time)
 * @death: when the program was killed (monotonic time)
 */
typedef struct
{
  const char  *order[N_TOPICS];
  unsigned int n_pressed;
  unsigned int n_shown;
  gint64       shown[N_TOPICS];
  gint64       death;
} Talk;

static void
shuffle (Talk  *talk,
         GRand *rand)
{
  for (unsigned int i = 0; i < N_TOPICS; i++)
    {
      unsigned int other = (unsigned int) g_rand_int_range (rand, 0, (gint32) i + 1);

      talk->order[i] = talk->order[other];
      talk->order[other] = topics[i];
    }
}

/* Until then, or until it is marked. */
static void
wait_for_mark (Visit      *visit,
               const char *name,
               Talk       *talk)
{
  while (!screen_has_state (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name, ATSPI_STATE_PRESSED))
    {
      if (g_get_monotonic_time () > talk->death)
        return;
      g_usleep (POLL_MICROSECONDS);
    }
  talk->shown[talk->n_shown++] = g_get_monotonic_time ();
}

/* One after another, until it is killed, be that in the middle of a mark. */
static void
mark_until_death (Visit *visit,
                  GRand *rand,
                  Talk  *talk)
{
  gint64 left;

  visit_open (visit, CANDOR_TAB_ABOUT);
  talk->death = g_get_monotonic_time () + g_rand_int_range (rand, 0, LONGEST_LIFE);
  while (talk->n_pressed < N_TOPICS && g_get_monotonic_time () < talk->death)
    {
      g_autofree char *name = visit_dup_name (visit, "mark.discussed", visit_get_title (visit, talk->order[talk->n_pressed]));

      screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, name);
      talk->n_pressed++;
      wait_for_mark (visit, name, talk);
    }
  left = talk->death - g_get_monotonic_time ();
  if (left > 0)
    g_usleep ((gulong) left);
  talk->death = g_get_monotonic_time ();
  screen_kill (visit->screen);
}

/* --- What comes back --- */

static CandorDiscussion *
read_saved (Visit      *visit,
            const char *path)
{
  CandorDiscussion *discussion = candor_discussion_new (visit->pack);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = candor_discussion_read_file (file, NULL, &error);

  g_assert_no_error (error);
  candor_discussion_restore (discussion, bytes, "saved", &error);
  g_assert_no_error (error);
  return discussion;
}

static void
wait_until_saved (Visit *visit)
{
  gint64 deadline = g_get_monotonic_time () + MAX_LOSS;

  while (visit_count_copies (visit) > 0 && g_get_monotonic_time () < deadline)
    g_usleep (POLL_MICROSECONDS);
  g_assert_cmpuint (visit_count_copies (visit), ==, 0);
}

/* As the person does it: the offer is taken, and what comes is saved. %NULL: nothing is offered. */
static CandorDiscussion *
recover (Visit *visit)
{
  g_autofree char  *path = visit_dup_path (visit, "recovered.candor");
  CandorDiscussion *discussion;

  if (visit_count_copies (visit) == 0)
    return NULL;
  g_assert_cmpuint (visit_count_copies (visit), ==, 1);
  screen_enter (visit->screen, ATSPI_ROLE_PANEL, "Recovered discussions");
  screen_press (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  screen_wait_for_end (visit->screen, ATSPI_ROLE_PUSH_BUTTON, RESTORE);
  visit_keep (visit, "ctrl+s", path);
  wait_until_saved (visit);
  discussion = read_saved (visit, path);
  g_assert_cmpint (g_unlink (path), ==, 0);
  return discussion;
}

static unsigned int
count_discussed (Visit            *visit,
                 CandorDiscussion *discussion)
{
  GListModel  *items = candor_pack_get_items (visit->pack);
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      n += candor_mark_get_discussed (candor_discussion_get_mark (discussion, candor_item_get_id (item)));
    }
  return n;
}

/* The first so many of what was marked, and no others; microseconds from the first that is not among them to the death. */
static gint64
check_recovered (Visit            *visit,
                 const Talk       *talk,
                 CandorDiscussion *discussion)
{
  unsigned int n = 0;
  gint64       loss;

  while (discussion != NULL && n < talk->n_pressed &&
         candor_mark_get_discussed (candor_discussion_get_mark (discussion, talk->order[n])))
    n++;
  if (discussion != NULL)
    g_assert_cmpuint (count_discussed (visit, discussion), ==, n);
  loss = n < talk->n_shown ? talk->death - talk->shown[n] : 0;
  g_test_message ("%u marked, %u shown, %u recovered, %.2f s lost", talk->n_pressed, talk->n_shown, n, (double) loss / G_USEC_PER_SEC);
  g_assert_cmpint (loss, <=, MAX_LOSS);
  return loss;
}

/* The second kill finds everything saved, so that the next start has nothing to offer. */
static gint64
live_and_die (Visit *visit,
              GRand *rand)
{
  g_autoptr (CandorDiscussion) discussion = NULL;
  Talk   talk = { 0 };
  gint64 loss;

  shuffle (&talk, rand);
  mark_until_death (visit, rand, &talk);
  visit->screen = screen_start (CANDOR_PROGRAM, visit->folder);
  discussion = recover (visit);
  loss = check_recovered (visit, &talk, discussion);
  screen_kill (visit->screen);
  g_assert_cmpuint (visit_count_copies (visit), ==, 0);
  visit->screen = screen_start (CANDOR_PROGRAM, visit->folder);
  return loss;
}

static void
test_killed (void)
{
  Visit  *visit = visit_start ();
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gint64 worst_loss = 0;

  g_test_message ("seed %u", seed);
  for (unsigned int i = 0; i < N_KILLS; i++)
    {
      gint64 loss = live_and_die (visit, rand);

      worst_loss = MAX (worst_loss, loss);
    }
  g_test_message ("%u kills while marks were made, worst loss %.2f s", N_KILLS, (double) worst_loss / G_USEC_PER_SEC);
  visit_end (visit);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/killed", test_killed);
  return g_test_run ();
}
