/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BenchResult:
 * @milliseconds: median time from start to end
 * @mebibytes: largest resident set of any of its processes, in the worst run
 */
typedef struct
{
  double milliseconds;
  double mebibytes;
} BenchResult;

/* Middle of @n values, which it sorts. */
double bench_get_median (double      *values,
                         unsigned int n);
/* Runs a program @n_runs times after one that does not count. FALSE: it is not installed. */
gboolean bench_run (const char *const *argv,
                    unsigned int       n_runs,
                    BenchResult       *result);
/* Starts a program with its output thrown away; FALSE if there is no such program. */
gboolean bench_spawn (const char *const *argv,
                      GPid              *pid);
/* Waits for it; returns the largest resident set of its processes in MiB. */
double bench_wait (GPid pid,
                   int *status);
/* A line of the table; @ratio compares with the first line. */
void bench_print (const char        *name,
                  const BenchResult *result,
                  const BenchResult *first);

G_END_DECLS
