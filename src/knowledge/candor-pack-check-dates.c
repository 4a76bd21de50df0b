/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of dates: that the calendar has them, and that their order makes sense. */
#include "config.h"

#include "candor-pack-check-private.h"

static const char *const attributes[] = { "written", "review", "reviewed", "date", "checked", "as-of", NULL };

/* Reads a date; year 0 where there is none or it is wrong. */
static void
check_real (CandorPackCheck *self,
            const xmlNode   *node,
            const char      *name)
{
  g_autofree char *value = candor_xml_dup_attribute (node, name);
  CandorDate       date;

  if (value != NULL && !candor_date_parse (value, &date))
    candor_check_error (
      self, node, "date-real",
      "%s: '%s' is not a date that the calendar has between 1800 and 2200; write it as 2026-11-22", name,
      value);
}

static void
check_about (CandorPackCheck *self,
             const xmlNode   *node)
{
  g_autofree char *value = candor_xml_dup_attribute (node, "review");
  CandorDate       review = candor_xml_get_date (node, "review");

  if (review.year == 0)
    return;
  if (self->written.year != 0 && !candor_check_is_after (review, self->written))
    candor_check_error (self, node, "date-order",
                        "review: %s is not after the day the pack was written; the next review lies ahead",
                        value);
  else if (candor_check_is_after (self->today, review))
    candor_check_warning (
      self, node, "review-past",
      "the review was due on %s and is overdue; look at the evidence again, then move written and review on",
      value);
}

static void
check_source (CandorPackCheck *self,
              const xmlNode   *node)
{
  g_autofree char *checked = candor_xml_dup_attribute (node, "checked");
  g_autofree char *date = candor_xml_dup_attribute (node, "date");

  if (candor_check_is_after (candor_xml_get_date (node, "date"), candor_xml_get_date (node, "checked")))
    candor_check_error (self, node, "date-order",
                        "checked: %s is before the source's own date, %s; one of them is wrong", checked, date);
}

static void
check_as_of (CandorPackCheck *self,
             const xmlNode   *node)
{
  g_autofree char *value = candor_xml_dup_attribute (node, "as-of");

  if (candor_check_is_after (candor_xml_get_date (node, "as-of"), self->written))
    candor_check_error (self, node, "as-of-late",
                        "as-of: %s is after the day the pack was written; correct it, or move written on",
                        value);
}

/* The timeline is shown oldest first, whatever the file's order; an author expects to see that order. */
static void
check_timeline (CandorPackCheck *self,
                const xmlNode   *node)
{
  CandorDate last = { 0, 0, 0 };

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      CandorDate date = candor_xml_get_date (child, "date");

      if (!candor_xml_is (child, "action") || date.year == 0)
        continue;
      if (candor_check_is_after (last, date))
        candor_check_warning (self, child, "timeline-order",
                              "this action is older than the one before it; put the oldest first");
      last = date;
    }
}

/** candor_check_dates: the dates of @node are real and in order. */
void
candor_check_dates (CandorPackCheck *self,
                    const xmlNode   *node)
{
  for (int i = 0; attributes[i] != NULL; i++)
    check_real (self, node, attributes[i]);
  check_as_of (self, node);
  if (candor_xml_is (node, "about"))
    check_about (self, node);
  else if (candor_xml_is (node, "source"))
    check_source (self, node);
  else if (candor_xml_is (node, "jurisdiction"))
    check_timeline (self, node);
}
