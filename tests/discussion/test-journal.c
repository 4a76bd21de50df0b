/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery copies: when there is one, whose it is, and that it goes. */
#include "config.h"

#include "candor-discussion-file.h"
#include "candor-orphan.h"

#include "journal-talk.h"
#include "test-notify.h"

#include "../recovery-folder.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Names in the folder that end so. */
static unsigned int
count_names (const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (copies_folder, 0, NULL);
  unsigned int n = 0;
  const char  *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, suffix);
  return n;
}

static unsigned int
count_copies (void)
{
  return recovery_folder_count (copies_folder);
}

static unsigned int
count_orphans (void)
{
  g_autoptr (GListModel) orphans = candor_orphan_list ();

  return g_list_model_get_n_items (orphans);
}

static CandorOrphan *
get_orphan (void)
{
  g_autoptr (GListModel) orphans = candor_orphan_list ();

  g_assert_cmpuint (g_list_model_get_n_items (orphans), ==, 1);
  return g_list_model_get_item (orphans, 0);
}

/* Turns the main loop until @condition, for ten seconds at most. */
#define wait_for(condition)                                        \
  G_STMT_START                                                     \
  {                                                                \
    gint64 until_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
    while (!(condition) && g_get_monotonic_time () < until_)       \
      if (!g_main_context_iteration (NULL, FALSE))                 \
        g_usleep (1000);                                           \
    g_assert_true (condition);                                     \
  }                                                                \
  G_STMT_END

static mode_t
get_mode (const char *path)
{
  struct stat about;

  g_assert_cmpint (stat (path, &about), ==, 0);
  return about.st_mode & 0777;
}

/* As a crash would end it, as far as the disk can tell. */
static void
die (Talk *talk)
{
  g_assert_finalize_object (talk->journal);
  talk->journal = NULL;
}

/* --- When there is one --- */

static void
test_comes_and_goes (Talk       *talk,
                     const void *data)
{
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;

  candor_discussion_set_language (talk->discussion, "de");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (count_copies (), ==, 0);
  candor_mark_set_note (talk->mark, "two");
  wait_for (count_copies () == 1);
  g_assert_cmpint (get_mode (copies_folder), ==, 0700);
  dir = g_dir_open (copies_folder, 0, NULL);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_free (path);
      path = g_build_filename (copies_folder, name, NULL);
      g_assert_cmpint (get_mode (path), ==, 0600);
    }
  candor_journal_clear (talk->journal);
  g_assert_cmpuint (count_copies (), ==, 0);
  candor_mark_set_note (talk->mark, "three");
  wait_for (count_copies () == 1);
  /* Nobody wants nothing back. */
  candor_mark_set_note (talk->mark, "");
  wait_for (count_copies () == 0);
  die (talk);
  g_assert_cmpuint (count_names (""), ==, 0);
}

static void
test_switched_off (Talk       *talk,
                   const void *data)
{
  candor_journal_set_enabled (talk->journal, FALSE);
  candor_mark_set_note (talk->mark, "two");
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_false (candor_journal_flush (talk->journal));
  g_assert_cmpuint (count_names (""), ==, 0);
  candor_journal_set_enabled (talk->journal, TRUE);
  wait_for (count_copies () == 1);
  candor_journal_set_enabled (talk->journal, FALSE);
  g_assert_cmpuint (count_copies (), ==, 0);
  die (talk);
  g_assert_cmpuint (count_names (""), ==, 0);
}

/* Many changes are few writings, and the last one is among them. */
static void
test_pace (Talk       *talk,
           const void *data)
{
  g_autoptr (CandorOrphan) orphan = NULL;
  g_autofree char *expected = NULL;
  ino_t            last = 0;
  unsigned int     n = 0;
  gint64           start = g_get_monotonic_time ();

  for (int i = 0; g_get_monotonic_time () < start + 2500 * 1000; i++)
    {
      g_autofree char *note = g_strdup_printf ("%d", i);
      g_autoptr (GDir) dir = NULL;
      const char *name;
      struct stat about;

      candor_mark_set_note (talk->mark, note);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_usleep (5000);
      dir = g_dir_open (copies_folder, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (copies_folder, name, NULL);

          if (g_str_has_suffix (name, ".candor") && stat (path, &about) == 0 && about.st_ino != last)
            {
              last = about.st_ino;
              n++;
            }
        }
    }
  g_test_message ("%u writings in 2.5 s", n);
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (n, <=, 4);
  expected = dup_bytes (talk->discussion);
  die (talk);
  orphan = get_orphan ();
  g_assert_cmpmem (g_bytes_get_data (candor_orphan_get_bytes (orphan), NULL), g_bytes_get_size (candor_orphan_get_bytes (orphan)),
                   expected, strlen (expected));
  candor_orphan_discard (orphan);
}

/* --- Whose it is --- */

static void
test_orphan (Talk       *talk,
             const void *data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/home/roe/a\nb \xff.candor");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CandorOrphan *orphan;
  CandorOrphan *again;

  candor_journal_set_file (talk->journal, file);
  candor_mark_set_note (talk->mark, "two");
  g_assert_true (candor_journal_flush (talk->journal));
  /* Its owner lives. */
  g_assert_cmpuint (count_orphans (), ==, 0);
  die (talk);
  orphan = get_orphan ();
  g_assert_cmpstr (candor_orphan_get_pack_id (orphan), ==, "small");
  g_assert_true (g_file_equal (candor_orphan_get_file (orphan), file));
  g_assert_cmpint (g_date_time_difference (candor_orphan_get_when (orphan), now), <, 5 * G_TIME_SPAN_SECOND);
  /* Nobody else is asked about it meanwhile, but again if nobody has decided. */
  g_assert_cmpuint (count_orphans (), ==, 0);
  g_assert_finalize_object (orphan);
  again = get_orphan ();
  candor_orphan_discard (again);
  candor_orphan_discard (again);
  g_assert_finalize_object (again);
  g_assert_cmpuint (count_names (""), ==, 0);
}

static void
test_several (Talk       *talk,
              const void *data)
{
  CandorDiscussion *other = candor_discussion_new (talk->pack);
  CandorJournal    *other_journal = candor_journal_new (other);
  CandorDiscussion *recovered = candor_discussion_new (talk->pack);
  g_autoptr (CandorOrphan) orphan = NULL;

  candor_mark_set_note (talk->mark, "mine");
  candor_mark_set_note (candor_discussion_get_mark (other, "lumps"), "theirs");
  g_assert_true (candor_journal_flush (talk->journal));
  g_assert_true (candor_journal_flush (other_journal));
  g_assert_cmpuint (count_copies (), ==, 2);
  die (talk);
  orphan = get_orphan ();
  g_assert_true (candor_discussion_restore (recovered, candor_orphan_get_bytes (orphan), "copy", NULL));
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (recovered, "lumps")), ==, "mine");
  candor_orphan_discard (orphan);
  g_assert_cmpuint (count_copies (), ==, 1);
  candor_journal_clear (other_journal);
  g_assert_finalize_object (other_journal);
  g_assert_finalize_object (other);
  g_assert_finalize_object (recovered);
  g_assert_cmpuint (count_names (""), ==, 0);
}

/* The latest first. */
static void
test_order (Talk       *talk,
            const void *data)
{
  g_autoptr (GListModel) orphans = NULL;

  for (int i = 0; i < 3; i++)
    {
      g_autoptr (CandorDiscussion) other = candor_discussion_new (talk->pack);
      g_autoptr (CandorJournal) journal = candor_journal_new (other);

      g_assert_true (candor_journal_flush (journal));
      g_usleep (2000);
    }
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), ==, 3);
  for (unsigned int i = 0; i < 3; i++)
    {
      g_autoptr (CandorOrphan) orphan = g_list_model_get_item (orphans, i);
      g_autoptr (CandorOrphan) next = g_list_model_get_item (orphans, i + 1);

      if (next != NULL)
        g_assert_cmpint (g_date_time_compare (candor_orphan_get_when (orphan), candor_orphan_get_when (next)), >, 0);
    }
}

/* --- What may lie there --- */

static void
test_rubbish (Talk       *talk,
              const void *data)
{
  static const char *const contents[] = {
    "", "Candor recovery copy 1\n", "Candor recovery copy 1\n\n", "Candor recovery copy 1\npack a\n\n<x/>",
    "Candor recovery copy 1\npack a\nwhen yesterday\n\n<x/>", "Candor recovery copy 2\npack a\nwhen 2026-11-22T10:00:00Z\n\n<x/>",
    "Candor recovery copy 1\npack \xff\nwhen 2026-11-22T10:00:00Z\n\n<x/>", "<discussion/>\n\n",
    "Candor recovery copy 1\npack a\nwhen 2026-11-22T10:00:00Z\n"
  };

  candor_mark_set_note (talk->mark, "two");
  g_assert_true (candor_journal_flush (talk->journal));
  for (unsigned int i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.candor", copies_folder, i);
      g_autofree char *lock = g_strconcat (path, ".lock", NULL);

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
      g_assert_true (g_file_set_contents (lock, "", -1, NULL));
    }
  run ("cd % && mkdir d.candor d.candor.lock && mkfifo f.candor && touch f.candor.lock && ln -s /etc/passwd l.candor.lock", copies_folder);
  g_assert_cmpuint (count_orphans (), ==, 0);
  /* None of it is ours to take away. */
  g_assert_cmpuint (count_copies (), ==, G_N_ELEMENTS (contents) + 3);
}

static void
test_strangers_folder (Talk       *talk,
                       const void *data)
{
  g_autofree char *elsewhere = g_build_filename (state_home, "elsewhere", NULL);

  g_mkdir (elsewhere, 0700);
  run ("rm -rf %", copies_folder);
  g_assert_cmpint (symlink (elsewhere, copies_folder), ==, 0);
  candor_mark_set_note (talk->mark, "two");
  g_assert_false (candor_journal_flush (talk->journal));
  g_assert_cmpuint (count_names (""), ==, 0);
  g_assert_cmpint (g_rmdir (elsewhere), ==, 0);
  /* A folder that others can look into is closed first. */
  g_unlink (copies_folder);
  g_mkdir (copies_folder, 0755);
  g_chmod (copies_folder, 0755);
  g_assert_true (candor_journal_flush (talk->journal));
  g_assert_cmpint (get_mode (copies_folder), ==, 0700);
}

/* What another user has, or what leads to it, is not read; the superuser could. */
static void
test_strangers_copies (Talk       *talk,
                       const void *data)
{
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *elsewhere = g_build_filename (state_home, "elsewhere", NULL);
  g_autoptr (GDir) dir = NULL;

  candor_mark_set_note (talk->mark, "two");
  g_assert_true (candor_journal_flush (talk->journal));
  die (talk);
  dir = g_dir_open (copies_folder, 0, NULL);
  while (name == NULL || !g_str_has_suffix (name, ".candor"))
    {
      g_free (name);
      name = g_strdup (g_dir_read_name (dir));
      g_assert_nonnull (name);
    }
  path = g_build_filename (copies_folder, name, NULL);
  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  g_assert_cmpint (symlink (elsewhere, path), ==, 0);
  g_assert_cmpuint (count_orphans (), ==, 0);
  g_assert_true (g_file_test (elsewhere, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rename (elsewhere, path), ==, 0);
  if (geteuid () == 0)
    {
      g_assert_cmpint (chown (path, 65534, 65534), ==, 0);
      g_assert_cmpuint (count_orphans (), ==, 0);
      g_assert_cmpint (chown (path, 0, 0), ==, 0);
      g_assert_cmpint (chown (copies_folder, 65534, 65534), ==, 0);
      g_assert_cmpuint (count_orphans (), ==, 0);
      g_assert_cmpint (chown (copies_folder, 0, 0), ==, 0);
    }
  g_assert_cmpuint (count_orphans (), ==, 1);
}

/* A disk that cannot be written is tried again, and whoever wants to knows. */
static void
test_failing (Talk       *talk,
              const void *data)
{
  unsigned int n_failing = 0;

  run ("rm -rf % ", copies_folder);
  g_assert_true (g_file_set_contents (copies_folder, "in the way", -1, NULL));
  count_notify (talk->journal, "failing", &n_failing);
  candor_mark_set_note (talk->mark, "two");
  wait_for (candor_journal_get_failing (talk->journal));
  g_assert_cmpuint (n_failing, ==, 1);
  g_unlink (copies_folder);
  wait_for (!candor_journal_get_failing (talk->journal));
  g_assert_cmpuint (n_failing, ==, 2);
  g_assert_cmpuint (count_copies (), ==, 1);
}

#define add(path, test) g_test_add (path, Talk, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  make_state_home ();
  add ("/journal/comes-and-goes", test_comes_and_goes);
  add ("/journal/switched-off", test_switched_off);
  add ("/journal/pace", test_pace);
  add ("/journal/orphan", test_orphan);
  add ("/journal/several", test_several);
  add ("/journal/order", test_order);
  add ("/journal/rubbish", test_rubbish);
  add ("/journal/strangers-folder", test_strangers_folder);
  add ("/journal/strangers-copies", test_strangers_copies);
  add ("/journal/failing", test_failing);
  result = g_test_run ();
  remove_state_home ();
  return result;
}
