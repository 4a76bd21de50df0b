/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads written PDFs back with other people's programs. */
#include "candor-pdf-finish.h"
#include "candor-pdf.h"
#include "candor-test-document.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  const char     *name;
  CandorPageStyle style;
  gboolean        arabic;
} Case;

static const Case cases[] = {
  { "a4", { CANDOR_PAPER_A4, FALSE, FALSE }, FALSE },
  { "letter-large", { CANDOR_PAPER_LETTER, TRUE, TRUE }, FALSE },
  { "arabic", { CANDOR_PAPER_A4, FALSE, FALSE }, TRUE },
};

static GBytes *
render (CandorDocument *document,
        CandorPageStyle style)
{
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, style);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 10, 30, 0);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = candor_pdf_render (sheet, created, &error);

  g_assert_no_error (error);
  return pdf;
}

static GBytes *
render_case (const Case *test)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_sample (test->arabic);

  return render (document, test->style);
}

/* Rendered once, for tests that only read. */
static GBytes *
ref_case (const Case *test)
{
  static GBytes *rendered[G_N_ELEMENTS (cases)];

  if (rendered[test - cases] == NULL)
    rendered[test - cases] = render_case (test);
  return g_bytes_ref (rendered[test - cases]);
}

static char *
dup_file (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int   fd = g_file_open_tmp ("candor-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  return path;
}

/* What a program says about a file; its name stands for "FILE" in @arguments. */
static char *
run (GBytes     *pdf,
     const char *arguments)
{
  g_autofree char *path = dup_file (pdf);
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;

  for (unsigned int i = 0; words[i] != NULL; i++)
    if (strcmp (words[i], "FILE") == 0)
      {
        g_free (words[i]);
        words[i] = g_strdup (path);
      }
  process = g_subprocess_newv ((const char *const *) words, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  g_remove (path);
  return g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
}

static gboolean
have (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);

  if (path == NULL)
    g_test_skip (program);
  return path != NULL;
}

static void
assert_line (const char *output,
             const char *key,
             const char *value)
{
  g_autofree char *pattern = g_strdup_printf ("^%s\\s+%s", key, value);

  if (!g_regex_match_simple (pattern, output, G_REGEX_MULTILINE, 0))
    g_error ("no line \"%s: %s\" in\n%s", key, value, output);
}

static void
assert_holds (const char *output,
              const char *what)
{
  if (strstr (output, what) == NULL)
    g_error ("no \"%s\" in\n%s", what, output);
}

static void
test_info (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GBytes) pdf = ref_case (test);
  g_autofree char *info = NULL;

  if (!have ("pdfinfo"))
    return;
  info = run (pdf, "pdfinfo FILE");
  assert_line (info, "Tagged:", "yes");
  assert_line (info, "Metadata Stream:", "yes");
  assert_line (info, "Title:", test->arabic ? "القطرات" : "Blue drops: what we talked about$");
  assert_line (info, "CreationDate:", "Sun Nov 22 10:30:00 2026");
  assert_line (info, "Page size:", test->style.paper == CANDOR_PAPER_A4 ? "595.276 x 841.89 pts \\(A4\\)" : "612 x 792 pts \\(letter\\)");
}

static void
test_fonts_embedded (gconstpointer data)
{
  g_autoptr (GBytes) pdf = ref_case (data);
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;

  if (!have ("pdffonts"))
    return;
  fonts = run (pdf, "pdffonts FILE");
  lines = g_strsplit (fonts, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 3);
  for (unsigned int i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    g_assert_true (g_regex_match_simple ("\\s(yes)\\s+(yes)\\s+(yes)\\s+[0-9]+\\s+0$", lines[i], 0, 0));
  assert_holds (fonts, "NotoSans");
}

/* Its exit status says so. */
static void
test_sound (gconstpointer data)
{
  g_autoptr (GBytes) pdf = ref_case (data);
  g_autofree char *said = NULL;

  if (!have ("qpdf"))
    return;
  said = run (pdf, "qpdf --check FILE");
  assert_holds (said, "No syntax or stream encoding errors found");
}

static void
test_same_bytes (gconstpointer data)
{
  g_autoptr (GBytes) one = render_case (data);
  g_autoptr (GBytes) two = render_case (data);

  g_assert_cmpmem (g_bytes_get_data (one, NULL), g_bytes_get_size (one), g_bytes_get_data (two, NULL), g_bytes_get_size (two));
}

static void
fold_space (GString *text)
{
  gsize to = 0;

  for (gsize i = 0; i < text->len; i++)
    if (!g_ascii_isspace (text->str[i]))
      text->str[to++] = text->str[i];
  g_string_truncate (text, to);
}

/* All that the nodes below @node say stands in @text, in order. Both have no spaces. Heads of tables
 * are left out, as large print repeats them in each row. */
static const char *
assert_in_order (CandorNode *node,
                 const char *text)
{
  if (candor_node_get_style (node) == CANDOR_STYLE_HEAD)
    return text;
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    {
      g_autoptr (GString) words = g_string_new (candor_node_get_span (node, i)->text);
      const char *found;

      fold_space (words);
      found = strstr (text, words->str);
      if (found == NULL)
        g_error ("\"%s\" is not in the rest of the text, which begins: %.200s", words->str, text);
      text = found + words->len;
    }
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    text = assert_in_order (candor_node_get_child (node, i), text);
  return text;
}

static void
assert_complete (guint32     seed,
                 int         n_blocks,
                 gboolean    large,
                 const char *command)
{
  g_autoptr (CandorDocument) document = n_blocks > 0 ? candor_test_document_new_random (seed, n_blocks, FALSE)
                                                     : candor_test_document_new_sample (FALSE);
  g_autoptr (GBytes) pdf = render (document, (CandorPageStyle){ CANDOR_PAPER_A4, large, FALSE });
  g_autofree char *output = run (pdf, command);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (line[0] == '"' && strlen (line) >= 2)
        g_string_append_len (text, line + 1, strlen (line) - 2);
    }
  fold_space (text);
  assert_in_order (candor_document_get_root (document), text->str);
}

/* Readers of the structure find every word, in reading order, over all pages. */
static void
test_structure_text (void)
{
  if (!have ("pdfinfo"))
    return;
  assert_complete (0, 0, FALSE, "pdfinfo -struct-text FILE");
  for (guint32 seed = 0; seed < 6; seed++)
    assert_complete (seed, 30, seed == 5, "pdfinfo -struct-text FILE");
}

static void
test_structure (void)
{
  static const char *const elements[] = { "\n  H1", "\n  H2", "\n  H3", "\n  P", "\n  L ", "\n    LI", "\n      Lbl", "\n      LBody", "\n  Figure",
                                          "\n  Table", "\n    TR", "\n      TH", "\n      TD", "Link", "/Scope /Column" };
  g_autoptr (GBytes) pdf = ref_case (&cases[0]);
  g_autofree char *structure = NULL;

  if (!have ("pdfinfo"))
    return;
  structure = run (pdf, "pdfinfo -struct FILE");
  g_assert_true (g_str_has_prefix (structure, "Document\n"));
  for (unsigned int i = 0; i < G_N_ELEMENTS (elements); i++)
    assert_holds (structure, elements[i]);
  g_assert_null (strstr (structure, "NonStruct"));
  g_assert_null (strstr (strstr (structure, "Document") + 1, "Document"));
}

/* A paragraph on two pages is one element with a part on each. */
static void
test_split_paragraph (void)
{
  g_autoptr (CandorDocument) document = candor_document_new ("Long", "en", FALSE);
  CandorNode *paragraph = candor_node_add (candor_document_get_root (document), CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *structure = NULL;

  if (!have ("pdfinfo"))
    return;
  for (int i = 0; i < 900; i++)
    candor_node_add_span (paragraph, CANDOR_SPAN_PLAIN, "Words of a paragraph. ", NULL);
  pdf = render (document, (CandorPageStyle){ 0 });
  structure = run (pdf, "pdfinfo -struct FILE");
  g_assert_true (g_regex_match_simple ("^Document\n  P \\(block\\)\n(    Span \\(inline\\)\n){3,}$", structure, 0, 0));
}

static void
test_arabic_text (void)
{
  g_autoptr (GBytes) pdf = ref_case (&cases[2]);
  g_autofree char *text = NULL;

  if (!have ("pdftotext"))
    return;
  text = run (pdf, "pdftotext FILE -");
  assert_holds (text, "عيادة ريفرسايد");
  assert_holds (text, "ما هو رقم");
  assert_holds (text, "IND");
}

static void
test_catalog (void)
{
  g_autoptr (GBytes) pdf = ref_case (&cases[2]);
  g_autofree char         *said = NULL;
  static const char *const wanted[] = {
    "/Lang (ar)",
    "/DisplayDocTitle true",
    "/Direction /R2L",
    "<pdfuaid:part>1</pdfuaid:part>",
    "2026-11-22T10:30:00+00:00",
    "/Tabs /S",
    "/Scope /Column",
    "/Artifact BMC",
    "/ActualText <feff2610>",
    "/ActualText <feff2611>",
    "/Alt (About 7 of 1,000",
    "/Alt (https://example.org/notice)",
    "/Contents (https://example.org/notice)",
    "/URI (https://example.org/it%27s%281%29)",
    "lang=zh&q=%C3%BC%281%29",
    "/Type /Outlines",
    "/BBox [",
  };

  if (!have ("qpdf"))
    return;
  said = run (pdf, "qpdf --qdf --object-streams=disable FILE -");
  for (char *c = said; *c != '\0'; c++)
    *c = *c == '\n' ? ' ' : *c;
  for (unsigned int i = 0; i < G_N_ELEMENTS (wanted); i++)
    assert_holds (said, wanted[i]);
  g_assert_null (strstr (said, "NonStruct"));
}

/* What a cheap scanner reads on a page; not every page has a code. */
static void
scan_page (GBytes      *pdf,
           unsigned int page,
           GString     *found)
{
  g_autofree char *directory = g_dir_make_tmp ("candor-XXXXXX", NULL);
  g_autofree char *picture = g_build_filename (directory, "page", NULL);
  g_autofree char *file = g_strconcat (picture, ".png", NULL);
  g_autofree char *command = g_strdup_printf ("pdftoppm -r 150 -png -singlefile -f %u FILE %s", page, picture);
  g_autofree char *said = run (pdf, command);
  g_autofree char *codes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) scanner =
               g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "zbarimg", "-q", "--raw", "--nodbus", file, NULL);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (scanner, NULL, NULL, &codes, NULL, &error);
  g_assert_no_error (error);
  g_string_append (found, codes);
  g_remove (file);
  g_rmdir (directory);
}

static unsigned int
count_pages (GBytes *pdf)
{
  g_autofree char *said = run (pdf, "pdfinfo FILE");

  return (unsigned int) g_ascii_strtoull (strstr (said, "Pages:") + strlen ("Pages:"), NULL, 10);
}

static void
test_codes (gconstpointer data)
{
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  if (!have ("zbarimg") || !have ("pdftoppm"))
    return;
  pdf = ref_case (data);
  for (unsigned int page = 1; page <= count_pages (pdf); page++)
    scan_page (pdf, page, found);
  assert_holds (found->str, "https://example.org/notice\n");
  assert_holds (found->str, "https://example.org/third\n");
  assert_holds (found->str, "https://journal.example.org/articles/2024/11/a-trial-of-drops-in-people?lang=zh&q=%C3%BC(1)\n");
}

/* What stands in a text is never taken for what Cairo wrote. */
static void
test_hostile_text (void)
{
  const char *const text = "/NonStruct << /MCID 0 >> BDC (\\ ) EMC <b>&amp;</b> {page}";
  g_autoptr (CandorDocument) document = candor_document_new (text, "en", FALSE);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *said = NULL;

  if (!have ("pdftotext"))
    return;
  candor_document_set_footer (document, text, "Page {page}");
  for (int i = 0; i < 40; i++)
    candor_node_add_span (candor_node_add (candor_document_get_root (document), CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL), 0, text, NULL);
  pdf = render (document, (CandorPageStyle){ 0 });
  said = run (pdf, "pdftotext FILE -");
  assert_holds (said, text);
  g_clear_pointer (&said, g_free);
  said = run (pdf, "qpdf --check FILE");
}

static void
test_errors (void)
{
  g_autoptr (CandorDocument) document = candor_document_new ("Title", "en", FALSE);
  g_autoptr (GBytes) good = render (document, (CandorPageStyle){ 0 });
  g_autoptr (GBytes) bad = g_bytes_new_static ("%PDF-1.5 no more", 16);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 22, 0, 0, 0);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  CandorTag root = { .name = "Document" };
  CandorTag strange = { .name = "P", .parent = &root };

  g_assert_null (candor_pdf_finish (bad, document, created, tags, &error));
  g_assert_error (error, CANDOR_PDF_ERROR, CANDOR_PDF_ERROR_TAG);
  g_clear_error (&error);
  g_ptr_array_add (tags, &strange);
  g_assert_null (candor_pdf_finish (good, document, created, tags, &error));
  g_assert_error (error, CANDOR_PDF_ERROR, CANDOR_PDF_ERROR_TAG);
}

static void
add_case_test (const char   *what,
               const Case   *test,
               GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/pdf/%s/%s", what, test->name);

  g_test_add_data_func (path, test, func);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      add_case_test ("info", &cases[i], test_info);
      add_case_test ("fonts-embedded", &cases[i], test_fonts_embedded);
      add_case_test ("sound", &cases[i], test_sound);
      add_case_test ("same-bytes", &cases[i], test_same_bytes);
      add_case_test ("codes", &cases[i], test_codes);
    }
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/structure/text", test_structure_text);
  g_test_add_func ("/pdf/structure/split-paragraph", test_split_paragraph);
  g_test_add_func ("/pdf/arabic-text", test_arabic_text);
  g_test_add_func ("/pdf/catalog", test_catalog);
  g_test_add_func ("/pdf/hostile-text", test_hostile_text);
  g_test_add_func ("/pdf/errors", test_errors);
  return g_test_run ();
}
