/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real alternatives. */
#include "config.h"

#include "candor-options-page.h"

#include "candor-options-view.h"

/* Wider than a column of text: the comparison takes what room there is. */
#define MAX_CHARS 190
/* What is not made yet is guessed to have this many lines. */
#define VIEW_LINES 40

struct _CandorOptionsPage
{
  CandorSectionPage parent_instance;
  CandorSlot       *slot; /* weak: of the comparison */
};

G_DEFINE_FINAL_TYPE (CandorOptionsPage, candor_options_page, CANDOR_TYPE_SECTION_PAGE)

static GtkWidget *
create_view (gpointer page)
{
  return candor_options_view_new (candor_page_get_discussion (page));
}

static void
candor_options_page_fill_top (CandorSectionPage *section_page)
{
  CandorOptionsPage *self = CANDOR_OPTIONS_PAGE (section_page);
  CandorPage        *page = CANDOR_PAGE (self);

  candor_page_set_max_chars (page, MAX_CHARS);
  if (g_list_model_get_n_items (G_LIST_MODEL (candor_section_get_options (candor_page_get_section (page)))) == 0)
    return;
  g_set_weak_pointer (&self->slot, CANDOR_SLOT (candor_page_append_slot (page, "options", VIEW_LINES, create_view, page, NULL)));
}

/* NULL: no such option, or hidden. */
static GtkWidget *
reveal (CandorOptionsPage *self,
        const char        *id)
{
  if (self->slot == NULL)
    return NULL;
  candor_slot_make (self->slot);
  return candor_options_view_reveal (CANDOR_OPTIONS_VIEW (candor_slot_get_child (self->slot)), id);
}

static gboolean
candor_options_page_scroll_to_item (CandorPage *page,
                                    const char *item_id)
{
  GtkWidget *shown = reveal (CANDOR_OPTIONS_PAGE (page), item_id);

  if (shown != NULL)
    candor_page_add_anchor (page, item_id, shown);
  return CANDOR_PAGE_CLASS (candor_options_page_parent_class)->scroll_to_item (page, item_id);
}

/* Side by side: the last one that is asked for has the focus. */
static void
candor_options_page_show_items (CandorPage *page,
                                GPtrArray  *items)
{
  for (unsigned int i = items->len; i-- > 0;)
    candor_page_scroll_to_item (page, candor_item_get_id (g_ptr_array_index (items, i)));
}

static void
candor_options_page_follow (CandorPage *page,
                            const char *what,
                            const char *value)
{
  if (g_str_equal (what, "look"))
    reveal (CANDOR_OPTIONS_PAGE (page), value);
  else
    CANDOR_PAGE_CLASS (candor_options_page_parent_class)->follow (page, what, value);
}

static void
candor_options_page_dispose (GObject *object)
{
  g_clear_weak_pointer (&CANDOR_OPTIONS_PAGE (object)->slot);
  G_OBJECT_CLASS (candor_options_page_parent_class)->dispose (object);
}

static void
candor_options_page_class_init (CandorOptionsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = candor_options_page_dispose;
  CANDOR_PAGE_CLASS (klass)->scroll_to_item = candor_options_page_scroll_to_item;
  CANDOR_PAGE_CLASS (klass)->show_items = candor_options_page_show_items;
  CANDOR_PAGE_CLASS (klass)->follow = candor_options_page_follow;
  CANDOR_SECTION_PAGE_CLASS (klass)->fill_top = candor_options_page_fill_top;
}

static void
candor_options_page_init (CandorOptionsPage *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "options-page");
}

CandorPage *
candor_options_page_new (CandorDiscussion *discussion,
                         CandorSection    *section)
{
  return g_object_new (CANDOR_TYPE_OPTIONS_PAGE, "discussion", discussion, "section", section, NULL);
}
