/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where two states of a discussion differ. */
#include "config.h"

#include "candor-difference.h"

#include "candor-discussion-file-private.h"

/* The tab of an item is that of its section, which only the window knows: About stands for it. */
static const struct
{
  const char *list;
  CandorTab   tab;
} places[] = {
  { "marks", CANDOR_TAB_ABOUT },
  { "asks", CANDOR_TAB_QUESTIONS },
  { "answers", CANDOR_TAB_VALUES },
  { "weights", CANDOR_TAB_VALUES },
  { "criteria", CANDOR_TAB_OPTIONS },
};

static const xmlNode *
find_list (xmlDoc     *document,
           const char *name)
{
  const xmlNode *list = candor_xml_find (xmlDocGetRootElement (document), name);

  return list != NULL ? candor_xml_first (list) : NULL;
}

/* What of the pack an element is about. */
static char *
dup_id (const xmlNode *node)
{
  static const char *const names[] = { "item", "question", "id", "value" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      char *id = candor_xml_dup_attribute (node, names[i]);

      if (id != NULL)
        return id;
    }
  return NULL;
}

static char *
dump (const xmlNode *node)
{
  xmlBuffer *buffer = xmlBufferCreate ();
  char      *text;

  xmlNodeDump (buffer, node->doc, (xmlNode *) node, 0, 0);
  text = g_strdup ((const char *) xmlBufferContent (buffer));
  xmlBufferFree (buffer);
  return text;
}

/* Everything in a list that is about something of the pack, in order; and what is said of it. */
static GPtrArray *
index_list (const xmlNode *node,
            GHashTable    *said)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (; node != NULL; node = candor_xml_next (node))
    {
      char *id = dup_id (node);

      if (id == NULL)
        continue;
      g_hash_table_insert (said, id, dump (node));
      g_ptr_array_add (ids, id);
    }
  return ids;
}

/* The first of @ids of which the other state says something else, or nothing. */
static const char *
find_other (GPtrArray  *ids,
            GHashTable *said,
            GHashTable *other)
{
  for (unsigned int i = 0; i < ids->len; i++)
    if (g_strcmp0 (g_hash_table_lookup (said, g_ptr_array_index (ids, i)), g_hash_table_lookup (other, g_ptr_array_index (ids, i))) != 0)
      return g_ptr_array_index (ids, i);
  return NULL;
}

/* Where all is the same, it stands in another place. */
static const char *
find_moved (GPtrArray *before,
            GPtrArray *after)
{
  for (unsigned int i = 0; i < MIN (before->len, after->len); i++)
    if (!g_str_equal (g_ptr_array_index (before, i), g_ptr_array_index (after, i)))
      return g_ptr_array_index (after, i);
  return NULL;
}

static char *
find_in_list (const xmlNode *before,
              const xmlNode *after)
{
  g_autoptr (GHashTable) said_before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) said_after = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) ids_before = index_list (before, said_before);
  g_autoptr (GPtrArray) ids_after = index_list (after, said_after);
  const char *id = find_other (ids_after, said_after, said_before);

  if (id == NULL)
    id = find_other (ids_before, said_before, said_after);
  if (id == NULL)
    id = find_moved (ids_before, ids_after);
  return g_strdup (id);
}

/* Whether a part is not the same, the patient's own words among it. */
static gboolean
is_other (xmlDoc     *before,
          xmlDoc     *after,
          const char *name)
{
  const xmlNode *old = candor_xml_find (xmlDocGetRootElement (before), name);
  const xmlNode *new = candor_xml_find (xmlDocGetRootElement (after), name);
  g_autofree char *old_text = old != NULL ? dump (old) : NULL;
  g_autofree char *new_text = new != NULL ? dump (new) : NULL;

  return g_strcmp0 (old_text, new_text) != 0;
}

static gboolean
find_place (xmlDoc    *before,
            xmlDoc    *after,
            CandorTab *tab,
            char     **id)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_other (before, after, places[i].list))
      {
        *tab = places[i].tab;
        *id = find_in_list (find_list (before, places[i].list), find_list (after, places[i].list));
        return TRUE;
      }
  *tab = CANDOR_TAB_VALUES;
  return is_other (before, after, "decision");
}

gboolean
candor_difference_find (GBytes    *before,
                        GBytes    *after,
                        CandorTab *tab,
                        char     **id)
{
  g_autoptr (CandorFindings) findings = candor_findings_new ("");
  g_autoptr (xmlDoc) old = NULL;
  g_autoptr (xmlDoc) new = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, FALSE);
  g_return_val_if_fail (tab != NULL && id != NULL, FALSE);
  *id = NULL;
  *tab = CANDOR_TAB_ABOUT;
  old = candor_xml_parse (before, &candor_discussion_kind, findings);
  new = candor_xml_parse (after, &candor_discussion_kind, findings);
  return old != NULL && new != NULL &&find_place (old, new, tab, id);
}
