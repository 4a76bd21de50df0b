/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SilencePlace:
 * @path: in the home where it does not begin with a stroke; all that begins so
 * @phase: when, as whole.h calls it; %NULL: always
 * @words: words of the patient may be in it as long as the discussion is not sealed
 *
 * Where the program may write.
 */
typedef struct
{
  const char *path;
  const char *phase;
  gboolean    words;
} SilencePlace;

/* What a path is below the home; a path elsewhere is itself. */
const char *silence_places_shorten (const char *home,
                                    const char *path);
/* The place that such a path is at, or %NULL. */
const SilencePlace *silence_places_find (const char *path,
                                         const char *phase);
/* What is written there then may hold words of the patient. */
gboolean silence_places_may_hold_words (const char *path,
                                        const char *phase);

G_END_DECLS
