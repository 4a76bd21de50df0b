/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven-minute path: where we are, what is left, how long it took. */
#include "config.h"

#include "candor-path-bar.h"

#include "candor-sides.h"

#include <glib/gi18n.h>

struct _CandorPathBar
{
  GtkWidget    parent_instance;
  CandorPath  *path; /* nullable */
  GtkRevealer *revealer;
  GtkLabel    *place;
  GtkLabel    *left;
  GtkLabel    *clock;
  GtkWidget   *back;
  unsigned int clock_id;
};

G_DEFINE_FINAL_TYPE (CandorPathBar, candor_path_bar, GTK_TYPE_WIDGET)

static void
show_clock (CandorPathBar *self)
{
  unsigned int     elapsed = candor_path_get_elapsed (self->path);
  g_autofree char *text = g_strdup_printf ("%u:%02u", elapsed / 60, elapsed % 60);

  gtk_label_set_text (self->clock, text);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_clock (user_data);
  return G_SOURCE_CONTINUE;
}

static void
show_place (CandorPathBar *self)
{
  unsigned int   position = candor_path_get_position (self->path);
  unsigned int   n_stops = candor_path_get_n_stops (self->path);
  CandorSection *section = candor_path_get_section (self->path, position);
  const char    *title = candor_text_get_plain (candor_section_get_title (section));
  /* Translators: the first two are numbers, the last is the title of a tab */
  g_autofree char *text = g_strdup_printf (_ ("Stop %u of %u: %s"), position + 1, n_stops, title);

  gtk_label_set_text (self->place, text);
  gtk_widget_set_sensitive (self->back, position > 0);
}

static void
show_left (CandorPathBar *self)
{
  unsigned int n_left = candor_path_get_n_left (self->path);
  /* Translators: stops of the path that were not talked about yet */
  g_autofree char *text = g_strdup_printf (g_dngettext (NULL, "%u left", "%u left", n_left), n_left);

  gtk_label_set_text (self->left, n_left > 0 ? text : _ ("All covered"));
}

static void
update (CandorPathBar *self)
{
  gboolean active = self->path != NULL && candor_path_get_active (self->path);

  gtk_revealer_set_reveal_child (self->revealer, active);
  gtk_widget_set_visible (GTK_WIDGET (self), active);
  if (!active)
    {
      g_clear_handle_id (&self->clock_id, g_source_remove);
      return;
    }
  show_place (self);
  show_left (self);
  show_clock (self);
  if (self->clock_id == 0)
    self->clock_id = g_timeout_add_seconds (1, tick_cb, self);
}

static void
candor_path_bar_dispose (GObject *object)
{
  CandorPathBar *self = CANDOR_PATH_BAR (object);

  g_clear_handle_id (&self->clock_id, g_source_remove);
  if (self->path != NULL)
    g_signal_handlers_disconnect_by_func (self->path, update, self);
  g_clear_object (&self->path);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_PATH_BAR);
  G_OBJECT_CLASS (candor_path_bar_parent_class)->dispose (object);
}

static void
candor_path_bar_class_init (CandorPathBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_path_bar_dispose;
  g_type_ensure (CANDOR_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-path-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, place);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, left);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, clock);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, back);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pathbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_path_bar_init (CandorPathBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
candor_path_bar_set_path (CandorPathBar *self,
                          CandorPath    *path)
{
  g_return_if_fail (CANDOR_IS_PATH_BAR (self));
  g_return_if_fail (path == NULL || CANDOR_IS_PATH (path));
  if (self->path != NULL)
    g_signal_handlers_disconnect_by_func (self->path, update, self);
  g_set_object (&self->path, path);
  if (path != NULL)
    g_signal_connect_object (path, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
