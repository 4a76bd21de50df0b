/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-text.h"

G_BEGIN_DECLS

/** CandorLevelKind: how strong a statement is. */
typedef enum
{
  CANDOR_LEVEL_OFFICIAL,
  CANDOR_LEVEL_MEASURED,
  CANDOR_LEVEL_REPORTED,
  CANDOR_LEVEL_EARLY,
  CANDOR_LEVEL_THEORY,
  CANDOR_LEVEL_CLAIM,
  CANDOR_LEVEL_UNKNOWN,
  CANDOR_LEVEL_ADVICE,
} CandorLevelKind;

#define CANDOR_TYPE_LEVEL (candor_level_get_type ())
G_DECLARE_FINAL_TYPE (CandorLevel, candor_level, CANDOR, LEVEL, GObject)

CandorLevel     *candor_level_new           (const char      *id,
                                             CandorLevelKind  kind,
                                             CandorText      *name,
                                             CandorText      *meaning) G_GNUC_WARN_UNUSED_RESULT;
const char      *candor_level_get_id        (CandorLevel *self);
CandorLevelKind  candor_level_get_kind      (CandorLevel *self);
const char      *candor_level_get_kind_name (CandorLevel *self); /* as in the pack; also a style class */
const char      *candor_level_get_symbol    (CandorLevel *self); /* one character; meaning never by colour alone */
CandorText      *candor_level_get_name      (CandorLevel *self);
CandorText      *candor_level_get_meaning   (CandorLevel *self);

G_END_DECLS
