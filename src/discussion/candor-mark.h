/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_MARK (candor_mark_get_type ())

/**
 * CandorMark:
 *
 * What was said about one item of the pack. Properties, all of them readable, writable and
 * notifying: `discussed` (boolean), `concern` (boolean: "concerns me"), `note` (string, never
 * %NULL; the clinician's, so it goes on the record and on the patient's sheet only if
 * `note-for-patient` is set).
 */
G_DECLARE_FINAL_TYPE (CandorMark, candor_mark, CANDOR, MARK, GObject)

CandorMark *candor_mark_new (const char *item_id) G_GNUC_WARN_UNUSED_RESULT;
const char *candor_mark_get_item_id (CandorMark *self);
gboolean    candor_mark_get_discussed (CandorMark *self);
void        candor_mark_set_discussed (CandorMark *self,
                                       gboolean    discussed);
gboolean    candor_mark_get_concern (CandorMark *self);
void        candor_mark_set_concern (CandorMark *self,
                                     gboolean    concern);
const char *candor_mark_get_note (CandorMark *self);
void        candor_mark_set_note (CandorMark *self,
                                  const char *note);
gboolean    candor_mark_get_note_for_patient (CandorMark *self);
void        candor_mark_set_note_for_patient (CandorMark *self,
                                              gboolean    for_patient);
gboolean    candor_mark_is_empty (CandorMark *self);

G_END_DECLS
