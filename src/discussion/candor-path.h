/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-discussion.h"

G_BEGIN_DECLS

#define CANDOR_TYPE_PATH (candor_path_get_type ())

/**
 * CandorPath:
 *
 * The seven-minute path through the key information of all sections. A stop is what is looked at
 * together: the key items of one part, the chosen country, the key questions, the options that
 * stand side by side, what matters, where the patient stands now. Going on from a stop marks its
 * items as discussed. The path can be left and joined anywhere. Properties, all notifying and read-only: `active` (boolean), `position` (uint: the
 * stop, from 0), `n-stops` (uint), `n-left` (uint: stops that are not covered yet).
 */
G_DECLARE_FINAL_TYPE (CandorPath, candor_path, CANDOR, PATH, GObject)

CandorPath  *candor_path_new (CandorDiscussion *discussion) G_GNUC_WARN_UNUSED_RESULT;
gboolean     candor_path_get_active (CandorPath *self);
unsigned int candor_path_get_position (CandorPath *self);
unsigned int candor_path_get_n_stops (CandorPath *self);
unsigned int candor_path_get_n_left (CandorPath *self);
/* The section of a stop; its place in it: an item or, where the patient speaks, the id of a word. */
CandorSection *candor_path_get_section (CandorPath  *self,
                                        unsigned int stop);
const char    *candor_path_get_place (CandorPath  *self,
                                      unsigned int stop);
const char    *candor_path_get_title (CandorPath  *self,
                                      unsigned int stop);
/* The points that a stop covers, as its page shows them: going on marks all of them. */
unsigned int candor_path_get_n_items (CandorPath  *self,
                                      unsigned int stop);
CandorItem  *candor_path_get_item (CandorPath  *self,
                                   unsigned int stop,
                                   unsigned int index);
gboolean     candor_path_is_covered (CandorPath  *self,
                                     unsigned int stop);
/* Joins at the first stop of a section, or of one after it; the clock runs on. */
void candor_path_join (CandorPath    *self,
                       CandorSection *section);
/* FALSE at the end: the path is then left. */
gboolean candor_path_next (CandorPath *self);
gboolean candor_path_back (CandorPath *self); /* FALSE at the first stop */
void     candor_path_leave (CandorPath *self);
/* How long the path was active, in seconds. */
unsigned int candor_path_get_elapsed (CandorPath *self);

G_END_DECLS
