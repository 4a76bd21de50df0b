/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_VALUES_PAGE (candor_values_page_get_type ())

/** CandorValuesPage: circumstances, what matters, whether the patient is ready, and where they stand. */
G_DECLARE_FINAL_TYPE (CandorValuesPage, candor_values_page, CANDOR, VALUES_PAGE, CandorSectionPage)

CandorPage *candor_values_page_new (CandorDiscussion *discussion,
                                    CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
