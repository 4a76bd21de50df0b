/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_PROSE (candor_prose_get_type ())

/**
 * CandorProse:
 *
 * Words in lines that are not too long to read, from the start of the room they get. A label does
 * that by itself, but lays its words out a dozen times to find the width that it wants; here they
 * are laid out once in one line, and once in the width that they get.
 *
 * Properties: `label`, the words; `max-chars`, how long a line may be, 0 for no bound; `width-chars`, how wide it is at
 * least, though the words be shorter, 0 for as wide as the words; `fill`, lines take all the room.
 */
G_DECLARE_FINAL_TYPE (CandorProse, candor_prose, CANDOR, PROSE, GtkWidget)

GtkWidget *candor_prose_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* Has the words: for markup, and for what is asked of labels. */
GtkLabel *candor_prose_get_label (CandorProse *self);
void      candor_prose_set_text (CandorProse *self,
                                 const char  *text); /* not markup */
void      candor_prose_set_max_chars (CandorProse *self,
                                      unsigned int max_chars);
void      candor_prose_set_width_chars (CandorProse *self,
                                        unsigned int width_chars);
void      candor_prose_set_fill (CandorProse *self,
                                 gboolean     fill);

G_END_DECLS
