/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven-minute path through the tabs of the window. */
#include "config.h"

#include "candor-window-private.h"

#include <glib/gi18n.h>

/* The section of the tab that is shown; NULL on Summary. */
static CandorSection *
lend_section (CandorWindow *self)
{
  return candor_page_get_section (candor_window_get_page (self, candor_window_get_position (self)));
}

static GPtrArray *
list_items (CandorPath  *path,
            unsigned int stop)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < candor_path_get_n_items (path, stop); i++)
    g_ptr_array_add (items, g_object_ref (candor_path_get_item (path, stop, i)));
  return items;
}

static void
show_on_page (CandorWindow *self,
              CandorPage   *page)
{
  unsigned int stop = candor_path_get_position (self->path);
  g_autoptr (GPtrArray) items = list_items (self->path, stop);

  if (items->len > 0)
    candor_page_show_items (page, items);
  else
    candor_page_scroll_to_item (page, candor_path_get_place (self->path, stop));
}

/* The page of a stop is known: no other is asked for its place. */
static void
show_stop (CandorWindow *self)
{
  CandorSection *section = candor_path_get_section (self->path, candor_path_get_position (self->path));

  for (unsigned int i = 0; i < g_list_model_get_n_items (self->sections); i++)
    {
      g_autoptr (CandorSection) shown = g_list_model_get_item (self->sections, i);

      if (shown != section)
        continue;
      show_on_page (self, candor_window_get_page (self, i));
      candor_window_set_position (self, i);
    }
}

/* The end of the path is the sheet. */
static void
end_path (CandorWindow *self)
{
  candor_window_set_position (self, candor_window_get_n_pages (self) - 1);
  candor_window_show_message (self, _ ("That was the last stop. This is the sheet."));
}

static void
path_next_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  if (candor_path_get_n_stops (self->path) == 0)
    return;
  if (!candor_path_get_active (self->path))
    candor_path_join (self->path, lend_section (self));
  else if (!candor_path_next (self->path))
    {
      end_path (self);
      return;
    }
  show_stop (self);
}

static void
path_back_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CandorWindow *self = CANDOR_WINDOW (widget);

  if (candor_path_back (self->path))
    show_stop (self);
}

static void
path_leave_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  candor_path_leave (CANDOR_WINDOW (widget)->path);
}

void
candor_window_show_path (CandorWindow *self)
{
  g_clear_object (&self->path);
  self->path = candor_path_new (self->discussion);
  candor_path_bar_set_path (self->path_bar, self->path);
}

void
candor_window_install_path (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.path-next", NULL, path_next_cb);
  gtk_widget_class_install_action (widget_class, "win.path-back", NULL, path_back_cb);
  gtk_widget_class_install_action (widget_class, "win.path-leave", NULL, path_leave_cb);
}
