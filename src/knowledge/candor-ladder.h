/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-effect.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_RUNG (candor_rung_get_type ())

/**
 * CandorRung:
 *
 * One step of the ladder of what to do: its signs, and how soon to get help. A pack's ladder is
 * a list of rungs, the most urgent first.
 */
G_DECLARE_FINAL_TYPE (CandorRung, candor_rung, CANDOR, RUNG, GObject)

CandorRung      *candor_rung_new         (const char      *id,
                                          CandorHelp       help,
                                          CandorText      *title,
                                          CandorStatement *advice) G_GNUC_WARN_UNUSED_RESULT;
void             candor_rung_add_sign    (CandorRung      *self,
                                          CandorStatement *sign);
const char      *candor_rung_get_id      (CandorRung *self);
CandorHelp       candor_rung_get_help    (CandorRung *self);
CandorText      *candor_rung_get_title   (CandorRung *self);
CandorStatement *candor_rung_get_advice  (CandorRung *self); /* what to do */
unsigned int     candor_rung_get_n_signs (CandorRung *self);
CandorStatement *candor_rung_get_sign    (CandorRung   *self,
                                          unsigned int  index);

G_END_DECLS
