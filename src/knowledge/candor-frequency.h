/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-statement.h"

G_BEGIN_DECLS

/**
 * CandorFrequencyKind:
 * @CANDOR_FREQUENCY_MEASURED: events out of total, with bounds
 * @CANDOR_FREQUENCY_NONE_SEEN: studied, none seen; the true number could be as high as upper
 * @CANDOR_FREQUENCY_NOT_STUDIED: nobody has counted
 */
typedef enum
{
  CANDOR_FREQUENCY_MEASURED,
  CANDOR_FREQUENCY_NONE_SEEN,
  CANDOR_FREQUENCY_NOT_STUDIED,
} CandorFrequencyKind;

/**
 * CandorCounts:
 * @events: people with the event, of @total
 * @lower: lower bound of the 95 % interval, of @total
 * @upper: upper bound, of @total
 * @total: the pack's denominator, 100 or 1000
 * @studied: for none seen, how many people were studied
 * @cases: for not studied, how many people single reports describe; 0 where none
 */
typedef struct
{
  unsigned int events;
  unsigned int lower;
  unsigned int upper;
  unsigned int total;
  unsigned int studied;
  unsigned int cases;
} CandorCounts;

#define CANDOR_TYPE_FREQUENCY (candor_frequency_get_type ())
G_DECLARE_FINAL_TYPE (CandorFrequency, candor_frequency, CANDOR, FREQUENCY, GObject)

CandorFrequency     *candor_frequency_new           (CandorFrequencyKind  kind,
                                                     CandorCounts         counts,
                                                     CandorStatement     *statement,
                                                     CandorText          *people,
                                                     CandorText          *period,
                                                     CandorText          *limits) G_GNUC_WARN_UNUSED_RESULT;
CandorFrequencyKind  candor_frequency_get_kind      (CandorFrequency *self);
CandorCounts         candor_frequency_get_counts    (CandorFrequency *self);
/* Evidence of the figure. Its text: for not studied, what the pack says; otherwise the limits. */
CandorStatement     *candor_frequency_get_statement (CandorFrequency *self);
CandorText          *candor_frequency_get_people    (CandorFrequency *self); /* nullable: not studied */
CandorText          *candor_frequency_get_period    (CandorFrequency *self); /* nullable: not studied */
CandorText          *candor_frequency_get_limits    (CandorFrequency *self); /* nullable: not studied */

G_END_DECLS
