/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-item.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_OPTION (candor_option_get_type ())

/** CandorOption: one of the real alternatives; the first of a pack is not having the treatment. */
G_DECLARE_FINAL_TYPE (CandorOption, candor_option, CANDOR, OPTION, CandorItem)

CandorOption    *candor_option_new      (const char      *id,
                                         gboolean         key,
                                         CandorText      *title,
                                         CandorStatement *summary) G_GNUC_WARN_UNUSED_RESULT;
void             candor_option_set_cell (CandorOption    *self,
                                         const char      *criterion,
                                         CandorStatement *statement);
CandorStatement *candor_option_get_cell (CandorOption *self,
                                         const char   *criterion); /* nullable */

G_END_DECLS
