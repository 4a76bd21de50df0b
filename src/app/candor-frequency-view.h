/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

/* How often an effect was seen: measured, studied and none seen, or not studied. The three never look alike. */
GtkWidget *candor_frequency_view_new (CandorPack      *pack,
                                      CandorFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
