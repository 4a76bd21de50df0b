/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows that go, and the program with the last one, while a dialog or a thread is under way. */
#include "config.h"

#include "candor-toplevel.h"

gboolean
candor_toplevel_is_gone (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned int i = 0; window != NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other == window)
        return FALSE;
    }
  return TRUE;
}

static void
completed_cb (GTask      *task,
              GParamSpec *pspec,
              gpointer    application)
{
  g_application_release (application);
}

void
candor_toplevel_hold_for (GTask *task)
{
  GApplication *application = g_application_get_default ();

  g_return_if_fail (G_IS_TASK (task));
  if (application == NULL)
    return;
  g_application_hold (application);
  g_signal_connect_data (task, "notify::completed", G_CALLBACK (completed_cb), g_object_ref (application),
                         (GClosureNotify) (GCallback) g_object_unref, 0);
}
