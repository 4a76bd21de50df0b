/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling of {name} in the pack's words. */
#pragma once

#include <stdarg.h>

#include <glib.h>

G_BEGIN_DECLS

/**
 * CandorFill: which values are set apart by direction isolates, so that dates, names and codes do
 * not change places with what stands around them.
 * @CANDOR_FILL_AS_THEY_ARE: none
 * @CANDOR_FILL_LEFT_TO_RIGHT: those that run right to left
 * @CANDOR_FILL_RIGHT_TO_LEFT: all but plain digits, which stay in their place
 */
typedef enum
{
  CANDOR_FILL_AS_THEY_ARE,
  CANDOR_FILL_LEFT_TO_RIGHT,
  CANDOR_FILL_RIGHT_TO_LEFT,
} CandorFill;

char *candor_fill (const char *pattern,
                   ...) G_GNUC_NULL_TERMINATED G_GNUC_WARN_UNUSED_RESULT;
char *candor_fill_valist (const char *pattern,
                          CandorFill  fill,
                          const char *n,
                          va_list     pairs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
