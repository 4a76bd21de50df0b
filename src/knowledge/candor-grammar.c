/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The schema as a grammar that can be asked what may come next. The method is that of derivatives:
 * reading an element turns the model of what may come into the model of what may come after.
 * Source: J. A. Brzozowski 1964, "Derivatives of regular expressions", Journal of the ACM 11:481;
 * J. Clark 2002, "An algorithm for RELAX NG validation".
 */
#include "config.h"

#include "candor-grammar-private.h"

#include <libxml/parser.h>

typedef enum
{
  MODEL_EMPTY,   /* nothing may come */
  MODEL_NEVER,   /* no content is right any more */
  MODEL_ELEMENT, /* the element that node says */
  MODEL_GROUP,   /* first, then second */
  MODEL_CHOICE,  /* first or second */
  MODEL_STAR,    /* first, any number of times */
} ModelKind;

struct _CandorModel
{
  ModelKind          kind;
  const xmlNode     *node;
  const CandorModel *first;
  const CandorModel *second;
  GHashTable        *steps; /* name → CandorModel */
};

struct _CandorGrammar
{
  xmlDoc     *schema;
  GHashTable *defines;    /* name → xmlNode */
  GHashTable *all_models; /* set of CandorModel */
  GHashTable *models;     /* xmlNode of an element → CandorModel */
};

static unsigned int
hash_model_cb (const void *data)
{
  const CandorModel *model = data;

  return (unsigned int) model->kind * 31 + g_direct_hash (model->node) + g_direct_hash (model->first) * 7 +
         g_direct_hash (model->second) * 13;
}

static gboolean
are_equal_cb (const void *a,
              const void *b)
{
  const CandorModel *first = a;
  const CandorModel *second = b;

  return first->kind == second->kind && first->node == second->node && first->first == second->first &&
         first->second == second->second;
}

static void
free_model (void *data)
{
  CandorModel *model = data;

  g_hash_table_unref (model->steps);
  g_free (model);
}

/* The one model that is like this; making models unique keeps their number bounded. */
static const CandorModel *
get_model (CandorGrammar     *self,
           ModelKind          kind,
           const xmlNode     *node,
           const CandorModel *first,
           const CandorModel *second)
{
  CandorModel  wanted = { kind, node, first, second, NULL };
  CandorModel *found = g_hash_table_lookup (self->all_models, &wanted);

  if (found != NULL)
    return found;
  found = g_memdup2 (&wanted, sizeof wanted);
  found->steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_add (self->all_models, found);
  return found;
}

static const CandorModel *
get_simple (CandorGrammar *self,
            ModelKind      kind)
{
  return get_model (self, kind, NULL, NULL, NULL);
}

static const CandorModel *
get_group (CandorGrammar     *self,
           const CandorModel *first,
           const CandorModel *second)
{
  if (first->kind == MODEL_NEVER || second->kind == MODEL_EMPTY)
    return first;
  if (second->kind == MODEL_NEVER || first->kind == MODEL_EMPTY)
    return second;
  return get_model (self, MODEL_GROUP, NULL, first, second);
}

static const CandorModel *
get_choice (CandorGrammar     *self,
            const CandorModel *first,
            const CandorModel *second)
{
  if (first->kind == MODEL_NEVER || first == second)
    return second;
  if (second->kind == MODEL_NEVER)
    return first;
  return get_model (self, MODEL_CHOICE, NULL, first, second);
}

static const CandorModel *
get_star (CandorGrammar     *self,
          const CandorModel *first)
{
  return first->kind == MODEL_EMPTY ? first : get_model (self, MODEL_STAR, NULL, first, NULL);
}

static const CandorModel *compile_children (CandorGrammar *self, const xmlNode *node);

static const CandorModel *compile_choice (CandorGrammar *self, const xmlNode *node);

/* Attributes and text say nothing about which elements come. */
static const CandorModel *
compile (CandorGrammar *self,
         const xmlNode *node)
{
  if (candor_xml_is (node, "element"))
    return get_model (self, MODEL_ELEMENT, node, NULL, NULL);
  if (candor_xml_is (node, "ref"))
    return compile_children (self, candor_grammar_find_define (self, node));
  if (candor_xml_is (node, "choice"))
    return compile_choice (self, node);
  if (candor_xml_is (node, "optional"))
    return get_choice (self, compile_children (self, node), get_simple (self, MODEL_EMPTY));
  if (candor_xml_is (node, "zeroOrMore"))
    return get_star (self, compile_children (self, node));
  if (candor_xml_is (node, "oneOrMore"))
    return get_group (self, compile_children (self, node), get_star (self, compile_children (self, node)));
  if (candor_xml_is (node, "mixed") || candor_xml_is (node, "group"))
    return compile_children (self, node);
  return get_simple (self, MODEL_EMPTY);
}

static const CandorModel *
compile_choice (CandorGrammar *self,
                const xmlNode *node)
{
  const CandorModel *choice = get_simple (self, MODEL_NEVER);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    choice = get_choice (self, choice, compile (self, child));
  return choice;
}

static const CandorModel *
compile_rest (CandorGrammar *self,
              const xmlNode *child)
{
  if (child == NULL)
    return get_simple (self, MODEL_EMPTY);
  return get_group (self, compile (self, child), compile_rest (self, candor_xml_next (child)));
}

static const CandorModel *
compile_children (CandorGrammar *self,
                  const xmlNode *node)
{
  return compile_rest (self, candor_xml_first (node));
}

/* Whether an element of the schema named @wanted stands in @node, outside the elements in it. */
static gboolean
holds (CandorGrammar     *self,
       const xmlNode     *node,
       const char *const *wanted)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      if (g_strv_contains (wanted, (const char *) child->name))
        return TRUE;
      if (candor_xml_is (child, "element") || candor_xml_is (child, "attribute"))
        continue;
      if (holds (self, candor_xml_is (child, "ref") ? candor_grammar_find_define (self, child) : child, wanted))
        return TRUE;
    }
  return FALSE;
}

static void
collect_attributes (CandorGrammar *self,
                    const xmlNode *node,
                    const xmlNode *group,
                    GArray        *rules)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      CandorAttributeRule rule = { NULL, child, group };

      if (candor_xml_is (child, "attribute"))
        {
          rule.name = (const char *) xmlHasProp (child, (const xmlChar *) "name")->children->content;
          g_array_append_val (rules, rule);
        }
      else if (candor_xml_is (child, "optional"))
        collect_attributes (self, child, group != NULL ? group : child, rules);
      else if (candor_xml_is (child, "ref"))
        collect_attributes (self, candor_grammar_find_define (self, child), group, rules);
      else if (!candor_xml_is (child, "element"))
        collect_attributes (self, child, group, rules);
    }
}

static const CandorModel *derive (CandorGrammar *self, const CandorModel *model, const char *name);

static const CandorModel *
derive_group (CandorGrammar     *self,
              const CandorModel *model,
              const char        *name)
{
  const CandorModel *in_first = get_group (self, derive (self, model->first, name), model->second);

  if (!candor_model_may_end (model->first))
    return in_first;
  return get_choice (self, in_first, derive (self, model->second, name));
}

/* What may come once the element @name has come. */
static const CandorModel *
derive (CandorGrammar     *self,
        const CandorModel *model,
        const char        *name)
{
  switch (model->kind)
    {
    case MODEL_ELEMENT:
      return get_simple (self, candor_model_find (model, name) != NULL ? MODEL_EMPTY : MODEL_NEVER);
    case MODEL_GROUP:
      return derive_group (self, model, name);
    case MODEL_CHOICE:
      return get_choice (self, derive (self, model->first, name), derive (self, model->second, name));
    case MODEL_STAR:
      return get_group (self, derive (self, model->first, name), model);
    case MODEL_EMPTY:
    case MODEL_NEVER:
    default:
      return get_simple (self, MODEL_NEVER);
    }
}

static const char *
get_name (const xmlNode *element)
{
  return (const char *) xmlHasProp (element, (const xmlChar *) "name")->children->content;
}

/** candor_grammar_new: (transfer full): the grammar of a schema in RELAX NG's XML form that is known to be
 * good. */
CandorGrammar *
candor_grammar_new (GBytes *schema)
{
  CandorGrammar *self = g_new0 (CandorGrammar, 1);
  size_t         size;
  const char    *data = g_bytes_get_data (schema, &size);

  self->schema = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET);
  self->defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->all_models = g_hash_table_new_full (hash_model_cb, are_equal_cb, free_model, NULL);
  self->models = g_hash_table_new (NULL, NULL);
  for (xmlNode *child = candor_xml_first (xmlDocGetRootElement (self->schema)); child != NULL;
       child = candor_xml_next (child))
    if (candor_xml_is (child, "define"))
      g_hash_table_insert (self->defines, candor_xml_dup_attribute (child, "name"), child);
  return self;
}

/** candor_grammar_free: frees the grammar and all its models. */
void
candor_grammar_free (CandorGrammar *self)
{
  g_hash_table_unref (self->models);
  g_hash_table_unref (self->all_models);
  g_hash_table_unref (self->defines);
  xmlFreeDoc (self->schema);
  g_free (self);
}

/** candor_grammar_get_root: the schema's element for a pack's first element. */
const xmlNode *
candor_grammar_get_root (CandorGrammar *self)
{
  const xmlNode *start = candor_xml_find (xmlDocGetRootElement (self->schema), "start");

  return candor_xml_first (candor_grammar_find_define (self, candor_xml_first (start)));
}

/** candor_grammar_get_namespace: the namespace of a pack's elements. */
const char *
candor_grammar_get_namespace (CandorGrammar *self)
{
  return (const char *) xmlHasProp (xmlDocGetRootElement (self->schema), (const xmlChar *) "ns")
    ->children->content;
}

/** candor_grammar_find_define: the definition that the schema's <ref> names. */
const xmlNode *
candor_grammar_find_define (CandorGrammar *self,
                            const xmlNode *ref)
{
  return g_hash_table_lookup (self->defines, get_name (ref));
}

/** candor_grammar_get_model: what may come in an element of the schema. */
const CandorModel *
candor_grammar_get_model (CandorGrammar *self,
                          const xmlNode *element)
{
  const CandorModel *model = g_hash_table_lookup (self->models, element);

  if (model == NULL)
    {
      model = compile_children (self, element);
      g_hash_table_insert (self->models, (void *) element, (void *) model);
    }
  return model;
}

/** candor_grammar_allows_text: whether text may stand right in an element of the schema. */
gboolean
candor_grammar_allows_text (CandorGrammar *self,
                            const xmlNode *element)
{
  static const char *const kinds[] = { "mixed", "text", "data", "value", "list", NULL };

  return holds (self, element, kinds);
}

/** candor_grammar_demands_text: whether an element of the schema may not be empty of text. */
gboolean
candor_grammar_demands_text (CandorGrammar *self,
                             const xmlNode *element)
{
  static const char *const kinds[] = { "data", "value", "list", NULL };

  return holds (self, element, kinds);
}

/** candor_grammar_list_attributes: (transfer full): the attributes of an element of the schema. */
GArray *
candor_grammar_list_attributes (CandorGrammar *self,
                                const xmlNode *element)
{
  GArray *rules = g_array_new (FALSE, FALSE, sizeof (CandorAttributeRule));

  collect_attributes (self, element, NULL, rules);
  return rules;
}

/** candor_grammar_step: (nullable): what may come after the element @name; %NULL where it may not come. */
const CandorModel *
candor_grammar_step (CandorGrammar     *self,
                     const CandorModel *model,
                     const char        *name)
{
  const CandorModel *next = g_hash_table_lookup (model->steps, name);

  if (next == NULL)
    {
      next = derive (self, model, name);
      g_hash_table_insert (model->steps, g_strdup (name), (void *) next);
    }
  return next->kind != MODEL_NEVER ? next : NULL;
}

/** candor_model_may_end: whether nothing more needs to come. */
gboolean
candor_model_may_end (const CandorModel *model)
{
  switch (model->kind)
    {
    case MODEL_GROUP:
      return candor_model_may_end (model->first) && candor_model_may_end (model->second);
    case MODEL_CHOICE:
      return candor_model_may_end (model->first) || candor_model_may_end (model->second);
    case MODEL_EMPTY:
    case MODEL_STAR:
      return TRUE;
    case MODEL_NEVER:
    case MODEL_ELEMENT:
    default:
      return FALSE;
    }
}

/** candor_model_find: (nullable): the schema's element called @name that may come now or later. */
const xmlNode *
candor_model_find (const CandorModel *model,
                   const char        *name)
{
  const xmlNode *found = NULL;

  if (model->kind == MODEL_ELEMENT)
    return g_str_equal (get_name (model->node), name) ? model->node : NULL;
  if (model->first != NULL)
    found = candor_model_find (model->first, name);
  if (found == NULL && model->second != NULL)
    found = candor_model_find (model->second, name);
  return found;
}

/** candor_model_list_all: adds the name of each element that may come now or later to @names, lent by the
 * grammar. */
void
candor_model_list_all (const CandorModel *model,
                       GPtrArray         *names)
{
  if (model->kind == MODEL_ELEMENT)
    g_ptr_array_add (names, (char *) get_name (model->node));
  if (model->first != NULL)
    candor_model_list_all (model->first, names);
  if (model->second != NULL)
    candor_model_list_all (model->second, names);
}

/**
 * candor_model_list_next:
 * @required_only: leave out what may be passed over
 * @names: (element-type utf8): names are added here, lent by the grammar, each once
 *
 * Lists the elements that may come now, or one of which must.
 */
void
candor_model_list_next (const CandorModel *model,
                        gboolean           required_only,
                        GPtrArray         *names)
{
  if (model->kind == MODEL_ELEMENT)
    {
      if (!g_ptr_array_find_with_equal_func (names, get_name (model->node), g_str_equal, NULL))
        g_ptr_array_add (names, (char *) get_name (model->node));
      return;
    }
  if (model->first == NULL || (required_only && candor_model_may_end (model)))
    return;
  if (model->kind != MODEL_GROUP || !required_only || !candor_model_may_end (model->first))
    candor_model_list_next (model->first, required_only, names);
  if (model->second != NULL && (model->kind == MODEL_CHOICE || candor_model_may_end (model->first)))
    candor_model_list_next (model->second, required_only, names);
}
