/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regulatory status. Follows the discussion's country, and changes it. */
#include "config.h"

#include "candor-regulation-page.h"

#include "candor-badge.h"
#include "candor-jurisdiction-view.h"
#include "candor-sides.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"

/* What is not made yet is guessed to have this many lines. */
#define COUNTRY_LINES 16
#define OTHERS_LINES 20

struct _CandorRegulationPage
{
  CandorSectionPage parent_instance;
  GPtrArray        *pieces; /* of CandorSlot, in the page's column: what shows the chosen country, and the others */
  GtkWidget        *status; /* the first of them */
  GtkWidget        *others; /* the last of them */
};

G_DEFINE_FINAL_TYPE (CandorRegulationPage, candor_regulation_page, CANDOR_TYPE_SECTION_PAGE)

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
create_line (CandorPack         *pack,
             CandorJurisdiction *jurisdiction)
{
  CandorItem *item = CANDOR_ITEM (jurisdiction);
  GtkWidget  *sides = candor_sides_new (8, 20);
  GtkWidget  *title = candor_text_label_new_plain (candor_text_get_plain (candor_item_get_title (item)), "block-title");

  gtk_widget_set_hexpand (title, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), title);
  candor_sides_append (CANDOR_SIDES (sides), candor_badge_new_status (pack, jurisdiction));
  return sides;
}

static GtkWidget *
create_row (CandorPack         *pack,
            CandorJurisdiction *jurisdiction)
{
  CandorItem *item = CANDOR_ITEM (jurisdiction);
  GtkWidget  *button = gtk_button_new ();
  const char *summary = candor_text_get_plain (candor_statement_get_text (candor_item_get_summary (item)));

  gtk_button_set_child (GTK_BUTTON (button), create_line (pack, jurisdiction));
  candor_tooltip_set (button, summary);
  gtk_widget_add_css_class (button, "country");
  gtk_widget_set_name (button, candor_item_get_id (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, candor_text_get_plain (candor_item_get_title (item)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (choose_cb), g_strdup (candor_item_get_id (item)),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

/* Which country it is about is not for the patient's screen to say. */
static GtkWidget *
create_other (CandorPage         *page,
              CandorJurisdiction *country)
{
  GtkWidget *line;

  if (!candor_discussion_get_for_patient (candor_page_get_discussion (page)))
    return create_row (candor_page_get_pack (page), country);
  line = create_line (candor_page_get_pack (page), country);
  gtk_widget_add_css_class (line, "country");
  gtk_widget_set_name (line, candor_item_get_id (CANDOR_ITEM (country)));
  return line;
}

/* --- Pieces: each shows the country that is chosen when it is made --- */

static CandorJurisdiction *
find_chosen (CandorPage *page)
{
  return candor_discussion_find_jurisdiction (candor_page_get_discussion (page));
}

static GtkWidget *
create_status (gpointer page)
{
  CandorJurisdiction *chosen = find_chosen (page);

  return chosen != NULL ? candor_jurisdiction_view_new_status (candor_page_get_discussion (page), chosen) : NULL;
}

static GtkWidget *
create_acts (gpointer page)
{
  CandorJurisdiction *chosen = find_chosen (page);

  return chosen != NULL ? candor_jurisdiction_view_new_acts (candor_page_get_pack (page), chosen) : NULL;
}

static GtkWidget *
create_asks (gpointer page)
{
  CandorJurisdiction *chosen = find_chosen (page);

  return chosen != NULL ? candor_jurisdiction_view_new_asks (candor_page_get_pack (page), chosen) : NULL;
}

static GtkWidget *
create_reports (gpointer page)
{
  CandorJurisdiction *chosen = find_chosen (page);

  return chosen != NULL ? candor_jurisdiction_view_new_reports (candor_page_get_pack (page), chosen) : NULL;
}

static GListModel *
get_countries (CandorPage *page)
{
  return G_LIST_MODEL (candor_section_get_jurisdictions (candor_page_get_section (page)));
}

static GtkWidget *
create_others_title (gpointer page)
{
  return candor_text_label_new_plain (candor_pack_get_word (candor_page_get_pack (page), "reg.others"), "section");
}

static GtkWidget *
create_others (gpointer page)
{
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  unsigned int n_countries = g_list_model_get_n_items (get_countries (page));

  for (unsigned int i = 0; i < n_countries; i++)
    {
      g_autoptr (CandorJurisdiction) country = g_list_model_get_item (get_countries (page), i);

      if (country != find_chosen (page))
        gtk_box_append (GTK_BOX (box), create_other (page, country));
    }
  return box;
}

/* --- The page --- */

/* The chosen country has a card of its own, and each of the others a row. */
static void
add_anchors (CandorRegulationPage *self)
{
  CandorPage  *page = CANDOR_PAGE (self);
  unsigned int n_countries = g_list_model_get_n_items (get_countries (page));

  for (unsigned int i = 0; i < n_countries; i++)
    {
      g_autoptr (CandorJurisdiction) country = g_list_model_get_item (get_countries (page), i);

      candor_page_add_anchor (page, candor_item_get_id (CANDOR_ITEM (country)),
                              country == find_chosen (page) ? self->status : self->others);
    }
}

static void
show_country (CandorRegulationPage *self)
{
  for (unsigned int i = 0; i < self->pieces->len; i++)
    candor_slot_clear (g_ptr_array_index (self->pieces, i));
  add_anchors (self);
}

static GtkWidget *
append_piece (CandorRegulationPage *self,
              const char           *key,
              unsigned int          lines,
              CandorSlotFunc        create)
{
  GtkWidget *slot = candor_page_append_slot (CANDOR_PAGE (self), key, lines, create, self, NULL);

  g_ptr_array_add (self->pieces, slot);
  return slot;
}

static void
candor_regulation_page_fill_top (CandorSectionPage *section_page)
{
  CandorRegulationPage *self = CANDOR_REGULATION_PAGE (section_page);
  CandorPage           *page = CANDOR_PAGE (self);
  CandorDiscussion     *discussion = candor_page_get_discussion (page);

  g_ptr_array_set_size (self->pieces, 0);
  self->status = append_piece (self, "country status", COUNTRY_LINES, create_status);
  append_piece (self, "country acts", COUNTRY_LINES, create_acts);
  append_piece (self, "country asks", COUNTRY_LINES, create_asks);
  append_piece (self, "country reports", COUNTRY_LINES, create_reports);
  if (g_list_model_get_n_items (get_countries (page)) > 1)
    candor_page_append_slot (page, "others title", 2, create_others_title, page, NULL);
  self->others = append_piece (self, "others", OTHERS_LINES, create_others);
  add_anchors (self);
  g_signal_handlers_disconnect_by_func (discussion, show_country, self);
  g_signal_connect_object (discussion, "notify::jurisdiction", G_CALLBACK (show_country), self, G_CONNECT_SWAPPED);
}

static void
candor_regulation_page_dispose (GObject *object)
{
  g_clear_pointer (&CANDOR_REGULATION_PAGE (object)->pieces, g_ptr_array_unref);
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
  self->pieces = g_ptr_array_new ();
}

CandorPage *
candor_regulation_page_new (CandorDiscussion *discussion,
                            CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_REGULATION_PAGE, "discussion", discussion, "section", section, NULL);
}
