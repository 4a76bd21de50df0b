/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Is that meant?": the word most like one that is not known. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *candor_near_find (const char *word,
                              GPtrArray  *candidates);

G_END_DECLS
