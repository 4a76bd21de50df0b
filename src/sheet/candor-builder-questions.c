/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The patient's questions: those ticked first, with room for the answers. */
#include "config.h"

#include "candor-builder-private.h"

static CandorQuestion *
find_question (CandorBuilder *self,
               CandorAsk     *ask)
{
  const char *id = candor_ask_get_question_id (ask);
  CandorItem *item = id != NULL ? candor_pack_find_item (self->pack, id) : NULL;

  return CANDOR_IS_QUESTION (item) ? CANDOR_QUESTION (item) : NULL;
}

static void
add_title (CandorBuilder  *self,
           CandorNode     *node,
           CandorAsk      *ask,
           CandorQuestion *question)
{
  if (question != NULL)
    {
      candor_builder_add_text (self, node, candor_item_get_title (CANDOR_ITEM (question)), CANDOR_SPAN_PLAIN);
      candor_builder_add_caution_mark (self, node, candor_item_get_id (CANDOR_ITEM (question)));
    }
  else
    candor_builder_add_own (node, CANDOR_SPAN_PLAIN, candor_discussion_get_ask_title (self->discussion, ask));
}

static void
add_good_answer (CandorBuilder  *self,
                 CandorNode     *item,
                 CandorQuestion *question)
{
  CandorStatement *good = candor_question_get_good (question);
  CandorNode      *words = candor_builder_add_words (self, item, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET, "sheet.good-answer");

  candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_statement (self, words, good);
}

static void
add_answer (CandorBuilder *self,
            CandorNode    *item,
            const char    *answer)
{
  CandorNode *node;

  if (*answer == '\0')
    {
      candor_node_set_lines (candor_node_add (item, CANDOR_NODE_LINES, CANDOR_STYLE_NORMAL), 1);
      return;
    }
  node = candor_node_add (item, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_word (self, node, CANDOR_SPAN_STRONG, "sheet.answer");
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_own (node, CANDOR_SPAN_PLAIN, answer);
}

/* The box is for the patient to tick once the question was asked. */
static void
add_question (CandorBuilder *self,
              CandorNode    *parent,
              CandorAsk     *ask)
{
  CandorQuestion  *question = find_question (self, ask);
  gboolean         blank = self->request->kind == CANDOR_SHEET_BLANK;
  g_autofree char *answer = candor_builder_dup_trimmed (blank ? "" : candor_ask_get_answer (ask));
  CandorNode      *list = candor_node_add (parent, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode      *item =
    candor_node_add (list, CANDOR_NODE_ITEM, *answer == '\0' ? CANDOR_STYLE_CHECKBOX : CANDOR_STYLE_CHECKED);

  add_title (self, item, ask, question);
  /* On a full sheet an answer that was heard stands for itself. */
  if (question != NULL && (*answer == '\0' || !candor_builder_is_full (self)))
    add_good_answer (self, item, question);
  add_answer (self, item, answer);
}

static gboolean
is_key (CandorBuilder *self,
        CandorAsk     *ask)
{
  CandorQuestion *question = find_question (self, ask);

  return question != NULL && candor_item_get_key (CANDOR_ITEM (question));
}

/* Whether the question is on this patient's list. */
static gboolean
is_listed (CandorBuilder *self,
           CandorAsk     *ask)
{
  if (self->request->kind == CANDOR_SHEET_BLANK)
    return is_key (self, ask);
  return candor_ask_get_ticked (ask) || *candor_ask_get_answer (ask) != '\0';
}

/* With so many questions on the list, nobody needs more proposed. */
#define ENOUGH_QUESTIONS 4

/* Key questions that nobody ticked: worth a line each, but not the room for an answer. */
static void
add_suggestions (CandorBuilder *self)
{
  GListModel *asks = candor_discussion_get_asks (self->discussion);
  CandorNode *list = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      g_autoptr (CandorAsk) ask = g_list_model_get_item (asks, i);

      if (is_key (self, ask) && !is_listed (self, ask))
        add_title (self, candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET), ask, find_question (self, ask));
    }
  if (candor_node_get_n_children (list) == 0)
    {
      candor_node_free (list);
      return;
    }
  candor_builder_add_heading_word (self, self->place, 3, "sheet.also-ask");
  candor_node_append (self->place, list);
}

/* Two in a row: half a line is enough for most answers, and a page holds twice as many. */
static void
add_listed (CandorBuilder *self,
            GPtrArray     *listed)
{
  CandorNode *row = NULL;

  for (unsigned int i = 0; i < listed->len; i++)
    {
      if (i % 2 == 0 && i + 1 < listed->len)
        row = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
      else if (i % 2 == 0)
        row = self->place;
      add_question (self, row, g_ptr_array_index (listed, i));
    }
}

void
candor_builder_add_questions (CandorBuilder *self)
{
  GListModel *asks = candor_discussion_get_asks (self->discussion);
  g_autoptr (GPtrArray) listed = g_ptr_array_new_with_free_func (g_object_unref);

  if (g_list_model_get_n_items (asks) == 0)
    return;
  candor_builder_add_word_heading (self, self->request->kind == CANDOR_SHEET_BLANK ? "sheet.first-questions" : "sheet.questions");
  for (unsigned int i = 0; i < g_list_model_get_n_items (asks); i++)
    {
      CandorAsk *ask = g_list_model_get_item (asks, i);

      if (is_listed (self, ask))
        g_ptr_array_add (listed, ask);
      else
        g_object_unref (ask);
    }
  add_listed (self, listed);
  if (listed->len < ENOUGH_QUESTIONS)
    add_suggestions (self);
  if (self->request->kind != CANDOR_SHEET_BLANK && !candor_builder_is_full (self))
    candor_builder_add_blank (self, "sheet.own-questions");
}
