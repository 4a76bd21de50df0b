/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A walk through the whole window on the built-in pack, with every warning fatal: all tabs, all
 * popovers, the sizes and countries there are, a drag of questions, and packs that are refused. */
#include "config.h"

#include "candor-window.h"

#include "candor-effect.h"
#include "candor-finding.h"
#include "candor-findings-window.h"
#include "candor-item-card.h"
#include "candor-jurisdiction.h"
#include "candor-question-row.h"
#include "candor-settings.h"
#include "candor-sources-button.h"
#include "candor-sources-popover.h"

#include "candor-test-app.h"

#define N_REFUSALS 3
#define SAMPLE 9

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (findings, &error);

  g_assert_no_error (error);
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  candor_settings_set_country (candor_settings_get_default (), "");
  candor_settings_set_text_size (candor_settings_get_default (), 100);
}

/* All widgets of a type below @widget, in reading order. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
list_widgets (GtkWidget *widget,
              GType      type)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  collect (widget, type, found);
  return found;
}

static GtkWidget *
show_tab (Fixture     *fixture,
          unsigned int position)
{
  GtkWidget *page;

  candor_window_set_position (fixture->window, position);
  page = GTK_WIDGET (candor_window_get_page (fixture->window, position));
  test_app_wait_for (gtk_widget_get_mapped (page) && candor_page_is_complete (CANDOR_PAGE (page)));
  test_app_run (100);
  return page;
}

static void
open_details (GtkWidget *page)
{
  g_autoptr (GPtrArray) cards = list_widgets (page, CANDOR_TYPE_ITEM_CARD);
  g_autoptr (GPtrArray) rows = list_widgets (page, CANDOR_TYPE_QUESTION_ROW);

  for (unsigned int i = 0; i < cards->len; i++)
    candor_item_card_set_detail_open (g_ptr_array_index (cards, i), TRUE);
  for (unsigned int i = 0; i < rows->len; i++)
    gtk_widget_activate_action (g_ptr_array_index (rows, i), "question.more", NULL);
  test_app_run (100);
}

static GtkPopover *
find_popover (GtkWidget *button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (CANDOR_IS_SOURCES_POPOVER (child))
      return GTK_POPOVER (child);
  return NULL;
}

/* With no window manager the focus does not scroll. Returns whether the middle of @widget is in view. */
static gboolean
show_place (GtkWidget *widget,
            GtkWidget *window)
{
  GtkWidget     *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place;
  double         x, y;

  if (!gtk_widget_get_mapped (widget) || scroller == NULL)
    return FALSE;
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_translate_coordinates (widget, scroller, 0, 0, &x, &y);
  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) + y - gtk_widget_get_height (scroller) / 2.0);
  test_app_run (30);
  return gtk_widget_translate_coordinates (widget, window, 0, 0, &x, &y) && x > 0 && x < gtk_widget_get_width (window) && y > 0 &&
         y < gtk_widget_get_height (window) - 40;
}

/* They open and name their sources, and go away again; a fair sample, for there are hundreds. */
static void
test_sources (Fixture      *fixture,
              gconstpointer data)
{
  unsigned int n_opened = 0;

  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      GtkWidget *page = show_tab (fixture, i);
      g_autoptr (GPtrArray) buttons = NULL;

      open_details (page);
      buttons = list_widgets (page, CANDOR_TYPE_SOURCES_BUTTON);
      for (unsigned int j = 0; j < buttons->len; j += SAMPLE)
        {
          GtkWidget *button = g_ptr_array_index (buttons, j);

          if (!show_place (button, GTK_WIDGET (fixture->window)))
            continue;
          g_signal_emit_by_name (button, "clicked");
          g_assert_nonnull (find_popover (button));
          gtk_popover_popdown (find_popover (button));
          test_app_run (1);
          n_opened++;
        }
    }
  g_test_message ("%u sources opened", n_opened);
  g_assert_cmpuint (n_opened, >, 10);
}

/* A button that the page was scrolled away from comes into view before its popover opens. */
static void
test_far (Fixture      *fixture,
          gconstpointer data)
{
  GtkWidget *page = show_tab (fixture, 0);
  g_autoptr (GPtrArray) buttons = list_widgets (page, CANDOR_TYPE_SOURCES_BUTTON);
  GtkWidget  *last = NULL;
  GtkPopover *popover;

  for (unsigned int i = 0; i < buttons->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (buttons, i)))
      last = g_ptr_array_index (buttons, i);
  g_assert_nonnull (last);
  g_signal_emit_by_name (last, "clicked");
  popover = find_popover (last);
  g_assert_nonnull (popover);
  for (unsigned int i = 0; i < 100 && !gtk_widget_get_mapped (GTK_WIDGET (popover)); i++)
    test_app_run (50);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (popover)));
}

static void
test_sizes (Fixture      *fixture,
            gconstpointer data)
{
  static const int widths[] = { 360, 1280, 600, 899, 360, 1024 };

  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      show_tab (fixture, i);
      for (unsigned int j = 0; j < G_N_ELEMENTS (widths); j++)
        {
          gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[j], 800);
          candor_window_set_text_size (fixture->window, j % 2 == 0 ? 200 : 100);
          test_app_run (120);
        }
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 800);
      candor_window_set_text_size (fixture->window, 200);
      /* The width includes the shadow of the window. */
      test_app_wait_for (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 360);
    }
}

static void
test_countries (Fixture      *fixture,
                gconstpointer data)
{
  CandorPack *pack = candor_discussion_get_pack (fixture->discussion);
  GListModel *sections = candor_pack_get_sections (pack);

  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    show_tab (fixture, i);
  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);
      GListModel *countries = G_LIST_MODEL (candor_section_get_jurisdictions (section));

      show_tab (fixture, i);
      for (unsigned int j = 0; j < 2 * g_list_model_get_n_items (countries); j++)
        {
          g_autoptr (CandorItem) country = g_list_model_get_item (countries, j % g_list_model_get_n_items (countries));

          candor_window_set_country (fixture->window, candor_item_get_id (country));
          g_assert_cmpstr (candor_window_get_country (fixture->window), ==, candor_item_get_id (country));
          g_main_context_iteration (NULL, FALSE);
        }
    }
  test_app_run (200);
}

static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  for (unsigned int i = 0; i < candor_window_get_n_pages (fixture->window); i++)
    {
      GtkWidget *page = show_tab (fixture, i);
      g_autoptr (GPtrArray) rows = list_widgets (page, CANDOR_TYPE_QUESTION_ROW);

      for (unsigned int j = 1; j < rows->len; j++)
        {
          gtk_widget_grab_focus (g_ptr_array_index (rows, j));
          gtk_widget_activate_action (g_ptr_array_index (rows, j), j % 3 == 0 ? "question.move-down" : "question.move-up", NULL);
          test_app_run (2);
        }
    }
}

/* The old pack stays, and the next refusal is told as well as the first. */
static void
test_refusals (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) bad = test_app_write_variant ("<decision>", "<decisoin>");

  for (unsigned int i = 0; i < N_REFUSALS; i++)
    {
      GtkWindow *findings;

      g_assert_false (candor_window_open (fixture->window, bad));
      test_app_wait_for (test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW) != NULL);
      findings = test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW);
      test_app_run (50);
      g_assert_true (candor_window_get_discussion (fixture->window) == fixture->discussion);
      gtk_window_close (findings);
      test_app_wait_for (test_app_find_window (CANDOR_TYPE_FINDINGS_WINDOW) == NULL);
    }
  g_unlink (g_file_peek_path (bad));
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  add ("/stroll/sources", test_sources);
  add ("/stroll/far", test_far);
  add ("/stroll/sizes", test_sizes);
  add ("/stroll/countries", test_countries);
  add ("/stroll/order", test_order);
  add ("/stroll/refusals", test_refusals);
  return g_test_run ();
}
