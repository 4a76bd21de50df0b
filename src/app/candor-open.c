/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Opening a discussion, or a knowledge file, step by step: read it, ask for the passphrase, find the
 * knowledge file that it is about or ask for that, take the state over. Nothing shows before all of
 * it went well.
 */
#include "config.h"

#include "candor-open.h"

#include "candor-confirm-window.h"
#include "candor-discussion-file.h"
#include "candor-file-name.h"
#include "candor-open-dialog.h"
#include "candor-pack-reader.h"
#include "candor-packs.h"
#include "candor-passphrase-window.h"
#include "candor-toplevel.h"

#include <glib/gi18n.h>

/* A discussion says what it is in its first element. */
#define SNIFF_BYTES 1024

/**
 * Opening:
 * @parent: (nullable): the window that asks; it may go
 * @file: (nullable): what is opened
 * @orphan: (nullable): or a recovery copy
 * @bytes: what is in it, no more sealed once there is a @key
 * @stamp: (nullable): which file it was
 * @key: (nullable): what opened it
 * @head: (nullable): what the discussion says of itself
 * @pack: (nullable): what it is about, or what is opened
 * @findings: of a knowledge file
 * @refused: (nullable): the file that was chosen, but is not the one
 * @choosing: the person is about to choose the knowledge file
 */
typedef struct
{
  GtkWindow            *parent;
  GFile                *file;
  CandorOrphan         *orphan;
  GBytes               *bytes;
  CandorStamp          *stamp;
  CandorSealKey        *key;
  CandorDiscussionHead *head;
  CandorPack           *pack;
  GListStore           *findings;
  GFile                *refused;
  gboolean              choosing;
} Opening;

static void
free_opening (gpointer data)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->parent);
  g_clear_object (&opening->file);
  g_clear_object (&opening->orphan);
  g_clear_pointer (&opening->bytes, g_bytes_unref);
  g_clear_pointer (&opening->stamp, candor_stamp_unref);
  g_clear_pointer (&opening->key, candor_seal_key_unref);
  g_clear_pointer (&opening->head, candor_discussion_head_free);
  g_clear_object (&opening->pack);
  g_clear_object (&opening->findings);
  g_clear_object (&opening->refused);
  g_free (opening);
}

/* What is wrong is said with the name by whoever shows it, and never goes to a log. */
static const char *
get_name (Opening *opening)
{
  return opening->orphan != NULL ? "recovery copy" : "discussion";
}

static void
cancel (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The file was not opened");
}

/* --- The discussion --- */

static void
take_over (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (opening->pack);
  GError     *error = NULL;
  CandorKeep *keep;

  if (!candor_discussion_restore (discussion, opening->bytes, get_name (opening), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  keep = candor_keep_new (discussion, opening->file, opening->stamp, opening->key);
  g_task_return_pointer (task, keep, g_object_unref);
}

static void ask_for_pack (GTask *task);

static void
pack_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  g_autoptr (GFile) file = candor_open_dialog_finish (result, NULL);
  g_autoptr (CandorPack) pack = NULL;

  if (file == NULL || candor_toplevel_is_gone (opening->parent))
    {
      cancel (task);
      return;
    }
  /* Not the one that was asked for, or no knowledge file at all: asked again. */
  pack = candor_pack_load (file, NULL, NULL);
  if (pack == NULL || !g_str_equal (candor_pack_get_id (pack), opening->head->pack_id))
    {
      g_set_object (&opening->refused, file);
      ask_for_pack (task);
      return;
    }
  opening->pack = g_steal_pointer (&pack);
  take_over (task);
}

static void
choose_pack_cb (CandorConfirmWindow *question,
                GTask               *task)
{
  Opening *opening = g_task_get_task_data (task);

  opening->choosing = TRUE;
  candor_open_dialog_async (opening->parent, TRUE, pack_chosen_cb, g_object_ref (task));
}

static void
pack_question_gone (gpointer  data,
                    GClosure *closure)
{
  g_autoptr (GTask) task = data;

  if (!((Opening *) g_task_get_task_data (task))->choosing)
    cancel (task);
}

/* Why it is asked again, if it is, and what for. */
static char *
dup_pack_question (Opening *opening)
{
  /* Translators: %s is the id of a knowledge file, "exosomes" */
  g_autofree char *wanted = g_strdup_printf (_ ("This discussion is about the knowledge file “%s”, which is not open. "
                                                "Choose that file, and the discussion opens with it."),
                                                opening->head->pack_id);
  g_autofree char *name = NULL;
  g_autofree char *refused = NULL;

  if (opening->refused == NULL)
    return g_steal_pointer (&wanted);
  name = candor_file_name_dup (opening->refused);
  /* Translators: %s is a file's name */
  refused = g_strdup_printf (_ ("“%s” is about something else, or is no knowledge file that can be read."), name);
  return g_strconcat (refused, " ", wanted, NULL);
}

static void
ask_for_pack (GTask *task)
{
  Opening         *opening = g_task_get_task_data (task);
  g_autofree char *body = NULL;
  GtkWidget       *question;

  if (candor_toplevel_is_gone (opening->parent))
    {
      cancel (task);
      return;
    }
  body = dup_pack_question (opening);
  question = candor_confirm_window_new (opening->parent, _ ("Where is its knowledge file?"), body, _ ("Choose File…"));
  candor_confirm_window_set_calm (CANDOR_CONFIRM_WINDOW (question));
  opening->choosing = FALSE;
  g_signal_connect_data (question, "confirmed", G_CALLBACK (choose_pack_cb), g_object_ref (task), pack_question_gone, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static void
read_head (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  GError  *error = NULL;

  opening->head = candor_discussion_head_read (opening->bytes, get_name (opening), &error);
  if (opening->head == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  opening->pack = candor_packs_find (opening->head->pack_id, opening->head->language);
  if (opening->pack != NULL)
    take_over (task);
  else
    ask_for_pack (task);
}

static void
unsealed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError  *error = NULL;
  GBytes  *plain = candor_passphrase_open_finish (result, &opening->key, &error);

  if (plain == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_bytes_unref (opening->bytes);
  opening->bytes = plain;
  read_head (task);
}

static void
ask_for_passphrase (GTask *task)
{
  Opening         *opening = g_task_get_task_data (task);
  g_autofree char *name = NULL;
  g_autofree char *what = NULL;

  if (candor_toplevel_is_gone (opening->parent))
    {
      cancel (task);
      return;
    }
  if (opening->file != NULL)
    {
      name = candor_file_name_dup (opening->file);
      /* Translators: %s is a file's name */
      what = g_strdup_printf (_ ("“%s” is protected."), name);
    }
  else
    what = g_strdup (_ ("The discussion that was not closed is protected, and so is its recovery copy."));
  candor_passphrase_open_async (opening->parent, what, opening->bytes, unsealed_cb, g_object_ref (task));
}

static void
open_discussion (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);

  if (candor_seal_is_sealed (opening->bytes))
    ask_for_passphrase (task);
  else
    read_head (task);
}

/* --- What kind of file it is --- */

static gboolean
has_discussion_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return base != NULL && g_str_has_suffix (base, ".candor");
}

static gboolean
is_discussion (Opening *opening)
{
  size_t      size;
  const char *data = g_bytes_get_data (opening->bytes, &size);

  if (candor_seal_is_sealed (opening->bytes) || has_discussion_name (opening->file))
    return TRUE;
  return g_strstr_len (data, (gssize) MIN (size, SNIFF_BYTES), "<discussion") != NULL;
}

static void
open_pack (GTask *task)
{
  Opening *opening = g_task_get_task_data (task);
  GError  *error = NULL;

  opening->pack = candor_pack_load (opening->file, opening->findings, &error);
  if (opening->pack == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, NULL, NULL);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  GError  *error = NULL;
  GBytes  *bytes = candor_discussion_read_file (opening->file, &opening->stamp, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Opening *opening = g_task_get_task_data (task);
  GError  *error = NULL;

  opening->bytes = g_task_propagate_pointer (G_TASK (result), &error);
  if (opening->bytes != NULL && is_discussion (opening))
    open_discussion (task);
  else if (opening->bytes == NULL && has_discussion_name (opening->file))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    open_pack (task);
  g_clear_error (&error);
}

/* --- What others call --- */

static GTask *
create_task (GtkWindow          *parent,
             GAsyncReadyCallback callback,
             gpointer            user_data)
{
  GTask   *task = g_task_new (parent, NULL, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  g_set_weak_pointer (&opening->parent, parent);
  opening->findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_task_set_task_data (task, opening, free_opening);
  return task;
}

void
candor_open_async (GtkWindow          *parent,
                   GFile              *file,
                   GAsyncReadyCallback callback,
                   gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) reading = NULL;
  Opening *opening;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));
  task = create_task (parent, callback, user_data);
  g_task_set_source_tag (task, candor_open_async);
  opening = g_task_get_task_data (task);
  opening->file = g_object_ref (file);
  reading = g_task_new (NULL, NULL, read_cb, g_steal_pointer (&task));
  g_task_set_task_data (reading, opening, NULL);
  g_task_run_in_thread (reading, read_in_thread);
}

CandorKeep *
candor_open_finish (GAsyncResult *result,
                    CandorPack  **pack,
                    GListStore  **findings,
                    GError      **error)
{
  Opening    *opening;
  CandorKeep *keep;

  g_return_val_if_fail (g_async_result_is_tagged (result, candor_open_async), NULL);
  opening = g_task_get_task_data (G_TASK (result));
  *findings = g_object_ref (opening->findings);
  keep = g_task_propagate_pointer (G_TASK (result), error);
  *pack = keep == NULL && opening->head == NULL && opening->pack != NULL ? g_object_ref (opening->pack) : NULL;
  return keep;
}

void
candor_open_orphan_async (GtkWindow          *parent,
                          CandorOrphan       *orphan,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (CANDOR_IS_ORPHAN (orphan));
  task = create_task (parent, callback, user_data);
  g_task_set_source_tag (task, candor_open_orphan_async);
  opening = g_task_get_task_data (task);
  opening->orphan = g_object_ref (orphan);
  opening->bytes = g_bytes_ref (candor_orphan_get_bytes (orphan));
  open_discussion (task);
}

CandorKeep *
candor_open_orphan_finish (GAsyncResult *result,
                           GError      **error)
{
  CandorKeep *keep;

  g_return_val_if_fail (g_async_result_is_tagged (result, candor_open_orphan_async), NULL);
  keep = g_task_propagate_pointer (G_TASK (result), error);
  if (keep != NULL)
    candor_keep_set_recovered (keep, ((Opening *) g_task_get_task_data (G_TASK (result)))->orphan);
  return keep;
}
