/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * candor_system_bus_close:
 *
 * Keeps the toolkit from the machine's message bus. To be called before there is another thread.
 */
void candor_system_bus_close (void);

/**
 * candor_system_bus_set_open:
 * @open: whether something is printed
 *
 * Lets the toolkit there for a while.
 */
void candor_system_bus_set_open (gboolean open);

G_END_DECLS
