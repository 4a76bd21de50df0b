/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "visit.h"

G_BEGIN_DECLS

/* Aborts if the running program has one of the words in its environment, its command line or its windows'
 * names, or if it could leave a core dump. */
void silence_after_check_process (Visit             *visit,
                                  const char *const *words);
/* Aborts if a file that is left has one of the words in it, or in its name where the person has not given it; or
 * if the list of what was opened lately names what the person has saved. @in_plain: the discussions that were saved
 * in the clear must not have them either. */
void silence_after_check_home (const char        *home,
                               const char *const *words,
                               gboolean           in_plain);

G_END_DECLS
