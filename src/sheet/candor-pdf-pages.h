/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * candor_pdf_select_pages:
 * @pdf: a PDF
 * @wanted: (array length=n_wanted): for each page whether it stays; pages beyond go
 * @n_wanted: length of @wanted
 * @error: return location for a `CANDOR_PDF_ERROR_TAG`
 *
 * Leaves some pages out of a PDF, for a printer. At least one page must stay.
 *
 * Returns: (transfer full): the smaller PDF, or %NULL with @error set
 */
GBytes *candor_pdf_select_pages (GBytes         *pdf,
                                 const gboolean *wanted,
                                 unsigned int    n_wanted,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
