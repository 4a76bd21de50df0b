/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-date.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_FORMAT (candor_format_get_type ())

/**
 * CandorFormat:
 *
 * How the pack's language writes dates, numbers, lists and plurals. Nothing here asks the
 * process locale.
 */
G_DECLARE_FINAL_TYPE (CandorFormat, candor_format, CANDOR, FORMAT, GObject)

/** CandorPattern: the texts of the pack's `format` element. */
typedef enum
{
  CANDOR_PATTERN_DAY,
  CANDOR_PATTERN_MONTH_YEAR,
  CANDOR_PATTERN_DECIMAL,
  CANDOR_PATTERN_GROUP,
  CANDOR_PATTERN_LIST_SEPARATOR,
  CANDOR_PATTERN_LIST_LAST,
} CandorPattern;
#define CANDOR_N_PATTERNS 6

CandorFormat *candor_format_new                (const char *plural,
                                                gboolean    right_to_left) G_GNUC_WARN_UNUSED_RESULT;
void          candor_format_set_pattern        (CandorFormat  *self,
                                                CandorPattern  pattern,
                                                const char    *text);
void          candor_format_add_month          (CandorFormat *self,
                                                const char   *name);
gboolean      candor_format_get_right_to_left  (CandorFormat *self);
const char   *candor_format_get_plural_category (CandorFormat *self,
                                                 guint64       n); /* "one", "other" ... */
char         *candor_format_date               (CandorFormat *self,
                                                CandorDate    date) G_GNUC_WARN_UNUSED_RESULT;
char         *candor_format_number             (CandorFormat *self,
                                                guint64       n) G_GNUC_WARN_UNUSED_RESULT;
char         *candor_format_decimal            (CandorFormat *self,
                                                double        value,
                                                unsigned int  digits) G_GNUC_WARN_UNUSED_RESULT;
char         *candor_format_list               (CandorFormat       *self,
                                                const char * const *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
