/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-builder.h"
#include "candor-notice.h"
#include "candor-print.h"
#include "candor-summary-page.h"

G_BEGIN_DECLS

/* The actions, in candor-summary-actions.c. */
void candor_summary_actions_install (GtkWidgetClass *widget_class);

/* What they need of the page. */
CandorSheet    *candor_summary_page_get_sheet (CandorSummaryPage *self); /* up to date */
CandorDocument *candor_summary_page_dup_document (CandorSummaryPage *self,
                                                  CandorSheetKind    kind);
CandorSheetKind candor_summary_page_get_kind (CandorSummaryPage *self);
CandorPaper     candor_summary_page_get_paper (CandorSummaryPage *self);
CandorNotice   *candor_summary_page_get_notice (CandorSummaryPage *self);
CandorPrint    *candor_summary_page_get_print (CandorSummaryPage *self);

G_END_DECLS
