/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

/* The sections of a pack that have a page, in the order of the tabs. Summary comes after them. */
GListModel *candor_window_list_sections (CandorPack *pack) G_GNUC_WARN_UNUSED_RESULT; /* of CandorSection */
gboolean    candor_window_has_page      (CandorSection *section); /* whether it is among them */

/* @section: (nullable): %NULL for Summary */
CandorPage *candor_window_create_page (CandorDiscussion *discussion,
                                       CandorSection    *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
