/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

/* What is always seen of an effect: how often, and the signs that need help at once. */
void candor_effect_view_fill (GtkBox       *box,
                              CandorPack   *pack,
                              CandorEffect *effect);
/* What is there on demand: when it starts, causes, signs, what to do. */
void     candor_effect_view_fill_detail (GtkBox       *box,
                                         CandorPack   *pack,
                                         CandorEffect *effect);
gboolean candor_effect_view_has_detail (CandorEffect *effect);

G_END_DECLS
