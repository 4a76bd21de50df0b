/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorFormat: dates, numbers, lists and plurals as a language writes them. */
#include "config.h"

#include "candor-format.h"

static CandorFormat *
make_english (void)
{
  static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
                                        "August", "September", "October", "November", "December" };
  CandorFormat            *format = candor_format_new ("one-other", FALSE);

  candor_format_set_pattern (format, CANDOR_PATTERN_DAY, "{d} {m} {y}");
  candor_format_set_pattern (format, CANDOR_PATTERN_MONTH_YEAR, "{m} {y}");
  candor_format_set_pattern (format, CANDOR_PATTERN_DECIMAL, ".");
  candor_format_set_pattern (format, CANDOR_PATTERN_GROUP, ",");
  candor_format_set_pattern (format, CANDOR_PATTERN_LIST_SEPARATOR, ", ");
  candor_format_set_pattern (format, CANDOR_PATTERN_LIST_LAST, " and ");
  for (unsigned int i = 0; i < G_N_ELEMENTS (months); i++)
    candor_format_add_month (format, months[i]);
  return format;
}

static void
check_date (CandorFormat *format,
            CandorDate    date,
            const char   *expected)
{
  g_autofree char *text = candor_format_date (format, date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_date (void)
{
  g_autoptr (CandorFormat) format = make_english ();

  check_date (format, (CandorDate){ 2026, 11, 2 }, "2 November 2026");
  check_date (format, (CandorDate){ 2026, 1, 0 }, "January 2026");
  check_date (format, (CandorDate){ 2026, 0, 0 }, "2026");
  check_date (format, (CandorDate){ 0, 0, 0 }, "");
  candor_format_set_pattern (format, CANDOR_PATTERN_DAY, "{y}年{m}{d}日");
  check_date (format, (CandorDate){ 2026, 12, 31 }, "2026年December31日");
}

static void
test_date_without_months (void)
{
  g_autoptr (CandorFormat) format = candor_format_new ("none", FALSE);

  candor_format_set_pattern (format, CANDOR_PATTERN_MONTH_YEAR, "{y}-{m}");
  check_date (format, (CandorDate){ 2026, 3, 0 }, "2026-3");
}

static void
check_number (CandorFormat *format,
              guint64       n,
              const char   *expected)
{
  g_autofree char *text = candor_format_number (format, n);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_number (void)
{
  g_autoptr (CandorFormat) format = make_english ();

  check_number (format, 0, "0");
  check_number (format, 999, "999");
  check_number (format, 1000, "1,000");
  check_number (format, 80000, "80,000");
  check_number (format, 1234567, "1,234,567");
  check_number (format, G_MAXUINT64, "18,446,744,073,709,551,615");
  candor_format_set_pattern (format, CANDOR_PATTERN_GROUP, "\u202f");
  check_number (format, 12345, "12\u202f345");
  check_number (format, 1000, "1000");
  check_number (format, 9999, "9999");
  check_number (format, 10000, "10\u202f000");
}

static void
check_decimal (CandorFormat *format,
               double        value,
               unsigned int  digits,
               const char   *expected)
{
  g_autofree char *text = candor_format_decimal (format, value, digits);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_decimal (void)
{
  g_autoptr (CandorFormat) format = make_english ();

  check_decimal (format, 4.4, 1, "4.4");
  check_decimal (format, 22.16, 1, "22.2");
  check_decimal (format, 0.05, 1, "0.1");
  check_decimal (format, 0.999, 2, "1.00");
  check_decimal (format, 1234.5, 1, "1,234.5");
  check_decimal (format, 7, 0, "7");
  check_decimal (format, 1.002, 3, "1.002");
  candor_format_set_pattern (format, CANDOR_PATTERN_DECIMAL, ",");
  check_decimal (format, 4.4, 1, "4,4");
}

static void
check_list (CandorFormat *format,
            const char   *items,
            const char   *expected)
{
  g_auto (GStrv) split = g_strsplit (items, "|", -1);
  g_autofree char *text = candor_format_list (format, (const char *const *) split);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_list (void)
{
  g_autoptr (CandorFormat) format = make_english ();

  check_list (format, "", "");
  check_list (format, "a", "a");
  check_list (format, "a|b", "a and b");
  check_list (format, "a|b|c|d", "a, b, c and d");
}

/* The categories are those of CLDR for the language named behind each rule. */
static const struct
{
  const char *rule;
  guint64     n;
  const char *category;
} plurals[] = {
  { "one-other", 0, "other" }, /* English */
  { "one-other", 1, "one" },
  { "one-other", 2, "other" },
  { "zero-one-other", 0, "one" }, /* French */
  { "zero-one-other", 1, "one" },
  { "zero-one-other", 2, "other" },
  { "none", 1, "other" },       /* Chinese */
  { "one-few-many", 1, "one" }, /* Russian */
  { "one-few-many", 2, "few" },
  { "one-few-many", 4, "few" },
  { "one-few-many", 5, "many" },
  { "one-few-many", 0, "many" },
  { "one-few-many", 11, "many" },
  { "one-few-many", 12, "many" },
  { "one-few-many", 14, "many" },
  { "one-few-many", 21, "one" },
  { "one-few-many", 22, "few" },
  { "one-few-many", 111, "many" },
  { "one-few-many", 112, "many" },
  { "one-few-many", 121, "one" },
  { "arabic", 0, "zero" },
  { "arabic", 1, "one" },
  { "arabic", 2, "two" },
  { "arabic", 3, "few" },
  { "arabic", 10, "few" },
  { "arabic", 11, "many" },
  { "arabic", 99, "many" },
  { "arabic", 100, "other" },
  { "arabic", 102, "other" },
  { "arabic", 103, "few" },
  { "arabic", 111, "many" },
  { "hebrew", 1, "one" },
  { "hebrew", 2, "two" },
  { "hebrew", 0, "other" },
  { "hebrew", 20, "other" },
};

static void
test_plural (void)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (plurals); i++)
    {
      g_autoptr (CandorFormat) format = candor_format_new (plurals[i].rule, FALSE);

      g_test_message ("%s %d", plurals[i].rule, (int) plurals[i].n);
      g_assert_cmpstr (candor_format_get_plural_category (format, plurals[i].n), ==, plurals[i].category);
    }
}

static void
test_direction (void)
{
  CandorFormat *format = candor_format_new ("arabic", TRUE);

  g_assert_true (candor_format_get_right_to_left (format));
  g_assert_finalize_object (format);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/date-without-months", test_date_without_months);
  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/decimal", test_decimal);
  g_test_add_func ("/format/list", test_list);
  g_test_add_func ("/format/plural", test_plural);
  g_test_add_func ("/format/direction", test_direction);
  return g_test_run ();
}
