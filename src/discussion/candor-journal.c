/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recovery copy of a running discussion: what is written and when it goes. */
#include "config.h"

#include "candor-journal.h"

#include "candor-discussion-file.h"
#include "candor-journal-copies-private.h"

struct _CandorJournal
{
  GObject parent_instance;

  CandorDiscussion    *discussion;
  CandorJournalCopies *copies;
  CandorSealKey       *key;  /* NULL where it is not sealed */
  GFile               *file; /* NULL where it was never saved */
  gboolean             enabled;
  gboolean             failing;
  guint                put_source;
};

enum
{
  PROP_0,
  PROP_ENABLED,
  PROP_FILE,
  PROP_FAILING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorJournal, candor_journal, G_TYPE_OBJECT)

static void
put (CandorJournal *self)
{
  g_autoptr (GBytes) bytes = candor_discussion_to_bytes (self->discussion);
  g_autoptr (GBytes) copy = self->key != NULL ? candor_seal (self->key, bytes) : g_bytes_ref (bytes);

  candor_journal_copies_put (self->copies, candor_pack_get_id (candor_discussion_get_pack (self->discussion)), self->file, copy);
}

/* Nobody wants an empty discussion back, but an emptied one. */
static gboolean
is_worth_it (CandorJournal *self)
{
  return candor_discussion_get_touched (self->discussion) || self->file != NULL;
}

static gboolean
put_cb (gpointer data)
{
  CandorJournal *self = data;

  self->put_source = 0;
  if (is_worth_it (self))
    put (self);
  else if (candor_journal_copies_has_any (self->copies))
    candor_journal_copies_remove (self->copies);
  return G_SOURCE_REMOVE;
}

/* Once an act, however much it changes. */
static void
changed_cb (CandorJournal *self)
{
  if (self->enabled && self->put_source == 0)
    self->put_source = g_idle_add_full (G_PRIORITY_HIGH, put_cb, self, NULL);
}

static void
failing_cb (gboolean failing,
            gpointer data)
{
  CandorJournal *self = data;

  if (self->failing == failing)
    return;
  self->failing = failing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILING]);
}

static void
candor_journal_dispose (GObject *object)
{
  CandorJournal *self = CANDOR_JOURNAL (object);

  /* What was changed a moment ago belongs in the copy that stays. */
  if (self->put_source != 0)
    {
      g_clear_handle_id (&self->put_source, g_source_remove);
      put_cb (self);
    }
  g_clear_pointer (&self->copies, candor_journal_copies_free);
  if (self->discussion != NULL)
    g_signal_handlers_disconnect_by_data (self->discussion, self);
  g_clear_object (&self->discussion);
  g_clear_object (&self->file);
  g_clear_pointer (&self->key, candor_seal_key_unref);
  G_OBJECT_CLASS (candor_journal_parent_class)->dispose (object);
}

static void
candor_journal_get_property (GObject    *object,
                             guint       property,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CandorJournal *self = CANDOR_JOURNAL (object);

  switch (property)
    {
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_FAILING:
      g_value_set_boolean (value, self->failing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_journal_set_property (GObject      *object,
                             guint         property,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  CandorJournal *self = CANDOR_JOURNAL (object);

  switch (property)
    {
    case PROP_ENABLED:
      candor_journal_set_enabled (self, g_value_get_boolean (value));
      break;
    case PROP_FILE:
      candor_journal_set_file (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_journal_class_init (CandorJournalClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = candor_journal_dispose;
  object_class->get_property = candor_journal_get_property;
  object_class->set_property = candor_journal_set_property;

  /** CandorJournal:enabled: whether a recovery copy is kept at all. */
  properties[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE, flags);
  /** CandorJournal:file: (nullable): where the discussion was opened from or saved to. */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  /** CandorJournal:failing: whether the copy cannot be written at the moment. */
  properties[PROP_FAILING] =
    g_param_spec_boolean ("failing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_journal_init (CandorJournal *self)
{
  self->enabled = TRUE;
  self->copies = candor_journal_copies_new (failing_cb, self);
}

/**
 * candor_journal_new:
 * @discussion: what is listened to
 *
 * Returns: (transfer full): a journal; nothing is written before something changes
 */
CandorJournal *
candor_journal_new (CandorDiscussion *discussion)
{
  CandorJournal *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);

  self = g_object_new (CANDOR_TYPE_JOURNAL, NULL);
  self->discussion = g_object_ref (discussion);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/** candor_journal_get_enabled: Returns: whether a recovery copy is kept */
gboolean
candor_journal_get_enabled (CandorJournal *self)
{
  g_return_val_if_fail (CANDOR_IS_JOURNAL (self), FALSE);

  return self->enabled;
}

/** candor_journal_set_enabled: Says whether a recovery copy is kept; a copy that is there goes with %FALSE. */
void
candor_journal_set_enabled (CandorJournal *self,
                            gboolean       enabled)
{
  g_return_if_fail (CANDOR_IS_JOURNAL (self));

  enabled = !!enabled;
  if (self->enabled == enabled)
    return;
  self->enabled = enabled;
  if (enabled)
    changed_cb (self);
  else
    candor_journal_clear (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENABLED]);
}

/** candor_journal_get_file: Returns: (nullable): where the discussion was opened from or saved to */
GFile *
candor_journal_get_file (CandorJournal *self)
{
  g_return_val_if_fail (CANDOR_IS_JOURNAL (self), NULL);

  return self->file;
}

/** candor_journal_set_file: Says where the discussion was opened from or saved to, for whoever recovers it. */
void
candor_journal_set_file (CandorJournal *self,
                         GFile         *file)
{
  g_return_if_fail (CANDOR_IS_JOURNAL (self));
  g_return_if_fail (file == NULL || G_IS_FILE (file));

  if (g_set_object (&self->file, file))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

/**
 * candor_journal_set_key:
 * @key: (nullable): what the discussion is saved with
 *
 * A copy that was written without it is gone when this returns, and written anew with it.
 */
void
candor_journal_set_key (CandorJournal *self,
                        CandorSealKey *key)
{
  g_return_if_fail (CANDOR_IS_JOURNAL (self));

  if (self->key == key)
    return;
  g_clear_pointer (&self->key, candor_seal_key_unref);
  self->key = key != NULL ? candor_seal_key_ref (key) : NULL;
  if (!candor_journal_copies_has_any (self->copies))
    return;
  candor_journal_copies_remove (self->copies);
  put (self);
  candor_journal_copies_flush (self->copies);
}

/** candor_journal_get_failing: Returns: whether the copy cannot be written at the moment */
gboolean
candor_journal_get_failing (CandorJournal *self)
{
  g_return_val_if_fail (CANDOR_IS_JOURNAL (self), FALSE);

  return self->failing;
}

/**
 * candor_journal_flush:
 *
 * Writes the state of now at once and waits for the disk. To be called when a recovered discussion
 * has its journal, before the copy that it came from is discarded, and before a session ends.
 *
 * Returns: whether a copy of now is on the disk; %FALSE too where the journal is switched off
 */
gboolean
candor_journal_flush (CandorJournal *self)
{
  g_return_val_if_fail (CANDOR_IS_JOURNAL (self), FALSE);

  g_clear_handle_id (&self->put_source, g_source_remove);
  if (!self->enabled)
    return FALSE;
  put (self);
  return candor_journal_copies_flush (self->copies);
}

/** candor_journal_clear: Removes the copy; the next change makes a new one. */
void
candor_journal_clear (CandorJournal *self)
{
  g_return_if_fail (CANDOR_IS_JOURNAL (self));

  g_clear_handle_id (&self->put_source, g_source_remove);
  candor_journal_copies_remove (self->copies);
}
