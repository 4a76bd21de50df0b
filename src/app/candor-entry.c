/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries, and who undoes what is typed into them. */
#include "config.h"

#include "candor-entry.h"

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
