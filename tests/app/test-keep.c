/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorKeep: what is unsaved, what saving does, what stays to recover, and that all is as it was where it fails. */
#include "config.h"

#include "candor-keep.h"

#include "candor-discussion-file.h"
#include "candor-file-message.h"
#include "candor-file-name.h"
#include "candor-keep-dialog.h"
#include "candor-settings.h"

#include "candor-test-app.h"

#include <sys/stat.h>

typedef struct
{
  char             *folder;
  GFile            *file;
  CandorDiscussion *discussion;
  CandorKeep       *keep;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("candor-keep-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "talk.candor", NULL);
  fixture->discussion = test_app_start ();
  fixture->keep = candor_keep_new (fixture->discussion, NULL, NULL, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{

  candor_keep_close (fixture->keep);
  g_assert_finalize_object (fixture->keep);
  g_assert_finalize_object (fixture->discussion);
  g_object_unref (fixture->file);
  test_app_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

typedef struct
{
  gboolean done;
  gboolean saved;
  GError  *error;
} Outcome;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->saved = candor_keep_save_finish (CANDOR_KEEP (source), result, &outcome->error);
  outcome->done = TRUE;
}

static gboolean
save (Fixture       *fixture,
      GFile         *file,
      CandorSealKey *key,
      gboolean       overwrite,
      GError       **error)
{
  Outcome outcome = { FALSE, FALSE, NULL };

  candor_keep_save_async (fixture->keep, file, key, overwrite, saved_cb, &outcome);
  test_app_wait_for (outcome.done);
  g_assert_cmpint (outcome.saved, ==, outcome.error == NULL);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.saved;
}

static void
mark (Fixture    *fixture,
      const char *id)
{
  candor_mark_set_discussed (candor_discussion_get_mark (fixture->discussion, id), TRUE);
  test_app_run (20);
}

static char *
read_file (GFile *file)
{
  g_autoptr (GError) error = NULL;
  char *contents;

  g_file_load_contents (file, NULL, &contents, NULL, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

/* That a country was looked at is nothing to ask about; a mark is, and one that was taken back is not. */
static void
test_unsaved (Fixture      *fixture,
              gconstpointer data)
{
  unsigned int n = 0;

  g_signal_connect_swapped (fixture->keep, "notify::unsaved", G_CALLBACK (test_app_count_cb), &n);
  g_assert_false (candor_keep_get_unsaved (fixture->keep));
  candor_discussion_set_jurisdiction (fixture->discussion, "eu");
  test_app_run (20);
  g_assert_false (candor_keep_get_unsaved (fixture->keep));
  mark (fixture, "lumps");
  g_assert_true (candor_keep_get_unsaved (fixture->keep));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (candor_history_undo (candor_keep_get_history (fixture->keep)));
  test_app_run (20);
  g_assert_false (candor_keep_get_unsaved (fixture->keep));
  g_assert_cmpuint (n, ==, 2);
}

static void
test_save (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  struct stat      about;

  mark (fixture, "lumps");
  g_assert_true (save (fixture, fixture->file, NULL, FALSE, &error));
  g_assert_false (candor_keep_get_unsaved (fixture->keep));
  g_assert_true (candor_keep_get_file (fixture->keep) == fixture->file);
  g_assert_nonnull (candor_discussion_get_saved (fixture->discussion));
  contents = read_file (fixture->file);
  g_assert_nonnull (strstr (contents, "<mark item=\"lumps\" discussed=\"yes\">"));
  g_assert_cmpint (stat (g_file_peek_path (fixture->file), &about), ==, 0);
  g_assert_cmpint (about.st_mode & 0777, ==, 0600);
  /* From now on also a country is a change of what is in the file. */
  candor_discussion_set_jurisdiction (fixture->discussion, "eu");
  g_assert_true (candor_keep_get_unsaved (fixture->keep));
}

/* What is done while the file is written is not in it, and counts as unsaved. */
static void
test_changed_meanwhile (Fixture      *fixture,
                        gconstpointer data)
{
  Outcome          outcome = { FALSE, FALSE, NULL };
  g_autofree char *contents = NULL;

  mark (fixture, "lumps");
  candor_keep_save_async (fixture->keep, fixture->file, NULL, FALSE, saved_cb, &outcome);
  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "any"), TRUE);
  test_app_wait_for (outcome.done);
  g_assert_true (outcome.saved);
  contents = read_file (fixture->file);
  g_assert_null (strstr (contents, "concern"));
  g_assert_true (candor_keep_get_unsaved (fixture->keep));
  /* Undone, it is still not what is known to be in the file: asking once too often loses nothing. */
  candor_history_undo (candor_keep_get_history (fixture->keep));
  g_assert_true (candor_keep_get_unsaved (fixture->keep));
}

/* The program dies: nobody says what becomes of the discussion. */
static void
die (Fixture *fixture)
{
  test_app_run (20);
  g_assert_finalize_object (fixture->keep);
  fixture->keep = candor_keep_new (fixture->discussion, NULL, NULL, NULL);
}

/* Nor is it lost if the program dies then. */
static void
test_copy_of_meanwhile (Fixture      *fixture,
                        gconstpointer data)
{
  Outcome outcome = { FALSE, FALSE, NULL };
  g_autoptr (GListModel) orphans = NULL;
  g_autoptr (CandorOrphan) orphan = NULL;
  GBytes *bytes;

  mark (fixture, "lumps");
  candor_keep_save_async (fixture->keep, fixture->file, NULL, FALSE, saved_cb, &outcome);
  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "any"), TRUE);
  test_app_wait_for (outcome.done);
  die (fixture);
  orphans = candor_orphan_list ();
  g_assert_cmpuint (g_list_model_get_n_items (orphans), ==, 1);
  orphan = g_list_model_get_item (orphans, 0);
  bytes = candor_orphan_get_bytes (orphan);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "concern"));
  candor_orphan_discard (orphan);
}

/* What was recovered once is known by its file also after another crash, and needs no copy once it is
 * as it was. */
static void
test_recovered (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GListModel) orphans = NULL;
  g_autoptr (CandorOrphan) orphan = NULL;

  candor_keep_close (fixture->keep);
  g_assert_finalize_object (fixture->keep);
  fixture->keep = candor_keep_new (fixture->discussion, fixture->file, NULL, NULL);
  mark (fixture, "lumps");
  g_assert_true (candor_keep_flush (fixture->keep));
  for (int i = 0; i < 2; i++)
    {
      die (fixture);
      g_clear_object (&orphans);
      g_clear_object (&orphan);
      orphans = candor_orphan_list ();
      g_assert_cmpuint (g_list_model_get_n_items (orphans), ==, 1);
      orphan = g_list_model_get_item (orphans, 0);
      g_assert_true (g_file_equal (candor_orphan_get_file (orphan), fixture->file));
      candor_keep_set_recovered (fixture->keep, orphan);
    }
  g_assert_cmpuint (test_app_count_copies (), ==, 1);
}

/* A copy of what is in no danger any more goes at once. */
static void
test_copy_of_nothing (Fixture      *fixture,
                      gconstpointer data)
{
  mark (fixture, "lumps");
  g_assert_true (candor_keep_flush (fixture->keep));
  g_assert_cmpuint (test_app_count_copies (), ==, 1);
  g_assert_true (candor_history_undo (candor_keep_get_history (fixture->keep)));
  test_app_wait_for (test_app_count_copies () == 0);
  g_assert_true (candor_history_redo (candor_keep_get_history (fixture->keep)));
  test_app_wait_for (test_app_count_copies () == 1);
}

/* Closed while it is written, and told that the rest may go, it leaves nothing. */
static void
test_closed_meanwhile (Fixture      *fixture,
                       gconstpointer data)
{
  Outcome outcome = { FALSE, FALSE, NULL };

  mark (fixture, "lumps");
  candor_keep_save_async (fixture->keep, fixture->file, NULL, FALSE, saved_cb, &outcome);
  candor_mark_set_concern (candor_discussion_get_mark (fixture->discussion, "any"), TRUE);
  candor_keep_close (fixture->keep);
  test_app_wait_for (outcome.done);
  g_assert_true (outcome.saved);
  die (fixture);
  g_assert_cmpuint (test_app_count_copies (), ==, 0);
}

static void
test_changed_on_disk (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) saved = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *ours = NULL;

  mark (fixture, "lumps");
  g_assert_true (save (fixture, fixture->file, NULL, FALSE, &error));
  saved = g_date_time_ref (candor_discussion_get_saved (fixture->discussion));
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), "theirs", -1, NULL));
  mark (fixture, "any");
  g_assert_false (save (fixture, fixture->file, NULL, FALSE, &error));
  g_assert_error (error, CANDOR_DURABLE_ERROR, CANDOR_DURABLE_ERROR_CHANGED);
  theirs = read_file (fixture->file);
  g_assert_cmpstr (theirs, ==, "theirs");
  g_assert_true (candor_keep_get_unsaved (fixture->keep));
  g_assert_true (g_date_time_equal (candor_discussion_get_saved (fixture->discussion), saved));
  g_clear_error (&error);
  g_assert_true (save (fixture, fixture->file, NULL, TRUE, &error));
  ours = read_file (fixture->file);
  g_assert_nonnull (strstr (ours, "any"));
}

/* Each gives one sentence with the name, and nothing changes. */
static void
test_failures (Fixture      *fixture,
               gconstpointer data)
{
  static const struct
  {
    const char *name;
    int         code;
  } cases[] = {
    { "none/talk.candor", CANDOR_DURABLE_ERROR_NO_FOLDER },
    { "folder", CANDOR_DURABLE_ERROR_IS_FOLDER },
    { "pipe", CANDOR_DURABLE_ERROR_NOT_REGULAR },
    { "loop", CANDOR_DURABLE_ERROR_LINK },
  };
  g_autofree char *folder = g_build_filename (fixture->folder, "folder", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop", NULL);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (loop, loop), ==, 0);
  mark (fixture, "lumps");
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, cases[i].name, NULL);
      g_autofree char *base = g_file_get_basename (file);
      g_autoptr (GError) error = NULL;
      char *message;

      g_assert_false (save (fixture, file, NULL, FALSE, &error));
      g_assert_error (error, CANDOR_DURABLE_ERROR, cases[i].code);
      message = candor_file_message_dup_save (file, error);
      g_assert_nonnull (strstr (message, base));
      g_assert_false (g_ptr_array_find_with_equal_func (said, message, g_str_equal, NULL));
      g_ptr_array_add (said, message);
      g_assert_null (candor_keep_get_file (fixture->keep));
      g_assert_null (candor_discussion_get_saved (fixture->discussion));
      g_assert_true (candor_keep_get_unsaved (fixture->keep));
    }
}

/* No two reasons are said alike, and each says what to do. */
static void
test_messages (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/a/x%s.candor");
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = 0; code < CANDOR_N_DURABLE_ERRORS; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CANDOR_DURABLE_ERROR, code, "?");
      char *message = candor_file_message_dup_save (file, error);

      g_assert_true (g_str_has_prefix (message, "“\xe2\x81\xa8x%s.candor\xe2\x81\xa9” was not saved"));
      g_assert_true (g_hash_table_add (said, message));
    }
  for (int code = 0; code <= CANDOR_DISCUSSION_ERROR_OTHER_PACK; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CANDOR_DISCUSSION_ERROR, code, "?");
      g_autofree char *message = candor_file_message_dup_open (file, error);

      g_assert_true (g_str_has_prefix (message, "“\xe2\x81\xa8x%s.candor\xe2\x81\xa9” was not opened"));
    }
}

/* What is told apart in a sealed file is told apart to the person. */
static void
test_seal_messages (void)
{
  static const struct
  {
    int         code;
    const char *words;
  } cases[] = {
    { CANDOR_SEAL_ERROR_PASSPHRASE, "that is not its passphrase" },
    { CANDOR_SEAL_ERROR_DAMAGED, "it was changed since it was saved" },
    { CANDOR_SEAL_ERROR_TRUNCATED, "its end is missing" },
    { CANDOR_SEAL_ERROR_NEWER, "a newer version of Candor has saved it" },
    { CANDOR_SEAL_ERROR_COST, "more time or memory than is right" },
    { CANDOR_SEAL_ERROR_MEMORY, "there is not enough memory" },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (CANDOR_SEAL_ERROR, cases[i].code, "?");
      g_autofree char *message = candor_file_message_dup_open (NULL, error);

      g_assert_nonnull (strstr (message, cases[i].words));
    }
}

static void
test_protected (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorSealKey) key = candor_seal_key_new ("correct horse", &error);
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) plain = NULL;

  g_assert_no_error (error);
  candor_mark_set_note (candor_discussion_get_mark (fixture->discussion, "lumps"), "since May");
  g_assert_true (save (fixture, fixture->file, key, FALSE, &error));
  g_assert_true (candor_keep_get_key (fixture->keep) == key);
  sealed = g_file_load_bytes (fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (candor_seal_is_sealed (sealed));
  g_assert_null (g_strstr_len (g_bytes_get_data (sealed, NULL), (gssize) g_bytes_get_size (sealed), "since May"));
  plain = candor_unseal (key, sealed, &error);
  g_assert_no_error (error);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (plain, NULL), (gssize) g_bytes_get_size (plain), "since May"));
}

/* The administrator's word, and what is left in the state folder. */
static void
test_recovery_switch (Fixture      *fixture,
                      gconstpointer data)
{
  CandorSettings *settings = candor_settings_get_default ();

  candor_settings_set_recovery (settings, FALSE);
  mark (fixture, "lumps");
  g_assert_false (candor_keep_flush (fixture->keep));
  g_assert_cmpuint (test_app_count_copies (), ==, 0);
  candor_settings_set_recovery (settings, TRUE);
  g_assert_true (candor_keep_flush (fixture->keep));
  g_assert_cmpuint (test_app_count_copies (), ==, 1);
  candor_settings_set_recovery (settings, FALSE);
  g_assert_cmpuint (test_app_count_copies (), ==, 0);
  candor_settings_set_recovery (settings, TRUE);
}

/* Nothing of the patient, and no name that is taken. */
static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (GDateTime) started = g_date_time_new_local (2026, 11, 25, 9, 0, 0);
  g_autoptr (GFile) taken = g_file_get_child (folder, "Discussion 2026-11-25.candor");
  g_autoptr (GFile) bare = g_file_get_child (folder, "plain");
  g_autoptr (GFile) full = candor_keep_dialog_complete_name (bare);
  g_autoptr (GFile) same = candor_keep_dialog_complete_name (taken);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  candor_discussion_set_started (fixture->discussion, started);
  g_object_set (candor_discussion_get_attendance (fixture->discussion), "patient", "Ann Smith", NULL);
  first = candor_keep_dialog_suggest_name (fixture->discussion, folder);
  g_assert_cmpstr (first, ==, "Discussion 2026-11-25.candor");
  g_assert_true (g_file_set_contents (g_file_peek_path (taken), "", 0, NULL));
  second = candor_keep_dialog_suggest_name (fixture->discussion, folder);
  g_assert_cmpstr (second, ==, "Discussion 2026-11-25 (2).candor");
  g_assert_true (g_str_has_suffix (g_file_peek_path (full), "/plain.candor"));
  g_assert_true (g_file_equal (same, taken));
}

/* Names as anybody may give them, within one line of text of ours. */
static void
test_hostile_names (void)
{
  g_autofree char *long_name = g_strnfill (4096, 'x');
  const char      *names[] = { "a\nb", "\xe2\x80\xaegpj.exe", "\xff\xfe", "a\x01\x1b[2Jb", "\xe2\x81\xa9\xe2\x80\xa8", "<b>&amp;", long_name };

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename ("/tmp", names[i], NULL);
      g_autofree char *name = candor_file_name_dup (file);

      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (name, -1), <=, 63);
      g_assert_cmpuint (strcspn (name, "\n\r\x01\x1b"), ==, strlen (name));
      g_assert_null (strstr (name, "\xe2\x80\xae"));
      g_assert_null (strstr (name, "\xe2\x80\xa8"));
      g_assert_true (g_str_has_prefix (name, "\xe2\x81\xa8"));
      g_assert_true (strstr (name, "\xe2\x81\xa9") == name + strlen (name) - 3);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/keep/unsaved", test_unsaved },
    { "/keep/save", test_save },
    { "/keep/changed-meanwhile", test_changed_meanwhile },
    { "/keep/copy-of-meanwhile", test_copy_of_meanwhile },
    { "/keep/closed-meanwhile", test_closed_meanwhile },
    { "/keep/recovered", test_recovered },
    { "/keep/copy-of-nothing", test_copy_of_nothing },
    { "/keep/changed-on-disk", test_changed_on_disk },
    { "/keep/failures", test_failures },
    { "/keep/protected", test_protected },
    { "/keep/recovery-switch", test_recovery_switch },
    { "/keep/names", test_names },
  };

  g_autofree char *state = g_dir_make_tmp ("candor-keep-state-XXXXXX", NULL);
  int              status;

  /* What other tests leave to recover is none of ours. */
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/keep/messages", test_messages);
  g_test_add_func ("/keep/seal-messages", test_seal_messages);
  g_test_add_func ("/keep/hostile-names", test_hostile_names);
  status = g_test_run ();
  test_app_remove_folder (state);
  return status;
}
