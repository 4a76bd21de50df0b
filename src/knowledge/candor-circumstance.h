/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-statement.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_CIRCUMSTANCE (candor_circumstance_get_type ())

/** CandorCircumstance: something about a patient that raises cautions on named items. */
G_DECLARE_FINAL_TYPE (CandorCircumstance, candor_circumstance, CANDOR, CIRCUMSTANCE, GObject)

CandorCircumstance *candor_circumstance_new            (const char *id,
                                                        CandorText *title) G_GNUC_WARN_UNUSED_RESULT;
void                candor_circumstance_add_caution    (CandorCircumstance *self,
                                                        char              **items, /* ids */
                                                        CandorStatement    *caution);
const char         *candor_circumstance_get_id         (CandorCircumstance *self);
CandorText         *candor_circumstance_get_title      (CandorCircumstance *self);
unsigned int        candor_circumstance_get_n_cautions (CandorCircumstance *self);
CandorStatement    *candor_circumstance_get_caution    (CandorCircumstance *self,
                                                        unsigned int        index);
gboolean            candor_circumstance_touches        (CandorCircumstance *self,
                                                        unsigned int        index,
                                                        const char         *item);

G_END_DECLS
