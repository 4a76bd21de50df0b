/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CandorDate:
 * @year: 0 where there is no date, else 1800 to 2200
 * @month: 1 to 12, or 0 where only the year is known
 * @day: 1 to 31, or 0 where only the month is known
 *
 * A date as exact as its source. A plain value, copied freely.
 */
typedef struct
{
  int year;
  int month;
  int day;
} CandorDate;

gboolean candor_date_parse   (const char *text,
                              CandorDate *date);
int      candor_date_compare (CandorDate a,
                              CandorDate b);
CandorDate candor_date_today (void);

G_END_DECLS
