/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-date.h"
#include "candor-text.h"

G_BEGIN_DECLS

/** CandorSourceKind: what a source is; the order is that of trust, best first. */
typedef enum
{
  CANDOR_SOURCE_REGULATOR,
  CANDOR_SOURCE_SYSTEMATIC_REVIEW,
  CANDOR_SOURCE_REVIEW,
  CANDOR_SOURCE_TRIAL,
  CANDOR_SOURCE_CASE_REPORT,
  CANDOR_SOURCE_LABORATORY,
  CANDOR_SOURCE_GUIDELINE,
  CANDOR_SOURCE_SOCIETY,
  CANDOR_SOURCE_REFERENCE,
  CANDOR_SOURCE_PAYER,
  CANDOR_SOURCE_LAW,
  CANDOR_SOURCE_NEWS,
  CANDOR_SOURCE_CONSUMER_ARTICLE,
  CANDOR_SOURCE_SELLER,
} CandorSourceKind;

#define CANDOR_TYPE_SOURCE (candor_source_get_type ())
G_DECLARE_FINAL_TYPE (CandorSource, candor_source, CANDOR, SOURCE, GObject)

CandorSource     *candor_source_new           (const char       *id,
                                               CandorSourceKind  kind,
                                               CandorDate        date,
                                               CandorDate        checked,
                                               CandorText       *title,
                                               CandorText       *publisher,
                                               const char       *address) G_GNUC_WARN_UNUSED_RESULT;
const char       *candor_source_get_id        (CandorSource *self);
CandorSourceKind  candor_source_get_kind      (CandorSource *self);
const char       *candor_source_get_kind_name (CandorSource *self); /* as in the pack: "case-report" */
CandorDate        candor_source_get_date      (CandorSource *self);
CandorDate        candor_source_get_checked   (CandorSource *self);
CandorText       *candor_source_get_title     (CandorSource *self);
CandorText       *candor_source_get_publisher (CandorSource *self);
const char       *candor_source_get_address   (CandorSource *self); /* nullable */

G_END_DECLS
