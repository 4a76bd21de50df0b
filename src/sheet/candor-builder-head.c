/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around a sheet's text: its title, whose it is, and what every page says at its foot. */
#include "config.h"

#include "candor-builder-private.h"

/* --- What a reader must know about the text itself --- */

static char *
dup_overdue (CandorBuilder *self)
{
  g_autofree char *date = NULL;

  if (!candor_pack_is_overdue (self->pack, candor_builder_get_day (self->request->printed)))
    return NULL;
  date = candor_builder_dup_date (self, candor_pack_get_review (self->pack));
  return candor_pack_dup_word (self->pack, "sheet.overdue", "date", date, NULL);
}

/* What may be out of date is said with a sign, where the text begins. That a translation is a draft
 * stands at the foot of every page: it is no reason for alarm. */
static void
add_overdue (CandorBuilder *self)
{
  g_autofree char *overdue = dup_overdue (self);
  CandorNode      *box;

  if (overdue == NULL)
    return;
  box = candor_node_add (self->place, CANDOR_NODE_BOX, CANDOR_STYLE_CAUTION);
  candor_builder_add_filled (self,
                             candor_node_add (box, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL),
                             CANDOR_SPAN_PLAIN,
                             "sheet.overdue",
                             overdue);
}

/* The dot parts whole sentences. */
static void
append_sentence (GString    *footer,
                 const char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (footer, " · %s", sentence);
}

void
candor_builder_set_footer (CandorBuilder *self)
{
  g_autofree char *overdue = dup_overdue (self);
  gboolean         draft = g_str_equal (candor_pack_get_state (self->pack), "draft");
  g_autofree char *pack = candor_pack_dup_word (self->pack,
                                                "sheet.footer",
                                                "title",
                                                candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE)),
                                                "version",
                                                candor_pack_get_version (self->pack),
                                                "digest",
                                                candor_pack_get_digest (self->pack),
                                                NULL);
  g_autoptr (GString) footer = g_string_new (pack);

  append_sentence (footer, overdue);
  append_sentence (footer, draft ? candor_pack_get_word (self->pack, "sheet.draft") : NULL);
  candor_document_set_footer (self->document, footer->str, candor_pack_get_word (self->pack, "sheet.page"));
}

/* --- Whose it is --- */

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* When it was talked through, and with whom; for a sheet before any talk, when it was printed. */
static char *
dup_sheet_date (CandorBuilder *self)
{
  gboolean         talked = !candor_builder_is_before_talk (self) && candor_discussion_get_touched (self->discussion);
  g_autofree char *date =
    candor_builder_dup_day (self, talked ? candor_discussion_get_started (self->discussion) : self->request->printed);

  /* The record has a line for who talked. */
  if (talked && self->request->kind == CANDOR_SHEET_PATIENT && is_given (self->request->clinician))
    return candor_pack_dup_word (self->pack, "sheet.talked-on-with", "date", date, "name", self->request->clinician, NULL);
  return candor_pack_dup_word (self->pack, talked ? "sheet.talked-on" : "sheet.printed-on", "date", date, NULL);
}

/* The record has a line for the patient. */
void
candor_builder_set_letterhead (CandorBuilder *self)
{
  g_autofree char *date = dup_sheet_date (self);
  const char      *start[3] = { NULL };
  const char      *end[3] = { NULL };
  int              n_start = 0, n_end = 0;

  if (is_given (self->request->clinic))
    start[n_start++] = self->request->clinic;
  if (is_given (self->request->clinic_address))
    start[n_start++] = self->request->clinic_address;
  if (self->request->kind != CANDOR_SHEET_RECORD)
    end[n_end++] = candor_pack_get_word (self->pack, "sheet.for");
  end[n_end++] = date;
  candor_document_set_letterhead (self->document, start, end);
}

/* --- The title --- */

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
    case CANDOR_SHEET_TERMS:
      return "sheet.title-terms";
    case CANDOR_SHEET_BLANK:
    default:
      return "sheet.title-blank";
    }
}

CandorDocument *
candor_builder_make_document (CandorBuilder *self)
{
  const char      *subject = candor_text_get_plain (candor_pack_get_about (self->pack, CANDOR_ABOUT_TITLE));
  g_autofree char *title = candor_pack_dup_word (self->pack, get_title_word (self), "title", subject, NULL);

  return candor_document_new (title, candor_pack_get_language (self->pack), candor_format_get_right_to_left (self->format));
}

void
candor_builder_add_head (CandorBuilder *self)
{
  candor_builder_add_filled (self,
                             candor_builder_add_heading (self->place, 1),
                             CANDOR_SPAN_PLAIN,
                             get_title_word (self),
                             candor_document_get_title (self->document));
  add_overdue (self);
}
