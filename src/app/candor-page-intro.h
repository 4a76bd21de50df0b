/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-page.h"

G_BEGIN_DECLS

/* What a page begins with. @parts: (element-type CandorPart): those that the page shows. */
GtkWidget *candor_page_intro_new (CandorPage *page,
                                  GPtrArray  *parts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
