/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Aborts if the program leaves a core dump when it crashes with words of the patient in its memory; a program
 * that does nothing about it must leave one. */
void silence_dump_test (void);

G_END_DECLS
