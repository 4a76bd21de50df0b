/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One country: its status in one sentence, the regulator's acts, what to ask, how to report. */
#include "config.h"

#include "candor-jurisdiction-view.h"

#include "candor-address.h"
#include "candor-figure-view.h"
#include "candor-item-card.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-statement-view.h"
#include "candor-text-label.h"

/* An act needs this many characters to stand beside its date. */
#define MIN_ACT_CHARS 34

/* How many acts are shown at first. */
#define N_NEWEST_ACTS 5

static GtkWidget *
create_card (const char *heading)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), candor_text_label_new_plain (heading, "statement"));
  return card;
}

static GtkWidget *
create_act (CandorPack         *pack,
            const CandorAction *action)
{
  GtkWidget       *sides = candor_sides_new (12, MIN_ACT_CHARS);
  GtkWidget       *when = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *view = candor_statement_view_new (pack, action->statement, NULL);
  g_autofree char *date = candor_format_date (candor_pack_get_format (pack), action->date);
  g_autofree char *word = g_strconcat ("figure.act-", action->kind, NULL);

  gtk_widget_add_css_class (when, "act-when");
  gtk_box_append (GTK_BOX (when), candor_text_label_new_plain (date, "act-date"));
  gtk_box_append (GTK_BOX (when), candor_text_label_new_plain (candor_pack_get_word (pack, word), "quiet"));
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_add_css_class (sides, "act");
  candor_sides_append (CANDOR_SIDES (sides), when);
  candor_sides_append (CANDOR_SIDES (sides), view);
  return sides;
}

static GtkWidget *
create_acts (CandorPack         *pack,
             CandorJurisdiction *jurisdiction,
             unsigned int        first,
             unsigned int        end)
{
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  unsigned int n_actions = candor_jurisdiction_get_n_actions (jurisdiction);

  for (unsigned int i = first; i < end; i++)
    gtk_box_append (GTK_BOX (box), create_act (pack, candor_jurisdiction_get_action (jurisdiction, n_actions - 1 - i)));
  return box;
}

/* The newest acts are in view; the others open below them. */
static void
append_older_acts (GtkBox             *card,
                   CandorPack         *pack,
                   CandorJurisdiction *jurisdiction)
{
  unsigned int     n_actions = candor_jurisdiction_get_n_actions (jurisdiction);
  g_autofree char *word = candor_pack_dup_word_n (pack, "reg.acts-older", n_actions - N_NEWEST_ACTS, NULL);
  GtkWidget       *button = gtk_toggle_button_new ();
  GtkWidget       *revealer = gtk_revealer_new ();

  candor_text_label_set_button (GTK_BUTTON (button), word);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "linky");
  gtk_revealer_set_child (GTK_REVEALER (revealer), create_acts (pack, jurisdiction, N_NEWEST_ACTS, n_actions));
  g_object_bind_property (button, "active", revealer, "reveal-child", G_BINDING_SYNC_CREATE);
  gtk_box_append (card, revealer);
  gtk_box_append (card, button);
}

static void
append_address (GtkBox     *box,
                CandorPack *pack,
                const char *scheme,
                const char *text,
                const char *of)
{
  g_autofree char *uri = g_strconcat (scheme, text, NULL);

  gtk_box_append (box, candor_address_new (pack, uri, text, of));
}

static void
append_report (GtkBox             *box,
               CandorPack         *pack,
               const CandorReport *report,
               const char         *country)
{
  gtk_box_append (box, candor_statement_view_new (pack, report->statement, "•"));
  if (report->address != NULL)
    append_address (box, pack, strchr (report->address, ':') != NULL ? "" : strchr (report->address, '@') != NULL ? "mailto:"
                                                                                                                  : "https://",
                    report->address, country);
  if (report->phone != NULL)
    append_address (box, pack, "tel:", report->phone, country);
}

/**
 * candor_jurisdiction_view_new_status:
 * @discussion: whose marks are shown
 * @jurisdiction: a country of its pack
 *
 * Returns: (transfer floating): its status in one sentence
 */
GtkWidget *
candor_jurisdiction_view_new_status (CandorDiscussion   *discussion,
                                     CandorJurisdiction *jurisdiction)
{
  GtkWidget *card;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  card = candor_item_card_new (discussion, CANDOR_ITEM (jurisdiction), 0, 1);
  gtk_widget_add_css_class (card, "hero");
  gtk_widget_add_css_class (card, candor_jurisdiction_get_status_name (jurisdiction));
  return card;
}

/**
 * candor_jurisdiction_view_new_acts:
 * @pack: the pack of @jurisdiction
 * @jurisdiction: a country
 *
 * Returns: (transfer floating) (nullable): what the regulator did, the newest first
 */
GtkWidget *
candor_jurisdiction_view_new_acts (CandorPack         *pack,
                                   CandorJurisdiction *jurisdiction)
{
  unsigned int n_actions;
  GtkWidget   *card;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  n_actions = candor_jurisdiction_get_n_actions (jurisdiction);
  if (n_actions == 0)
    return NULL;
  card = create_card (candor_pack_get_word (pack, "reg.acts"));
  if (n_actions > 1)
    {
      g_autoptr (CandorFigure) figure = candor_figure_new_timeline (pack, jurisdiction);

      gtk_box_append (GTK_BOX (card), candor_figure_view_new (figure));
    }
  gtk_box_append (GTK_BOX (card), create_acts (pack, jurisdiction, 0, MIN (n_actions, N_NEWEST_ACTS)));
  if (n_actions > N_NEWEST_ACTS)
    append_older_acts (GTK_BOX (card), pack, jurisdiction);
  return card;
}

/**
 * candor_jurisdiction_view_new_asks:
 * @pack: the pack of @jurisdiction
 * @jurisdiction: a country
 *
 * Returns: (transfer floating) (nullable): what to ask a clinic for there
 */
GtkWidget *
candor_jurisdiction_view_new_asks (CandorPack         *pack,
                                   CandorJurisdiction *jurisdiction)
{
  GtkWidget *card;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  if (candor_jurisdiction_get_n_asks (jurisdiction) == 0)
    return NULL;
  card = create_card (candor_pack_get_word (pack, "reg.asks"));
  for (unsigned int i = 0; i < candor_jurisdiction_get_n_asks (jurisdiction); i++)
    gtk_box_append (GTK_BOX (card), candor_statement_view_new (pack, candor_jurisdiction_get_ask (jurisdiction, i), "•"));
  return card;
}

/**
 * candor_jurisdiction_view_new_reports:
 * @pack: the pack of @jurisdiction
 * @jurisdiction: a country
 *
 * Returns: (transfer floating): where to report harm
 */
GtkWidget *
candor_jurisdiction_view_new_reports (CandorPack         *pack,
                                      CandorJurisdiction *jurisdiction)
{
  GtkWidget *card;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  card = create_card (candor_pack_get_word (pack, "reg.reports"));
  for (unsigned int i = 0; i < candor_jurisdiction_get_n_reports (jurisdiction); i++)
    append_report (GTK_BOX (card), pack, candor_jurisdiction_get_report (jurisdiction, i),
                   candor_text_get_plain (candor_item_get_title (CANDOR_ITEM (jurisdiction))));
  return card;
}
