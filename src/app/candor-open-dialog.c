/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file chooser: in GTK 4.8 there is only the native one, which 4.10 deprecates. */
#include "config.h"

#include "candor-open-dialog.h"

#include <glib/gi18n.h>

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  CandorOpenFunc chosen = (CandorOpenFunc) user_data;
  g_autoptr (GFile) file = NULL;
  GtkWindow *parent = gtk_native_dialog_get_transient_for (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL && parent != NULL)
    chosen (parent, file);
  g_object_unref (dialog);
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
candor_open_dialog_show (GtkWindow     *parent,
                         CandorOpenFunc chosen)
{
  GtkFileChooserNative *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (chosen != NULL);
  dialog = gtk_file_chooser_native_new (_ ("Open a knowledge file"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Knowledge files"), "*.xml");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All files"), "*");
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), chosen);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
