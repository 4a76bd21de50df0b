/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's sheet: its order, the key facts, and what was talked about. */
#include "config.h"

#include "candor-builder-private.h"

/* --- Key facts --- */

static gboolean
is_plain (CandorItem *item)
{
  CandorItemKind kind = candor_item_get_kind (item);

  return kind == CANDOR_ITEM_TOPIC || kind == CANDOR_ITEM_FACTOR || kind == CANDOR_ITEM_FAQ;
}

static void
add_fact (CandorBuilder *self,
          CandorNode    *list,
          CandorItem    *item)
{
  CandorNode      *fact = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);
  CandorStatement *summary = candor_item_get_summary (item);

  candor_builder_add_run_in (self, fact, candor_item_get_title (item));
  candor_builder_add_statement (self, fact, summary);
  candor_builder_add_badge (self, fact, summary);
}

/* What something costs has a part of the sheet to itself. */
static void
add_key_fact_cb (CandorBuilder *self,
                 CandorSection *section,
                 CandorPart    *part,
                 CandorItem    *item,
                 gpointer       list)
{
  if (is_plain (item) && candor_item_get_key (item) && !candor_builder_is_cost (part))
    add_fact (self, list, item);
}

static void
add_concern_cb (CandorBuilder *self,
                CandorSection *section,
                CandorPart    *part,
                CandorItem    *item,
                gpointer       list)
{
  if (is_plain (item) && !candor_item_get_key (item) && candor_mark_get_concern (candor_builder_get_mark (self, item)))
    add_fact (self, list, item);
}

void
candor_builder_add_key_facts (CandorBuilder *self)
{
  CandorNode *box = candor_node_add (self->place, CANDOR_NODE_BOX, CANDOR_STYLE_KEY);
  CandorNode *list = candor_node_add (box, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  candor_builder_foreach_section (self, add_key_fact_cb, list);
  if (self->request->kind != CANDOR_SHEET_BLANK)
    candor_builder_foreach_section (self, add_concern_cb, list);
}

/* --- What we talked about --- */

typedef struct
{
  CandorNode  *words;
  gboolean     begun;      /* the section's name stands */
  unsigned int n_keys;     /* key items of the section that have no part of their own */
  unsigned int n_covered;  /* those of them that were talked about */
  gboolean     tells_keys; /* whether the entry says "all key points" for them */
} Talked;

/* A concern about an option is told all the same. */
static gboolean
has_own_part (CandorBuilder *self,
              CandorItem    *item)
{
  if (candor_item_get_kind (item) == CANDOR_ITEM_OPTION)
    return candor_builder_has_part (self, CANDOR_SHEET_PART_OPTIONS) &&
           !candor_mark_get_concern (candor_builder_get_mark (self, item));
  return candor_item_get_kind (item) == CANDOR_ITEM_QUESTION;
}

static void
count_keys_cb (CandorBuilder *self,
               CandorSection *section,
               CandorPart    *part,
               CandorItem    *item,
               gpointer       user_data)
{
  Talked *talked = user_data;

  if (!candor_item_get_key (item) || has_own_part (self, item))
    return;
  talked->n_keys++;
  talked->n_covered += candor_mark_get_discussed (candor_builder_get_mark (self, item));
}

static void
begin_title (CandorBuilder *self,
             CandorSection *section,
             Talked        *talked)
{
  if (talked->begun)
    {
      candor_node_add_span (talked->words, CANDOR_SPAN_QUIET, " · ", NULL);
      return;
    }
  talked->begun = TRUE;
  if (candor_node_get_n_spans (talked->words) > 0)
    candor_node_add_span (talked->words, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_builder_add_text (self, talked->words, candor_section_get_title (section), CANDOR_SPAN_STRONG);
  candor_node_add_span (talked->words, CANDOR_SPAN_PLAIN, " ", NULL);
}

/* Questions and options have parts of the sheet to themselves. Key information is printed above:
 * where all of it was covered, three words say so, but for what concerns the patient. */
static void
add_talked_cb (CandorBuilder *self,
               CandorSection *section,
               CandorPart    *part,
               CandorItem    *item,
               gpointer       user_data)
{
  Talked  *talked = user_data;
  gboolean concerns = candor_mark_get_concern (candor_builder_get_mark (self, item));

  if (has_own_part (self, item) || !candor_builder_is_marked (self, item))
    return;
  if (talked->tells_keys && candor_item_get_key (item) && !concerns)
    return;
  begin_title (self, section, talked);
  candor_builder_add_text (self, talked->words, candor_item_get_title (item), CANDOR_SPAN_PLAIN);
  if (!concerns)
    return;
  candor_node_add_span (talked->words, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_word (self, talked->words, CANDOR_SPAN_STRONG, "sheet.concern");
}

static void
add_talked_section (CandorBuilder *self,
                    CandorNode    *words,
                    CandorSection *section)
{
  Talked talked = { .words = words };

  candor_builder_foreach_item (self, section, count_keys_cb, &talked);
  talked.tells_keys = talked.n_keys > 1 && talked.n_covered == talked.n_keys;
  if (talked.tells_keys)
    {
      begin_title (self, section, &talked);
      candor_builder_add_word (self, talked.words, CANDOR_SPAN_PLAIN, "sheet.all-key");
    }
  candor_builder_foreach_item (self, section, add_talked_cb, &talked);
}

/* Section by section in one paragraph: a list would take the room of the questions. */
static void
add_talked_sections (CandorBuilder *self,
                     CandorNode    *group)
{
  GListModel *sections = candor_pack_get_sections (self->pack);
  CandorNode *words = candor_node_new (CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      add_talked_section (self, words, section);
    }
  if (candor_node_get_n_spans (words) > 0)
    candor_node_append (group, words);
  else
    candor_node_free (words);
}

static void
add_note_cb (CandorBuilder *self,
             CandorSection *section,
             CandorPart    *part,
             CandorItem    *item,
             gpointer       list)
{
  CandorMark      *mark = candor_builder_get_mark (self, item);
  g_autofree char *note = candor_builder_dup_trimmed (candor_mark_get_note (mark));
  CandorNode      *entry;

  if (!candor_mark_get_note_for_patient (mark) || *note == '\0')
    return;
  entry = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);
  candor_builder_add_run_in (self, entry, candor_item_get_title (item));
  candor_builder_add_own (entry, CANDOR_SPAN_PLAIN, note);
}

/* A list that stays empty leaves no heading behind. */
static void
append_list (CandorBuilder *self,
             const char    *word,
             int            level,
             CandorNode    *list)
{
  if (candor_node_get_n_children (list) == 0)
    {
      candor_node_free (list);
      return;
    }
  candor_builder_add_heading_word (self, self->place, level, word);
  candor_node_append (self->place, list);
}

void
candor_builder_add_talked (CandorBuilder *self)
{
  CandorNode *talked = candor_node_new (CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  CandorNode *notes = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  add_talked_sections (self, talked);
  candor_builder_foreach_section (self, add_note_cb, notes);
  candor_builder_add_withdrawn (self, notes, CANDOR_NODE_ITEM, TRUE);
  append_list (self, "sheet.talked", 2, talked);
  append_list (self, "sheet.notes", 3, notes);
}

/* --- The order of the sheet --- */

static void
add_decision (CandorBuilder *self)
{
  CandorNode *lead = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_LEAD);

  candor_builder_add_text (self, lead, candor_pack_get_about (self->pack, CANDOR_ABOUT_DECISION), CANDOR_SPAN_PLAIN);
  if (self->request->kind == CANDOR_SHEET_BLANK || candor_builder_is_full (self))
    return;
  candor_node_add_span (lead, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_word (self, lead, CANDOR_SPAN_PLAIN, "sheet.take-home");
}

static void
add_part (CandorBuilder   *self,
          CandorSheetParts part,
          void (*add) (CandorBuilder *self))
{
  if (candor_builder_has_part (self, part))
    add (self);
}

/* Two short parts side by side; each alone where the other is left out. */
static void
add_cost_and_next (CandorBuilder *self)
{
  CandorNode *place = self->place;
  CandorNode *split;

  if (!candor_builder_has_part (self, CANDOR_SHEET_PART_COST) || !candor_builder_has_part (self, CANDOR_SHEET_PART_NEXT))
    {
      add_part (self, CANDOR_SHEET_PART_COST, candor_builder_add_cost);
      add_part (self, CANDOR_SHEET_PART_NEXT, candor_builder_add_next);
      return;
    }
  split = candor_node_add (place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);

  self->place = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  candor_builder_add_cost (self);
  self->place = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  candor_builder_add_next (self);
  self->place = place;
}

/* Key facts, cautions and urgent signs are never left out, nor what the sheet is and how to read it. */
void
candor_builder_add_patient (CandorBuilder *self)
{
  gboolean blank = self->request->kind == CANDOR_SHEET_BLANK;

  candor_builder_add_head (self);
  add_decision (self);
  candor_builder_add_key_facts (self);
  if (!blank)
    {
      candor_builder_add_cautions (self);
      add_part (self, CANDOR_SHEET_PART_TALKED, candor_builder_add_talked);
    }
  candor_builder_add_harms (self);
  add_part (self, CANDOR_SHEET_PART_APPROVED, candor_builder_add_status);
  if (!blank)
    {
      add_part (self, CANDOR_SHEET_PART_OPTIONS, candor_builder_add_options);
      add_part (self, CANDOR_SHEET_PART_VALUES, candor_builder_add_values);
      add_part (self, CANDOR_SHEET_PART_VALUES, candor_builder_add_decision);
    }
  add_part (self, CANDOR_SHEET_PART_QUESTIONS, candor_builder_add_questions);
  if (!blank)
    {
      add_cost_and_next (self);
      add_part (self, CANDOR_SHEET_PART_WORDS, candor_builder_add_terms);
    }
  add_part (self, CANDOR_SHEET_PART_SOURCES, candor_builder_add_sources);
  candor_builder_add_colophon (self);
}
