/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-section-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_QUESTIONS_PAGE (candor_questions_page_get_type ())

/** CandorQuestionsPage: the list of questions to take along, then what is often asked. */
G_DECLARE_FINAL_TYPE (CandorQuestionsPage, candor_questions_page, CANDOR, QUESTIONS_PAGE, CandorSectionPage)

CandorPage *candor_questions_page_new (CandorDiscussion *discussion,
                                       CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
