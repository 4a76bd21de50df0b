/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving a PDF: where to, and whole or not at all. */
#include "config.h"

#include "candor-save.h"

#include "candor-durable-file.h"
#include "candor-toplevel.h"

#include <glib/gi18n.h>

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (G_FILE (source));
  GError          *error = NULL;

  if (path == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "The file is not on this computer");
  else if (candor_durable_file_write (path, data, NULL, NULL, &error))
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
  candor_toplevel_hold_for (task);
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
