/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking that what is referred to is there, and that what is there is referred to. */
#include "config.h"

#include "candor-pack-check-private.h"

#include "candor-near-private.h"

/* A file with more ids is no pack that somebody wrote, and comparing them all would take long. */
#define MAX_CANDIDATES 10000

/* The elements that can be talked about; a caution may stand at any of them. */
static const char *const items[] = { "topic", "factor", "faq", "effect",
                                     "jurisdiction", "question", "option", NULL };

/**
 * Reference:
 * @attribute: the attribute that refers
 * @element: (nullable): the element it stands in; %NULL for any
 * @target: the element that is referred to; "item" for any of `items`
 * @place: where an author adds one
 * @rule: the finding's tag
 */
typedef struct
{
  const char *attribute;
  const char *element;
  const char *target;
  const char *place;
  const char *rule;
} Reference;

static const Reference references[] = {
  { "level", NULL, "level", "<levels>", "level-unknown" },
  { "sources", NULL, "source", "<sources>", "source-unknown" },
  { "ref", "term", "entry", "<glossary>", "term-unknown" },
  { "criterion", "cell", "criterion", "<comparison>", "criterion-unknown" },
  { "on", "caution", "item", "a section", "item-unknown" },
  { "for", "value", "option", "<comparison>", "option-unknown" },
  { "against", "value", "option", "<comparison>", "option-unknown" },
};

static gboolean
is_target (const xmlNode   *node,
           const Reference *reference)
{
  if (g_str_equal (reference->target, "item"))
    return g_strv_contains (items, (const char *) node->name);
  return candor_xml_is (node, reference->target);
}

/* The id most like @id among those that would do, or NULL where none is near. */
static const char *
find_near (CandorPackCheck *self,
           const char      *id,
           const Reference *reference)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  GHashTableIter iter;
  void          *key;
  void          *node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, &key, &node))
    if (is_target (node, reference))
      g_ptr_array_add (candidates, key);
  return candor_near_find (id, candidates);
}

static void
report_unknown (CandorPackCheck *self,
                const xmlNode   *node,
                const char      *id,
                const Reference *reference)
{
  const char    *near = find_near (self, id, reference);
  const xmlNode *other = g_hash_table_lookup (self->nodes, id);

  if (other != NULL)
    candor_check_error (
      self, node, reference->rule, "%s: '%s' is the id of <%s> in line %u, where the id of <%s> is wanted",
      reference->attribute, id, (const char *) other->name, candor_xml_get_line (other), reference->target);
  else if (near != NULL)
    candor_check_error (self, node, reference->rule,
                        "%s: '%s' is not known; is '%s' meant? Correct it, or add '%s' to %s",
                        reference->attribute, id, near, id, reference->place);
  else
    candor_check_error (self, node, reference->rule, "%s: '%s' is not known; correct it, or add '%s' to %s",
                        reference->attribute, id, id, reference->place);
}

static void
check_id (CandorPackCheck *self,
          const xmlNode   *node,
          const char      *id,
          const Reference *reference)
{
  const xmlNode *target = g_hash_table_lookup (self->nodes, id);

  g_hash_table_add (self->used, g_strdup (id));
  if (target == NULL || !is_target (target, reference))
    report_unknown (self, node, id, reference);
}

static void
check_reference (CandorPackCheck *self,
                 const xmlNode   *node,
                 const Reference *reference)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GHashTable) seen = NULL;

  if (reference->element != NULL && !candor_xml_is (node, reference->element))
    return;
  ids = candor_xml_dup_list (node, reference->attribute);
  seen = g_hash_table_new (g_str_hash, g_str_equal);
  for (int i = 0; ids[i] != NULL; i++)
    {
      if (g_hash_table_add (seen, ids[i]))
        check_id (self, node, ids[i], reference);
      else
        candor_check_warning (self, node, "reference-twice", "%s: '%s' stands twice; once is enough",
                              reference->attribute, ids[i]);
    }
}

static void
check_used (CandorPackCheck *self,
            const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");

  if (g_hash_table_contains (self->used, id))
    return;
  if (candor_xml_is (node, "source"))
    candor_check_warning (self, node, "source-unused",
                          "the source '%s' is never used; name it in a statement or take it out", id);
  else if (candor_xml_is (node, "level"))
    candor_check_info (self, node, "level-unused", "no statement has the level '%s'", id);
  else
    candor_check_info (self, node, "term-unlinked",
                       "no text links the glossary entry '%s'; mark a word with <term ref=\"%s\">", id, id);
}

static void
check_all_used (CandorPackCheck *self,
                const char      *list)
{
  const xmlNode *parent = candor_xml_find (self->root, list);

  for (const xmlNode *child = candor_xml_first (parent); child != NULL; child = candor_xml_next (child))
    check_used (self, child);
}

/** candor_check_refs: every reference of @node names an element of the right kind. */
void
candor_check_refs (CandorPackCheck *self,
                   const xmlNode   *node)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (references); i++)
    check_reference (self, node, &references[i]);
}

/** candor_check_unused: levels, sources and glossary entries that nothing refers to; call it last. */
void
candor_check_unused (CandorPackCheck *self)
{
  check_all_used (self, "levels");
  check_all_used (self, "sources");
  check_all_used (self, "glossary");
}
