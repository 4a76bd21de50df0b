/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of items: topic, factor, frequent question, effect, jurisdiction, question, option. */
#include "config.h"

#include "candor-pack-build-private.h"

#include "candor-effect.h"
#include "candor-item-private.h"
#include "candor-jurisdiction.h"
#include "candor-names-private.h"
#include "candor-option.h"
#include "candor-question.h"

/* What every item begins with. */
typedef struct
{
  char            *id;
  gboolean         key;
  CandorText      *title;
  CandorStatement *summary; /* nullable: questions */
} ItemHead;

static void
clear_head (ItemHead *head)
{
  g_free (head->id);
  candor_text_unref (head->title);
  g_clear_object (&head->summary);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ItemHead, clear_head)

static ItemHead
read_head (CandorPackBuild *self,
           const xmlNode   *node)
{
  g_autofree char *key = candor_xml_dup_attribute (node, "key");

  return (ItemHead){
    .id = candor_xml_dup_attribute (node, "id"),
    .key = key != NULL,
    .title = candor_build_child_text (self, node, "title"),
    .summary = candor_build_child_statement (self, node, "statement"),
  };
}

static void
read_detail (CandorPackBuild *self,
             CandorItem      *item,
             const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorBlock) block = candor_build_block (self, child);

      candor_item_add_detail (item, block);
    }
}

/* Adds the blocks of an item; its first statement is the summary and no block. */
static void
add_blocks (CandorPackBuild *self,
            CandorItem      *item,
            const xmlNode   *node)
{
  const xmlNode *summary = candor_xml_find (node, "statement");

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorBlock) block = NULL;

      if (candor_xml_is (child, "detail"))
        read_detail (self, item, child);
      else if (child != summary && (block = candor_build_block (self, child)) != NULL)
        candor_item_add_block (item, block);
    }
}

static CandorFrequency *
read_frequency (CandorPackBuild    *self,
                const xmlNode      *node,
                CandorFrequencyKind kind)
{
  g_autoptr (CandorText) people = candor_build_child_text (self, node, "people");
  g_autoptr (CandorText) period = candor_build_child_text (self, node, "period");
  g_autoptr (CandorText) limits = candor_build_child_text (self, node, "limits");
  g_autoptr (CandorStatement) statement = NULL;
  CandorCounts counts = {
    .events = candor_build_count (node, "events"),
    .lower = candor_build_count (node, "lower"),
    .upper = candor_build_count (node, "upper"),
    .total = candor_build_count (node, "total"),
    .studied = candor_build_count (node, "studied"),
    .cases = candor_build_count (node, "cases"),
  };

  statement = limits != NULL ? candor_build_evidence (self, node, limits) : candor_build_statement (self, node);
  return candor_frequency_new (kind, counts, statement, people, period, limits);
}

static CandorFrequency *
read_any_frequency (CandorPackBuild *self,
                    const xmlNode   *effect)
{
  const xmlNode *node = candor_xml_find (effect, "frequency");

  if (node != NULL)
    return read_frequency (self, node, CANDOR_FREQUENCY_MEASURED);
  node = candor_xml_find (effect, "none-seen");
  if (node != NULL)
    return read_frequency (self, node, CANDOR_FREQUENCY_NONE_SEEN);
  return read_frequency (self, candor_xml_find (effect, "not-studied"), CANDOR_FREQUENCY_NOT_STUDIED);
}

/* Which aspect an element of an effect is, or -1. */
static int
get_aspect (const xmlNode *node)
{
  static const char *const aspects[] = { "onset", "cause", "sign", "care", NULL };

  if (!candor_xml_is (node, "urgent"))
    return candor_names_find (aspects, (const char *) node->name);
  return candor_build_enum (node, "help", candor_help_names) == CANDOR_HELP_EMERGENCY ? CANDOR_ASPECT_EMERGENCY
                                                                                      : CANDOR_ASPECT_AT_ONCE;
}

static CandorItem *
read_effect (CandorPackBuild *self,
             const xmlNode   *node)
{
  g_auto (ItemHead) head = read_head (self, node);
  g_autoptr (CandorFrequency) frequency = read_any_frequency (self, node);
  CandorEffect *effect =
    candor_effect_new (head.id, head.key, head.title, head.summary,
                       candor_build_enum (node, "severity", candor_severity_names), frequency);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorStatement) statement = NULL;
      int aspect = get_aspect (child);

      if (aspect < 0)
        continue;
      statement = candor_build_statement (self, child);
      candor_effect_add (effect, aspect, statement);
    }
  return CANDOR_ITEM (effect);
}

static void
read_action (CandorPackBuild    *self,
             CandorJurisdiction *jurisdiction,
             const xmlNode      *node)
{
  g_autofree char *kind = candor_xml_dup_attribute (node, "kind");
  g_autoptr (CandorStatement) statement = candor_build_statement (self, node);

  candor_jurisdiction_add_action (jurisdiction, candor_build_date (node, "date"), kind, statement);
}

static void
read_ask (CandorPackBuild    *self,
          CandorJurisdiction *jurisdiction,
          const xmlNode      *node)
{
  g_autoptr (CandorStatement) statement = candor_build_statement (self, node);

  candor_jurisdiction_add_ask (jurisdiction, statement);
}

static void
read_report (CandorPackBuild    *self,
             CandorJurisdiction *jurisdiction,
             const xmlNode      *node)
{
  g_autofree char *address = candor_xml_dup_attribute (node, "address");
  g_autofree char *phone = candor_xml_dup_attribute (node, "phone");
  g_autoptr (CandorStatement) statement = candor_build_statement (self, node);

  candor_jurisdiction_add_report (jurisdiction, address, phone, statement);
}

static int
compare_dates_cb (const void *a,
                  const void *b)
{
  return candor_date_compare (candor_build_date (*(const xmlNode *const *) a, "date"),
                              candor_build_date (*(const xmlNode *const *) b, "date"));
}

/* Sorted here, as adding one by one from the wrong end takes long for a long list. */
static void
read_actions (CandorPackBuild    *self,
              CandorJurisdiction *jurisdiction,
              const xmlNode      *node)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new ();

  for (xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "action"))
      g_ptr_array_add (actions, child);
  g_ptr_array_sort (actions, compare_dates_cb);
  for (unsigned int i = 0; i < actions->len; i++)
    read_action (self, jurisdiction, g_ptr_array_index (actions, i));
}

static CandorItem *
read_jurisdiction (CandorPackBuild *self,
                   const xmlNode   *node)
{
  g_auto (ItemHead) head = read_head (self, node);
  g_autofree char    *region = candor_xml_dup_attribute (node, "region");
  CandorJurisdiction *jurisdiction = candor_jurisdiction_new (
    head.id, head.key, head.title, head.summary, region,
    candor_build_enum (node, "status", candor_status_names), candor_build_date (node, "checked"));

  read_actions (self, jurisdiction, node);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      if (candor_xml_is (child, "ask"))
        read_ask (self, jurisdiction, child);
      else if (candor_xml_is (child, "report"))
        read_report (self, jurisdiction, child);
    }
  return CANDOR_ITEM (jurisdiction);
}

static CandorItem *
read_question (CandorPackBuild *self,
               const xmlNode   *node)
{
  g_auto (ItemHead) head = read_head (self, node);
  g_autoptr (CandorStatement) why = candor_build_child_statement (self, node, "why");
  g_autoptr (CandorStatement) good = candor_build_child_statement (self, node, "good");
  g_autoptr (CandorStatement) warning = candor_build_child_statement (self, node, "warning");

  return CANDOR_ITEM (candor_question_new (head.id, head.key, head.title, why, good, warning));
}

static void
read_cell (CandorPackBuild *self,
           CandorOption    *option,
           const xmlNode   *node)
{
  g_autofree char *criterion = candor_xml_dup_attribute (node, "criterion");
  g_autoptr (CandorStatement) statement = candor_build_statement (self, node);

  candor_option_set_cell (option, criterion, statement);
}

static CandorItem *
read_option (CandorPackBuild *self,
             const xmlNode   *node)
{
  g_auto (ItemHead) head = read_head (self, node);
  CandorOption *option = candor_option_new (head.id, head.key, head.title, head.summary);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "cell"))
      read_cell (self, option, child);
  return CANDOR_ITEM (option);
}

static CandorItem *
read_plain (CandorPackBuild *self,
            const xmlNode   *node,
            CandorItemKind   kind)
{
  g_auto (ItemHead) head = read_head (self, node);

  return candor_item_new (kind, head.id, head.key, head.title, head.summary);
}

static CandorItem *
read_item (CandorPackBuild *self,
           const xmlNode   *node)
{
  if (candor_xml_is (node, "effect"))
    return read_effect (self, node);
  if (candor_xml_is (node, "jurisdiction"))
    return read_jurisdiction (self, node);
  if (candor_xml_is (node, "question"))
    return read_question (self, node);
  if (candor_xml_is (node, "option"))
    return read_option (self, node);
  if (candor_xml_is (node, "factor"))
    return read_plain (self, node, CANDOR_ITEM_FACTOR);
  return read_plain (self, node, candor_xml_is (node, "faq") ? CANDOR_ITEM_FAQ : CANDOR_ITEM_TOPIC);
}

/** candor_build_item: (transfer full): the item that @node is, with its blocks. */
CandorItem *
candor_build_item (CandorPackBuild *self,
                   const xmlNode   *node)
{
  CandorItem *item = read_item (self, node);

  candor_item_set_line (item, candor_xml_get_line (node));
  add_blocks (self, item, node);
  return item;
}
