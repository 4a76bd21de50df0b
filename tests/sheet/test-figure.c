/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures stay inside the room they ask for, at every width and in both directions, and their
 * words hold their numbers. */

#include "candor-figure.h"
#include "candor-pack-reader.h"

#include <math.h>
#include <string.h>

#define FONT_SIZE 12.0

static CandorPack *
load_pack (void)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load_builtin (findings, &error);

  g_assert_no_error (error);
  return pack;
}

static CandorBlock *
find_figure_block (CandorItem *item)
{
  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    if (candor_block_get_n_marks (candor_item_get_block (item, i)) > 0)
      return candor_item_get_block (item, i);
  return NULL;
}

static CandorFigure *
make_figure (CandorPack *pack,
             const char *id)
{
  CandorItem *item = candor_pack_find_item (pack, id);

  g_assert_nonnull (item);
  if (CANDOR_IS_EFFECT (item))
    return candor_figure_new_icon_array (pack, candor_effect_get_frequency (CANDOR_EFFECT (item)));
  if (CANDOR_IS_JURISDICTION (item))
    return candor_figure_new_timeline (pack, CANDOR_JURISDICTION (item));
  return candor_figure_new_block (pack, find_figure_block (item));
}

/* Draws on a surface without bounds and asks it where ink went. */
static void
assert_inside (CandorFigure *figure,
               double        width,
               gboolean      mirror)
{
  cairo_surface_t      *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t              *cr = cairo_create (surface);
  PangoContext         *context = pango_cairo_create_context (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans");
  double                x, y, ink_width, ink_height, height;

  pango_context_set_font_description (context, font);
  height = candor_figure_measure (figure, context, FONT_SIZE, width);
  candor_figure_draw (figure, cr, context, &candor_palette_page, FONT_SIZE, width, mirror);
  cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
  g_assert_cmpfloat (height, >, FONT_SIZE);
  g_assert_cmpfloat (x, >=, -1);
  g_assert_cmpfloat (y, >=, -1);
  g_assert_cmpfloat (x + ink_width, <=, width + 1);
  g_assert_cmpfloat (y + ink_height, <=, height + 1);
  pango_font_description_free (font);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_inside (gconstpointer data)
{
  g_autoptr (CandorPack) pack = load_pack ();
  g_autoptr (CandorFigure) figure = make_figure (pack, data);
  double least = candor_figure_get_min_width (figure, FONT_SIZE);

  g_assert_cmpfloat (candor_figure_get_natural_width (figure, FONT_SIZE), >=, least);
  for (double width = ceil (least); width < 1400; width += 97)
    {
      assert_inside (figure, width, FALSE);
      assert_inside (figure, width, TRUE);
    }
}

/* What the picture shows is said with the same numbers: both framings, both bounds. */
static void
test_measured_words (void)
{
  g_autoptr (CandorPack) pack = load_pack ();
  g_autoptr (CandorFigure) figure = make_figure (pack, "e-any");
  static const char *const numbers[] = { "44", "956", " 7 ", "222", "1,000" };

  for (size_t i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_nonnull (strstr (candor_figure_get_words (figure), numbers[i]));
}

static void
test_none_seen_words (void)
{
  g_autoptr (CandorPack) pack = load_pack ();
  g_autoptr (CandorFigure) figure = make_figure (pack, "e-knee-none");

  g_assert_nonnull (strstr (candor_figure_get_words (figure), "29"));
  g_assert_nonnull (strstr (candor_figure_get_words (figure), "98"));
}

int
main (int    argc,
      char **argv)
{
  static const char *const ids[] = { "e-any", "e-serious", "e-knee-none", "t-size", "t-made", "us", "gb" };

  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *path = g_strdup_printf ("/figure/inside/%s", ids[i]);

      g_test_add_data_func (path, ids[i], test_inside);
    }
  g_test_add_func ("/figure/words/measured", test_measured_words);
  g_test_add_func ("/figure/words/none-seen", test_none_seen_words);
  return g_test_run ();
}
