/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_WRAP (candor_wrap_get_type ())

/**
 * CandorWrap:
 *
 * Sets its children in lines like words: as many in a line as fit, each at its natural width.
 * For buttons and badges. Property: `spacing` in pixels, between children and between lines.
 */
G_DECLARE_FINAL_TYPE (CandorWrap, candor_wrap, CANDOR, WRAP, GtkWidget)

GtkWidget *candor_wrap_new (unsigned int spacing) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the children share a line in equal parts, where all of them fit in one so. */
void candor_wrap_set_equal (CandorWrap *self,
                            gboolean    equal);
void candor_wrap_append (CandorWrap *self,
                         GtkWidget  *child);

G_END_DECLS
