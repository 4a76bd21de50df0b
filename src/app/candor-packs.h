/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-pack.h"

G_BEGIN_DECLS

/* The built-in pack; the program ends where there is none. */
CandorPack *candor_packs_load_builtin (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * candor_packs_find:
 * @id: the id of a pack
 * @language: the patient's language, BCP 47
 *
 * Looks for a pack among those that are open in a window, and the built-in one.
 *
 * Returns: (transfer full) (nullable): the pack, in @language where that is at hand
 */
CandorPack *candor_packs_find (const char *id,
                               const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
