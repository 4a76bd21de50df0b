/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times as a clinician says them. */
#include "config.h"

#include "candor-when.h"

#include <glib/gi18n.h>

/* Longer than any talk. */
#define MAX_HOURS 12

/* How many days before today; negative where it is yet to come. */
static int
count_days_ago (GDateTime *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate today, day;

  g_date_set_dmy (&today, (GDateDay) g_date_time_get_day_of_month (now), (GDateMonth) g_date_time_get_month (now),
                  (GDateYear) g_date_time_get_year (now));
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return g_date_days_between (&day, &today);
}

char *
candor_when_dup (GDateTime *time)
{
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (time != NULL, NULL);
  local = g_date_time_to_local (time);
  switch (count_days_ago (local))
    {
    case 0:
      /* Translators: a time of the day in the form of g_date_time_format(), within a sentence */
      return g_date_time_format (local, _ ("today at %H:%M"));
    case 1:
      /* Translators: a time of the day in the form of g_date_time_format(), within a sentence */
      return g_date_time_format (local, _ ("yesterday at %H:%M"));
    default:
      /* Translators: a day and a time in the form of g_date_time_format(), within a sentence */
      return g_date_time_format (local, _ ("on %-d %B %Y at %H:%M"));
    }
}

char *
candor_when_dup_length (GDateTime *from,
                        GDateTime *to)
{
  int minutes;

  g_return_val_if_fail (from != NULL && to != NULL, NULL);
  minutes = (int) CLAMP (g_date_time_difference (to, from) / G_TIME_SPAN_MINUTE, -1, MAX_HOURS * 60);
  if (minutes < 0 || minutes >= MAX_HOURS * 60)
    return NULL;
  if (minutes >= 60)
    /* Translators: how long a talk was: hours and minutes */
    return g_strdup_printf (_ ("%d h %d min"), minutes / 60, minutes % 60);
  /* Translators: how long a talk was */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute", "%d minutes", (unsigned long) minutes), minutes);
}
