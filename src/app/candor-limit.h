/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says beside a field that it takes no more, until something is changed there or the focus leaves. */
void        candor_limit_tell (GtkWidget *field);
void        candor_limit_forget (GtkWidget *field);
const char *candor_limit_get_told (GtkWidget *field); /* nullable: nothing is said */
/* Keeps an entry, or lines, to so much room (candor-room.h): what has none is not added, as a whole, and told of. */
void candor_limit_entry (GtkEditable *entry,
                         unsigned int room);
void candor_limit_lines (GtkTextView *view,
                         unsigned int room);
/* Whether @field may hold @before without @selected, nullable, and with @added. */
typedef gboolean (*CandorLimitFunc) (GtkWidget  *field,
                                     const char *before,
                                     const char *selected,
                                     const char *added);
/* The same for lines of which only the field around them knows how many may be added. */
void candor_limit_lines_by (GtkTextView    *view,
                            GtkWidget      *field,
                            CandorLimitFunc has_room);

G_END_DECLS
