/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who was there. */
#include "config.h"

#include "candor-people-window.h"

#include "candor-entry.h"
#include "candor-limit.h"
#include "candor-room.h"
#include "candor-settings.h"
#include "candor-tooltip.h"

#include <glib/gi18n.h>

struct _CandorPeopleWindow
{
  GtkWindow         parent_instance;
  CandorAttendance *attendance;
  GtkEditable      *patient;
  GtkEditable      *clinician;
  GtkEditable      *interpreter;
  GtkEditable      *interpreter_number;
  GtkEditable      *language;
  GtkWidget        *scroller;
  GtkListBox       *companions;
};

G_DEFINE_FINAL_TYPE (CandorPeopleWindow, candor_people_window, GTK_TYPE_WINDOW)

static GtkWidget *
create_entry (CandorCompanion *companion,
              const char      *property,
              const char      *hint)
{
  GtkWidget *entry = candor_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  candor_limit_entry (GTK_EDITABLE (entry), CANDOR_ROOM_NAME);
  g_object_bind_property (companion, property, entry, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return entry;
}

static void
remove_cb (GtkButton       *button,
           CandorCompanion *companion)
{
  CandorPeopleWindow *self = CANDOR_PEOPLE_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (button), CANDOR_TYPE_PEOPLE_WINDOW));

  candor_attendance_remove_companion (self->attendance, companion);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  candor_tooltip_set (remove, _ ("Remove this person"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Remove this person"), -1);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), item, 0);
  gtk_box_append (GTK_BOX (line), create_entry (item, "name", _ ("Name")));
  gtk_box_append (GTK_BOX (line), create_entry (item, "role", _ ("Role, such as daughter")));
  gtk_box_append (GTK_BOX (line), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
add_cb (CandorPeopleWindow *self,
        GtkWidget          *button)
{
  unsigned int n = g_list_model_get_n_items (candor_attendance_get_companions (self->attendance));

  if (n >= CANDOR_ROOM_COMPANIONS)
    {
      candor_limit_tell (button);
      return;
    }
  candor_attendance_add_companion (self->attendance, NULL, NULL);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->companions, (int) n)), GTK_DIR_TAB_FORWARD);
}

static void
candor_people_window_dispose (GObject *object)
{
  g_clear_object (&CANDOR_PEOPLE_WINDOW (object)->attendance);
  G_OBJECT_CLASS (candor_people_window_parent_class)->dispose (object);
}

static void
candor_people_window_class_init (CandorPeopleWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_people_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-people-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, patient);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, clinician);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, interpreter);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, interpreter_number);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, language);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, CandorPeopleWindow, companions);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
candor_people_window_init (CandorPeopleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
bind_field (CandorPeopleWindow *self,
            const char         *name,
            GtkEditable        *entry)
{
  candor_limit_entry (entry, CANDOR_ROOM_NAME);
  g_object_bind_property (self->attendance, name, entry, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * candor_people_window_new:
 * @parent: (nullable): the window it belongs to
 * @attendance: what it shows and changes
 *
 * Returns: (transfer floating): the window
 */
GtkWidget *
candor_people_window_new (GtkWindow        *parent,
                          CandorAttendance *attendance)
{
  CandorSettings     *settings = candor_settings_get_default ();
  CandorPeopleWindow *self;

  g_return_val_if_fail (CANDOR_IS_ATTENDANCE (attendance), NULL);
  self = g_object_new (CANDOR_TYPE_PEOPLE_WINDOW, "transient-for", parent, NULL);
  self->attendance = g_object_ref (attendance);
  bind_field (self, "patient", self->patient);
  bind_field (self, "interpreter", self->interpreter);
  bind_field (self, "interpreter-number", self->interpreter_number);
  bind_field (self, "language", self->language);
  candor_limit_entry (self->clinician, CANDOR_ROOM_NAME);
  g_object_bind_property (settings, "clinician", self->clinician, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->clinician), !candor_settings_is_locked (settings, "clinician"));
  /* An empty list would still take room. */
  g_object_bind_property (candor_attendance_get_companions (attendance), "n-items", self->scroller, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_bind_model (self->companions, candor_attendance_get_companions (attendance), create_row_cb, NULL, NULL);
  return GTK_WIDGET (self);
}
