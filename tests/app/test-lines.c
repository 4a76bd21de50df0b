/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Children side by side, stacked, in lines: the three containers that lay out a page. */
#include "config.h"

#include "candor-chars.h"
#include "candor-sides.h"
#include "candor-wrap.h"

static GtkWidget *
create_box (int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_size_request (box, width, 20);
  return box;
}

static void
allocate (GtkWidget *widget,
          int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
assert_place (GtkWidget *child,
              int        x,
              int        y)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
}

static void
test_sides (void)
{
  GtkWidget *sides = g_object_ref_sink (candor_sides_new (10, 0));
  GtkWidget *text = create_box (50);
  GtkWidget *badge = create_box (40);
  int        minimum, natural;

  gtk_widget_set_hexpand (text, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), text);
  candor_sides_append (CANDOR_SIDES (sides), badge);
  gtk_widget_measure (sides, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 50);
  g_assert_cmpint (natural, ==, 100);
  allocate (sides, 200);
  assert_place (text, 0, 0);
  assert_place (badge, 160, 0);
  g_assert_cmpint (gtk_widget_get_width (text), ==, 150);
  gtk_widget_set_direction (sides, GTK_TEXT_DIR_RTL);
  allocate (sides, 201);
  assert_place (text, 50, 0);
  assert_place (badge, 0, 0);
  g_object_unref (sides);
}

static void
test_stacked (void)
{
  GtkWidget *sides = g_object_ref_sink (candor_sides_new (10, 20));
  GtkWidget *text = create_box (10);
  GtkWidget *badge = create_box (40);
  int        enough;

  gtk_widget_set_hexpand (text, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), text);
  candor_sides_append (CANDOR_SIDES (sides), badge);
  enough = candor_chars_to_pixels (sides, 20) + 50;
  allocate (sides, enough);
  assert_place (badge, enough - 40, 0);
  allocate (sides, enough - 1);
  assert_place (badge, 0, 30);
  g_object_unref (sides);
}

static void
test_hidden (void)
{
  GtkWidget *sides = g_object_ref_sink (candor_sides_new (10, 0));
  GtkWidget *first = create_box (50);
  GtkWidget *second = create_box (40);
  int        natural;

  candor_sides_append (CANDOR_SIDES (sides), first);
  candor_sides_append (CANDOR_SIDES (sides), second);
  gtk_widget_set_visible (first, FALSE);
  gtk_widget_measure (sides, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 40);
  g_object_unref (sides);
}

static void
test_wrap (void)
{
  GtkWidget *wrap = g_object_ref_sink (candor_wrap_new (5));
  GtkWidget *children[3];
  int        height;

  for (unsigned int i = 0; i < G_N_ELEMENTS (children); i++)
    {
      children[i] = create_box (50);
      candor_wrap_append (CANDOR_WRAP (wrap), children[i]);
    }
  gtk_widget_measure (wrap, GTK_ORIENTATION_VERTICAL, 160, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 20);
  gtk_widget_measure (wrap, GTK_ORIENTATION_VERTICAL, 159, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 45);
  allocate (wrap, 110);
  assert_place (children[1], 55, 0);
  assert_place (children[2], 0, 25);
  gtk_widget_set_direction (wrap, GTK_TEXT_DIR_RTL);
  allocate (wrap, 111);
  assert_place (children[0], 61, 0);
  assert_place (children[2], 61, 25);
  g_object_unref (wrap);
}

static void
test_chars (void)
{
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("words"));

  g_assert_cmpint (candor_chars_to_pixels (label, 0), ==, 0);
  g_assert_cmpint (candor_chars_to_pixels (label, 20), >, candor_chars_to_pixels (label, 10));
  g_assert_cmpfloat (candor_chars_get_font_size (label), >, 5);
  g_object_unref (label);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lines/sides", test_sides);
  g_test_add_func ("/lines/stacked", test_stacked);
  g_test_add_func ("/lines/hidden", test_hidden);
  g_test_add_func ("/lines/wrap", test_wrap);
  g_test_add_func ("/lines/chars", test_chars);
  return g_test_run ();
}
