/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of the recovery copies that a window offers. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-confirm-window.h"
#include "candor-file-message.h"
#include "candor-open.h"
#include "candor-recovery-bar.h"
#include "candor-toplevel.h"
#include "candor-when.h"

#include <glib/gi18n.h>

/**
 * Offered:
 * @window: where it was offered
 * @bar: which offers it
 * @orphan: which one
 */
typedef struct
{
  CandorWindow      *window;
  CandorRecoveryBar *bar;
  CandorOrphan      *orphan;
} Offered;

static void
free_offered (gpointer data)
{
  Offered *offered = data;

  g_object_unref (offered->window);
  g_object_unref (offered->bar);
  g_object_unref (offered->orphan);
  g_free (offered);
}

static Offered *
make_offered (CandorWindow      *window,
              CandorOrphan      *orphan,
              CandorRecoveryBar *bar)
{
  Offered *offered = g_new0 (Offered, 1);

  offered->window = g_object_ref (window);
  offered->bar = g_object_ref (bar);
  offered->orphan = g_object_ref (orphan);
  return offered;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Offered *offered = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorKeep) keep = NULL;

  if (!candor_toplevel_is_gone (GTK_WINDOW (offered->window)))
    keep = candor_open_orphan_finish (result, &error);
  if (keep != NULL)
    {
      candor_recovery_bar_withdraw (offered->bar, offered->orphan);
      candor_window_show_keep (offered->window, keep, FALSE);
      candor_window_show_message (offered->window, _ ("Restored. It is in no file yet: save it to keep it."));
    }
  else if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *message = candor_file_message_dup_open (NULL, error);

      candor_notice_warn (offered->window->notice, message);
    }
  free_offered (offered);
}

static void
restore_cb (CandorWindow      *self,
            CandorOrphan      *orphan,
            CandorRecoveryBar *bar)
{
  candor_open_orphan_async (GTK_WINDOW (self), orphan, opened_cb, make_offered (self, orphan, bar));
}

static void
discard_agreed_cb (CandorConfirmWindow *question,
                   Offered             *offered)
{
  candor_orphan_discard (offered->orphan);
  candor_recovery_bar_withdraw (offered->bar, offered->orphan);
}

static void
discard_cb (CandorWindow      *self,
            CandorOrphan      *orphan,
            CandorRecoveryBar *bar)
{
  g_autofree char *when = candor_when_dup (candor_orphan_get_when (orphan));
  /* Translators: %s is when, "today at 14:05" */
  g_autofree char *body = g_strdup_printf (_ ("What was marked and written in the discussion %s, and was not saved, is lost for good."), when);
  GtkWidget       *question = candor_confirm_window_new (GTK_WINDOW (self), _ ("Discard this discussion?"), body, _ ("Discard"));

  g_signal_connect_data (question, "confirmed", G_CALLBACK (discard_agreed_cb), make_offered (self, orphan, bar),
                         (GClosureNotify) (GCallback) free_offered, 0);
  gtk_window_present (GTK_WINDOW (question));
}

/**
 * candor_window_offer:
 * @orphans: (element-type CandorOrphan): recovery copies; those that are restored or discarded are taken out
 *
 * Offers what a crash left, in a bar of the window.
 */
void
candor_window_offer (CandorWindow *self,
                     GListStore   *orphans)
{
  GtkWidget *bar;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (G_IS_LIST_STORE (orphans));
  bar = candor_recovery_bar_new (orphans);
  g_signal_connect_object (bar, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "discard", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (self->bars, bar);
}
