/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the clinician does with the patient's window, by button, menu and key, from either window. */
#include "config.h"

#include "candor-presenter-private.h"
#include "candor-window-private.h"

#include <glib/gi18n.h>

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CandorPresenter *self = user_data;

  candor_presenter_set_open (self, self->patient == NULL);
}

static void
hold_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  CandorPresenter *self = user_data;

  candor_presenter_set_hold (self, !self->hold);
}

static void
text_size_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  CandorPresenter *self = user_data;
  int              step = g_str_equal (g_action_get_name (G_ACTION (action)), "larger") ? 1 : -1;

  candor_patient_window_step_text_size (self->patient, step);
}

static void
full_screen_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  candor_patient_window_toggle_full_screen (CANDOR_PRESENTER (user_data)->patient);
}

/* Monitors come and go: the one that was chosen from the menu may be gone. */
static void
monitor_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  CandorPresenter *self = user_data;
  GListModel      *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->window)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, (unsigned int) g_variant_get_int32 (parameter));

  if (monitor != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->patient), monitor);
}

static void
point_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  candor_presenter_point (user_data);
}

static void
point_next_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  candor_presenter_point_next (user_data);
}

static void
point_away_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  candor_presenter_point_away (user_data);
}

/* In the patient's window: one step back from whatever it is. */
static void
escape_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  CandorPresenter *self = user_data;

  if (candor_presenter_get_points (self))
    candor_presenter_point_away (self);
  else if (candor_patient_window_get_alone (self->patient))
    candor_presenter_set_open (self, FALSE);
  else if (gtk_window_is_fullscreen (GTK_WINDOW (self->patient)))
    gtk_window_unfullscreen (GTK_WINDOW (self->patient));
}

static void
tell_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  const char *what, *value;

  g_variant_get (parameter, "(&s&s)", &what, &value);
  candor_presenter_tell (user_data, what, value);
}

static const GActionEntry entries[] = {
  { "open", open_cb, NULL, "false", NULL, { 0 } },
  { "hold", hold_cb, NULL, "false", NULL, { 0 } },
  { "larger", text_size_cb, NULL, NULL, NULL, { 0 } },
  { "smaller", text_size_cb, NULL, NULL, NULL, { 0 } },
  { "full-screen", full_screen_cb, NULL, NULL, NULL, { 0 } },
  { "monitor", monitor_cb, "i", NULL, NULL, { 0 } },
  { "escape", escape_cb, NULL, NULL, NULL, { 0 } },
  { "point", point_cb, NULL, NULL, NULL, { 0 } },
  { "point-next", point_next_cb, NULL, NULL, NULL, { 0 } },
  { "point-away", point_away_cb, NULL, NULL, NULL, { 0 } },
  { "tell", tell_cb, "(ss)", NULL, NULL, { 0 } },
};

/* These need the window. */
static const char *const while_open[] = { "larger", "smaller", "full-screen", "monitor", "escape", "point-away" };

/* Where there is more than one, each may be the patient's; the user knows which. */
void
candor_presenter_list_monitors (CandorPresenter *self)
{
  GListModel  *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self->window)));
  unsigned int n_monitors = g_list_model_get_n_items (monitors);

  g_menu_remove_all (self->window->monitors_menu);
  for (unsigned int i = 0; n_monitors > 1 && i < n_monitors; i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      const char      *name = gdk_monitor_get_connector (monitor);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      /* Translators: %s is a screen as the system names it, such as "HDMI-1", or its number */
      g_autofree char *label = g_strdup_printf (_ ("Full Screen on %s"), name != NULL ? name : number);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "patient.monitor", "i", (int) i);
      g_menu_append_item (self->window->monitors_menu, item);
    }
}

GActionGroup *
candor_presenter_create_actions (CandorPresenter *self)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  return G_ACTION_GROUP (group);
}

static GSimpleAction *
find_action (CandorPresenter *self,
             const char      *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name));
}

void
candor_presenter_show_actions (CandorPresenter *self)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (while_open); i++)
    g_simple_action_set_enabled (find_action (self, while_open[i]), self->patient != NULL);
  g_simple_action_set_state (find_action (self, "open"), g_variant_new_boolean (self->patient != NULL));
  g_simple_action_set_state (find_action (self, "hold"), g_variant_new_boolean (self->hold));
}

void
candor_presenter_bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "patient.point", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_SHIFT_MASK, "patient.point-next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "patient.point-away", NULL);
}
