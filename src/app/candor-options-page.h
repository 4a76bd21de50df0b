/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_OPTIONS_PAGE (candor_options_page_get_type ())

/** CandorOptionsPage: the options side by side, then the rest of their section. */
G_DECLARE_FINAL_TYPE (CandorOptionsPage, candor_options_page, CANDOR, OPTIONS_PAGE, CandorSectionPage)

CandorPage *candor_options_page_new (CandorDiscussion *discussion,
                                     CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
