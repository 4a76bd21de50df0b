/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a section whose items are read one after the other. */
#include "config.h"

#include "candor-section-page.h"

struct _CandorSectionPage
{
  CandorPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CandorSectionPage, candor_section_page, CANDOR_TYPE_PAGE)

static GtkWidget *
create_label (CandorText *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text != NULL ? candor_text_get_plain (text) : NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_card (CandorItem *item)
{
  GtkWidget       *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  CandorStatement *summary = candor_item_get_summary (item);

  gtk_widget_add_css_class (card, "card");
  if (candor_item_get_key (item))
    gtk_widget_add_css_class (card, "key");
  gtk_widget_set_focusable (card, TRUE);
  gtk_box_append (GTK_BOX (card), create_label (candor_item_get_title (item), "statement"));
  if (summary != NULL)
    gtk_box_append (GTK_BOX (card), create_label (candor_statement_get_text (summary), "detail"));
  return card;
}

static void
append_items (CandorPage *self,
              GListModel *items)
{
  unsigned int n_items = g_list_model_get_n_items (items);

  for (unsigned int i = 0; i < n_items; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);
      GtkWidget *card = create_card (item);

      candor_page_append (self, card);
      candor_page_add_anchor (self, candor_item_get_id (item), card);
    }
}

static void
candor_section_page_fill (CandorPage *self)
{
  CandorSection *section = candor_page_get_section (self);
  unsigned int   n_parts = g_list_model_get_n_items (G_LIST_MODEL (section));

  candor_page_append (self, create_label (candor_section_get_title (section), "display"));
  candor_page_append (self, create_label (candor_section_get_lead (section), "lead"));
  append_items (self, G_LIST_MODEL (candor_section_get_jurisdictions (section)));
  for (unsigned int i = 0; i < n_parts; i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      candor_page_append (self, create_label (candor_part_get_title (part), "section"));
      append_items (self, G_LIST_MODEL (part));
    }
}

static void
candor_section_page_class_init (CandorSectionPageClass *klass)
{
  CANDOR_PAGE_CLASS (klass)->fill = candor_section_page_fill;
}

static void
candor_section_page_init (CandorSectionPage *self)
{
}

CandorPage *
candor_section_page_new (CandorDiscussion *discussion,
                         CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_SECTION_PAGE, "discussion", discussion, "section", section, NULL);
}
