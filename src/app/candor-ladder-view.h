/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

/* One step of the ladder of what to do: its signs, and how soon to get help. */
GtkWidget *candor_ladder_view_new (CandorPack *pack,
                                   CandorRung *rung) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
