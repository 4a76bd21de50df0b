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

/* The page of a stop is known: no other is asked for its place. */
static void
show_stop (CandorWindow *self)
{
  unsigned int   stop = candor_path_get_position (self->path);
  CandorSection *section = candor_path_get_section (self->path, stop);

  for (unsigned int i = 0; i < candor_window_get_n_pages (self); i++)
    {
      g_autoptr (CandorSection) shown = g_list_model_get_item (self->sections, i);

      if (shown != section)
        continue;
      candor_page_scroll_to_item (candor_window_get_page (self, i), candor_path_get_place (self->path, stop));
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
