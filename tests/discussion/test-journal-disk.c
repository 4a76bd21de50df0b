/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery copies on a disk that takes its time, and after a loss of power has taken what it had not taken in. */
#include "config.h"

#include "candor-orphan.h"

#include "journal-talk.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What may be lost, and what the program may take for it. */
#define MAX_LOSS (2 * G_USEC_PER_SEC)

/* --- The disk --- */

static GMutex   mutex;
static GCond    cond;
static gboolean disk_is_slow; /* with the mutex: nothing is flushed meanwhile, but for the test itself */
static GThread *test_thread;

int __real_fsync (int file);
int __wrap_fsync (int file);

int
__wrap_fsync (int file)
{
  g_mutex_lock (&mutex);
  while (disk_is_slow && g_thread_self () != test_thread)
    g_cond_wait (&cond, &mutex);
  g_mutex_unlock (&mutex);
  return __real_fsync (file);
}

static void
set_slow (gboolean slow)
{
  g_mutex_lock (&mutex);
  disk_is_slow = slow;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
}

/* --- What is on it --- */

/* The copy, or the latest beside it; NULL where there is none. */
static char *
find_file (const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (copies_folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      return g_build_filename (copies_folder, name, NULL);
  return NULL;
}

static gboolean
holds (const char *path,
       const char *words)
{
  g_autofree char *contents = NULL;

  return path != NULL && g_file_get_contents (path, &contents, NULL, NULL) && strstr (contents, words) != NULL;
}

/* As if the owner were dead: the copies, under a name that nobody holds. NULL: none is offered. */
static char *
dup_recovered_note (CandorPack *pack)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);
  g_autoptr (GListModel) orphans = NULL;
  g_autoptr (CandorOrphan) orphan = NULL;
  char *note = NULL;

  run ("cd % && for f in *.candor.lock; do cp $f a$f; done && for f in [0-9]*.candor [0-9]*.candor.latest; do"
       " [ ! -f $f ] || cp $f a$f; done",
       copies_folder);
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), <=, 1);
  orphan = g_list_model_get_item (orphans, 0);
  if (orphan != NULL)
    {
      g_assert_true (candor_discussion_restore (discussion, candor_orphan_get_bytes (orphan), "copy", NULL));
      note = g_strdup (candor_mark_get_note (candor_discussion_get_mark (discussion, "lumps")));
      candor_orphan_discard (orphan);
    }
  run ("rm -f %/a*", copies_folder);
  g_assert_finalize_object (discussion);
  return note;
}

/* --- A talk --- */

static void
end (Talk       *talk,
     const void *data)
{
  set_slow (FALSE);
  tear_down (talk, data);
}

/* Until the latest copy is that, which nobody waits longer for than may be lost; its path. */
static char *
wait_for_latest (const char *words)
{
  gint64 until = g_get_monotonic_time () + MAX_LOSS;
  char  *path = find_file (".latest");

  while (!holds (path, words) && g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
      g_free (path);
      path = find_file (".latest");
    }
  g_assert_true (holds (path, words));
  return path;
}

/* --- Tests --- */

/* However long the disk takes, the copy is there for whoever comes after a kill. */
static void
test_slow (Talk       *talk,
           const void *data)
{
  static const char *const notes[] = { "first", "second", "third" };

  candor_mark_set_note (talk->mark, "before");
  g_assert_true (candor_journal_flush (talk->journal));
  set_slow (TRUE);
  for (unsigned int i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autofree char *note = NULL;

      candor_mark_set_note (talk->mark, notes[i]);
      g_free (wait_for_latest (notes[i]));
      note = dup_recovered_note (talk->pack);
      g_assert_cmpstr (note, ==, notes[i]);
    }
  set_slow (FALSE);
  g_assert_true (candor_journal_flush (talk->journal));
  candor_journal_clear (talk->journal);
  g_assert_null (find_file (".candor"));
  g_assert_null (find_file (".latest"));
}

/* The very first copy, too. */
static void
test_slow_at_first (Talk       *talk,
                    const void *data)
{
  g_autofree char *note = NULL;

  set_slow (TRUE);
  candor_mark_set_note (talk->mark, "first");
  g_free (wait_for_latest ("first"));
  note = dup_recovered_note (talk->pack);
  g_assert_cmpstr (note, ==, "first");
}

/* What a loss of power leaves of a file that was not flushed: less of it, or nothing but zeros. */
static void
test_torn (Talk       *talk,
           const void *data)
{
  static const char *const losses[] = { ": >%", "truncate -s 40 %", "truncate -s -1 %", "truncate -s -3 % && truncate -s +3 %", "s=$(wc -c <%) && truncate -s 0 % && truncate -s $s %" };

  candor_mark_set_note (talk->mark, "flushed");
  g_assert_true (candor_journal_flush (talk->journal));
  set_slow (TRUE);
  for (unsigned int i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autofree char *words = g_strdup_printf ("unflushed %u", i);
      g_autofree char *path = NULL;
      g_autofree char *note = NULL;

      candor_mark_set_note (talk->mark, words);
      path = wait_for_latest (words);
      run (losses[i], path);
      note = dup_recovered_note (talk->pack);
      g_assert_cmpstr (note, ==, "flushed");
    }
}

/* Whichever is later, should the one that need not wait have met a full disk. */
static void
test_later (Talk       *talk,
            const void *data)
{
  g_autofree char *path = NULL;
  g_autofree char *note = NULL;

  candor_mark_set_note (talk->mark, "old");
  g_assert_true (candor_journal_flush (talk->journal));
  path = wait_for_latest ("old");
  run ("cp % %.kept", path);
  candor_mark_set_note (talk->mark, "new");
  g_assert_true (candor_journal_flush (talk->journal));
  g_free (wait_for_latest ("new"));
  run ("mv %.kept %", path);
  note = dup_recovered_note (talk->pack);
  g_assert_cmpstr (note, ==, "new");
}

#define add(path, test) g_test_add (path, Talk, NULL, set_up, test, end)

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  test_thread = g_thread_self ();
  make_state_home ();
  add ("/journal-disk/slow", test_slow);
  add ("/journal-disk/slow-at-first", test_slow_at_first);
  add ("/journal-disk/torn", test_torn);
  add ("/journal-disk/later", test_later);
  result = g_test_run ();
  remove_state_home ();
  return result;
}
