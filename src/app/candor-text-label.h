/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"
#include "candor-prose.h"

G_BEGIN_DECLS

/* The longest line of running text, in characters. */
#define CANDOR_TEXT_LABEL_CHARS 72

GtkWidget *candor_text_label_new (CandorPack *pack,
                                  CandorText *text,
                                  const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
/* This and the following make a `CandorProse`. */
GtkWidget *candor_text_label_new_stacked (CandorPack *pack,
                                          CandorText *text,
                                          const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *candor_text_label_new_plain (const char *text,
                                        const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
/* For one that shares a line with controls. */
GtkWidget *candor_text_label_new_beside (CandorPack *pack,
                                         CandorText *text,
                                         const char *css_class) G_GNUC_WARN_UNUSED_RESULT;
void       candor_text_label_set_text (CandorProse *label,
                                       CandorPack  *pack,
                                       CandorText  *text);
/* Where the text of the pack that it shows stands there; G_MAXUINT: it shows none. */
unsigned int candor_text_label_get_order (GtkLabel *label);

void candor_text_label_make_stop (CandorProse *label,
                                  const char  *name);
/* The words of a button, which go on below where they have no room. */
void        candor_text_label_set_button (GtkButton  *button,
                                          const char *words);
const char *candor_text_label_get_button (GtkButton *button);

G_END_DECLS
