/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What reading any file may cost at most, whatever is in it. */
#define MEASURED_MAX_SECONDS 2.0
#define MEASURED_MAX_MIB 256

/**
 * Measured: what one run of a program gave, and what it cost.
 * @status: its exit status; below 0 a signal that ended it
 * @output: all that it printed, to either output
 * @seconds: of processor time, the least of the runs
 * @mib: the most memory that it had at a time
 */
typedef struct
{
  int    status;
  char  *output;
  double seconds;
  long   mib;
} Measured;

/* Runs a program to its end, or to that of the machine's patience: up to three times where it takes
 * too long, so what it writes it must be able to write again. */
Measured *measured_run (const char *const *argv) G_GNUC_WARN_UNUSED_RESULT;
void      measured_free (Measured *self);
/* Checks that it ended by itself within the bounds, and says what it cost. */
void measured_check (const Measured *self);
/* Makes a file in a folder of its own, which measured_remove() takes away again. */
char *measured_write (const char *name,
                      GBytes     *contents) G_GNUC_WARN_UNUSED_RESULT;
void  measured_remove (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Measured, measured_free)

G_END_DECLS
