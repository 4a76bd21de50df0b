/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of a section whose items are read one after the other. */
#include "config.h"

#include "candor-section-page.h"

#include "candor-caution-list.h"
#include "candor-item-card.h"
#include "candor-page-intro.h"
#include "candor-teach-back-view.h"
#include "candor-text-label.h"

/* A line of text, its evidence beside it, and the room that a card takes round them. */
#define MAX_CHARS 112

G_DEFINE_TYPE (CandorSectionPage, candor_section_page, CANDOR_TYPE_PAGE)

static void
append_text (CandorPage *self,
             CandorText *text,
             const char *css_class)
{
  if (text != NULL)
    candor_page_append (self, candor_text_label_new (candor_page_get_pack (self), text, css_class));
}

static int
compare_key (gconstpointer a,
             gconstpointer b)
{
  CandorItem *const *first = a;
  CandorItem *const *second = b;

  return candor_item_get_key (*second) - candor_item_get_key (*first);
}

/* Key information stands first; otherwise the pack's order is kept. */
static GPtrArray *
sort_items (GListModel *items)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned int n_items = g_list_model_get_n_items (items);

  for (unsigned int i = 0; i < n_items; i++)
    g_ptr_array_add (sorted, g_list_model_get_item (items, i));
  g_ptr_array_sort (sorted, compare_key);
  return g_steal_pointer (&sorted);
}

static void
append_items (CandorPage *self,
              GListModel *items)
{
  g_autoptr (GPtrArray) sorted = sort_items (items);

  for (unsigned int i = 0; i < sorted->len; i++)
    {
      CandorItem *item = g_ptr_array_index (sorted, i);
      GtkWidget  *card = candor_item_card_new (candor_page_get_discussion (self), item, i, sorted->len);

      candor_page_append (self, card);
      candor_page_add_anchor (self, candor_item_get_id (item), card);
    }
}

static void
append_part (CandorPage *self,
             CandorPart *part)
{
  GtkWidget *heading = candor_text_label_new (candor_page_get_pack (self), candor_part_get_title (part), "section");

  /* So that a jump to a part has somewhere to go, and a screen reader can rest there. */
  gtk_widget_set_focusable (heading, TRUE);
  candor_page_append (self, heading);
  candor_page_add_anchor (self, candor_part_get_id (part), heading);
  append_text (self, candor_part_get_lead (part), "part-lead");
  append_items (self, G_LIST_MODEL (part));
}

static void
append_teach_back (CandorPage *self)
{
  GtkWidget *view = candor_teach_back_view_new (candor_page_get_discussion (self), candor_page_get_section (self));

  if (view != NULL)
    candor_page_append (self, view);
}

static GPtrArray *
list_parts (CandorSectionPage *self)
{
  CandorSection *section = candor_page_get_section (CANDOR_PAGE (self));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  unsigned int n_parts = g_list_model_get_n_items (G_LIST_MODEL (section));

  for (unsigned int i = 0; i < n_parts; i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      if (CANDOR_SECTION_PAGE_GET_CLASS (self)->shows_part (self, part))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  return g_steal_pointer (&parts);
}

static void
candor_section_page_fill (CandorPage *page)
{
  CandorSectionPage *self = CANDOR_SECTION_PAGE (page);
  g_autoptr (GPtrArray) parts = list_parts (self);

  candor_page_set_max_chars (page, MAX_CHARS);
  candor_page_append (page, candor_page_intro_new (page, parts));
  candor_page_append (page, candor_caution_list_new_for_section (candor_page_get_discussion (page), candor_page_get_section (page)));
  if (CANDOR_SECTION_PAGE_GET_CLASS (self)->fill_top != NULL)
    CANDOR_SECTION_PAGE_GET_CLASS (self)->fill_top (self);
  for (unsigned int i = 0; i < parts->len; i++)
    append_part (page, g_ptr_array_index (parts, i));
  append_teach_back (page);
}

static gboolean
candor_section_page_real_shows_part (CandorSectionPage *self,
                                     CandorPart        *part)
{
  return TRUE;
}

typedef struct
{
  const char *id;
  gboolean    found;
} Wanted;

static void
compare_statement (CandorStatement *statement,
                   gpointer         user_data)
{
  Wanted *wanted = user_data;

  wanted->found = wanted->found || g_strcmp0 (candor_statement_get_id (statement), wanted->id) == 0;
}

static gboolean
has_block (CandorItem *item,
           const char *id)
{
  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    if (g_strcmp0 (candor_block_get_id (candor_item_get_block (item, i)), id) == 0)
      return TRUE;
  for (unsigned int i = 0; i < candor_item_get_n_details (item); i++)
    if (g_strcmp0 (candor_block_get_id (candor_item_get_detail (item, i)), id) == 0)
      return TRUE;
  return FALSE;
}

/* The item that holds an id of one of its blocks or statements. */
static CandorItem *
find_holder (CandorPage *self,
             const char *id)
{
  GListModel  *items = candor_pack_get_items (candor_page_get_pack (self));
  unsigned int n_items = g_list_model_get_n_items (items);

  for (unsigned int i = 0; i < n_items; i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);
      Wanted wanted = { id, FALSE };

      if (candor_page_get_anchor (self, candor_item_get_id (item)) == NULL)
        continue;
      candor_item_foreach_statement (item, compare_statement, &wanted);
      if (wanted.found || has_block (item, id))
        return item; /* the pack keeps it */
    }
  return NULL;
}

static gboolean
candor_section_page_scroll_to_item (CandorPage *page,
                                    const char *item_id)
{
  CandorPageClass *parent_class = CANDOR_PAGE_CLASS (candor_section_page_parent_class);
  CandorItem      *holder;
  GtkWidget       *card;

  if (parent_class->scroll_to_item (page, item_id))
    return TRUE;
  holder = find_holder (page, item_id);
  if (holder == NULL)
    return FALSE;
  card = candor_page_get_anchor (page, candor_item_get_id (holder));
  if (CANDOR_IS_ITEM_CARD (card))
    candor_item_card_set_detail_open (CANDOR_ITEM_CARD (card), TRUE);
  return parent_class->scroll_to_item (page, candor_item_get_id (holder));
}

static void
candor_section_page_class_init (CandorSectionPageClass *klass)
{
  CANDOR_PAGE_CLASS (klass)->fill = candor_section_page_fill;
  CANDOR_PAGE_CLASS (klass)->scroll_to_item = candor_section_page_scroll_to_item;
  klass->shows_part = candor_section_page_real_shows_part;
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
