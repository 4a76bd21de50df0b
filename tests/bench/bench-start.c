/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long programs take from their start to their first frame, seen from outside: an X server of
 * our own keeps its screen in a file, and the first pixel that changes there is the first frame.
 */
#include "config.h"

#include "bench-run.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_RUNS 15
#define DEADLINE_SECONDS 60
#define POLL_MICROSECONDS 200

typedef struct
{
  char         *folder;
  GPid          server;
  const guint8 *pixels; /* the screen's file, header included */
  gsize         size;
  guint8       *empty; /* a copy without any window */
} Display;

static void
check_deadline (gint64      start,
                const char *what)
{
  if (g_get_monotonic_time () - start > DEADLINE_SECONDS * G_USEC_PER_SEC)
    g_error ("%s does not come", what);
}

static void
map_screen (Display *display)
{
  g_autofree char *path = g_build_filename (display->folder, "Xvfb_screen0", NULL);
  struct stat      about;
  int              fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0 || fstat (fd, &about) < 0)
    g_error ("%s cannot be read", path);
  display->size = (gsize) about.st_size;
  display->pixels = mmap (NULL, display->size, PROT_READ, MAP_SHARED, fd, 0);
  g_assert_true (display->pixels != MAP_FAILED);
  display->empty = g_memdup2 (display->pixels, display->size);
  close (fd);
}

/* The server writes the number of its screen to a file once it can be used. */
static void
start_server (Display *display)
{
  g_autofree char  *number_file = g_build_filename (display->folder, "number", NULL);
  g_autofree char  *command = g_strdup_printf ("exec Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1280x800x24 -fbdir %s 3>%s",
                                               display->folder, number_file);
  const char *const argv[] = { "sh", "-c", command, NULL };
  gint64            start = g_get_monotonic_time ();
  g_autofree char  *number = NULL;
  g_autofree char  *name = NULL;

  if (!bench_spawn (argv, &display->server))
    g_error ("Xvfb cannot be started");
  while (number == NULL || strchr (number, '\n') == NULL)
    {
      check_deadline (start, "Xvfb");
      g_usleep (10000);
      g_clear_pointer (&number, g_free);
      g_file_get_contents (number_file, &number, NULL, NULL);
    }
  name = g_strconcat (":", g_strchomp (number), NULL);
  g_setenv ("DISPLAY", name, TRUE);
  g_unsetenv ("WAYLAND_DISPLAY");
  g_unsetenv ("XAUTHORITY");
  map_screen (display);
}

static void
wait_for_screen (Display    *display,
                 gboolean    empty,
                 const char *what)
{
  gint64 start = g_get_monotonic_time ();

  while ((memcmp (display->pixels, display->empty, display->size) == 0) != empty)
    {
      check_deadline (start, what);
      g_usleep (POLL_MICROSECONDS);
    }
}

static double
measure_start (Display    *display,
               const char *program,
               double     *mebibytes)
{
  const char *const argv[] = { program, NULL };
  gint64            start = g_get_monotonic_time ();
  double            milliseconds, used;
  GPid              pid;
  int               status;

  if (!bench_spawn (argv, &pid))
    g_error ("%s cannot be started", program);
  wait_for_screen (display, FALSE, "The first frame");
  milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  kill (pid, SIGTERM);
  used = bench_wait (pid, &status);
  *mebibytes = MAX (*mebibytes, used);
  wait_for_screen (display, TRUE, "The empty screen");
  return milliseconds;
}

static void
measure (Display     *display,
         const char  *name,
         const char  *program,
         BenchResult *first)
{
  double      times[N_RUNS];
  BenchResult result = { 0, 0 };

  measure_start (display, program, &result.mebibytes);
  for (unsigned int i = 0; i < N_RUNS; i++)
    times[i] = measure_start (display, program, &result.mebibytes);
  result.milliseconds = bench_get_median (times, N_RUNS);
  if (first->milliseconds <= 0)
    *first = result;
  bench_print (name, &result, first);
}

int
main (int   argc,
      char *argv[])
{
  Display     display = { NULL };
  BenchResult first = { 0, 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *screen_file = NULL;
  g_autofree char *number_file = NULL;

  if (argc != 3)
    g_error ("Usage: bench-start CANDOR EMPTY-WINDOW");
  display.folder = g_dir_make_tmp ("candor-bench-XXXXXX", &error);
  g_assert_no_error (error);
  start_server (&display);
  g_print ("From start to first frame: median of %u runs.\n", N_RUNS);
  measure (&display, "empty GTK window", argv[2], &first);
  measure (&display, "candor", argv[1], &first);
  kill (display.server, SIGTERM);
  screen_file = g_build_filename (display.folder, "Xvfb_screen0", NULL);
  number_file = g_build_filename (display.folder, "number", NULL);
  g_unlink (screen_file);
  g_unlink (number_file);
  g_rmdir (display.folder);
  g_free (display.folder);
  g_free (display.empty);
  return 0;
}
