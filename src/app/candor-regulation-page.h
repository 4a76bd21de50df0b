/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_REGULATION_PAGE (candor_regulation_page_get_type ())

/** CandorRegulationPage: the chosen country, the other countries one click away, and what the words mean. */
G_DECLARE_FINAL_TYPE (CandorRegulationPage, candor_regulation_page, CANDOR, REGULATION_PAGE, CandorSectionPage)

CandorPage *candor_regulation_page_new (CandorDiscussion *discussion,
                                        CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
