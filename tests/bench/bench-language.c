/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How long the whole window takes to speak another language: from the choice to the end of the
 * frame that shows it, on every tab, beside opening a new window in that language.
 */
#include "config.h"

#include "bench-run.h"

#include "candor-pack-reader.h"
#include "candor-window-private.h"

#define N_RUNS 9

static CandorPack *
load (const char *language)
{
  g_autoptr (GError) error = NULL;
  CandorPack *pack = language != NULL ? candor_pack_load_builtin_language (language, NULL, &error)
                                      : candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static void
wait_for_frame (GtkWidget *window)
{
  gboolean       painted = FALSE;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gulong         id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Milliseconds from the choice to the end of the frame that shows it. */
static double
measure_switch (CandorWindow *window,
                CandorPack   *pack)
{
  gint64 start = g_get_monotonic_time ();

  candor_discussion_set_pack (candor_window_get_discussion (window), pack);
  wait_for_frame (GTK_WIDGET (window));
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* There and back, on every tab. */
static void
measure_tabs (CandorWindow *window,
              CandorPack   *first,
              CandorPack   *second,
              double        opening)
{
  CandorDiscussion *discussion = candor_window_get_discussion (window);

  g_print ("%s and %s: from the choice of a language to its frame, median of %d:\n", candor_pack_get_language (first),
           candor_pack_get_language (second), N_RUNS);
  for (unsigned int tab = 0; tab < candor_window_get_n_pages (window); tab++)
    {
      double times[N_RUNS];
      double median;

      candor_window_set_position (window, tab);
      settle ();
      for (unsigned int i = 0; i < N_RUNS; i++)
        {
          times[i] = measure_switch (window, candor_discussion_get_pack (discussion) == first ? second : first);
          settle ();
        }
      median = bench_get_median (times, N_RUNS);
      g_print ("tab %u  %6.1f ms  %.2fx of opening\n", tab + 1, median, median / opening);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const languages[] = { "es", "ar" };
  g_autoptr (CandorPack) first = load (NULL);
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (first);
  CandorWindow *window;
  double        opening;
  gint64        start;

  gtk_init ();
  start = g_get_monotonic_time ();
  window = candor_window_new (NULL, discussion);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (GTK_WIDGET (window));
  opening = (double) (g_get_monotonic_time () - start) / 1000;
  g_print ("Opening a window: %.1f ms.\n", opening);
  for (unsigned int i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (CandorPack) second = load (languages[i]);

      measure_tabs (window, first, second, opening);
      candor_discussion_set_pack (discussion, first);
    }
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
