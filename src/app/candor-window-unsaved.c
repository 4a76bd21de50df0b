/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked before a discussion goes that is not saved. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-entry.h"
#include "candor-unsaved-window.h"

#include <glib/gi18n.h>

/**
 * Waiting:
 * @window: destroys the question with itself
 * @question: what was asked
 * @then: what waits for the answer
 */
typedef struct
{
  CandorWindow *window;
  char         *question;
  CandorThen   *then;
} Waiting;

static void
free_waiting (gpointer data)
{
  Waiting *waiting = data;

  g_free (waiting->question);
  candor_then_unref (waiting->then);
  g_free (waiting);
}

static Waiting *
make_waiting (CandorWindow *self,
              const char   *question,
              CandorThen   *then)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->window = self;
  waiting->question = g_strdup (question);
  waiting->then = candor_then_ref (then);
  return waiting;
}

/**
 * candor_window_must_settle:
 *
 * Takes in what was typed and not added yet.
 *
 * Returns: whether something is being saved, or would be lost
 */
gboolean
candor_window_must_settle (CandorWindow *self)
{
  candor_entry_take_typed (gtk_window_get_focus (GTK_WINDOW (self)));
  return self->saving || candor_keep_get_unsaved (self->keep);
}

/* What was done while it was saved is not saved. */
static void
saved (gpointer target,
       gpointer data)
{
  Waiting *waiting = data;

  candor_window_settle (target, waiting->question, waiting->then);
}

/* What is being saved is saved or not in a moment, and only then it is known what to ask. */
static void
wait_for_saving (CandorWindow *self,
                 const char   *question,
                 CandorThen   *then)
{
  g_clear_pointer (&self->waiting, candor_then_unref);
  self->waiting = candor_then_new (saved, make_waiting (self, question, then), free_waiting);
}

static void
save_cb (CandorUnsavedWindow *question,
         Waiting             *waiting)
{
  g_autoptr (CandorThen) then = NULL;

  then = candor_then_new (saved, make_waiting (waiting->window, waiting->question, waiting->then), free_waiting);
  candor_window_save (waiting->window, FALSE, then);
}

static void
discard_cb (CandorUnsavedWindow *question,
            Waiting             *waiting)
{
  candor_then_run (waiting->then, waiting->window);
}

/**
 * candor_window_settle:
 * @question: what is asked, if anything would be lost
 * @then: what takes the discussion away
 *
 * Runs @then at once, or after what is not saved was saved or may go; what is being saved just now is
 * waited for first. Where the person cancels, or saving fails, @then is dropped and all is as it was.
 */
void
candor_window_settle (CandorWindow *self,
                      const char   *question,
                      CandorThen   *then)
{
  GtkWidget *window;
  Waiting   *waiting;

  if (!candor_window_must_settle (self))
    {
      candor_then_run (then, self);
      return;
    }
  if (self->saving)
    {
      wait_for_saving (self, question, then);
      return;
    }
  waiting = make_waiting (self, question, then);
  window = candor_unsaved_window_new (GTK_WINDOW (self), question,
                                      candor_keep_get_file (self->keep) != NULL ? candor_discussion_get_saved (self->discussion) : NULL);
  g_signal_connect (window, "save", G_CALLBACK (save_cb), waiting);
  g_signal_connect_data (window, "discard", G_CALLBACK (discard_cb), waiting, (GClosureNotify) (GCallback) free_waiting, 0);
  gtk_window_present (GTK_WINDOW (window));
}

/* It is tried again each second; what matters is that nobody relies on it meanwhile. */
void
candor_window_warn_of_recovery (CandorWindow *self)
{
  if (self->keep != NULL && candor_keep_get_failing (self->keep))
    candor_window_show_message (self, _ ("No recovery copy can be written: the disk may be full. Save the discussion now."));
}

/* --- The end of the session --- */

/* The desktop asks before it ends a session in which something would be lost. */
void
candor_window_hold_session (CandorWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  gboolean        unsaved = self->keep != NULL && candor_keep_get_unsaved (self->keep);

  if (application == NULL || unsaved == (self->inhibit_cookie != 0))
    return;
  if (unsaved)
    self->inhibit_cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_LOGOUT,
                                                    _ ("A discussion is not saved"));
  else
    candor_window_release_session (self);
}

/* A window that goes belongs to no application any more. */
void
candor_window_release_session (CandorWindow *self)
{
  GApplication *application = g_application_get_default ();

  if (self->inhibit_cookie != 0 && GTK_IS_APPLICATION (application))
    gtk_application_uninhibit (GTK_APPLICATION (application), self->inhibit_cookie);
  self->inhibit_cookie = 0;
}
