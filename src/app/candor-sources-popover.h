/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SOURCES_POPOVER (candor_sources_popover_get_type ())

/**
 * CandorSourcesPopover:
 *
 * How strong one or more statements are, what that means, and each of their sources with
 * publisher, date, kind, when it was last looked at, and its address to open or copy.
 */
G_DECLARE_FINAL_TYPE (CandorSourcesPopover, candor_sources_popover, CANDOR, SOURCES_POPOVER, GtkPopover)

GtkWidget *candor_sources_popover_new (CandorPack *pack,
                                       GPtrArray  *statements) G_GNUC_WARN_UNUSED_RESULT; /* (element-type CandorStatement) */

G_END_DECLS
