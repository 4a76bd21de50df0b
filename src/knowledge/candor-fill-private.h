/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling of {name} in the pack's words. */
#pragma once

#include <stdarg.h>

#include <glib.h>

G_BEGIN_DECLS

char *candor_fill (const char *pattern,
                   ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
char *candor_fill_valist (const char *pattern,
                          const char *n,
                          va_list     pairs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
