/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The largest discussions that there may be, opened in the window by this program started anew, so that
 * the time and memory are its own: every tab is looked at, the sheet too. The bound of time is on each
 * thing that a person waits for, opening the file and every tab; that of memory on all of it.
 */
#include "config.h"

#include "candor-window.h"

#include "candor-test-app.h"
#include "hands.h"

#include "../discussion/large-talk.h"
#include "../measured.h"

#define SHOW "--show"
#define LONGEST "longest wait: "

/* --- The program that shows --- */

static clock_t step_start;
static clock_t longest_step;

static void
end_step (void)
{
  clock_t now = clock ();

  longest_step = MAX (longest_step, now - step_start);
  step_start = now;
}

static void
show_page (CandorWindow *window,
           unsigned int  i)
{
  GtkWidget *page;

  candor_window_set_position (window, i);
  page = GTK_WIDGET (candor_window_get_page (window, i));
  test_app_wait_for (gtk_widget_get_mapped (page) && candor_page_is_complete (CANDOR_PAGE (page)));
  hands_open_cards (page);
  test_app_run (20);
  end_step ();
}

static int
show_file (const char *path)
{
  g_autoptr (CandorDiscussion) discussion = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  CandorWindow *window;

  gtk_init ();
  discussion = test_app_start ();
  window = candor_window_new (NULL, discussion);
  gtk_window_present (GTK_WINDOW (window));
  candor_window_open_file (window, file, TRUE);
  test_app_wait_for (candor_keep_get_file (candor_window_get_keep (window)) != NULL);
  end_step ();
  for (unsigned int i = 0; i < candor_window_get_n_pages (window); i++)
    show_page (window, i);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_run (20);
  end_step ();
  g_print (LONGEST "%.3f\n", (double) longest_step / CLOCKS_PER_SEC);
  return 0;
}

/* --- The tests --- */

static void
test_talk (const void *data)
{
  g_autoptr (GBytes) bytes = large_talk_make (GPOINTER_TO_UINT (data));
  g_autofree char  *path = measured_write ("in.candor", bytes);
  const char *const argv[] = { "/proc/self/exe", SHOW, path, NULL };
  g_autoptr (Measured) run = measured_run (argv);
  const char       *longest;

  g_test_message ("%s", run->output);
  g_assert_cmpint (run->status, ==, 0);
  longest = strstr (run->output, LONGEST);
  g_assert_nonnull (longest);
  g_test_message ("all of it %.2f s", run->seconds);
  run->seconds = g_ascii_strtod (longest + strlen (LONGEST), NULL);
  measured_check (run);
  measured_remove (path);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], SHOW))
    return show_file (argv[2]);
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < large_talk_count (); i++)
    {
      g_autofree char *path = g_strconcat ("/bounds/", large_talk_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_talk);
    }
  return g_test_run ();
}
