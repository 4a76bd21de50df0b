/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The thread that writes: at once after a while of quiet, else once a second. Its pace does not depend on
 * the main loop, which may be busy just when the program is about to crash.
 */
#include "config.h"

#include "candor-journal-writer-private.h"

#define PACE G_USEC_PER_SEC

struct _CandorJournalWriter
{
  CandorJournalWriteFunc write;
  gpointer               write_data;
  CandorJournalTellFunc  tell; /* or NULL */
  gpointer               tell_data;
  GMainContext          *context;
  GSource               *news; /* to the main context, underway */

  GThread *thread; /* NULL until there is something to write */
  GMutex   mutex;  /* of all that follows */
  GCond    cond;

  GBytes  *wanted; /* to be written next, or NULL */
  gboolean writing;
  gboolean hurry; /* somebody waits */
  gboolean stop;
  gboolean failing;
  gint64   last_start; /* monotonic time of the last writing */
};

static gboolean
tell_cb (gpointer data)
{
  CandorJournalWriter *self = data;
  gboolean             failing;

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->news, g_source_unref);
  failing = self->failing;
  g_mutex_unlock (&self->mutex);
  self->tell (failing, self->tell_data);
  return G_SOURCE_REMOVE;
}

/* With the mutex. */
static void
set_failing (CandorJournalWriter *self,
             gboolean             failing)
{
  if (self->failing == failing)
    return;
  self->failing = failing;
  if (self->tell == NULL || self->news != NULL)
    return;
  self->news = g_idle_source_new ();
  g_source_set_callback (self->news, tell_cb, self, NULL);
  g_source_attach (self->news, self->context);
}

/* With the mutex, which is let go of meanwhile. What could not be written is tried again. */
static void
write_wanted (CandorJournalWriter *self)
{
  GBytes  *bytes = g_steal_pointer (&self->wanted);
  gboolean written;

  self->writing = TRUE;
  self->last_start = g_get_monotonic_time ();
  g_mutex_unlock (&self->mutex);
  written = self->write (bytes, self->write_data);
  g_mutex_lock (&self->mutex);
  self->writing = FALSE;
  set_failing (self, !written);
  if (written || self->wanted != NULL)
    g_bytes_unref (bytes);
  else
    self->wanted = bytes;
  if (!written)
    self->hurry = FALSE;
  g_cond_broadcast (&self->cond);
}

static gpointer
run (gpointer data)
{
  CandorJournalWriter *self = data;

  g_mutex_lock (&self->mutex);
  while (!self->stop || (self->wanted != NULL && self->hurry))
    {
      gint64 due = self->last_start + PACE;

      if (self->wanted == NULL)
        g_cond_wait (&self->cond, &self->mutex);
      else if (self->hurry || g_get_monotonic_time () >= due)
        write_wanted (self);
      else
        g_cond_wait_until (&self->cond, &self->mutex, due);
    }
  g_mutex_unlock (&self->mutex);
  return NULL;
}

CandorJournalWriter *
candor_journal_writer_new (CandorJournalWriteFunc write,
                           gpointer               write_data,
                           CandorJournalTellFunc  tell,
                           gpointer               tell_data)
{
  CandorJournalWriter *self = g_new0 (CandorJournalWriter, 1);

  self->write = write;
  self->write_data = write_data;
  self->tell = tell;
  self->tell_data = tell_data;
  self->context = g_main_context_ref_thread_default ();
  self->last_start = G_MININT64 / 2;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  return self;
}

void
candor_journal_writer_put (CandorJournalWriter *self,
                           GBytes              *bytes)
{
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->wanted, g_bytes_unref);
  self->wanted = g_bytes_ref (bytes);
  if (self->thread == NULL)
    self->thread = g_thread_new ("candor-journal", run, self);
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
}

gboolean
candor_journal_writer_flush (CandorJournalWriter *self)
{
  gboolean flushed;

  g_mutex_lock (&self->mutex);
  self->hurry = self->wanted != NULL;
  g_cond_broadcast (&self->cond);
  while (self->writing || (self->wanted != NULL && self->hurry))
    g_cond_wait (&self->cond, &self->mutex);
  self->hurry = FALSE;
  flushed = self->wanted == NULL;
  g_mutex_unlock (&self->mutex);
  return flushed;
}

void
candor_journal_writer_drop (CandorJournalWriter *self)
{
  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->wanted, g_bytes_unref);
  while (self->writing)
    g_cond_wait (&self->cond, &self->mutex);
  /* What could not be written came back. */
  g_clear_pointer (&self->wanted, g_bytes_unref);
  set_failing (self, FALSE);
  g_mutex_unlock (&self->mutex);
}

gboolean
candor_journal_writer_is_busy (CandorJournalWriter *self)
{
  gboolean busy;

  g_mutex_lock (&self->mutex);
  busy = self->writing || self->wanted != NULL;
  g_mutex_unlock (&self->mutex);
  return busy;
}

static void
stop_thread (CandorJournalWriter *self)
{
  g_mutex_lock (&self->mutex);
  self->stop = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);
  g_thread_join (self->thread);
}

void
candor_journal_writer_free (CandorJournalWriter *self)
{
  candor_journal_writer_flush (self);
  if (self->thread != NULL)
    stop_thread (self);
  if (self->news != NULL)
    g_source_destroy (self->news);
  g_clear_pointer (&self->news, g_source_unref);
  g_clear_pointer (&self->wanted, g_bytes_unref);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}
