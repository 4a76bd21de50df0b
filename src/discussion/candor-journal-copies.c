/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The recovery copy of a discussion, twice. A disk may take seconds to say that it has a file, and no more
 * can be written by whoever waits for that. So one copy waits, and outlives a loss of power; the other, the
 * latest, does not, and is there should the program be killed meanwhile.
 */
#include "config.h"

#include "candor-journal-copies-private.h"

#include "candor-durable-file.h"
#include "candor-journal-file-private.h"

#include <unistd.h>

struct _CandorJournalCopies
{
  CandorJournalWriter *flushed;
  CandorJournalWriter *latest;
  guint64              turn; /* of what was put last */

  GMutex   mutex; /* of all that follows */
  char    *path;  /* the flushed copy's, NULL until one is written first */
  int      lock;
  gboolean has_any;
};

/* In a thread; NULL where there is no place for it. */
static char *
claim_path (CandorJournalCopies *self)
{
  g_autofree char *folder = NULL;
  char            *path;

  g_mutex_lock (&self->mutex);
  if (self->path == NULL)
    {
      folder = candor_journal_make_folder (NULL);
      if (folder != NULL)
        self->path = candor_journal_claim_new (folder, &self->lock, NULL);
    }
  path = g_strdup (self->path);
  g_mutex_unlock (&self->mutex);
  return path;
}

static void
note_written (CandorJournalCopies *self)
{
  g_mutex_lock (&self->mutex);
  self->has_any = TRUE;
  g_mutex_unlock (&self->mutex);
}

static gboolean
write_flushed (GBytes  *bytes,
               gpointer data)
{
  CandorJournalCopies *self = data;
  g_autofree char     *path = claim_path (self);

  if (path == NULL || !candor_durable_file_write (path, bytes, NULL, NULL, NULL))
    return FALSE;
  note_written (self);
  return TRUE;
}

static gboolean
write_latest (GBytes  *bytes,
              gpointer data)
{
  CandorJournalCopies *self = data;
  g_autofree char     *path = claim_path (self);
  g_autofree char     *latest_path = path != NULL ? candor_journal_get_latest_path (path) : NULL;

  if (path == NULL || !candor_durable_file_write_unflushed (latest_path, bytes, NULL))
    return FALSE;
  note_written (self);
  return TRUE;
}

CandorJournalCopies *
candor_journal_copies_new (CandorJournalTellFunc tell,
                           gpointer              user_data)
{
  CandorJournalCopies *self = g_new0 (CandorJournalCopies, 1);

  g_mutex_init (&self->mutex);
  self->lock = -1;
  self->flushed = candor_journal_writer_new (write_flushed, self, tell, user_data);
  self->latest = candor_journal_writer_new (write_latest, self, NULL, NULL);
  return self;
}

void
candor_journal_copies_put (CandorJournalCopies *self,
                           const char          *pack_id,
                           GFile               *file,
                           GBytes              *payload)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const CandorJournalHead head = { (char *) pack_id, now, file, ++self->turn };
  g_autoptr (GBytes) bytes = candor_journal_join (&head, payload);

  candor_journal_writer_put (self->latest, bytes);
  candor_journal_writer_put (self->flushed, bytes);
}

gboolean
candor_journal_copies_flush (CandorJournalCopies *self)
{
  return candor_journal_writer_flush (self->flushed);
}

void
candor_journal_copies_remove (CandorJournalCopies *self)
{
  candor_journal_writer_drop (self->latest);
  candor_journal_writer_drop (self->flushed);
  if (self->has_any)
    candor_journal_remove_copies (self->path);
  self->has_any = FALSE;
}

gboolean
candor_journal_copies_has_any (CandorJournalCopies *self)
{
  gboolean has_any;

  g_mutex_lock (&self->mutex);
  has_any = self->has_any;
  g_mutex_unlock (&self->mutex);
  return has_any || candor_journal_writer_is_busy (self->latest) || candor_journal_writer_is_busy (self->flushed);
}

void
candor_journal_copies_free (CandorJournalCopies *self)
{
  candor_journal_writer_free (self->latest);
  candor_journal_writer_free (self->flushed);
  if (self->path != NULL && !self->has_any)
    candor_journal_remove (self->path, self->lock);
  else if (self->path != NULL)
    close (self->lock);
  g_free (self->path);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
