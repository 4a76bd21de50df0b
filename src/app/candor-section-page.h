/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_SECTION_PAGE (candor_section_page_get_type ())

/** CandorSectionPage: the parts of a section one below the other, a card an item. */
G_DECLARE_DERIVABLE_TYPE (CandorSectionPage, candor_section_page, CANDOR, SECTION_PAGE, CandorPage)

/**
 * CandorSectionPageClass:
 * @fill_top: adds what stands between the title and the parts; may be %NULL
 * @shows_part: whether a part is shown as cards; the base class shows them all
 */
struct _CandorSectionPageClass
{
  CandorPageClass parent_class;

  void (*fill_top) (CandorSectionPage *self);
  gboolean (*shows_part) (CandorSectionPage *self,
                          CandorPart        *part);
};

CandorPage *candor_section_page_new (CandorDiscussion *discussion,
                                     CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
