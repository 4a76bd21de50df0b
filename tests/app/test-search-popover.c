/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorSearchPopover: what it finds, and where it leads. */
#include "config.h"

#include "candor-search-popover.h"

#include "candor-test-app.h"
#include "find-widget.h"

static char *last_jump;

static void
jump_cb (CandorSearchPopover *search,
         const char          *id)
{
  g_free (last_jump);
  last_jump = g_strdup (id);
}

typedef struct
{
  GtkWidget           *window;
  CandorSearchPopover *search;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (CandorPack) pack = candor_test_load ("small.xml", findings);
  GtkWidget *button = gtk_menu_button_new ();

  fixture->search = g_object_new (CANDOR_TYPE_SEARCH_POPOVER, NULL);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), GTK_WIDGET (fixture->search));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), button);
  gtk_window_present (GTK_WINDOW (fixture->window));
  candor_search_popover_set_pack (fixture->search, pack);
  g_signal_connect (fixture->search, "jump", G_CALLBACK (jump_cb), NULL);
  g_clear_pointer (&last_jump, g_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_pointer (&last_jump, g_free);
}

static GtkListView *
find_list (Fixture *fixture)
{
  return GTK_LIST_VIEW (find_widget_of_type (GTK_WIDGET (fixture->search), GTK_TYPE_LIST_VIEW));
}

static void
test_hits (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), ==, 0);
  candor_search_popover_search (fixture->search, "approved");
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), >=, 1);
  candor_search_popover_search (fixture->search, "no such words anywhere");
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), ==, 0);
  candor_search_popover_search (fixture->search, "");
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), ==, 0);
}

static void
test_jump (Fixture      *fixture,
           gconstpointer data)
{
  gtk_popover_popup (GTK_POPOVER (fixture->search));
  candor_search_popover_search (fixture->search, "lumps");
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), ==, 1);
  g_signal_emit_by_name (find_list (fixture), "activate", 0);
  g_assert_cmpstr (last_jump, ==, "lumps");
}

/* A word of the glossary is on no page: it is explained right here. */
static void
test_term (Fixture      *fixture,
           gconstpointer data)
{
  GtkStack *stack = GTK_STACK (find_widget_of_type (GTK_WIDGET (fixture->search), GTK_TYPE_STACK));

  gtk_popover_popup (GTK_POPOVER (fixture->search));
  candor_search_popover_search (fixture->search, "very small amount");
  g_assert_cmpuint (candor_search_popover_get_n_hits (fixture->search), ==, 1);
  g_signal_emit_by_name (find_list (fixture), "activate", 0);
  g_assert_null (last_jump);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "term");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/search-popover/hits", Fixture, NULL, set_up, test_hits, tear_down);
  g_test_add ("/search-popover/jump", Fixture, NULL, set_up, test_jump, tear_down);
  g_test_add ("/search-popover/term", Fixture, NULL, set_up, test_term, tear_down);
  return g_test_run ();
}
