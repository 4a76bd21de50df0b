/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven-minute path: where we are, what is left, how long it took. */
#include "config.h"

#include "candor-path-bar.h"

#include "candor-children.h"
#include "candor-fold.h"
#include "candor-sides.h"
#include "candor-tooltip.h"
#include "candor-wrap.h"

#include <glib/gi18n.h>

/* A link to a point is cut after this many characters. */
#define LINK_CHARS 30

struct _CandorPathBar
{
  GtkWidget    parent_instance;
  CandorPath  *path; /* nullable */
  GtkRevealer *revealer;
  GtkLabel    *place;
  GtkLabel    *count;
  GtkLabel    *left;
  GtkLabel    *clock;
  GtkWidget   *points;
  GtkWidget   *back;
  char        *shown; /* the points that are shown now, as a string */
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
  unsigned int position = candor_path_get_position (self->path);
  unsigned int n_stops = candor_path_get_n_stops (self->path);
  unsigned int n_points = candor_path_get_n_items (self->path, position);
  /* Translators: the first two are numbers, the last is the title of a tab, or of a part of it */
  g_autofree char *text = g_strdup_printf (_ ("Stop %u of %u: %s"), position + 1, n_stops, candor_path_get_title (self->path, position));
  /* Translators: how many topics a stop holds, which are all marked as discussed when one goes on */
  g_autofree char *count = g_strdup_printf (g_dngettext (NULL, "%u point", "%u points", n_points), n_points);

  gtk_label_set_text (self->place, text);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_points > 0);
  gtk_widget_set_sensitive (self->back, position > 0);
}

/* --- What a stop holds, where that is more than one look --- */

static GtkWidget *
create_link (CandorItem *item)
{
  const char *title = candor_text_get_plain (candor_item_get_title (item));
  GtkWidget  *link = gtk_button_new ();
  GtkWidget  *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINK_CHARS);
  gtk_button_set_child (GTK_BUTTON (link), label);
  gtk_widget_add_css_class (link, "linky");
  candor_tooltip_set (link, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (link), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (link), "s", candor_item_get_id (item));
  return link;
}

/* Options and questions are seen together already. */
static gboolean
wants_links (CandorPathBar *self,
             unsigned int   position)
{
  GtkWidget     *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  CandorItemKind kind;

  if (candor_path_get_n_items (self->path, position) < 2 || (window != NULL && gtk_widget_has_css_class (window, "tiny")))
    return FALSE;
  kind = candor_item_get_kind (candor_path_get_item (self->path, position, 0));
  return kind != CANDOR_ITEM_OPTION && kind != CANDOR_ITEM_QUESTION;
}

static char *
dup_titles (CandorPathBar *self,
            unsigned int   position)
{
  GString *titles = g_string_new (NULL);

  for (unsigned int i = 0; i < candor_path_get_n_items (self->path, position); i++)
    g_string_append_printf (titles, "%s\n", candor_text_get_plain (candor_item_get_title (candor_path_get_item (self->path, position, i))));
  return g_string_free (titles, FALSE);
}

static void
show_points (CandorPathBar *self)
{
  unsigned int     position = candor_path_get_position (self->path);
  gboolean         wanted = wants_links (self, position);
  g_autofree char *titles = wanted ? dup_titles (self, position) : g_strdup ("");

  gtk_widget_set_visible (self->points, wanted);
  if (g_strcmp0 (self->shown, titles) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&titles);
  candor_children_unparent (self->points);
  for (unsigned int i = 0; wanted && i < candor_path_get_n_items (self->path, position); i++)
    gtk_widget_insert_before (create_link (candor_path_get_item (self->path, position, i)), self->points, NULL);
}

/* --- What is left --- */

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
  show_points (self);
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
candor_path_bar_finalize (GObject *object)
{
  g_free (CANDOR_PATH_BAR (object)->shown);
  G_OBJECT_CLASS (candor_path_bar_parent_class)->finalize (object);
}

static void
candor_path_bar_class_init (CandorPathBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_path_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_path_bar_finalize;
  g_type_ensure (CANDOR_TYPE_FOLD);
  g_type_ensure (CANDOR_TYPE_SIDES);
  g_type_ensure (CANDOR_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-path-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, place);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, left);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, points);
  gtk_widget_class_bind_template_child (widget_class, CandorPathBar, count);
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
