/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A discussion as bytes, and back. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"

#include <string.h>

#define NAMESPACES "https://candor-aid.org/ns/discussion/"
#define NAMESPACE_VERSION "1"

/* Those that can be read; the last one is written. */
static const char *const versions[] = { "1", "2", NULL };

G_DEFINE_QUARK (CandorDiscussionError, candor_discussion_error)

G_STATIC_ASSERT ((int) CANDOR_DISCUSSION_ERROR_MEANING == (int) CANDOR_XML_MEANING);
G_STATIC_ASSERT (CANDOR_DISCUSSION_MAX_BYTES == CANDOR_XML_MAX_BYTES);

/* Whatever was said may be read again; the lists of a discussion are quick to validate. */
const CandorXmlKind candor_discussion_kind = { "discussion", "discussion", "/org/candor_aid/Candor/schema/candor-discussion.rng", 30000, 30000 };

static CandorDiscussionHead *
copy_head (CandorDiscussionHead *head)
{
  CandorDiscussionHead *copy = g_new0 (CandorDiscussionHead, 1);

  copy->pack_id = g_strdup (head->pack_id);
  copy->pack_version = g_strdup (head->pack_version);
  copy->pack_digest = g_strdup (head->pack_digest);
  copy->pack_language = g_strdup (head->pack_language);
  copy->language = g_strdup (head->language);
  copy->started = g_date_time_ref (head->started);
  copy->saved = head->saved != NULL ? g_date_time_ref (head->saved) : NULL;
  return copy;
}

G_DEFINE_BOXED_TYPE (CandorDiscussionHead, candor_discussion_head, copy_head, candor_discussion_head_free)

/** candor_discussion_head_free: Frees it. */
void
candor_discussion_head_free (CandorDiscussionHead *self)
{
  g_free (self->pack_id);
  g_free (self->pack_version);
  g_free (self->pack_digest);
  g_free (self->pack_language);
  g_free (self->language);
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->saved, g_date_time_unref);
  g_free (self);
}

/**
 * candor_discussion_read_file:
 * @stamp: (out) (optional) (transfer full): to notice later that somebody else has changed the file
 * @error: return location for a `CandorDiscussionError`: unreadable or too large
 *
 * Reads a file of any kind: what is in it is not looked at.
 *
 * Returns: (transfer full): all of it, or %NULL with @error set
 */
GBytes *
candor_discussion_read_file (GFile        *file,
                             CandorStamp **stamp,
                             GError      **error)
{
  g_autoptr (CandorFindings) findings = NULL;
  g_autofree char *name = NULL;
  struct stat      about;
  CandorXmlStep    step;
  GBytes          *bytes;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  name = candor_xml_dup_name (file);
  findings = candor_findings_new (name);
  bytes = candor_xml_read_file (file, &candor_discussion_kind, &about, &step, findings);
  if (bytes == NULL)
    candor_findings_set_error (findings, error, CANDOR_DISCUSSION_ERROR, (int) step);
  else if (stamp != NULL)
    *stamp = candor_stamp_new (&about, bytes);
  return bytes;
}

/* A file of a later version of the format is no fault of the file, and said otherwise. */
static gboolean
is_newer (xmlDoc *document)
{
  const xmlNode   *root = xmlDocGetRootElement (document);
  const char      *name = root->ns != NULL ? (const char *) root->ns->href : "";
  g_autofree char *version = candor_xml_dup_attribute (root, "version");

  return candor_xml_is (root, "discussion") && g_str_has_prefix (name, NAMESPACES) &&
         (!g_str_equal (name + strlen (NAMESPACES), NAMESPACE_VERSION) || (version != NULL && !g_strv_contains (versions, version)));
}

/* The steps in order; @code says which one refused. */
static xmlDoc *
read_document (GBytes         *bytes,
               int            *code,
               CandorFindings *findings)
{
  g_autoptr (xmlDoc) document = NULL;

  *code = CANDOR_DISCUSSION_ERROR_TOO_LARGE;
  if (!candor_xml_check_size (bytes, &candor_discussion_kind, findings))
    return NULL;
  *code = CANDOR_DISCUSSION_ERROR_XML;
  document = candor_xml_parse (bytes, &candor_discussion_kind, findings);
  if (document == NULL)
    return NULL;
  *code = CANDOR_DISCUSSION_ERROR_NEWER;
  if (is_newer (document))
    {
      candor_findings_add (findings, candor_xml_get_line (xmlDocGetRootElement (document)), CANDOR_FINDING_ERROR, "newer",
                           "the discussion was saved by a newer version of Candor; open it with that one");
      return NULL;
    }
  *code = CANDOR_DISCUSSION_ERROR_SCHEMA;
  if (!candor_xml_validate (document, &candor_discussion_kind, findings))
    return NULL;
  *code = CANDOR_DISCUSSION_ERROR_TOO_LARGE;
  candor_discussion_check_room (document, findings);
  if (findings->n_errors > 0)
    return NULL;
  *code = CANDOR_DISCUSSION_ERROR_MEANING;
  candor_discussion_check (document, findings);
  return findings->n_errors == 0 ? g_steal_pointer (&document) : NULL;
}

static xmlDoc *
read_checked (GBytes     *bytes,
              const char *name,
              GError    **error)
{
  g_autoptr (CandorFindings) findings = candor_findings_new (name);
  int     code;
  xmlDoc *document = read_document (bytes, &code, findings);

  candor_findings_sort (findings);
  if (document == NULL)
    candor_findings_set_error (findings, error, CANDOR_DISCUSSION_ERROR, code);
  return document;
}

static CandorDiscussionHead *
read_head (xmlDoc *document)
{
  CandorDiscussionHead *head = g_new0 (CandorDiscussionHead, 1);
  const xmlNode        *root = xmlDocGetRootElement (document);
  const xmlNode        *pack = candor_xml_find (root, "pack");

  head->pack_id = candor_xml_dup_attribute (pack, "id");
  head->pack_version = candor_xml_dup_attribute (pack, "version");
  head->pack_digest = candor_xml_dup_attribute (pack, "digest");
  head->pack_language = candor_xml_dup_attribute (pack, "language");
  head->language = candor_xml_dup_attribute (root, "language");
  head->started = candor_discussion_dup_time (root, "started");
  head->saved = candor_discussion_dup_time (root, "saved");
  return head;
}

/**
 * candor_discussion_head_read:
 * @bytes: a saved discussion
 * @name: what to call it in messages, the file's path
 * @error: return location for a `CandorDiscussionError`, its message being `file:line: what`
 *
 * Checks all of a saved discussion, so that restoring it afterwards can fail only for its pack.
 *
 * Returns: (transfer full): what it says of itself, or %NULL with @error set
 */
CandorDiscussionHead *
candor_discussion_head_read (GBytes     *bytes,
                             const char *name,
                             GError    **error)
{
  g_autoptr (xmlDoc) document = NULL;

  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  document = read_checked (bytes, name, error);
  return document != NULL ? read_head (document) : NULL;
}

/**
 * candor_discussion_to_bytes:
 *
 * Returns: (transfer full): the whole state as XML; the same bytes for the same state
 */
GBytes *
candor_discussion_to_bytes (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return candor_discussion_write (self, CANDOR_DISCUSSION_ALL);
}

static GBytes *
refuse_too_large (GError **error)
{
  g_set_error_literal (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_TOO_LARGE,
                       "the discussion is larger than 16 MiB; it could not be opened again");
  return NULL;
}

/**
 * candor_discussion_prepare:
 * @key: (nullable): seals it with a passphrase
 * @error: return location for a `CandorDiscussionError`
 *
 * Makes what is to be written to a file, with `candor_durable_file_write`, and sets the time of
 * saving to now. It is read again before it is given out, as what cannot be opened is not saved.
 *
 * Returns: (transfer full): the file's content, or %NULL with @error set
 */
GBytes *
candor_discussion_prepare (CandorDiscussion *self,
                           CandorSealKey    *key,
                           GError          **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (xmlDoc) document = NULL;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  candor_discussion_set_saved (self, now);
  bytes = candor_discussion_write (self, CANDOR_DISCUSSION_ALL);
  content = key != NULL ? candor_seal (key, bytes) : g_bytes_ref (bytes);
  if (g_bytes_get_size (content) > CANDOR_DISCUSSION_MAX_BYTES)
    return refuse_too_large (error);
  document = read_checked (bytes, "the discussion", error);
  return document != NULL ? g_steal_pointer (&content) : NULL;
}

static gboolean
is_about (CandorDiscussion *self,
          xmlDoc           *document,
          const char       *name,
          GError          **error)
{
  const xmlNode   *pack = candor_xml_find (xmlDocGetRootElement (document), "pack");
  g_autofree char *id = candor_xml_dup_attribute (pack, "id");

  if (g_str_equal (id, candor_pack_get_id (self->pack)))
    return TRUE;
  g_set_error (error, CANDOR_DISCUSSION_ERROR, CANDOR_DISCUSSION_ERROR_OTHER_PACK,
               "%s:%u: this discussion is about the knowledge file '%s', not '%s'", name, candor_xml_get_line (pack), id,
               candor_pack_get_id (self->pack));
  return FALSE;
}

/* A file from before there was any says nothing of what changed. */
static void
read_wording (CandorDiscussion *self,
              xmlDoc           *document)
{
  const xmlNode *node = candor_xml_find (xmlDocGetRootElement (document), "wording");
  g_autoptr (CandorWording) wording = node != NULL ? candor_wording_read (node) : NULL;

  candor_discussion_know_wording (self, wording);
}

/**
 * candor_discussion_restore:
 * @bytes: a saved discussion about the same pack, in whatever language and version
 * @name: what to call it in messages, the file's path
 * @error: return location for a `CandorDiscussionError`, its message being `file:line: what`
 *
 * Takes the saved state over in place: marks, answers and questions stay the same objects. Tells
 * only of what changed; `CandorDiscussion::changed` comes once at the end, if anything did. What the
 * pack does not have is kept all the same. With an error the discussion is as it was.
 *
 * Returns: whether the state was taken over
 */
gboolean
candor_discussion_restore (CandorDiscussion *self,
                           GBytes           *bytes,
                           const char       *name,
                           GError          **error)
{
  g_autoptr (xmlDoc) document = NULL;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), FALSE);
  g_return_val_if_fail (bytes != NULL && name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  document = read_checked (bytes, name, error);
  if (document == NULL || !is_about (self, document, name, error))
    return FALSE;
  read_wording (self, document);
  candor_discussion_apply (self, document);
  g_clear_pointer (&self->saved, g_date_time_unref);
  self->saved = candor_discussion_dup_time (xmlDocGetRootElement (document), "saved");
  return TRUE;
}

/* No need to be strict with what this program wrote a moment ago. */
void
candor_discussion_revert (CandorDiscussion *self,
                          GBytes           *bytes)
{
  g_autoptr (CandorFindings) findings = candor_findings_new ("");
  g_autoptr (xmlDoc) document = candor_xml_parse (bytes, &candor_discussion_kind, findings);

  g_return_if_fail (document != NULL);

  candor_discussion_apply (self, document);
}

static void
copy_titles (GHashTable *from,
             GHashTable *to)
{
  GHashTableIter iter;
  gpointer       id, title;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &id, &title))
    g_hash_table_replace (to, g_strdup (id), g_strdup (title));
}

/**
 * candor_discussion_copy:
 * @pack: another language or version of the same pack: its id is the same
 *
 * Makes a discussion of its own with the same state. Neither follows the other afterwards.
 *
 * Returns: (transfer full): the copy
 */
CandorDiscussion *
candor_discussion_copy (CandorDiscussion *self,
                        CandorPack       *pack)
{
  g_autoptr (GBytes) bytes = NULL;
  CandorDiscussion *copy;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (g_str_equal (candor_pack_get_id (self->pack), candor_pack_get_id (pack)), NULL);

  bytes = candor_discussion_write (self, CANDOR_DISCUSSION_STATE);
  copy = candor_discussion_new (self->pack);
  candor_discussion_know_wording (copy, self->wording);
  candor_discussion_keep_titles (self);
  copy_titles (self->titles, copy->titles);
  candor_discussion_revert (copy, bytes);
  candor_discussion_set_pack (copy, pack);
  candor_discussion_set_saved (copy, self->saved);
  candor_discussion_set_started (copy, self->started);
  return copy;
}
