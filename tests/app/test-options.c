/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison of options: it reads on one screen, in columns of one width; what is hidden leaves
 * its column to another; in a narrow window each option is a card. */
#include "config.h"

#include "candor-window.h"

#include "candor-appearance.h"
#include "candor-pack-reader.h"

#include "candor-test-app.h"
#include "find-widget.h"

typedef struct
{
  CandorAppearance *appearance; /* brings the style */
  CandorDiscussion *discussion;
  CandorWindow     *window;
  GtkWidget        *page;
} Fixture;

static gboolean
has_class (GtkWidget    *widget,
           gconstpointer css_class)
{
  return gtk_widget_has_css_class (widget, css_class) && gtk_widget_get_mapped (widget);
}

static gboolean
says (GtkWidget    *widget,
      gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

/* The size of a desktop's screen of 1280 by 800, less its own bar. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);

  g_assert_no_error (error);
  fixture->appearance = candor_appearance_new (gdk_display_get_default ());
  fixture->discussion = candor_discussion_new (pack);
  fixture->window = candor_window_new (NULL, fixture->discussion);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 768);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_app_wait_for (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  candor_window_set_position (fixture->window, CANDOR_TAB_OPTIONS);
  fixture->page = GTK_WIDGET (candor_window_get_page (fixture->window, CANDOR_TAB_OPTIONS));
  test_app_wait_for (find_widget (fixture->page, has_class, "options-grid") != NULL);
  test_app_run (300);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_app_run (50);
  g_clear_object (&fixture->discussion);
  g_clear_object (&fixture->appearance);
}

static GtkWidget *
get_cell (Fixture *fixture,
          int      column,
          int      row)
{
  return gtk_grid_get_child_at (GTK_GRID (find_widget (fixture->page, has_class, "options-grid")), column, row);
}

/* Ids of the columns, in order. */
static char *
list_columns (Fixture *fixture)
{
  GString *ids = g_string_new (NULL);

  for (int column = 1; get_cell (fixture, column, 0) != NULL; column++)
    g_string_append_printf (ids, "%s%s", column > 1 ? " " : "", gtk_widget_get_name (get_cell (fixture, column, 0)));
  return g_string_free (ids, FALSE);
}

static void
assert_columns (Fixture    *fixture,
                const char *expected)
{
  g_autofree char *ids = list_columns (fixture);

  g_assert_cmpstr (ids, ==, expected);
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *id)
{
  g_assert_true (gtk_widget_activate_action (get_cell (fixture, 1, 0), action, "s", id));
  test_app_run (100);
}

static void
test_fits (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (fixture->discussion);
  /* Heads and cautions stand before the rows. */
  GtkWidget      *last = get_cell (fixture, 1, (int) criteria->len + 1);
  graphene_rect_t place;

  g_assert_cmpuint (criteria->len, ==, 9);
  g_assert_true (gtk_widget_compute_bounds (last, GTK_WIDGET (fixture->window), &place));
  g_assert_cmpfloat (place.origin.y + place.size.height, <=, gtk_widget_get_height (GTK_WIDGET (fixture->window)));
}

static void
assert_one_width (Fixture *fixture)
{
  int width = gtk_widget_get_width (get_cell (fixture, 1, 0));

  for (int column = 2; get_cell (fixture, column, 0) != NULL; column++)
    g_assert_cmpint (ABS (gtk_widget_get_width (get_cell (fixture, column, 0)) - width), <=, 1);
}

/* Also where one of them has much to say. */
static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  assert_one_width (fixture);
  candor_answer_set_value (candor_discussion_get_answer (fixture->discussion, CANDOR_ANSWER_CIRCUMSTANCE, "c-cancer"), 1);
  candor_mark_set_note (candor_discussion_get_mark (fixture->discussion, "o-usual"), "A note that is longer than others");
  test_app_run (300);
  g_assert_true (gtk_widget_get_visible (get_cell (fixture, 0, 1)));
  assert_one_width (fixture);
}

static void
test_hide (Fixture      *fixture,
           gconstpointer data)
{
  assert_columns (fixture, "o-none o-usual o-clinic");
  activate (fixture, "options.hide", "o-usual");
  assert_columns (fixture, "o-none o-clinic o-trial");
  activate (fixture, "options.compare", "o-stem");
  assert_columns (fixture, "o-none o-trial o-stem");
  activate (fixture, "options.show", "o-usual");
  activate (fixture, "options.compare", "o-usual");
  assert_columns (fixture, "o-none o-usual o-stem");
  /* Not having it stays, whatever is asked. */
  activate (fixture, "options.hide", "o-none");
  assert_columns (fixture, "o-none o-usual o-stem");
}

static void
test_rows (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GPtrArray) before = candor_discussion_list_criteria (fixture->discussion);
  const CandorNote *second = g_ptr_array_index (before, 1);

  activate (fixture, "options.up", second->id);
  g_assert_nonnull (find_widget (get_cell (fixture, 0, 2), says, candor_text_get_plain (second->title)));
}

static void
test_cards (Fixture      *fixture,
            gconstpointer data)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 400, 768);
  test_app_wait_for (find_widget (fixture->page, has_class, "options-grid") == NULL && find_widget (fixture->page, has_class, "card") != NULL);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/options/fits", test_fits },
    { "/options/columns", test_columns },
    { "/options/hide", test_hide },
    { "/options/rows", test_rows },
    { "/options/cards", test_cards },
  };

  gtk_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
