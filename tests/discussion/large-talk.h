/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Saved discussions about the pack "small" that hold as much as one may, each of something else. */
unsigned int large_talk_count (void);
const char  *large_talk_get_name (unsigned int index);
GBytes      *large_talk_make (unsigned int index) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
