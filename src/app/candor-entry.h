/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry for what a patient says: input methods must not learn from it. */
GtkWidget *candor_entry_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* What is typed counts as said, as by Enter, when the focus goes elsewhere. */
void candor_entry_activate_on_leave (GtkEntry *entry);
/* The same, though the focus stays there. @focus: (nullable): what has it */
void candor_entry_take_typed (GtkWidget *focus);
/* Empties an entry whose text has found its place elsewhere: the entry cannot undo that. */
void candor_entry_clear (GtkEditable *entry);
/* Binds an entry to a text that a discussion holds, whose history undoes what is typed. */
void candor_entry_bind (GtkEditable *entry,
                        GObject     *source,
                        const char  *property);

G_END_DECLS
