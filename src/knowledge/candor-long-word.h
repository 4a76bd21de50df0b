/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is a word in a text, nullable, that goes on and on. Pango takes seconds to find where
 * such a word may be broken: it is broken anywhere. */
gboolean candor_long_word_is_in (const char *text);

G_END_DECLS
