/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of sections, their parts, ladder and short entries. */
#include "config.h"

#include "candor-pack-build-private.h"

#include "candor-names-private.h"

static CandorPart *
read_part (CandorPackBuild *self,
           const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");
  g_autoptr (CandorText) lead = candor_build_child_text (self, node, "lead");
  CandorPart *part = candor_part_new (id, title, lead);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorItem) item = NULL;

      if (candor_xml_is (child, "title") || candor_xml_is (child, "lead"))
        continue;
      item = candor_build_item (self, child);
      candor_part_add (part, item);
    }
  return part;
}

static CandorRung *
read_rung (CandorPackBuild *self,
           const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");
  g_autoptr (CandorStatement) advice = candor_build_child_statement (self, node, "do");
  CandorRung *rung = candor_rung_new (id, candor_build_enum (node, "help", candor_help_names), title, advice);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorStatement) sign = NULL;

      if (!candor_xml_is (child, "sign"))
        continue;
      sign = candor_build_statement (self, child);
      candor_rung_add_sign (rung, sign);
    }
  return rung;
}

static void
read_ladder (CandorPackBuild *self,
             CandorSection   *section,
             const xmlNode   *node)
{
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");

  candor_section_set_ladder_title (section, title);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorRung) rung = NULL;

      if (!candor_xml_is (child, "rung"))
        continue;
      rung = read_rung (self, child);
      g_list_store_append (candor_section_get_ladder (section), rung);
    }
}

static CandorCircumstance *
read_circumstance (CandorPackBuild *self,
                   const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");
  CandorCircumstance *circumstance = candor_circumstance_new (id, title);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorStatement) caution = NULL;
      g_auto (GStrv) items = NULL;

      if (!candor_xml_is (child, "caution"))
        continue;
      caution = candor_build_statement (self, child);
      items = candor_xml_dup_list (child, "on");
      candor_circumstance_add_caution (circumstance, items, caution);
    }
  return circumstance;
}

static GPtrArray *
read_ids (const xmlNode *node,
          const char    *name)
{
  g_auto (GStrv) ids = candor_xml_dup_list (node, name);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (ids[i]));
  return list;
}

static GPtrArray *
read_points (CandorPackBuild *self,
             const xmlNode   *node)
{
  GPtrArray *points = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_text_unref);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "point"))
      g_ptr_array_add (points, candor_build_text (self, child));
  return points;
}

static void
read_criteria (CandorPackBuild *self,
               CandorSection   *section,
               const xmlNode   *comparison)
{
  for (const xmlNode *child = candor_xml_first (comparison); child != NULL; child = candor_xml_next (child))
    {
      CandorNote *note;

      if (!candor_xml_is (child, "criterion"))
        continue;
      note = g_new0 (CandorNote, 1);
      note->id = candor_xml_dup_attribute (child, "id");
      note->kind = candor_xml_dup_attribute (child, "kind");
      note->title = candor_build_child_text (self, child, "title");
      candor_section_take_note (section, CANDOR_NOTE_CRITERION, note);
    }
}

/* Prompt, value, readiness question or choice: each has its fields, the rest stay NULL. */
static void
read_note (CandorPackBuild *self,
           CandorSection   *section,
           const xmlNode   *node,
           CandorNoteKind   kind)
{
  CandorNote *note = g_new0 (CandorNote, 1);

  note->id = candor_xml_dup_attribute (node, "id");
  note->title = candor_build_child_text (self, node, "title");
  note->extra = candor_build_child_text (self, node, "if-no");
  note->kind = candor_xml_dup_attribute (node, "kind");
  if (kind == CANDOR_NOTE_PROMPT)
    note->points = read_points (self, node);
  if (kind == CANDOR_NOTE_VALUE)
    {
      note->first = read_ids (node, "for");
      note->second = read_ids (node, "against");
    }
  candor_section_take_note (section, kind, note);
}

static void
read_comparison (CandorPackBuild *self,
                 CandorSection   *section,
                 const xmlNode   *node)
{
  read_criteria (self, section, node);
  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autoptr (CandorItem) option = NULL;

      if (!candor_xml_is (child, "option"))
        continue;
      option = candor_build_item (self, child);
      g_list_store_append (candor_section_get_options (section), option);
    }
}

static void
read_entry (CandorPackBuild *self,
            CandorSection   *section,
            const xmlNode   *node)
{
  static const char *const notes[] = { "prompt", "criterion", "value", "ready", "choice", NULL };
  int                      kind = candor_names_find (notes, (const char *) node->name);

  if (kind >= 0)
    read_note (self, section, node, kind);
  else if (candor_xml_is (node, "ladder"))
    read_ladder (self, section, node);
  else if (candor_xml_is (node, "comparison"))
    read_comparison (self, section, node);
  else if (candor_xml_is (node, "jurisdiction"))
    {
      g_autoptr (CandorItem) jurisdiction = candor_build_item (self, node);

      g_list_store_append (candor_section_get_jurisdictions (section), jurisdiction);
    }
  else if (candor_xml_is (node, "circumstance"))
    {
      g_autoptr (CandorCircumstance) circumstance = read_circumstance (self, node);

      g_list_store_append (candor_section_get_circumstances (section), circumstance);
    }
  else if (candor_xml_is (node, "part"))
    {
      g_autoptr (CandorPart) part = read_part (self, node);

      candor_section_add_part (section, part);
    }
}

/** candor_build_section: (transfer full): the section that @node is. */
CandorSection *
candor_build_section (CandorPackBuild *self,
                      const xmlNode   *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, "id");
  g_autoptr (CandorText) title = candor_build_child_text (self, node, "title");
  g_autoptr (CandorText) lead = candor_build_child_text (self, node, "lead");
  CandorSection *section =
    candor_section_new (id, candor_build_enum (node, "tab", candor_tab_names), title, lead);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    read_entry (self, section, child);
  return section;
}
