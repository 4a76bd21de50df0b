/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ReadWords:
 *
 * Reads all that windows show and are called, in a language in which each string stands in
 * brackets: what has letters outside of brackets has not been translated, and what has no room is
 * clipped. Faults are kept, so that one run tells of all of them.
 */
typedef struct _ReadWords ReadWords;

ReadWords *read_words_new (void);
/* @pattern: a regular expression for all of a text that stays as it is */
void read_words_let (ReadWords  *self,
                     const char *pattern);
/* Says what was seen; the test fails if anything was wrong. */
void read_words_finish (ReadWords *self);
/* All that is mapped below @root. @where: how a fault calls the place. */
void read_words (ReadWords  *self,
                 GtkWidget  *root,
                 const char *where);

G_END_DECLS
