/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a reader finds in a PDF, in the order in which it was drawn; white space is single blanks. */
char        *pdf_text_read (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* As it is, with a form feed at the end of each page. */
char        *pdf_text_read_pages (const char *path) G_GNUC_WARN_UNUSED_RESULT;
unsigned int pdf_text_n_pages (const char *path);
/* Pages that are not all white. */
unsigned int pdf_text_count_inked_pages (const char *path);
/* Aborts with both texts unless @text holds @needle, whose white space is folded first. */
void pdf_text_assert (const char *text,
                      const char *needle);
void pdf_text_assert_not (const char *text,
                          const char *needle);

G_END_DECLS
