/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CandorAdderFunc:
 * @target: what is added to
 * @text: what was typed, without blanks around it; never empty
 *
 * Returns: whether there was room for it
 */
typedef gboolean (*CandorAdderFunc) (gpointer    target,
                                     const char *text);

/**
 * candor_adder_new:
 * @name: the entry's, to assistive technology
 * @hint: what stands in the empty entry
 * @label: the button's
 * @add: called with what was typed when Enter or the button is pressed, or the focus goes elsewhere
 * @target: for @add; a reference is kept
 *
 * Returns: (transfer floating): an entry for a row in the patient's own words, and the button that adds it
 */
GtkWidget *candor_adder_new (const char     *name,
                             const char     *hint,
                             const char     *label,
                             CandorAdderFunc add,
                             GObject        *target) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
