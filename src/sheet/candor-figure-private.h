/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What the kinds of figure share: one function a kind both measures and draws, so that the two
 * can never disagree. */

#include "candor-figure.h"

G_BEGIN_DECLS

/**
 * CandorCanvas:
 * @cr: (nullable): where to draw; %NULL only measures
 * @context: font family and language
 * @palette: (nullable): colours, %NULL when measuring
 * @font_size: size of body text
 * @width: of the figure
 * @mirror: right-to-left
 */
typedef struct
{
  cairo_t             *cr;
  PangoContext        *context;
  const CandorPalette *palette;
  double               font_size;
  double               width;
  gboolean             mirror;
} CandorCanvas;

/**
 * CandorFigureFunc:
 *
 * Draws the figure on the canvas, or only measures it.
 *
 * Returns: the height used
 */
typedef double (*CandorFigureFunc) (CandorFigure       *self,
                                    const CandorCanvas *canvas);

struct _CandorFigure
{
  gatomicrefcount     ref_count;
  CandorFigureFunc    func;
  double              min_width;     /* in font sizes */
  double              natural_width; /* in font sizes */
  CandorPack         *pack;
  CandorFrequency    *frequency;     /* icon array */
  CandorBlock        *block;         /* scale, pathway */
  CandorJurisdiction *jurisdiction;  /* timeline */
  gboolean            legend_beside; /* icon array */
  char               *words;
};

/** CandorTextStyle: how a text of a figure is set. */
typedef struct
{
  double         size;   /* in font sizes */
  PangoWeight    weight;
  PangoAlignment align;  /* left means start */
  size_t         color;  /* offset of the colour in `CandorPalette` */
} CandorTextStyle;

#define CANDOR_COLOR(name) G_STRUCT_OFFSET (CandorPalette, name)

double candor_figure_array_draw    (CandorFigure       *self,
                                    const CandorCanvas *canvas);
double candor_figure_scale_draw    (CandorFigure       *self,
                                    const CandorCanvas *canvas);
double candor_figure_pathway_draw  (CandorFigure       *self,
                                    const CandorCanvas *canvas);
double candor_figure_timeline_draw (CandorFigure       *self,
                                    const CandorCanvas *canvas);

void   candor_canvas_set_color     (const CandorCanvas *canvas,
                                    size_t              color);
double candor_canvas_x             (const CandorCanvas *canvas,
                                    double              x,
                                    double              width);
double candor_canvas_text          (const CandorCanvas    *canvas,
                                    const char            *text,
                                    double                 x,
                                    double                 y,
                                    double                 width,
                                    const CandorTextStyle *style);
double candor_canvas_text_width    (const CandorCanvas    *canvas,
                                    const char            *text,
                                    const CandorTextStyle *style);
void   candor_canvas_disc          (const CandorCanvas *canvas,
                                    double              x,
                                    double              y,
                                    double              radius,
                                    size_t              color);
void   candor_canvas_ring          (const CandorCanvas *canvas,
                                    double              x,
                                    double              y,
                                    double              radius,
                                    double              line_width,
                                    size_t              color);

G_END_DECLS
