/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * candor_mirror_set:
 * @top: a widget
 * @direction: how what is in it reads
 *
 * Gives @top and all that is below it a direction, what is added later and popovers too. A widget
 * below may be set otherwise, for itself and what is in it. GTK hands a direction to nobody.
 */
void candor_mirror_set (GtkWidget       *top,
                        GtkTextDirection direction);

/** candor_mirror_follow: gives @top the direction of the language that @pack is in. */
void candor_mirror_follow (GtkWidget  *top,
                           CandorPack *pack);

G_END_DECLS
