/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sizes, spaces and inks of the printed page: those of the sketch in normal print, and the same
 * proportions where they still help at 18 points. */
#include "config.h"

#include "candor-layout-style.h"

/* What is left of the space that looks best, of the height of lines, and of the size of letters, of
 * which none gets smaller than the least. */
static const double spaces[] = { 1, 0.7, 0.45, 0.45, 0.45 };
static const double leadings[] = { 1, 1, 0.97, 0.97, 0.97 };
static const double sizes[] = { 1, 1, 1, 0.92, 0.86 };
#define LEAST_SIZE 9

static const CandorMeasures normal_print = {
  .title = { 22, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.90, 0, 3 },
  .section = { 14.5, TRUE, CANDOR_INK_ACCENT, CANDOR_INK_ACCENT, 0.95, 14, 4 },
  .heading = { 12, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.95, 8, 2 },
  .lead = { 12.5, FALSE, CANDOR_INK_SOFT, CANDOR_INK_NORMAL, 1, 2, 11 },
  .body = { 11, FALSE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.94, 4, 4 },
  .quiet = { 9.5, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 0.94, 3, 3 },
  .cell = { 11, FALSE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.94, 2, 2 },
  .head = { 11, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.97, 0, 0 },
  .clinic = { 12.5, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 0, 0 },
  .address = { 9.5, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 1, 0 },
  .footer = { 9, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 0, 0 },
  .number = { 9, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 0.94, 0, 0 },
  .badge = 9.5,
  .figure = 11,
  .item = 2.5,
  .block = 8,
  .indent = 15,
  .check = 10,
  .ruled = 22,
  .pad = 8,
  .cell_pad = 3.5,
  .gutter = 14,
  .number_width = 19,
};

static const CandorMeasures large_print = {
  .title = { 30, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 0.90, 0, 4 },
  .section = { 23, TRUE, CANDOR_INK_ACCENT, CANDOR_INK_ACCENT, 0.95, 24, 7 },
  .heading = { 19.5, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 16, 4 },
  .lead = { 19.5, FALSE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 2, 15 },
  .body = { 18, FALSE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 8, 8 },
  .quiet = { 18, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 6, 6 },
  .cell = { 18, FALSE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 3, 3 },
  .head = { 18, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 0, 0 },
  .clinic = { 19.5, TRUE, CANDOR_INK_NORMAL, CANDOR_INK_NORMAL, 1, 0, 0 },
  .address = { 18, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 1, 0 },
  .footer = { 14, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 0, 0 },
  .number = { 18, FALSE, CANDOR_INK_SOFT, CANDOR_INK_SOFT, 1, 0, 0 },
  .badge = 18,
  .figure = 21,
  .item = 6,
  .block = 14,
  .indent = 25,
  .check = 16,
  .ruled = 36,
  .pad = 14,
  .cell_pad = 7,
  .gutter = 20,
  .number_width = 38,
};

static void
tighten (CandorMeasures *measures,
         int             tight)
{
  CandorType *types[] = { &measures->title, &measures->section, &measures->heading, &measures->lead, &measures->body,
                          &measures->quiet, &measures->cell, &measures->head };
  double     *others[] = { &measures->item, &measures->block, &measures->pad, &measures->cell_pad };

  for (unsigned int i = 0; i < G_N_ELEMENTS (types); i++)
    {
      types[i]->before *= spaces[tight];
      types[i]->after *= spaces[tight];
      types[i]->leading *= leadings[tight];
      types[i]->size = MAX (types[i]->size * sizes[tight], LEAST_SIZE);
    }
  for (unsigned int i = 0; i < G_N_ELEMENTS (others); i++)
    *others[i] *= spaces[tight];
}

/**
 * candor_measures_get:
 * @large: whether for large print
 * @tight: 0 for the space that looks best, up to `CANDOR_TIGHTEST` for less, where letters stay as large as they
 *   are; up to `CANDOR_TIGHTEST_FOR_CHART` for smaller letters too
 * @measures: (out caller-allocates): the page's proportions
 */
void
candor_measures_get (gboolean        large,
                     int             tight,
                     CandorMeasures *measures)
{
  *measures = large ? large_print : normal_print;
  tighten (measures, tight);
}

/**
 * candor_measures_get_sign:
 * @measures: the page's proportions
 *
 * Returns: the side of the sign at the start of a warning
 */
double
candor_measures_get_sign (const CandorMeasures *measures)
{
  return measures->body.size * 1.5;
}

/**
 * candor_palette_get_ink:
 * @palette: the page's colours
 * @ink: a use
 *
 * Returns: the colour for that use
 */
CandorColor
candor_palette_get_ink (const CandorPalette *palette,
                        CandorInk            ink)
{
  switch (ink)
    {
    case CANDOR_INK_SOFT:
      return palette->soft;
    case CANDOR_INK_LINE:
      return palette->line;
    case CANDOR_INK_ACCENT:
      return palette->accent;
    case CANDOR_INK_CAUTION:
      return palette->caution;
    case CANDOR_INK_URGENT:
      return palette->urgent;
    case CANDOR_INK_GOOD:
      return palette->good;
    case CANDOR_INK_PAPER:
      return palette->paper;
    case CANDOR_INK_NORMAL:
    default:
      return palette->ink;
    }
}

/**
 * candor_paper_get_size:
 * @paper: a paper, portrait
 * @width: (out): in points
 * @height: (out): in points
 */
void
candor_paper_get_size (CandorPaper paper,
                       double     *width,
                       double     *height)
{
  *width = paper == CANDOR_PAPER_LETTER ? 612 : CANDOR_MM (210);
  *height = paper == CANDOR_PAPER_LETTER ? 792 : CANDOR_MM (297);
}
