/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the pack format that stand for enum values. */
#include "config.h"

#include "candor-names-private.h"

/* CandorLevelKind */
const char *const candor_level_kind_names[] = { "official", "measured", "reported", "early", "theory",
                                                "claim", "unknown", "advice", NULL };

/* CandorSourceKind */
const char *const candor_source_kind_names[] = {
  "regulator", "systematic-review", "review", "trial", "case-report", "laboratory", "guideline",
  "society", "reference", "payer", "law", "news", "consumer-article", "seller",
  NULL
};

/* CandorSeverity */
const char *const candor_severity_names[] = { "mild", "moderate", "serious", "unknown", NULL };

/* CandorHelp */
const char *const candor_help_names[] = { "emergency", "at-once", "watch", NULL };

/* CandorStatus */
const char *const candor_status_names[] = { "not-approved", "restricted", "unclear", "approved", NULL };

/* CandorTab */
const char *const candor_tab_names[] = { "about", "effects", "regulation", "questions",
                                         "options", "values", NULL };

/* CandorPattern */
const char *const candor_pattern_names[] = { "day", "month-year", "decimal", "group", "list-separator",
                                             "list-last", NULL };

/* CandorAbout */
const char *const candor_about_names[] = { "title", "problem", "decision", "lead",
                                           "method", "strength", "updates", "funding",
                                           "interests", "development", "disclaimer", NULL };

/* The plural categories of Unicode's CLDR, in its order. */
const char *const candor_plural_names[] = { "zero", "one", "two", "few", "many", "other", NULL };

/**
 * candor_names_find:
 * @names: (array zero-terminated=1): one of the lists above
 * @name: (nullable): the word to look for
 *
 * Returns: the enum value that @name stands for, or -1
 */
int
candor_names_find (const char *const *names,
                   const char        *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return -1;
}
