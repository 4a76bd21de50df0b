/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a file that was opened: in this window, or in another. */
#include "config.h"

#include "candor-window-private.h"

#include "candor-application-private.h"
#include "candor-file-message.h"
#include "candor-open-dialog.h"
#include "candor-open.h"
#include "candor-pack-reader.h"
#include "candor-save.h"
#include "candor-settings.h"
#include "candor-toplevel.h"

#include <glib/gi18n.h>
#include <unistd.h>

/* At once, a window or a question each; the sentence says how many. */
#define MAX_FILES 20

/**
 * Opening:
 * @window: where it was asked for
 * @file: what
 * @here: it takes the place of what is shown there
 */
typedef struct
{
  CandorWindow *window;
  GFile        *file;
  gboolean      here;
} Opening;

static void
free_opening (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_free (opening);
}

/* Nothing was begun here, nor is being saved. */
static gboolean
is_idle (CandorWindow *self)
{
  return !self->saving && candor_keep_get_file (self->keep) == NULL && !candor_discussion_get_touched (self->discussion);
}

/* The window that shows a file; two that show the same would overwrite each other's work. */
static CandorWindow *
find_showing (GFile *file)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      CandorKeep *keep = CANDOR_IS_WINDOW (window) ? CANDOR_WINDOW (window)->keep : NULL;

      if (keep != NULL && candor_keep_get_file (keep) != NULL && g_file_equal (candor_keep_get_file (keep), file))
        return CANDOR_WINDOW (window);
    }
  return NULL;
}

static void
show_keep (gpointer target,
           gpointer keep)
{
  candor_window_set_keep (target, keep);
}

/* Another window of the same program, or this one where it shows nothing yet. */
static void
show_elsewhere (CandorWindow *self,
                CandorKeep   *keep)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  CandorWindow   *window = self;

  if (!is_idle (self))
    window = g_object_new (CANDOR_TYPE_WINDOW, "application", application, NULL);
  candor_window_set_keep (window, keep);
  gtk_window_present (GTK_WINDOW (window));
}

void
candor_window_show_keep (CandorWindow *self,
                         CandorKeep   *keep,
                         gboolean      here)
{
  g_autoptr (CandorThen) then = NULL;

  if (!here)
    {
      show_elsewhere (self, keep);
      return;
    }
  then = candor_then_new (show_keep, g_object_ref (keep), g_object_unref);
  candor_window_settle (self, _ ("Save this discussion before opening another?"), then);
}

static void
show_pack (CandorWindow *self,
           CandorPack   *pack,
           gboolean      here)
{
  g_autoptr (CandorDiscussion) discussion = NULL;

  if (here || is_idle (self) || g_str_equal (candor_pack_get_id (pack), candor_pack_get_id (candor_discussion_get_pack (self->discussion))))
    {
      candor_window_open_pack (self, pack);
      return;
    }
  discussion = candor_discussion_new (pack);
  gtk_window_present (GTK_WINDOW (candor_window_new (gtk_window_get_application (GTK_WINDOW (self)), discussion)));
}

/* For whoever writes knowledge files, and starts the program by its name. Elsewhere a log keeps what is said there,
 * and what a file is called may be the patient's name: anybody may open the wrong one. */
static void
complain (const GError *error)
{
  if (isatty (STDERR_FILENO))
    g_printerr ("%s\n", error->message);
}

static void
note_refusal (CandorWindow *self,
              gboolean      here)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (!here && CANDOR_IS_APPLICATION (application))
    candor_application_note_refusal (CANDOR_APPLICATION (application));
}

/* A knowledge file has faults by line; of a discussion one sentence says enough. */
static void
refuse (Opening      *opening,
        const GError *error,
        GListStore   *findings)
{
  g_autofree char *message = NULL;

  note_refusal (opening->window, opening->here);
  if (error->domain == CANDOR_PACK_ERROR)
    {
      if (!opening->here)
        complain (error);
      candor_window_show_refusal (opening->window, error, findings);
      return;
    }
  message = candor_file_message_dup_open (opening->file, error);
  candor_notice_warn (opening->window->notice, message);
}

/* Asked for twice at once, a file is shown once all the same: two windows would save over each other. */
static void
show_discussion (Opening    *opening,
                 CandorKeep *keep)
{
  CandorWindow *showing = find_showing (opening->file);

  if (showing != NULL)
    {
      gtk_window_present (GTK_WINDOW (showing));
      return;
    }
  if (candor_settings_get_recent_files (candor_settings_get_default ()))
    candor_window_remember_file (opening->file);
  candor_window_show_keep (opening->window, keep, opening->here);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Opening *opening = user_data;
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (GListStore) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorKeep) keep = candor_open_finish (result, &pack, &findings, &error);

  if (candor_toplevel_is_gone (GTK_WINDOW (opening->window)))
    {
      free_opening (opening); /* the window was closed */
      return;
    }
  candor_notice_clear (opening->window->notice);
  if (keep != NULL)
    show_discussion (opening, keep);
  else if (pack != NULL)
    show_pack (opening->window, pack, opening->here);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    refuse (opening, error, findings);
  free_opening (opening);
}

/**
 * candor_window_open_file:
 * @file: a discussion or a knowledge file
 * @here: whether it takes the place of what is shown, which is asked about; else another window does
 *   where something was begun here
 *
 * Opens a file of either kind.
 */
void
candor_window_open_file (CandorWindow *self,
                         GFile        *file,
                         gboolean      here)
{
  CandorWindow *showing;
  Opening      *opening;

  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));
  showing = find_showing (file);
  if (showing != NULL)
    {
      gtk_window_present (GTK_WINDOW (showing));
      return;
    }
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  opening->here = here;
  candor_notice_wait (self->notice, _ ("Opening…"));
  candor_open_async (GTK_WINDOW (self), file, opened_cb, opening);
}

/**
 * candor_window_open_files:
 * @files: (array length=n_files): discussions or knowledge files
 * @here: whether one alone takes the place of what is shown
 *
 * Opens each in a window of its own; where there are more than anybody means, none, and says so.
 */
void
candor_window_open_files (CandorWindow *self,
                          GFile       **files,
                          unsigned int  n_files,
                          gboolean      here)
{
  g_return_if_fail (CANDOR_IS_WINDOW (self));
  if (n_files > MAX_FILES)
    {
      note_refusal (self, here);
      candor_notice_warn (self->notice, _ ("More than 20 files were to be opened at once, so none was. Open fewer of them."));
      return;
    }
  for (unsigned int i = 0; i < n_files; i++)
    candor_window_open_file (self, files[i], here && n_files == 1);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  CandorWindow *self = CANDOR_WINDOW (source);
  g_autoptr (GFile) file = candor_open_dialog_finish (result, NULL);

  if (file != NULL && !candor_toplevel_is_gone (GTK_WINDOW (self)))
    candor_window_open_file (self, file, TRUE);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  candor_open_dialog_async (GTK_WINDOW (widget), FALSE, file_chosen_cb, NULL);
}

static gboolean
drop_cb (CandorWindow *self,
         const GValue *value,
         double        x,
         double        y)
{
  g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *l = list; l != NULL; l = l->next)
    g_ptr_array_add (files, l->data);
  candor_window_open_files (self, (GFile **) files->pdata, files->len, TRUE);
  return list != NULL;
}

/* Files are opened wherever they fall, also on a field that would take their names as text. */
void
candor_window_accept_drops (CandorWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
candor_window_install_open (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
}
