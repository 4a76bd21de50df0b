/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking of numbers: frequencies, tables, figures. */
#include "config.h"

#include "candor-pack-check-private.h"

#include <math.h>

/* How far an upper bound may be from the formula, of 1. */
#define TOLERANCE 0.001

static void
check_total (CandorPackCheck *self,
             const xmlNode   *node,
             guint64          total)
{
  if (total != self->denominator)
    candor_check_error (self, node, "counts-total",
                        "total is %" G_GUINT64_FORMAT
                        ", but the pack counts of %u everywhere; convert the figure to %u",
                        total, self->denominator, self->denominator);
}

static void
check_frequency (CandorPackCheck *self,
                 const xmlNode   *node)
{
  guint64  events;
  guint64  lower;
  guint64  upper;
  guint64  total;
  gboolean good = candor_check_number (self, node, "events", 0, &events);

  good = candor_check_number (self, node, "lower", 0, &lower) && good;
  good = candor_check_number (self, node, "upper", 0, &upper) && good;
  good = candor_check_number (self, node, "total", 1, &total) && good;
  if (!good)
    return;
  if (lower > events || events > upper || upper > total)
    candor_check_error (self, node, "counts-order",
                        "lower, events, upper and total are %" G_GUINT64_FORMAT ", %" G_GUINT64_FORMAT
                        ", %" G_GUINT64_FORMAT " and %" G_GUINT64_FORMAT
                        "; none may be below the one before it",
                        lower, events, upper, total);
  check_total (self, node, total);
}

/*
 * The upper end of the 95 % interval where none of n people had it: the chance p at which seeing
 * none has a probability of 5 %, (1 - p)^n = 0.05. Source: Hanley and Lippman-Hand 1983, "If
 * nothing goes wrong, is everything all right?", JAMA 249:1743; for 29 people it is 9.8 %.
 */
static double
compute_upper (guint64 studied)
{
  return 1 - pow (0.05, 1 / (double) studied);
}

static void
check_none_seen (CandorPackCheck *self,
                 const xmlNode   *node)
{
  guint64  studied;
  guint64  upper;
  guint64  total;
  gboolean good = candor_check_number (self, node, "studied", 1, &studied);
  double   expected;

  good = candor_check_number (self, node, "upper", 0, &upper) && good;
  good = candor_check_number (self, node, "total", 1, &total) && good;
  if (!good)
    return;
  check_total (self, node, total);
  expected = compute_upper (studied);
  if (upper > total)
    candor_check_error (self, node, "counts-order",
                        "upper is %" G_GUINT64_FORMAT ", which is above total, %" G_GUINT64_FORMAT, upper,
                        total);
  else if (fabs ((double) upper / (double) total - expected) > MAX (TOLERANCE, 0.5 / (double) total))
    candor_check_error (self, node, "none-seen-upper",
                        "upper is %" G_GUINT64_FORMAT ", but with none seen in %" G_GUINT64_FORMAT
                        " people it is %.0f of %" G_GUINT64_FORMAT " (1 - 0.05^(1/%" G_GUINT64_FORMAT "))",
                        upper, studied, expected * (double) total, total, studied);
}

static void
check_cases (CandorPackCheck *self,
             const xmlNode   *node)
{
  guint64 cases;

  candor_check_number (self, node, "cases", 0, &cases);
}

static unsigned int
count_children (const xmlNode *node,
                const char    *name)
{
  unsigned int n = 0;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, name))
      n++;
  return n;
}

static void
check_table (CandorPackCheck *self,
             const xmlNode   *node)
{
  unsigned int columns = count_children (candor_xml_find (node, "head"), "cell");

  for (const xmlNode *row = candor_xml_first (node); row != NULL; row = candor_xml_next (row))
    {
      unsigned int cells = count_children (row, "cell");

      if (candor_xml_is (row, "row") && cells != columns)
        candor_check_error (self, row, "table-cells",
                            "this row has %u cells, but the head has %u; make them equal", cells, columns);
    }
}

static void
check_size (CandorPackCheck *self,
            const xmlNode   *node)
{
  guint64 from;
  guint64 to;

  if (candor_check_number (self, node, "from", 1, &from) && candor_check_number (self, node, "to", 1, &to) &&
      to < from)
    candor_check_error (self, node, "size-order",
                        "to is %" G_GUINT64_FORMAT ", which is below from, %" G_GUINT64_FORMAT "; swap them",
                        to, from);
}

static void
check_scale (CandorPackCheck *self,
             const xmlNode   *node)
{
  unsigned int subjects = 0;

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    {
      g_autofree char *subject = candor_xml_dup_attribute (child, "subject");

      subjects += subject != NULL ? 1 : 0;
    }
  if (subjects != 1)
    candor_check_error (self, node, "figure-subject",
                        "%u sizes here have subject=\"yes\"; mark the one that the figure is about", subjects);
  if (count_children (node, "size") < 2)
    candor_check_error (self, node, "figure-marks",
                        "one size alone shows nothing; add things that people know to compare it with");
}

static void
check_pathway (CandorPackCheck *self,
               const xmlNode   *node)
{
  if (count_children (node, "step") < 2)
    candor_check_error (self, node, "figure-marks",
                        "one step alone is no way; add the steps before or after it");
}

/** candor_check_figures: the numbers of @node, where it is a frequency, table or figure. */
void
candor_check_figures (CandorPackCheck *self,
                      const xmlNode   *node)
{
  static const struct
  {
    const char *element;
    void (*check) (CandorPackCheck *self, const xmlNode *node);
  } checks[] = {
    { "frequency", check_frequency },
    { "none-seen", check_none_seen },
    { "not-studied", check_cases },
    { "table", check_table },
    { "size", check_size },
    { "size-scale", check_scale },
    { "pathway", check_pathway },
  };

  for (unsigned int i = 0; i < G_N_ELEMENTS (checks); i++)
    if (candor_xml_is (node, checks[i].element))
      checks[i].check (self, node);
}
