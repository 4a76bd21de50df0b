/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of the pack itself: front matter, words, levels, sources, glossary. */
#include "config.h"

#include "candor-pack-reader-private.h"

#include "candor-names-private.h"
#include "candor-pack-build-private.h"
#include "candor-pack-private.h"

static CandorPerson *
read_person (CandorPackBuild *self,
             const xmlNode   *node)
{
  CandorPerson *person = g_new0 (CandorPerson, 1);

  person->name = candor_build_child_string (node, "name");
  person->qualification = candor_build_child_text (self, node, "qualification");
  person->reviewed = candor_build_date (node, "reviewed");
  return person;
}

static void
read_languages (CandorPackBuild *self,
                const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      CandorLanguage *language = g_new0 (CandorLanguage, 1);

      language->code = candor_xml_dup_attribute (child, "code");
      language->name = g_strstrip (candor_xml_dup_content (child));
      language->state = candor_xml_dup_attribute (child, "state");
      language->reviewer = candor_xml_dup_attribute (child, "reviewer");
      language->reviewed = candor_build_date (child, "reviewed");
      candor_pack_take_language (self->pack, language);
    }
}

/* White space in a pattern counts: the separator of a list ends with a space. */
static void
read_format (CandorPackBuild *self,
             const xmlNode   *node)
{
  g_autofree char *direction = candor_xml_dup_attribute (node, "direction");
  g_autofree char *plural = candor_xml_dup_attribute (node, "plural");
  g_autoptr (CandorFormat) format = candor_format_new (plural, g_str_equal (direction, "rtl"));

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *text = candor_xml_dup_content (child);
      int              pattern = candor_names_find (candor_pattern_names, (const char *) child->name);

      if (pattern >= 0)
        candor_format_set_pattern (format, pattern, text);
      else
        candor_format_add_month (format, g_strstrip (text));
    }
  candor_pack_set_format (self->pack, format);
}

static void
read_about (CandorPackBuild *self,
            const xmlNode   *node)
{
  candor_pack_set_dates (self->pack, candor_build_date (node, "written"), candor_build_date (node, "review"));
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      int about = candor_names_find (candor_about_names, (const char *) child->name);

      if (about >= 0)
        {
          g_autoptr (CandorText) text = candor_build_text (self, child);

          candor_pack_set_about (self->pack, about, text);
        }
      else if (candor_xml_is (child, "author"))
        candor_pack_take_author (self->pack, read_person (self, child));
      else if (candor_xml_is (child, "reviewer"))
        candor_pack_take_reviewer (self->pack, read_person (self, child));
      else if (candor_xml_is (child, "languages"))
        read_languages (self, child);
      else
        read_format (self, child);
    }
}

static void
read_words (CandorPackBuild *self,
            const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *id = candor_xml_dup_attribute (child, "id");
      g_autofree char *count = candor_xml_dup_attribute (child, "count");
      g_autoptr (CandorText) text = candor_build_word (self, child);

      candor_pack_set_word (self->pack, id, count, candor_text_get_plain (text), candor_text_get_language (text));
    }
}

static void
read_levels (CandorPackBuild *self,
             const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *id = candor_xml_dup_attribute (child, "id");
      g_autoptr (CandorText) name = candor_build_child_text (self, child, "name");
      g_autoptr (CandorText) meaning = candor_build_child_text (self, child, "meaning");
      g_autoptr (CandorLevel) level = candor_level_new (
        id, candor_build_enum (child, "kind", candor_level_kind_names), name, meaning);

      candor_pack_add_level (self->pack, level);
      g_hash_table_insert (self->levels, (char *) candor_level_get_id (level), level);
    }
}

static void
read_sources (CandorPackBuild *self,
              const xmlNode   *node)
{
  g_autofree char *language = candor_xml_dup_language (node);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *id = candor_xml_dup_attribute (child, "id");
      g_autofree char *address = candor_build_child_string (child, "address");
      g_autoptr (CandorText) title = NULL;
      g_autoptr (CandorText) publisher = NULL;
      g_autoptr (CandorSource) source = NULL;

      /* What has no address is described in words of ours, which are translated. */
      self->citations = address != NULL ? language : NULL;
      title = candor_build_child_text (self, child, "title");
      publisher = candor_build_child_text (self, child, "publisher");
      source = candor_source_new (id, candor_build_enum (child, "kind", candor_source_kind_names), candor_build_date (child, "date"),
                                  candor_build_date (child, "checked"), title, publisher, address);

      candor_pack_add_source (self->pack, source);
      g_hash_table_insert (self->sources, (char *) candor_source_get_id (source), source);
    }
  self->citations = NULL;
}

static void
read_glossary (CandorPackBuild *self,
               const xmlNode   *node)
{
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *id = candor_xml_dup_attribute (child, "id");
      g_autoptr (CandorText) title = candor_build_child_text (self, child, "title");
      g_autoptr (CandorStatement) meaning = candor_build_child_statement (self, child, "meaning");
      g_autoptr (CandorTerm) term = candor_term_new (id, title, meaning);

      candor_pack_add_term (self->pack, term);
    }
}

/* Words have names of their own, which are no ids of the pack. */
static void
add_ids (CandorPack    *pack,
         const xmlNode *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");

  if (id != NULL && !candor_xml_is (node, "word") && !candor_xml_is (node, "pack"))
    candor_pack_add_id (pack, id);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    add_ids (pack, child);
}

static void
read_child (CandorPackBuild *self,
            const xmlNode   *node)
{
  if (candor_xml_is (node, "about"))
    read_about (self, node);
  else if (candor_xml_is (node, "words"))
    read_words (self, node);
  else if (candor_xml_is (node, "levels"))
    read_levels (self, node);
  else if (candor_xml_is (node, "sources"))
    read_sources (self, node);
  else if (candor_xml_is (node, "glossary"))
    read_glossary (self, node);
  else
    {
      g_autoptr (CandorSection) section = candor_build_section (self, node);

      candor_pack_add_section (self->pack, section);
    }
}

static CandorPack *
read_pack (const xmlNode *node,
           const char    *digest)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autofree char *version = candor_xml_dup_attribute (node, "version");
  g_autofree char *language = candor_xml_dup_language (node);

  return candor_pack_new (id, version, language, digest, candor_build_count (node, "denominator"));
}

/**
 * candor_pack_build:
 * @document: a document that was validated and checked
 * @digest: of the file's bytes
 *
 * Returns: (transfer full): the pack
 */
CandorPack *
candor_pack_build (xmlDoc     *document,
                   const char *digest)
{
  const xmlNode *root = xmlDocGetRootElement (document);
  g_autoptr (CandorPack) pack = read_pack (root, digest);
  g_autoptr (GHashTable) levels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  CandorPackBuild self = { pack, levels, sources, NULL };

  add_ids (pack, root);
  for (const xmlNode *child = candor_xml_first (root); child != NULL; child = candor_xml_next (child))
    read_child (&self, child);
  return g_steal_pointer (&pack);
}
