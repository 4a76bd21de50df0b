/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a pack a decision aid, item by item of the international standard. */
#include "config.h"

#include "candor-pack-ipdas.h"

#include "candor-findings-private.h"
#include "candor-pack-reader-private.h"
#include "candor-xml-private.h"

#include <string.h>

/* Good and bad points of an option may differ so much in length. */
#define MOST_RATIO 3

typedef struct
{
  const xmlNode  *pack;
  const xmlNode  *comparison; /* NULL where there is none */
  CandorFindings *findings;
} Check;

#define report(self, node, rule, ...) \
  candor_findings_add ((self)->findings, candor_xml_get_line (node), CANDOR_FINDING_WARNING, rule, __VA_ARGS__)

/* --- Front matter --- */

static gboolean
is_blank (const xmlNode *node)
{
  g_autofree char *text = node != NULL ? candor_xml_dup_content (node) : NULL;

  return text == NULL || *g_strstrip (text) == '\0';
}

static void
check_about (Check *self)
{
  static const struct
  {
    const char *element, *rule, *what;
  } items[] = {
    { "problem", "ipdas-1.1.1", "say which health problem the decision is about" },
    { "decision", "ipdas-1.1.2", "state the decision itself in words" },
    { "updates", "ipdas-2.2.3", "say how and how often this is brought up to date" },
    { "funding", "ipdas-2.3.1", "say who paid for it" },
  };
  const xmlNode *about = candor_xml_find (self->pack, "about");

  for (unsigned int i = 0; i < G_N_ELEMENTS (items); i++)
    {
      const xmlNode *node = candor_xml_find (about, items[i].element);

      if (is_blank (node))
        report (self, node != NULL ? node : about, items[i].rule, "IPDAS %s: %s in <%s>",
                items[i].rule + strlen ("ipdas-"), items[i].what, items[i].element);
    }
}

/* --- Options --- */

static gboolean
has_value (const xmlNode *node,
           const char    *attribute,
           const char    *value)
{
  g_autofree char *own = candor_xml_dup_attribute (node, attribute);

  return g_strcmp0 (own, value) == 0;
}

static void
check_options (Check *self)
{
  unsigned int n_options = 0;
  gboolean     without = FALSE;

  for (const xmlNode *child = candor_xml_first (self->comparison); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "option"))
      {
        n_options++;
        without = without || has_value (child, "without", "yes");
      }
  if (n_options < 2 || !without)
    report (self, self->comparison, "ipdas-1.1.3",
            "IPDAS 1.1.3: list at least two options, one of them marked without=\"yes\": not having the treatment");
}

static const xmlNode *
find_criterion (Check      *self,
                const char *kind)
{
  for (const xmlNode *child = candor_xml_first (self->comparison); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "criterion") && has_value (child, "kind", kind))
      return child;
  return NULL;
}

static const xmlNode *
find_cell (const xmlNode *option,
           const xmlNode *criterion)
{
  g_autofree char *id = candor_xml_dup_attribute (criterion, "id");

  for (const xmlNode *child = candor_xml_first (option); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "cell") && has_value (child, "criterion", id))
      return child;
  return NULL;
}

/* Every option must have a cell under the criterion of a kind. */
static void
check_criterion (Check      *self,
                 const char *kind,
                 const char *rule,
                 const char *what)
{
  const xmlNode *criterion = find_criterion (self, kind);
  const char    *number = rule + strlen ("ipdas-");

  if (criterion == NULL)
    {
      report (self, self->comparison, rule, "IPDAS %s: no criterion has kind=\"%s\"; tell %s of each option", number, kind, what);
      return;
    }
  for (const xmlNode *option = candor_xml_first (self->comparison); option != NULL; option = candor_xml_next (option))
    {
      g_autofree char *id = candor_xml_is (option, "option") ? candor_xml_dup_attribute (option, "id") : NULL;

      if (id != NULL && is_blank (find_cell (option, criterion)))
        report (self, option, rule, "IPDAS %s: tell %s of “%s”", number, what, id);
    }
}

static long
measure_cell (const xmlNode *option,
              const xmlNode *criterion)
{
  const xmlNode   *cell = criterion != NULL ? find_cell (option, criterion) : NULL;
  g_autofree char *text = cell != NULL ? candor_xml_dup_content (cell) : NULL;

  return text != NULL ? g_utf8_strlen (text, -1) : 0;
}

/* Good and bad points in equal detail, option by option. */
static void
check_balance (Check *self)
{
  const xmlNode *good = find_criterion (self, "good");
  const xmlNode *harm = find_criterion (self, "harm");

  for (const xmlNode *option = candor_xml_first (self->comparison); option != NULL; option = candor_xml_next (option))
    {
      g_autofree char *id = candor_xml_is (option, "option") ? candor_xml_dup_attribute (option, "id") : NULL;
      long             n_good = id != NULL ? measure_cell (option, good) : 0;
      long             n_harm = id != NULL ? measure_cell (option, harm) : 0;

      if (n_good > 0 && n_harm > 0 && MAX (n_good, n_harm) > MOST_RATIO * MIN (n_good, n_harm))
        report (self, option, "ipdas-2.1.1",
                "IPDAS 2.1.1: the good of “%s” is told in %ld characters and the harm in %ld; give both the same detail", id,
                n_good, n_harm);
    }
}

/* --- Evidence --- */

static gboolean
is_evidence (const xmlNode *source)
{
  return candor_xml_is (source, "source") && !has_value (source, "kind", "seller") &&
         !has_value (source, "kind", "consumer-article") && !has_value (source, "kind", "news");
}

static void
check_sources (Check *self)
{
  const xmlNode *sources = candor_xml_find (self->pack, "sources");

  for (const xmlNode *source = candor_xml_first (sources); source != NULL; source = candor_xml_next (source))
    if (is_evidence (source))
      return;
  report (self, sources, "ipdas-2.2.1", "IPDAS 2.2.1: cite evidence; all sources are sellers, articles or news");
}

/* A figure whose bounds leave no room looks certain. */
static void
check_uncertainty (Check         *self,
                   const xmlNode *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *lower = candor_xml_is (child, "frequency") ? candor_xml_dup_attribute (child, "lower") : NULL;

      if (lower != NULL && has_value (child, "upper", lower))
        report (self, child, "ipdas-2.2.4", "IPDAS 2.2.4: say how uncertain the figure is: lower and upper are both %s", lower);
      check_uncertainty (self, child);
    }
}

/* --- All of it --- */

static const xmlNode *
find_comparison (const xmlNode *pack)
{
  for (const xmlNode *section = candor_xml_first (pack); section != NULL; section = candor_xml_next (section))
    {
      const xmlNode *comparison = candor_xml_is (section, "section") ? candor_xml_find (section, "comparison") : NULL;

      if (comparison != NULL)
        return comparison;
    }
  return NULL;
}

static void
check_comparison (Check *self)
{
  if (self->comparison == NULL)
    {
      report (self, self->pack, "ipdas-1.1.3", "IPDAS 1.1.3: there is no <comparison>: list the options, not having the treatment among them");
      return;
    }
  check_options (self);
  check_criterion (self, "good", "ipdas-1.1.4", "what good may come");
  check_criterion (self, "harm", "ipdas-1.1.5", "what harm may come");
  check_criterion (self, "living", "ipdas-1.2.1", "what living with it is like");
  check_balance (self);
}

void
candor_pack_check_ipdas (GBytes     *bytes,
                         const char *name,
                         GListStore *findings)
{
  g_autoptr (CandorFindings) found = NULL;
  g_autoptr (CandorFindings) shape = NULL;
  g_autoptr (xmlDoc) document = NULL;
  Check self = { NULL };

  g_return_if_fail (bytes != NULL && name != NULL);
  g_return_if_fail (G_IS_LIST_STORE (findings));

  /* What is wrong with its shape is for `candor_pack_load` to say. */
  shape = candor_findings_new (name);
  if (!candor_xml_check_bytes (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &candor_pack_kind, shape))
    return;
  document = candor_xml_parse (bytes, &candor_pack_kind, shape);
  if (document == NULL || !candor_xml_validate (document, &candor_pack_kind, shape))
    return;
  found = candor_findings_new (name);
  self.pack = xmlDocGetRootElement (document);
  self.comparison = find_comparison (self.pack);
  self.findings = found;
  check_about (&self);
  check_comparison (&self);
  check_sources (&self);
  check_uncertainty (&self, self.pack);
  candor_findings_sort (found);
  g_list_store_splice (findings, g_list_model_get_n_items (G_LIST_MODEL (findings)), 0, found->list->pdata, found->list->len);
}
