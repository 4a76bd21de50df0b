/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Says beside a field that it takes no more, until something is changed there or the focus leaves. */
void        candor_limit_tell (GtkWidget *field);
void        candor_limit_forget (GtkWidget *field);
const char *candor_limit_get_told (GtkWidget *field); /* nullable: nothing is said */
/* Whether a field may hold @text instead of what is selected in it. */
typedef gboolean (*CandorLimitFunc) (GtkWidget  *field,
                                     const char *text);
/* What has no room is not pasted over what is selected in @inner, which would be gone then. */
void candor_limit_guard_paste (GtkWidget      *inner,
                               GtkWidget      *field,
                               CandorLimitFunc fits);
/* Keeps an entry to so much room (candor-room.h): what has none is not added, as a whole, and told of. */
void candor_limit_entry (GtkEditable *entry,
                         unsigned int room);
/* NULL where nothing is. */
char *candor_limit_dup_selected (GtkTextBuffer *buffer) G_GNUC_WARN_UNUSED_RESULT;
/* The same for lines. */
void candor_limit_lines (GtkTextView *view,
                         unsigned int room);

G_END_DECLS
