/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Review of a pack that opens: what is stale, unbalanced or missing. Wording is reviewed in
 * candor-pack-review-text.c. */
#include "config.h"

#include "candor-pack-review.h"

#include "candor-pack-review-private.h"

#include <string.h>

/* --- Dates --- */

static void
review_checked (const xmlNode  *node,
                CandorDate      oldest,
                CandorFindings *findings)
{
  g_autofree char *checked = candor_xml_dup_attribute (node, "checked");
  g_autofree char *id = candor_xml_dup_attribute (node, "id");

  if (candor_date_compare (candor_xml_get_date (node, "checked"), oldest) < 0)
    candor_findings_add (findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, "checked-stale",
                         "“%s” was last checked on %s, more than %d months ago", id, checked, CANDOR_REVIEW_MAX_MONTHS);
}

static void
review_children_checked (const xmlNode  *parent,
                         const char     *name,
                         CandorDate      oldest,
                         CandorFindings *findings)
{
  for (const xmlNode *child = candor_xml_first (parent); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, name))
      review_checked (child, oldest, findings);
}

static CandorDate
get_oldest (CandorDate today)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) today.day, (GDateMonth) today.month, (GDateYear) today.year);
  g_date_subtract_months (&date, CANDOR_REVIEW_MAX_MONTHS);
  return (CandorDate){ g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date) };
}

static void
review_all_checked (const xmlNode  *pack,
                    CandorDate      today,
                    CandorFindings *findings)
{
  CandorDate oldest = get_oldest (today);

  for (const xmlNode *child = candor_xml_first (pack); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "sources"))
      review_children_checked (child, "source", oldest, findings);
    else if (candor_xml_is (child, "section"))
      review_children_checked (child, "jurisdiction", oldest, findings);
}

/* --- Balance of the options --- */

/** Cells: the longest and the shortest cell of one criterion. */
typedef struct
{
  const xmlNode *longest;
  const xmlNode *shortest;
  long           most;
  long           least;
} Cells;

static void
measure_cell (const xmlNode *cell,
              Cells         *cells)
{
  g_autofree char *text = candor_xml_dup_content (cell);
  long             length = g_utf8_strlen (text, -1);

  if (cells->longest == NULL || length > cells->most)
    {
      cells->longest = cell;
      cells->most = length;
    }
  if (cells->shortest == NULL || length < cells->least)
    {
      cells->shortest = cell;
      cells->least = length;
    }
}

static void
measure_option (const xmlNode *option,
                const char    *criterion,
                Cells         *cells)
{
  for (const xmlNode *cell = candor_xml_first (option); cell != NULL; cell = candor_xml_next (cell))
    {
      g_autofree char *own = candor_xml_is (cell, "cell") ? candor_xml_dup_attribute (cell, "criterion") : NULL;

      if (g_strcmp0 (own, criterion) == 0)
        measure_cell (cell, cells);
    }
}

static void
review_criterion (const xmlNode  *comparison,
                  const xmlNode  *criterion,
                  CandorFindings *findings)
{
  g_autofree char *id = candor_xml_dup_attribute (criterion, "id");
  g_autofree char *option = NULL;
  Cells            cells = { 0 };

  for (const xmlNode *child = candor_xml_first (comparison); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "option"))
      measure_option (child, id, &cells);
  if (cells.longest == NULL || cells.most <= CANDOR_REVIEW_MAX_RATIO * cells.least)
    return;
  option = candor_xml_dup_attribute (cells.shortest->parent, "id");
  candor_findings_add (findings, candor_xml_get_line (cells.longest), CANDOR_FINDING_WARNING, "options-unbalanced",
                       "“%s” is told in %ld characters here and in %ld for “%s”; give each option the same detail", id,
                       cells.most, cells.least, option);
}

static void
review_options (const xmlNode  *pack,
                CandorFindings *findings)
{
  for (const xmlNode *section = candor_xml_first (pack); section != NULL; section = candor_xml_next (section))
    {
      const xmlNode *comparison = candor_xml_is (section, "section") ? candor_xml_find (section, "comparison") : NULL;

      if (comparison == NULL)
        continue;
      for (const xmlNode *child = candor_xml_first (comparison); child != NULL; child = candor_xml_next (child))
        if (candor_xml_is (child, "criterion"))
          review_criterion (comparison, child, findings);
    }
}

/* --- Words --- */

static GHashTable *
list_words (const xmlNode *pack)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const xmlNode *word = candor_xml_first (candor_xml_find (pack, "words")); word != NULL; word = candor_xml_next (word))
    g_hash_table_add (ids, candor_xml_dup_attribute (word, "id"));
  return ids;
}

/* The built-in pack has each word that the program shows; a test sees to it. */
static xmlDoc *
parse_builtin (void)
{
  g_autoptr (CandorFindings) findings = candor_findings_new ("built-in");
  g_autoptr (GBytes) bytes = candor_pack_lookup_builtin (NULL);

  return bytes != NULL ? candor_xml_parse (bytes, &candor_pack_kind, findings) : NULL;
}

static void
review_words (const xmlNode  *pack,
              CandorFindings *findings)
{
  g_autoptr (xmlDoc) builtin = parse_builtin ();
  g_autoptr (GHashTable) own = list_words (pack);
  const xmlNode *words = candor_xml_find (pack, "words");

  if (builtin == NULL)
    return;
  for (const xmlNode *word = candor_xml_first (candor_xml_find (xmlDocGetRootElement (builtin), "words")); word != NULL;
       word = candor_xml_next (word))
    {
      g_autofree char *id = candor_xml_dup_attribute (word, "id");

      if (g_hash_table_contains (own, id))
        continue;
      candor_findings_add (findings, candor_xml_get_line (words), CANDOR_FINDING_WARNING, "word-missing",
                           "the program shows a word that is not here: add <word id=\"%s\">", id);
      g_hash_table_add (own, g_steal_pointer (&id));
    }
}

static gboolean
is_english (const xmlNode *pack)
{
  g_autofree char *language = candor_xml_dup_language (pack);

  return language != NULL && (g_str_equal (language, "en") || g_str_has_prefix (language, "en-"));
}

void
candor_pack_review (GBytes     *bytes,
                    const char *name,
                    CandorDate  today,
                    GListStore *findings)
{
  g_autoptr (CandorFindings) found = NULL;
  g_autoptr (xmlDoc) document = NULL;
  const xmlNode *pack;

  g_return_if_fail (bytes != NULL && name != NULL);
  g_return_if_fail (G_IS_LIST_STORE (findings));

  found = candor_findings_new (name);
  document = candor_xml_parse (bytes, &candor_pack_kind, found);
  /* Somebody else may have changed the file since it was accepted. */
  if (document == NULL)
    return;
  pack = xmlDocGetRootElement (document);
  review_all_checked (pack, today, found);
  review_options (pack, found);
  review_words (pack, found);
  if (is_english (pack))
    candor_pack_review_texts (pack, found);
  candor_findings_sort (found);
  g_list_store_splice (findings, g_list_model_get_n_items (G_LIST_MODEL (findings)), 0, found->list->pdata, found->list->len);
}
