/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries, and who undoes what is typed into them. */
#include "config.h"

#include "candor-entry.h"

GtkWidget *
candor_entry_new (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_input_hints (GTK_ENTRY (entry), GTK_INPUT_HINT_PRIVATE);
  return entry;
}

#define ON_LEAVE "candor-activates-on-leave"

static void
leave_cb (GtkEntry *entry)
{
  g_signal_emit_by_name (entry, "activate");
}

void
candor_entry_activate_on_leave (GtkEntry *entry)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_ENTRY (entry));
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), entry);
  gtk_widget_add_controller (GTK_WIDGET (entry), controller);
  g_object_set_data (G_OBJECT (entry), ON_LEAVE, entry);
}

void
candor_entry_take_typed (GtkWidget *focus)
{
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_ENTRY) : NULL;

  if (entry != NULL && g_object_get_data (G_OBJECT (entry), ON_LEAVE) != NULL)
    leave_cb (GTK_ENTRY (entry));
}

void
candor_entry_clear (GtkEditable *entry)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));
  gtk_editable_set_enable_undo (entry, FALSE);
  gtk_editable_set_text (entry, "");
  gtk_editable_set_enable_undo (entry, TRUE);
}

void
candor_entry_bind (GtkEditable *entry,
                   GObject     *source,
                   const char  *property)
{
  g_return_if_fail (GTK_IS_EDITABLE (entry));
  g_return_if_fail (G_IS_OBJECT (source));
  g_return_if_fail (property != NULL);
  gtk_editable_set_enable_undo (entry, FALSE);
  g_object_bind_property (source, property, entry, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}
