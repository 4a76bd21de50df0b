/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of a pack's meaning: the walk over the document, numbers and dates. */
#include "config.h"

#include "candor-pack-reader-private.h"

#include "candor-pack-check-private.h"

/* Words have names of their own; a cell's criterion is a reference. */
static void
collect_ids (CandorPackCheck *self,
             const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  const xmlNode   *first = id != NULL ? g_hash_table_lookup (self->nodes, id) : NULL;

  if (id != NULL && !candor_xml_is (node, "word") && !candor_xml_is (node, "pack"))
    {
      if (first != NULL)
        candor_check_error (self, node, "id-duplicate",
                            "the id '%s' is taken by <%s> in line %u; give this <%s> an id of its own", id,
                            (const char *) first->name, candor_xml_get_line (first), (const char *) node->name);
      else
        g_hash_table_insert (self->nodes, g_steal_pointer (&id), (void *) node);
    }
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    collect_ids (self, child);
}

static void
check_node (CandorPackCheck *self,
            const xmlNode   *node)
{
  candor_check_dates (self, node);
  candor_check_refs (self, node);
  candor_check_text (self, node);
  candor_check_figures (self, node);
  candor_check_words (self, node);
  candor_check_about (self, node);
  candor_check_parts (self, node);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    check_node (self, child);
}

/**
 * candor_check_number:
 * @least: the smallest number that makes sense
 * @number: (out): the number, 0 where there is none
 *
 * Reports an attribute that is there and no number from @least on.
 *
 * Returns: whether the attribute is there and good
 */
gboolean
candor_check_number (CandorPackCheck *self,
                     const xmlNode   *node,
                     const char      *name,
                     guint64          least,
                     guint64         *number)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);

  *number = 0;
  if (value == NULL)
    return FALSE;
  if (g_ascii_string_to_unsigned (value, 10, least, G_MAXINT, number, NULL))
    return TRUE;
  candor_check_error (self, node, "number-range",
                      "%s: '%s' is not a whole number from %" G_GUINT64_FORMAT " to %d, written in digits only",
                      name, value, least, G_MAXINT);
  return FALSE;
}

/** candor_check_is_after: whether @a is surely after @b, as far as both are known. */
gboolean
candor_check_is_after (CandorDate a,
                       CandorDate b)
{
  if (a.year == 0 || b.year == 0)
    return FALSE;
  if (a.month == 0 || b.month == 0)
    a.month = b.month = 0;
  if (a.month == 0 || a.day == 0 || b.day == 0)
    a.day = b.day = 0;
  return candor_date_compare (a, b) > 0;
}

/**
 * candor_pack_check:
 * @document: a document that has the shape of a pack
 * @today: the day that the review date is compared with
 *
 * Adds all that is wrong to @findings.
 */
void
candor_pack_check (xmlDoc         *document,
                   CandorDate      today,
                   CandorFindings *findings)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  g_autoptr (GHashTable) nodes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *written = candor_xml_dup_attribute (candor_xml_find (root, "about"), "written");
  guint64          denominator;
  CandorPackCheck  self = { .findings = findings, .root = root, .nodes = nodes, .used = used, .today = today };

  candor_date_parse (written, &self.written);
  candor_check_number (&self, root, "denominator", 1, &denominator);
  self.denominator = (unsigned int) denominator;
  collect_ids (&self, root);
  check_node (&self, root);
  candor_check_unused (&self);
}
