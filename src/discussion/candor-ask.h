/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_ASK (candor_ask_get_type ())

/**
 * CandorAsk:
 *
 * A question on this patient's list: one of the pack's by id, or one in the patient's own words.
 * Properties, notifying: `ticked` (boolean: to be asked), `answer` (string, never %NULL), `text`
 * (string: the patient's own words; %NULL for a question of the pack).
 */
G_DECLARE_FINAL_TYPE (CandorAsk, candor_ask, CANDOR, ASK, GObject)

CandorAsk  *candor_ask_new (const char *question_id,
                            const char *text) G_GNUC_WARN_UNUSED_RESULT; /* exactly one is not NULL */
const char *candor_ask_get_question_id (CandorAsk *self);                /* nullable */
const char *candor_ask_get_text (CandorAsk *self);                       /* nullable */
void        candor_ask_set_text (CandorAsk  *self,
                                 const char *text);
gboolean    candor_ask_get_ticked (CandorAsk *self);
void        candor_ask_set_ticked (CandorAsk *self,
                                   gboolean   ticked);
const char *candor_ask_get_answer (CandorAsk *self);
void        candor_ask_set_answer (CandorAsk  *self,
                                   const char *answer);

G_END_DECLS
