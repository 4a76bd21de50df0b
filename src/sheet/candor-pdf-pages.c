/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Some pages of a PDF: print queues take whole files, so "pages 2 to 3" is done before. */
#include "config.h"

#include "candor-pdf-pages.h"

#include "candor-pdf.h"

#include <qpdf/qpdf-c.h>

static gboolean
has_failed (qpdf_data       qpdf,
            QPDF_ERROR_CODE code,
            GError        **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return FALSE;
  g_set_error (error, CANDOR_PDF_ERROR, CANDOR_PDF_ERROR_TAG, "selecting pages: %s",
               qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf)));
  return TRUE;
}

static QPDF_ERROR_CODE
remove_pages (qpdf_data       qpdf,
              const gboolean *wanted,
              unsigned int    n_wanted)
{
  QPDF_ERROR_CODE code = QPDF_SUCCESS;

  /* From the end, so that the numbers stay true. */
  for (int i = qpdf_get_num_pages (qpdf) - 1; i >= 0 && (code & QPDF_ERRORS) == 0; i--)
    if ((unsigned int) i >= n_wanted || !wanted[i])
      code = qpdf_remove_page (qpdf, qpdf_get_page_n (qpdf, (size_t) i));
  return code;
}

static GBytes *
write_pages (qpdf_data qpdf,
             GError  **error)
{
  if (has_failed (qpdf, qpdf_init_write_memory (qpdf), error))
    return NULL;
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  if (has_failed (qpdf, qpdf_write (qpdf), error))
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

GBytes *
candor_pdf_select_pages (GBytes         *pdf,
                         const gboolean *wanted,
                         unsigned int    n_wanted,
                         GError        **error)
{
  qpdf_data   qpdf;
  gsize       size;
  const char *data;
  GBytes     *selected = NULL;

  g_return_val_if_fail (pdf != NULL && wanted != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);
  data = g_bytes_get_data (pdf, &size);
  qpdf = qpdf_init ();
  qpdf_silence_errors (qpdf);
  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  if (!has_failed (qpdf, qpdf_read_memory (qpdf, "sheet", data, size, NULL), error) &&
      !has_failed (qpdf, remove_pages (qpdf, wanted, n_wanted), error))
    selected = write_pages (qpdf, error);
  qpdf_cleanup (&qpdf);
  return selected;
}
