/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in lines: as long as can be read, and laid out for the width that they get. */
#include "config.h"

#include "candor-prose.h"

#define LONG_TEXT \
  "Nobody has studied this for long, and those who sell it say that it is safe. Ask what they know of it, " \
  "ask who paid for it, and ask what they would do if it went wrong, before you say yes to any of it at all."

static GtkWidget *
create_prose (const char  *words,
              unsigned int max_chars)
{
  GtkWidget *prose = g_object_ref_sink (candor_prose_new ());

  candor_prose_set_max_chars (CANDOR_PROSE (prose), max_chars);
  gtk_label_set_text (candor_prose_get_label (CANDOR_PROSE (prose)), words);
  return prose;
}

static int
measure (GtkWidget     *widget,
         GtkOrientation orientation,
         int            for_size,
         int           *minimum)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, minimum, &natural, NULL, NULL);
  return natural;
}

/* The place of the label in a prose of that width. */
static graphene_rect_t
allocate (GtkWidget *prose,
          int        width)
{
  GtkWidget      *label = GTK_WIDGET (candor_prose_get_label (CANDOR_PROSE (prose)));
  graphene_rect_t place;

  gtk_widget_size_allocate (prose, &(GtkAllocation){ 0, 0, width, measure (prose, GTK_ORIENTATION_VERTICAL, width, NULL) }, -1);
  g_assert_true (gtk_widget_compute_bounds (label, prose, &place));
  return place;
}

static int
count_lines (GtkWidget *prose)
{
  return pango_layout_get_line_count (gtk_label_get_layout (candor_prose_get_label (CANDOR_PROSE (prose))));
}

/* A long text asks for a line of the greatest length, and can be squeezed to a few letters. */
static void
test_width (void)
{
  GtkWidget *wide = create_prose (LONG_TEXT, 40);
  GtkWidget *narrow = create_prose (LONG_TEXT, 20);
  GtkWidget *word = create_prose ("No", 40);
  int        least, least_word;

  g_assert_cmpint (measure (wide, GTK_ORIENTATION_HORIZONTAL, -1, &least), ==, 2 * measure (narrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL));
  g_assert_cmpint (least, <, measure (narrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL));
  g_assert_cmpint (measure (word, GTK_ORIENTATION_HORIZONTAL, -1, &least_word), ==, least_word);
  g_assert_cmpint (least_word, <, least);
  candor_prose_set_width_chars (CANDOR_PROSE (word), 20);
  g_assert_cmpint (measure (word, GTK_ORIENTATION_HORIZONTAL, -1, NULL), ==, measure (narrow, GTK_ORIENTATION_HORIZONTAL, -1, NULL));
  g_assert_finalize_object (wide);
  g_assert_finalize_object (narrow);
  g_assert_finalize_object (word);
}

/* Other words are measured anew. */
static void
test_change (void)
{
  GtkWidget *prose = create_prose ("No", 40);
  int        width = measure (prose, GTK_ORIENTATION_HORIZONTAL, -1, NULL);

  gtk_label_set_text (candor_prose_get_label (CANDOR_PROSE (prose)), "No, and never");
  g_assert_cmpint (measure (prose, GTK_ORIENTATION_HORIZONTAL, -1, NULL), >, 2 * width);
  gtk_label_set_markup (candor_prose_get_label (CANDOR_PROSE (prose)), "<b>No</b>");
  g_assert_cmpint (measure (prose, GTK_ORIENTATION_HORIZONTAL, -1, NULL), <, 2 * width);
  g_assert_finalize_object (prose);
}

/* What is laid out fits: all lines lie within the height that was asked for, at any width. */
static void
test_height (void)
{
  GtkWidget *prose = create_prose (LONG_TEXT, 60);

  for (int width = 90; width < 1400; width += 37)
    {
      graphene_rect_t place = allocate (prose, width);
      int             text_width, text_height;

      pango_layout_get_pixel_size (gtk_label_get_layout (candor_prose_get_label (CANDOR_PROSE (prose))), &text_width, &text_height);
      g_assert_cmpint (text_height, <=, (int) place.size.height);
      g_assert_cmpint (text_width, <=, (int) place.size.width);
      g_assert_cmpfloat (place.size.width, <=, width);
    }
  g_assert_finalize_object (prose);
}

/* No line is much longer than it may be, however wide the room; unless it fills it. */
static void
test_limit (void)
{
  GtkWidget *prose = create_prose (LONG_TEXT, 50);
  int        line = measure (prose, GTK_ORIENTATION_HORIZONTAL, -1, NULL);

  g_assert_cmpfloat (allocate (prose, 3000).size.width, <, line * 1.4);
  g_assert_cmpint (count_lines (prose), >, 2);
  candor_prose_set_fill (CANDOR_PROSE (prose), TRUE);
  g_assert_cmpfloat (allocate (prose, 3000).size.width, ==, 3000);
  g_assert_cmpint (count_lines (prose), ==, 1);
  g_assert_finalize_object (prose);
}

/* A few words more do not make a line of their own. */
static void
test_slack (void)
{
  GtkWidget *prose = create_prose ("Forty characters and then a few more there", 36);

  allocate (prose, 1000);
  g_assert_cmpint (count_lines (prose), ==, 1);
  candor_prose_set_max_chars (CANDOR_PROSE (prose), 20);
  allocate (prose, 1000);
  g_assert_cmpint (count_lines (prose), ==, 2);
  g_assert_finalize_object (prose);
}

/* From right to left, lines begin at the right. */
static void
test_mirrored (void)
{
  GtkWidget      *prose = create_prose (LONG_TEXT, 30);
  graphene_rect_t place;

  gtk_widget_set_direction (prose, GTK_TEXT_DIR_RTL);
  place = allocate (prose, 1000);
  g_assert_cmpfloat (place.origin.x + place.size.width, ==, 1000);
  g_assert_cmpfloat (place.origin.x, >, 0);
  g_assert_finalize_object (prose);
}

static void
test_properties (void)
{
  GtkWidget   *prose = g_object_ref_sink (candor_prose_new ());
  unsigned int max_chars, width_chars;
  gboolean     fill;

  g_object_set (prose, "max-chars", 30, "width-chars", 12, "fill", TRUE, NULL);
  g_object_get (prose, "max-chars", &max_chars, "width-chars", &width_chars, "fill", &fill, NULL);
  g_assert_cmpuint (max_chars, ==, 30);
  g_assert_cmpuint (width_chars, ==, 12);
  g_assert_true (fill);
  g_assert_finalize_object (prose);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/width", test_width);
  g_test_add_func ("/prose/change", test_change);
  g_test_add_func ("/prose/height", test_height);
  g_test_add_func ("/prose/limit", test_limit);
  g_test_add_func ("/prose/slack", test_slack);
  g_test_add_func ("/prose/mirrored", test_mirrored);
  g_test_add_func ("/prose/properties", test_properties);
  return g_test_run ();
}
