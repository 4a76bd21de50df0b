/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-item.h"

G_BEGIN_DECLS

/** CandorStatus: what a country's regulator says of the treatment. */
typedef enum
{
  CANDOR_STATUS_NOT_APPROVED,
  CANDOR_STATUS_RESTRICTED,
  CANDOR_STATUS_UNCLEAR,
  CANDOR_STATUS_APPROVED,
} CandorStatus;

/**
 * CandorAction:
 * @date: when, as exact as known
 * @kind: "warning", "letter", "law", "notice", "court" or "report"
 * @statement: what was done
 *
 * One act of a regulator, on the timeline.
 */
typedef struct
{
  CandorDate       date;
  const char      *kind;
  CandorStatement *statement;
} CandorAction;

/**
 * CandorReport:
 * @address: (nullable): a web or mail address
 * @phone: (nullable): a phone number
 * @statement: where and how to report harm
 */
typedef struct
{
  char            *address;
  char            *phone;
  CandorStatement *statement;
} CandorReport;

#define CANDOR_TYPE_JURISDICTION (candor_jurisdiction_get_type ())
G_DECLARE_FINAL_TYPE (CandorJurisdiction, candor_jurisdiction, CANDOR, JURISDICTION, CandorItem)

CandorJurisdiction *candor_jurisdiction_new           (const char      *id,
                                                       gboolean         key,
                                                       CandorText      *title,
                                                       CandorStatement *summary,
                                                       const char      *region,
                                                       CandorStatus     status,
                                                       CandorDate       checked) G_GNUC_WARN_UNUSED_RESULT;
void                candor_jurisdiction_add_action    (CandorJurisdiction *self,
                                                       CandorDate          date,
                                                       const char         *kind,
                                                       CandorStatement    *statement);
void                candor_jurisdiction_add_ask       (CandorJurisdiction *self,
                                                       CandorStatement    *statement);
void                candor_jurisdiction_add_report    (CandorJurisdiction *self,
                                                       const char         *address,
                                                       const char         *phone,
                                                       CandorStatement    *statement);
const char         *candor_jurisdiction_get_region    (CandorJurisdiction *self); /* "US", "EU" */
CandorStatus        candor_jurisdiction_get_status    (CandorJurisdiction *self);
const char         *candor_jurisdiction_get_status_name (CandorJurisdiction *self); /* "not-approved" */
CandorDate          candor_jurisdiction_get_checked   (CandorJurisdiction *self);
unsigned int        candor_jurisdiction_get_n_actions (CandorJurisdiction *self); /* oldest first */
const CandorAction *candor_jurisdiction_get_action    (CandorJurisdiction *self,
                                                       unsigned int        index);
unsigned int        candor_jurisdiction_get_n_asks    (CandorJurisdiction *self);
CandorStatement    *candor_jurisdiction_get_ask       (CandorJurisdiction *self,
                                                       unsigned int        index);
unsigned int        candor_jurisdiction_get_n_reports (CandorJurisdiction *self);
const CandorReport *candor_jurisdiction_get_report    (CandorJurisdiction *self,
                                                       unsigned int        index);

G_END_DECLS
