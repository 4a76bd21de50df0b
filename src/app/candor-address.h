/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

GtkWidget *candor_address_new (CandorPack *pack,
                               const char *uri,
                               const char *text,
                               const char *of) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
