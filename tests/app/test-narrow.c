/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The narrowest window with the largest text, in a talk in which everything was used: nothing on
 * any page asks for more width than there is. */
#include "config.h"

#include "candor-window.h"

#include "candor-appearance.h"
#include "candor-column.h"
#include "candor-settings.h"

#include "../sheet/candor-test-talks.h"
#include "candor-test-app.h"
#include "find-widget.h"

#define WIDTH 360

/* Every circumstance raises its cautions. */
static void
answer_all (CandorDiscussion *discussion)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
  GListModel    *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      candor_test_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance), 1);
    }
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-ind"), TRUE);
  candor_discussion_add_question (discussion, "Who pays the bill if I end up in hospital afterwards?");
}

static void
check_page (CandorWindow *window,
            unsigned int  position)
{
  GtkWidget *page = GTK_WIDGET (candor_window_get_page (window, position));
  GtkWidget *column;
  int        least;

  candor_window_set_position (window, position);
  /* The rest of a page is shown while nobody waits. */
  test_app_run (1000);
  column = find_widget_of_type (page, CANDOR_TYPE_COLUMN);
  gtk_widget_measure (column, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (least > WIDTH)
    g_error ("Page %u needs %d pixels", position, least);
}

static void
test_widths (void)
{
  g_autoptr (CandorAppearance) appearance = candor_appearance_new (gdk_display_get_default ()); /* brings the style */
  g_autoptr (CandorDiscussion) discussion = candor_test_undecided ();
  CandorWindow *window;

  answer_all (discussion);
  window = candor_window_new (NULL, discussion);
  candor_window_set_text_size (window, 200);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 700);
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_has_css_class (GTK_WIDGET (window), "tiny"));
  for (unsigned int i = 0; i < candor_window_get_n_pages (window) - 1; i++)
    check_page (window, i);
  gtk_window_destroy (GTK_WINDOW (window));
  test_app_run (50);
  candor_settings_set_text_size (candor_settings_get_default (), 100);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrow/widths", test_widths);
  return g_test_run ();
}
