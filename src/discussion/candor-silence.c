/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * No core dumps. Two locks, as neither is the whole door:
 *
 * A limit of one byte, and not of none: core(5) writes no file below a page, but gives a dump to a
 * program such as systemd-coredump or apport whatever the limit is, unless it is exactly 1
 * (fs/coredump.c: do_coredump). With 0 it is left to that program to throw away what it was given.
 *
 * And a dump that somebody makes all the same holds no memory, only where the program was: this is
 * the filter of core(5), which begins at none.
 *
 * PR_SET_DUMPABLE is left alone. It would also give the process's folder in /proc to root, and the
 * desktop portal, which looks there to know who asks, would refuse to say what theme and contrast the
 * person has chosen. Against another program of the same person that reads memory as a debugger does
 * it would not help for long either: that program can read the files.
 */
#include "config.h"

#include "candor-silence.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#define FILTER "/proc/self/coredump_filter"
#define NOTHING "0"

/* Where there is no such file there is no such dump. */
static void
filter_all (void)
{
  int fd = open (FILTER, O_WRONLY | O_CLOEXEC);

  if (fd < 0)
    return;
  if (write (fd, NOTHING, sizeof NOTHING - 1) < 0)
    g_debug ("%s cannot be written", FILTER);
  close (fd);
}

void
candor_silence_dumps (void)
{
  const struct rlimit limit = { 1, 1 };
  const struct rlimit none = { 0, 0 };

  /* Who may have none may not raise that to one. */
  if (setrlimit (RLIMIT_CORE, &limit) < 0 && setrlimit (RLIMIT_CORE, &none) < 0)
    g_debug ("Core dumps cannot be limited");
  filter_all ();
}
