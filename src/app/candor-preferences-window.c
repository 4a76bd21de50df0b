/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clinic sets once. */
#include "config.h"

#include "candor-preferences-window.h"

#include "candor-check-button.h"
#include "candor-limit.h"
#include "candor-room.h"
#include "candor-settings.h"

struct _CandorPreferencesWindow
{
  GtkWindow      parent_instance;
  GtkEditable   *clinic;
  GtkTextBuffer *clinic_address;
  GtkWidget     *clinic_address_view;
  GtkEditable   *clinician;
  GtkDropDown   *paper;
  GtkWidget     *recovery;
  GtkWidget     *recent_files;
};

G_DEFINE_FINAL_TYPE (CandorPreferencesWindow, candor_preferences_window, GTK_TYPE_WINDOW)

/* In the order of the drop-down in the template. */
static const char *const papers[] = { "a4", "letter" };

static gboolean
paper_to_position_cb (GBinding     *binding,
                      const GValue *from,
                      GValue       *to,
                      gpointer      user_data)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_strcmp0 (g_value_get_string (from), papers[i]) == 0)
      g_value_set_uint (to, i);
  return TRUE;
}

static gboolean
position_to_paper_cb (GBinding     *binding,
                      const GValue *from,
                      GValue       *to,
                      gpointer      user_data)
{
  if (g_value_get_uint (from) >= G_N_ELEMENTS (papers))
    return FALSE;
  g_value_set_string (to, papers[g_value_get_uint (from)]);
  return TRUE;
}

static void
bind_text (const char *name,
           gpointer    target,
           GtkWidget  *control)
{
  CandorSettings *settings = candor_settings_get_default ();

  g_object_bind_property (settings, name, target, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_sensitive (control, !candor_settings_is_locked (settings, name));
}

static void
bind_flag (const char *name,
           GtkWidget  *check)
{
  CandorSettings *settings = candor_settings_get_default ();

  g_object_bind_property (settings, name, check, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_sensitive (check, !candor_settings_is_locked (settings, name));
}

static void
candor_preferences_window_class_init (CandorPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CANDOR_TYPE_CHECK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, clinic);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, clinic_address);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, clinic_address_view);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, clinician);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, recovery);
  gtk_widget_class_bind_template_child (widget_class, CandorPreferencesWindow, recent_files);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_preferences_window_init (CandorPreferencesWindow *self)
{
  CandorSettings *settings = candor_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  candor_limit_entry (GTK_EDITABLE (self->clinic), CANDOR_ROOM_NAME);
  candor_limit_lines (GTK_TEXT_VIEW (self->clinic_address_view), CANDOR_ROOM_ADDRESS);
  candor_limit_entry (GTK_EDITABLE (self->clinician), CANDOR_ROOM_NAME);
  bind_text ("clinic", self->clinic, GTK_WIDGET (self->clinic));
  bind_text ("clinic-address", self->clinic_address, self->clinic_address_view);
  bind_text ("clinician", self->clinician, GTK_WIDGET (self->clinician));
  g_object_bind_property_full (settings, "paper", self->paper, "selected", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               paper_to_position_cb, position_to_paper_cb, NULL, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->paper), !candor_settings_is_locked (settings, "paper"));
  bind_flag ("recovery", self->recovery);
  bind_flag ("recent-files", self->recent_files);
}

/**
 * candor_preferences_window_new:
 * @parent: (nullable): the window it belongs to
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
candor_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (CANDOR_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);
}
