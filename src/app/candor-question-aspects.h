/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

/* Fills @box with why a question matters, what a good answer holds, and what warns. */
void candor_question_aspects_fill (GtkBox         *box,
                                   CandorPack     *pack,
                                   CandorQuestion *question);

G_END_DECLS
