/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-sheet.h"

G_BEGIN_DECLS

#define CANDOR_PDF_ERROR (candor_pdf_error_quark ())

/**
 * CandorPdfError:
 * @CANDOR_PDF_ERROR_DRAW: Cairo could not draw a page
 * @CANDOR_PDF_ERROR_TAG: the finished file could not be completed (language, alternative texts)
 */
typedef enum
{
  CANDOR_PDF_ERROR_DRAW,
  CANDOR_PDF_ERROR_TAG,
} CandorPdfError;

GQuark  candor_pdf_error_quark (void);

/**
 * candor_pdf_render:
 * @sheet: the pages
 * @created: the date written into the file; the same input and date give the same bytes
 * @error: return location
 *
 * Makes a tagged PDF with title, language, outline, links, alternative texts and embedded fonts.
 *
 * Returns: (transfer full): the file's bytes, or %NULL with @error set
 */
GBytes *candor_pdf_render      (CandorSheet *sheet,
                                GDateTime   *created,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
