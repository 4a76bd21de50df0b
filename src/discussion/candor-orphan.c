/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recovery copies whose owner has died. */
#include "config.h"

#include "candor-orphan.h"

#include "candor-discussion-file.h"
#include "candor-journal-file-private.h"
#include "candor-seal.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* More than anybody looks at; the others wait for the next start. */
#define MAX_ORPHANS 100
/* What a killed program left half written is nobody's after this many seconds. */
#define OLD 60

struct _CandorOrphan
{
  GObject parent_instance;

  char             *path;
  int               lock; /* -1 once it is discarded */
  CandorJournalHead head;
  GBytes           *payload;
};

enum
{
  PROP_0,
  PROP_PACK_ID,
  PROP_WHEN,
  PROP_FILE,
  PROP_SEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorOrphan, candor_orphan, G_TYPE_OBJECT)

static void
candor_orphan_finalize (GObject *object)
{
  CandorOrphan *self = CANDOR_ORPHAN (object);

  if (self->lock >= 0)
    close (self->lock);
  candor_journal_head_clear (&self->head);
  g_clear_pointer (&self->payload, g_bytes_unref);
  g_free (self->path);
  G_OBJECT_CLASS (candor_orphan_parent_class)->finalize (object);
}

static void
candor_orphan_get_property (GObject    *object,
                            guint       property,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CandorOrphan *self = CANDOR_ORPHAN (object);

  switch (property)
    {
    case PROP_PACK_ID:
      g_value_set_string (value, self->head.pack_id);
      break;
    case PROP_WHEN:
      g_value_set_boxed (value, self->head.when);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->head.file);
      break;
    case PROP_SEALED:
      g_value_set_boolean (value, candor_orphan_get_sealed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
candor_orphan_class_init (CandorOrphanClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = candor_orphan_finalize;
  object_class->get_property = candor_orphan_get_property;

  /** CandorOrphan:pack-id: the pack that was talked about. */
  properties[PROP_PACK_ID] = g_param_spec_string ("pack-id", NULL, NULL, NULL, flags);
  /** CandorOrphan:when: the last change that it holds. */
  properties[PROP_WHEN] = g_param_spec_boxed ("when", NULL, NULL, G_TYPE_DATE_TIME, flags);
  /** CandorOrphan:file: (nullable): where the discussion was opened from or saved to. */
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  /** CandorOrphan:sealed: whether it opens with the passphrase only. */
  properties[PROP_SEALED] = g_param_spec_boolean ("sealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_orphan_init (CandorOrphan *self)
{
  self->lock = -1;
}

/* --- Looking for them --- */

/* What is another user's, or leads elsewhere, was not written here. */
static gboolean
is_strange (const char *path)
{
  GStatBuf about;

  return g_lstat (path, &about) == 0 && (!S_ISREG (about.st_mode) || about.st_uid != geteuid ());
}

static gboolean
is_there (const char *path)
{
  GStatBuf about;

  return g_lstat (path, &about) == 0;
}

/* Takes what is at @path where it is a whole copy, and later than what there was. */
static void
take_copy (CandorOrphan *self,
           const char   *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = candor_discussion_read_file (file, NULL, NULL);
  g_autoptr (GBytes) payload = NULL;
  g_auto (CandorJournalHead) head = { 0 };

  if (bytes == NULL || !candor_journal_split (bytes, &head, &payload))
    return;
  if (self->payload != NULL && head.turn <= self->head.turn)
    return;
  candor_journal_head_clear (&self->head);
  self->head = head;
  memset (&head, 0, sizeof head);
  g_clear_pointer (&self->payload, g_bytes_unref);
  self->payload = g_steal_pointer (&payload);
}

/* A copy whose lock file has gone was being discarded; a lock without a copy holds nothing. */
static CandorOrphan *
adopt (const char *path)
{
  g_autoptr (CandorOrphan) self = g_object_new (CANDOR_TYPE_ORPHAN, NULL);
  g_autofree char *latest_path = candor_journal_get_latest_path (path);

  self->path = g_strdup (path);
  self->lock = candor_journal_claim_orphan (path);
  if (self->lock < 0)
    return NULL;
  if (!is_there (path) && !is_there (latest_path))
    {
      candor_orphan_discard (self);
      return NULL;
    }
  if (is_strange (path) || is_strange (latest_path))
    return NULL;
  take_copy (self, path);
  take_copy (self, latest_path);
  return self->payload != NULL ? g_steal_pointer (&self) : NULL;
}

/* Half a copy, from a disk that knows no nameless files. */
static void
remove_if_old (const char *path)
{
  GStatBuf about;

  if (g_lstat (path, &about) == 0 && about.st_mtime + OLD < g_get_real_time () / G_USEC_PER_SEC)
    g_unlink (path);
}

static void
look_at (const char *folder,
         const char *name,
         GListStore *orphans)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CandorOrphan) orphan = NULL;

  if (g_str_has_suffix (name, ".tmp"))
    remove_if_old (path);
  if (!g_str_has_suffix (name, ".candor.lock"))
    return;
  path[strlen (path) - strlen (".lock")] = '\0';
  orphan = adopt (path);
  if (orphan != NULL)
    g_list_store_append (orphans, orphan);
}

static int
compare_cb (const void *a,
            const void *b,
            void       *user_data)
{
  return g_date_time_compare (((const CandorOrphan *) b)->head.when, ((const CandorOrphan *) a)->head.when);
}

/**
 * candor_orphan_list:
 *
 * Looks for recovery copies of this user whose owner has died. Copies of windows and processes that
 * live are left alone, and so are those that another process has been offered already. A folder of
 * somebody else's is not looked into.
 *
 * Returns: (transfer full): a list model of `CandorOrphan`, the latest first
 */
GListModel *
candor_orphan_list (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "candor", "recovery", NULL);
  g_autoptr (GDir) dir = candor_journal_check_folder (folder, NULL) ? g_dir_open (folder, 0, NULL) : NULL;
  GListStore *orphans = g_list_store_new (CANDOR_TYPE_ORPHAN);
  const char *name;

  while (dir != NULL && g_list_model_get_n_items (G_LIST_MODEL (orphans)) < MAX_ORPHANS && (name = g_dir_read_name (dir)) != NULL)
    look_at (folder, name, orphans);
  g_list_store_sort (orphans, compare_cb, NULL);
  return G_LIST_MODEL (orphans);
}

/** candor_orphan_get_pack_id: Returns: the pack that was talked about */
const char *
candor_orphan_get_pack_id (CandorOrphan *self)
{
  g_return_val_if_fail (CANDOR_IS_ORPHAN (self), NULL);

  return self->head.pack_id;
}

/** candor_orphan_get_when: Returns: when the last change was that it holds */
GDateTime *
candor_orphan_get_when (CandorOrphan *self)
{
  g_return_val_if_fail (CANDOR_IS_ORPHAN (self), NULL);

  return self->head.when;
}

/** candor_orphan_get_file: Returns: (nullable): where the discussion was opened from or saved to */
GFile *
candor_orphan_get_file (CandorOrphan *self)
{
  g_return_val_if_fail (CANDOR_IS_ORPHAN (self), NULL);

  return self->head.file;
}

/** candor_orphan_get_bytes: Returns: (transfer none): the discussion, as its file would be */
GBytes *
candor_orphan_get_bytes (CandorOrphan *self)
{
  g_return_val_if_fail (CANDOR_IS_ORPHAN (self), NULL);

  return self->payload;
}

/** candor_orphan_get_sealed: Returns: whether it opens with the passphrase of its discussion only */
gboolean
candor_orphan_get_sealed (CandorOrphan *self)
{
  g_return_val_if_fail (CANDOR_IS_ORPHAN (self), FALSE);

  return candor_seal_is_sealed (self->payload);
}

/** candor_orphan_discard: Removes the copy for good. */
void
candor_orphan_discard (CandorOrphan *self)
{
  g_return_if_fail (CANDOR_IS_ORPHAN (self));

  if (self->lock < 0)
    return;
  candor_journal_remove (self->path, self->lock);
  self->lock = -1;
}
