/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/** The steps of the scale, from "does not matter" to "matters most"; 0 is not weighed. */
#define CANDOR_WEIGHT_NONE 0
#define CANDOR_WEIGHT_LEAST 1
#define CANDOR_WEIGHT_MOST 5

/** CandorFit: what a value says of an option. Never added up: it is no score. */
typedef enum
{
  CANDOR_FIT_NONE,
  CANDOR_FIT_FOR,
  CANDOR_FIT_AGAINST,
} CandorFit;

#define CANDOR_TYPE_WEIGHT (candor_weight_get_type ())

/**
 * CandorWeight:
 *
 * How much something matters to this patient: a value statement of the pack by id, or a row in
 * the patient's own words, which says itself which options it speaks for and against.
 * Properties: `value-id` (string, construct only), `text` (string; %NULL for a value of the
 * pack), `weight` (uint, 0 to 5), `fits` (string, own rows only: "+id -id", sorted).
 */
G_DECLARE_FINAL_TYPE (CandorWeight, candor_weight, CANDOR, WEIGHT, GObject)

CandorWeight *candor_weight_new (const char *value_id,
                                 const char *text) G_GNUC_WARN_UNUSED_RESULT; /* exactly one is not NULL */
const char   *candor_weight_get_value_id (CandorWeight *self);                /* nullable */
const char   *candor_weight_get_text (CandorWeight *self);                    /* nullable */
void          candor_weight_set_text (CandorWeight *self,
                                      const char   *text);
unsigned int  candor_weight_get_weight (CandorWeight *self);
void          candor_weight_set_weight (CandorWeight *self,
                                        unsigned int  weight);
/* Own rows only; a value of the pack says it there. */
CandorFit candor_weight_get_fit (CandorWeight *self,
                                 const char   *option_id);
void      candor_weight_set_fit (CandorWeight *self,
                                 const char   *option_id,
                                 CandorFit     fit);

G_END_DECLS
