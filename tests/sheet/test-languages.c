/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sheet in every language, on both papers, in normal and large print: nothing is unknown, cut
 * or lost on the way into the file. The arguments are the pack's translations. */
#include "candor-builder.h"
#include "candor-discussion-file.h"
#include "candor-pack-reader.h"
#include "candor-pdf.h"
#include "candor-sheet-private.h"
#include "candor-test-talks.h"
#include "read-back.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The language of the clinician, who has the same on their screen. */
static CandorPack *english;

/** Talk: what is printed of which consultation. */
typedef struct
{
  const char     *name;
  CandorSheetKind kind;
  CandorDiscussion *(*start) (void);
} Talk;

static const Talk talks[] = {
  { "blank", CANDOR_SHEET_BLANK, candor_test_start },
  { "decided", CANDOR_SHEET_PATIENT, candor_test_decided },
  { "undecided", CANDOR_SHEET_PATIENT, candor_test_undecided },
  { "record", CANDOR_SHEET_RECORD, candor_test_decided },
  { "form", CANDOR_SHEET_RECORD, candor_test_start },
  { "terms", CANDOR_SHEET_TERMS, candor_test_start },
};

/** Case: a sheet in one language or two. */
typedef struct
{
  CandorPack *pack; /* maybe with a second language beside it */
  const Talk *talk;
} Case;

static void
free_case (gpointer data)
{
  Case *test = data;

  g_object_unref (test->pack);
  g_free (test);
}

static CandorDiscussion *
start (const Case *test)
{
  g_autoptr (CandorDiscussion) talk = test->talk->start ();

  return candor_discussion_copy (talk, test->pack);
}

static CandorDocument *
build (const Case *test)
{
  g_autoptr (CandorDiscussion) discussion = start (test);
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 25, 0);
  CandorSheetRequest request = { .kind = test->talk->kind, .parts = CANDOR_SHEET_PART_ALL, .printed = printed };

  request.clinic = "Riverside Family Clinic";
  request.clinic_address = "12 Mill Street · 555 0100";
  request.clinician = "Dr. Jo Park";
  return candor_builder_build (discussion, &request);
}

/* --- Pages --- */

static double
get_fill (CandorLayout *layout,
          unsigned int  page)
{
  return candor_layout_measure_page (layout, page) / (layout->bottom - layout->top);
}

/* Nothing that is read stands smaller in one language than in another. */
static void
assert_sizes (CandorSheet *sheet)
{
  CandorLayout *layout = candor_sheet_get_layout (sheet);
  double        least = layout->style.large_print ? 18 : 9;

  for (unsigned int i = 0; i < layout->pages->len; i++)
    {
      GArray *items = ((CandorPage *) g_ptr_array_index (layout->pages, i))->items;

      for (unsigned int k = 0; k < items->len; k++)
        {
          const CandorPiece *piece = &g_array_index (items, CandorPiece, k);

          if (piece->kind != CANDOR_PIECE_TEXT || piece->tag == NULL)
            continue;
          g_assert_cmpfloat (pango_units_to_double (pango_font_description_get_size (pango_layout_get_font_description (piece->line->layout))),
                             >=, least);
        }
    }
}

static void
assert_pages (const Case     *test,
              CandorDocument *document,
              CandorPageStyle style)
{
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, style);
  CandorLayout *layout = candor_sheet_get_layout (sheet);
  unsigned int  n = layout->pages->len;
  g_autoptr (GString) fill = g_string_new (NULL);

  g_assert_cmpuint (candor_sheet_count_unknown_glyphs (sheet), ==, 0);
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
  for (unsigned int i = 0; i < n; i++)
    g_string_append_printf (fill, " %.0f", get_fill (layout, i) * 100);
  g_test_message ("%s%s: %u pages, full to%s %%", style.paper == CANDOR_PAPER_A4 ? "A4" : "Letter", style.large_print ? ", large" : "",
                  n, fill->str);
  /* A page stays less than half full only where what follows would not have fitted below. */
  for (unsigned int i = 0; i + 1 < n; i++)
    g_assert_true (get_fill (layout, i) > 0.5 || get_fill (layout, i) + get_fill (layout, i + 1) > 0.95);
  /* A last page of a few lines is one too many among few, not among the many of large print. */
  g_assert_true (get_fill (layout, n - 1) > 0.1 || style.large_print);
  /* A record is one sheet of paper, in any language but the lengthened one. */
  if (candor_document_get_for_chart (document) && !style.large_print && !g_str_equal (candor_document_get_language (document), "en-XA"))
    g_assert_cmpuint (n, ==, 1);
  assert_sizes (sheet);
}

static void
test_pages (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (CandorDocument) document = build (test);

  for (int i = 0; i < 4; i++)
    assert_pages (test, document, (CandorPageStyle){ i % 2 == 0 ? CANDOR_PAPER_A4 : CANDOR_PAPER_LETTER, i >= 2, FALSE });
}

/* --- The file --- */

/* A file with the sheet, gone after the test. */
static char *
save (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  char       *path = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (pdf, &size);
  int         fd = g_file_open_tmp ("sheet-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
have (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (path == NULL)
    g_test_skip_printf ("%s is not installed", program);
  return path != NULL;
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

static GBytes *
render (const Case   *test,
        CandorSheet **sheet)
{
  g_autoptr (CandorDocument) document = build (test);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 14, 25, 0);
  g_autoptr (GError) error = NULL;
  GBytes *pdf;

  *sheet = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_A4, FALSE, FALSE });
  pdf = candor_pdf_render (*sheet, created, &error);
  g_assert_no_error (error);
  return pdf;
}

/* --- What can be read from it --- */

/* What decorates a page is drawn first: its foot, the head of a table that goes on. */
static char *
dup_decoration (CandorLayout *layout,
                unsigned int  page)
{
  GArray *items = ((CandorPage *) g_ptr_array_index (layout->pages, page))->items;
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; i < items->len; i++)
    {
      const CandorPiece *piece = &g_array_index (items, CandorPiece, i);

      if (piece->kind == CANDOR_PIECE_TEXT && piece->tag == NULL)
        g_string_append_len (text, pango_layout_get_text (piece->line->layout) + piece->line->start_index, piece->line->length);
    }
  return read_back_dup_letters (text->str);
}

/* The letters of all pages, without what every page repeats. */
static char *
dup_read (GBytes      *pdf,
          CandorSheet *sheet)
{
  CandorLayout     *layout = candor_sheet_get_layout (sheet);
  g_autofree char  *path = save (pdf);
  const char *const argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char  *text = run (argv);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  g_autoptr (GString) all = g_string_new (NULL);

  g_unlink (path);
  for (unsigned int i = 0; i < layout->pages->len; i++)
    {
      g_autofree char *decoration = dup_decoration (layout, i);
      g_autofree char *letters = read_back_dup_letters (pages[i]);

      if (!g_str_has_prefix (letters, decoration))
        g_error ("page %u begins with “%.200s”, not with “%s”", i + 1, letters, decoration);
      g_string_append (all, letters + strlen (decoration));
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_text (ReadBack   *read,
             CandorText *text)
{
  read_back_assert (read, candor_text_get_plain (text));
}

static void
find_questions (ReadBack         *read,
                CandorPack       *pack,
                CandorDiscussion *discussion)
{
  GListModel  *asks = candor_discussion_get_asks (discussion);
  unsigned int n = 0;

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      if (!candor_ask_get_ticked (ask))
        continue;
      assert_text (read, candor_item_get_title (candor_pack_find_item (pack, candor_ask_get_question_id (ask))));
      n++;
    }
  g_assert_cmpuint (n, ==, candor_discussion_count_ticked (discussion));
}

static void
find_terms (ReadBack   *read,
            CandorPack *pack)
{
  GListModel *terms = candor_pack_get_terms (pack);

  for (unsigned int i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (CandorTerm) term = g_list_model_get_item (terms, i);

      assert_text (read, candor_term_get_title (term));
    }
}

static void
find_all (const Case *test,
          ReadBack   *read,
          CandorPack *pack)
{
  g_autoptr (CandorDiscussion) discussion = start (test);

  if (test->talk->kind == CANDOR_SHEET_TERMS)
    find_terms (read, pack);
  if (test->talk->kind == CANDOR_SHEET_BLANK || test->talk->kind == CANDOR_SHEET_PATIENT)
    {
      g_assert_cmpuint (read_back_assert_key_facts (read, pack), >, 3);
      g_assert_cmpuint (read_back_assert_urgent_signs (read, pack), >, 8);
    }
  find_questions (read, pack, discussion);
}

static void
assert_strict (GBytes *pdf)
{
  g_autofree char *path = save (pdf);
  g_autofree char *said = run ((const char *const[]){ "qpdf", "--check", path, NULL });

  g_unlink (path);
  g_assert_nonnull (strstr (said, "No syntax or stream encoding errors found"));
}

/* Twice the same bytes, nothing that a strict reader would complain about, and all of the words. */
static void
test_file (gconstpointer data)
{
  const Case *test = data;
  CandorPack *beside = candor_pack_get_beside (test->pack);
  g_autoptr (CandorSheet) sheet = NULL;
  g_autoptr (CandorSheet) again = NULL;
  g_autoptr (GBytes) pdf = render (test, &sheet);
  g_autoptr (GBytes) second = render (test, &again);
  g_autofree char *letters = NULL;
  g_autoptr (ReadBack) read = NULL;

  g_assert_true (g_bytes_equal (pdf, second));
  if (!have ("qpdf") || !have ("pdftotext"))
    return;
  assert_strict (pdf);
  letters = dup_read (pdf, sheet);
  read = read_back_new (letters);
  find_all (test, read, test->pack);
  if (beside != NULL)
    find_all (test, read, beside);
}

/* --- What is not translated --- */

static gboolean
is_cited_or_own (CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    if (candor_node_get_span (node, i)->flags & CANDOR_SPAN_CITATION)
      return TRUE;
  return candor_node_get_n_spans (node) == 1 && (candor_node_get_span (node, 0)->flags & CANDOR_SPAN_NAME);
}

/* In the test language every string stands in brackets: what has none is not from the pack. */
static void
assert_brackets (CandorNode *node)
{
  g_autofree char *plain = candor_node_dup_plain (node);
  g_autofree char *letters = read_back_dup_letters (plain);

  if (*letters != '\0' && !is_cited_or_own (node) && strchr (plain, '[') == NULL)
    g_error ("no translator has seen “%s”", plain);
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    assert_brackets (candor_node_get_child (node, i));
}

static void
test_translated (gconstpointer data)
{
  g_autoptr (CandorDocument) document = build (data);

  assert_brackets (candor_document_get_root (document));
  g_assert_nonnull (strchr (candor_document_get_footer (document), '['));
  g_assert_nonnull (strchr (candor_document_get_page_pattern (document), '['));
}

/* --- Adding tests --- */

static void
add (CandorPack   *pack,
     const char   *what,
     const Talk   *talk,
     GTestDataFunc func)
{
  CandorPack      *beside = candor_pack_get_beside (pack);
  Case            *test = g_new0 (Case, 1);
  g_autofree char *path =
    g_strdup_printf ("/languages/%s%s%s/%s/%s", candor_pack_get_language (pack), beside != NULL ? "," : "",
                     beside != NULL ? candor_pack_get_language (beside) : "", talk->name, what);

  test->pack = g_object_ref (pack);
  test->talk = talk;
  g_test_add_data_func_full (path, test, func, free_case);
}

static void
add_language (CandorPack *pack)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      /* The record is kept in one language. */
      if (candor_pack_get_beside (pack) != NULL && talks[i].kind == CANDOR_SHEET_RECORD)
        continue;
      add (pack, "pages", &talks[i], test_pages);
      add (pack, "file", &talks[i], test_file);
      if (candor_pack_get_beside (pack) == NULL && g_str_equal (candor_pack_get_language (pack), "en-XA"))
        add (pack, "translated", &talks[i], test_translated);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  english = candor_pack_load_builtin (NULL, &error);
  g_assert_no_error (error);
  add_language (english);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (argv[i]);
      g_autoptr (CandorPack) pack = candor_pack_load (file, NULL, &error);
      g_autoptr (CandorPack) pair = NULL;

      g_assert_no_error (error);
      add_language (pack);
      pair = candor_pack_new_beside (pack, english);
      g_assert_nonnull (candor_pack_get_beside (pair));
      add_language (pair);
    }
  return g_test_run ();
}
