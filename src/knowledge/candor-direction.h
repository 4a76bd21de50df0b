/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What makes a paragraph that begins with a Latin name run from right to left. */
#define CANDOR_RIGHT_TO_LEFT_MARK "\u200f"

/* Whether a letter belongs to a script that runs from right to left. */
gboolean candor_direction_is_right_to_left (gunichar c);
/* Whether the first letter of @text runs from left to right; FALSE where it has no letter. */
gboolean candor_direction_begins_left_to_right (const char *text);
/* Whether any letter of @text runs from right to left. */
gboolean candor_direction_has_right_to_left (const char *text);
/* A symbol that stands before @words, as readers of their script write it: an arrow points on in the
 * direction in which one reads, and Arabic has a question mark of its own. Static, or @symbol. */
const char *candor_direction_turn_symbol (const char *symbol,
                                          const char *words);

G_END_DECLS
