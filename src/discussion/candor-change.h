/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CandorChangeKind:
 * @CANDOR_CHANGE_CHANGED: the pack now says something else, or the same with other strength
 * @CANDOR_CHANGE_NEW: the pack did not have this before
 * @CANDOR_CHANGE_GONE: the pack no longer has this
 */
typedef enum
{
  CANDOR_CHANGE_CHANGED,
  CANDOR_CHANGE_NEW,
  CANDOR_CHANGE_GONE,
} CandorChangeKind;

#define CANDOR_TYPE_CHANGE (candor_change_get_type ())

/**
 * CandorChange:
 *
 * One thing that the pack says otherwise than when the discussion was saved. It does not change.
 * Properties: `kind` (int), `id` (string: an item, value, circumstance, prompt and so on), `title`
 * (string: what that is called now, or was called), `text` (string: the words that are new there;
 * %NULL where words only went, or a figure or state changed), `marked` (boolean: something was
 * said about it, so that it matters to this patient).
 */
G_DECLARE_FINAL_TYPE (CandorChange, candor_change, CANDOR, CHANGE, GObject)

CandorChange    *candor_change_new (CandorChangeKind kind,
                                    const char      *id,
                                    const char      *title,
                                    const char      *text,
                                    gboolean         marked) G_GNUC_WARN_UNUSED_RESULT;
CandorChangeKind candor_change_get_kind (CandorChange *self);
const char      *candor_change_get_id (CandorChange *self);
const char      *candor_change_get_title (CandorChange *self);
const char      *candor_change_get_text (CandorChange *self); /* nullable */
gboolean         candor_change_get_marked (CandorChange *self);

G_END_DECLS
