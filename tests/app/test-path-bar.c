/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seven-minute path in the window: each stop says how many points it holds and which, is
 * brought into view, and fits a narrow window with the largest text. */
#include "config.h"

#include "candor-window.h"

#include "candor-appearance.h"
#include "candor-pack-reader.h"
#include "candor-path-bar.h"
#include "candor-settings.h"
#include "candor-sources-button.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
  CandorPath       *path;       /* a second one of the same talk: what the bar must show */
  CandorAppearance *appearance; /* brings the style */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  fixture->discussion = candor_discussion_new (pack);
  fixture->appearance = candor_appearance_new (gdk_display_get_default ());
  fixture->window = candor_window_new (NULL, fixture->discussion);
  fixture->path = candor_path_new (fixture->discussion);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->path);
  g_clear_object (&fixture->appearance);
  g_clear_object (&fixture->discussion);
  candor_settings_set_text_size (candor_settings_get_default (), 100);
}

static gboolean
says (GtkWidget    *widget,
      gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static void
assert_says (GtkWidget  *bar,
             const char *text)
{
  if (find_widget (bar, says, text) == NULL)
    g_error ("The bar does not say “%s”", text);
}

static gboolean
is_seen_together (CandorItem *item)
{
  return candor_item_get_kind (item) == CANDOR_ITEM_OPTION || candor_item_get_kind (item) == CANDOR_ITEM_QUESTION;
}

static void
check_stop (Fixture     *fixture,
            GtkWidget   *bar,
            unsigned int stop)
{
  unsigned int     n_stops = candor_path_get_n_stops (fixture->path);
  unsigned int     n_points = candor_path_get_n_items (fixture->path, stop);
  g_autofree char *place = g_strdup_printf ("Stop %u of %u: %s", stop + 1, n_stops, candor_path_get_title (fixture->path, stop));
  g_autofree char *count = g_strdup_printf (n_points == 1 ? "%u point" : "%u points", n_points);

  assert_says (bar, place);
  if (n_points == 0)
    return;
  assert_says (bar, count);
  if (n_points == 1 || is_seen_together (candor_path_get_item (fixture->path, stop, 0)))
    return;
  for (unsigned int i = 0; i < n_points; i++)
    assert_says (bar, candor_text_get_plain (candor_item_get_title (candor_path_get_item (fixture->path, stop, i))));
}

static void
test_stops (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget   *bar = find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_PATH_BAR);
  unsigned int n_stops = candor_path_get_n_stops (fixture->path);

  g_assert_false (gtk_widget_get_visible (bar));
  for (unsigned int i = 0; i < n_stops; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
      g_assert_true (gtk_widget_get_visible (bar));
      check_stop (fixture, bar, i);
    }
  /* The last stop leads to Summary, and what was talked about is marked. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpuint (candor_window_get_position (fixture->window), ==, candor_window_get_n_pages (fixture->window) - 1);
  for (unsigned int i = 0; i < n_stops; i++)
    g_assert_cmpint (candor_path_is_covered (fixture->path, i), ==, candor_path_get_n_items (fixture->path, i) > 0);
}

/* What the patient says moves what stands below it: who goes on at once arrives all the same. */
static void
test_settles (Fixture      *fixture,
              gconstpointer data)
{
  GListModel      *weights = candor_discussion_get_weights (fixture->discussion);
  CandorPage      *page = candor_window_get_page (fixture->window, CANDOR_TAB_VALUES);
  GtkWidget       *place = candor_page_get_anchor (page, "values.decision");
  graphene_point_t top = { 0, -1 };

  for (unsigned int i = 0; i + 1 < candor_path_get_n_stops (fixture->path); i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
  test_app_run (1000);
  for (unsigned int i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CandorWeight) weight = g_list_model_get_item (weights, i);

      candor_weight_set_weight (weight, CANDOR_WEIGHT_MOST);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
  test_app_wait_for (gtk_widget_compute_point (place, GTK_WIDGET (page), graphene_point_zero (), &top) && top.y >= 0 && top.y < 100);
}

static gboolean
is_mapped_badge (GtkWidget    *widget,
                 gconstpointer unused)
{
  return CANDOR_IS_SOURCES_BUTTON (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
is_popover (GtkWidget    *widget,
            gconstpointer unused)
{
  return GTK_IS_POPOVER (widget);
}

/* What was opened to explain a point closes when the key leads on. */
static void
test_explained (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (candor_window_get_page (fixture->window, CANDOR_TAB_ABOUT));
  GtkWidget *badge;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
  test_app_run (500);
  badge = find_widget (page, is_mapped_badge, NULL);
  g_assert_nonnull (badge);
  g_signal_emit_by_name (badge, "clicked");
  test_app_wait_for (find_widget (badge, is_popover, NULL) != NULL && gtk_widget_get_mapped (find_widget (badge, is_popover, NULL)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
  test_app_wait_for (find_widget (badge, is_popover, NULL) == NULL);
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *bar = find_widget_of_type (GTK_WIDGET (fixture->window), CANDOR_TYPE_PATH_BAR);
  int        least;

  candor_window_set_text_size (fixture->window, 200);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  test_app_wait_for (gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "tiny"));
  for (unsigned int i = 0; i < candor_path_get_n_stops (fixture->path); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.path-next", NULL);
      test_app_run (20);
      gtk_widget_measure (bar, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, 360);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/path-bar/stops", Fixture, NULL, set_up, test_stops, tear_down);
  g_test_add ("/path-bar/settles", Fixture, NULL, set_up, test_settles, tear_down);
  g_test_add ("/path-bar/explained", Fixture, NULL, set_up, test_explained, tear_down);
  g_test_add ("/path-bar/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  return g_test_run ();
}
