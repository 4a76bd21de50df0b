/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of sections, options, effects, ladder and claims. */
#include "config.h"

#include "candor-pack-check-private.h"

#include "candor-names-private.h"

/* Questions, and what matters, of which the exosome pack has 46 and 14: a row of the window each, and a
 * discussion takes a few more. */
#define MAX_ROWS 200

/* The sibling that has the same @attribute as @node and comes before it, or NULL. */
static const xmlNode *
find_twin (const xmlNode *node,
           const char    *attribute)
{
  g_autofree char *value = candor_xml_dup_attribute (node, attribute);

  for (const xmlNode *other = candor_xml_first (node->parent); other != node; other = candor_xml_next (other))
    {
      g_autofree char *theirs = NULL;

      if (!candor_xml_is (other, (const char *) node->name))
        continue;
      theirs = candor_xml_dup_attribute (other, attribute);
      if (g_strcmp0 (value, theirs) == 0)
        return other;
    }
  return NULL;
}

static void
count_rows (CandorPackCheck *self,
            const xmlNode   *node,
            const char      *name,
            unsigned int    *n)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL && *n <= MAX_ROWS; child = candor_xml_next (child))
    {
      if (candor_xml_is (child, name) && ++*n > MAX_ROWS)
        candor_check_error (self, child, "rows-many", "this section has more than %d of <%s>, which nobody goes through in a talk; take some out",
                            MAX_ROWS, name);
      count_rows (self, child, name, n);
    }
}

static void
check_rows (CandorPackCheck *self,
            const xmlNode   *section)
{
  static const char *const names[] = { "question", "value" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      unsigned int n = 0;

      count_rows (self, section, names[i], &n);
    }
}

static void
check_section (CandorPackCheck *self,
               const xmlNode   *node)
{
  g_autofree char *tab = candor_xml_dup_attribute (node, "tab");
  const xmlNode   *twin = find_twin (node, "tab");

  if (twin != NULL)
    candor_check_error (self, node, "tab-duplicate",
                        "the section in line %u fills the tab '%s' already; put the two together",
                        candor_xml_get_line (twin), tab);
  if (candor_xml_find (node, "prompt") == NULL)
    candor_check_warning (self, node, "section-prompt",
                          "this section has no <prompt>; add what the clinician asks the patient to say back");
  check_rows (self, node);
}

static void
check_jurisdiction (CandorPackCheck *self,
                    const xmlNode   *node)
{
  g_autofree char *region = candor_xml_dup_attribute (node, "region");
  const xmlNode   *twin = find_twin (node, "region");

  if (twin != NULL)
    candor_check_error (self, node, "region-duplicate",
                        "the region '%s' stands in line %u already; put the two together", region,
                        candor_xml_get_line (twin));
}

/* Returns the option's cells: criterion → xmlNode. */
static GHashTable *
collect_cells (CandorPackCheck *self,
               const xmlNode   *option)
{
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const xmlNode *cell = candor_xml_first (option); cell != NULL; cell = candor_xml_next (cell))
    {
      g_autofree char *criterion = candor_xml_dup_attribute (cell, "criterion");
      const xmlNode   *twin = criterion != NULL ? g_hash_table_lookup (cells, criterion) : NULL;

      if (twin != NULL)
        candor_check_error (self, cell, "cell-duplicate",
                            "this option has a cell for '%s' in line %u already; keep one of the two",
                            criterion, candor_xml_get_line (twin));
      else if (criterion != NULL)
        g_hash_table_insert (cells, g_steal_pointer (&criterion), (void *) cell);
    }
  return cells;
}

/* Equal detail for every option: each has a cell for each criterion. */
static void
check_option (CandorPackCheck *self,
              const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (GHashTable) cells = collect_cells (self, node);

  for (const xmlNode *other = candor_xml_first (node->parent); other != NULL; other = candor_xml_next (other))
    {
      g_autofree char *criterion = candor_xml_dup_attribute (other, "id");

      if (candor_findings_are_full (self->findings) || !candor_xml_is (other, "criterion"))
        break;
      if (!g_hash_table_contains (cells, criterion))
        candor_check_error (self, node, "option-cells",
                            "the option '%s' has no cell for the criterion '%s'; add <cell criterion=\"%s\">",
                            id, criterion, criterion);
    }
}

/* Not having the treatment comes first, so that no order of options nudges towards it. */
static void
check_comparison (CandorPackCheck *self,
                  const xmlNode   *node)
{
  unsigned int options = 0;
  unsigned int without = 0;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *mark = candor_xml_dup_attribute (child, "without");

      options += candor_xml_is (child, "option") ? 1 : 0;
      without += mark != NULL ? 1 : 0;
      if (mark != NULL && options > 1)
        candor_check_error (self, child, "option-first",
                            "not having the treatment comes first and once; move this option to the top");
    }
  if (without == 0)
    candor_check_warning (self, node, "option-without",
                          "no option has without=\"yes\"; mark the first one, not having the treatment");
  if (options < 2)
    candor_check_error (self, node, "option-alone", "one option alone is no choice; add the others");
}

static void
check_value (CandorPackCheck *self,
             const xmlNode   *node)
{
  g_auto (GStrv) first = candor_xml_dup_list (node, "for");
  g_auto (GStrv) second = candor_xml_dup_list (node, "against");

  for (int i = 0; first[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) second, first[i]))
      candor_check_error (self, node, "value-both",
                          "this value speaks for and against '%s'; take it out of one", first[i]);
}

/* Whether the level of @node is of @kind; an unknown level is another check's finding. */
static gboolean
has_level_kind (CandorPackCheck *self,
                const xmlNode   *node,
                const char      *kind)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "level");
  const xmlNode   *level = g_hash_table_lookup (self->nodes, id);
  g_autofree char *found = level != NULL ? candor_xml_dup_attribute (level, "kind") : NULL;

  return found == NULL || g_str_equal (found, kind);
}

/* What was never seen in people, or is a theory only, has no signs to name. */
static void
check_effect (CandorPackCheck *self,
              const xmlNode   *node)
{
  g_autofree char *severity = candor_xml_dup_attribute (node, "severity");

  if (g_str_equal (severity, "serious") && candor_xml_find (node, "urgent") == NULL &&
      candor_xml_find (node, "none-seen") == NULL &&
      !has_level_kind (self, candor_xml_find (node, "statement"), "theory"))
    candor_check_warning (self, node, "effect-urgent",
                          "this effect is serious, but no <urgent> says when to get help; add the signs");
}

static void
check_ladder (CandorPackCheck *self,
              const xmlNode   *node)
{
  int last = -1;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *help = candor_xml_dup_attribute (child, "help");
      int              index = candor_names_find (candor_help_names, help);

      if (help == NULL)
        continue;
      if (index < last)
        candor_check_error (self, child, "ladder-order",
                            "this rung is more urgent than the one above it; put the most urgent first");
      if (last == -1 && index > 0)
        candor_check_warning (
          self, child, "ladder-emergency",
          "the ladder has no rung with help=\"emergency\"; say when to call emergency services");
      last = index;
    }
}

/* What is heard is shown as a claim, so it must not carry the mark of something that was measured. */
static void
check_claim (CandorPackCheck *self,
             const xmlNode   *node)
{
  const xmlNode   *heard = candor_xml_find (node, "heard");
  g_autofree char *id = candor_xml_dup_attribute (heard, "level");

  if (!has_level_kind (self, heard, "claim"))
    candor_check_warning (
      self, heard, "claim-level",
      "what is heard has the level '%s'; a level of kind=\"claim\" tells it from what is known", id);
}

/** candor_check_parts: @node, where it is part of a section. */
void
candor_check_parts (CandorPackCheck *self,
                    const xmlNode   *node)
{
  static const struct
  {
    const char *element;
    void (*check) (CandorPackCheck *self, const xmlNode *node);
  } checks[] = {
    { "section", check_section },
    { "jurisdiction", check_jurisdiction },
    { "comparison", check_comparison },
    { "option", check_option },
    { "value", check_value },
    { "effect", check_effect },
    { "ladder", check_ladder },
    { "claim", check_claim },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (checks); i++)
    if (candor_xml_is (node, checks[i].element))
      checks[i].check (self, node);
}
