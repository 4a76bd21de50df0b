/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file chooser: in GTK 4.8 there is only the native one, which 4.10 deprecates. */
#include "config.h"

#include "candor-open-dialog.h"

#include "candor-save.h"

#include <glib/gi18n.h>

static void
response_cb (GtkNativeDialog *dialog,
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

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (unsigned int i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser,
             gboolean        packs_only)
{
  static const char *const both[] = { "*.candor", "*.xml", NULL };
  static const char *const discussions[] = { "*.candor", NULL };
  static const char *const packs[] = { "*.xml", NULL };
  static const char *const all[] = { "*", NULL };

  if (!packs_only)
    {
      add_filter (chooser, _ ("Discussions and knowledge files"), both);
      add_filter (chooser, _ ("Discussions"), discussions);
    }
  add_filter (chooser, _ ("Knowledge files"), packs);
  add_filter (chooser, _ ("All files"), all);
}

void
candor_open_dialog_async (GtkWindow          *parent,
                          gboolean            packs_only,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask                *task;
  GtkFileChooserNative *dialog;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_open_dialog_async);
  dialog = gtk_file_chooser_native_new (packs_only ? _ ("Open a knowledge file") : _ ("Open"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  /* Else it would begin with what was used last, which is nobody's business. */
  folder = candor_save_dup_documents ();
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  add_filters (GTK_FILE_CHOOSER (dialog), packs_only);
  g_task_set_task_data (task, dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

GFile *
candor_open_dialog_finish (GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_open_dialog_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
