/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When to get help, from an emergency down to watching at home. */
#include "config.h"

#include "candor-ladder-view.h"

#include "candor-sources-button.h"
#include "candor-statement-view.h"
#include "candor-text-label.h"

typedef struct
{
  const char *symbol;
  const char *css_class;
} Look;

static const Look looks[] = {
  [CANDOR_HELP_EMERGENCY] = { "⚠\ufe0e", "urgent" },
  [CANDOR_HELP_AT_ONCE] = { "!", "caution" },
  [CANDOR_HELP_WATCH] = { "○", "calm" },
};

static GtkWidget *
create_head (CandorPack *pack,
             CandorRung *rung)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *symbol = gtk_label_new (looks[candor_rung_get_help (rung)].symbol);
  GtkWidget *title = candor_text_label_new (pack, candor_rung_get_title (rung), "rung-title");

  gtk_widget_add_css_class (symbol, "rung-symbol");
  gtk_widget_set_valign (symbol, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (symbol), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), symbol);
  gtk_box_append (GTK_BOX (head), title);
  return head;
}

static GPtrArray *
list_statements (CandorRung *rung)
{
  GPtrArray *statements = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (statements, g_object_ref (candor_rung_get_advice (rung)));
  for (unsigned int i = 0; i < candor_rung_get_n_signs (rung); i++)
    g_ptr_array_add (statements, g_object_ref (candor_rung_get_sign (rung, i)));
  return statements;
}

/* A rung is one stop of the keyboard and is read out as a whole. */
static void
describe (GtkWidget  *box,
          CandorRung *rung,
          GPtrArray  *statements)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (unsigned int i = 0; i < statements->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "",
                            candor_text_get_plain (candor_statement_get_text (g_ptr_array_index (statements, i))));
  gtk_widget_set_focusable (box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (candor_rung_get_title (rung)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

GtkWidget *
candor_ladder_view_new (CandorPack *pack,
                        CandorRung *rung)
{
  GtkWidget *box;
  g_autoptr (GPtrArray) statements = NULL;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_RUNG (rung), NULL);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                      "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  statements = list_statements (rung);
  gtk_widget_add_css_class (box, "callout");
  gtk_widget_add_css_class (box, "rung");
  gtk_widget_add_css_class (box, looks[candor_rung_get_help (rung)].css_class);
  gtk_box_append (GTK_BOX (box), create_head (pack, rung));
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_statement_get_text (candor_rung_get_advice (rung)), "rung-advice"));
  for (unsigned int i = 0; i < candor_rung_get_n_signs (rung); i++)
    gtk_box_append (GTK_BOX (box), candor_statement_view_new_plain (pack, candor_rung_get_sign (rung, i), "•"));
  gtk_box_append (GTK_BOX (box), candor_sources_button_new (pack, statements, candor_text_get_plain (candor_rung_get_title (rung))));
  describe (box, rung, statements);
  return box;
}
