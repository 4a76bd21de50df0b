/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-statement.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_TERM (candor_term_get_type ())

/** CandorTerm: an entry of the glossary. */
G_DECLARE_FINAL_TYPE (CandorTerm, candor_term, CANDOR, TERM, GObject)

CandorTerm      *candor_term_new         (const char      *id,
                                          CandorText      *title,
                                          CandorStatement *meaning) G_GNUC_WARN_UNUSED_RESULT;
const char      *candor_term_get_id      (CandorTerm *self);
CandorText      *candor_term_get_title   (CandorTerm *self);
CandorStatement *candor_term_get_meaning (CandorTerm *self);

G_END_DECLS
