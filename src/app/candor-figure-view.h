/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "candor-figure.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_FIGURE_VIEW (candor_figure_view_get_type ())

/**
 * CandorFigureView:
 *
 * A figure on screen, in the colours of the theme: an image to assistive technology, whose name
 * is what the figure says in words.
 */
G_DECLARE_FINAL_TYPE (CandorFigureView, candor_figure_view, CANDOR, FIGURE_VIEW, GtkWidget)

GtkWidget    *candor_figure_view_new (CandorFigure *figure) G_GNUC_WARN_UNUSED_RESULT;
CandorFigure *candor_figure_view_get_figure (CandorFigureView *self);

G_END_DECLS
