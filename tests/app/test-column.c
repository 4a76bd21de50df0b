/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorColumn and CandorFold: where there is room, and where there is none. */
#include "config.h"

#include "candor-column.h"
#include "candor-fold.h"

#include "candor-test-app.h"

#include "../discussion/test-notify.h"

/* A widget has to be in a window to be laid out; a scroller lets it be of any size. */
static GtkWidget *
show (GtkWidget *child,
      int        width)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_window_set_titlebar (GTK_WINDOW (window), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 200);
  gtk_window_present (GTK_WINDOW (window));
  test_app_wait_for (gtk_widget_get_width (child) > 0);
  return window;
}

static void
test_column_width (gconstpointer data)
{
  int              room = GPOINTER_TO_INT (data);
  GtkWidget       *column = candor_column_new ();
  GtkWidget       *label = gtk_label_new ("A line that is longer than forty characters, so that it has to be broken into more than one.");
  GtkWidget       *window;
  graphene_point_t left;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  candor_column_set_max_chars (CANDOR_COLUMN (column), 40);
  candor_column_set_child (CANDOR_COLUMN (column), label);
  window = show (column, room);
  if (room > 600)
    g_assert_cmpint (gtk_widget_get_width (label), <, 600);
  else
    g_assert_cmpint (gtk_widget_get_width (label), ==, gtk_widget_get_width (column));
  g_assert_true (gtk_widget_compute_point (label, column, graphene_point_zero (), &left));
  g_assert_cmpint (ABS ((int) left.x * 2 + gtk_widget_get_width (label) - gtk_widget_get_width (column)), <=, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_column_properties (void)
{
  GtkWidget   *column = g_object_ref_sink (candor_column_new ());
  unsigned int n = 0;

  count_notify (column, "max-chars", &n);
  g_assert_cmpuint (candor_column_get_max_chars (CANDOR_COLUMN (column)), ==, 88);
  g_object_set (column, "max-chars", 60, NULL);
  g_object_set (column, "max-chars", 60, NULL);
  g_assert_cmpuint (n, ==, 1);
  candor_column_set_child (CANDOR_COLUMN (column), gtk_label_new ("a"));
  candor_column_set_child (CANDOR_COLUMN (column), gtk_label_new ("b"));
  g_assert_nonnull (candor_column_get_child (CANDOR_COLUMN (column)));
  g_assert_finalize_object (column);
}

/* Three buttons of 100 pixels with 6 between them. */
static const struct
{
  int          width;
  unsigned int n_shown;
} folds[] = { { 60, 0 }, { 110, 1 }, { 210, 2 }, { 311, 2 }, { 312, 3 }, { 800, 3 } };

static void
test_fold (void)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      GtkWidget *fold = g_object_ref_sink (g_object_new (CANDOR_TYPE_FOLD, NULL));
      GtkWidget *last = NULL;

      for (unsigned int j = 0; j < 3; j++)
        {
          last = gtk_label_new ("x");
          gtk_widget_set_size_request (last, 100, 20);
          gtk_widget_set_parent (last, fold);
        }
      gtk_widget_measure (fold, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (fold, &(GtkAllocation){ 0, 0, folds[i].width, 30 }, -1);
      g_assert_cmpuint (candor_fold_get_n_shown (CANDOR_FOLD (fold)), ==, folds[i].n_shown);
      g_assert_cmpint (candor_fold_shows (CANDOR_FOLD (fold), last), ==, folds[i].n_shown == 3);
      g_assert_finalize_object (fold);
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/column/narrow", GINT_TO_POINTER (200), test_column_width);
  g_test_add_data_func ("/column/wide", GINT_TO_POINTER (900), test_column_width);
  g_test_add_func ("/column/properties", test_column_properties);
  g_test_add_func ("/fold/shown", test_fold);
  return g_test_run ();
}
