/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of attributes, texts and statements. */
#include "config.h"

#include "candor-pack-build-private.h"

#include "candor-names-private.h"
#include "candor-pack-private.h"

static CandorRunFlags
get_flag (const xmlNode *node)
{
  if (candor_xml_is (node, "em"))
    return CANDOR_RUN_EM;
  if (candor_xml_is (node, "strong"))
    return CANDOR_RUN_STRONG;
  return candor_xml_is (node, "term") ? CANDOR_RUN_TERM : CANDOR_RUN_NAME;
}

static void
append_children (CandorText    *text,
                 const xmlNode *node,
                 CandorRunFlags flags,
                 const char    *ref)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    {
      g_autofree char *own = NULL;

      if (child->type == XML_TEXT_NODE)
        candor_text_append (text, flags, (const char *) child->content, ref);
      else if (child->type == XML_ELEMENT_NODE)
        {
          own = candor_xml_dup_attribute (child, "ref");
          append_children (text, child, flags | get_flag (child), own != NULL ? own : ref);
        }
    }
}

/** candor_build_word: (transfer full): the words of @node, in its own language or the pack's. */
CandorText *
candor_build_word (CandorPackBuild *self,
                   const xmlNode   *node)
{
  const char      *usual = self->citations != NULL ? self->citations : candor_pack_get_language (self->pack);
  g_autofree char *own = candor_xml_dup_language (node);
  CandorText      *text = candor_text_new (own != NULL ? own : usual);

  append_children (text, node, CANDOR_RUN_PLAIN, NULL);
  candor_text_fold_space (text);
  return text;
}

/** candor_build_text: (transfer full): the same, as the next of the texts that all languages have. */
CandorText *
candor_build_text (CandorPackBuild *self,
                   const xmlNode   *node)
{
  CandorText *text = candor_build_word (self, node);

  candor_pack_add_text (self->pack, text, self->citations == NULL);
  return text;
}

/** candor_build_child_text: (transfer full) (nullable): the words of the first child @name. */
CandorText *
candor_build_child_text (CandorPackBuild *self,
                         const xmlNode   *node,
                         const char      *name)
{
  const xmlNode *child = candor_xml_find (node, name);

  return child != NULL ? candor_build_text (self, child) : NULL;
}

/** candor_build_child_string: (transfer full) (nullable): the text of the first child @name, trimmed. */
char *
candor_build_child_string (const xmlNode *node,
                           const char    *name)
{
  const xmlNode *child = candor_xml_find (node, name);

  return child != NULL ? g_strstrip (candor_xml_dup_content (child)) : NULL;
}

/** candor_build_count: a number that the check has seen to be in range; 0 where there is none. */
unsigned int
candor_build_count (const xmlNode *node,
                    const char    *name)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);
  guint64          count = 0;

  if (value != NULL)
    g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT, &count, NULL);
  return (unsigned int) count;
}

/** candor_build_date: a date; year 0 where there is none. */
CandorDate
candor_build_date (const xmlNode *node,
                   const char    *name)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);
  CandorDate       date;

  candor_date_parse (value, &date);
  return date;
}

/** candor_build_enum: the value that an attribute's word stands for, one of @names by the schema. */
int
candor_build_enum (const xmlNode     *node,
                   const char        *name,
                   const char *const *names)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);

  return candor_names_find (names, value);
}

/* Adds the sources that @node names and that are not in @seen yet. */
static void
add_sources (CandorPackBuild *self,
             const xmlNode   *node,
             GHashTable      *seen,
             GPtrArray       *list)
{
  g_auto (GStrv) ids = candor_xml_dup_list (node, "sources");

  for (int i = 0; ids[i] != NULL; i++)
    {
      CandorSource *source = g_hash_table_lookup (self->sources, ids[i]);

      if (g_hash_table_add (seen, source))
        g_ptr_array_add (list, g_object_ref (source));
    }
}

/**
 * candor_build_evidence:
 * @node: an element with level and sources; marks of a figure may name sources of their own
 * @text: what the statement says
 *
 * Returns: (transfer full): a statement of @text with @node's evidence
 */
CandorStatement *
candor_build_evidence (CandorPackBuild *self,
                       const xmlNode   *node,
                       CandorText      *text)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autofree char *level = candor_xml_dup_attribute (node, "level");
  const xmlNode   *scale = candor_xml_find (node, "size-scale");

  add_sources (self, node, seen, sources);
  for (const xmlNode *mark = scale != NULL ? candor_xml_first (scale) : NULL; mark != NULL;
       mark = candor_xml_next (mark))
    add_sources (self, mark, seen, sources);
  return candor_statement_new (id, text, g_hash_table_lookup (self->levels, level), sources,
                               candor_build_date (node, "as-of"));
}

/** candor_build_statement: (transfer full): a statement whose words are those of @node. */
CandorStatement *
candor_build_statement (CandorPackBuild *self,
                        const xmlNode   *node)
{
  g_autoptr (CandorText) text = candor_build_text (self, node);

  return candor_build_evidence (self, node, text);
}

/** candor_build_child_statement: (transfer full) (nullable): the statement that the first child @name is. */
CandorStatement *
candor_build_child_statement (CandorPackBuild *self,
                              const xmlNode   *node,
                              const char      *name)
{
  const xmlNode *child = candor_xml_find (node, name);

  return child != NULL ? candor_build_statement (self, child) : NULL;
}
