/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TEXT_FIELD (candor_text_field_get_type ())

/**
 * CandorTextField:
 *
 * A captioned place to write a few lines, which grows with them, as far as the discussion has room for
 * them: what has none is refused as a whole, and told of. Property, notifying: `text` (string, never
 * %NULL; bind it to where it is kept).
 */
G_DECLARE_FINAL_TYPE (CandorTextField, candor_text_field, CANDOR, TEXT_FIELD, GtkWidget)

GtkWidget *candor_text_field_new (CandorDiscussion *discussion,
                                  const char       *caption,
                                  const char       *name) G_GNUC_WARN_UNUSED_RESULT; /* name: to assistive technology */
char      *candor_text_field_dup_text (CandorTextField *self) G_GNUC_WARN_UNUSED_RESULT;
void       candor_text_field_set_text (CandorTextField *self,
                                       const char      *text);

G_END_DECLS
