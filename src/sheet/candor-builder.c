/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds a sheet's document: head, footer, and the small pieces that its parts share. */
#include "config.h"

#include "candor-builder-private.h"

/* How much of the patient's own a sheet holds before it is full; a question with its answer takes
 * twice the room of an item. */
#define FULL 10

CandorNode *
candor_builder_add_words (CandorNode     *parent,
                          CandorNodeKind  kind,
                          CandorNodeStyle style,
                          const char     *text)
{
  CandorNode *node = candor_node_add (parent, kind, style);

  candor_node_add_span (node, CANDOR_SPAN_PLAIN, text, NULL);
  return node;
}

CandorNode *
candor_builder_add_heading (CandorBuilder *self,
                            CandorNode    *parent,
                            int            level,
                            const char    *text)
{
  CandorNode *node = candor_builder_add_words (parent, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL, text);

  candor_node_set_level (node, level);
  return node;
}

CandorNode *
candor_builder_add_word_heading (CandorBuilder *self,
                                 const char    *word)
{
  return candor_builder_add_heading (self, self->place, 2, candor_pack_get_word (self->pack, word));
}

void
candor_builder_add_blank (CandorBuilder *self,
                          const char    *word)
{
  CandorNode *group = candor_node_add (self->place, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);

  candor_builder_add_words (group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, candor_pack_get_word (self->pack, word));
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

  return self->request->kind != CANDOR_SHEET_BLANK && (candor_mark_get_discussed (mark) || candor_mark_get_concern (mark));
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

static gboolean
is_draft (CandorPack *pack)
{
  GPtrArray *languages = candor_pack_get_languages (pack);

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (g_str_equal (language->code, candor_pack_get_language (pack)))
        return g_str_equal (language->state, "draft");
    }
  return FALSE;
}

/* What a reader must know about the text itself: past its review date, or a draft translation. */
static char **
dup_caveats (CandorBuilder *self)
{
  g_autoptr (GStrvBuilder) caveats = g_strv_builder_new ();

  if (candor_pack_is_overdue (self->pack, candor_builder_get_day (self->request->printed)))
    {
      g_autofree char *date = candor_builder_dup_date (self, candor_pack_get_review (self->pack));
      g_autofree char *text = candor_pack_dup_word (self->pack, "sheet.overdue", "date", date, NULL);

      g_strv_builder_add (caveats, text);
    }
  if (is_draft (self->pack))
    g_strv_builder_add (caveats, candor_pack_get_word (self->pack, "sheet.draft"));
  return g_strv_builder_end (caveats);
}

static void
add_caveats (CandorBuilder *self)
{
  g_auto (GStrv) caveats = dup_caveats (self);
  CandorNode *box;

  if (*caveats == NULL)
    return;
  box = candor_node_add (self->place, CANDOR_NODE_BOX, CANDOR_STYLE_CAUTION);
  for (char **caveat = caveats; *caveat != NULL; caveat++)
    candor_builder_add_words (box, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, *caveat);
}

static void
set_footer (CandorBuilder *self)
{
  g_auto (GStrv) caveats = dup_caveats (self);
  g_autoptr (GString) footer = g_string_new (NULL);
  g_autofree char *pack = candor_pack_dup_word (self->pack,
                                                "sheet.footer",
                                                "title",
                                                candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE)),
                                                "version",
                                                candor_pack_get_version (self->pack),
                                                "digest",
                                                candor_pack_get_digest (self->pack),
                                                NULL);

  g_string_append (footer, pack);
  /* The dot parts whole sentences. */
  for (char **caveat = caveats; *caveat != NULL; caveat++)
    g_string_append_printf (footer, " · %s", *caveat);
  candor_document_set_footer (self->document, footer->str, candor_pack_get_word (self->pack, "sheet.page"));
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* When it was talked through, and with whom; for a sheet before any talk, when it was printed. */
static char *
dup_sheet_date (CandorBuilder *self)
{
  gboolean         talked = self->request->kind != CANDOR_SHEET_BLANK && candor_discussion_get_touched (self->discussion);
  g_autofree char *date =
    candor_builder_dup_day (self, talked ? candor_discussion_get_started (self->discussion) : self->request->printed);

  /* The record has a line for who talked. */
  if (talked && self->request->kind == CANDOR_SHEET_PATIENT && is_given (self->request->clinician))
    return candor_pack_dup_word (self->pack, "sheet.talked-on-with", "date", date, "name", self->request->clinician, NULL);
  return candor_pack_dup_word (self->pack, talked ? "sheet.talked-on" : "sheet.printed-on", "date", date, NULL);
}

static void
set_letterhead (CandorBuilder *self)
{
  g_autofree char *date = dup_sheet_date (self);
  const char      *start[3] = { NULL };
  const char      *end[] = { candor_pack_get_word (self->pack, "sheet.for"), date, NULL };
  gboolean         record = self->request->kind == CANDOR_SHEET_RECORD; /* it has a line for the patient */
  int              n = 0;

  if (is_given (self->request->clinic))
    start[n++] = self->request->clinic;
  if (is_given (self->request->clinic_address))
    start[n++] = self->request->clinic_address;
  candor_document_set_letterhead (self->document, start, record ? end + 1 : end);
}

static const char *
get_title_word (CandorBuilder *self)
{
  switch (self->request->kind)
    {
    case CANDOR_SHEET_PATIENT:
      /* Nothing was talked about yet: the same sheet, with an honest title. */
      return candor_discussion_get_touched (self->discussion) ? "sheet.title" : "sheet.title-blank";
    case CANDOR_SHEET_RECORD:
      return "sheet.title-record";
    case CANDOR_SHEET_BLANK:
    default:
      return "sheet.title-blank";
    }
}

void
candor_builder_add_head (CandorBuilder *self)
{
  candor_builder_add_heading (self, self->place, 1, candor_document_get_title (self->document));
  add_caveats (self);
}

static CandorDocument *
make_document (CandorBuilder *self)
{
  const char      *subject = candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE));
  g_autofree char *title = candor_pack_dup_word (self->pack, get_title_word (self), "title", subject, NULL);

  return candor_document_new (title, candor_pack_get_language (self->pack), candor_format_get_right_to_left (self->format));
}

CandorDocument *
candor_builder_build (CandorDiscussion         *discussion,
                      const CandorSheetRequest *request)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) levels = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  CandorBuilder self = {
    .request = request,
    .discussion = discussion,
    .cited = cited,
    .levels = levels,
    .terms = terms,
    .none = none,
  };

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (request != NULL && request->printed != NULL, NULL);

  self.pack = candor_discussion_get_pack (discussion);
  self.format = candor_pack_get_format (self.pack);
  self.document = make_document (&self);
  self.place = candor_document_get_root (self.document);
  set_letterhead (&self);
  set_footer (&self);
  if (request->kind == CANDOR_SHEET_RECORD)
    candor_builder_add_record (&self);
  else
    candor_builder_add_patient (&self);
  return self.document;
}
