/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The document keeps what it is told, and says it all as plain text. */
#include "candor-document.h"
#include "candor-test-document.h"

#include <string.h>

static void
fill (CandorNode     *parent,
      CandorNodeKind  kind,
      CandorNodeStyle style,
      const char     *text,
      CandorNode    **made)
{
  CandorNode *node = candor_node_add (parent, kind, style);

  candor_node_add_span (node, CANDOR_SPAN_PLAIN, text, NULL);
  if (made != NULL)
    *made = node;
}

static void
add_level_badge (CandorNode *node)
{
  CandorText *name = candor_text_new_plain ("Official", "en");
  g_autoptr (CandorLevel) level = candor_level_new ("official", CANDOR_LEVEL_OFFICIAL, name, name);

  candor_node_add_badge (node, level);
  candor_text_unref (name);
}

static void
test_spans (void)
{
  g_autoptr (CandorNode) node = candor_node_new (CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_LEAD);
  g_autoptr (CandorText) text = candor_text_new ("fr");
  g_autofree char *plain = NULL;

  candor_text_append (text, CANDOR_RUN_STRONG | CANDOR_RUN_TERM, "mot", "term");
  candor_text_append (text, CANDOR_RUN_NAME | CANDOR_RUN_EM, "FDA", NULL);
  candor_node_add_text (node, text, CANDOR_SPAN_QUIET);
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, "", NULL);
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, "bad\xff", NULL);
  add_level_badge (node);
  g_assert_cmpint (candor_node_get_kind (node), ==, CANDOR_NODE_PARAGRAPH);
  g_assert_cmpint (candor_node_get_style (node), ==, CANDOR_STYLE_LEAD);
  g_assert_cmpuint (candor_node_get_n_spans (node), ==, 4);
  g_assert_cmpint (candor_node_get_span (node, 0)->flags, ==, CANDOR_SPAN_STRONG | CANDOR_SPAN_QUIET);
  g_assert_cmpstr (candor_node_get_span (node, 0)->language, ==, "fr");
  g_assert_cmpint (candor_node_get_span (node, 1)->flags, ==, CANDOR_SPAN_NAME | CANDOR_SPAN_EM | CANDOR_SPAN_QUIET);
  g_assert_cmpint (candor_node_get_span (node, 3)->flags, ==, CANDOR_SPAN_BADGE);
  g_assert_cmpint (candor_node_get_span (node, 3)->level, ==, CANDOR_LEVEL_OFFICIAL);
  g_assert_nonnull (candor_node_get_span (node, 3)->symbol);
  plain = candor_node_dup_plain (node);
  g_assert_cmpstr (plain, ==, "motFDAbad\xef\xbf\xbd [Official]");
}

static void
test_values (void)
{
  g_autoptr (CandorNode) table = candor_node_new (CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);
  const int   weights[] = { 3, 5 };
  int         n;

  g_assert_null (candor_node_get_weights (table, &n));
  g_assert_cmpint (n, ==, 0);
  candor_node_set_weights (table, weights, 2);
  g_assert_cmpint (candor_node_get_weights (table, &n)[1], ==, 5);
  g_assert_cmpint (n, ==, 2);
  g_assert_true (candor_node_get_child (table, 0) == row);
  g_assert_cmpuint (candor_node_get_n_children (table), ==, 1);
  candor_node_set_address (row, "https://example.org/a");
  candor_node_set_address (row, candor_node_get_address (row));
  g_assert_cmpstr (candor_node_get_address (row), ==, "https://example.org/a");
  candor_node_set_level (row, 3);
  candor_node_set_lines (row, 4);
  g_assert_cmpint (candor_node_get_level (row), ==, 3);
  g_assert_cmpint (candor_node_get_lines (row), ==, 4);
}

static void
test_properties (void)
{
  CandorDocument   *document = candor_document_new ("Title", "ar", TRUE);
  const char *const start[] = { "Clinic", "Street", NULL };

  g_assert_cmpstr (candor_document_get_title (document), ==, "Title");
  g_assert_cmpstr (candor_document_get_language (document), ==, "ar");
  g_assert_true (candor_document_get_right_to_left (document));
  g_assert_null (candor_document_get_footer (document));
  g_assert_null (candor_document_get_letterhead_start (document));
  candor_document_set_footer (document, "foot", "{page}");
  candor_document_set_letterhead (document, start, NULL);
  candor_document_set_letterhead (document, candor_document_get_letterhead_start (document), NULL);
  g_assert_cmpstr (candor_document_get_page_pattern (document), ==, "{page}");
  g_assert_cmpstr (candor_document_get_letterhead_start (document)[1], ==, "Street");
  g_assert_null (candor_document_get_letterhead_end (document));
  g_assert_finalize_object (document);
}

static void
add_text_table (CandorNode *root)
{
  CandorNode *table = candor_node_add (root, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);
  CandorNode *cell;

  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Sign", NULL);
  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Do", NULL);
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Fever", NULL);
  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Rest", &cell);
  fill (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "Drink", NULL);
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Rash", NULL);
}

static void
add_text_lists (CandorNode *root)
{
  CandorNode *box = candor_node_add (root, CANDOR_NODE_BOX, CANDOR_STYLE_URGENT);
  CandorNode *list = candor_node_add (box, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode *item;

  fill (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET, "One", &item);
  fill (item, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "Under it", NULL);
  fill (list, CANDOR_NODE_ITEM, CANDOR_STYLE_NUMBER, "Two", NULL);
  list = candor_node_add (root, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  fill (list, CANDOR_NODE_ITEM, CANDOR_STYLE_CHECKBOX, "Ask", &item);
  candor_node_set_lines (candor_node_add (item, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 2);
  fill (list, CANDOR_NODE_ITEM, CANDOR_STYLE_CHECKED, "Asked", NULL);
}

static void
test_text (void)
{
  CandorDocument   *document = candor_document_new ("Title", "en", FALSE);
  CandorNode       *root = candor_document_get_root (document);
  const char *const start[] = { "Clinic", NULL };
  CandorNode       *node;
  g_autofree char  *text = NULL;

  candor_document_set_letterhead (document, start, NULL);
  candor_document_set_footer (document, "Foot", "Page {page}");
  fill (root, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL, "Übel", NULL);
  fill (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "Words", &node);
  add_level_badge (node);
  candor_node_add (root, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  fill (root, CANDOR_NODE_HEADING, CANDOR_STYLE_NORMAL, "Two", &node);
  candor_node_set_level (node, 2);
  add_text_table (root);
  add_text_lists (root);
  fill (root, CANDOR_NODE_QR, CANDOR_STYLE_NORMAL, "Source", &node);
  candor_node_set_address (node, "https://example.org/a");
  text = candor_document_dup_text (document);
  g_assert_cmpstr (text, ==,
                   "Clinic\n\nÜbel\n====\n\nWords [Official]\n\nTwo\n---\n\n"
                   "Sign: Fever\nDo: Rest; Drink\n\nSign: Rash\n\n"
                   "! - One\n!     Under it\n! 2. Two\n\n"
                   "[ ] Ask\n    ________________________________________\n    ________________________________________\n[x] Asked\n\n"
                   "Source\nhttps://example.org/a\n\nFoot\n");
  g_assert_finalize_object (document);
}

/* Rows of the record: what is in a cell stands line by line, and names stand before a line to sign. */
static void
test_text_rows (void)
{
  CandorDocument  *document = candor_document_new ("Title", "en", FALSE);
  CandorNode      *table = candor_node_add (candor_document_get_root (document), CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode      *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  CandorNode      *cell;
  g_autofree char *text = NULL;

  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Answers", NULL);
  cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
  fill (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "Allergies\u2003Tell them.\u2003At once.", NULL);
  fill (cell, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL, "Sure?\u2003No", NULL);
  row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  fill (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL, "Patient ", &cell);
  candor_node_set_lines (candor_node_add (cell, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 1);
  text = candor_document_dup_text (document);
  g_assert_cmpstr (text, ==,
                   "Answers\n- Allergies: Tell them. At once.\n- Sure? No\n\n"
                   "Patient: ________________________________________\n");
  g_assert_finalize_object (document);
}

static void
test_text_holds_all (gconstpointer data)
{
  g_autoptr (CandorDocument) document = candor_test_document_new_sample (GPOINTER_TO_INT (data));
  g_autofree char *text = candor_document_dup_text (document);
  CandorNode      *root = candor_document_get_root (document);

  for (unsigned int i = 0; i < candor_node_get_n_children (root); i++)
    {
      g_autofree char *plain = candor_node_dup_plain (candor_node_get_child (root, i));

      g_assert_nonnull (strstr (text, plain));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/spans", test_spans);
  g_test_add_func ("/document/values", test_values);
  g_test_add_func ("/document/properties", test_properties);
  g_test_add_func ("/document/text", test_text);
  g_test_add_func ("/document/text/rows", test_text_rows);
  g_test_add_data_func ("/document/text/all/english", GINT_TO_POINTER (FALSE), test_text_holds_all);
  g_test_add_data_func ("/document/text/all/arabic", GINT_TO_POINTER (TRUE), test_text_holds_all);
  return g_test_run ();
}
