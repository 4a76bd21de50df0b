/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Empties an entry whose text has found its place elsewhere: the entry cannot undo that. */
void candor_entry_clear (GtkEditable *entry);
/* Binds an entry to a text that a discussion holds, whose history undoes what is typed. */
void candor_entry_bind (GtkEditable *entry,
                        GObject     *source,
                        const char  *property);

G_END_DECLS
