/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Saying in words how a document differs from the schema: what is not known, in the wrong place,
 * missing or there twice. After each fault the walk goes on as if it had been mended, so that all
 * are found and none is reported only because of another.
 */
#include "config.h"

#include "candor-explain-private.h"

#include "candor-near-private.h"

#include <string.h>

/* Lists of names in sentences end here. */
#define MAX_NAMES 8

/**
 * Explainer:
 * @grammar: the schema
 * @kind: what the file should be
 * @findings: where sentences go
 */
typedef struct
{
  CandorGrammar       *grammar;
  const CandorXmlKind *kind;
  CandorFindings      *findings;
} Explainer;

/**
 * Content:
 * @parent: the element that is walked
 * @model: all that may come in it
 * @rest: what may still come
 * @misplaced: (element-type utf8): names that were reported as standing too early
 */
typedef struct
{
  const xmlNode     *parent;
  const CandorModel *model;
  const CandorModel *rest;
  GHashTable        *misplaced;
} Content;

static void explain_element (Explainer *self, const xmlNode *element, const xmlNode *node);

#define report(self, node, rule, ...) \
  candor_findings_add ((self)->findings, candor_xml_get_line (node), CANDOR_FINDING_ERROR, rule, __VA_ARGS__)

/* "<a>, <b> or <c>" */
static char *
join_names (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  unsigned int n = MIN (names->len, MAX_NAMES);

  for (unsigned int i = 0; i < n; i++)
    g_string_append_printf (text, "%s<%s>",
                            i == 0                ? ""
                            : i + 1 == names->len ? " or "
                                                  : ", ",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > n)
    g_string_append (text, " and others");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_foreign (Explainer     *self,
            const xmlNode *node)
{
  return node->ns == NULL ||
         !g_str_equal ((const char *) node->ns->href, candor_grammar_get_namespace (self->grammar));
}

static const xmlNode *
find_sibling (const xmlNode *from,
              const char    *name)
{
  while (from != NULL && !candor_xml_is (from, name))
    from = candor_xml_next (from);
  return from;
}

/* Returns the name that is meant, as far as that can be guessed. */
static const char *
report_unknown (Explainer     *self,
                const Content *content,
                const xmlNode *node)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  g_autofree char *names = NULL;
  const char      *near;

  candor_model_list_all (content->model, all);
  candor_model_list_next (content->rest, FALSE, next);
  near = candor_near_find ((const char *) node->name, all);
  names = join_names (next);
  if (near != NULL)
    report (self, node, "element-unknown", "the element <%s> is not known in <%s>; is <%s> meant?",
            (const char *) node->name, (const char *) content->parent->name, near);
  else if (next->len > 0)
    report (self, node, "element-unknown", "the element <%s> is not allowed in <%s>; here may stand %s",
            (const char *) node->name, (const char *) content->parent->name, names);
  else
    report (self, node, "element-unknown", "the element <%s> is not allowed in <%s>; take it out",
            (const char *) node->name, (const char *) content->parent->name);
  return near;
}

/* Goes on as if one of the elements that must come had come; FALSE where none must. */
static gboolean
step_over_required (Explainer *self,
                    Content   *content,
                    GPtrArray *required)
{
  candor_model_list_next (content->rest, TRUE, required);
  if (required->len == 0)
    return FALSE;
  content->rest = candor_grammar_step (self->grammar, content->rest, g_ptr_array_index (required, 0));
  return content->rest != NULL;
}

/* One of @required never comes, unless it was reported as standing in the wrong place. */
static void
report_missing (Explainer     *self,
                const Content *content,
                GPtrArray     *required)
{
  g_autofree char *names = join_names (required);

  for (unsigned int i = 0; i < required->len; i++)
    if (g_hash_table_contains (content->misplaced, g_ptr_array_index (required, i)))
      return;
  report (self, content->parent, "element-missing", "<%s> lacks its %s", (const char *) content->parent->name,
          names);
}

/* The element further down that should have come before @node, or NULL. */
static const xmlNode *
find_later (const xmlNode *node,
            GPtrArray     *passed)
{
  for (unsigned int i = 0; i < passed->len; i++)
    {
      const GPtrArray *required = g_ptr_array_index (passed, i);

      for (unsigned int j = 0; j < required->len; j++)
        {
          const xmlNode *later = find_sibling (node, g_ptr_array_index (required, j));

          if (later != NULL)
            return later;
        }
    }
  return NULL;
}

/* @node could come if the elements in @passed had: they are missing, or @node is too early. */
static void
go_on_after (Explainer     *self,
             Content       *content,
             const xmlNode *node,
             GPtrArray     *passed,
             const Content *ahead)
{
  const xmlNode *later = find_later (node, passed);

  if (later != NULL)
    {
      report (self, node, "element-order", "<%s> stands too early in <%s>; <%s> in line %u comes before it",
              (const char *) node->name, (const char *) content->parent->name, (const char *) later->name,
              candor_xml_get_line (later));
      g_hash_table_add (content->misplaced, (char *) node->name);
      return;
    }
  for (unsigned int i = 0; i < passed->len; i++)
    report_missing (self, content, g_ptr_array_index (passed, i));
  content->rest = candor_grammar_step (self->grammar, ahead->rest, (const char *) node->name);
}

/* Tries to reach @node by passing over what must come before it. */
static gboolean
pass_over_missing (Explainer     *self,
                   Content       *content,
                   const xmlNode *node)
{
  Content ahead = *content;
  g_autoptr (GPtrArray) passed = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  while (candor_grammar_step (self->grammar, ahead.rest, (const char *) node->name) == NULL)
    {
      GPtrArray *required = g_ptr_array_new ();

      g_ptr_array_add (passed, required);
      if (!step_over_required (self, &ahead, required))
        return FALSE;
    }
  go_on_after (self, content, node, passed, &ahead);
  return TRUE;
}

/* The last element above @node that @node could have stood before, or NULL. */
static const xmlNode *
find_last_place (Explainer     *self,
                 const Content *content,
                 const xmlNode *node)
{
  const CandorModel *state = content->model;
  const xmlNode     *place = NULL;

  for (const xmlNode *child = candor_xml_first (content->parent); child != node;
       child = candor_xml_next (child))
    {
      const CandorModel *next = candor_grammar_step (self->grammar, state, (const char *) child->name);

      if (candor_grammar_step (self->grammar, state, (const char *) node->name) != NULL)
        place = child;
      if (next != NULL)
        state = next;
    }
  return place;
}

static void
report_misplaced (Explainer     *self,
                  const Content *content,
                  const xmlNode *node)
{
  const xmlNode *place = find_last_place (self, content, node);

  if (place == NULL)
    report (self, node, "element-order", "<%s> is not allowed here in <%s>", (const char *) node->name,
            (const char *) content->parent->name);
  else if (candor_xml_is (place, (const char *) node->name))
    report (self, node, "element-twice",
            "<%s> stands in <%s> once and does so in line %u already; take one of the two out",
            (const char *) node->name, (const char *) content->parent->name, candor_xml_get_line (place));
  else
    report (self, node, "element-order", "<%s> stands too late in <%s>; it comes before <%s> in line %u",
            (const char *) node->name, (const char *) content->parent->name, (const char *) place->name,
            candor_xml_get_line (place));
}

static void
explain_child (Explainer     *self,
               Content       *content,
               const xmlNode *node)
{
  const char        *name = (const char *) node->name;
  const xmlNode     *element = candor_model_find (content->model, name);
  const CandorModel *next = candor_grammar_step (self->grammar, content->rest, name);

  if (is_foreign (self, node))
    {
      report (self, node, "namespace", "<%s> is not an element of the %s format (%s); take it out", name,
              self->kind->noun, candor_grammar_get_namespace (self->grammar));
      return;
    }
  if (element == NULL)
    {
      name = report_unknown (self, content, node);
      if (name == NULL)
        return;
      element = candor_model_find (content->model, name);
      next = candor_grammar_step (self->grammar, content->rest, name);
    }
  else if (next == NULL && !pass_over_missing (self, content, node))
    report_misplaced (self, content, node);
  if (next != NULL)
    content->rest = next;
  explain_element (self, element, node);
}

static void
explain_end (Explainer *self,
             Content   *content)
{
  while (content->rest != NULL && !candor_model_may_end (content->rest))
    {
      g_autoptr (GPtrArray) required = g_ptr_array_new ();

      if (!step_over_required (self, content, required))
        return;
      report_missing (self, content, required);
    }
}

static gboolean
is_blank (const xmlNode *text)
{
  const char *content = (const char *) text->content;

  return content[strspn (content, " \t\r\n")] == '\0';
}

static void
explain_text (Explainer     *self,
              const xmlNode *element,
              const xmlNode *node)
{
  const xmlNode   *before = node;
  g_autofree char *content = NULL;

  if (candor_grammar_demands_text (self->grammar, element))
    {
      content = candor_xml_dup_content (node);
      if (*content == '\0')
        report (self, node, "text-empty", "<%s> has no words in it; write them, or take the element out",
                (const char *) node->name);
    }
  if (candor_grammar_allows_text (self->grammar, element))
    return;
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      if (child->type == XML_ELEMENT_NODE)
        before = child;
      else if (child->type == XML_TEXT_NODE && !is_blank (child))
        report (self, before, "text-place", "there are words loose in <%s>, %s <%s>; put them into an element",
                (const char *) node->name, before == node ? "right after" : "after",
                (const char *) before->name);
    }
}

static void
explain_element (Explainer     *self,
                 const xmlNode *element,
                 const xmlNode *node)
{
  const CandorModel *model = candor_grammar_get_model (self->grammar, element);
  g_autoptr (GHashTable) misplaced = g_hash_table_new (g_str_hash, g_str_equal);
  Content content = { node, model, model, misplaced };

  candor_explain_attributes (self->grammar, element, node, self->findings);
  explain_text (self, element, node);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (!candor_findings_are_full (self->findings))
      explain_child (self, &content, child);
  explain_end (self, &content);
}

/**
 * candor_explain:
 * @document: a document that differs from @schema
 * @schema: in RELAX NG's XML form
 *
 * Adds an error to @findings for each way in which @document differs.
 */
void
candor_explain (xmlDoc              *document,
                GBytes              *schema,
                const CandorXmlKind *kind,
                CandorFindings      *findings)
{
  g_autoptr (CandorGrammar) grammar = candor_grammar_new (schema);
  const xmlNode *root = xmlDocGetRootElement (document);
  Explainer      self = { grammar, kind, findings };

  if (!candor_xml_is (root, kind->root) || is_foreign (&self, root))
    report (&self, root, "root", "the file begins with <%s>; a %s begins with <%s xmlns=\"%s\">",
            (const char *) root->name, kind->noun, kind->root, candor_grammar_get_namespace (grammar));
  else
    explain_element (&self, candor_grammar_get_root (grammar), root);
}
