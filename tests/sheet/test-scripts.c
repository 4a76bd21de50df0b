/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts that the exosome pack is not translated into yet: their faces, shaping and line breaks are
 * right before a translation comes. The samples stand in tests/data/scripts.xml. */
#include "candor-builder.h"
#include "candor-pack-reader.h"
#include "candor-pdf.h"
#include "candor-sheet-private.h"

#include <glib/gstdio.h>
#include <hb.h>
#include <string.h>

/** Sample: a language with the face that its letters must come from. */
typedef struct
{
  const char    *language;
  const char    *topic;
  const char    *family;
  GUnicodeScript script;
  gboolean       right_to_left;
  gboolean       spaces; /* between words */
} Sample;

static const Sample samples[] = {
  { "zh-Hans", "t-zh-hans", "Noto Sans CJK SC", G_UNICODE_SCRIPT_HAN, FALSE, FALSE },
  { "zh-Hant", "t-zh-hant", "Noto Sans CJK TC", G_UNICODE_SCRIPT_HAN, FALSE, FALSE },
  { "ja", "t-ja", "Noto Sans CJK JP", G_UNICODE_SCRIPT_HAN, FALSE, FALSE },
  { "ko", "t-ko", "Noto Sans CJK KR", G_UNICODE_SCRIPT_HANGUL, FALSE, TRUE },
  { "hi", "t-hi", "Noto Sans Devanagari", G_UNICODE_SCRIPT_DEVANAGARI, FALSE, TRUE },
  { "he", "t-he", "Noto Sans Hebrew", G_UNICODE_SCRIPT_HEBREW, TRUE, TRUE },
  { "th", "t-th", "Noto Sans Thai", G_UNICODE_SCRIPT_THAI, FALSE, FALSE },
  { "vi", "t-vi", "Noto Sans", G_UNICODE_SCRIPT_LATIN, FALSE, TRUE },
};

static CandorPack *pack;

/* Those of Han are large, so not every machine that builds has them. */
static gboolean
has_family (const char *name)
{
  PangoFontFamily **families;
  int               n;
  gboolean          found = FALSE;

  pango_font_map_list_families (pango_cairo_font_map_get_default (), &families, &n);
  for (int i = 0; i < n; i++)
    found = found || g_str_equal (pango_font_family_get_name (families[i]), name);
  g_free (families);
  if (!found)
    g_test_skip_printf ("%s is not installed", name);
  return found;
}

static void
add_text (CandorNode     *parent,
          CandorNodeKind  kind,
          CandorNodeStyle style,
          CandorText     *text)
{
  candor_node_add_text (candor_node_add (parent, kind, style), text, CANDOR_SPAN_PLAIN);
}

/* The sample as a heading, a paragraph and in a table of narrow columns. */
static CandorDocument *
build (const Sample *sample)
{
  CandorItem     *topic = candor_pack_find_item (pack, sample->topic);
  CandorText     *title = candor_item_get_title (topic);
  CandorText     *text = candor_statement_get_text (candor_item_get_summary (topic));
  CandorDocument *document = candor_document_new (candor_text_get_plain (title), sample->language, sample->right_to_left);
  CandorNode     *root = candor_document_get_root (document);
  CandorNode     *row;

  g_assert_cmpstr (candor_text_get_language (text), ==, sample->language);
  candor_document_set_footer (document, candor_text_get_plain (title), "{page} / {pages}");
  add_text (root, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL, title);
  add_text (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, text);
  row = candor_node_add (candor_node_add (root, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL), CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  for (int i = 0; i < 4; i++)
    add_text (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, text);
  return document;
}

/* --- Each run of letters --- */

typedef void (*RunFunc) (const Sample   *sample,
                         const char     *text,
                         PangoGlyphItem *run);

static void
foreach_run (const Sample *sample,
             CandorSheet  *sheet,
             RunFunc       func)
{
  GPtrArray *layouts = candor_sheet_get_layout (sheet)->layouts;

  for (unsigned int i = 0; i < layouts->len; i++)
    for (GSList *line = pango_layout_get_lines_readonly (g_ptr_array_index (layouts, i)); line != NULL; line = line->next)
      for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run != NULL; run = run->next)
        func (sample, pango_layout_get_text (g_ptr_array_index (layouts, i)), run->data);
}

static gboolean
holds_script (const char     *text,
              PangoGlyphItem *run,
              GUnicodeScript  script)
{
  const char *end = text + run->item->offset + run->item->length;

  for (const char *c = text + run->item->offset; c < end; c = g_utf8_next_char (c))
    if (g_unichar_get_script (g_utf8_get_char (c)) == script)
      return TRUE;
  return FALSE;
}

static void
assert_face (const Sample   *sample,
             const char     *text,
             PangoGlyphItem *run)
{
  PangoFontDescription *font;

  if (!holds_script (text, run, sample->script))
    return;
  font = pango_font_describe (run->item->analysis.font);
  g_assert_cmpstr (pango_font_description_get_family (font), ==, sample->family);
  pango_font_description_free (font);
}

/* A vowel that found no letter to stand on shows a dotted circle. */
static void
assert_no_circle (const Sample   *sample,
                  const char     *text,
                  PangoGlyphItem *run)
{
  hb_codepoint_t circle;

  if (!hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), 0x25cc, &circle))
    return;
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    g_assert_cmpuint (run->glyphs->glyphs[i].glyph, !=, circle);
}

/* Scripts that do not slant their letters emphasise by weight. */
static void
assert_upright (const Sample   *sample,
                const char     *text,
                PangoGlyphItem *run)
{
  PangoFontDescription *font = pango_font_describe (run->item->analysis.font);

  if (sample->script != G_UNICODE_SCRIPT_LATIN)
    g_assert_cmpint (pango_font_description_get_style (font), ==, PANGO_STYLE_NORMAL);
  pango_font_description_free (font);
}

static void
test_faces (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (CandorDocument) document = build (sample);
  g_autoptr (CandorSheet) sheet = NULL;

  if (!has_family (sample->family))
    return;
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  foreach_run (sample, sheet, assert_face);
  foreach_run (sample, sheet, assert_no_circle);
  foreach_run (sample, sheet, assert_upright);
}

/* --- Lines --- */

/* No line may begin with what closes a sentence or a bracket. */
static gboolean
may_begin (gunichar c)
{
  return g_utf8_strchr ("，。、；：？！）」』”’ー々ฯๆ।,.;:?!)", -1, c) == NULL && !g_unichar_ismark (c);
}

/* Each line but the last ends where the language lets it end, and as late as it can. */
static unsigned int
assert_breaks (const Sample *sample,
               PangoLayout  *layout)
{
  const char         *text = pango_layout_get_text (layout);
  int                 n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  int                 n_lines = pango_layout_get_line_count (layout);

  for (int i = 1; i < n_lines; i++)
    {
      const char *start = text + pango_layout_get_line_readonly (layout, i)->start_index;

      g_assert_true (attrs[g_utf8_pointer_to_offset (text, start)].is_line_break);
      g_assert_true (may_begin (g_utf8_get_char (start)));
      if (sample->spaces)
        g_assert_true (strchr (" -", start[-1]) != NULL);
    }
  return n_lines;
}

static void
test_breaks (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (CandorDocument) document = build (sample);
  g_autoptr (CandorSheet) sheet = NULL;
  unsigned int n_lines = 0;

  if (!has_family (sample->family))
    return;
  sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  for (unsigned int i = 0; i < candor_sheet_get_layout (sheet)->layouts->len; i++)
    n_lines = MAX (n_lines, assert_breaks (sample, g_ptr_array_index (candor_sheet_get_layout (sheet)->layouts, i)));
  /* In a quarter of the page it takes many: it is no single word. */
  g_assert_cmpuint (n_lines, >, 5);
}

/* --- Pages and files --- */

static void
test_pages (gconstpointer data)
{
  const Sample *sample = data;
  g_autoptr (CandorDocument) document = build (sample);

  if (!has_family (sample->family))
    return;
  for (int i = 0; i < 4; i++)
    {
      CandorPageStyle style = { i % 2 == 0 ? CANDOR_PAPER_A4 : CANDOR_PAPER_LETTER, i >= 2, FALSE };
      g_autoptr (CandorSheet) sheet = candor_sheet_new (document, style);

      g_assert_cmpuint (candor_sheet_count_unknown_glyphs (sheet), ==, 0);
      g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
    }
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int   status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

/* One line a font below two of head: name, type, encoding, then whether it is embedded. */
static void
assert_embedded (const char *list)
{
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  unsigned int n = 0;

  for (char **line = lines + 2; *line != NULL && **line != '\0'; line++, n++)
    if (strstr (*line, " yes yes yes ") == NULL || strstr (*line, "Noto") == NULL)
      g_error ("not embedded, in part and readable, or not of the page's families: %s", *line);
  g_assert_cmpuint (n, >, 8);
}

/* All samples in one sheet, as marked parts of another language. */
static void
test_embedded (void)
{
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  CandorSheetRequest request = { .kind = CANDOR_SHEET_BLANK, .parts = CANDOR_SHEET_PART_ALL, .printed = printed };
  g_autoptr (CandorDocument) document = candor_builder_build (discussion, &request);
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = candor_pdf_render (sheet, printed, &error);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "candor-scripts.pdf", NULL);
  g_autofree char *program = g_find_program_in_path ("pdffonts");
  g_autofree char *list = NULL;
  gsize            size;
  const char      *data = g_bytes_get_data (pdf, &size);

  g_assert_no_error (error);
  if (!has_family ("Noto Sans CJK SC"))
    return;
  g_assert_cmpuint (candor_sheet_count_unknown_glyphs (sheet), ==, 0);
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
  if (program == NULL)
    {
      g_test_skip ("pdffonts is not installed");
      return;
    }
  g_assert_true (g_file_set_contents (path, data, (gssize) size, &error));
  list = run ((const char *const[]){ program, path, NULL });
  g_unlink (path);
  assert_embedded (list);
}

static void
add_tests (const char   *what,
           GTestDataFunc func)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/scripts/%s/%s", what, samples[i].language);

      g_test_add_data_func (path, &samples[i], func);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "scripts.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  pack = candor_pack_load (file, NULL, &error);
  g_assert_no_error (error);
  add_tests ("faces", test_faces);
  add_tests ("breaks", test_breaks);
  add_tests ("pages", test_pages);
  g_test_add_func ("/scripts/embedded", test_embedded);
  return g_test_run ();
}
