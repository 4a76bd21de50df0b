/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regulatory status. Follows the discussion's country, and changes it. */
#include "config.h"

#include "candor-regulation-page.h"

#include "candor-badge.h"
#include "candor-jurisdiction-view.h"
#include "candor-sides.h"
#include "candor-text-label.h"

struct _CandorRegulationPage
{
  CandorSectionPage parent_instance;
  GtkBox           *country; /* weak: in the page's column */
  GtkBox           *others;  /* likewise */
};

G_DEFINE_FINAL_TYPE (CandorRegulationPage, candor_regulation_page, CANDOR_TYPE_SECTION_PAGE)

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
choose_cb (GtkWidget *button,
           gpointer   user_data)
{
  CandorRegulationPage *self = CANDOR_REGULATION_PAGE (gtk_widget_get_ancestor (button, CANDOR_TYPE_REGULATION_PAGE));
  g_autofree char      *id = g_strdup (user_data);

  /* The button goes with the old country, so the new country's card takes the focus. */
  candor_discussion_set_jurisdiction (candor_page_get_discussion (CANDOR_PAGE (self)), id);
  candor_page_scroll_to_item (CANDOR_PAGE (self), id);
}

static GtkWidget *
create_row (CandorPack         *pack,
            CandorJurisdiction *jurisdiction)
{
  CandorItem *item = CANDOR_ITEM (jurisdiction);
  GtkWidget  *button = gtk_button_new ();
  GtkWidget  *sides = candor_sides_new (8, 20);
  GtkWidget  *title = candor_text_label_new_plain (candor_text_get_plain (candor_item_get_title (item)), "block-title");
  const char *summary = candor_text_get_plain (candor_statement_get_text (candor_item_get_summary (item)));

  gtk_widget_set_hexpand (title, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), title);
  candor_sides_append (CANDOR_SIDES (sides), candor_badge_new_status (pack, jurisdiction));
  gtk_button_set_child (GTK_BUTTON (button), sides);
  gtk_widget_set_tooltip_text (button, summary);
  gtk_widget_add_css_class (button, "country");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (candor_item_get_title (item)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (choose_cb), g_strdup (candor_item_get_id (item)),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

static void
fill_others (CandorRegulationPage *self,
             CandorJurisdiction   *chosen)
{
  CandorPage  *page = CANDOR_PAGE (self);
  GListModel  *countries = G_LIST_MODEL (candor_section_get_jurisdictions (candor_page_get_section (page)));
  unsigned int n_countries = g_list_model_get_n_items (countries);

  for (unsigned int i = 0; i < n_countries; i++)
    {
      g_autoptr (CandorJurisdiction) country = g_list_model_get_item (countries, i);
      GtkWidget *row;

      if (country == chosen)
        continue;
      row = create_row (candor_page_get_pack (page), country);
      gtk_box_append (self->others, row);
      candor_page_add_anchor (page, candor_item_get_id (CANDOR_ITEM (country)), row);
    }
}

static void
show_country (CandorRegulationPage *self)
{
  CandorDiscussion   *discussion = candor_page_get_discussion (CANDOR_PAGE (self));
  CandorJurisdiction *chosen = candor_discussion_find_jurisdiction (discussion);

  if (self->country == NULL || self->others == NULL)
    return;
  empty_box (self->country);
  empty_box (self->others);
  if (chosen != NULL)
    {
      candor_jurisdiction_view_fill (self->country, discussion, chosen);
      candor_page_add_anchor (CANDOR_PAGE (self), candor_item_get_id (CANDOR_ITEM (chosen)),
                              gtk_widget_get_first_child (GTK_WIDGET (self->country)));
    }
  fill_others (self, chosen);
}

static void
append_box (CandorPage *page,
            GtkBox    **box,
            int         spacing)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);

  g_set_weak_pointer (box, GTK_BOX (widget));
  candor_page_append (page, widget);
}

static void
candor_regulation_page_fill_top (CandorSectionPage *section_page)
{
  CandorRegulationPage *self = CANDOR_REGULATION_PAGE (section_page);
  CandorPage           *page = CANDOR_PAGE (self);
  CandorDiscussion     *discussion = candor_page_get_discussion (page);
  GListModel           *countries = G_LIST_MODEL (candor_section_get_jurisdictions (candor_page_get_section (page)));

  append_box (page, &self->country, 18);
  if (g_list_model_get_n_items (countries) > 1)
    candor_page_append (page, candor_text_label_new_plain (candor_pack_get_word (candor_page_get_pack (page), "reg.others"), "section"));
  append_box (page, &self->others, 8);
  show_country (self);
  g_signal_handlers_disconnect_by_func (discussion, show_country, self);
  g_signal_connect_object (discussion, "notify::jurisdiction", G_CALLBACK (show_country), self, G_CONNECT_SWAPPED);
}

static void
candor_regulation_page_dispose (GObject *object)
{
  CandorRegulationPage *self = CANDOR_REGULATION_PAGE (object);

  g_clear_weak_pointer (&self->country);
  g_clear_weak_pointer (&self->others);
  G_OBJECT_CLASS (candor_regulation_page_parent_class)->dispose (object);
}

static void
candor_regulation_page_class_init (CandorRegulationPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_regulation_page_dispose;
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_regulation_page_fill_top;
}

static void
candor_regulation_page_init (CandorRegulationPage *self)
{
}

CandorPage *
candor_regulation_page_new (CandorDiscussion *discussion,
                            CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_REGULATION_PAGE, "discussion", discussion, "section", section, NULL);
}
