/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that nobody wrote by hand: too large, too deep, built to take long. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

#include <sys/resource.h>

#define HEAD                                                                                  \
  "<pack xmlns='https://candor-aid.org/ns/pack/1' id='p' version='2026-11-22' xml:lang='en' " \
  "denominator='1000'>\n"
#define MIB (1024 * 1024)

/* Generous, for slow machines and sanitizers: what these guard against takes minutes or gigabytes. */
#define MAX_SECONDS 30
#define MAX_KIB (1024 * 1024)

typedef struct
{
  const char *name;
  GBytes *(*make) (void);
  int         code; /* CandorPackError */
  const char *rule;
  const char *sentence; /* with "file:line: " before it */
} Case;

/* --- Documents --- */

static GBytes *
take_string (GString *text)
{
  return g_string_free_to_bytes (text);
}

static GBytes *
repeat (const char *before,
        const char *unit,
        size_t      n,
        const char *after)
{
  GString *text = g_string_sized_new (strlen (before) + n * strlen (unit) + strlen (after));

  g_string_append (text, before);
  for (size_t i = 0; i < n; i++)
    g_string_append (text, unit);
  g_string_append (text, after);
  return take_string (text);
}

static GBytes *
make_empty (void)
{
  return g_bytes_new (NULL, 0);
}

static GBytes *
make_blank (void)
{
  return repeat ("", " \n", 100, "");
}

static GBytes *
make_text (void)
{
  return repeat ("", "just words\n", 3, "");
}

static GBytes *
make_billion_laughs (void)
{
  GString *text = g_string_new ("<!DOCTYPE pack [<!ENTITY a0 'ha'>");

  for (int i = 1; i < 30; i++)
    g_string_append_printf (text, "<!ENTITY a%d '&a%d;&a%d;'>", i, i - 1, i - 1);
  g_string_append (text, "]>" HEAD "&a29;</pack>");
  return take_string (text);
}

static GBytes *
make_quadratic_blowup (void)
{
  g_autofree char *big = g_strnfill (MIB, 'a');
  g_autofree char *head = g_strconcat ("<!DOCTYPE pack [<!ENTITY a '", big, "'>]>" HEAD, NULL);

  return repeat (head, "&a;", 100000, "</pack>");
}

static GBytes *
make_utf16 (void)
{
  size_t size;
  char  *text = g_convert (HEAD "</pack>", -1, "UTF-16", "UTF-8", NULL, &size, NULL);

  return g_bytes_new_take (text, size);
}

static GBytes *
make_utf16_without_mark (void)
{
  size_t size;
  char  *text = g_convert (HEAD "</pack>", -1, "UTF-16LE", "UTF-8", NULL, &size, NULL);

  return g_bytes_new_take (text, size);
}

static GBytes *
make_nul (void)
{
  static const char text[] = HEAD "<about>\n\0</about></pack>";

  return g_bytes_new_static (text, sizeof text - 1);
}

static GBytes *
make_latin1 (void)
{
  return repeat (HEAD "\n\n<about>caf\xe9", "", 0, "</about></pack>");
}

static GBytes *
make_deep (void)
{
  return repeat (HEAD, "<a>", 100000, "");
}

static GBytes *
make_65_deep (void)
{
  return repeat (HEAD, "<a>\n", 64, "");
}

static GBytes *
make_million_siblings (void)
{
  return repeat (HEAD, "<words/>", 1000000, "</pack>");
}

static GBytes *
make_million_words (void)
{
  return repeat (HEAD "<words>", "<word id='w'>x</word>", 700000, "</words></pack>");
}

static GBytes *
make_many_siblings (void)
{
  return repeat (HEAD, "<words/>", 99990, "</pack>");
}

static GBytes *
make_many_attributes (void)
{
  GString *text = g_string_new (HEAD "\n<about ");

  for (int i = 0; i < 1000000; i++)
    g_string_append_printf (text, "a%d='' ", i);
  g_string_append (text, "/></pack>");
  return take_string (text);
}

static GBytes *
make_many_namespaces (void)
{
  GString *text = g_string_new (HEAD "<about ");

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "xmlns:a%d='urn:%d' ", i, i);
  g_string_append (text, "/></pack>");
  return take_string (text);
}

/* The comment is no tag: what is in it is not counted. */
static GBytes *
make_equals_in_comment (void)
{
  return repeat (HEAD "<!-- <a ", "= ", 100, "--><![CDATA[<a = = = ]]><?x <a = = = ?></pack>");
}

static GBytes *
make_large_attribute (void)
{
  return repeat (HEAD "<about written='", "aaaaaaaaaa", MIB, "'/></pack>");
}

static GBytes *
make_attribute_of_9_million (void)
{
  return repeat (HEAD "<about written='", "aaaaaaaaa", 1000000, "'/></pack>");
}

static GBytes *
make_name_of_40_thousand (void)
{
  return repeat (HEAD "<", "aaaa", 10000, "/></pack>");
}

static GBytes *
make_large_text (void)
{
  return repeat (HEAD "<about>", "aaaaaaaaaa", MIB + 1, "</about></pack>");
}

static GBytes *
make_large_comment (void)
{
  return repeat (HEAD "<!--", "aaaaaaaaaa", 1500000, "--></pack>");
}

static GBytes *
make_too_large (void)
{
  return repeat (HEAD, "          ", CANDOR_PACK_MAX_BYTES / 10, "</pack>");
}

static GBytes *
make_comments_in_text (void)
{
  return repeat (HEAD "<about><title>", "x<!---->", 1800000, "</title></about></pack>");
}

static GBytes *
make_references_in_text (void)
{
  return repeat (HEAD "<about><title>", "&amp;", 3000000, "</title></about></pack>");
}

static GBytes *
make_sources_in_attribute (void)
{
  return repeat (HEAD "<levels><level id='l' kind='claim' sources='", "a ", 4500000, "'/></levels></pack>");
}

/* The last byte begins a tag: nothing is read behind it. */
static GBytes *
make_cut (void)
{
  char *text = g_strdup (HEAD "<");

  return g_bytes_new_take (g_realloc (text, sizeof HEAD), sizeof HEAD);
}

static const Case cases[] = {
  { "empty", make_empty, CANDOR_PACK_ERROR_XML, "xml-syntax", "in.xml: the file is empty" },
  { "blank", make_blank, CANDOR_PACK_ERROR_XML, "xml-syntax", "in.xml:*: the file does not begin with XML" },
  { "text", make_text, CANDOR_PACK_ERROR_XML, "xml-syntax", "in.xml:1: the file does not begin with XML" },
  { "billion-laughs", make_billion_laughs, CANDOR_PACK_ERROR_XML, "xml-doctype",
    "in.xml:1: a pack has no <!DOCTYPE>; *" },
  { "quadratic-blowup", make_quadratic_blowup, CANDOR_PACK_ERROR_XML, "xml-doctype",
    "in.xml:1: a pack has no <!DOCTYPE>; *" },
  { "utf-16", make_utf16, CANDOR_PACK_ERROR_XML, "xml-encoding", "in.xml:1: the file is in UTF-16; *" },
  { "utf-16-without-mark", make_utf16_without_mark, CANDOR_PACK_ERROR_XML, "xml-encoding",
    "in.xml:1: there is a NUL byte here*" },
  { "nul", make_nul, CANDOR_PACK_ERROR_XML, "xml-encoding", "in.xml:3: there is a NUL byte here*" },
  { "latin-1", make_latin1, CANDOR_PACK_ERROR_XML, "xml-encoding", "in.xml:4: the bytes here are not UTF-8*" },
  { "deep", make_deep, CANDOR_PACK_ERROR_XML, "xml-depth", "in.xml:2: elements are nested more than 64 deep*" },
  { "65-deep", make_65_deep, CANDOR_PACK_ERROR_XML, "xml-depth",
    "in.xml:65: elements are nested more than 64 deep*" },
  { "million-siblings", make_million_siblings, CANDOR_PACK_ERROR_XML, "xml-elements",
    "in.xml:2: the file has more than 100000 elements*" },
  { "million-words", make_million_words, CANDOR_PACK_ERROR_XML, "xml-elements",
    "in.xml:2: the file has more than 100000 elements*" },
  { "many-siblings", make_many_siblings, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its <about>" },
  { "many-attributes", make_many_attributes, CANDOR_PACK_ERROR_XML, "xml-attributes",
    "in.xml:3: here are more attributes*" },
  { "many-namespaces", make_many_namespaces, CANDOR_PACK_ERROR_XML, "xml-attributes",
    "in.xml:2: here are more attributes*" },
  { "equals-in-comment", make_equals_in_comment, CANDOR_PACK_ERROR_SCHEMA, "text-place",
    "in.xml:1: there are words loose in <pack>*" },
  { "large-attribute", make_large_attribute, CANDOR_PACK_ERROR_XML, "xml-syntax", "in.xml:2: *" },
  { "attribute-of-9-million", make_attribute_of_9_million, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "name-of-40-thousand", make_name_of_40_thousand, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "large-text", make_large_text, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "large-comment", make_large_comment, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "too-large", make_too_large, CANDOR_PACK_ERROR_TOO_LARGE, "file-size",
    "in.xml: the file is larger than 16 MiB*" },
  { "comments-in-text", make_comments_in_text, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "references-in-text", make_references_in_text, CANDOR_PACK_ERROR_SCHEMA, "element-missing",
    "in.xml:1: <pack> lacks its *" },
  { "cut", make_cut, CANDOR_PACK_ERROR_XML, "xml-syntax", "in.xml:*" },
  { "sources-in-attribute", make_sources_in_attribute, CANDOR_PACK_ERROR_XML, "xml-attributes",
    "in.xml:2: here are more attributes*" },
};

/* --- What all tests share --- */

/* However much is wrong, what is said of it can be read. */
static void
check_findings (GListModel *findings)
{
  g_assert_cmpuint (g_list_model_get_n_items (findings), <=, 1000);
  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);

      g_assert_cmpuint (strlen (candor_finding_get_message (finding)), <, 600);
    }
}

static void
check_resources (gint64 start)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  g_test_message ("%.2f s, peak %ld MiB", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC,
                  usage.ru_maxrss / 1024);
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_SECONDS * (gint64) G_USEC_PER_SEC);
  g_assert_cmpint (usage.ru_maxrss, <, MAX_KIB);
}

static void
test_case (const void *data)
{
  const Case *test = data;
  g_autoptr (GBytes) bytes = test->make ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_bytes (bytes, "in.xml", findings, &error);
  g_autoptr (CandorFinding) first = NULL;

  check_refused (pack, &error, test->code, test->sentence);
  first = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  g_assert_cmpstr (candor_finding_get_rule (first), ==, test->rule);
  check_findings (G_LIST_MODEL (findings));
  check_resources (start);
}

/* --- Good documents at the limits --- */

static char *
read_small (void)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static CandorPack *
load_string (const char *text,
             GListStore *findings,
             GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return candor_pack_load_bytes (bytes, "in.xml", findings, error);
}

static void
test_byte_order_mark (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", small, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = load_string (marked, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (candor_pack_get_id (pack), ==, "small");
}

static char *
replace_all (const char *text,
             const char *search,
             const char *replace)
{
  g_auto (GStrv) pieces = g_strsplit (text, search, -1);

  return g_strjoinv (replace, pieces);
}

static void
test_windows_line_ends (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *windows = replace_all (small, "\n", "\r\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = load_string (windows, NULL, &error);
  CandorItem *item;

  g_assert_no_error (error);
  item = candor_pack_find_item (pack, "lumps");
  g_assert_cmpstr (candor_text_get_plain (candor_item_get_title (item)), ==, "Lumps");
}

/* libxml2 keeps a line in 16 bits. */
static void
test_lines_beyond_65535 (void)
{
  g_autofree char *small = read_small ();
  g_autofree char *gap = g_strnfill (70000, '\n');
  g_auto (GStrv) halves = g_strsplit (small, "<section id=\"effects\"", 2);
  g_autofree char *shifted = g_strconcat (halves[0], gap, "<section id=\"effects\"", halves[1], NULL);
  g_autofree char *bad = replace_all (shifted, "severity=\"moderate\"", "severity=\"bad\"");
  g_autofree char *unknown = replace_all (shifted, "sources=\"trial\">Lumps", "sources=\"s99\">Lumps");
  g_autoptr (CandorPack) pack = load_string (small, NULL, NULL);
  g_autoptr (CandorPack) moved = load_string (shifted, NULL, NULL);
  unsigned int     line = candor_item_get_line (candor_pack_find_item (pack, "lumps"));
  g_autofree char *at_effect = g_strdup_printf ("in.xml:%u: *", line + 70000);
  g_autofree char *at_statement = g_strdup_printf ("in.xml:%u: *", line + 70002);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_cmpuint (candor_item_get_line (candor_pack_find_item (moved, "lumps")), ==, line + 70000);
  check_refused (load_string (bad, NULL, &error), &error, CANDOR_PACK_ERROR_SCHEMA, at_effect);
  check_refused (load_string (unknown, NULL, &second), &second, CANDOR_PACK_ERROR_MEANING, at_statement);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pack-reader/bad/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/pack-reader/good/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/pack-reader/good/windows-line-ends", test_windows_line_ends);
  g_test_add_func ("/pack-reader/lines-beyond-65535", test_lines_beyond_65535);
  return g_test_run ();
}
