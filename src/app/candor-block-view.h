/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

GtkWidget *candor_block_view_new (CandorPack  *pack,
                                  CandorBlock *block) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
