/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a PDF: whole or not at all, for its owner only, and a sentence for each way to fail. */
#include "config.h"

#include "candor-save.h"

#include "candor-file-message.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define DEADLINE_SECONDS 20

typedef struct
{
  const char *name;
  const char *path; /* in the test's folder, or absolute */
  const char *message;
} Failure;

static const Failure failures[] = {
  { "no-folder", "gone/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: its folder is not there any more. Save it in another folder." },
  { "not-a-folder", "file/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: its folder is not there any more. Save it in another folder." },
  { "no-entry", "/proc/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: its folder is not there any more. Save it in another folder." },
  { "percent", "gone/100 %s.pdf", "“\u2068100 %s.pdf\u2069” was not saved: its folder is not there any more. Save it in another folder." },
};

typedef struct
{
  char *folder;
  char *file; /* a file in it that holds "old" */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("candor-save-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "file", NULL);
  g_file_set_contents (fixture->file, "old", 3, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_unlink (fixture->file);
  /* Fails if anything else was left in it. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->file);
  g_free (fixture->folder);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
save (GFile   *file,
      GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new sheet", 9);
  g_autoptr (GAsyncResult) result = NULL;
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_USEC_PER_SEC;

  candor_save_write_async (file, bytes, keep_result_cb, &result);
  while (result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, TRUE);
    }
  return candor_save_write_finish (result, error);
}

static void
test_over_old (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->file);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_true (save (file, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->file, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "new sheet");
}

static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  const Failure   *failure = data;
  g_autofree char *path = g_path_is_absolute (failure->path) ? g_strdup (failure->path) : g_build_filename (fixture->folder, failure->path, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  g_autofree char *contents = NULL;

  g_assert_false (save (file, &error));
  message = candor_file_message_dup_save (file, error);
  g_assert_cmpstr (message, ==, failure->message);
  g_assert_true (g_file_get_contents (fixture->file, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
}

static void
test_folder_of_that_name (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  g_assert_false (save (file, &error));
  message = candor_file_message_dup_save (file, error);
  g_assert_cmpstr (message, ==, "“\u2068sheet.pdf\u2069” was not saved: a folder has that name. Save it under another name.");
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* What the patient said is in it. */
static void
test_mode (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->file);
  g_autoptr (GError) error = NULL;
  mode_t      before = umask (0);
  struct stat about;

  g_assert_true (save (file, &error));
  umask (before);
  g_assert_cmpint (stat (fixture->file, &about), ==, 0);
  g_assert_cmpint (about.st_mode & 07777, ==, 0600);
}

/* A link stays, and leads to the new sheet. */
static void
test_link (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  g_assert_cmpint (symlink (fixture->file, path), ==, 0);
  g_assert_true (save (file, &error));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (fixture->file, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "new sheet");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* Nothing goes over the network. */
static void
test_remote (void)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("smb://server/share/sheet.pdf");
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  g_assert_false (save (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  message = candor_file_message_dup_save (file, error);
  g_assert_nonnull (strstr (message, "in folders of this computer only"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/save/over-old", Fixture, NULL, set_up, test_over_old, tear_down);
  g_test_add ("/save/mode", Fixture, NULL, set_up, test_mode, tear_down);
  g_test_add ("/save/link", Fixture, NULL, set_up, test_link, tear_down);
  g_test_add ("/save/folder-of-that-name", Fixture, NULL, set_up, test_folder_of_that_name, tear_down);
  for (unsigned int i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/save/failure/", failures[i].name, NULL);

      g_test_add (path, Fixture, &failures[i], set_up, test_failure, tear_down);
    }
  g_test_add_func ("/save/remote", test_remote);
  return g_test_run ();
}
