/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PREVIEW (candor_preview_get_type ())

/**
 * CandorPreview:
 *
 * The pages of a sheet one below the other, as they will print. Property `sheet` (nullable).
 * Actions `preview.zoom-in`, `preview.zoom-out` and `preview.fit`; also Ctrl with the wheel, a
 * pinch, and the keys plus, minus and 0.
 */
G_DECLARE_FINAL_TYPE (CandorPreview, candor_preview, CANDOR, PREVIEW, GtkWidget)

CandorSheet *candor_preview_get_sheet (CandorPreview *self); /* nullable */
void         candor_preview_set_sheet (CandorPreview *self,
                                       CandorSheet   *sheet);
/* 1 for as large as on paper, 0 for as wide as there is room. */
double candor_preview_get_zoom (CandorPreview *self);
void   candor_preview_set_zoom (CandorPreview *self,
                                double         zoom);

G_END_DECLS
