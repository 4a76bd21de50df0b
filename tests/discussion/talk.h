/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Packs to talk about, and a talk in which anything may happen next. */
#pragma once

#include "candor-discussion-file.h"
#include "candor-pack-reader.h"
#include "candor-room.h"

#include <string.h>

/* tests/data/small.xml with the pairs (search, replace) applied; each search must be found. */
static inline CandorPack *
load_small_with (const char *const *pairs)
{
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *pack;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (; pairs != NULL && pairs[0] != NULL; pairs += 2)
    {
      g_auto (GStrv) parts = g_strsplit (text, pairs[0], 2);

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_free (text);
      text = g_strjoinv (pairs[1], parts);
    }
  bytes = g_bytes_new (text, strlen (text));
  pack = candor_pack_load_bytes (bytes, "small.xml", NULL, &error);
  g_assert_no_error (error);
  return pack;
}

static inline CandorPack *
load_small (void)
{
  return load_small_with (NULL);
}

/* The same in words that look German, as a translation of the pack would be. */
static inline CandorPack *
load_small_german (void)
{
  static const char *const pairs[] = {
    "xml:lang=\"en\"", "xml:lang=\"de\"",
    "<title>Lumps</title>", "<title>Beulen</title>",
    "<title>I want to act soon.</title>", "<title>Ich will bald handeln.</title>",
    "<title>What is the application number?</title>", "<title>Welche Nummer hat der Antrag?</title>",
    "code=\"en\" state=\"source\">English", "code=\"de\" state=\"source\">Deutsch",
    NULL
  };

  return load_small_with (pairs);
}

/* --- A talk --- */

static inline gpointer
pick_item (GRand      *rand,
           GListModel *list)
{
  unsigned int n = g_list_model_get_n_items (list);
  gpointer     item = n > 0 ? g_list_model_get_item (list, (unsigned int) g_rand_int_range (rand, 0, (int) n)) : NULL;

  if (item != NULL)
    g_object_unref (item); /* the list keeps it */
  return item;
}

static inline const char *
pick_note (GRand            *rand,
           CandorDiscussion *discussion,
           CandorTab         tab,
           CandorNoteKind    kind)
{
  CandorSection *section = candor_pack_get_section (candor_discussion_get_pack (discussion), tab);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, kind) : 0;

  return n > 0 ? candor_section_get_note (section, kind, (unsigned int) g_rand_int_range (rand, 0, (int) n))->id : NULL;
}

/* What people type, and what they do not; as much as any field has room for. */
static inline char *
make_words (GRand *rand)
{
  static const char *const pieces[] = {
    "", " ", "ow", "My knee", "\n", "  two  spaces ", "\t", "<b>&amp;</b>", "]]>", "<!--", "\"'", "&#0;", "é", "日本", "مرحبا",
    "\xe2\x80\xae", "\xf0\x9f\x98\x80", "\r\n", "\r", "\xc2\x85", "\xe2\x80\xa8", "\x7f", "\xef\xbf\xbe", "\x01", "\v", "\xff", "\x1b[2J"
  };
  GString *words = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 0, 5); i > 0; i--)
    {
      const char      *piece = pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))];
      g_autofree char *text = g_strconcat (words->str, piece, NULL);
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      if (candor_room_measure (valid) <= CANDOR_ROOM_NAME)
        g_string_append (words, piece);
    }
  return g_string_free (words, FALSE);
}

static inline void
talk_of_item (CandorDiscussion *discussion,
              GRand            *rand,
              const char       *words)
{
  CandorItem *item = pick_item (rand, candor_pack_get_items (candor_discussion_get_pack (discussion)));
  CandorMark *mark = candor_discussion_get_mark (discussion, candor_item_get_id (item));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      candor_mark_set_discussed (mark, g_rand_boolean (rand));
      break;
    case 1:
      candor_mark_set_concern (mark, g_rand_boolean (rand));
      break;
    case 2:
      candor_mark_set_note (mark, words);
      break;
    default:
      candor_mark_set_note_for_patient (mark, g_rand_boolean (rand));
    }
}

static inline void
talk_of_questions (CandorDiscussion *discussion,
                   GRand            *rand,
                   const char       *words)
{
  CandorAsk *ask = pick_item (rand, candor_discussion_get_asks (discussion));

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      candor_ask_set_ticked (ask, g_rand_boolean (rand));
      break;
    case 1:
      candor_ask_set_answer (ask, words);
      break;
    case 2:
      if (candor_discussion_has_room_for_question (discussion))
        candor_discussion_add_question (discussion, words);
      break;
    case 3:
      candor_discussion_move_question (discussion, ask, (unsigned int) g_rand_int_range (rand, 0, 60));
      break;
    case 4:
      if (candor_ask_get_question_id (ask) == NULL)
        candor_ask_set_text (ask, words);
      break;
    default:
      if (candor_ask_get_question_id (ask) == NULL)
        candor_discussion_remove_question (discussion, ask);
    }
}

static inline void
talk_of_answers (CandorDiscussion *discussion,
                 GRand            *rand)
{
  CandorSection   *values = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_VALUES);
  CandorSection   *options = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_OPTIONS);
  CandorItem      *option = pick_item (rand, G_LIST_MODEL (candor_section_get_options (options)));
  CandorAnswerKind kind = (CandorAnswerKind) g_rand_int_range (rand, 0, CANDOR_N_ANSWER_KINDS);
  const char      *id = NULL;

  if (kind == CANDOR_ANSWER_CIRCUMSTANCE)
    id = candor_circumstance_get_id (pick_item (rand, G_LIST_MODEL (candor_section_get_circumstances (values))));
  else if (kind == CANDOR_ANSWER_READY)
    id = pick_note (rand, discussion, CANDOR_TAB_VALUES, CANDOR_NOTE_READY);
  else if (kind == CANDOR_ANSWER_TEACH_BACK)
    id = pick_note (rand, discussion, (CandorTab) g_rand_int_range (rand, 0, 6), CANDOR_NOTE_PROMPT);
  else
    id = candor_item_get_id (option);
  candor_answer_set_value (candor_discussion_get_answer (discussion, kind, id),
                           (unsigned int) g_rand_int_range (rand, 0, (int) candor_answer_get_max (kind) + 1));
}

static inline void
talk_of_weights (CandorDiscussion *discussion,
                 GRand            *rand,
                 const char       *words)
{
  CandorWeight  *weight = pick_item (rand, candor_discussion_get_weights (discussion));
  CandorSection *options = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_OPTIONS);
  CandorItem    *option = pick_item (rand, G_LIST_MODEL (candor_section_get_options (options)));
  gboolean       own = candor_weight_get_value_id (weight) == NULL;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      if (candor_discussion_has_room_for_value (discussion))
        candor_discussion_add_value (discussion, words);
      break;
    case 1:
      if (own)
        candor_weight_set_text (weight, words);
      break;
    case 2:
      if (own)
        candor_weight_set_fit (weight, candor_item_get_id (option), (CandorFit) g_rand_int_range (rand, 0, 3));
      break;
    case 3:
      if (own)
        candor_discussion_remove_value (discussion, weight);
      break;
    default:
      candor_weight_set_weight (weight, (unsigned int) g_rand_int_range (rand, 0, CANDOR_WEIGHT_MOST + 1));
    }
}

static inline void
talk_of_people (CandorDiscussion *discussion,
                GRand            *rand,
                const char       *words)
{
  CandorAttendance *attendance = candor_discussion_get_attendance (discussion);
  CandorFields     *companion = pick_item (rand, candor_attendance_get_companions (attendance));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      if (g_list_model_get_n_items (candor_attendance_get_companions (attendance)) < CANDOR_ROOM_COMPANIONS)
        candor_attendance_add_companion (attendance, words, "sister");
      break;
    case 1:
      if (companion != NULL)
        candor_fields_set (companion, (unsigned int) g_rand_int_range (rand, 0, 2), words);
      break;
    case 2:
      if (companion != NULL)
        candor_attendance_remove_companion (attendance, CANDOR_COMPANION (companion));
      break;
    default:
      candor_fields_set (CANDOR_FIELDS (attendance), (unsigned int) g_rand_int_range (rand, 0, 5), words);
    }
}

static inline void
talk_of_decision (CandorDiscussion *discussion,
                  GRand            *rand,
                  const char       *words)
{
  CandorFields *decision = CANDOR_FIELDS (candor_discussion_get_decision (discussion));
  unsigned int  field = (unsigned int) g_rand_int_range (rand, 0, 5);

  if (field == CANDOR_DECISION_CHOICE)
    words = g_rand_boolean (rand) ? pick_note (rand, discussion, CANDOR_TAB_VALUES, CANDOR_NOTE_CHOICE) : "";
  candor_fields_set (decision, field, words);
}

static inline void
talk_of_talk (CandorDiscussion *discussion,
              GRand            *rand)
{
  static const char *const languages[] = { "en", "de", "pt-BR", "zh-Hant-TW" };
  CandorSection           *regulation = candor_pack_get_section (candor_discussion_get_pack (discussion), CANDOR_TAB_REGULATION);
  CandorItem              *country = pick_item (rand, G_LIST_MODEL (candor_section_get_jurisdictions (regulation)));
  g_autoptr (GDateTime) started = g_date_time_new_from_unix_utc (1700000000 + g_rand_int_range (rand, 0, 100000000));

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      candor_discussion_set_language (discussion, languages[g_rand_int_range (rand, 0, G_N_ELEMENTS (languages))]);
      break;
    case 1:
      candor_discussion_set_jurisdiction (discussion, candor_item_get_id (country));
      break;
    case 2:
      candor_discussion_set_started (discussion, started);
      break;
    default:
      candor_discussion_move_criterion (discussion, pick_note (rand, discussion, CANDOR_TAB_OPTIONS, CANDOR_NOTE_CRITERION),
                                        (unsigned int) g_rand_int_range (rand, 0, 6));
    }
}

/* One act; it may change nothing. */
static inline void
talk_on (CandorDiscussion *discussion,
         GRand            *rand)
{
  g_autofree char *words = make_words (rand);

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
    case 1:
      talk_of_item (discussion, rand, words);
      break;
    case 2:
      talk_of_questions (discussion, rand, words);
      break;
    case 3:
      talk_of_answers (discussion, rand);
      break;
    case 4:
      talk_of_weights (discussion, rand, words);
      break;
    case 5:
      talk_of_people (discussion, rand, words);
      break;
    case 6:
      talk_of_decision (discussion, rand, words);
      break;
    default:
      talk_of_talk (discussion, rand);
    }
}

/* A talk of @n_acts about @pack. */
static inline CandorDiscussion *
hold_talk (CandorPack *pack,
           GRand      *rand,
           int         n_acts)
{
  CandorDiscussion *discussion = candor_discussion_new (pack);

  for (int i = 0; i < n_acts; i++)
    talk_on (discussion, rand);
  return discussion;
}

static inline char *
dup_bytes (CandorDiscussion *discussion)
{
  g_autoptr (GBytes) bytes = candor_discussion_to_bytes (discussion);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
