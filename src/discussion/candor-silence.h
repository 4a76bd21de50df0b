/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * candor_silence_dumps:
 *
 * Keeps what this process holds in memory, which is what patients said, from being written to the disk
 * when it crashes. To be called before anything else, as it also holds for whatever is started later.
 */
void candor_silence_dumps (void);

G_END_DECLS
