/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pack said, as short digests. */
#include "config.h"

#include "candor-wording-private.h"

#define DIGEST_LENGTH 8 /* in hex */

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

static CandorWording *
make_wording (void)
{
  CandorWording *self = g_rc_box_new0 (CandorWording);

  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

static CandorWordingEntry *
add_entry (CandorWording *self,
           const char    *id,
           const char    *title)
{
  CandorWordingEntry *entry = g_new0 (CandorWordingEntry, 1);

  entry->id = g_strdup (id);
  entry->title = g_strdup (title);
  entry->parts = g_array_new (FALSE, FALSE, sizeof (CandorWordingPart));
  g_array_set_clear_func (entry->parts, clear_part);
  g_ptr_array_add (self->entries, entry);
  g_hash_table_insert (self->by_id, entry->id, entry);
  return entry;
}

/* --- From a pack --- */

/* @what is hashed, @text shown. */
static void
add_part (CandorWordingEntry *entry,
          const char         *what,
          const char         *text)
{
  g_autofree char  *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, what, -1);
  CandorWordingPart part = { 0, g_strdup (text) };

  digest[DIGEST_LENGTH] = '\0';
  part.digest = (guint32) g_ascii_strtoull (digest, NULL, 16);
  g_array_append_val (entry->parts, part);
}

static void
add_text (CandorWordingEntry *entry,
          CandorText         *text)
{
  if (text != NULL)
    add_part (entry, candor_text_get_plain (text), candor_text_get_plain (text));
}

/* How strong it is counts as what it says. */
static void
add_statement_cb (CandorStatement *statement,
                  gpointer         entry)
{
  const char      *text = candor_text_get_plain (candor_statement_get_text (statement));
  g_autofree char *what = g_strdup_printf ("%s\n%s", candor_level_get_id (candor_statement_get_level (statement)), text);

  add_part (entry, what, text);
}

static const char *
get_plain (CandorText *text)
{
  return text != NULL ? candor_text_get_plain (text) : "";
}

static void
add_frequency (CandorWordingEntry *entry,
               CandorFrequency    *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  g_autofree char *what =
    g_strdup_printf ("%d %u %u %u %u %u %u\n%s\n%s\n%s", candor_frequency_get_kind (frequency), counts.events, counts.lower,
                     counts.upper, counts.total, counts.studied, counts.cases, get_plain (candor_frequency_get_people (frequency)),
                     get_plain (candor_frequency_get_period (frequency)), get_plain (candor_frequency_get_limits (frequency)));

  add_part (entry, what, NULL);
}

static void
add_item (CandorWording *self,
          CandorItem    *item)
{
  CandorWordingEntry *entry = add_entry (self, candor_item_get_id (item), candor_text_get_plain (candor_item_get_title (item)));

  add_text (entry, candor_item_get_title (item));
  if (CANDOR_IS_EFFECT (item))
    add_frequency (entry, candor_effect_get_frequency (CANDOR_EFFECT (item)));
  if (CANDOR_IS_JURISDICTION (item))
    add_part (entry, candor_jurisdiction_get_status_name (CANDOR_JURISDICTION (item)), NULL);
  candor_item_foreach_statement (item, add_statement_cb, entry);
}

static void
add_ids (GString    *what,
         const char *name,
         GPtrArray  *ids)
{
  g_string_append (what, name);
  for (unsigned int i = 0; ids != NULL && i < ids->len; i++)
    g_string_append_printf (what, " %s", (const char *) g_ptr_array_index (ids, i));
}

static void
add_note (CandorWording    *self,
          const CandorNote *note)
{
  CandorWordingEntry *entry = add_entry (self, note->id, candor_text_get_plain (note->title));
  g_autoptr (GString) speaks = g_string_new (NULL);

  add_text (entry, note->title);
  add_text (entry, note->extra);
  for (unsigned int i = 0; note->points != NULL && i < note->points->len; i++)
    add_text (entry, g_ptr_array_index (note->points, i));
  add_ids (speaks, "for", note->first);
  add_ids (speaks, "\nagainst", note->second);
  add_part (entry, speaks->str, NULL);
}

static void
add_circumstance (CandorWording      *self,
                  CandorCircumstance *circumstance)
{
  CandorWordingEntry *entry = add_entry (self, candor_circumstance_get_id (circumstance),
                                         candor_text_get_plain (candor_circumstance_get_title (circumstance)));

  add_text (entry, candor_circumstance_get_title (circumstance));
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    add_statement_cb (candor_circumstance_get_caution (circumstance, i), entry);
}

static void
add_section (CandorWording *self,
             CandorSection *section)
{
  GListModel *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  for (CandorNoteKind kind = 0; kind < CANDOR_N_NOTE_KINDS; kind++)
    for (unsigned int i = 0; i < candor_section_get_n_notes (section, kind); i++)
      add_note (self, candor_section_get_note (section, kind, i));
  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      add_circumstance (self, circumstance);
    }
}

static CandorWording *
make_of_pack (CandorPack *pack)
{
  CandorWording *self = make_wording ();
  GListModel    *items = candor_pack_get_items (pack);
  GListModel    *sections = candor_pack_get_sections (pack);

  self->version = g_strdup (candor_pack_get_version (pack));
  self->digest = g_strdup (candor_pack_get_digest (pack));
  self->language = g_strdup (candor_pack_get_language (pack));
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      add_item (self, item);
    }
  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      add_section (self, section);
    }
  return self;
}

/** candor_wording_get: (transfer none): what @pack says; packs do not change, so it is made once. */
CandorWording *
candor_wording_get (CandorPack *pack)
{
  CandorWording *self = g_object_get_data (G_OBJECT (pack), "candor-wording");

  if (self == NULL)
    {
      self = make_of_pack (pack);
      g_object_set_data_full (G_OBJECT (pack), "candor-wording", self, (GDestroyNotify) candor_wording_unref);
    }
  return self;
}

/* --- To and from a file --- */

static void
write_entry (const CandorWordingEntry *entry,
             xmlNode                  *wording)
{
  xmlNode *node = xmlNewTextChild (wording, NULL, (const xmlChar *) "entry", NULL);
  g_autoptr (GString) digests = g_string_new (NULL);

  for (unsigned int i = 0; i < entry->parts->len; i++)
    g_string_append_printf (digests, "%s%08x", i > 0 ? " " : "", candor_wording_entry_get_part (entry, i)->digest);
  xmlNewProp (node, (const xmlChar *) "id", (const xmlChar *) entry->id);
  xmlNewTextChild (node, NULL, (const xmlChar *) "title", (const xmlChar *) entry->title);
  xmlNewTextChild (node, NULL, (const xmlChar *) "parts", (const xmlChar *) digests->str);
}

/** candor_wording_write: adds it to @root as <wording>; nothing where the pack says nothing. */
void
candor_wording_write (CandorWording *self,
                      xmlNode       *root)
{
  xmlNode *node;

  if (self->entries->len == 0)
    return;
  node = xmlNewTextChild (root, NULL, (const xmlChar *) "wording", NULL);
  xmlNewProp (node, (const xmlChar *) "version", (const xmlChar *) self->version);
  xmlNewProp (node, (const xmlChar *) "digest", (const xmlChar *) self->digest);
  xmlNewProp (node, (const xmlChar *) "language", (const xmlChar *) self->language);
  for (unsigned int i = 0; i < self->entries->len; i++)
    write_entry (g_ptr_array_index (self->entries, i), node);
}

gboolean
candor_wording_read_digests (const char *parts,
                             GArray     *digests)
{
  while (*parts != '\0')
    {
      CandorWordingPart part = { 0, NULL };
      int               n = 0;

      for (; g_ascii_isxdigit (*parts) && !g_ascii_isupper (*parts) && n < DIGEST_LENGTH; parts++, n++)
        part.digest = part.digest << 4 | (guint32) g_ascii_xdigit_value (*parts);
      if (n != DIGEST_LENGTH || (*parts != '\0' && !g_ascii_isspace (*parts)))
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

  candor_wording_read_digests (parts, add_entry (self, id, title)->parts);
}

/** candor_wording_read: (transfer full): what a <wording> that was checked says. */
CandorWording *
candor_wording_read (const xmlNode *node)
{
  CandorWording *self = make_wording ();

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

gboolean
candor_wording_entry_has (const CandorWordingEntry *self,
                          guint32                   digest)
{
  for (unsigned int i = 0; i < self->parts->len; i++)
    if (candor_wording_entry_get_part (self, i)->digest == digest)
      return TRUE;
  return FALSE;
}
