/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CandorDiscussion: marks, progress, questions and country, and what survives another pack. */
#include "config.h"

#include "candor-discussion.h"
#include "candor-pack-reader.h"

#include "test-notify.h"

/* A pack whose section of questions is as given: a version of the same aid. */
#define PACK(id, jurisdictions, questions)                                                                           \
  "<pack xmlns='https://candor-aid.org/ns/pack/1' id='" id "' version='2026-11-22' xml:lang='en' denominator='100'>" \
  "<about written='2026-11-22' review='2027-05-22'><title>T</title><problem>P</problem><decision>D</decision>"       \
  "<lead>L</lead><author><name>A</name><qualification>Q</qualification></author><method>M</method>"                  \
  "<strength>S</strength><updates>U</updates><funding>F</funding><interests>I</interests>"                           \
  "<development>D</development><disclaimer>D</disclaimer>"                                                           \
  "<languages><language code='en' state='source'>English</language></languages>"                                     \
  "<format direction='ltr' plural='one-other'><day>{d} {m} {y}</day><month-year>{m} {y}</month-year>"                \
  "<decimal>.</decimal><group>,</group><list-separator>, </list-separator><list-last> and </list-last>"              \
  "<month>1</month><month>2</month><month>3</month><month>4</month><month>5</month><month>6</month>"                 \
  "<month>7</month><month>8</month><month>9</month><month>10</month><month>11</month><month>12</month></format>"     \
  "</about><words><word id='w'>w</word></words>"                                                                     \
  "<levels><level id='official' kind='official'><name>O</name><meaning>M</meaning></level></levels>"                 \
  "<sources><source id='s' kind='regulator' checked='2026-11-22'><title>T</title><publisher>P</publisher></source>"  \
  "</sources><glossary><entry id='g'><title>G</title><meaning level='official' sources='s'>M</meaning></entry>"      \
  "</glossary>"                                                                                                      \
  "<section id='about' tab='about'><title>About</title><lead>L</lead><part id='p-about'><title>P</title>"            \
  "<topic id='t-one'><title>One</title><statement level='official' sources='s'>One.</statement></topic>"             \
  "<topic id='t-two'><title>Two</title><statement level='official' sources='s'>Two.</statement></topic>"             \
  "</part></section>"                                                                                                \
  "<section id='regulation' tab='regulation'><title>R</title><lead>L</lead>" jurisdictions                           \
  "<part id='p-reg'><title>P</title><topic id='t-reg'><title>Reg</title>"                                            \
  "<statement level='official' sources='s'>Reg.</statement></topic></part></section>"                                \
  "<section id='questions' tab='questions'><title>Q</title><lead>L</lead><part id='p-q'><title>P</title>" questions  \
  "</part></section></pack>"
#define COUNTRY(id, region)                                                                                \
  "<jurisdiction id='" id "' region='" region "' status='unclear' checked='2026-11-22'><title>C</title>"   \
  "<statement level='official' sources='s'>C.</statement><report level='official' sources='s'>R.</report>" \
  "</jurisdiction>"
#define QUESTION(id, title)                                                                  \
  "<question id='" id "'><title>" title "</title><why level='official' sources='s'>W.</why>" \
  "<good level='official' sources='s'>G.</good><warning level='official' sources='s'>W.</warning></question>"

#define FIRST PACK ("a", COUNTRY ("us", "US") COUNTRY ("eu", "EU"), QUESTION ("q-a", "A?") QUESTION ("q-b", "B?") QUESTION ("q-c", "C?"))

static CandorPack *
load_pack (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load_bytes (bytes, "test.xml", findings, &error);

  g_assert_no_error (error);
  return pack;
}

static CandorDiscussion *
start (const char *xml)
{
  g_autoptr (CandorPack) pack = load_pack (xml);

  return candor_discussion_new (pack);
}

/* The list as a string: ids or own words, ticked ones with a star. */
static char *
dup_asks (CandorDiscussion *discussion)
{
  GListModel *asks = candor_discussion_get_asks (discussion);
  GString    *text = g_string_new (NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", candor_discussion_get_ask_title (discussion, ask), candor_ask_get_ticked (ask) ? "*" : "");
    }
  return g_string_free (text, FALSE);
}

#define assert_asks(discussion, expected)           \
  G_STMT_START                                      \
  {                                                 \
    g_autofree char *asks_ = dup_asks (discussion); \
    g_assert_cmpstr (asks_, ==, expected);          \
  }                                                 \
  G_STMT_END

static CandorSection *
get_section (CandorDiscussion *discussion,
             CandorTab         tab)
{
  return candor_pack_get_section (candor_discussion_get_pack (discussion), tab);
}

static void
test_start (void)
{
  CandorDiscussion *discussion = start (FIRST);

  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "us");
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_nonnull (candor_discussion_get_started (discussion));
  g_assert_cmpuint (candor_discussion_count_ticked (discussion), ==, 0);
  assert_asks (discussion, "A? B? C?");
  g_assert_finalize_object (discussion);
}

static void
test_no_country (void)
{
  CandorDiscussion *discussion = start (PACK ("a", "", QUESTION ("q-a", "A?")));

  g_assert_null (candor_discussion_get_jurisdiction (discussion));
  g_assert_null (candor_discussion_find_jurisdiction (discussion));
  g_assert_finalize_object (discussion);
}

static void
test_country (void)
{
  CandorDiscussion *discussion = start (FIRST);
  unsigned int      n_changed = 0, n_notified = 0;

  count_signal (discussion, "changed", &n_changed);
  count_notify (discussion, "jurisdiction", &n_notified);
  candor_discussion_set_jurisdiction (discussion, "us");
  g_assert_cmpuint (n_changed, ==, 0);
  candor_discussion_set_jurisdiction (discussion, "eu");
  g_assert_cmpstr (candor_item_get_id (CANDOR_ITEM (candor_discussion_find_jurisdiction (discussion))), ==, "eu");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_notified, ==, 1);
  /* A country that the pack lacks is the pack's first. */
  candor_discussion_set_jurisdiction (discussion, "nowhere");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "us");
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

static void
test_marks (void)
{
  CandorDiscussion *discussion = start (FIRST);
  CandorMark       *mark = candor_discussion_get_mark (discussion, "t-one");
  unsigned int      n_changed = 0, n_touched = 0;

  count_signal (discussion, "changed", &n_changed);
  count_notify (discussion, "touched", &n_touched);
  g_assert_true (candor_discussion_get_mark (discussion, "t-one") == mark);
  g_assert_cmpuint (n_changed, ==, 0);
  candor_mark_set_note (mark, "asked why");
  candor_mark_set_concern (mark, TRUE);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_touched, ==, 1);
  g_assert_true (candor_discussion_get_touched (discussion));
  candor_mark_set_note (mark, "");
  candor_mark_set_concern (mark, FALSE);
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_cmpuint (n_touched, ==, 2);
  g_assert_finalize_object (discussion);
}

static void
test_progress (void)
{
  CandorDiscussion *discussion = start (FIRST);
  CandorSection    *about = get_section (discussion, CANDOR_TAB_ABOUT);
  CandorSection    *regulation = get_section (discussion, CANDOR_TAB_REGULATION);
  CandorSection    *questions = get_section (discussion, CANDOR_TAB_QUESTIONS);

  g_assert_cmpuint (candor_discussion_count_items (discussion, about), ==, 2);
  /* One country, whichever is chosen, and the topic. */
  g_assert_cmpuint (candor_discussion_count_items (discussion, regulation), ==, 2);
  g_assert_cmpuint (candor_discussion_count_items (discussion, questions), ==, 3);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "t-one"), TRUE);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "eu"), TRUE);
  candor_mark_set_discussed (candor_discussion_get_mark (discussion, "q-a"), TRUE);
  g_assert_cmpuint (candor_discussion_count_discussed (discussion, about), ==, 1);
  g_assert_cmpuint (candor_discussion_count_discussed (discussion, regulation), ==, 0);
  g_assert_cmpuint (candor_discussion_count_discussed (discussion, questions), ==, 0);
  candor_discussion_set_jurisdiction (discussion, "eu");
  g_assert_cmpuint (candor_discussion_count_discussed (discussion, regulation), ==, 1);
  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-b"), TRUE);
  g_assert_cmpuint (candor_discussion_count_discussed (discussion, questions), ==, 1);
  g_assert_finalize_object (discussion);
}

static void
test_own_questions (void)
{
  CandorDiscussion *discussion = start (FIRST);
  CandorAsk        *own;
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  own = candor_discussion_add_question (discussion, "D?");
  g_assert_cmpuint (n_changed, ==, 1);
  assert_asks (discussion, "A? B? C? D?*");
  g_assert_cmpuint (candor_discussion_count_ticked (discussion), ==, 1);
  g_assert_true (candor_discussion_get_touched (discussion));
  candor_ask_set_text (own, "E?");
  g_assert_cmpuint (n_changed, ==, 2);
  assert_asks (discussion, "A? B? C? E?*");
  candor_discussion_remove_question (discussion, own);
  g_assert_cmpuint (n_changed, ==, 3);
  assert_asks (discussion, "A? B? C?");
  g_assert_false (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

/* Each case starts from the order before it. */
static void
test_move (void)
{
  static const struct
  {
    const char  *id;
    unsigned int position;
    const char  *expected;
    unsigned int n_changed;
  } cases[] = {
    { "q-a", 0, "A? B? C?", 0 },
    { "q-a", 1, "B? A? C?", 1 },
    { "q-c", 0, "C? B? A?", 2 },
    { "q-c", 99, "B? A? C?", 3 },
    { "q-c", 2, "B? A? C?", 3 },
  };
  CandorDiscussion *discussion = start (FIRST);
  unsigned int      n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  for (unsigned int i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      candor_discussion_move_question (discussion, candor_discussion_find_ask (discussion, cases[i].id), cases[i].position);
      assert_asks (discussion, cases[i].expected);
      g_assert_cmpuint (n_changed, ==, cases[i].n_changed);
    }
  g_assert_true (candor_discussion_get_touched (discussion));
  g_assert_finalize_object (discussion);
}

static void
test_other_version (void)
{
  CandorDiscussion *discussion = start (FIRST);
  g_autoptr (CandorPack) second =
               load_pack (PACK ("a", COUNTRY ("gb", "GB") COUNTRY ("us", "US"), QUESTION ("q-a", "A2?") QUESTION ("q-new", "N?") QUESTION ("q-d", "D?")));
  g_autoptr (CandorPack) third = load_pack (PACK ("a", COUNTRY ("gb", "GB"), QUESTION ("q-a", "A3?")));
  unsigned int n_changed = 0;

  candor_ask_set_ticked (candor_discussion_find_ask (discussion, "q-b"), TRUE);
  candor_mark_set_note (candor_discussion_get_mark (discussion, "t-gone"), "kept");
  candor_discussion_move_question (discussion, candor_discussion_find_ask (discussion, "q-b"), 0);
  count_signal (discussion, "changed", &n_changed);
  candor_discussion_set_pack (discussion, second);
  g_assert_cmpuint (n_changed, ==, 1);
  /* q-b is gone from the pack but ticked, q-c is gone and was not; the new ones follow q-a. */
  assert_asks (discussion, "B?* A2? N? D?");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "us");
  g_assert_cmpstr (candor_mark_get_note (candor_discussion_get_mark (discussion, "t-gone")), ==, "kept");
  candor_discussion_set_pack (discussion, third);
  assert_asks (discussion, "B?* A3?");
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "gb");
  candor_discussion_set_pack (discussion, third);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_finalize_object (discussion);
}

/* A country that a version of the pack lacks comes back with one that has it, unless another was chosen. */
static void
test_country_comes_back (void)
{
  CandorDiscussion *discussion = start (FIRST);
  g_autoptr (CandorPack) first = load_pack (FIRST);
  g_autoptr (CandorPack) without = load_pack (PACK ("a", COUNTRY ("gb", "GB") COUNTRY ("us", "US"), QUESTION ("q-a", "A?")));

  candor_discussion_set_jurisdiction (discussion, "eu");
  candor_discussion_set_pack (discussion, without);
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "gb");
  candor_discussion_set_pack (discussion, first);
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "eu");
  candor_discussion_set_pack (discussion, without);
  candor_discussion_set_jurisdiction (discussion, "us");
  candor_discussion_set_pack (discussion, first);
  g_assert_cmpstr (candor_discussion_get_jurisdiction (discussion), ==, "us");
  g_assert_finalize_object (discussion);
}

static void
test_language (void)
{
  static const char *const no_tags[] = { "", "e", "english", "de_DE", "de-", "-de", "de-x", "DE", "de DE", "de-123456789", "\xff" };
  CandorDiscussion        *discussion = start (FIRST);
  g_autoptr (CandorPack) second = load_pack (PACK ("a", "", QUESTION ("q-a", "A?")));
  unsigned int n_changed = 0, n_notified = 0;

  count_signal (discussion, "changed", &n_changed);
  count_notify (discussion, "language", &n_notified);
  g_assert_cmpstr (candor_discussion_get_language (discussion), ==, "en");
  candor_discussion_set_language (discussion, "en");
  for (unsigned int i = 0; i < G_N_ELEMENTS (no_tags); i++)
    candor_discussion_set_language (discussion, no_tags[i]);
  g_assert_cmpuint (n_changed + n_notified, ==, 0);
  candor_discussion_set_language (discussion, "de");
  g_object_set (discussion, "language", "zh-Hant-TW", NULL);
  g_assert_cmpuint (n_changed, ==, 2);
  g_assert_cmpuint (n_notified, ==, 2);
  candor_discussion_set_pack (discussion, second);
  g_assert_cmpstr (candor_discussion_get_language (discussion), ==, "zh-Hant-TW");
  g_assert_finalize_object (discussion);
}

static void
test_titles (void)
{
  CandorDiscussion *discussion = start (FIRST);
  g_autoptr (CandorPack) other = load_pack (PACK ("a", "", QUESTION ("q-b", "B2?")));

  g_assert_cmpstr (candor_discussion_get_title (discussion, "t-one"), ==, "One");
  g_assert_null (candor_discussion_get_title (discussion, "nothing"));
  candor_mark_set_note (candor_discussion_get_mark (discussion, "q-a"), "kept");
  candor_mark_set_note (candor_discussion_get_mark (discussion, "eu"), "kept");
  candor_discussion_set_pack (discussion, other);
  g_assert_cmpstr (candor_discussion_get_title (discussion, "q-a"), ==, "A?");
  g_assert_cmpstr (candor_discussion_get_title (discussion, "q-b"), ==, "B2?");
  g_assert_cmpstr (candor_discussion_get_title (discussion, "eu"), ==, "C");
  g_assert_finalize_object (discussion);
}

static void
test_other_pack (void)
{
  CandorDiscussion *discussion = start (FIRST);
  g_autoptr (CandorPack) other = load_pack (PACK ("b", COUNTRY ("us", "US"), QUESTION ("q-a", "A?")));

  g_test_expect_message ("candor-discussion", G_LOG_LEVEL_CRITICAL, "*candor_pack_get_id*");
  candor_discussion_set_pack (discussion, other);
  g_test_assert_expected_messages ();
  g_assert_cmpstr (candor_pack_get_id (candor_discussion_get_pack (discussion)), ==, "a");
  g_assert_finalize_object (discussion);
}

static void
test_started (void)
{
  CandorDiscussion *discussion = start (FIRST);
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 22, 14, 5, 0);
  unsigned int n_changed = 0;

  count_signal (discussion, "changed", &n_changed);
  candor_discussion_set_started (discussion, when);
  candor_discussion_set_started (discussion, when);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (g_date_time_equal (candor_discussion_get_started (discussion), when));
  g_assert_finalize_object (discussion);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/discussion/start", test_start);
  g_test_add_func ("/discussion/no-country", test_no_country);
  g_test_add_func ("/discussion/country", test_country);
  g_test_add_func ("/discussion/marks", test_marks);
  g_test_add_func ("/discussion/progress", test_progress);
  g_test_add_func ("/discussion/own-questions", test_own_questions);
  g_test_add_func ("/discussion/move", test_move);
  g_test_add_func ("/discussion/other-version", test_other_version);
  g_test_add_func ("/discussion/country-comes-back", test_country_comes_back);
  g_test_add_func ("/discussion/language", test_language);
  g_test_add_func ("/discussion/titles", test_titles);
  g_test_add_func ("/discussion/other-pack", test_other_pack);
  g_test_add_func ("/discussion/started", test_started);
  return g_test_run ();
}
