/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"
#include "candor-document.h"

G_BEGIN_DECLS

/**
 * CandorSheetKind:
 * @CANDOR_SHEET_PATIENT: what we talked about, to take home
 * @CANDOR_SHEET_BLANK: key facts, to read before any talk
 * @CANDOR_SHEET_RECORD: for the chart, in one language even where the pack carries a second
 * @CANDOR_SHEET_TERMS: for the interpreter: the glossary, on one page where it fits
 */
typedef enum
{
  CANDOR_SHEET_PATIENT,
  CANDOR_SHEET_BLANK,
  CANDOR_SHEET_RECORD,
  CANDOR_SHEET_TERMS,
} CandorSheetKind;

/** CandorSheetPart: parts of the patient's sheet that can be left out. */
typedef enum
{
  CANDOR_SHEET_PART_KEY_FACTS = 1 << 0,
  CANDOR_SHEET_PART_TALKED = 1 << 1,
  CANDOR_SHEET_PART_HARMS = 1 << 2,
  CANDOR_SHEET_PART_APPROVED = 1 << 3,
  CANDOR_SHEET_PART_OPTIONS = 1 << 4,
  CANDOR_SHEET_PART_VALUES = 1 << 5,
  CANDOR_SHEET_PART_QUESTIONS = 1 << 6,
  CANDOR_SHEET_PART_COST = 1 << 7,
  CANDOR_SHEET_PART_NEXT = 1 << 8,
  CANDOR_SHEET_PART_WORDS = 1 << 9,
  CANDOR_SHEET_PART_SOURCES = 1 << 10,
  CANDOR_SHEET_PART_ALL = (1 << 11) - 1,
} CandorSheetParts;

/**
 * CandorSheetRequest:
 * @kind: which sheet
 * @parts: of the patient's sheet; key facts and urgent signs are never left out
 * @clinic: (nullable): the clinic's name, printed at the head
 * @clinic_address: (nullable): and its address or phone
 * @clinician: (nullable): who talked with the patient
 * @printed: the date on the sheet
 */
typedef struct
{
  CandorSheetKind  kind;
  CandorSheetParts parts;
  const char      *clinic;
  const char      *clinic_address;
  const char      *clinician;
  GDateTime       *printed;
} CandorSheetRequest;

/**
 * candor_builder_build:
 * @discussion: the consultation; for a sheet before any talk only its pack and country are used
 * @request: what to build
 *
 * Where the discussion's pack carries a second language, both stand side by side.
 *
 * Returns: (transfer full): the sheet as a document
 */
CandorDocument *candor_builder_build (CandorDiscussion         *discussion,
                                      const CandorSheetRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
