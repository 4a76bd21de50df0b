/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of the patient's sheet: approved here or not, cost, what happens next. */
#include "config.h"

#include "candor-builder-private.h"

/* How many of the country's entries are printed; the aid has the rest. */
#define MAX_ASKS 3
#define MAX_REPORTS 1

static const int ask_weights[] = { 42, 58 };

static void
add_status_line (CandorBuilder      *self,
                 CandorJurisdiction *jurisdiction)
{
  CandorStatement *summary = candor_item_get_summary (CANDOR_ITEM (jurisdiction));
  CandorNode      *words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  g_autofree char *id = g_strconcat ("sheet.status-", candor_jurisdiction_get_status_name (jurisdiction), NULL);
  g_autofree char *date = candor_builder_dup_date (self, candor_jurisdiction_get_checked (jurisdiction));
  g_autofree char *checked = candor_pack_dup_word (self->pack, "sheet.checked", "date", date, NULL);
  g_autofree char *status = candor_pack_dup_word (self->pack,
                                                  "sheet.status",
                                                  "country",
                                                  candor_text_get_plain (candor_item_get_title (CANDOR_ITEM (jurisdiction))),
                                                  "status",
                                                  candor_pack_get_word (self->pack, id),
                                                  NULL);

  candor_builder_add_filled (self, words, CANDOR_SPAN_STRONG, "sheet.status", status);
  candor_node_add_span (words, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_builder_add_statement (self, words, summary);
  candor_builder_add_badge (self, words, summary);
  candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_filled (self, words, CANDOR_SPAN_QUIET, "sheet.checked", checked);
}

static void
add_asks (CandorBuilder      *self,
          CandorNode         *parent,
          CandorJurisdiction *jurisdiction)
{
  unsigned int n = MIN (candor_jurisdiction_get_n_asks (jurisdiction), MAX_ASKS);
  CandorNode  *list;

  candor_builder_add_heading_word (self, parent, 3, "sheet.ask");
  list = candor_node_add (parent, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  for (unsigned int i = 0; i < n; i++)
    candor_builder_add_statement (self,
                                  candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET),
                                  candor_jurisdiction_get_ask (jurisdiction, i));
}

static void
add_contact (CandorBuilder *self,
             CandorNode    *node,
             const char    *word,
             const char    *contact)
{
  if (contact == NULL)
    return;
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_word (self, node, CANDOR_SPAN_STRONG, word);
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_node_add_span (node, CANDOR_SPAN_NAME, contact, NULL);
}

/* A web address comes with its code, so that a phone can take it. */
static void
add_report (CandorBuilder      *self,
            CandorNode         *parent,
            const CandorReport *report)
{
  gboolean    has_code = report->address != NULL && g_str_has_prefix (report->address, "http");
  CandorNode *node = candor_node_add (parent, has_code ? CANDOR_NODE_QR : CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_builder_add_statement (self, node, report->statement);
  add_contact (self, node, "sheet.phone", report->phone);
  add_contact (self, node, "sheet.web", report->address);
  if (has_code)
    candor_node_set_address (node, report->address);
}

static void
add_reports (CandorBuilder      *self,
             CandorNode         *parent,
             CandorJurisdiction *jurisdiction)
{
  unsigned int n = MIN (candor_jurisdiction_get_n_reports (jurisdiction), MAX_REPORTS);

  candor_builder_add_heading_word (self, parent, 3, "sheet.report");
  for (unsigned int i = 0; i < n; i++)
    add_report (self, parent, candor_jurisdiction_get_report (jurisdiction, i));
}

void
candor_builder_add_status (CandorBuilder *self)
{
  CandorJurisdiction *jurisdiction = candor_discussion_find_jurisdiction (self->discussion);
  CandorNode         *split;

  if (jurisdiction == NULL)
    return;
  candor_builder_add_word_heading (self, "sheet.approved");
  add_status_line (self, jurisdiction);
  /* Many questions of the patient's own, or the key questions of a blank sheet, stand in for these. */
  if (self->request->kind == CANDOR_SHEET_BLANK || candor_builder_is_full (self) ||
      candor_jurisdiction_get_n_asks (jurisdiction) == 0)
    {
      add_reports (self, self->place, jurisdiction);
      return;
    }
  split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  candor_node_set_weights (split, ask_weights, G_N_ELEMENTS (ask_weights));
  add_asks (self, candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL), jurisdiction);
  add_reports (self, candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL), jurisdiction);
}

static void
add_cost_fact_cb (CandorBuilder *self,
                  CandorSection *section,
                  CandorPart    *part,
                  CandorItem    *item,
                  gpointer       user_data)
{
  CandorNode *words;

  if (!candor_builder_is_cost (part) || !candor_item_get_key (item))
    return;
  words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_statement (self, words, candor_item_get_summary (item));
  candor_builder_add_badge (self, words, candor_item_get_summary (item));
}

void
candor_builder_add_cost (CandorBuilder *self)
{
  candor_builder_add_word_heading (self, "sheet.cost");
  candor_builder_foreach_section (self, add_cost_fact_cb, NULL);
  candor_builder_add_blank (self, "sheet.cost-total");
  candor_builder_add_blank (self, "sheet.cost-refund");
}

void
candor_builder_add_next (CandorBuilder *self)
{
  candor_builder_add_word_heading (self, "sheet.next");
  candor_builder_add_words (self, self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "sheet.next-lead");
  candor_builder_add_blank (self, "sheet.next-visit");
  candor_builder_add_blank (self, "sheet.next-call");
}
