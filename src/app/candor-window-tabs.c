/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's tabs and the pages behind them. */
#include "config.h"

#include "candor-window-pages.h"
#include "candor-window-private.h"

/* NULL: Summary */
static CandorSection *
lend_section (CandorWindow *self,
              unsigned int  position)
{
  g_autoptr (CandorSection) section = g_list_model_get_item (self->sections, position);

  return section;
}

static gboolean
is_same_tab (CandorSection *a,
             CandorSection *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return candor_section_get_tab (a) == candor_section_get_tab (b);
}

static void
remove_page (CandorWindow *self,
             unsigned int  position)
{
  GtkWidget *page = g_ptr_array_index (self->pages, position);

  if (page == NULL)
    return;
  g_hash_table_remove (self->old_pages, page);
  gtk_stack_remove (self->stack, page);
  self->pages->pdata[position] = NULL;
}

/* What shows the same tab of another pack is to be renewed; what does not goes. */
static void
mark_old (CandorWindow *self,
          unsigned int  position)
{
  CandorPage *page = g_ptr_array_index (self->pages, position);

  if (page == NULL)
    return;
  if (is_same_tab (candor_page_get_section (page), lend_section (self, position)))
    g_hash_table_add (self->old_pages, page);
  else
    remove_page (self, position);
}

static void
name_page (CandorWindow *self,
           unsigned int  position)
{
  gtk_accessible_update_property (g_ptr_array_index (self->pages, position), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_tab_button_get_title (candor_tab_bar_get_tab (self->tab_bar, position)), -1);
}

/* A page that shows the same tab of the new pack stays, with the place that was read. */
static void
renew_page (CandorWindow *self,
            unsigned int  position)
{
  CandorPage *page = g_ptr_array_index (self->pages, position);

  if (page == NULL || !g_hash_table_remove (self->old_pages, page))
    return;
  candor_page_show (page, self->discussion, lend_section (self, position));
  name_page (self, position);
}

/* The page that is shown is made or renewed at once; the others when they are asked for, or while nobody waits. */
static gboolean
make_next_page_cb (gpointer user_data)
{
  CandorWindow *self = user_data;

  for (unsigned int i = 0; i < self->pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (self->pages, i);

      if (page == NULL || g_hash_table_contains (self->old_pages, page))
        candor_window_get_page (self, i);
      else if (!candor_page_prepare (page))
        continue;
      return G_SOURCE_CONTINUE;
    }
  self->pages_id = 0;
  return G_SOURCE_REMOVE;
}

void
candor_window_drop_pages (CandorWindow *self)
{
  g_clear_handle_id (&self->pages_id, g_source_remove);
  for (unsigned int i = 0; i < self->pages->len; i++)
    remove_page (self, i);
  g_ptr_array_set_size (self->pages, 0);
}

void
candor_window_show_pages (CandorWindow *self)
{
  unsigned int n_pages;

  g_clear_object (&self->sections);
  self->sections = candor_window_list_sections (candor_discussion_get_pack (self->discussion));
  n_pages = g_list_model_get_n_items (self->sections) + 1;
  for (unsigned int i = n_pages; i < self->pages->len; i++)
    remove_page (self, i);
  g_ptr_array_set_size (self->pages, (int) n_pages);
  for (unsigned int i = 0; i < n_pages; i++)
    mark_old (self, i);
  candor_tab_bar_show (self->tab_bar, self->discussion);
  candor_window_set_position (self, candor_window_get_position (self));
  if (self->pages_id == 0)
    self->pages_id = g_idle_add_full (G_PRIORITY_LOW, make_next_page_cb, self, NULL);
}

unsigned int
candor_window_get_n_pages (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), 0);
  return self->pages->len;
}

CandorPage *
candor_window_get_page (CandorWindow *self,
                        unsigned int  position)
{
  CandorPage *page;

  g_return_val_if_fail (CANDOR_IS_WINDOW (self), NULL);
  g_return_val_if_fail (position < self->pages->len, NULL);
  renew_page (self, position);
  page = g_ptr_array_index (self->pages, position);
  if (page != NULL)
    return page;
  page = candor_window_create_page (self->discussion, lend_section (self, position));
  self->pages->pdata[position] = page;
  name_page (self, position);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  return page;
}

unsigned int
candor_window_get_position (CandorWindow *self)
{
  g_return_val_if_fail (CANDOR_IS_WINDOW (self), 0);
  return candor_tab_bar_get_selected (self->tab_bar);
}

void
candor_window_set_position (CandorWindow *self,
                            unsigned int  position)
{
  g_return_if_fail (CANDOR_IS_WINDOW (self));
  g_return_if_fail (position < self->pages->len);
  candor_tab_bar_set_selected (self->tab_bar, position);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (candor_window_get_page (self, position)));
  candor_presenter_follow_tab (self->presenter);
}

/**
 * candor_window_show_item:
 * @self: a window
 * @id: id of an item, or any other that a page has an anchor for
 *
 * Opens the tab that shows @id, scrolls there, focuses the place and highlights it for a moment.
 *
 * Returns: whether there is such a place
 */
gboolean
candor_window_show_item (CandorWindow *self,
                         const char   *id)
{
  CandorPack    *pack;
  CandorItem    *item;
  CandorSection *section;

  g_return_val_if_fail (CANDOR_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  pack = candor_discussion_get_pack (self->discussion);
  item = candor_pack_find_item (pack, id);
  section = item != NULL ? candor_pack_find_section_of (pack, item) : NULL;
  for (unsigned int i = 0; i < self->pages->len; i++)
    {
      if (section != NULL && lend_section (self, i) != section)
        continue;
      if (candor_page_scroll_to_item (candor_window_get_page (self, i), id))
        {
          candor_window_set_position (self, i);
          return TRUE;
        }
    }
  return FALSE;
}
