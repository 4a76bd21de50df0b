/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Items and what they are made of: order, ownership, list models. */
#include "config.h"

#include "candor-circumstance.h"
#include "candor-effect.h"
#include "candor-finding.h"
#include "candor-item-private.h"
#include "candor-jurisdiction.h"
#include "candor-ladder.h"
#include "candor-option.h"
#include "candor-question.h"
#include "candor-section.h"
#include "candor-term.h"

static CandorText *
make_text (const char *words)
{
  return candor_text_new_plain (words, "en");
}

static CandorStatement *
make_statement (const char *words)
{
  g_autoptr (CandorText) text = make_text (words);
  g_autoptr (CandorLevel) level = candor_level_new ("official", CANDOR_LEVEL_OFFICIAL, text, text);
  g_autoptr (CandorSource) source = candor_source_new ("reg", CANDOR_SOURCE_REGULATOR, (CandorDate){ 0 },
                                                       (CandorDate){ 0 }, text, text, NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (sources, g_object_ref (source));
  return candor_statement_new (NULL, text, level, sources, (CandorDate){ 0 });
}

static void
join_cb (CandorStatement *statement,
         void            *user_data)
{
  GString *text = user_data;

  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                          candor_text_get_plain (candor_statement_get_text (statement)));
}

static void
assert_statements (void       *item,
                   const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  candor_item_foreach_statement (item, join_cb, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
add_block (CandorItem *item,
           const char *words,
           gboolean    detail)
{
  g_autoptr (CandorStatement) statement = make_statement (words);
  g_autoptr (CandorBlock) block = candor_block_new (NULL, CANDOR_BLOCK_STATEMENT, NULL);

  candor_block_add_statement (block, statement);
  if (detail)
    candor_item_add_detail (item, block);
  else
    candor_item_add_block (item, block);
}

static void
test_plain (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) summary = make_statement ("summary");
  CandorItem      *item = candor_item_new (CANDOR_ITEM_TOPIC, "t", TRUE, title, summary);
  g_autofree char *id = NULL;
  gboolean         key = FALSE;
  unsigned int     line = 0;

  add_block (item, "detail", TRUE);
  add_block (item, "block", FALSE);
  candor_item_set_line (item, 7);
  g_object_get (item, "id", &id, "key", &key, "line", &line, NULL);
  g_assert_cmpstr (id, ==, "t");
  g_assert_true (key);
  g_assert_cmpuint (line, ==, 7);
  assert_statements (item, "summary block detail");
  g_assert_finalize_object (item);
}

static CandorEffect *
make_effect (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) summary = make_statement ("summary");
  g_autoptr (CandorStatement) rare = make_statement ("rare");
  g_autoptr (CandorFrequency) frequency = candor_frequency_new (
    CANDOR_FREQUENCY_NOT_STUDIED, (CandorCounts){ .cases = 2 }, rare, NULL, NULL, NULL);

  return candor_effect_new ("e", FALSE, title, summary, CANDOR_SEVERITY_SERIOUS, frequency);
}

/* Aspects come in their own order, whatever the order in which they were added. */
static void
test_effect (void)
{
  CandorEffect *effect = make_effect ();
  g_autoptr (CandorStatement) sign = make_statement ("sign");
  g_autoptr (CandorStatement) urgent = make_statement ("urgent");
  g_autoptr (CandorStatement) onset = make_statement ("onset");

  candor_effect_add (effect, CANDOR_ASPECT_EMERGENCY, urgent);
  candor_effect_add (effect, CANDOR_ASPECT_SIGN, sign);
  candor_effect_add (effect, CANDOR_ASPECT_SIGN, sign);
  candor_effect_add (effect, CANDOR_ASPECT_ONSET, onset);
  add_block (CANDOR_ITEM (effect), "block", FALSE);
  assert_statements (effect, "summary rare onset sign sign urgent block");
  g_assert_cmpuint (candor_effect_get_n (effect, CANDOR_ASPECT_SIGN), ==, 2);
  g_assert_cmpuint (candor_effect_get_n (effect, CANDOR_ASPECT_AT_ONCE), ==, 0);
  g_assert_true (candor_effect_get (effect, CANDOR_ASPECT_EMERGENCY, 0) == urgent);
  g_assert_finalize_object (effect);
}

static void
add_action (CandorJurisdiction *jurisdiction,
            const char         *date_text,
            const char         *words)
{
  g_autoptr (CandorStatement) statement = make_statement (words);
  CandorDate date;

  g_assert_true (candor_date_parse (date_text, &date));
  candor_jurisdiction_add_action (jurisdiction, date, "law", statement);
}

/* The oldest first; those of one day in the order they were added. */
static void
test_jurisdiction (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) summary = make_statement ("summary");
  g_autoptr (CandorStatement) ask = make_statement ("ask");
  g_autoptr (CandorStatement) report = make_statement ("report");
  CandorJurisdiction *us = candor_jurisdiction_new ("us", TRUE, title, summary, "US",
                                                    CANDOR_STATUS_NOT_APPROVED, (CandorDate){ 2026, 11, 22 });

  candor_jurisdiction_add_report (us, NULL, "112", report);
  candor_jurisdiction_add_ask (us, ask);
  add_action (us, "2020-05", "third");
  add_action (us, "2019", "first");
  add_action (us, "2019-12-06", "second");
  add_action (us, "2020-05", "fourth");
  assert_statements (us, "summary first second third fourth ask report");
  g_assert_cmpstr (candor_jurisdiction_get_status_name (us), ==, "not-approved");
  g_assert_cmpstr (candor_jurisdiction_get_action (us, 0)->kind, ==, "law");
  g_assert_null (candor_jurisdiction_get_report (us, 0)->address);
  g_assert_cmpstr (candor_jurisdiction_get_report (us, 0)->phone, ==, "112");
  g_assert_finalize_object (us);
}

static void
test_question (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) why = make_statement ("why");
  g_autoptr (CandorStatement) good = make_statement ("good");
  g_autoptr (CandorStatement) warning = make_statement ("warning");
  CandorQuestion *question = candor_question_new ("q", FALSE, title, why, good, warning);

  g_assert_null (candor_item_get_summary (CANDOR_ITEM (question)));
  g_assert_cmpint (candor_item_get_kind (CANDOR_ITEM (question)), ==, CANDOR_ITEM_QUESTION);
  assert_statements (question, "why good warning");
  g_assert_finalize_object (question);
}

static void
test_option (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) summary = make_statement ("summary");
  g_autoptr (CandorStatement) cost = make_statement ("cost");
  CandorOption *option = candor_option_new ("o", FALSE, title, summary);

  candor_option_set_cell (option, "cost", cost);
  g_assert_true (candor_option_get_cell (option, "cost") == cost);
  g_assert_null (candor_option_get_cell (option, "time"));
  assert_statements (option, "summary cost");
  g_assert_finalize_object (option);
}

static void
test_circumstance (void)
{
  static const char *const items[] = { "e-1", "e-2", NULL };
  g_autoptr (CandorText) title = make_text ("Allergies");
  g_autoptr (CandorStatement) caution = make_statement ("caution");
  CandorCircumstance *circumstance = candor_circumstance_new ("c", title);

  candor_circumstance_add_caution (circumstance, (char **) items, caution);
  g_assert_cmpuint (candor_circumstance_get_n_cautions (circumstance), ==, 1);
  g_assert_true (candor_circumstance_touches (circumstance, 0, "e-2"));
  g_assert_false (candor_circumstance_touches (circumstance, 0, "e"));
  g_assert_finalize_object (circumstance);
}

static void
test_table (void)
{
  static const char *const words[] = { "What", "Drops", "Colour", "Blue", "Taste", "None" };
  CandorBlock             *block = candor_block_new ("t", CANDOR_BLOCK_TABLE, NULL);

  candor_block_set_columns (block, 2);
  for (unsigned int i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (CandorText) cell = make_text (words[i]);

      candor_block_add_cell (block, cell);
    }
  g_assert_cmpuint (candor_block_get_n_rows (block), ==, 3);
  g_assert_cmpstr (candor_text_get_plain (candor_block_get_cell (block, 0, 1)), ==, "Drops");
  g_assert_cmpstr (candor_text_get_plain (candor_block_get_cell (block, 2, 0)), ==, "Taste");
  g_assert_finalize_object (block);
}

static void
note_change_cb (GListModel  *model,
                unsigned int position,
                unsigned int removed,
                unsigned int added,
                GString     *changes)
{
  g_string_append_printf (changes, "%u-%u+%u ", position, removed, added);
}

static void
test_list_models (void)
{
  g_autoptr (CandorText) title = make_text ("Title");
  g_autoptr (CandorStatement) summary = make_statement ("summary");
  g_autoptr (CandorItem) item = candor_item_new (CANDOR_ITEM_FAQ, "f", FALSE, title, summary);
  g_autoptr (CandorItem) found = NULL;
  g_autoptr (CandorPart) found_part = NULL;
  CandorPart    *part = candor_part_new ("p", title, NULL);
  CandorSection *section = candor_section_new ("s", CANDOR_TAB_QUESTIONS, title, title);
  g_autoptr (GString) changes = g_string_new (NULL);

  g_signal_connect (part, "items-changed", G_CALLBACK (note_change_cb), changes);
  g_signal_connect (section, "items-changed", G_CALLBACK (note_change_cb), changes);
  candor_part_add (part, item);
  candor_part_add (part, item);
  candor_section_add_part (section, part);
  g_assert_cmpstr (changes->str, ==, "0-0+1 1-0+1 0-0+1 ");
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (part)) == CANDOR_TYPE_ITEM);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (section)) == CANDOR_TYPE_PART);
  found = g_list_model_get_item (G_LIST_MODEL (part), 1);
  g_assert_true (found == item);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (part), 2));
  found_part = g_list_model_get_item (G_LIST_MODEL (section), 0);
  g_assert_true (found_part == part);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (section), 1));
  g_assert_finalize_object (section);
  g_clear_object (&found_part);
  g_assert_finalize_object (part);
}

static void
test_finding (void)
{
  CandorFinding *finding = candor_finding_new ("a.xml", 7, CANDOR_FINDING_WARNING, "rule", "Mend it");
  g_autoptr (CandorFinding) whole = candor_finding_new ("a.xml", 0, CANDOR_FINDING_ERROR, "rule", "Mend it");
  g_autofree char *text = candor_finding_dup_text (finding);
  g_autofree char *whole_text = candor_finding_dup_text (whole);

  g_assert_cmpstr (text, ==, "a.xml:7: warning: Mend it [rule]");
  g_assert_cmpstr (whole_text, ==, "a.xml: error: Mend it [rule]");
  g_assert_finalize_object (finding);
}

/* A symbol for each level, and no two alike, as meaning never rests on colour alone. */
static void
test_level_symbols (void)
{
  g_autoptr (GHashTable) symbols = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CandorText) text = make_text ("x");

  for (CandorLevelKind kind = CANDOR_LEVEL_OFFICIAL; kind <= CANDOR_LEVEL_ADVICE; kind++)
    {
      g_autoptr (CandorLevel) level = candor_level_new ("l", kind, text, text);

      g_assert_cmpint (g_utf8_strlen (candor_level_get_symbol (level), -1), ==, 1);
      g_assert_true (g_hash_table_add (symbols, (char *) candor_level_get_symbol (level)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/item/plain", test_plain);
  g_test_add_func ("/item/effect", test_effect);
  g_test_add_func ("/item/jurisdiction", test_jurisdiction);
  g_test_add_func ("/item/question", test_question);
  g_test_add_func ("/item/option", test_option);
  g_test_add_func ("/item/circumstance", test_circumstance);
  g_test_add_func ("/item/table", test_table);
  g_test_add_func ("/item/list-models", test_list_models);
  g_test_add_func ("/item/finding", test_finding);
  g_test_add_func ("/item/level-symbols", test_level_symbols);
  return g_test_run ();
}
