/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What only the reader does to a text. */
#pragma once

#include "candor-text.h"

G_BEGIN_DECLS

void candor_text_set_order (CandorText  *self,
                            unsigned int order);
void candor_text_set_citation (CandorText *self);

G_END_DECLS
