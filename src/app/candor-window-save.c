/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving the window's discussion: where to, what to say, and what to do then. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-confirm-window.h"
#include "candor-entry.h"
#include "candor-file-message.h"
#include "candor-file-name.h"
#include "candor-keep-dialog.h"
#include "candor-save.h"
#include "candor-settings.h"
#include "candor-toplevel.h"

#include <glib/gi18n.h>

/**
 * Saving:
 * @window: where it is led
 * @keep: what is saved
 * @file: (nullable): where to, once that is known
 * @key: (nullable): what seals it
 * @then: (nullable): what is done when all is saved
 * @replaces: the person agreed to replace what somebody else has written
 */
typedef struct
{
  CandorWindow  *window;
  CandorKeep    *keep;
  GFile         *file;
  CandorSealKey *key;
  CandorThen    *then;
  gboolean       replaces;
} Saving;

static void write_file (Saving  *saving,
                        gboolean overwrite);

static void
clear_saving (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->window);
  g_object_unref (saving->keep);
  g_clear_object (&saving->file);
  g_clear_pointer (&saving->key, candor_seal_key_unref);
  g_clear_pointer (&saving->then, candor_then_unref);
}

/* Whatever happened, it may be saved again now, and what has waited for that goes on. */
static void
end (Saving *saving)
{
  g_autoptr (CandorWindow) window = g_object_ref (saving->window);
  g_autoptr (CandorThen) waiting = g_steal_pointer (&window->waiting);

  window->saving = FALSE;
  g_rc_box_release_full (saving, clear_saving);
  if (waiting != NULL && !candor_toplevel_is_gone (GTK_WINDOW (window)))
    candor_then_run (waiting, window);
}

/* The window may have been closed meanwhile, or show another discussion. */
static gboolean
is_shown (Saving *saving)
{
  return saving->window->keep == saving->keep && !candor_toplevel_is_gone (GTK_WINDOW (saving->window));
}

static void
replace_cb (CandorConfirmWindow *question,
            Saving              *saving)
{
  saving->replaces = TRUE;
  write_file (g_rc_box_acquire (saving), TRUE);
}

static void
question_gone (gpointer  data,
               GClosure *closure)
{
  Saving *saving = data;

  if (saving->replaces)
    g_rc_box_release_full (saving, clear_saving);
  else
    end (saving);
}

static void
ask_to_replace (Saving *saving)
{
  g_autofree char *name = candor_file_name_dup (saving->file);
  /* Translators: %s is a file's name */
  g_autofree char *question = g_strdup_printf (_ ("Replace “%s”, though it was changed?"), name);
  GtkWidget       *window;

  window = candor_confirm_window_new (GTK_WINDOW (saving->window), question,
                                      _ ("Somebody else has written to this file since you opened it. Replacing it loses what they wrote; "
                                         "saving under another name keeps both."),
                                         _ ("Replace"));
  g_signal_connect_data (window, "confirmed", G_CALLBACK (replace_cb), saving, question_gone, 0);
  gtk_window_present (GTK_WINDOW (window));
}

static void
tell_desktop (GFile *file)
{
  if (candor_settings_get_recent_files (candor_settings_get_default ()))
    candor_window_remember_file (file);
  else
    candor_save_forget (file);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = candor_keep_save_finish (CANDOR_KEEP (source), result, &error);

  if (saved)
    tell_desktop (saving->file);
  if (!is_shown (saving))
    {
      end (saving);
      return;
    }
  candor_notice_clear (saving->window->notice);
  if (g_error_matches (error, CANDOR_DURABLE_ERROR, CANDOR_DURABLE_ERROR_CHANGED))
    {
      ask_to_replace (saving);
      return;
    }
  saving->window->saving = FALSE;
  if (saved)
    {
      candor_window_show_message (saving->window, _ ("Saved."));
      if (saving->then != NULL)
        candor_then_run (saving->then, saving->window);
    }
  else
    {
      g_autofree char *message = candor_file_message_dup_save (saving->file, error);

      candor_notice_warn (saving->window->notice, message);
    }
  end (saving);
}

static void
write_file (Saving  *saving,
            gboolean overwrite)
{
  saving->window->saving = TRUE;
  candor_notice_wait (saving->window->notice, _ ("Saving…"));
  candor_keep_save_async (saving->keep, saving->file, saving->key, overwrite, saved_cb, saving);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Saving *saving = user_data;
  g_autoptr (GError) error = NULL;

  saving->file = candor_keep_dialog_finish (result, &saving->key, &error);
  if (saving->file != NULL && is_shown (saving))
    {
      write_file (saving, FALSE);
      return;
    }
  if (is_shown (saving) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    candor_notice_warn (saving->window->notice, _ ("The discussion was not saved: there is not enough memory for the passphrase. "
                                                   "Close other programs, and save again."));
  end (saving);
}

/**
 * candor_window_save:
 * @as: asks where to, also where there is a file already
 * @then: (nullable): what is done when all is saved; not where it failed or was given up
 *
 * Saves the discussion.
 */
void
candor_window_save (CandorWindow *self,
                    gboolean      as,
                    CandorThen   *then)
{
  Saving *saving;

  /* One at a time: a second key press waits for nobody. */
  if (self->saving)
    return;
  candor_entry_take_typed (gtk_window_get_focus (GTK_WINDOW (self)));
  saving = g_rc_box_new0 (Saving);
  saving->window = g_object_ref (self);
  saving->keep = g_object_ref (self->keep);
  saving->then = then != NULL ? candor_then_ref (then) : NULL;
  self->saving = TRUE;
  if (as || candor_keep_get_file (self->keep) == NULL)
    {
      candor_keep_dialog_async (GTK_WINDOW (self), self->keep, chosen_cb, saving);
      return;
    }
  saving->file = g_object_ref (candor_keep_get_file (self->keep));
  if (candor_keep_get_key (self->keep) != NULL)
    saving->key = candor_seal_key_ref (candor_keep_get_key (self->keep));
  write_file (saving, FALSE);
}

/* The desktop's list of recent files: only by the clinic's own wish. */
void
candor_window_remember_file (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *name = candor_file_name_dup (file);
  GtkRecentData    data = { .display_name = name, .mime_type = (char *) CANDOR_DISCUSSION_TYPE, .app_name = (char *) "Candor", .app_exec = (char *) "candor %u" };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  candor_window_save (CANDOR_WINDOW (widget), g_str_equal (action_name, "win.save-as"), NULL);
}

void
candor_window_install_save (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_cb);
}
