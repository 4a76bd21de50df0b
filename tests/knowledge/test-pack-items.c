/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader on each kind of item and block: what small.xml says comes out of the getters. */
#include "config.h"

#include "candor-pack-reader.h"

#include "candor-test-pack.h"

static CandorPack *small;

static void *
find_item (const char *id)
{
  CandorItem *item = candor_pack_find_item (small, id);

  g_assert_nonnull (item);
  return item;
}

static CandorBlock *
get_block (const char  *id,
           unsigned int index)
{
  return candor_item_get_block (find_item (id), index);
}

static void
test_topic (void)
{
  CandorItem      *topic = find_item ("not-approved");
  CandorText      *text = candor_statement_get_text (candor_item_get_summary (topic));
  CandorBlock     *list = candor_item_get_detail (topic, 0);
  const CandorRun *run;

  g_assert_cmpint (candor_item_get_kind (topic), ==, CANDOR_ITEM_TOPIC);
  g_assert_true (candor_item_get_key (topic));
  g_assert_cmpuint (candor_item_get_line (topic), >, 40);
  assert_text (candor_item_get_title (topic), "No drops are approved.");
  assert_statement (candor_item_get_summary (topic),
                    "The agency says that no drop is approved. See Act 7. (official: reg)");
  assert_date (candor_statement_get_as_of (candor_item_get_summary (topic)), "2019-12-06");
  g_assert_cmpuint (candor_text_get_n_runs (text), ==, 7);
  g_assert_cmpint (candor_text_get_run (text, 1)->flags, ==, CANDOR_RUN_EM);
  run = candor_text_get_run (text, 3);
  g_assert_cmpint (run->flags, ==, CANDOR_RUN_TERM);
  g_assert_cmpstr (run->ref, ==, "drop");
  g_assert_cmpint (candor_text_get_run (text, 5)->flags, ==, CANDOR_RUN_NAME);
  g_assert_cmpuint (candor_item_get_n_blocks (topic), ==, 0);
  g_assert_cmpint (candor_block_get_kind (list), ==, CANDOR_BLOCK_BULLETS);
  assert_text (candor_block_get_title (list), "Why");
  assert_statement (candor_block_get_statement (list, 0), "Nobody asked. (official: reg)");
}

static void
test_scale (void)
{
  CandorBlock *scale = get_block ("size", 0);

  g_assert_cmpstr (candor_block_get_id (scale), ==, "scale");
  g_assert_cmpint (candor_block_get_kind (scale), ==, CANDOR_BLOCK_SCALE);
  assert_text (candor_block_get_title (scale), "How small is a drop?");
  assert_text (candor_block_get_meaning (scale), "A drop is about a thousandth of a hair.");
  g_assert_cmpuint (candor_block_get_n_statements (scale), ==, 1);
  g_assert_cmpuint (candor_block_get_n_marks (scale), ==, 2);
  g_assert_cmpuint (candor_block_get_mark (scale, 0)->from, ==, 30);
  g_assert_cmpuint (candor_block_get_mark (scale, 0)->to, ==, 150);
  g_assert_true (candor_block_get_mark (scale, 0)->subject);
  g_assert_cmpuint (candor_block_get_mark (scale, 1)->to, ==, 80000);
  g_assert_false (candor_block_get_mark (scale, 1)->subject);
  assert_text (candor_block_get_mark (scale, 1)->title, "hair");
}

static void
test_pathway (void)
{
  CandorBlock *pathway = get_block ("size", 1);

  g_assert_null (candor_block_get_id (pathway));
  g_assert_cmpint (candor_block_get_kind (pathway), ==, CANDOR_BLOCK_PATHWAY);
  g_assert_cmpstr (candor_block_get_mark (pathway, 0)->icon, ==, "cells");
  assert_text (candor_block_get_mark (pathway, 0)->title, "Press");
  assert_text (candor_block_get_mark (pathway, 0)->note, "Germs");
  g_assert_null (candor_block_get_mark (pathway, 1)->note);
  assert_statement (candor_block_get_statement (pathway, 0),
                    "Leaves are pressed and bottled. (measured: trial)");
}

static void
test_table (void)
{
  CandorBlock *table = get_block ("size", 2);

  g_assert_cmpint (candor_block_get_kind (table), ==, CANDOR_BLOCK_TABLE);
  g_assert_cmpuint (candor_block_get_n_columns (table), ==, 3);
  g_assert_cmpuint (candor_block_get_n_rows (table), ==, 2);
  assert_text (candor_block_get_cell (table, 0, 2), "Pills");
  assert_text (candor_block_get_cell (table, 1, 1), "Blue");
  g_assert_cmpuint (candor_block_get_n_statements (table), ==, 1);
  assert_statement (candor_block_get_statement (table, 0), "Colour · Blue · White (measured: trial)");
  g_assert_cmpstr (candor_statement_get_id (candor_block_get_statement (table, 0)), ==, "compare-colour");
}

static void
test_claim_and_views (void)
{
  CandorBlock *claim = get_block ("size", 3);
  CandorBlock *views = get_block ("size", 4);

  g_assert_cmpint (candor_block_get_kind (claim), ==, CANDOR_BLOCK_CLAIM);
  assert_statement (candor_block_get_statement (claim, 0), "Drops cure elbows. (claim: shop)");
  assert_statement (candor_block_get_statement (claim, 1), "A trial saw no difference. (measured: trial)");
  g_assert_cmpint (candor_block_get_kind (views), ==, CANDOR_BLOCK_VIEWS);
  assert_text (candor_block_get_title (views), "Are they safe?");
  g_assert_cmpuint (candor_block_get_n_statements (views), ==, 3);
  assert_statement (candor_block_get_statement (views, 2), "Nobody knows. (unknown: reg trial)");
}

static void
test_measured (void)
{
  CandorEffect    *effect = find_item ("any");
  CandorFrequency *frequency = candor_effect_get_frequency (effect);
  CandorCounts     counts = candor_frequency_get_counts (frequency);

  g_assert_cmpint (candor_effect_get_severity (effect), ==, CANDOR_SEVERITY_UNKNOWN);
  g_assert_cmpint (candor_frequency_get_kind (frequency), ==, CANDOR_FREQUENCY_MEASURED);
  g_assert_cmpuint (counts.events, ==, 44);
  g_assert_cmpuint (counts.lower, ==, 7);
  g_assert_cmpuint (counts.upper, ==, 222);
  g_assert_cmpuint (counts.total, ==, 1000);
  assert_text (candor_frequency_get_people (frequency), "people in trials");
  assert_text (candor_frequency_get_period (frequency), "during the trials");
  assert_text (candor_frequency_get_limits (frequency), "Not what a shop sells.");
  assert_statement (candor_frequency_get_statement (frequency), "Not what a shop sells. (measured: trial)");
  assert_statement (candor_effect_get (effect, CANDOR_ASPECT_ONSET, 0), "Within days. (measured: trial)");
  assert_statement (candor_effect_get (effect, CANDOR_ASPECT_CAUSE, 0), "The liquid. (measured: trial)");
  assert_statement (candor_effect_get (effect, CANDOR_ASPECT_SIGN, 0), "Itch. (measured: trial)");
  assert_statement (candor_effect_get (effect, CANDOR_ASPECT_CARE, 0), "Rest. (measured: trial)");
  assert_statement (candor_effect_get (effect, CANDOR_ASPECT_EMERGENCY, 0),
                    "Trouble breathing. (official: reg)");
  g_assert_cmpuint (candor_effect_get_n (effect, CANDOR_ASPECT_AT_ONCE), ==, 0);
}

static void
test_none_seen (void)
{
  CandorEffect    *effect = find_item ("severe");
  CandorFrequency *frequency = candor_effect_get_frequency (effect);
  CandorCounts     counts = candor_frequency_get_counts (frequency);

  g_assert_cmpint (candor_effect_get_severity (effect), ==, CANDOR_SEVERITY_SERIOUS);
  g_assert_cmpint (candor_frequency_get_kind (frequency), ==, CANDOR_FREQUENCY_NONE_SEEN);
  g_assert_cmpuint (counts.studied, ==, 29);
  g_assert_cmpuint (counts.events, ==, 0);
  g_assert_cmpuint (counts.upper, ==, 98);
  g_assert_cmpuint (candor_effect_get_n (effect, CANDOR_ASPECT_AT_ONCE), ==, 1);
}

static void
test_not_studied (void)
{
  CandorFrequency *frequency = candor_effect_get_frequency (find_item ("lumps"));

  g_assert_cmpint (candor_frequency_get_kind (frequency), ==, CANDOR_FREQUENCY_NOT_STUDIED);
  g_assert_cmpuint (candor_frequency_get_counts (frequency).cases, ==, 8);
  assert_statement (candor_frequency_get_statement (frequency), "Nobody has counted. (unknown: trial)");
  g_assert_null (candor_frequency_get_people (frequency));
  g_assert_null (candor_frequency_get_limits (frequency));
}

static void
test_ladder (void)
{
  CandorSection *effects = candor_pack_get_section (small, CANDOR_TAB_EFFECTS);
  GListModel    *ladder = G_LIST_MODEL (candor_section_get_ladder (effects));
  g_autoptr (CandorRung) rung = g_list_model_get_item (ladder, 1);

  assert_text (candor_section_get_ladder_title (effects), "When to get help");
  g_assert_cmpuint (g_list_model_get_n_items (ladder), ==, 2);
  g_assert_cmpstr (candor_rung_get_id (rung), ==, "help-watch");
  g_assert_cmpint (candor_rung_get_help (rung), ==, CANDOR_HELP_WATCH);
  assert_text (candor_rung_get_title (rung), "Watch at home");
  assert_statement (candor_rung_get_advice (rung), "Wait a day. (official: reg)");
  g_assert_cmpuint (candor_rung_get_n_signs (rung), ==, 1);
  assert_statement (candor_rung_get_sign (rung, 0), "A little soreness (official: reg)");
}

static void
test_jurisdiction (void)
{
  CandorJurisdiction *us = find_item ("us");
  CandorJurisdiction *eu = find_item ("eu");

  g_assert_cmpstr (candor_jurisdiction_get_region (us), ==, "US");
  g_assert_cmpint (candor_jurisdiction_get_status (us), ==, CANDOR_STATUS_NOT_APPROVED);
  g_assert_cmpint (candor_jurisdiction_get_status (eu), ==, CANDOR_STATUS_UNCLEAR);
  assert_date (candor_jurisdiction_get_checked (us), "2026-11-22");
  g_assert_cmpuint (candor_jurisdiction_get_n_actions (us), ==, 1);
  assert_date (candor_jurisdiction_get_action (us, 0)->date, "2019-12-06");
  g_assert_cmpstr (candor_jurisdiction_get_action (us, 0)->kind, ==, "warning");
  assert_statement (candor_jurisdiction_get_action (us, 0)->statement,
                    "The agency warned the public. (official: reg)");
  assert_statement (candor_jurisdiction_get_ask (us, 0),
                    "Ask for the number of the application. (official: reg)");
  g_assert_cmpstr (candor_jurisdiction_get_report (us, 0)->address, ==, "https://example.org/report");
  g_assert_cmpstr (candor_jurisdiction_get_report (us, 0)->phone, ==, "1-800-000-0000");
  g_assert_null (candor_jurisdiction_get_report (eu, 0)->phone);
  g_assert_cmpuint (candor_jurisdiction_get_n_asks (eu), ==, 0);
}

static void
test_question (void)
{
  CandorQuestion *question = find_item ("q-number");

  assert_text (candor_item_get_title (CANDOR_ITEM (question)), "What is the application number?");
  assert_statement (candor_question_get_why (question), "It can be checked. (official: reg)");
  assert_statement (candor_question_get_good (question), "A number and a letter. (official: reg)");
  assert_statement (candor_question_get_warning (question), "“You do not need it.” (official: reg)");
}

static void
test_options (void)
{
  CandorSection    *section = candor_pack_get_section (small, CANDOR_TAB_OPTIONS);
  const CandorNote *criterion = candor_section_get_note (section, CANDOR_NOTE_CRITERION, 0);

  g_assert_cmpstr (criterion->id, ==, "involves");
  assert_text (criterion->title, "What it involves");
  assert_statement (candor_option_get_cell (find_item ("buy"), "involves"), "A bottle. (official: reg)");
  assert_statement (candor_item_get_summary (find_item ("nothing")), "You can wait. (official: reg)");
}

static void
test_notes (void)
{
  CandorSection    *about = candor_pack_get_section (small, CANDOR_TAB_ABOUT);
  CandorSection    *values = candor_pack_get_section (small, CANDOR_TAB_VALUES);
  const CandorNote *prompt = candor_section_get_note (about, CANDOR_NOTE_PROMPT, 0);
  const CandorNote *value = candor_section_get_note (values, CANDOR_NOTE_VALUE, 0);
  const CandorNote *ready = candor_section_get_note (values, CANDOR_NOTE_READY, 0);
  const CandorNote *choice = candor_section_get_note (values, CANDOR_NOTE_CHOICE, 0);

  g_assert_cmpstr (prompt->id, ==, "say-about");
  assert_text (g_ptr_array_index (prompt->points, 0), "A liquid.");
  assert_text (value->title, "I want to keep costs low.");
  g_assert_cmpstr (g_ptr_array_index (value->first, 0), ==, "nothing");
  g_assert_cmpstr (g_ptr_array_index (value->second, 0), ==, "buy");
  assert_text (ready->extra, "Take more time.");
  g_assert_cmpstr (choice->kind, ==, "no");
  g_assert_null (choice->points);
}

static void
test_circumstance (void)
{
  CandorSection *values = candor_pack_get_section (small, CANDOR_TAB_VALUES);
  g_autoptr (CandorCircumstance) allergy =
               g_list_model_get_item (G_LIST_MODEL (candor_section_get_circumstances (values)), 0);

  g_assert_cmpstr (candor_circumstance_get_id (allergy), ==, "c-allergy");
  assert_text (candor_circumstance_get_title (allergy), "Allergies");
  assert_statement (candor_circumstance_get_caution (allergy, 0), "Tell the clinic first. (official: reg)");
  g_assert_true (candor_circumstance_touches (allergy, 0, "q-number"));
  g_assert_false (candor_circumstance_touches (allergy, 0, "nothing"));
}

static const struct
{
  const char *path;
  void (*test) (void);
} tests[] = {
  { "/pack-reader/small/topic", test_topic },
  { "/pack-reader/small/scale", test_scale },
  { "/pack-reader/small/pathway", test_pathway },
  { "/pack-reader/small/table", test_table },
  { "/pack-reader/small/claim-and-views", test_claim_and_views },
  { "/pack-reader/small/measured", test_measured },
  { "/pack-reader/small/none-seen", test_none_seen },
  { "/pack-reader/small/not-studied", test_not_studied },
  { "/pack-reader/small/ladder", test_ladder },
  { "/pack-reader/small/jurisdiction", test_jurisdiction },
  { "/pack-reader/small/question", test_question },
  { "/pack-reader/small/options", test_options },
  { "/pack-reader/small/notes", test_notes },
  { "/pack-reader/small/circumstance", test_circumstance },
};

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  small = candor_test_load ("small.xml", NULL);
  for (unsigned int i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add_func (tests[i].path, tests[i].test);
  result = g_test_run ();
  g_clear_object (&small);
  return result;
}
