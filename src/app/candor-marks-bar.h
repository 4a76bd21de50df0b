/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-mark.h"
#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_MARKS_BAR (candor_marks_bar_get_type ())

/**
 * CandorMarksBar:
 *
 * Buttons that mark an item as discussed or as a concern, and open its note. They show what the
 * mark says at any time. Property, notifying: `note-open` (boolean).
 */
G_DECLARE_FINAL_TYPE (CandorMarksBar, candor_marks_bar, CANDOR, MARKS_BAR, GtkWidget)

/* @title: the item's, for accessible names */
GtkWidget *candor_marks_bar_new (CandorPack *pack,
                                 CandorMark *mark,
                                 const char *title) G_GNUC_WARN_UNUSED_RESULT;
gboolean   candor_marks_bar_get_note_open (CandorMarksBar *self);
void       candor_marks_bar_set_note_open (CandorMarksBar *self,
                                           gboolean        note_open);

G_END_DECLS
