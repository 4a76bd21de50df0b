/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-pack.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TERM_POPOVER (candor_term_popover_get_type ())

/** CandorTermPopover: what a word of the glossary means. */
G_DECLARE_FINAL_TYPE (CandorTermPopover, candor_term_popover, CANDOR, TERM_POPOVER, GtkPopover)

GtkWidget *candor_term_popover_new (CandorPack *pack,
                                    CandorTerm *term) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
