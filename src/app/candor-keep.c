/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion's file, history and recovery copy, which have to agree on what is saved. */
#include "config.h"

#include "candor-keep.h"

#include "candor-discussion-file.h"
#include "candor-journal.h"
#include "candor-settings.h"
#include "candor-toplevel.h"

struct _CandorKeep
{
  GObject           parent_instance;
  CandorDiscussion *discussion;
  CandorHistory    *history;
  CandorJournal    *journal;
  GFile            *file;      /* NULL: in no file */
  GFile            *suggested; /* NULL: nothing to go by */
  CandorOrphan     *orphan;    /* what it was recovered from, as long as it is there */
  CandorStamp      *stamp;     /* what is in the file as far as we know */
  CandorSealKey    *key;       /* NULL: in the clear */
  gboolean          unsaved;   /* as last told */
  gboolean          closed;
  guint             tell_source;
};

enum
{
  PROP_FILE = 1,
  PROP_UNSAVED,
  PROP_FAILING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorKeep, candor_keep, G_TYPE_OBJECT)

/* --- Saving --- */

/**
 * Save:
 * @file: where to
 * @path: the same
 * @bytes: what
 * @key: (nullable): what sealed them
 * @expected: (nullable): what may be overwritten
 * @stamp: what is in the file then
 * @saved_before: (nullable): when it was saved before
 * @changed: something was done meanwhile
 */
typedef struct
{
  GFile         *file;
  char          *path;
  GBytes        *bytes;
  CandorSealKey *key;
  CandorStamp   *expected;
  CandorStamp   *stamp;
  GDateTime     *saved_before;
  gboolean       changed;
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  g_object_unref (save->file);
  g_free (save->path);
  g_clear_pointer (&save->bytes, g_bytes_unref);
  g_clear_pointer (&save->key, candor_seal_key_unref);
  g_clear_pointer (&save->expected, candor_stamp_unref);
  g_clear_pointer (&save->stamp, candor_stamp_unref);
  g_clear_pointer (&save->saved_before, g_date_time_unref);
  g_free (save);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Save   *save = data;
  GError *error = NULL;

  if (candor_durable_file_write (save->path, save->bytes, save->expected, &save->stamp, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
changed_meanwhile_cb (Save *save)
{
  save->changed = TRUE;
}

static void
set_file (CandorKeep *self,
          GFile      *file)
{
  g_clear_object (&self->suggested);
  candor_journal_set_file (self->journal, file);
  if (self->file == file || (self->file != NULL && file != NULL && g_file_equal (self->file, file)))
    return;
  g_set_object (&self->file, file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

static void
set_key (CandorKeep    *self,
         CandorSealKey *key)
{
  if (self->key == key)
    return;
  g_clear_pointer (&self->key, candor_seal_key_unref);
  self->key = key != NULL ? candor_seal_key_ref (key) : NULL;
  candor_journal_set_key (self->journal, key);
}

static void
discard_orphan (CandorKeep *self)
{
  if (self->orphan != NULL)
    candor_orphan_discard (self->orphan);
  g_clear_object (&self->orphan);
}

/* What was done while it was written is not in the file, and is kept in the recovery copy. */
static void
take_over (CandorKeep *self,
           Save       *save)
{
  set_key (self, save->key);
  set_file (self, save->file);
  g_clear_pointer (&self->stamp, candor_stamp_unref);
  self->stamp = g_steal_pointer (&save->stamp);
  candor_history_set_saved (self->history, !save->changed);
  discard_orphan (self);
  if (save->changed && !self->closed)
    candor_journal_flush (self->journal);
  else
    candor_journal_clear (self->journal);
}

/* Where only the last step failed, ours is the file there now, and nobody else's. */
static void
note_replaced (CandorKeep *self,
               Save       *save)
{
  if (save->stamp == NULL || self->file == NULL || !g_file_equal (self->file, save->file))
    return;
  g_clear_pointer (&self->stamp, candor_stamp_unref);
  self->stamp = g_steal_pointer (&save->stamp);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CandorKeep *self = g_task_get_source_object (task);
  Save       *save = g_task_get_task_data (G_TASK (result));
  GError     *error = NULL;

  g_signal_handlers_disconnect_by_data (self->discussion, save);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      take_over (self, save);
      g_task_return_boolean (task, TRUE);
      return;
    }
  note_replaced (self, save);
  candor_discussion_set_saved (self->discussion, save->saved_before);
  g_task_return_error (task, error);
}

/* Another file is overwritten by the wish of the person, whom the file chooser has asked. */
static CandorStamp *
find_expected (CandorKeep *self,
               GFile      *file,
               gboolean    overwrite)
{
  if (overwrite || self->stamp == NULL || self->file == NULL || !g_file_equal (self->file, file))
    return NULL;
  return candor_stamp_ref (self->stamp);
}

static gboolean
prepare (CandorKeep *self,
         Save       *save,
         GError    **error)
{
  GDateTime *before = candor_discussion_get_saved (self->discussion);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  save->path = g_file_get_path (save->file);
  if (save->path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "The file is not on this computer");
      return FALSE;
    }
  save->saved_before = before != NULL ? g_date_time_ref (before) : NULL;
  candor_discussion_set_saved (self->discussion, now);
  save->bytes = candor_discussion_prepare (self->discussion, save->key, error);
  if (save->bytes == NULL)
    candor_discussion_set_saved (self->discussion, save->saved_before);
  return save->bytes != NULL;
}

void
candor_keep_save_async (CandorKeep         *self,
                        GFile              *file,
                        CandorSealKey      *key,
                        gboolean            overwrite,
                        GAsyncReadyCallback callback,
                        gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) writing = NULL;
  Save   *save;
  GError *error = NULL;

  g_return_if_fail (CANDOR_IS_KEEP (self));
  g_return_if_fail (G_IS_FILE (file));
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, candor_keep_save_async);
  candor_history_commit (self->history);
  save = g_new0 (Save, 1);
  save->file = g_object_ref (file);
  save->key = key != NULL ? candor_seal_key_ref (key) : NULL;
  save->expected = find_expected (self, file, overwrite);
  if (!prepare (self, save, &error))
    {
      free_save (save);
      g_task_return_error (task, error);
      return;
    }
  g_signal_connect_swapped (self->discussion, "changed", G_CALLBACK (changed_meanwhile_cb), save);
  /* The thread may let go of its task last: nothing of the window's hangs on that. */
  writing = g_task_new (NULL, NULL, written_cb, g_steal_pointer (&task));
  g_task_set_task_data (writing, save, free_save);
  candor_toplevel_hold_for (writing);
  g_task_run_in_thread (writing, write_in_thread);
}

gboolean
candor_keep_save_finish (CandorKeep   *self,
                         GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, candor_keep_save_async), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* --- The object --- */

static gboolean
tell_cb (gpointer user_data)
{
  CandorKeep *self = user_data;
  gboolean    unsaved = candor_keep_get_unsaved (self);

  self->tell_source = 0;
  /* Nobody needs a copy of what is in the file, or of nothing. */
  if (!unsaved)
    candor_journal_clear (self->journal);
  if (self->unsaved != unsaved)
    {
      self->unsaved = unsaved;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
    }
  return G_SOURCE_REMOVE;
}

/* To ask the history ends the step at hand, which may have only begun. */
static void
modified_cb (CandorKeep *self)
{
  if (self->tell_source == 0)
    self->tell_source = g_idle_add_full (G_PRIORITY_HIGH, tell_cb, self, NULL);
}

static void
failing_cb (CandorKeep *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILING]);
}

static void
candor_keep_dispose (GObject *object)
{
  CandorKeep *self = CANDOR_KEEP (object);

  g_clear_handle_id (&self->tell_source, g_source_remove);
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_data (self->discussion, self);
  g_clear_object (&self->journal);
  g_clear_object (&self->history);
  g_clear_object (&self->discussion);
  g_clear_object (&self->file);
  g_clear_object (&self->suggested);
  g_clear_object (&self->orphan);
  g_clear_pointer (&self->stamp, candor_stamp_unref);
  g_clear_pointer (&self->key, candor_seal_key_unref);
  G_OBJECT_CLASS (candor_keep_parent_class)->dispose (object);
}

static void
candor_keep_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorKeep *self = CANDOR_KEEP (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, candor_keep_get_file (self));
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, candor_keep_get_unsaved (self));
      break;
    case PROP_FAILING:
      g_value_set_boolean (value, candor_keep_get_failing (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_keep_class_init (CandorKeepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_keep_dispose;
  object_class->get_property = candor_keep_get_property;

  /** CandorKeep:file: (nullable): where the discussion was opened from or saved to. */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  /** CandorKeep:unsaved: whether closing now would lose something. */
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  /** CandorKeep:failing: whether the recovery copy cannot be written. */
  properties[PROP_FAILING] = g_param_spec_boolean ("failing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_keep_init (CandorKeep *self)
{
}

CandorKeep *
candor_keep_new (CandorDiscussion *discussion,
                 GFile            *file,
                 CandorStamp      *stamp,
                 CandorSealKey    *key)
{
  CandorKeep *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);
  self = g_object_new (CANDOR_TYPE_KEEP, NULL);
  self->discussion = g_object_ref (discussion);
  self->history = candor_history_new (discussion);
  self->journal = candor_journal_new (discussion);
  self->stamp = stamp != NULL ? candor_stamp_ref (stamp) : NULL;
  set_key (self, key);
  set_file (self, file);
  g_object_bind_property (candor_settings_get_default (), "recovery", self->journal, "enabled", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (discussion, "notify::touched", G_CALLBACK (modified_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "notify::failing", G_CALLBACK (failing_cb), self, G_CONNECT_SWAPPED);
  return self;
}

CandorDiscussion *
candor_keep_get_discussion (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), NULL);
  return self->discussion;
}

CandorHistory *
candor_keep_get_history (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), NULL);
  return self->history;
}

GFile *
candor_keep_get_file (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), NULL);
  return self->file;
}

CandorSealKey *
candor_keep_get_key (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), NULL);
  return self->key;
}

/* That another country was looked at is no discussion yet. */
gboolean
candor_keep_get_unsaved (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), FALSE);
  return candor_history_get_modified (self->history) &&
         (self->file != NULL || candor_discussion_get_touched (self->discussion));
}

gboolean
candor_keep_get_failing (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), FALSE);
  return candor_journal_get_failing (self->journal);
}

void
candor_keep_set_recovered (CandorKeep   *self,
                           CandorOrphan *orphan)
{
  g_return_if_fail (CANDOR_IS_KEEP (self));
  g_return_if_fail (CANDOR_IS_ORPHAN (orphan));
  g_set_object (&self->suggested, candor_orphan_get_file (orphan));
  g_set_object (&self->orphan, orphan);
  candor_journal_set_file (self->journal, self->suggested);
  candor_history_set_saved (self->history, FALSE);
  if (candor_journal_flush (self->journal))
    discard_orphan (self);
  modified_cb (self);
}

GFile *
candor_keep_get_suggested (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), NULL);
  return self->suggested != NULL ? self->suggested : self->file;
}

gboolean
candor_keep_flush (CandorKeep *self)
{
  g_return_val_if_fail (CANDOR_IS_KEEP (self), FALSE);
  return candor_journal_flush (self->journal);
}

void
candor_keep_close (CandorKeep *self)
{
  g_return_if_fail (CANDOR_IS_KEEP (self));
  self->closed = TRUE;
  discard_orphan (self);
  candor_journal_clear (self->journal);
}
