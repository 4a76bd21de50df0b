/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In the clinician's language, to stand within a sentence: "today at 14:05". */
char *candor_when_dup (GDateTime *time) G_GNUC_WARN_UNUSED_RESULT;
/* "12 minutes", "1 h 5 min"; NULL where the two are not of one talk. */
char *candor_when_dup_length (GDateTime *from,
                              GDateTime *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
