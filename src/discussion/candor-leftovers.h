/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a file of that name is one that is being written, or was when a program was killed. */
gboolean candor_leftovers_is_one (const char *name);
/* Removes those of this user in @folder, an open one, that nobody has touched for a day. */
void candor_leftovers_remove (int folder);

G_END_DECLS
