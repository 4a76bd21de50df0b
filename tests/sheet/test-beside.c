/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two languages side by side, drafts, and what nobody has translated: on a small pack in made-up
 * translations, so that each of these can be switched on alone. */
#include "candor-builder.h"
#include "candor-pack-reader.h"
#include "candor-sheet-private.h"

#include <string.h>

#define TITLE "No drops are approved." /* of the small pack's key fact */

/* The small pack with pairs (text, what stands for it), ended by NULL. */
static CandorPack *
load (const char *text,
      ...)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GString) pack = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *loaded;
  va_list     pairs;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  pack = g_string_new (content);
  va_start (pairs, text);
  for (const char *find = text; find != NULL; find = va_arg (pairs, const char *))
    g_assert_cmpuint (g_string_replace (pack, find, va_arg (pairs, const char *), 0), >, 0);
  va_end (pairs);
  bytes = g_bytes_new (pack->str, pack->len);
  loaded = candor_pack_load_bytes (bytes, "small", NULL, &error);
  g_assert_no_error (error);
  return loaded;
}

#define ROOT "xml:lang=\"en\""
#define LANGUAGES "</language></languages>"

/* In Spanish, of which only the key fact is really translated; the language's state is up to the test. */
static CandorPack *
load_spanish (const char *state)
{
  g_autofree char *languages = g_strdup_printf ("</language><language code=\"es\" %s>Español</language></languages>", state);

  return load (ROOT, "xml:lang=\"es\"", LANGUAGES, languages, TITLE, "No hay gotas aprobadas.", NULL);
}

static CandorPack *
load_arabic (void)
{
  return load (ROOT, "xml:lang=\"ar\"", "direction=\"ltr\"", "direction=\"rtl\"", LANGUAGES,
               "</language><language code=\"ar\" state=\"draft\">العربية</language></languages>",
               TITLE, "لم تُعتمد أي قطرات.", "Blue drops", "القطرات الزرقاء", NULL);
}

static CandorDocument *
build (CandorPack     *pack,
       CandorSheetKind kind)
{
  g_autoptr (CandorDiscussion) discussion = candor_discussion_new (pack);
  g_autoptr (GDateTime) printed = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  CandorSheetRequest request = { .kind = kind, .parts = CANDOR_SHEET_PART_ALL, .printed = printed };
  CandorAsk         *own = candor_discussion_add_question (discussion, "Will Ana be there?");

  candor_ask_set_ticked (own, TRUE);
  return candor_builder_build (discussion, &request);
}

static CandorDocument *
build_pair (CandorPack     *first,
            CandorPack     *second,
            CandorSheetKind kind)
{
  g_autoptr (CandorPack) pair = candor_pack_new_beside (first, second);

  g_assert_nonnull (candor_pack_get_beside (pair));
  return build (pair, kind);
}

/* The first node in reading order whose text begins so. */
static CandorNode *
find (CandorNode *node,
      const char *text)
{
  g_autofree char *plain = candor_node_dup_plain (node);

  if (g_str_has_prefix (plain, text))
    return node;
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    {
      CandorNode *found = find (candor_node_get_child (node, i), text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* --- Drafts --- */

static void
assert_draft (const char *state,
              gboolean    draft)
{
  g_autoptr (CandorPack) pack = load_spanish (state);
  g_autoptr (CandorDocument) document = build (pack, CANDOR_SHEET_BLANK);
  const char *footer = candor_document_get_footer (document);

  /* The small pack lacks the words, so that their ids stand for them. */
  g_assert_cmpint (strstr (footer, "[sheet.draft]") != NULL, ==, draft);
}

static void
test_draft (void)
{
  g_autoptr (CandorPack) source = load (NULL);
  g_autoptr (CandorDocument) document = build (source, CANDOR_SHEET_BLANK);

  assert_draft ("state=\"draft\"", TRUE);
  assert_draft ("state=\"reviewed\" reviewer=\"R. Reader\" reviewed=\"2026-11-20\"", FALSE);
  g_assert_null (strstr (candor_document_get_footer (document), "[sheet.draft]"));
}

/* --- What nobody has translated --- */

static unsigned int
count_marks (CandorNode *node,
             const char *mark)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    n += (candor_node_get_span (node, i)->flags & CANDOR_SPAN_MARK) && g_str_equal (candor_node_get_span (node, i)->text, mark);
  if (candor_node_get_beside (node) != NULL)
    n += count_marks (candor_node_get_beside (node), mark);
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    n += count_marks (candor_node_get_child (node, i), mark);
  return n;
}

/* One statement of the Spanish pack is still in English; its title is not. */
static CandorPack *
load_incomplete (void)
{
  return load (ROOT, "xml:lang=\"es\"", LANGUAGES, "</language><language code=\"es\" state=\"draft\">Español</language></languages>",
               "<sources>", "<sources xml:lang=\"en\">",
               "<statement level=\"official\" sources=\"reg\" as-of=\"2019-12-06\">", "<statement xml:lang=\"en\" level=\"official\" sources=\"reg\" as-of=\"2019-12-06\">",
               TITLE, "No hay gotas aprobadas.", NULL);
}

static void
test_marks (void)
{
  g_autoptr (CandorPack) pack = load_incomplete ();
  g_autoptr (CandorDocument) document = build (pack, CANDOR_SHEET_BLANK);
  CandorNode      *root = candor_document_get_root (document);
  CandorNode      *fact = find (root, "No hay gotas");
  g_autofree char *plain = candor_node_dup_plain (fact);

  /* One mark for the whole sentence with the name and the emphasis in it, and none at the citations. */
  g_assert_nonnull (strstr (plain, "See Act 7. (EN)"));
  g_assert_cmpuint (count_marks (root, "EN"), ==, 1);
  g_assert_nonnull (find (root, "[sheet.in-other-language]"));
}

static void
test_no_marks (void)
{
  g_autoptr (CandorPack) pack = load_spanish ("state=\"draft\"");
  g_autoptr (CandorDocument) document = build (pack, CANDOR_SHEET_BLANK);

  g_assert_cmpuint (count_marks (candor_document_get_root (document), "EN"), ==, 0);
  g_assert_null (find (candor_document_get_root (document), "[sheet.in-other-language]"));
}

static CandorTag *
find_language (CandorSheet *sheet,
               const char  *language)
{
  CandorLayout *layout = candor_sheet_get_layout (sheet);

  for (unsigned int i = 0; i < layout->tags->len; i++)
    {
      CandorTag *tag = g_ptr_array_index (layout->tags, i);

      if (g_strcmp0 (tag->language, language) == 0)
        return tag;
    }
  return NULL;
}

/* A sentence in another language is an element of its own inside its paragraph. */
static void
test_tags (void)
{
  g_autoptr (CandorPack) pack = load_incomplete ();
  g_autoptr (CandorDocument) document = build (pack, CANDOR_SHEET_BLANK);
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  CandorTag *tag = find_language (sheet, "en");

  g_assert_nonnull (tag);
  g_assert_cmpstr (tag->name, ==, "Span");
  g_assert_cmpstr (tag->parent->name, ==, "P");
  g_assert_null (tag->parent->language);
  g_assert_null (find_language (sheet, "es"));
}

/* --- Side by side --- */

static void
test_pairs (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) spanish = load_spanish ("state=\"draft\"");
  g_autoptr (CandorDocument) document = build_pair (spanish, english, CANDOR_SHEET_PATIENT);
  CandorNode      *root = candor_document_get_root (document);
  CandorNode      *fact = find (root, "No hay gotas");
  CandorNode      *own = find (root, "Will Ana be there?");
  g_autofree char *beside = candor_node_dup_plain (candor_node_get_beside (fact));
  g_autofree char *text = candor_document_dup_text (document);

  g_assert_true (g_str_has_prefix (beside, TITLE));
  g_assert_cmpstr (candor_node_get_language (candor_node_get_beside (fact)), ==, "en");
  g_assert_cmpint (candor_node_get_number (fact), >, 0);
  /* What somebody said is no translation of anything. */
  g_assert_null (candor_node_get_beside (own));
  g_assert_null (strstr (strstr (text, "Will Ana be there?") + 1, "Will Ana be there?"));
  g_assert_cmpstr (candor_document_get_language (candor_document_get_beside (document)), ==, "en");
  g_assert_nonnull (strstr (text, "No hay gotas aprobadas."));
  g_assert_nonnull (strstr (text, TITLE));
}

/* The chart is kept in one language. */
static void
test_record (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) spanish = load_spanish ("state=\"draft\"");
  g_autoptr (CandorDocument) document = build_pair (spanish, english, CANDOR_SHEET_RECORD);

  g_assert_cmpstr (candor_document_get_language (document), ==, "es");
  g_assert_null (candor_document_get_beside (document));
}

/* Every number, once for each language, one after the other. */
static void
add_numbers (CandorNode *node,
             GArray     *numbers)
{
  int number = candor_node_get_number (node);

  if (number > 0)
    g_array_append_val (numbers, number);
  for (unsigned int i = 0; i < candor_node_get_n_children (node); i++)
    add_numbers (candor_node_get_child (node, i), numbers);
}

static void
test_numbers (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) arabic = load_arabic ();
  g_autoptr (CandorDocument) document = build_pair (arabic, english, CANDOR_SHEET_BLANK);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));

  add_numbers (candor_document_get_root (document), numbers);
  g_assert_cmpuint (numbers->len, >, 3);
  for (unsigned int i = 0; i < numbers->len; i++)
    g_assert_cmpint (g_array_index (numbers, int, i), ==, (int) i + 1);
}

/* The piece whose line begins so, on the first page. */
static const CandorPiece *
find_piece (CandorSheet  *sheet,
            const char   *text,
            unsigned int *index)
{
  GArray *items = ((CandorPage *) g_ptr_array_index (candor_sheet_get_layout (sheet)->pages, 0))->items;

  for (unsigned int i = 0; i < items->len; i++)
    {
      const CandorPiece *piece = &g_array_index (items, CandorPiece, i);

      *index = i;
      if (piece->kind == CANDOR_PIECE_TEXT &&
          g_str_has_prefix (pango_layout_get_text (piece->line->layout) + piece->line->start_index, text))
        return piece;
    }
  g_error ("no line begins with “%s”", text);
}

static void
assert_lanes (CandorPack *first,
              CandorPack *second,
              const char *first_text,
              const char *second_text)
{
  g_autoptr (CandorDocument) document = build_pair (first, second, CANDOR_SHEET_BLANK);
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, (CandorPageStyle){ 0 });
  CandorLayout      *layout = candor_sheet_get_layout (sheet);
  unsigned int       first_index, second_index;
  const CandorPiece *start = find_piece (sheet, first_text, &first_index);
  const CandorPiece *end = find_piece (sheet, second_text, &second_index);
  double             start_x = candor_layout_get_line_x (layout, start);
  double             end_x = candor_layout_get_line_x (layout, end);

  /* Side by side from the same height, the first language where its page begins, and read first. */
  g_assert_cmpfloat_with_epsilon (start->y, end->y, 0.1);
  g_assert_cmpint (start_x > end_x, ==, layout->right_to_left);
  g_assert_cmpuint (first_index, <, second_index);
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
}

static void
test_lanes (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) spanish = load_spanish ("state=\"draft\"");
  g_autoptr (CandorPack) arabic = load_arabic ();

  assert_lanes (spanish, english, "No hay gotas", TITLE);
  assert_lanes (arabic, english, "لم تُعتمد", TITLE);
  assert_lanes (english, arabic, TITLE, "لم تُعتمد");
}

/* In large print one stands above the other, each as wide as the page. */
static void
test_large (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) arabic = load_arabic ();
  g_autoptr (CandorDocument) document = build_pair (arabic, english, CANDOR_SHEET_BLANK);
  g_autoptr (CandorSheet) sheet = candor_sheet_new (document, (CandorPageStyle){ CANDOR_PAPER_A4, TRUE, FALSE });
  unsigned int       index;
  const CandorPiece *first = find_piece (sheet, "لم تُعتمد", &index);
  const CandorPiece *second = find_piece (sheet, TITLE, &index);

  g_assert_cmpfloat (second->y, >=, first->y + first->height);
  g_assert_cmpfloat_with_epsilon (first->width, second->width, 0.1);
  g_assert_cmpuint (candor_sheet_count_misfits (sheet), ==, 0);
}

/* --- The interpreter's list --- */

static void
test_terms (void)
{
  g_autoptr (CandorPack) english = load (NULL);
  g_autoptr (CandorPack) arabic = load_arabic ();
  g_autoptr (CandorDocument) pair = build_pair (arabic, english, CANDOR_SHEET_TERMS);
  g_autoptr (CandorDocument) alone = build (english, CANDOR_SHEET_TERMS);
  CandorNode      *head = find (candor_document_get_root (pair), "العربية");
  CandorNode      *entry = find (candor_document_get_root (alone), "Drop");
  g_autofree char *plain = candor_node_dup_plain (entry);

  g_assert_nonnull (head);
  g_assert_nonnull (find (candor_document_get_root (pair), "English"));
  g_assert_nonnull (find (candor_document_get_root (pair), "Drop"));
  g_assert_cmpuint (count_marks (candor_document_get_root (pair), "EN"), ==, 0);
  g_assert_nonnull (strstr (plain, "A very small amount of a liquid."));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/beside/draft", test_draft);
  g_test_add_func ("/beside/marks", test_marks);
  g_test_add_func ("/beside/no-marks", test_no_marks);
  g_test_add_func ("/beside/tags", test_tags);
  g_test_add_func ("/beside/pairs", test_pairs);
  g_test_add_func ("/beside/record", test_record);
  g_test_add_func ("/beside/numbers", test_numbers);
  g_test_add_func ("/beside/lanes", test_lanes);
  g_test_add_func ("/beside/large", test_large);
  g_test_add_func ("/beside/terms", test_terms);
  return g_test_run ();
}
