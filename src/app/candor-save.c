/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a PDF: where to, whole or not at all, and what to say when it fails. */
#include "config.h"

#include "candor-save.h"

#include "candor-file-name.h"

#include <glib/gi18n.h>

/* A local file is written beside the old one, flushed, and moved over it. */
static gboolean
write_file (GFile        *file,
            GBytes       *bytes,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *path = g_file_get_path (file);
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);

  if (path != NULL)
    return g_file_set_contents_full (path, data, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0666, error);
  return g_file_replace_contents (file, data, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (write_file (G_FILE (source), data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    {
      candor_save_forget (file);
      g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
    }
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

static GtkFileChooserNative *
create_chooser (GtkWindow  *parent,
                const char *name)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save as PDF"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                                  _ ("_Save"), _ ("_Cancel"));
  GtkFileFilter        *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF files"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

void
candor_save_choose_async (GtkWindow          *parent,
                          const char         *name,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask                *task;
  GtkFileChooserNative *chooser;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (name != NULL);
  task = g_task_new (parent, NULL, callback, user_data);
  chooser = create_chooser (parent, name);
  g_task_set_source_tag (task, candor_save_choose_async);
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
candor_save_choose_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_save_choose_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
candor_save_write_async (GFile              *file,
                         GBytes             *bytes,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);
  task = g_task_new (file, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_save_write_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
candor_save_write_finish (GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_save_write_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

void
candor_save_forget (GFile *file)
{
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_FILE (file));
  uri = g_file_get_uri (file);
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

GFile *
candor_save_dup_documents (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return g_file_new_for_path (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR) ? documents : g_get_home_dir ());
}

/* g_file_set_contents() speaks in one domain, GIO in another. */
static int
to_io_error (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return error->code;
  if (error->domain != G_FILE_ERROR)
    return G_IO_ERROR_FAILED;
  switch (error->code)
    {
    case G_FILE_ERROR_ACCES:
    case G_FILE_ERROR_PERM:
      return G_IO_ERROR_PERMISSION_DENIED;
    case G_FILE_ERROR_ROFS:
      return G_IO_ERROR_READ_ONLY;
    case G_FILE_ERROR_NOSPC:
      return G_IO_ERROR_NO_SPACE;
    case G_FILE_ERROR_NOENT:
    case G_FILE_ERROR_NOTDIR:
      return G_IO_ERROR_NOT_FOUND;
    case G_FILE_ERROR_ISDIR:
      return G_IO_ERROR_IS_DIRECTORY;
    case G_FILE_ERROR_NAMETOOLONG:
      return G_IO_ERROR_FILENAME_TOO_LONG;
    default:
      return G_IO_ERROR_FAILED;
    }
}

/* Translators: %s is a file's name. */
static const char *
get_message (int code)
{
  switch (code)
    {
    case G_IO_ERROR_PERMISSION_DENIED:
      return _ ("“%s” was not saved: you may not write in that folder. Choose another folder.");
    case G_IO_ERROR_READ_ONLY:
      return _ ("“%s” was not saved: that disk can only be read. Choose another folder.");
    case G_IO_ERROR_NO_SPACE:
      return _ ("“%s” was not saved: the disk is full. Make room, or choose another disk.");
    case G_IO_ERROR_NOT_FOUND:
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_NOT_MOUNTED:
      return _ ("“%s” was not saved: the folder is not there any more. Choose another folder.");
    case G_IO_ERROR_IS_DIRECTORY:
      return _ ("“%s” was not saved: a folder has that name. Choose another name.");
    case G_IO_ERROR_FILENAME_TOO_LONG:
      return _ ("“%s” was not saved: the name is too long. Choose a shorter name.");
    default:
      return _ ("“%s” was not saved. Try another folder or another name.");
    }
}

char *
candor_save_dup_message (GFile        *file,
                         const GError *error)
{
  g_autofree char *name = NULL;
  g_auto (GStrv) around = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error != NULL, NULL);
  name = candor_file_name_dup (file);
  around = g_strsplit (get_message (to_io_error (error)), "%s", 2);
  return g_strconcat (around[0], name, around[1], NULL);
}
