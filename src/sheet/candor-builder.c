/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a sheet's document, in one language or two, of the small pieces that its parts share. */
#include "config.h"

#include "candor-builder-private.h"

#include "candor-discussion-file.h"

#include "candor-discussion-file.h"

/* How much of the patient's own a sheet holds before it is full; a question with its answer takes
 * twice the room of an item. */
#define FULL 10

/* The language that a word is really in, where that is not the sheet's. */
static const char *
get_word_language (CandorBuilder *self,
                   const char    *word)
{
  const char *language = candor_pack_get_word_language (self->pack, word);

  return g_strcmp0 (language, candor_pack_get_language (self->pack)) != 0 ? language : NULL;
}

void
candor_builder_add_filled (CandorBuilder  *self,
                           CandorNode     *node,
                           CandorSpanFlags flags,
                           const char     *word,
                           const char     *text)
{
  candor_node_add_span (node, flags, text, get_word_language (self, word));
}

void
candor_builder_add_word (CandorBuilder  *self,
                         CandorNode     *node,
                         CandorSpanFlags flags,
                         const char     *word)
{
  candor_builder_add_filled (self, node, flags, word, candor_pack_get_word (self->pack, word));
}

CandorNode *
candor_builder_add_words (CandorBuilder  *self,
                          CandorNode     *parent,
                          CandorNodeKind  kind,
                          CandorNodeStyle style,
                          const char     *word)
{
  CandorNode *node = candor_node_add (parent, kind, style);

  candor_builder_add_word (self, node, CANDOR_SPAN_PLAIN, word);
  return node;
}

void
candor_builder_add_own (CandorNode     *node,
                        CandorSpanFlags flags,
                        const char     *text)
{
  candor_node_add_span (node, flags | CANDOR_SPAN_NAME, text, NULL);
}

CandorNode *
candor_builder_add_heading (CandorNode *parent,
                            int         level)
{
  CandorNode *node = candor_node_add (parent, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL);

  candor_node_set_level (node, level);
  return node;
}

void
candor_builder_add_heading_word (CandorBuilder *self,
                                 CandorNode    *parent,
                                 int            level,
                                 const char    *word)
{
  candor_builder_add_word (self, candor_builder_add_heading (parent, level), CANDOR_SPAN_PLAIN, word);
}

CandorNode *
candor_builder_add_text_heading (CandorBuilder *self,
                                 CandorNode    *parent,
                                 CandorText    *text)
{
  CandorNode *node = candor_builder_add_heading (parent, 3);

  candor_node_add_text (node, text, CANDOR_SPAN_PLAIN);
  return node;
}

void
candor_builder_add_word_heading (CandorBuilder *self,
                                 const char    *word)
{
  candor_builder_add_heading_word (self, self->place, 2, word);
}

void
candor_builder_add_blank (CandorBuilder *self,
                          const char    *word)
{
  CandorNode *group = candor_node_add (self->place, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);

  candor_builder_add_words (self, group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, word);
  candor_node_set_lines (candor_node_add (group, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 1);
}

void
candor_builder_add_text (CandorBuilder  *self,
                         CandorNode     *node,
                         CandorText     *text,
                         CandorSpanFlags flags)
{
  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);
      CandorTerm      *term = run->ref != NULL ? candor_pack_find_term (self->pack, run->ref) : NULL;

      if (term != NULL && !g_ptr_array_find (self->terms, term, NULL))
        g_ptr_array_add (self->terms, term);
    }
  candor_node_add_text (node, text, flags);
}

void
candor_builder_cite (CandorBuilder   *self,
                     CandorStatement *statement)
{
  for (unsigned int i = 0; i < candor_statement_get_n_sources (statement); i++)
    {
      CandorSource *source = candor_statement_get_source (statement, i);
      unsigned int  n = GPOINTER_TO_UINT (g_hash_table_lookup (self->cited, source));

      g_hash_table_insert (self->cited, source, GUINT_TO_POINTER (n + 1));
    }
}

void
candor_builder_add_badge (CandorBuilder   *self,
                          CandorNode      *node,
                          CandorStatement *statement)
{
  CandorLevel *level = candor_statement_get_level (statement);

  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_node_add_badge (node, level);
  g_hash_table_add (self->levels, level);
}

void
candor_builder_add_statement (CandorBuilder   *self,
                              CandorNode      *node,
                              CandorStatement *statement)
{
  candor_builder_cite (self, statement);
  candor_builder_add_text (self, node, candor_statement_get_text (statement), CANDOR_SPAN_PLAIN);
}

void
candor_builder_add_run_in (CandorBuilder *self,
                           CandorNode    *node,
                           CandorText    *title)
{
  candor_builder_add_text (self, node, title, CANDOR_SPAN_STRONG);
  /* An em space parts the title from what follows, whatever stops the language uses. */
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, "\u2003", NULL);
}

static void
add_withdrawn (CandorBuilder *self,
               CandorNode    *entry,
               CandorMark    *mark,
               const char    *note)
{
  const char *title = candor_discussion_get_title (self->discussion, candor_mark_get_item_id (mark));

  candor_builder_add_own (entry, CANDOR_SPAN_STRONG, title != NULL ? title : candor_mark_get_item_id (mark));
  candor_node_add_span (entry, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_builder_add_own (entry, CANDOR_SPAN_PLAIN, note);
}

void
candor_builder_add_withdrawn (CandorBuilder *self,
                              CandorNode    *list,
                              CandorNodeKind kind,
                              gboolean       for_patient)
{
  g_autoptr (GPtrArray) marks = candor_discussion_list_withdrawn (self->discussion);

  for (unsigned int i = 0; i < marks->len; i++)
    {
      CandorMark      *mark = g_ptr_array_index (marks, i);
      g_autofree char *note = candor_builder_dup_trimmed (candor_mark_get_note (mark));

      if (*note != '\0' && (!for_patient || candor_mark_get_note_for_patient (mark)))
        add_withdrawn (self, candor_node_add (list, kind, kind == CANDOR_NODE_ITEM ? CANDOR_STYLE_BULLET : CANDOR_STYLE_NORMAL), mark, note);
    }
}

char *
candor_builder_dup_date (CandorBuilder *self,
                         CandorDate     date)
{
  return candor_format_date (self->format, date);
}

CandorDate
candor_builder_get_day (GDateTime *when)
{
  CandorDate day = { 0 };

  g_date_time_get_ymd (when, &day.year, &day.month, &day.day);
  return day;
}

char *
candor_builder_dup_day (CandorBuilder *self,
                        GDateTime     *when)
{
  return candor_format_date (self->format, candor_builder_get_day (when));
}

char *
candor_builder_dup_number (CandorBuilder *self,
                           guint64        number)
{
  return candor_format_number (self->format, number);
}

char *
candor_builder_dup_trimmed (const char *text)
{
  return g_strstrip (g_strdup (text));
}

CandorMark *
candor_builder_get_mark (CandorBuilder *self,
                         CandorItem    *item)
{
  return candor_discussion_get_mark (self->discussion, candor_item_get_id (item));
}

/* A blank sheet is printed before any talk, so nothing is marked on it. */
gboolean
candor_builder_is_marked (CandorBuilder *self,
                          CandorItem    *item)
{
  CandorMark *mark = candor_builder_get_mark (self, item);

  return !candor_builder_is_before_talk (self) && (candor_mark_get_discussed (mark) || candor_mark_get_concern (mark));
}

gboolean
candor_builder_is_before_talk (CandorBuilder *self)
{
  return self->request->kind == CANDOR_SHEET_BLANK || self->request->kind == CANDOR_SHEET_TERMS;
}

gboolean
candor_builder_has_part (CandorBuilder   *self,
                         CandorSheetParts part)
{
  return (self->request->parts & part) != 0;
}

static void
count_marked_cb (CandorBuilder *self,
                 CandorSection *section,
                 CandorPart    *part,
                 CandorItem    *item,
                 gpointer       n_marked)
{
  *(unsigned int *) n_marked += candor_builder_is_marked (self, item);
}

gboolean
candor_builder_is_full (CandorBuilder *self)
{
  unsigned int n_marked = 0;

  candor_builder_foreach_section (self, count_marked_cb, &n_marked);
  return n_marked + 2 * candor_discussion_count_ticked (self->discussion) > FULL;
}

gboolean
candor_builder_is_cost (CandorPart *part)
{
  return part != NULL && g_str_equal (candor_part_get_id (part), "p-cost");
}

void
candor_builder_foreach_item (CandorBuilder        *self,
                             CandorSection        *section,
                             CandorBuilderItemFunc func,
                             gpointer              user_data)
{
  GListModel         *parts = G_LIST_MODEL (section);
  GListModel         *options = G_LIST_MODEL (candor_section_get_options (section));
  CandorJurisdiction *jurisdiction = candor_discussion_find_jurisdiction (self->discussion);

  if (jurisdiction != NULL && candor_section_get_tab (section) == CANDOR_TAB_REGULATION)
    func (self, section, NULL, CANDOR_ITEM (jurisdiction), user_data);
  for (unsigned int i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (options, i);

      func (self, section, NULL, item, user_data);
    }
  for (unsigned int i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (parts, i);

      for (unsigned int j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (part)); j++)
        {
          g_autoptr (CandorItem) item = g_list_model_get_item (G_LIST_MODEL (part), j);

          func (self, section, part, item, user_data);
        }
    }
}

void
candor_builder_foreach_section (CandorBuilder        *self,
                                CandorBuilderItemFunc func,
                                gpointer              user_data)
{
  GListModel *sections = candor_pack_get_sections (self->pack);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      candor_builder_foreach_item (self, section, func, user_data);
    }
}

/* --- The sheet --- */

static void
add_sheet (CandorBuilder *self)
{
  switch (self->request->kind)
    {
    case CANDOR_SHEET_RECORD:
      candor_builder_add_record (self);
      break;
    case CANDOR_SHEET_TERMS:
      candor_builder_add_glossary (self);
      break;
    case CANDOR_SHEET_PATIENT:
    case CANDOR_SHEET_BLANK:
    default:
      candor_builder_add_patient (self);
      break;
    }
}

/* The sheet in the language of the discussion's pack. @terms are explained first, and in this order;
 * those that the sheet uses besides are added. */
static CandorDocument *
build_in_one_language (CandorDiscussion         *discussion,
                       const CandorSheetRequest *request,
                       CandorPack               *pair,
                       GPtrArray                *terms)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) levels = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CandorBuilder self = {
    .request = request,
    .discussion = discussion,
    .pack = candor_discussion_get_pack (discussion),
    .first = pair,
    .second = candor_pack_get_beside (pair),
    .cited = cited,
    .levels = levels,
    .terms = terms,
    .none = none,
  };

  self.format = candor_pack_get_format (self.pack);
  self.document = candor_builder_make_document (&self);
  self.place = candor_document_get_root (self.document);
  /* A list of words is nobody's own. */
  if (request->kind != CANDOR_SHEET_TERMS)
    candor_builder_set_letterhead (&self);
  candor_builder_set_footer (&self);
  add_sheet (&self);
  return self.document;
}

/* Sentences use terms in an order of their own in every language: the first one's counts. */
static GPtrArray *
list_same_terms (GPtrArray  *terms,
                 CandorPack *pack)
{
  GPtrArray *list = g_ptr_array_new ();

  for (unsigned int i = 0; i < terms->len; i++)
    {
      CandorTerm *term = candor_pack_find_term (pack, candor_term_get_id (g_ptr_array_index (terms, i)));

      if (term != NULL)
        g_ptr_array_add (list, term);
    }
  return list;
}

/* The same sheet in the second language, which has the same parts in the same order. */
static CandorDocument *
build_beside (CandorDiscussion         *discussion,
              const CandorSheetRequest *request,
              CandorPack               *pair,
              GPtrArray                *terms)
{
  CandorPack *beside = candor_pack_get_beside (pair);
  g_autoptr (CandorDiscussion) copy = candor_discussion_copy (discussion, beside);
  g_autoptr (GPtrArray) same = list_same_terms (terms, beside);

  return build_in_one_language (copy, request, pair, same);
}

CandorDocument *
candor_builder_build (CandorDiscussion         *discussion,
                      const CandorSheetRequest *request)
{
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  CandorPack     *pack;
  CandorDocument *document;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (request != NULL && request->printed != NULL, NULL);

  pack = candor_discussion_get_pack (discussion);
  document = build_in_one_language (discussion, request, pack, terms);
  /* The chart is kept in one language. */
  if (candor_pack_get_beside (pack) != NULL && request->kind != CANDOR_SHEET_RECORD)
    candor_document_take_beside (document, build_beside (discussion, request, pack, terms));
  candor_builder_mark_languages (document, pack);
  return document;
}
