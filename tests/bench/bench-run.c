/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Running other programs and taking their time and memory. */
#define _GNU_SOURCE
#include "config.h"

#include "bench-run.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#define MAX_RUNS 100

static int
compare_doubles (const void *a,
                 const void *b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return first < second ? -1 : first > second;
}

double
bench_get_median (double      *values,
                  unsigned int n)
{
  qsort (values, n, sizeof (double), compare_doubles);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

gboolean
bench_spawn (const char *const *argv,
             GPid              *pid)
{
  g_autoptr (GError) error = NULL;

  g_spawn_async (NULL, (char **) argv, NULL,
                 G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                 NULL, NULL, pid, &error);
  return error == NULL;
}

double
bench_wait (GPid pid,
            int *status)
{
  struct rusage usage;

  while (wait4 (pid, status, 0, &usage) < 0)
    g_assert_cmpint (errno, ==, EINTR);
  return (double) usage.ru_maxrss / 1024;
}

gboolean
bench_run (const char *const *argv,
           unsigned int       n_runs,
           BenchResult       *result)
{
  double times[MAX_RUNS];

  g_assert_cmpuint (n_runs, <=, MAX_RUNS);
  result->mebibytes = 0;
  for (unsigned int i = 0; i <= n_runs; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double mebibytes;
      GPid   pid;
      int    status;

      if (!bench_spawn (argv, &pid))
        return FALSE;
      mebibytes = bench_wait (pid, &status);
      if (status != 0)
        g_error ("%s failed with status %d", argv[0], status);
      /* The first one warms the disk's cache. */
      if (i == 0)
        continue;
      times[i - 1] = (double) (g_get_monotonic_time () - start) / 1000;
      result->mebibytes = MAX (result->mebibytes, mebibytes);
    }
  result->milliseconds = bench_get_median (times, n_runs);
  return TRUE;
}

void
bench_print (const char        *name,
             const BenchResult *result,
             const BenchResult *first)
{
  g_print ("%-24s %9.1f ms %7.1fx %9.1f MiB %7.1fx\n", name, result->milliseconds,
           result->milliseconds / first->milliseconds, result->mebibytes, result->mebibytes / first->mebibytes);
}
