/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-date.h"
#include "candor-level.h"
#include "candor-source.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_STATEMENT (candor_statement_get_type ())

/**
 * CandorStatement:
 *
 * One thing the pack says, with where it comes from and how strong that is.
 */
G_DECLARE_FINAL_TYPE (CandorStatement, candor_statement, CANDOR, STATEMENT, GObject)

CandorStatement *candor_statement_new           (const char  *id,
                                                 CandorText  *text,
                                                 CandorLevel *level,
                                                 GPtrArray   *sources, /* (element-type CandorSource), not empty */
                                                 CandorDate   as_of) G_GNUC_WARN_UNUSED_RESULT;
const char      *candor_statement_get_id        (CandorStatement *self); /* nullable */
CandorText      *candor_statement_get_text      (CandorStatement *self);
CandorLevel     *candor_statement_get_level     (CandorStatement *self);
CandorDate       candor_statement_get_as_of     (CandorStatement *self); /* year 0: none */
unsigned int     candor_statement_get_n_sources (CandorStatement *self);
CandorSource    *candor_statement_get_source    (CandorStatement *self,
                                                 unsigned int     index);

G_END_DECLS
