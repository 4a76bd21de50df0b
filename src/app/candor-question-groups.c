/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The headings that questions stand under: the parts of their section, and the patient's own. */
#include "config.h"

#include "candor-question-groups.h"

#include "candor-page.h"
#include "candor-text-label.h"

GHashTable *
candor_question_groups_new (CandorSection *section)
{
  GHashTable  *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  unsigned int n_parts;

  g_return_val_if_fail (CANDOR_IS_SECTION (section), groups);
  n_parts = g_list_model_get_n_items (G_LIST_MODEL (section));
  for (unsigned int i = 0; i < n_parts; i++)
    {
      g_autoptr (GListModel) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      for (unsigned int j = 0; j < g_list_model_get_n_items (part); j++)
        {
          g_autoptr (CandorItem) item = g_list_model_get_item (part, j);

          g_hash_table_insert (groups, g_strdup (candor_item_get_id (item)), GUINT_TO_POINTER (i + 1));
        }
    }
  return groups;
}

/* A question that the pack has lost stands with the patient's own. */
unsigned int
candor_question_groups_get (GHashTable *groups,
                            CandorAsk  *ask)
{
  const char *id = candor_ask_get_question_id (ask);

  return id == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (groups, id));
}

GtkWidget *
candor_question_groups_create_heading (CandorPack    *pack,
                                       CandorSection *section,
                                       unsigned int   group)
{
  g_autoptr (CandorPart) part = NULL;
  GtkWidget *heading;

  if (group == 0)
    heading = candor_text_label_new_plain (candor_pack_get_word (pack, "question.own"), "section");
  else
    {
      part = g_list_model_get_item (G_LIST_MODEL (section), group - 1);
      heading = candor_text_label_new (pack, candor_part_get_title (part), "section");
    }
  gtk_widget_add_css_class (heading, "group-head");
  return heading;
}

/* A row is a place on its page: where somebody reads, or is led to. */
static void
row_mapped_cb (GtkWidget *row,
               gpointer   id)
{
  GtkWidget *page = gtk_widget_get_ancestor (row, CANDOR_TYPE_PAGE);

  if (page != NULL)
    candor_page_add_anchor (CANDOR_PAGE (page), id, row);
}

void
candor_question_groups_anchor_row (GtkWidget *row,
                                   CandorAsk *ask)
{
  const char *id = candor_ask_get_question_id (ask);

  if (id != NULL)
    g_signal_connect_data (row, "map", G_CALLBACK (row_mapped_cb), g_strdup (id), (GClosureNotify) (void (*) (void)) g_free, 0);
}
