/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong in a saved discussion though it has the right shape. */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-wording-private.h"

#define report(findings, node, rule, ...) \
  candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, rule, __VA_ARGS__)

/* Nothing is said twice about the same id, or it would not be clear which holds. */
static void
check_once (const xmlNode  *node,
            const char     *attribute,
            GHashTable     *seen,
            CandorFindings *findings)
{
  g_autofree char *id = candor_xml_dup_attribute (node, attribute);
  g_autofree char *key = id != NULL ? g_strdup_printf ("%s %s", (const char *) node->name, id) : NULL;

  if (key != NULL && !g_hash_table_add (seen, g_steal_pointer (&key)))
    report (findings, node, "id-twice", "there is a <%s> for '%s' above already; take one of the two out",
            (const char *) node->name, id);
}

static void
check_list (const xmlNode  *list,
            const char     *attribute,
            CandorFindings *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (list == NULL)
    return;
  for (const xmlNode *child = candor_xml_first (list); child != NULL; child = candor_xml_next (child))
    check_once (child, attribute, seen, findings);
}

/* Each entry is either the pack's, by id, or in the patient's own words. */
static void
check_owners (const xmlNode  *list,
              const char     *attribute,
              CandorFindings *findings)
{
  if (list == NULL)
    return;
  for (const xmlNode *child = candor_xml_first (list); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *id = candor_xml_dup_attribute (child, attribute);

      if ((id != NULL) == (candor_xml_find (child, "words") != NULL))
        report (findings, child, "owner", "a <%s> has either its %s attribute or <words> of the patient's own",
                (const char *) child->name, attribute);
      else if (id != NULL && candor_xml_find (child, "fit") != NULL)
        report (findings, child, "owner", "what a %s of the pack speaks for is said there, not by a <fit> here", attribute);
    }
}

static void
check_fits (const xmlNode  *weights,
            CandorFindings *findings)
{
  if (weights == NULL)
    return;
  for (const xmlNode *weight = candor_xml_first (weights); weight != NULL; weight = candor_xml_next (weight))
    {
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (const xmlNode *child = candor_xml_first (weight); child != NULL; child = candor_xml_next (child))
        if (candor_xml_is (child, "fit"))
          check_once (child, "option", seen, findings);
    }
}

static void
check_parts (const xmlNode  *wording,
             CandorFindings *findings)
{
  if (wording == NULL)
    return;
  for (const xmlNode *entry = candor_xml_first (wording); entry != NULL; entry = candor_xml_next (entry))
    {
      const xmlNode   *parts = candor_xml_find (entry, "parts");
      g_autofree char *text = candor_xml_dup_content (parts);
      g_autoptr (GArray) digests = g_array_new (FALSE, FALSE, sizeof (CandorWordingPart));

      if (!candor_wording_read_digests (text, digests) || digests->len == 0)
        report (findings, parts, "digest", "<parts> holds digests of 8 hex digits each, or two with a colon, with spaces between them");
    }
}

static void
check_time (const xmlNode  *root,
            const char     *attribute,
            CandorFindings *findings)
{
  g_autofree char *text = candor_xml_dup_attribute (root, attribute);
  g_autoptr (GDateTime) time = candor_discussion_dup_time (root, attribute);

  if (text != NULL && time == NULL)
    report (findings, root, "time", "attribute %s: there is no such time as '%s'", attribute, text);
}

/** candor_discussion_check: adds an error for all that is wrong in a document of the right shape. */
void
candor_discussion_check (xmlDoc         *document,
                         CandorFindings *findings)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  const xmlNode *asks = candor_xml_find (root, "asks");
  const xmlNode *weights = candor_xml_find (root, "weights");

  check_time (root, "started", findings);
  check_time (root, "saved", findings);
  check_list (candor_xml_find (root, "marks"), "item", findings);
  check_owners (asks, "question", findings);
  check_list (asks, "question", findings);
  check_list (candor_xml_find (root, "answers"), "id", findings);
  check_owners (weights, "value", findings);
  check_list (weights, "value", findings);
  check_fits (weights, findings);
  check_list (candor_xml_find (root, "criteria"), "id", findings);
  check_list (candor_xml_find (root, "wording"), "id", findings);
  check_parts (candor_xml_find (root, "wording"), findings);
}
