/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SUMMARY_PAGE (candor_summary_page_get_type ())

/**
 * CandorSummaryPage:
 *
 * The sheet as it will print, and what may be done with it. Its actions `summary.print`,
 * `summary.save-pdf` and `summary.copy-note` also serve the window's menu and keys.
 */
G_DECLARE_FINAL_TYPE (CandorSummaryPage, candor_summary_page, CANDOR, SUMMARY_PAGE, CandorPage)

CandorPage *candor_summary_page_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
