/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a step of the history changes in the bytes of a state. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CandorStep:
 * @at: where the bytes differ
 * @before: what stood there
 * @after: what stands there since
 * @silent: it goes with its neighbour: another pack came in
 */
typedef struct
{
  size_t   at;
  GBytes  *before;
  GBytes  *after;
  gboolean silent;
} CandorStep;

CandorStep *candor_step_new (GBytes  *before,
                             GBytes  *after,
                             gboolean silent) G_GNUC_WARN_UNUSED_RESULT;
void        candor_step_free (CandorStep *self);
/* The other state, from the one on this side of the step. */
GBytes *candor_step_undo (const CandorStep *self,
                          GBytes           *after) G_GNUC_WARN_UNUSED_RESULT;
GBytes *candor_step_redo (const CandorStep *self,
                          GBytes           *before) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
