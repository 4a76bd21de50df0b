/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer and its tests: the layout behind a sheet. */
#pragma once

#include "candor-layout.h"
#include "candor-sheet.h"

G_BEGIN_DECLS

CandorLayout *candor_sheet_get_layout (CandorSheet *self);

G_END_DECLS
