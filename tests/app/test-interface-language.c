/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the window shows, with interface and pack in the test language: nothing that was not
 * translated, and nothing that has no room for words that are longer by two fifths. */
#include "config.h"

#include "interface.h"

#include "candor-check-button.h"
#include "candor-item-card.h"
#include "candor-options-view.h"
#include "candor-popover.h"
#include "candor-question-view.h"
#include "candor-sources-button.h"
#include "candor-sources-popover.h"
#include "candor-term-popover.h"
#include "candor-test-app.h"
#include "candor-window-private.h"
#include "find-widget.h"
#include "page-test.h"

#include <glib/gi18n.h>

#define N_KINDS 4 /* of sheets */

static void
for_each (GtkWidget *widget,
          void (*func) (GtkWidget *widget))
{
  func (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    for_each (child, func);
}

/* --- The tabs --- */

static void
open_cb (GtkWidget *widget)
{
  if (CANDOR_IS_ITEM_CARD (widget))
    {
      candor_item_card_set_detail_open (CANDOR_ITEM_CARD (widget), TRUE);
      gtk_widget_activate_action (widget, "card.note", NULL);
    }
  if (CANDOR_IS_QUESTION_VIEW (widget))
    gtk_widget_activate_action (widget, "question.more", NULL);
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
}

/* Every circumstance raises its cautions. */
static void
raise_all (CandorDiscussion *discussion)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
  GListModel    *circumstances = G_LIST_MODEL (candor_section_get_circumstances (section));

  for (unsigned int i = 0; i < g_list_model_get_n_items (circumstances); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (circumstances, i);

      candor_answer_set_value (candor_discussion_get_answer (discussion, CANDOR_ANSWER_CIRCUMSTANCE, candor_circumstance_get_id (circumstance)), 1);
    }
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-ind"), TRUE);
}

static void
test_tabs (Interface    *self,
           gconstpointer width)
{
  raise_all (self->discussion);
  for (unsigned int i = 0; i < candor_window_get_n_pages (self->window); i++)
    {
      g_autofree char *where = g_strdup_printf ("tab %u", i + 1);
      GtkWidget       *page = GTK_WIDGET (interface_show_tab (self, i));

      for_each (page, open_cb);
      test_app_run (150);
      interface_read_window (self, where);
    }
}

/* What Summary says of each kind of sheet. */
static void
test_sheets (Interface    *self,
             gconstpointer width)
{
  GtkWidget   *page = GTK_WIDGET (interface_show_tab (self, candor_window_get_n_pages (self->window) - 1));
  unsigned int n = 0;

  for (GtkWidget *child = find_widget_of_type (page, CANDOR_TYPE_CHECK_BUTTON); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!CANDOR_IS_CHECK_BUTTON (child))
        continue;
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), TRUE);
      test_app_run (300);
      interface_read_window (self, "a kind of sheet");
      n++;
    }
  g_assert_cmpuint (n, ==, N_KINDS);
}

static void
test_path (Interface    *self,
           gconstpointer width)
{
  interface_activate (self, "win.path-next");
  interface_read_window (self, "the path");
  interface_activate (self, "win.path-next");
  interface_read_window (self, "the path, on");
}

/* --- Popovers --- */

static void
test_menus (Interface    *self,
            gconstpointer width)
{
  GtkWidget *buttons[] = { GTK_WIDGET (self->window->menu_button), self->window->text_size_button,
                           find_widget_of_type (GTK_WIDGET (self->window->tab_bar), GTK_TYPE_MENU_BUTTON) };

  for (unsigned int i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      if (!gtk_widget_get_mapped (buttons[i]))
        continue;
      gtk_menu_button_popup (GTK_MENU_BUTTON (buttons[i]));
      interface_read_popover (self, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (buttons[i]))), "a menu");
    }
}

static void
test_search (Interface    *self,
             gconstpointer width)
{
  static const char *const queries[] = { "ƒďá", "qqqq", "ŕíšķ", "" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      interface_activate (self, "win.search");
      candor_search_popover_search (self->window->search, queries[i]);
      g_assert_cmpuint (candor_search_popover_get_n_hits (self->window->search) > 0, ==, i % 2 == 0);
      interface_read_popover (self, GTK_WIDGET (self->window->search), "search");
    }
}

static void
test_explanations (Interface    *self,
                   gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (interface_show_tab (self, 0));
  GtkWidget *button = find_widget_of_type (page, CANDOR_TYPE_SOURCES_BUTTON);
  g_autoptr (CandorTerm) term = g_list_model_get_item (candor_pack_get_terms (self->pack), 0);
  GtkWidget *popover;

  /* What is out of view explains nothing. */
  test_app_wait_for (candor_page_is_complete (CANDOR_PAGE (page)));
  gtk_widget_grab_focus (button);
  test_app_run (300);
  g_signal_emit_by_name (button, "clicked");
  test_app_wait_for ((popover = page_test_find_type (page, CANDOR_TYPE_SOURCES_POPOVER)) != NULL);
  interface_read_popover (self, popover, "sources");
  popover = candor_term_popover_new (self->pack, term);
  candor_popover_open (GTK_POPOVER (popover), button);
  interface_read_popover (self, popover, "a term");
}

/* An option that was put away, and the way back to it. */
static void
test_hidden_option (Interface    *self,
                    gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (interface_show_tab (self, CANDOR_TAB_OPTIONS));
  GtkWidget *view = find_widget_of_type (page, CANDOR_TYPE_OPTIONS_VIEW);

  gtk_widget_activate_action (view, "options.hide", "s", "o-usual");
  test_app_wait_for (page_test_shows (page, _ ("Hidden for this patient. Show again:")));
  interface_read_window (self, "an option put away");
}

int
main (int   argc,
      char *argv[])
{
  interface_start (&argc, &argv);
  interface_add ("tabs", test_tabs);
  interface_add ("sheets", test_sheets);
  interface_add ("path", test_path);
  interface_add ("menus", test_menus);
  interface_add ("search", test_search);
  interface_add ("explanations", test_explanations);
  interface_add ("hidden-option", test_hidden_option);
  return interface_run ();
}
