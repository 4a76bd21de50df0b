/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PREVIEW_PAGE (candor_preview_page_get_type ())

/**
 * CandorPreviewPage:
 *
 * One page of a sheet as a picture. It takes the focus, so that the keyboard reaches each page.
 */
G_DECLARE_FINAL_TYPE (CandorPreviewPage, candor_preview_page, CANDOR, PREVIEW_PAGE, GtkWidget)

/* Zoom of a page as large as on paper, for a screen of 96 dots an inch: pixels a point. */
#define CANDOR_PREVIEW_PIXELS_PER_POINT (96.0 / 72.0)

GtkWidget *candor_preview_page_new (void) G_GNUC_WARN_UNUSED_RESULT;
/* @name: what a screen reader says. */
void candor_preview_page_set_sheet (CandorPreviewPage *self,
                                    CandorSheet       *sheet,
                                    unsigned int       page,
                                    const char        *name);
/* 1 for as large as on paper; 0 to follow the width. */
void candor_preview_page_set_zoom (CandorPreviewPage *self,
                                   double             zoom);
/* The zoom in effect, once there is a layout; else 1. */
double candor_preview_page_get_shown_zoom (CandorPreviewPage *self);

G_END_DECLS
