/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving: whole or not at all, and a sentence for each way to fail. */
#include "config.h"

#include "candor-save.h"

#include <glib/gstdio.h>

#define DEADLINE_SECONDS 20

typedef struct
{
  const char *name;
  const char *path; /* in the test's folder, or absolute */
  const char *message;
} Failure;

static const Failure failures[] = {
  { "no-folder", "gone/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: the folder is not there any more. Choose another folder." },
  { "not-a-folder", "file/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: the folder is not there any more. Choose another folder." },
  { "no-entry", "/proc/sheet.pdf", "“\u2068sheet.pdf\u2069” was not saved: the folder is not there any more. Choose another folder." },
  { "percent", "gone/100 %s.pdf", "“\u2068100 %s.pdf\u2069” was not saved: the folder is not there any more. Choose another folder." },
};

static const struct
{
  GQuark (*domain) (void);
  int         code;
  const char *words;
} messages[] = {
  { g_file_error_quark, G_FILE_ERROR_NOSPC, "the disk is full" },
  { g_io_error_quark, G_IO_ERROR_NO_SPACE, "the disk is full" },
  { g_file_error_quark, G_FILE_ERROR_ACCES, "you may not write in that folder" },
  { g_file_error_quark, G_FILE_ERROR_ROFS, "that disk can only be read" },
  { g_file_error_quark, G_FILE_ERROR_ISDIR, "a folder has that name" },
  { g_file_error_quark, G_FILE_ERROR_NAMETOOLONG, "the name is too long" },
  { g_file_error_quark, G_FILE_ERROR_IO, "Try another folder or another name" },
  { g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE, "Try another folder or another name" },
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
  message = candor_save_dup_message (file, error);
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
  message = candor_save_dup_message (file, error);
  g_assert_cmpstr (message, ==, "“\u2068sheet.pdf\u2069” was not saved: a folder has that name. Choose another name.");
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
test_messages (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/sheet.pdf");

  for (unsigned int i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (messages[i].domain (), messages[i].code, "");
      g_autofree char *message = candor_save_dup_message (file, error);

      g_assert_true (g_str_has_prefix (message, "“\u2068sheet.pdf\u2069” was not saved"));
      if (strstr (message, messages[i].words) == NULL)
        g_error ("“%s” is not in “%s”", messages[i].words, message);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/save/over-old", Fixture, NULL, set_up, test_over_old, tear_down);
  g_test_add ("/save/folder-of-that-name", Fixture, NULL, set_up, test_folder_of_that_name, tear_down);
  for (unsigned int i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      g_autofree char *path = g_strconcat ("/save/failure/", failures[i].name, NULL);

      g_test_add (path, Fixture, &failures[i], set_up, test_failure, tear_down);
    }
  g_test_add_func ("/save/messages", test_messages);
  return g_test_run ();
}
