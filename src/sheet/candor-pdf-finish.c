/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Completes the PDF that Cairo wrote with what Cairo cannot say: language, words for pictures,
 * what is decoration, and metadata. Same bytes in, same bytes out. */
#include "config.h"

#include "candor-pdf-finish.h"

#include "candor-pdf.h"

static void
set_error (qpdf_data qpdf,
           GError  **error)
{
  const char *message = "structure is not what was drawn";

  if (qpdf_has_error (qpdf))
    message = qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf));
  g_set_error (error, CANDOR_PDF_ERROR, CANDOR_PDF_ERROR_TAG, "completing the file: %s", message);
}

/* Marks in the content streams stay readable, so that tests and people can check them. */
static GBytes *
write_file (qpdf_data qpdf)
{
  if ((qpdf_init_write_memory (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (qpdf, "1.7");
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  if ((qpdf_write (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

static GBytes *
complete (CandorPdfFile *file,
          GBytes        *drawn)
{
  gsize       size;
  const char *data = g_bytes_get_data (drawn, &size);

  if ((qpdf_read_memory (file->qpdf, "sheet", data, size, NULL) & QPDF_ERRORS) != 0)
    return NULL;
  candor_pdf_complete_structure (file);
  candor_pdf_complete_catalog (file);
  if (file->wrong || qpdf_has_error (file->qpdf))
    return NULL;
  return write_file (file->qpdf);
}

/**
 * candor_pdf_finish:
 * @drawn: the file that Cairo wrote
 * @document: what was drawn
 * @created: the date written into the file
 * @tags: (element-type CandorTag): elements in the order in which they were begun
 * @error: return location
 *
 * Returns: (transfer full): the finished file, or %NULL with @error set
 */
GBytes *
candor_pdf_finish (GBytes         *drawn,
                   CandorDocument *document,
                   GDateTime      *created,
                   GPtrArray      *tags,
                   GError        **error)
{
  CandorPdfFile file = { .qpdf = qpdf_init (), .document = document, .created = created, .tags = tags };
  GBytes       *finished;

  qpdf_silence_errors (file.qpdf);
  qpdf_set_suppress_warnings (file.qpdf, QPDF_TRUE);
  finished = complete (&file, drawn);
  if (finished == NULL)
    set_error (file.qpdf, error);
  qpdf_cleanup (&file.qpdf);
  return finished;
}
