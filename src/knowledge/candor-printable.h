/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Any bytes as one line of text that cannot garble a terminal, nor read otherwise than it is. At
 * most some @max_bytes of it; 0: all. */
char *candor_printable_dup (const char *text,
                            size_t      max_bytes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
