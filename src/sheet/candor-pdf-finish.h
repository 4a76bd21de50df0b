/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer: completes the PDF that Cairo wrote. */
#pragma once

#include "candor-layout.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/** CandorPdfFile: a PDF that is being completed. */
typedef struct
{
  qpdf_data       qpdf;
  CandorDocument *document;
  GDateTime      *created;
  GPtrArray      *tags;  /* of CandorTag: the elements in the order of the file, NULL for an artifact */
  unsigned int    next;  /* index of the next of them */
  gboolean        wrong; /* the structure is not that of the tags */
} CandorPdfFile;

GBytes *candor_pdf_finish (GBytes         *drawn,
                           CandorDocument *document,
                           GDateTime      *created,
                           GPtrArray      *tags,
                           GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* candor-pdf-structure.c */
void candor_pdf_complete_structure (CandorPdfFile *file);

/* candor-pdf-catalog.c */
void candor_pdf_complete_catalog (CandorPdfFile *file);

G_END_DECLS
