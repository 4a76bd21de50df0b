/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack said, as short digests. */
#include "config.h"

#include "candor-wording-private.h"

#include "candor-room.h"

#define DIGEST_LENGTH 8 /* in hex */
#define SECOND_SCHEME "2"

G_STATIC_ASSERT (CANDOR_WORDING_SCHEME == 2);

static void
clear_part (void *data)
{
  g_free (((CandorWordingPart *) data)->text);
}

static void
free_entry (void *data)
{
  CandorWordingEntry *entry = data;

  g_free (entry->id);
  g_free (entry->title);
  g_array_unref (entry->parts);
  g_free (entry);
}

static void
clear_wording (gpointer data)
{
  CandorWording *self = data;

  g_free (self->version);
  g_free (self->digest);
  g_free (self->language);
  g_ptr_array_unref (self->entries);
  g_hash_table_unref (self->by_id);
}

CandorWording *
candor_wording_ref (CandorWording *self)
{
  return g_rc_box_acquire (self);
}

void
candor_wording_unref (CandorWording *self)
{
  g_rc_box_release_full (self, clear_wording);
}

/** candor_wording_new: (transfer full): a wording of the first scheme that says nothing. */
CandorWording *
candor_wording_new (void)
{
  CandorWording *self = g_rc_box_new0 (CandorWording);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->scheme = 1;
  return self;
}

/** candor_wording_add: (transfer none): the entry for @id, which is new but where a pack bears the id of something in it. */
CandorWordingEntry *
candor_wording_add (CandorWording *self,
                    const char    *id,
                    const char    *title)
{
  CandorWordingEntry *entry = g_hash_table_lookup (self->by_id, id);

  if (entry != NULL)
    return entry;
  entry = g_new0 (CandorWordingEntry, 1);
  entry->id = g_strdup (id);
  entry->title = g_strdup (title);
  entry->parts = g_array_new (FALSE, FALSE, sizeof (CandorWordingPart));
  g_array_set_clear_func (entry->parts, clear_part);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, entry->id, entry);
  return entry;
}

/* --- To and from a file --- */

/* @room: what is left for titles. */
static void
write_entry (const CandorWordingEntry *entry,
             xmlNode                  *wording,
             unsigned int             *room)
{
  g_autofree char *title = candor_room_clip (entry->title, MIN (CANDOR_ROOM_TITLE, MAX (*room, 1)));
  xmlNode *node = xmlNewTextChild (wording, NULL, (const xmlChar *) "entry", NULL);
  g_autoptr (GString) digests = g_string_new (NULL);

  for (unsigned int i = 0; i < entry->parts->len; i++)
    {
      const CandorWordingPart *part = candor_wording_entry_get_part (entry, i);

      g_string_append_printf (digests, "%s%08x", i > 0 ? " " : "", part->digest);
      if (part->evidence != 0)
        g_string_append_printf (digests, ":%08x", part->evidence);
    }
  xmlNewProp (node, (const xmlChar *) "id", (const xmlChar *) entry->id);
  xmlNewTextChild (node, NULL, (const xmlChar *) "title", (const xmlChar *) title);
  *room -= MIN (candor_room_measure (title), *room);
  xmlNewTextChild (node, NULL, (const xmlChar *) "parts", (const xmlChar *) digests->str);
}

/** candor_wording_write: adds it to @root as <wording>; nothing where the pack says nothing. */
void
candor_wording_write (CandorWording *self,
                      xmlNode       *root)
{
  xmlNode     *node;
  unsigned int room = CANDOR_ROOM_WORDING;

  if (self->entries->len == 0)
    return;
  node = xmlNewTextChild (root, NULL, (const xmlChar *) "wording", NULL);
  xmlNewProp (node, (const xmlChar *) "version", (const xmlChar *) self->version);
  xmlNewProp (node, (const xmlChar *) "digest", (const xmlChar *) self->digest);
  xmlNewProp (node, (const xmlChar *) "language", (const xmlChar *) self->language);
  if (self->scheme > 1)
    xmlNewProp (node, (const xmlChar *) "scheme", (const xmlChar *) SECOND_SCHEME);
  for (unsigned int i = 0; i < self->entries->len; i++)
    write_entry (g_ptr_array_index (self->entries, i), node, &room);
}

/* Moves on behind the digest; FALSE where there is none. */
static gboolean
read_digest (const char **text,
             guint32     *digest)
{
  const char *c = *text;

  for (*digest = 0; g_ascii_isxdigit (*c) && !g_ascii_isupper (*c) && c - *text < DIGEST_LENGTH; c++)
    *digest = *digest << 4 | (guint32) g_ascii_xdigit_value (*c);
  if (c - *text != DIGEST_LENGTH)
    return FALSE;
  *text = c;
  return TRUE;
}

gboolean
candor_wording_read_digests (const char *parts,
                             GArray     *digests)
{
  while (*parts != '\0')
    {
      CandorWordingPart part = { NULL, 0, 0, 0, 0 };

      if (!read_digest (&parts, &part.digest))
        return FALSE;
      if (*parts == ':' && (parts++, !read_digest (&parts, &part.evidence)))
        return FALSE;
      if (*parts != '\0' && !g_ascii_isspace (*parts))
        return FALSE;
      g_array_append_val (digests, part);
      while (g_ascii_isspace (*parts))
        parts++;
    }
  return TRUE;
}

static void
read_entry (CandorWording *self,
            const xmlNode *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autofree char *title = candor_xml_dup_content (candor_xml_find (node, "title"));
  g_autofree char *parts = candor_xml_dup_content (candor_xml_find (node, "parts"));

  candor_wording_read_digests (parts, candor_wording_add (self, id, title)->parts);
}

/** candor_wording_read: (transfer full): what a <wording> that was checked says. */
CandorWording *
candor_wording_read (const xmlNode *node)
{
  CandorWording   *self = candor_wording_new ();
  g_autofree char *scheme = candor_xml_dup_attribute (node, "scheme");

  if (scheme != NULL)
    self->scheme = CANDOR_WORDING_SCHEME;
  self->version = candor_xml_dup_attribute (node, "version");
  self->digest = candor_xml_dup_attribute (node, "digest");
  self->language = candor_xml_dup_attribute (node, "language");
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    read_entry (self, child);
  return self;
}

/* --- Comparing --- */

/**
 * candor_wording_is_other:
 *
 * Returns: whether it may differ from what @pack says, translation aside: the same version in
 *   another language says the same
 */
gboolean
candor_wording_is_other (CandorWording *self,
                         CandorPack    *pack)
{
  if (g_str_equal (self->language, candor_pack_get_language (pack)))
    return !g_str_equal (self->digest, candor_pack_get_digest (pack));
  return !g_str_equal (self->version, candor_pack_get_version (pack));
}

const CandorWordingEntry *
candor_wording_find (CandorWording *self,
                     const char    *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

const CandorWordingPart *
candor_wording_entry_get_part (const CandorWordingEntry *self,
                               unsigned int              index)
{
  return &g_array_index (self->parts, CandorWordingPart, index);
}
