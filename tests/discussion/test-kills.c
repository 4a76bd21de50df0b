/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Talks that are killed: this program starts itself many times over, lets each child talk and save, which
 * reports of every change, and kills it at a random moment. What is saved and what the recovery copy holds
 * must then be whole states of that very talk; the one no older than the child has said, and both together
 * never more than two seconds.
 */
#include "config.h"

#include "candor-discussion-file.h"
#include "candor-journal.h"
#include "candor-orphan.h"

#include "talk.h"
#include "../sanitized.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* A sanitizer makes each talk ten times as much work, and fewer of them show the same; on a busy machine
 * more of them die before they have said a word. */
#if SANITIZED
#define N_KILLS 60
#define N_AT_ONCE 4
#define MIN_COPIES (N_KILLS / 4)
#define MIN_FILES (N_KILLS / 10)
#else
#define N_KILLS 300
#define N_AT_ONCE 20
#define MIN_COPIES (N_KILLS / 2)
#define MIN_FILES (N_KILLS / 5)
#endif
#define LONGEST_LIFE (2500 * 1000) /* microseconds */
#define MAX_LOSS (2 * G_USEC_PER_SEC)
/* One of so many saves after each act, and acts all the time, so that some die while they write. */
#define EAGER 5
#define SAVED_FOLDER "saved"

typedef enum
{
  ACTED,
  SAVING,
  SAVED, /* and the recovery copy removed */
} News;

/**
 * Report: what a child says of each change.
 * @number: of the act, from 1
 * @news: what it has done, or is about to do
 * @time: monotonic, when that was
 */
typedef struct
{
  int    number;
  News   news;
  gint64 time;
} Report;

/* --- What the child does, and the parent does again to compare --- */

static CandorDiscussion *
start_talk (CandorPack *pack,
            int         token)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);
  g_autoptr (GDateTime) started = g_date_time_new_from_unix_utc (1800000000 + token);

  candor_discussion_set_started (discussion, started);
  return discussion;
}

/* The talk says itself whose it is, and how far it has come. */
static void
do_act (CandorDiscussion *discussion,
        GRand            *rand,
        int               token,
        int               number)
{
  g_autofree char *mark = g_strdup_printf ("talk %d act %d", token, number);

  talk_on (discussion, rand);
  g_object_set (candor_discussion_get_attendance (discussion), "patient", mark, NULL);
}

static char *
dup_saved_path (int token)
{
  g_autofree char *name = g_strdup_printf ("%d.candor", token);

  return g_build_filename (g_get_user_state_dir (), SAVED_FOLDER, name, NULL);
}

/* --- The child --- */

typedef struct
{
  CandorDiscussion *discussion;
  CandorJournal    *journal;
  GRand            *talk; /* for acts only, so that the parent can do them again */
  GRand            *pace;
  int               token;
  int               pipe;
  int               number;
} Child;

static void
report (Child *child,
        News   news)
{
  const Report report = { child->number, news, g_get_monotonic_time () };

  if (write (child->pipe, &report, sizeof report) != sizeof report)
    _exit (1);
}

/* Programs are busy just when they are about to crash. */
static gboolean
be_busy_cb (gpointer data)
{
  g_usleep ((gulong) GPOINTER_TO_UINT (data));
  return G_SOURCE_REMOVE;
}

/* As the program does it: the copy goes when the file is there. */
static void
save (Child *child)
{
  g_autofree char *path = dup_saved_path (child->token);
  g_autoptr (GBytes) bytes = candor_discussion_prepare (child->discussion, NULL, NULL);

  report (child, SAVING);
  if (bytes == NULL || !candor_durable_file_write (path, bytes, NULL, NULL, NULL))
    _exit (1);
  candor_journal_clear (child->journal);
  report (child, SAVED);
}

static gboolean
act_cb (gpointer data)
{
  Child   *child = data;
  gboolean eager = child->token % EAGER == 0;

  child->number++;
  do_act (child->discussion, child->talk, child->token, child->number);
  report (child, ACTED);
  if (eager || g_rand_int_range (child->pace, 0, 40) == 0)
    save (child);
  if (g_rand_int_range (child->pace, 0, 20) == 0)
    g_idle_add_full (G_PRIORITY_LOW, be_busy_cb, GUINT_TO_POINTER (g_rand_int_range (child->pace, 0, 1000 * 1000)), NULL);
  g_timeout_add ((guint) g_rand_int_range (child->pace, 1, eager ? 3 : 150), act_cb, child);
  return G_SOURCE_REMOVE;
}

static int
run_child (int token,
           int pipe)
{
  g_autoptr (CandorPack) pack = load_small ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Child child = { .token = token, .pipe = pipe };

  child.discussion = start_talk (pack, token);
  child.journal = candor_journal_new (child.discussion);
  child.talk = g_rand_new_with_seed ((guint32) token);
  child.pace = g_rand_new ();
  g_timeout_add (1, act_cb, &child);
  g_main_loop_run (loop);
  return 0;
}

/* --- The parent --- */

typedef struct
{
  pid_t  process;
  int    token;
  int    pipe;
  gint64 deadline; /* monotonic time of its death */
} Victim;

static CandorPack *pack;
static const char *program;
static gint64      worst_loss;
static int         n_copies;
static int         n_files;
static int         n_writing;
static int         n_acts;

static void
start_victim (Victim *victim,
              int     token,
              GRand  *rand)
{
  g_autofree char *token_text = g_strdup_printf ("%d", token);
  g_autofree char *pipe_text = NULL;
  int              ends[2];

  g_assert_cmpint (pipe (ends), ==, 0);
  fcntl (ends[0], F_SETFD, FD_CLOEXEC);
  pipe_text = g_strdup_printf ("%d", ends[1]);
  victim->token = token;
  victim->pipe = ends[0];
  victim->process = fork ();
  if (victim->process == 0)
    {
      execl (program, program, "--talk", token_text, pipe_text, NULL);
      _exit (127);
    }
  close (ends[1]);
  victim->deadline = g_get_monotonic_time () + g_rand_int_range (rand, 0, LONGEST_LIFE);
}

static GArray *
read_reports (int pipe)
{
  GArray *reports = g_array_new (FALSE, FALSE, sizeof (Report));
  Report  report;

  while (read (pipe, &report, sizeof report) == sizeof report)
    g_array_append_val (reports, report);
  close (pipe);
  return reports;
}

/* The state after @number acts, by doing them again. */
static char *
talk_again (int token,
            int number)
{
  CandorDiscussion *discussion = start_talk (pack, token);
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) token);
  char *state;

  for (int i = 1; i <= number; i++)
    do_act (discussion, rand, token, i);
  state = dup_bytes (discussion);
  g_assert_finalize_object (discussion);
  return state;
}

/* Which act it holds last; all of it must be that state of that talk. */
static int
check_state (GBytes *bytes,
             int     token)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);
  g_autoptr (GError) error = NULL;
  g_autofree char *state = NULL;
  g_autofree char *expected = NULL;
  int              whose = 0, number = 0;

  candor_discussion_restore (discussion, bytes, "state", &error);
  g_assert_no_error (error);
  sscanf (candor_fields_get (CANDOR_FIELDS (candor_discussion_get_attendance (discussion)), CANDOR_ATTENDANCE_PATIENT),
          "talk %d act %d", &whose, &number);
  g_assert_cmpint (whose, ==, token);
  g_assert_cmpint (number, >, 0);
  /* When it was saved is not part of the talk. */
  candor_discussion_set_saved (discussion, NULL);
  state = dup_bytes (discussion);
  expected = talk_again (token, number);
  g_assert_cmpstr (state, ==, expected);
  g_assert_finalize_object (discussion);
  return number;
}

/* The only copy that is offered is that of the one who died: 0 where there is none. */
static int
recover (int token)
{
  g_autoptr (GListModel) orphans = candor_orphan_list ();
  g_autoptr (CandorOrphan) orphan = g_list_model_get_item (orphans, 0);
  int number;

  g_assert_cmpuint (g_list_model_get_n_items (orphans), <=, 1);
  if (orphan == NULL)
    return 0;
  g_assert_cmpstr (candor_orphan_get_pack_id (orphan), ==, "small");
  number = check_state (candor_orphan_get_bytes (orphan), token);
  candor_orphan_discard (orphan);
  n_copies++;
  return number;
}

/* The last that a child has said of it; 0: never. */
static int
find_last (GArray *reports,
           News    news)
{
  for (unsigned int i = reports->len; i > 0; i--)
    if (g_array_index (reports, Report, i - 1).news == news)
      return g_array_index (reports, Report, i - 1).number;
  return 0;
}

/* What is saved is whole, and at least what was acknowledged: 0 where nothing ever was. */
static int
read_saved (GArray *reports,
            int     token)
{
  g_autofree char *path = dup_saved_path (token);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  int number;

  if (find_last (reports, SAVED) == 0 && !g_file_query_exists (file, NULL))
    return 0;
  bytes = candor_discussion_read_file (file, NULL, &error);
  g_assert_no_error (error);
  number = check_state (bytes, token);
  g_assert_cmpint (number, >=, find_last (reports, SAVED));
  g_assert_cmpint (number, <=, find_last (reports, SAVING));
  n_files++;
  return number;
}

static void
check_loss (GArray *reports,
            int     kept,
            gint64  death)
{
  for (unsigned int i = 0; i < reports->len; i++)
    {
      const Report *report = &g_array_index (reports, Report, i);

      if (report->number <= kept)
        continue;
      worst_loss = MAX (worst_loss, death - report->time);
      g_assert_cmpint (death - report->time, <=, MAX_LOSS);
      return;
    }
}

static void
kill_victim (Victim *victim)
{
  gint64 death = g_get_monotonic_time ();
  g_autoptr (GArray) reports = NULL;
  int recovered, saved, status;

  kill (victim->process, SIGKILL);
  g_assert_cmpint (waitpid (victim->process, &status, 0), ==, victim->process);
  g_assert_true (WIFSIGNALED (status));
  reports = read_reports (victim->pipe);
  for (unsigned int i = 0; i < reports->len; i++)
    n_acts += g_array_index (reports, Report, i).news == ACTED;
  n_writing += find_last (reports, SAVING) > find_last (reports, SAVED);
  recovered = recover (victim->token);
  saved = read_saved (reports, victim->token);
  /* What was there before saving is gone once the child says so. */
  g_assert_true (recovered == 0 || recovered >= find_last (reports, SAVED));
  check_loss (reports, MAX (recovered, saved), death);
}

static Victim *
find_next (Victim *victims)
{
  Victim *next = NULL;

  for (int i = 0; i < N_AT_ONCE; i++)
    if (victims[i].process != 0 && (next == NULL || victims[i].deadline < next->deadline))
      next = &victims[i];
  return next;
}

static void
wait_until (gint64 time)
{
  gint64 left = time - g_get_monotonic_time ();

  if (left > 0)
    g_usleep ((gulong) left);
}

static void
test_kills (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  Victim  victims[N_AT_ONCE] = { 0 };
  Victim *victim;
  int     n_started = 0;
  int     n_killed = 0;

  for (int i = 0; i < N_AT_ONCE; i++)
    start_victim (&victims[i], ++n_started, rand);
  while ((victim = find_next (victims)) != NULL)
    {
      wait_until (victim->deadline);
      kill_victim (victim);
      victim->process = 0;
      n_killed++;
      if (n_started < N_KILLS)
        start_victim (victim, ++n_started, rand);
    }
  g_test_message ("%d kills of up to %d talks at once, %d changes, %d copies recovered, %d files whole, %d of them after a death while writing, worst loss %.2f s",
                  n_killed, N_AT_ONCE, n_acts, n_copies, n_files, n_writing, (double) worst_loss / G_USEC_PER_SEC);
  g_assert_cmpint (n_killed, ==, N_KILLS);
  g_assert_cmpint (n_copies, >, MIN_COPIES);
  g_assert_cmpint (n_files, >, MIN_FILES);
  /* Of fewer talks perhaps none. */
  g_assert_true (SANITIZED || n_writing > 0);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *command = g_strdup_printf ("rm -rf '%s'", folder);

  g_assert_cmpint (system (command), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autofree char *saved = NULL;
  int              result;

  if (argc == 4 && g_str_equal (argv[1], "--talk"))
    return run_child (atoi (argv[2]), atoi (argv[3]));
  g_test_init (&argc, &argv, NULL);
  program = argv[0];
  folder = g_dir_make_tmp ("candor-kills-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  saved = g_build_filename (folder, SAVED_FOLDER, NULL);
  g_assert_cmpint (g_mkdir (saved, 0700), ==, 0);
  pack = load_small ();
  g_test_add_func ("/journal/kills", test_kills);
  result = g_test_run ();
  g_assert_finalize_object (pack);
  remove_folder (folder);
  return result;
}
