/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for the chart: what was covered, noted, asked and answered, on one page. */
#include "config.h"

#include "candor-builder-private.h"

static const int coverage_weights[] = { 22, 46, 22, 10 };
static const int signature_weights[] = { 18, 52, 30 };

/* --- When, how long, which text --- */

static void
add_fact (CandorBuilder *self,
          CandorNode    *list,
          const char    *word,
          const char    *value)
{
  CandorNode *item = candor_node_add (list, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_node_add_span (item, CANDOR_SPAN_QUIET, candor_pack_get_word (self->pack, word), NULL);
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, value, NULL);
}

/* How long from the start until the sheet was made; nothing where that is no time at all. */
static void
add_duration (CandorBuilder *self,
              CandorNode    *list)
{
  GTimeSpan span =
    g_date_time_difference (self->request->printed, candor_discussion_get_started (self->discussion));
  g_autofree char *text = NULL;

  if (span < G_TIME_SPAN_MINUTE)
    return;
  text = candor_pack_dup_word_n (self->pack, "sheet.minutes", (guint64) (span / G_TIME_SPAN_MINUTE), NULL);
  add_fact (self, list, "sheet.duration", text);
}

static void
add_when (CandorBuilder *self,
          CandorNode    *list)
{
  GDateTime       *started = candor_discussion_get_started (self->discussion);
  g_autofree char *day = candor_builder_dup_day (self, started);
  g_autofree char *hour = g_date_time_format (started, "%H:%M");

  add_fact (self, list, "sheet.date", day);
  add_fact (self, list, "sheet.time", hour);
  add_duration (self, list);
}

static const char *
get_language_name (CandorPack *pack)
{
  GPtrArray *languages = candor_pack_get_languages (pack);

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (g_str_equal (language->code, candor_pack_get_language (pack)))
        return language->name;
    }
  return candor_pack_get_language (pack);
}

static void
add_what (CandorBuilder *self,
          CandorNode    *list)
{
  CandorJurisdiction *jurisdiction = candor_discussion_find_jurisdiction (self->discussion);
  g_autofree char    *text = candor_pack_dup_word (self->pack,
                                                   "sheet.text-version",
                                                   "title",
                                                   candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE)),
                                                   "version",
                                                   candor_pack_get_version (self->pack),
                                                   "digest",
                                                   candor_pack_get_digest (self->pack),
                                                   NULL);

  add_fact (self, list, "sheet.text-used", text);
  add_fact (self, list, "sheet.language", get_language_name (self->pack));
  if (jurisdiction != NULL)
    add_fact (self,
              list,
              "sheet.country",
              candor_text_get_plain (candor_item_get_title (CANDOR_ITEM (jurisdiction))));
}

static void
add_circumstances_of_talk (CandorBuilder *self)
{
  CandorNode *split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);

  add_when (self, candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL));
  add_what (self, candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL));
}

/* --- What was covered --- */

typedef struct
{
  GStrvBuilder *discussed;
  GStrvBuilder *concerns;
  unsigned int  n_left;
  unsigned int  n_items;
} Coverage;

static void
cover_item_cb (CandorBuilder *self,
               CandorSection *section,
               CandorPart    *part,
               CandorItem    *item,
               gpointer       user_data)
{
  Coverage   *coverage = user_data;
  CandorMark *mark = candor_builder_get_mark (self, item);
  const char *title = candor_text_get_plain (candor_item_get_title (item));

  if (candor_item_get_kind (item) == CANDOR_ITEM_QUESTION)
    return;
  coverage->n_items++;
  if (candor_mark_get_discussed (mark))
    g_strv_builder_add (coverage->discussed, title);
  else
    coverage->n_left++;
  if (candor_mark_get_concern (mark))
    g_strv_builder_add (coverage->concerns, title);
}

static void
add_titles (CandorNode   *row,
            GStrvBuilder *titles)
{
  g_auto (GStrv) list = g_strv_builder_end (titles);
  g_autofree char *text = g_strjoinv (" · ", list);

  candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, *text != '\0' ? text : "–");
}

static void
add_section (CandorBuilder *self,
             CandorNode    *table,
             CandorSection *section)
{
  g_autoptr (GStrvBuilder) discussed = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) concerns = g_strv_builder_new ();
  Coverage         coverage = { .discussed = discussed, .concerns = concerns };
  g_autofree char *left = NULL;
  CandorNode      *row;

  candor_builder_foreach_item (self, section, cover_item_cb, &coverage);
  if (coverage.n_items == 0)
    return;
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  left = candor_builder_dup_number (self, coverage.n_left);
  candor_builder_add_words (row,
                            CANDOR_NODE_CELL,
                            CANDOR_STYLE_NORMAL,
                            candor_text_get_plain (candor_section_get_title (section)));
  add_titles (row, discussed);
  add_titles (row, concerns);
  candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, left);
}

static void
add_coverage (CandorBuilder *self)
{
  static const char *const heads[] = { "sheet.col-section", "sheet.col-discussed", "sheet.col-concerns", "sheet.col-left" };
  GListModel              *sections = candor_pack_get_sections (self->pack);
  CandorNode              *table, *row;

  candor_builder_add_word_heading (self, "sheet.covered");
  table = candor_node_add (self->place, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  candor_node_set_weights (table, coverage_weights, G_N_ELEMENTS (coverage_weights));
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);
  for (unsigned int i = 0; i < G_N_ELEMENTS (heads); i++)
    candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD, candor_pack_get_word (self->pack, heads[i]));
  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      add_section (self, table, section);
    }
}

/* --- Notes and questions --- */

static void
add_note_cb (CandorBuilder *self,
             CandorSection *section,
             CandorPart    *part,
             CandorItem    *item,
             gpointer       list)
{
  g_autofree char *note = candor_builder_dup_trimmed (candor_mark_get_note (candor_builder_get_mark (self, item)));
  CandorNode      *entry;

  if (*note == '\0')
    return;
  entry = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);
  candor_builder_add_run_in (self, entry, candor_item_get_title (item));
  candor_node_add_span (entry, CANDOR_SPAN_PLAIN, note, NULL);
}

static void
add_ask (CandorBuilder *self,
         CandorNode    *list,
         CandorAsk     *ask,
         gboolean       answered)
{
  g_autofree char *answer = candor_builder_dup_trimmed (candor_ask_get_answer (ask));
  CandorNode      *item;

  if ((*answer != '\0') != answered || (!answered && !candor_ask_get_ticked (ask)))
    return;
  item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, candor_discussion_get_ask_title (self->discussion, ask), NULL);
  if (!answered)
    return;
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_node_add_span (item, CANDOR_SPAN_STRONG, candor_pack_get_word (self->pack, "sheet.answer"), NULL);
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_node_add_span (item, CANDOR_SPAN_PLAIN, answer, NULL);
}

static void
add_asks (CandorBuilder *self,
          CandorNode    *list,
          gboolean       answered)
{
  GListModel *asks = candor_discussion_get_asks (self->discussion);

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      add_ask (self, list, ask, answered);
    }
}

/* A chart wants to know that there was none, so an empty list says so. */
static void
append_list (CandorBuilder *self,
             const char    *heading,
             CandorNode    *list)
{
  candor_builder_add_heading (self, self->place, 3, candor_pack_get_word (self->pack, heading));
  if (candor_node_get_n_children (list) > 0)
    {
      candor_node_append (self->place, list);
      return;
    }
  candor_node_free (list);
  candor_builder_add_words (self->place,
                            CANDOR_NODE_PARAGRAPH,
                            CANDOR_STYLE_QUIET,
                            candor_pack_get_word (self->pack, "sheet.none"));
}

static void
add_notes_and_questions (CandorBuilder *self)
{
  CandorNode *notes = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode *answered = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode *open = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  candor_builder_foreach_section (self, add_note_cb, notes);
  add_asks (self, answered, TRUE);
  add_asks (self, open, FALSE);
  append_list (self, "sheet.record-notes", notes);
  append_list (self, "sheet.record-answered", answered);
  append_list (self, "sheet.record-open", open);
}

/* --- Signatures --- */

static void
add_signature (CandorBuilder *self,
               CandorNode    *table,
               const char    *word)
{
  CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);

  candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, candor_pack_get_word (self->pack, word));
  candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "");
  candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "");
}

static void
add_signatures (CandorBuilder *self)
{
  static const char *const heads[] = { "sheet.sign", "sheet.sign-name", "sheet.sign-date" };
  static const char *const who[] = { "sheet.patient", "sheet.clinician", "sheet.interpreter", "sheet.witness" };
  CandorNode              *table = candor_node_add (self->place, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode              *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);

  candor_node_set_weights (table, signature_weights, G_N_ELEMENTS (signature_weights));
  for (unsigned int i = 0; i < G_N_ELEMENTS (heads); i++)
    candor_builder_add_words (row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD, candor_pack_get_word (self->pack, heads[i]));
  for (unsigned int i = 0; i < G_N_ELEMENTS (who); i++)
    add_signature (self, table, who[i]);
}

void
candor_builder_add_record (CandorBuilder *self)
{
  candor_builder_add_head (self);
  add_circumstances_of_talk (self);
  add_coverage (self);
  add_notes_and_questions (self);
  add_signatures (self);
}
