/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a discussion is saved, and with which passphrase. */
#include "config.h"

#include "candor-keep-dialog.h"

#include "candor-confirm-window.h"
#include "candor-file-name.h"
#include "candor-passphrase-window.h"
#include "candor-save.h"
#include "candor-toplevel.h"

#include <glib/gi18n.h>

#define EXTENSION ".candor"
#define PROTECT "protect"
/* After so many discussions in one day somebody may choose a name. */
#define MAX_NAMES 99

/**
 * Asking:
 * @parent: the window that asks
 * @chooser: the dialog
 * @file: (nullable): what was chosen
 * @key: (nullable): what seals it
 * @protect: a passphrase is wanted
 * @agreed: what has that name may be replaced
 */
typedef struct
{
  GtkWindow            *parent;
  GtkFileChooserNative *chooser;
  GFile                *file;
  CandorSealKey        *key;
  gboolean              protect;
  gboolean              agreed;
} Asking;

static void
free_asking (gpointer data)
{
  Asking *asking = data;

  g_clear_weak_pointer (&asking->parent);
  g_clear_object (&asking->chooser);
  g_clear_object (&asking->file);
  g_clear_pointer (&asking->key, candor_seal_key_unref);
  g_free (asking);
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
}

static void
passphrase_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Asking *asking = g_task_get_task_data (task);
  GError *error = NULL;

  asking->key = candor_passphrase_choose_finish (result, &error);
  if (asking->key != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
ask_for_passphrase (GTask *task)
{
  Asking *asking = g_task_get_task_data (task);

  if (candor_toplevel_is_gone (asking->parent))
    cancel (task);
  else if (!asking->protect)
    g_task_return_boolean (task, TRUE);
  else
    candor_passphrase_choose_async (asking->parent, passphrase_cb, g_object_ref (task));
}

static void
replace_cb (CandorConfirmWindow *window,
            GTask               *task)
{
  ((Asking *) g_task_get_task_data (task))->agreed = TRUE;
  ask_for_passphrase (task);
}

static void
question_gone (gpointer  data,
               GClosure *closure)
{
  g_autoptr (GTask) task = data;

  if (!((Asking *) g_task_get_task_data (task))->agreed)
    cancel (task);
}

/* The chooser has asked for the name that was typed, not for the one with the extension. */
static void
ask_to_replace (GTask *task)
{
  Asking          *asking = g_task_get_task_data (task);
  g_autofree char *name = candor_file_name_dup (asking->file);
  /* Translators: %s is a file's name */
  g_autofree char *question = g_strdup_printf (_ ("Replace “%s”?"), name);
  GtkWidget       *window = candor_confirm_window_new (asking->parent, question,
                                                       _ ("There is a file of that name. Replacing it loses what is in it."), _ ("Replace"));

  g_signal_connect_data (window, "confirmed", G_CALLBACK (replace_cb), g_object_ref (task), question_gone, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
chosen (GTask *task,
        GFile *file)
{
  Asking *asking = g_task_get_task_data (task);

  candor_save_forget (file);
  asking->file = candor_keep_dialog_complete_name (file);
  if (candor_toplevel_is_gone (asking->parent))
    cancel (task);
  else if (!g_file_equal (file, asking->file) && g_file_query_exists (asking->file, NULL))
    ask_to_replace (task);
  else
    ask_for_passphrase (task);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  Asking *asking = g_task_get_task_data (task);
  g_autoptr (GFile) file = NULL;

  asking->protect = g_strcmp0 (gtk_file_chooser_get_choice (GTK_FILE_CHOOSER (dialog), PROTECT), "true") == 0;
  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    chosen (task, file);
  else
    cancel (task);
}

/* Beside the file that is there, or else among the documents. */
static void
suggest (GtkFileChooser *chooser,
         CandorKeep     *keep)
{
  GFile *file = candor_keep_get_suggested (keep);
  g_autoptr (GFile) parent = file != NULL ? g_file_get_parent (file) : NULL;
  g_autoptr (GFile) folder = parent != NULL && g_file_query_exists (parent, NULL) ? g_object_ref (parent) : candor_save_dup_documents ();
  g_autofree char *name = NULL;

  if (file != NULL)
    {
      g_autofree char *base = g_file_get_basename (file);

      name = g_filename_display_name (base);
    }
  else
    name = candor_keep_dialog_suggest_name (candor_keep_get_discussion (keep), folder);
  gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);
}

static GtkFileChooserNative *
create_chooser (GtkWindow  *parent,
                CandorKeep *keep)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Save Discussion"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                                  _ ("_Save"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Discussions"));
  gtk_file_filter_add_suffix (filter, EXTENSION + 1);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_add_choice (GTK_FILE_CHOOSER (chooser), PROTECT, _ ("Protect with a passphrase"), NULL, NULL);
  gtk_file_chooser_set_choice (GTK_FILE_CHOOSER (chooser), PROTECT, candor_keep_get_key (keep) != NULL ? "true" : "false");
  suggest (GTK_FILE_CHOOSER (chooser), keep);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  return chooser;
}

void
candor_keep_dialog_async (GtkWindow          *parent,
                          CandorKeep         *keep,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask  *task;
  Asking *asking;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CANDOR_IS_KEEP (keep));
  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_keep_dialog_async);
  asking = g_new0 (Asking, 1);
  g_set_weak_pointer (&asking->parent, parent);
  asking->chooser = create_chooser (parent, keep);
  g_task_set_task_data (task, asking, free_asking);
  g_signal_connect (asking->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (asking->chooser));
}

GFile *
candor_keep_dialog_finish (GAsyncResult   *result,
                           CandorSealKey **key,
                           GError        **error)
{
  Asking *asking;

  g_return_val_if_fail (g_async_result_is_tagged (result, candor_keep_dialog_async), NULL);
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  asking = g_task_get_task_data (G_TASK (result));
  *key = g_steal_pointer (&asking->key);
  return g_steal_pointer (&asking->file);
}

/* --- Names --- */

char *
candor_keep_dialog_suggest_name (CandorDiscussion *discussion,
                                 GFile            *folder)
{
  g_autofree char *day = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  day = g_date_time_format (candor_discussion_get_started (discussion), "%Y-%m-%d");
  /* Translators: the name of a file; %s is a day, "2026-11-25" */
  name = g_strdup_printf (_ ("Discussion %s"), day);
  for (int i = 1; i <= MAX_NAMES; i++)
    {
      g_autofree char *full = i == 1 ? g_strconcat (name, EXTENSION, NULL) : g_strdup_printf ("%s (%d)%s", name, i, EXTENSION);
      g_autoptr (GFile) file = g_file_get_child (folder, full);

      if (!g_file_query_exists (file, NULL))
        return g_steal_pointer (&full);
    }
  return g_strconcat (name, EXTENSION, NULL);
}

GFile *
candor_keep_dialog_complete_name (GFile *file)
{
  g_autofree char *base = NULL;
  g_autofree char *full = NULL;
  g_autoptr (GFile) parent = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  base = g_file_get_basename (file);
  parent = g_file_get_parent (file);
  if (parent == NULL || base == NULL || g_str_has_suffix (base, EXTENSION))
    return g_object_ref (file);
  full = g_strconcat (base, EXTENSION, NULL);
  return g_file_get_child (parent, full);
}
