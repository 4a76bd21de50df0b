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

/**
 * CandorChangeAspect:
 * @CANDOR_CHANGE_WORDS: what it says, or how strong that is; the text of the change is that
 * @CANDOR_CHANGE_FIGURE: a figure, a state, or what it speaks for: there is no text
 * @CANDOR_CHANGE_EVIDENCE: the text of the change stood there before, but its sources, date, address or
 *   urgency are other ones
 * @CANDOR_CHANGE_LABELS: any of the fixed words of screen and sheet; there is no text
 * @CANDOR_CHANGE_LEFT_OUT: things that stood there are gone, and there is nothing in their place
 */
typedef enum
{
  CANDOR_CHANGE_WORDS,
  CANDOR_CHANGE_FIGURE,
  CANDOR_CHANGE_EVIDENCE,
  CANDOR_CHANGE_LABELS,
  CANDOR_CHANGE_LEFT_OUT,
} CandorChangeAspect;

#define CANDOR_TYPE_CHANGE (candor_change_get_type ())

/**
 * CandorChange:
 *
 * One thing that the pack says otherwise than when the discussion was saved. It does not change.
 * Properties: `kind` (int), `id` (string: an item, value, circumstance, prompt and so on), `title`
 * (string: what that is called now, or was called), `aspect` (int, of what changed), `text` (string:
 * the words that this is about; %NULL where there are none), `n-gone` (uint: how many things that
 * stood in this place are gone, though they may be put otherwise), `marked` (boolean: something was
 * said about it, so that it matters to this patient).
 */
G_DECLARE_FINAL_TYPE (CandorChange, candor_change, CANDOR, CHANGE, GObject)

/* Of what is new or gone as a whole, or with @aspect and @n_gone of what is changed. */
CandorChange      *candor_change_new (CandorChangeKind kind,
                                      const char      *id,
                                      const char      *title,
                                      const char      *text,
                                      gboolean         marked) G_GNUC_WARN_UNUSED_RESULT;
CandorChange      *candor_change_new_changed (CandorChangeAspect aspect,
                                              unsigned int       n_gone,
                                              const char        *id,
                                              const char        *title,
                                              const char        *text,
                                              gboolean           marked) G_GNUC_WARN_UNUSED_RESULT;
CandorChangeKind   candor_change_get_kind (CandorChange *self);
const char        *candor_change_get_id (CandorChange *self);
const char        *candor_change_get_title (CandorChange *self);
const char        *candor_change_get_text (CandorChange *self); /* nullable */
gboolean           candor_change_get_marked (CandorChange *self);
CandorChangeAspect candor_change_get_aspect (CandorChange *self);
unsigned int       candor_change_get_n_gone (CandorChange *self);

G_END_DECLS
