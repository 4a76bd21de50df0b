/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as exact as their source: a year, a month or a day. */
#include "config.h"

#include "candor-date.h"

#include <string.h>

static gboolean
is_real (CandorDate date)
{
  if (date.year < 1800 || date.year > 2200)
    return FALSE;
  if (date.month == 0)
    return date.day == 0;
  if (date.day == 0)
    return date.month <= 12;
  return g_date_valid_dmy (date.day, date.month, date.year);
}

/* Reads @digits digits at @text and no sign or space, as the C library's readers would take. */
static int
read_digits (const char *text,
             int         digits)
{
  int value = 0;

  for (int i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * candor_date_parse:
 * @text: (nullable): "2024", "2024-03" or "2024-03-09"
 * @date: (out): the date; year 0 where @text is not one
 *
 * Returns: whether @text is a date that the calendar has, from 1800 to 2200
 */
gboolean
candor_date_parse (const char *text,
                   CandorDate *date)
{
  CandorDate found = { 0, 0, 0 };
  size_t     length = text != NULL ? strlen (text) : 0;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = found;
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  found.year = read_digits (text, 4);
  if (length > 4)
    found.month = text[4] == '-' ? read_digits (text + 5, 2) : -1;
  if (length > 7)
    found.day = text[7] == '-' ? read_digits (text + 8, 2) : -1;
  if ((length > 4 && found.month < 1) || (length > 7 && found.day < 1) || !is_real (found))
    return FALSE;
  *date = found;
  return TRUE;
}

/**
 * candor_date_compare:
 *
 * Orders dates for a timeline: earlier first, and a whole year or month before the days in it.
 *
 * Returns: below, equal to or above 0, as for `qsort`
 */
int
candor_date_compare (CandorDate a,
                     CandorDate b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  if (a.day != b.day)
    return a.day < b.day ? -1 : 1;
  return 0;
}

/** candor_date_today: today by this computer's clock and time zone. */
CandorDate
candor_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  CandorDate today = { 0, 0, 0 };

  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);
  return today;
}
