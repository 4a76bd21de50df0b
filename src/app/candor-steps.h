/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_STEPS (candor_steps_get_type ())

/**
 * CandorSteps:
 *
 * A few words of which one at most holds, as buttons in a row that wraps. Pressing the one that
 * holds takes it back. With the focus in it, the keys 1 to 9 press, 0 takes back. Property,
 * notifying: `value` (uint: 0 none, else the word, from 1).
 */
G_DECLARE_FINAL_TYPE (CandorSteps, candor_steps, CANDOR, STEPS, GtkWidget)

/* @of: what the words are said of, for their accessible names, as @pack says such names */
GtkWidget *candor_steps_new (CandorPack        *pack,
                             const char        *of,
                             const char *const *words) G_GNUC_WARN_UNUSED_RESULT;
/* Words from least to most: steps of one width, where they fit in a line. */
GtkWidget   *candor_steps_new_scale (CandorPack        *pack,
                                     const char        *of,
                                     const char *const *words) G_GNUC_WARN_UNUSED_RESULT;
unsigned int candor_steps_get_value (CandorSteps *self);
void         candor_steps_set_value (CandorSteps *self,
                                     unsigned int value);

G_END_DECLS
