/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer: sizes, spaces and inks of the printed page, in one place. */
#pragma once

#include "candor-figure.h"
#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_MM(millimetres) ((millimetres) *72.0 / 25.4)

/** CandorInk: a colour of the page by its use. */
typedef enum
{
  CANDOR_INK_NORMAL,
  CANDOR_INK_SOFT,
  CANDOR_INK_LINE,
  CANDOR_INK_ACCENT,
  CANDOR_INK_CAUTION,
  CANDOR_INK_URGENT,
  CANDOR_INK_GOOD,
  CANDOR_INK_PAPER,
} CandorInk;

/** CandorType: how a block of text is set. */
typedef struct
{
  double    size; /* points */
  gboolean  bold;
  CandorInk ink;
  CandorInk strong;  /* of strong words */
  double    leading; /* of the font's own line height */
  double    before;  /* space above and below, collapsing */
  double    after;
} CandorType;

/** CandorMeasures: the page's proportions in one size of print. */
typedef struct
{
  CandorType title;
  CandorType section;
  CandorType heading;
  CandorType lead;
  CandorType body;
  CandorType quiet;
  CandorType cell;
  CandorType head; /* of a table */
  CandorType clinic;
  CandorType address;
  CandorType footer;
  CandorType number;   /* of a statement in two languages */
  double     badge;    /* size of its text */
  double     figure;   /* of the words of figures, whose smallest are 0.86 of it */
  double     item;     /* space between items */
  double     block;    /* space around boxes, tables and figures */
  double     indent;   /* of an item's text */
  double     check;    /* side of a check box */
  double     ruled;    /* from one ruled line to the next */
  double     pad;      /* inside a box */
  double     cell_pad; /* above and below a cell's text */
  double     gutter;   /* between columns */
  double     number_width;
} CandorMeasures;

#define CANDOR_TIGHTEST 2           /* of what patients read */
#define CANDOR_TIGHTEST_FOR_CHART 4 /* of what professionals read: smaller letters too */

double                candor_measures_get_sign (const CandorMeasures *measures);
void                  candor_measures_get (gboolean        large_print,
                                           int             tight,
                                           CandorMeasures *measures);
CandorColor           candor_palette_get_ink (const CandorPalette *palette,
                                              CandorInk            ink);
void                  candor_paper_get_size (CandorPaper paper,
                                             double     *width,
                                             double     *height);

G_END_DECLS
