/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorDate: what is a date, and which comes first. */
#include "config.h"

#include "candor-date.h"

static const struct
{
  const char *text;
  CandorDate  expected; /* year 0: not a date */
} dates[] = {
  { "2026-11-22", { 2026, 11, 22 } },
  { "2026-11", { 2026, 11, 0 } },
  { "2026", { 2026, 0, 0 } },
  { "2024-02-29", { 2024, 2, 29 } },
  { "1800", { 1800, 0, 0 } },
  { "2200-12-31", { 2200, 12, 31 } },
  { NULL, { 0 } },
  { "", { 0 } },
  { "2023-02-29", { 0 } },
  { "1900-02-29", { 0 } },
  { "2026-04-31", { 0 } },
  { "2026-13-01", { 0 } },
  { "2026-13", { 0 } },
  { "2026-00", { 0 } },
  { "2026-00-01", { 0 } },
  { "2026-11-00", { 0 } },
  { "1799-12-31", { 0 } },
  { "2201", { 0 } },
  { "26-11-22", { 0 } },
  { "2026-1-22", { 0 } },
  { "2026/11/22", { 0 } },
  { "2026-11-22 ", { 0 } },
  { " 2026-11-2", { 0 } },
  { "2026-+1-22", { 0 } },
  { "2026-11-", { 0 } },
  { "22.11.2026", { 0 } },
};

static void
test_parse (void)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      CandorDate date = { 1, 1, 1 };
      gboolean   good = candor_date_parse (dates[i].text, &date);

      g_test_message ("%s", dates[i].text);
      g_assert_cmpint (good, ==, dates[i].expected.year != 0);
      g_assert_cmpint (date.year, ==, dates[i].expected.year);
      g_assert_cmpint (date.month, ==, dates[i].expected.month);
      g_assert_cmpint (date.day, ==, dates[i].expected.day);
    }
}

/* Each is before the next. */
static void
test_compare (void)
{
  static const CandorDate order[] = {
    { 0, 0, 0 }, { 2019, 0, 0 }, { 2019, 1, 0 }, { 2019, 1, 1 }, { 2019, 1, 31 }, { 2019, 12, 6 }, { 2020, 0, 0 }
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (order); i++)
    for (int j = 0; j < (int) G_N_ELEMENTS (order); j++)
      g_assert_cmpint (candor_date_compare (order[i], order[j]), ==, i < j ? -1 : i > j);
}

static void
test_today (void)
{
  CandorDate today = candor_date_today ();

  g_assert_cmpint (today.year, >=, 2024);
  g_assert_true (g_date_valid_dmy (today.day, today.month, today.year));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/compare", test_compare);
  g_test_add_func ("/date/today", test_today);
  return g_test_run ();
}
