/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for the chart: what was covered, noted, asked and answered. Who was there and what
 * was decided stands in candor-builder-decision.c. */
#include "config.h"

#include "candor-builder-private.h"

#define LONGEST_TALK (6 * G_TIME_SPAN_HOUR)

static const int row_weights[] = { 24, 76 };

/* --- When, how long, which text --- */

/* From the start until the sheet was made or, where that was long after the talk, until it was saved. */
static GTimeSpan
find_duration (CandorBuilder *self)
{
  GDateTime *started = candor_discussion_get_started (self->discussion);
  GDateTime *saved = candor_discussion_get_saved (self->discussion);
  GTimeSpan  span = g_date_time_difference (self->request->printed, started);

  if (span > LONGEST_TALK && saved != NULL)
    span = g_date_time_difference (saved, started);
  return span > LONGEST_TALK ? 0 : span;
}

/* Nothing where it was no time at all, or is not known. */
static void
add_duration (CandorBuilder *self,
              CandorNode    *fact)
{
  GTimeSpan        span = find_duration (self);
  g_autofree char *text = NULL;

  if (span < G_TIME_SPAN_MINUTE)
    return;
  text = candor_pack_dup_word_n (self->pack, "sheet.minutes", (guint64) (span / G_TIME_SPAN_MINUTE), NULL);
  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, " · ", NULL);
  candor_builder_add_filled (self, fact, CANDOR_SPAN_PLAIN, "sheet.minutes", text);
}

static void
add_when (CandorBuilder *self,
          CandorNode    *list)
{
  GDateTime       *started = candor_discussion_get_started (self->discussion);
  g_autofree char *day = candor_builder_dup_day (self, started);
  g_autofree char *hour = g_date_time_format (started, "%H:%M");
  CandorNode      *fact = candor_builder_add_fact (self, list, "sheet.date", day);

  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, " · ", NULL);
  candor_builder_add_own (fact, CANDOR_SPAN_PLAIN, hour);
  add_duration (self, fact);
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
  CandorNode         *fact;

  fact = candor_builder_add_fact (self, list, "sheet.text-used", text);
  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, " · ", NULL);
  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, get_language_name (self->pack), NULL);
  if (jurisdiction == NULL)
    return;
  candor_node_add_span (fact, CANDOR_SPAN_PLAIN, " · ", NULL);
  candor_builder_add_text (self, fact, candor_item_get_title (CANDOR_ITEM (jurisdiction)), CANDOR_SPAN_PLAIN);
}

static void
add_circumstances_of_talk (CandorBuilder *self)
{
  CandorNode *split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);

  CandorNode *group = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);

  candor_builder_add_record_people (self, group);
  group = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  add_when (self, group);
  add_what (self, group);
}

/* --- What was covered --- */

typedef struct
{
  GStrvBuilder *discussed; /* titles of what is not key information */
  GStrvBuilder *keys;      /* and of what is */
  GStrvBuilder *concerns;
  unsigned int  n_discussed;
  unsigned int  n_left;
  unsigned int  n_keys_left;
} Coverage;

static gboolean
is_key (CandorItem *item)
{
  return candor_item_get_key (item) || candor_item_get_kind (item) == CANDOR_ITEM_OPTION;
}

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
  if (candor_mark_get_concern (mark))
    g_strv_builder_add (coverage->concerns, title);
  if (!candor_mark_get_discussed (mark))
    {
      coverage->n_left++;
      coverage->n_keys_left += is_key (item);
      return;
    }
  coverage->n_discussed++;
  g_strv_builder_add (is_key (item) ? coverage->keys : coverage->discussed, title);
}

static void
append_titles (CandorNode   *node,
               GStrvBuilder *titles,
               gboolean      follows)
{
  g_auto (GStrv) list = g_strv_builder_end (titles);
  g_autofree char *text = g_strjoinv (" · ", list);

  if (*text == '\0')
    return;
  if (follows)
    candor_node_add_span (node, CANDOR_SPAN_PLAIN, " · ", NULL);
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, text, NULL);
}

/* A line a section. Where all key points were covered, three words say so: the text's version says which they are. */
static void
add_covered (CandorBuilder *self,
             CandorNode    *cell,
             CandorSection *section,
             Coverage      *coverage)
{
  CandorNode *words = candor_node_add (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  g_auto (GStrv) keys = g_strv_builder_end (coverage->keys);
  g_autofree char *titles = g_strjoinv (" · ", keys);
  g_autofree char *left = candor_pack_dup_word_n (self->pack, "sheet.left", coverage->n_left, NULL);

  candor_builder_add_run_in (self, words, candor_section_get_title (section));
  if (*titles != '\0' && coverage->n_keys_left == 0)
    candor_builder_add_word (self, words, CANDOR_SPAN_PLAIN, "sheet.all-key");
  else if (*titles != '\0')
    candor_node_add_span (words, CANDOR_SPAN_PLAIN, titles, NULL);
  append_titles (words, coverage->discussed, *titles != '\0');
  if (coverage->n_left == 0)
    return;
  candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_filled (self, words, CANDOR_SPAN_QUIET, "sheet.left", left);
}

static void
add_section (CandorBuilder *self,
             CandorNode    *covered,
             CandorNode    *concerns,
             CandorSection *section)
{
  g_autoptr (GStrvBuilder) discussed = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) worries = g_strv_builder_new ();
  Coverage coverage = { .discussed = discussed, .keys = keys, .concerns = worries };

  candor_builder_foreach_item (self, section, cover_item_cb, &coverage);
  if (coverage.n_discussed > 0)
    add_covered (self, covered, section, &coverage);
  append_titles (concerns, worries, candor_node_get_n_spans (concerns) > 0);
}

static void
add_coverage (CandorBuilder *self,
              CandorNode    *table)
{
  GListModel *sections = candor_pack_get_sections (self->pack);
  CandorNode *covered = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
  CandorNode *concerns = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      add_section (self, covered, concerns, section);
    }
  candor_builder_take_record_row (self, table, "sheet.covered", covered);
  candor_builder_take_record_row (self, table, "sheet.col-concerns", concerns);
}

/* --- Notes and questions --- */

static void
add_note_cb (CandorBuilder *self,
             CandorSection *section,
             CandorPart    *part,
             CandorItem    *item,
             gpointer       cell)
{
  g_autofree char *note = candor_builder_dup_trimmed (candor_mark_get_note (candor_builder_get_mark (self, item)));
  CandorNode      *entry;

  if (*note == '\0')
    return;
  entry = candor_node_add (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_run_in (self, entry, candor_item_get_title (item));
  candor_builder_add_own (entry, CANDOR_SPAN_PLAIN, note);
}

static void
add_ask (CandorBuilder *self,
         CandorNode    *cell,
         CandorAsk     *ask,
         gboolean       answered)
{
  g_autofree char *answer = candor_builder_dup_trimmed (candor_ask_get_answer (ask));
  CandorNode      *entry;

  if ((*answer != '\0') != answered || (!answered && !candor_ask_get_ticked (ask)))
    return;
  entry = candor_node_add (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_own (entry, CANDOR_SPAN_PLAIN, candor_discussion_get_ask_title (self->discussion, ask));
  if (!answered)
    return;
  candor_node_add_span (entry, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_builder_add_own (entry, CANDOR_SPAN_STRONG, answer);
}

static void
add_asks (CandorBuilder *self,
          CandorNode    *table,
          const char    *word,
          gboolean       answered)
{
  GListModel *asks = candor_discussion_get_asks (self->discussion);
  CandorNode *cell = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      add_ask (self, cell, ask, answered);
    }
  candor_builder_take_record_row (self, table, word, cell);
}

static void
add_notes_and_questions (CandorBuilder *self,
                         CandorNode    *table)
{
  CandorNode *cell = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  add_asks (self, table, "sheet.record-answered", TRUE);
  add_asks (self, table, "sheet.record-open", FALSE);
  candor_builder_foreach_section (self, add_note_cb, cell);
  candor_builder_add_withdrawn (self, cell, CANDOR_NODE_PARAGRAPH, FALSE);
  candor_builder_take_record_row (self, table, "sheet.record-notes", cell);
}

/* --- Signatures --- */

/* Who signs, with the name where somebody said it, over a line to sign on. */
static void
add_signature (CandorBuilder *self,
               CandorNode    *row,
               const char    *word)
{
  CandorNode      *cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
  g_autofree char *name = candor_builder_dup_signer (self, word);

  candor_builder_add_word (self, cell, CANDOR_SPAN_STRONG, word);
  candor_node_add_span (cell, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_own (cell, CANDOR_SPAN_PLAIN, name);
  candor_node_set_lines (candor_node_add (cell, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 1);
}

static void
add_signatures (CandorBuilder *self)
{
  static const char *const who[] = { "sheet.patient", "sheet.clinician", "sheet.interpreter", "sheet.witness" };
  static const int         weights[] = { 1, 1, 1, 1 };
  CandorNode              *group = candor_node_add (self->place, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  CandorNode              *table, *row;

  candor_builder_add_words (self, group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET, "sheet.sign-here");
  table = candor_node_add (group, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  candor_node_set_weights (table, weights, G_N_ELEMENTS (weights));
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (who); i++)
    add_signature (self, row, who[i]);
}

/* --- The rows --- */

static gboolean
is_empty (CandorNode *cell)
{
  for (unsigned int i = 0; i < candor_node_get_n_children (cell); i++)
    {
      CandorNode *child = candor_node_get_child (cell, i);

      if (candor_node_get_n_spans (child) > 0 || candor_node_get_n_children (child) > 0)
        return FALSE;
    }
  return candor_node_get_n_spans (cell) == 0;
}

void
candor_builder_take_record_row (CandorBuilder *self,
                                CandorNode    *table,
                                const char    *word,
                                CandorNode    *cell)
{
  CandorNode *row, *label;

  if (is_empty (cell))
    {
      candor_node_free (cell);
      g_ptr_array_add (self->none, (gpointer) word);
      return;
    }
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  label = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
  candor_builder_add_word (self, label, CANDOR_SPAN_STRONG, word);
  candor_node_append (row, cell);
}

/* A chart wants to know that there was none; one row says it of all that stayed empty. */
static void
add_none (CandorBuilder *self,
          CandorNode    *table)
{
  CandorNode *cell = candor_node_new (CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < self->none->len; i++)
    {
      if (i > 0)
        candor_node_add_span (cell, CANDOR_SPAN_QUIET, " · ", NULL);
      candor_builder_add_word (self, cell, CANDOR_SPAN_QUIET, g_ptr_array_index (self->none, i));
    }
  if (self->none->len > 0)
    candor_builder_take_record_row (self, table, "sheet.none", cell);
  else
    candor_node_free (cell);
}

static int
get_lines_to_fill (const char *word)
{
  return g_str_equal (word, "sheet.covered") || g_str_equal (word, "sheet.record-notes") ? 3 : 1;
}

/* Before anything was marked the record is a form to fill in by hand. */
static void
add_form (CandorBuilder *self)
{
  for (unsigned int i = 0; i < self->none->len; i++)
    {
      const char *word = g_ptr_array_index (self->none, i);
      CandorNode *split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
      CandorNode *label = candor_node_add (split, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

      candor_node_set_weights (split, row_weights, G_N_ELEMENTS (row_weights));
      candor_builder_add_word (self, label, CANDOR_SPAN_STRONG, word);
      candor_node_set_lines (candor_node_add (split, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), get_lines_to_fill (word));
    }
}

void
candor_builder_add_record (CandorBuilder *self)
{
  CandorNode *table;

  candor_document_set_for_chart (self->document, TRUE);
  candor_builder_add_head (self);
  add_circumstances_of_talk (self);
  table = candor_node_new (CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  candor_node_set_weights (table, row_weights, G_N_ELEMENTS (row_weights));
  add_coverage (self, table);
  candor_builder_add_record_deciding (self, table);
  add_notes_and_questions (self, table);
  if (candor_node_get_n_children (table) > 0)
    {
      add_none (self, table);
      candor_node_append (self->place, table);
    }
  else
    {
      candor_node_free (table);
      add_form (self);
    }
  add_signatures (self);
}
