/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "candor-block.h"
#include "candor-document.h"
#include "candor-frequency.h"
#include "candor-jurisdiction.h"
#include "candor-pack.h"

G_BEGIN_DECLS

/**
 * CandorColor: red, green, blue, each 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} CandorColor;

/**
 * CandorPalette: the colours a figure is drawn in: those of the page or of the window's theme.
 * Meaning never rests on them: shapes and words say the same.
 */
typedef struct
{
  CandorColor paper;
  CandorColor ink;
  CandorColor soft;
  CandorColor line;
  CandorColor accent;
  CandorColor caution;
  CandorColor urgent;
  CandorColor good;
} CandorPalette;

extern const CandorPalette candor_palette_page; /* for paper */
extern const CandorPalette candor_palette_grey; /* for black and white paper */

/**
 * CandorFigure:
 *
 * A picture of the pack's: icon array, scale of sizes, way from cell to vial, timeline. Drawn on
 * paper and on screen by the same code, with Cairo and Pango, at any width. Lengths are in the
 * units of the cairo context; text sizes follow @font_size.
 */
CandorFigure *candor_figure_new_icon_array (CandorPack      *pack,
                                            CandorFrequency *frequency) G_GNUC_WARN_UNUSED_RESULT; /* measured or none seen */
/* An icon array with its legend beside the icons, not below: lower, and as easy to read on a wide place. */
void          candor_figure_set_legend_beside (CandorFigure *self,
                                               gboolean      beside);
CandorFigure *candor_figure_new_block      (CandorPack  *pack,
                                            CandorBlock *block) G_GNUC_WARN_UNUSED_RESULT; /* scale or pathway */
CandorFigure *candor_figure_new_timeline   (CandorPack         *pack,
                                            CandorJurisdiction *jurisdiction) G_GNUC_WARN_UNUSED_RESULT;
CandorFigure *candor_figure_ref            (CandorFigure *self);
void          candor_figure_unref          (CandorFigure *self);
/* The height that the figure needs at @width. @context gives font family and language. */
double        candor_figure_measure        (CandorFigure *self,
                                            PangoContext *context,
                                            double        font_size,
                                            double        width);
double        candor_figure_get_min_width  (CandorFigure *self,
                                            double        font_size);
double        candor_figure_get_natural_width (CandorFigure *self,
                                               double        font_size);
/* Draws at the origin, @width wide. @mirror for right-to-left. */
void          candor_figure_draw           (CandorFigure        *self,
                                            cairo_t             *cr,
                                            PangoContext        *context,
                                            const CandorPalette *palette,
                                            double               font_size,
                                            double               width,
                                            gboolean             mirror);
/* The same in words, in the pack's language: numbers, both framings, what is not known. */
const char   *candor_figure_get_words      (CandorFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorFigure, candor_figure_unref)

G_END_DECLS
