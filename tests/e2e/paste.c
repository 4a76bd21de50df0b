/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program that pastes: writes to its output what is on the clipboard. */
#include "config.h"

#include <gtk/gtk.h>

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text == NULL)
    g_error ("Nothing to paste: %s", error->message);
  g_print ("%s", text);
  *(gboolean *) user_data = TRUE;
}

int
main (int   argc,
      char *argv[])
{
  gboolean over = FALSE;

  gtk_init ();
  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL, read_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  return 0;
}
