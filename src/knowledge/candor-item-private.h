/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader alone may change in an item. */
#pragma once

#include "candor-item.h"

G_BEGIN_DECLS

void candor_item_set_line (CandorItem  *self,
                           unsigned int line);

G_END_DECLS
