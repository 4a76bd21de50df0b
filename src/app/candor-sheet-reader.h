/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SHEET_READER (candor_sheet_reader_get_type ())

/**
 * CandorSheetReader:
 *
 * The last page of the patient's own window: the sheet to take home, to be looked through together.
 */
G_DECLARE_FINAL_TYPE (CandorSheetReader, candor_sheet_reader, CANDOR, SHEET_READER, CandorPage)

CandorPage *candor_sheet_reader_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
