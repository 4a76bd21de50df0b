/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "candor-document.h"

G_BEGIN_DECLS

/** CandorPaper: A4 (210 x 297 mm) or Letter (8.5 x 11 in), portrait. */
typedef enum
{
  CANDOR_PAPER_A4,
  CANDOR_PAPER_LETTER,
} CandorPaper;

/**
 * CandorPageStyle:
 * @paper: the paper
 * @large_print: 18 pt instead of 11 pt, tables as lists
 * @black_and_white: no colour at all
 */
typedef struct
{
  CandorPaper paper;
  gboolean    large_print;
  gboolean    black_and_white;
} CandorPageStyle;

#define CANDOR_TYPE_SHEET (candor_sheet_get_type ())

/**
 * CandorSheet:
 *
 * A document laid out on pages. Preview, printer and PDF all draw these same pages. Lengths are
 * points (1/72 inch).
 */
G_DECLARE_FINAL_TYPE (CandorSheet, candor_sheet, CANDOR, SHEET, GObject)

CandorSheet    *candor_sheet_new          (CandorDocument  *document,
                                           CandorPageStyle  style) G_GNUC_WARN_UNUSED_RESULT; /* lays out at once */
unsigned int    candor_sheet_get_n_pages  (CandorSheet *self);
double          candor_sheet_get_width    (CandorSheet *self);
double          candor_sheet_get_height   (CandorSheet *self);
CandorDocument *candor_sheet_get_document (CandorSheet *self);
/* Draws one page at the origin, paper's size, and changes nothing. Tags only on a PDF surface. */
void            candor_sheet_draw_page    (CandorSheet *self,
                                           cairo_t     *cr,
                                           unsigned int page);
/* What stands on one page, in reading order: for readers that cannot see it. */
char           *candor_sheet_dup_page_text (CandorSheet *self,
                                            unsigned int page) G_GNUC_WARN_UNUSED_RESULT;
/* For tests: glyphs no font has, and boxes that leave the page or overlap. Both should be 0. */
unsigned int    candor_sheet_count_unknown_glyphs (CandorSheet *self);
unsigned int    candor_sheet_count_misfits        (CandorSheet *self);

G_END_DECLS
