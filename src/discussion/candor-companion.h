/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-fields.h"

G_BEGIN_DECLS

/** CandorCompanionField: both are free text. */
typedef enum
{
  CANDOR_COMPANION_NAME,
  CANDOR_COMPANION_ROLE,
} CandorCompanionField;

#define CANDOR_TYPE_COMPANION (candor_companion_get_type ())

/** CandorCompanion: somebody else who was there. Properties, both strings: `name`, `role`. */
G_DECLARE_FINAL_TYPE (CandorCompanion, candor_companion, CANDOR, COMPANION, CandorFields)

CandorCompanion *candor_companion_new (const char *name,
                                       const char *role) G_GNUC_WARN_UNUSED_RESULT;
gboolean         candor_companion_is_empty (CandorCompanion *self);

G_END_DECLS
