/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of the program: no window goes before all have been asked. */
#include "config.h"

#include "candor-application-private.h"

#include "candor-discussion-file.h"
#include "candor-window-private.h"

#include <glib/gi18n.h>

/**
 * Quit:
 * @application: what is to end
 * @agreed: (element-type CandorWindow GBytes): whose discussion may go, and what it was then
 */
typedef struct
{
  CandorApplication *application;
  GHashTable        *agreed;
} Quit;

static void ask_next (Quit *quit);

static void
clear_quit (gpointer data)
{
  Quit *quit = data;

  g_object_unref (quit->application);
  g_hash_table_unref (quit->agreed);
}

static void
release_quit (gpointer data)
{
  g_rc_box_release_full (data, clear_quit);
}

/* Somebody who goes on working after saying so has not agreed to lose that. */
static gboolean
has_agreed (Quit         *quit,
            CandorWindow *window)
{
  GBytes *then = g_hash_table_lookup (quit->agreed, window);
  g_autoptr (GBytes) now = then != NULL ? candor_discussion_to_bytes (window->discussion) : NULL;

  return then != NULL && g_bytes_equal (then, now);
}

static CandorWindow *
find_unsettled (Quit *quit)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (quit->application)); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data) && candor_window_must_settle (l->data) && !has_agreed (quit, l->data))
      return l->data;
  return NULL;
}

/* The last window that goes ends the program. One that goes may take its patient's window with it, and
 * the list with both, so that is copied first. */
static void
close_all (Quit *quit)
{
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (quit->application)); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data))
      g_ptr_array_add (windows, g_object_ref (l->data));
  for (unsigned int i = 0; i < windows->len; i++)
    {
      CANDOR_WINDOW (windows->pdata[i])->may_close = TRUE;
      gtk_window_close (windows->pdata[i]);
    }
}

static void
settled (gpointer target,
         gpointer data)
{
  Quit         *quit = data;
  CandorWindow *window = target;

  g_hash_table_insert (quit->agreed, g_object_ref (window), candor_discussion_to_bytes (window->discussion));
  ask_next (quit);
}

static void
ask_next (Quit *quit)
{
  CandorWindow *window = find_unsettled (quit);
  g_autoptr (CandorThen) then = NULL;

  if (window == NULL)
    {
      close_all (quit);
      return;
    }
  then = candor_then_new (settled, g_rc_box_acquire (quit), release_quit);
  gtk_window_present (GTK_WINDOW (window));
  candor_window_settle (window, _ ("Save this discussion before quitting?"), then);
}

void
candor_application_settle_and_quit (CandorApplication *self)
{
  Quit *quit = g_rc_box_new0 (Quit);

  quit->application = g_object_ref (self);
  quit->agreed = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_bytes_unref);
  ask_next (quit);
  release_quit (quit);
}

void
candor_application_flush (CandorApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CANDOR_IS_WINDOW (l->data) && candor_keep_get_unsaved (CANDOR_WINDOW (l->data)->keep))
      candor_keep_flush (CANDOR_WINDOW (l->data)->keep);
}
