/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TraceCall:
 * @time: seconds since 1970
 * @name: "openat"
 * @args: as strace writes them, with what stands for what is no letter in strings
 * @result: "3</dev/null>", or "-1 ENOENT (No such file or directory)"; empty if it never came back
 *
 * A system call as strace has seen it.
 */
typedef struct
{
  double      time;
  const char *name;
  const char *args;
  const char *result;
} TraceCall;

typedef void (*TraceFunc) (const TraceCall *call,
                           gpointer         data);

/* All calls of all processes, those of one process after another; how many these are. @prefix: as strace was given it. */
unsigned int trace_read (const char *prefix,
                         TraceFunc   func,
                         gpointer    data);
/* What stands between double quotes, the @n-th, or %NULL. */
char *trace_dup_string (const TraceCall *call,
                        unsigned int     n);
/* The path that the @n-th string names: beside the folder that stands before it where it is relative. */
char *trace_dup_path (const TraceCall *call,
                      unsigned int     n);
/* What stands behind the first number, between angle brackets: a file, or a socket; or %NULL. */
char    *trace_dup_target (const char *args);
gboolean trace_failed (const TraceCall *call);

G_END_DECLS
