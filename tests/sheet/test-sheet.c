/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages hold what they should: nothing leaves them, nothing is cut, headings stay with their text. */
#include "candor-paint.h"
#include "candor-sheet-private.h"
#include "candor-test-document.h"

#include <string.h>

#define N_RANDOM 12 /* documents for each kind of page */

typedef struct
{
  const char     *name;
  CandorPageStyle style;
  gboolean        arabic;
} Case;

static const Case cases[] = {
  { "a4", { CANDOR_PAPER_A4, FALSE, FALSE }, FALSE },
  { "letter", { CANDOR_PAPER_LETTER, FALSE, TRUE }, FALSE },
  { "a4-large", { CANDOR_PAPER_A4, TRUE, FALSE }, FALSE },
  { "letter-large", { CANDOR_PAPER_LETTER, TRUE, FALSE }, FALSE },
  { "arabic", { CANDOR_PAPER_A4, FALSE, FALSE }, TRUE },
  { "arabic-large", { CANDOR_PAPER_LETTER, TRUE, TRUE }, TRUE },
};

static CandorSheet *
new_sample (const Case *test)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_sample (test->arabic);

  return candor_sheet_new (document, test->style);
}

static CandorSheet *
new_random (const Case *test,
            guint32     seed)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_random (seed, 3 + seed * 5, test->arabic);

  return candor_sheet_new (document, test->style);
}

static CandorPage *
get_page (CandorLayout *layout,
          unsigned int  page)
{
  return g_ptr_array_index (layout->pages, page);
}

static CandorPiece *
get_piece (CandorPage  *page,
           unsigned int index)
{
  return &g_array_index (page->items, CandorPiece, index);
}

static CandorTag *
find_tag (CandorTag  *tag,
          const char *name)
{
  while (tag != NULL && strcmp (tag->name, name) != 0)
    tag = tag->parent;
  return tag;
}

static gboolean
is_heading (CandorTag *tag)
{
  return find_tag (tag, "H1") != NULL || find_tag (tag, "H2") != NULL || find_tag (tag, "H3") != NULL;
}

static gboolean
begins_with_heading (CandorPage *page)
{
  for (unsigned int i = 0; i < page->items->len; i++)
    if (get_piece (page, i)->tag != NULL)
      return is_heading (get_piece (page, i)->tag);
  return FALSE;
}

/* What follows the last heading of a page: two lines, or all that it heads. */
static void
assert_no_widowed_heading (CandorLayout *layout)
{
  for (unsigned int i = 0; i + 1 < layout->pages->len; i++)
    {
      CandorPage *page = get_page (layout, i);
      double      last = 0;
      double      after = 0;

      for (unsigned int j = 0; j < page->items->len; j++)
        {
          CandorPiece *piece = get_piece (page, j);

          if (piece->tag != NULL && is_heading (piece->tag))
            last = piece->y + piece->height;
          else if (piece->tag != NULL)
            after = MAX (after, piece->y + piece->height);
        }
      g_assert_cmpfloat (after, >, last + layout->measures->body.size * (begins_with_heading (get_page (layout, i + 1)) ? 0.9 : 1.8));
    }
}

static void
assert_rows_whole (CandorLayout *layout)
{
  g_autoptr (GHashTable) pages = g_hash_table_new (NULL, NULL);

  for (unsigned int i = 0; i < layout->pages->len; i++)
    for (unsigned int j = 0; j < get_page (layout, i)->items->len; j++)
      {
        CandorTag *row = find_tag (get_piece (get_page (layout, i), j)->tag, "TR");
        gpointer   seen;

        if (row == NULL)
          continue;
        if (g_hash_table_lookup_extended (pages, row, NULL, &seen))
          g_assert_cmpuint (GPOINTER_TO_UINT (seen), ==, i);
        g_hash_table_insert (pages, row, GUINT_TO_POINTER (i));
      }
}

static unsigned int
count_lines (CandorPage *page,
             CandorTag  *tag)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < page->items->len; i++)
    if (get_piece (page, i)->kind == CANDOR_PIECE_TEXT && get_piece (page, i)->tag == tag)
      n++;
  return n;
}

/* A paragraph on two pages has two lines on each. */
static void
assert_no_single_lines (CandorLayout *layout)
{
  for (unsigned int i = 0; i < layout->pages->len; i++)
    for (unsigned int j = 0; j < get_page (layout, i)->items->len; j++)
      {
        CandorTag *tag = get_piece (get_page (layout, i), j)->tag;

        if (tag != NULL && tag->parent != NULL && tag->parent->split)
          g_assert_cmpuint (count_lines (get_page (layout, i), tag), >=, 2);
      }
}

/* All boxes of these documents fit on a page. */
static void
assert_boxes_whole (CandorLayout *layout)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < layout->pages->len; i++)
    for (unsigned int j = 0; j < get_page (layout, i)->items->len; j++)
      n += get_piece (get_page (layout, i), j)->kind == CANDOR_PIECE_FRAME;
  g_assert_cmpuint (n, ==, layout->flow->frames->len);
}

static void
assert_good (CandorSheet *sheet)
{
  CandorLayout *layout = candor_sheet_get_layout (sheet);

  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
  g_assert_cmpuint (candor_sheet_count_unknown_glyphs (sheet), ==, 0);
  assert_no_widowed_heading (layout);
  assert_rows_whole (layout);
  assert_no_single_lines (layout);
  assert_boxes_whole (layout);
}

static void
test_properties (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CandorSheet) sample = new_sample (test);
  unsigned int most = 0;

  assert_good (sample);
  for (guint32 seed = 0; seed < N_RANDOM; seed++)
    {
      g_autoptr (CandorSheet) sheet = new_random (test, seed);

      assert_good (sheet);
      most = MAX (most, candor_sheet_get_n_pages (sheet));
    }
  g_assert_cmpuint (most, >, 4);
}

/* Where ink goes, measured on a surface without bounds. */
static void
test_ink (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CandorSheet) sheet = new_sample (test);

  for (unsigned int i = 0; i < candor_sheet_get_n_pages (sheet); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t         *cr = cairo_create (surface);
      double           x, y, width, height;

      candor_sheet_draw_page (sheet, cr, i);
      cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
      g_assert_cmpfloat (x, >=, CANDOR_MM (14));
      g_assert_cmpfloat (y, >=, CANDOR_MM (12));
      g_assert_cmpfloat (x + width, <=, candor_sheet_get_width (sheet) - CANDOR_MM (14));
      g_assert_cmpfloat (y + height, <=, candor_sheet_get_height (sheet) - CANDOR_MM (8));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

static cairo_surface_t *
draw (CandorSheet *sheet,
      unsigned int page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, candor_sheet_get_width (sheet), candor_sheet_get_height (sheet));
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  candor_sheet_draw_page (sheet, cr, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
has_colour (CandorSheet *sheet)
{
  cairo_surface_t     *surface = draw (sheet, 0);
  const unsigned char *pixel = cairo_image_surface_get_data (surface);
  const unsigned char *end = pixel + cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  gboolean             found = FALSE;

  for (; pixel < end; pixel += 4)
    found = found || pixel[0] != pixel[1] || pixel[1] != pixel[2];
  cairo_surface_destroy (surface);
  return found;
}

static void
test_black_and_white (void)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_sample (FALSE);
  g_autoptr (CandorSheet) grey = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_A4, FALSE, TRUE });
  g_autoptr (CandorSheet) colour = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_A4, FALSE, FALSE });

  g_assert_false (has_colour (grey));
  g_assert_true (has_colour (colour));
}

/* Drawing changes nothing, and a second sheet of the same document is the same. */
static void
test_same_twice (void)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_sample (FALSE);
  g_autoptr (CandorSheet) one = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_autoptr (CandorSheet) two = candor_sheet_new (document, (CandorPageStyle){ 0 });
  cairo_surface_t *surfaces[] = { draw (one, 0), draw (one, 0), draw (two, 0) };
  gsize            size = (gsize) cairo_image_surface_get_stride (surfaces[0]) * cairo_image_surface_get_height (surfaces[0]);

  for (int i = 1; i < 3; i++)
    g_assert_cmpmem (cairo_image_surface_get_data (surfaces[0]), size, cairo_image_surface_get_data (surfaces[i]), size);
  for (int i = 0; i < 3; i++)
    cairo_surface_destroy (surfaces[i]);
}

static void
test_paper (void)
{
  g_autoptr (CandorDocument) document = candor_document_new ("Empty", "en", FALSE);
  g_autoptr (CandorSheet) a4 = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_A4, FALSE, FALSE });
  g_autoptr (CandorSheet) letter = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_LETTER, FALSE, FALSE });

  g_assert_cmpfloat_with_epsilon (candor_sheet_get_width (a4), 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (candor_sheet_get_height (a4), 841.89, 0.01);
  g_assert_cmpfloat (candor_sheet_get_width (letter), ==, 612);
  g_assert_cmpfloat (candor_sheet_get_height (letter), ==, 792);
  g_assert_cmpuint (candor_sheet_get_n_pages (a4), ==, 1);
  g_assert_true (candor_sheet_get_document (a4) == document);
}

/* What a patient must read is never smaller than 11 points, 18 in large print. */
static void
test_sizes (void)
{
  for (int large = 0; large < 2; large++)
    {
      CandorMeasures measures;

      candor_measures_get (large, 0, &measures);
      const CandorType types[] = { measures.title, measures.section, measures.heading, measures.lead,
                                   measures.body, measures.cell, measures.head };

      for (unsigned int i = 0; i < G_N_ELEMENTS (types); i++)
        g_assert_cmpfloat (types[i].size, >=, large ? 18 : 11);
      g_assert_cmpfloat (measures.quiet.size, >=, large ? 18 : 9);
      g_assert_cmpfloat (measures.address.size, >=, large ? 18 : 9);
      g_assert_cmpfloat (measures.badge, >=, large ? 18 : 9);
      g_assert_cmpfloat (measures.figure * 0.86, >=, large ? 18 : 9); /* legends */
      g_assert_cmpfloat (measures.footer.size, >=, 9);
    }
}

static const char *
get_line_text (const CandorPiece *piece)
{
  return pango_layout_get_text (piece->line->layout);
}

/* Every page with rows has one head above them: the table's own, or its repetition. */
static void
test_heads_repeat (void)
{
  CandorDocument *document = candor_document_new ("Table", "en", FALSE);
  CandorNode     *table = candor_node_add (candor_document_get_root (document), CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  g_autoptr (CandorSheet) sheet = NULL;

  for (int i = 0; i < 90; i++)
    {
      CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, i == 0 ? CANDOR_STYLE_HEAD : CANDOR_STYLE_NORMAL);

      candor_node_add_span (candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL), 0, i == 0 ? "Head" : "Cell", NULL);
    }
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_object_unref (document);
  g_assert_cmpuint (candor_sheet_get_n_pages (sheet), >, 2);
  for (unsigned int i = 0; i < candor_sheet_get_n_pages (sheet); i++)
    {
      CandorPiece *first = get_piece (get_page (candor_sheet_get_layout (sheet), i), 0);

      g_assert_cmpstr (get_line_text (first), ==, "Head");
      g_assert_true ((first->tag == NULL) == (i > 0));
    }
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
}

/* Some paragraphs, then 40 in one node: nearly a page. Counts those on the second page. */
static unsigned int
count_second_page (CandorNodeKind  kind,
                   CandorNodeStyle style)
{
  g_autoptr (CandorDocument) document = candor_document_new ("Whole", "en", FALSE);
  CandorNode *root = candor_document_get_root (document);
  CandorNode *node;
  g_autoptr (CandorSheet) sheet = NULL;
  CandorPage  *page;
  unsigned int n = 0;

  for (int i = 0; i < 4; i++)
    candor_node_add_span (candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "Start", NULL);
  node = candor_node_add (root, kind, style);
  for (int i = 0; i < 40; i++)
    candor_node_add_span (candor_node_add (node, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "Line", NULL);
  /* A last page of a few lines would be saved. */
  for (int i = 0; i < 20; i++)
    candor_node_add_span (candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "End", NULL);
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_assert_cmpuint (candor_sheet_get_n_pages (sheet), >=, 2);
  page = get_page (candor_sheet_get_layout (sheet), 1);
  for (unsigned int i = 0; i < page->items->len; i++)
    n += get_piece (page, i)->kind == CANDOR_PIECE_TEXT && strcmp (get_line_text (get_piece (page, i)), "Line") == 0;
  return n;
}

/* Only a warning may leave a page more than half empty. */
static void
test_half_empty (void)
{
  g_assert_cmpuint (count_second_page (CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL), <, 8);
  g_assert_cmpuint (count_second_page (CANDOR_NODE_BOX, CANDOR_STYLE_KEY), <, 8);
  g_assert_cmpuint (count_second_page (CANDOR_NODE_BOX, CANDOR_STYLE_URGENT), ==, 40);
}

/* A last page of which little would be used is saved, at the cost of space, not of size. */
static void
test_little (void)
{
  g_autoptr (CandorDocument) document = candor_document_new ("Little", "en", FALSE);
  CandorMeasures measures[2];
  g_autoptr (CandorSheet) sheet = NULL;

  candor_measures_get (FALSE, 0, &measures[0]);
  candor_measures_get (FALSE, 1, &measures[1]);
  g_assert_cmpfloat (measures[1].body.after, <, measures[0].body.after);
  g_assert_cmpfloat (measures[1].body.size, ==, measures[0].body.size);
  for (int i = 0; i < 44; i++)
    candor_node_add_span (candor_node_add (candor_document_get_root (document), CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "Line", NULL);
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_assert_cmpuint (candor_sheet_get_n_pages (sheet), ==, 1);
  g_assert_cmpfloat (candor_sheet_get_layout (sheet)->measures[0].body.after, ==, measures[1].body.after);
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
}

/* Words of one language stand at its side of the page, also between words of another. */
static void
test_sides (void)
{
  CandorDocument *document = candor_document_new ("Sides", "en", FALSE);
  CandorNode     *root = candor_document_get_root (document);
  g_autoptr (CandorSheet) sheet = NULL;
  CandorLayout  *layout;
  CandorPage    *page;
  PangoRectangle extents;

  candor_node_add_span (candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "Left", NULL);
  candor_node_add_span (candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, "FDA: يمين", "ar");
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_object_unref (document);
  layout = candor_sheet_get_layout (sheet);
  page = get_page (layout, 0);
  g_assert_cmpfloat_with_epsilon (candor_layout_get_line_x (layout, get_piece (page, 0)), CANDOR_LAYOUT_MARGIN, 0.1);
  pango_layout_line_get_extents (get_piece (page, 1)->line, NULL, &extents);
  g_assert_cmpfloat_with_epsilon (candor_layout_get_line_x (layout, get_piece (page, 1)) + pango_units_to_double (extents.width),
                                  layout->width - CANDOR_LAYOUT_MARGIN, 0.1);
  g_assert_cmpstr (get_piece (page, 1)->tag->language, ==, "ar");
}

/* The measures themselves: what is wrong is found. */
static void
test_measures (void)
{
  g_autoptr (CandorSheet) sheet = new_sample (&cases[0]);
  CandorDocument *document = candor_document_new ("Unknown", "en", FALSE);
  CandorPage     *page = get_page (candor_sheet_get_layout (sheet), 0);
  CandorPiece    *last = get_piece (page, page->items->len - 1);
  g_autoptr (CandorSheet) unknown = NULL;

  last->y += 30;
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 1);
  last->y = get_piece (page, 0)->y;
  last->x = get_piece (page, 0)->x;
  last->at_end = FALSE;
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), >, 0);
  candor_node_add_span (candor_node_add (candor_document_get_root (document), CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0,
                        "\U0010fffd", NULL);
  unknown = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_object_unref (document);
  g_assert_cmpuint (candor_sheet_count_unknown_glyphs (unknown), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *properties = g_strdup_printf ("/sheet/properties/%s", cases[i].name);
      g_autofree char *ink = g_strdup_printf ("/sheet/ink/%s", cases[i].name);

      g_test_add_data_func (properties, &cases[i], test_properties);
      g_test_add_data_func (ink, &cases[i], test_ink);
    }
  g_test_add_func ("/sheet/black-and-white", test_black_and_white);
  g_test_add_func ("/sheet/same-twice", test_same_twice);
  g_test_add_func ("/sheet/paper", test_paper);
  g_test_add_func ("/sheet/sizes", test_sizes);
  g_test_add_func ("/sheet/heads-repeat", test_heads_repeat);
  g_test_add_func ("/sheet/half-empty", test_half_empty);
  g_test_add_func ("/sheet/little", test_little);
  g_test_add_func ("/sheet/sides", test_sides);
  g_test_add_func ("/sheet/measures", test_measures);
  return g_test_run ();
}
