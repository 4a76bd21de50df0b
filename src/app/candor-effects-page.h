/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_EFFECTS_PAGE (candor_effects_page_get_type ())

/** CandorEffectsPage: when to get help, then the side effects, what is not known, what changes the risk. */
G_DECLARE_FINAL_TYPE (CandorEffectsPage, candor_effects_page, CANDOR, EFFECTS_PAGE, CandorSectionPage)

CandorPage *candor_effects_page_new (CandorDiscussion *discussion,
                                     CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
