/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visit.h"

G_BEGIN_DECLS

/* Aborts if the running program has one of the words in its environment, its command line or its windows'
 * names, or if it could leave a core dump. */
void silence_after_check_process (Visit             *visit,
                                  const char *const *words);
/* Aborts if a file that is left has one of the words in its name, or, but for those that the person has
 * saved, in it; or if the list of what was opened lately names one of those. */
void silence_after_check_home (const char        *home,
                               const char *const *words);

G_END_DECLS
