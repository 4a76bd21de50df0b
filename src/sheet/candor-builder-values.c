/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters to the patient, and what about them raises cautions, as both sheets say it. */
#include "config.h"

#include "candor-builder-private.h"

#include <string.h>

/* --- Cautions --- */

/* A paragraph a circumstance, with its cautions. */
void
candor_builder_add_circumstances (CandorBuilder *self,
                                  CandorNode    *parent)
{
  g_autoptr (GPtrArray) present = candor_discussion_list_circumstances (self->discussion);

  for (unsigned int i = 0; i < present->len; i++)
    {
      CandorCircumstance *circumstance = g_ptr_array_index (present, i);
      CandorNode         *words = candor_node_add (parent, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

      candor_builder_add_run_in (self, words, candor_circumstance_get_title (circumstance));
      for (unsigned int j = 0; j < candor_circumstance_get_n_cautions (circumstance); j++)
        {
          CandorStatement *caution = candor_circumstance_get_caution (circumstance, j);

          if (j > 0)
            candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
          candor_builder_add_statement (self, words, caution);
          /* The chart's page is short, and its text is named: strength stands there. */
          if (self->request->kind != CANDOR_SHEET_RECORD)
            candor_builder_add_badge (self, words, caution);
        }
    }
}

void
candor_builder_add_cautions (CandorBuilder *self)
{
  g_autoptr (GPtrArray) cautions = candor_discussion_get_cautions (self->discussion, NULL);
  CandorNode *box;

  if (cautions->len == 0)
    return;
  box = candor_node_add (self->place, CANDOR_NODE_BOX, CANDOR_STYLE_CAUTION);
  candor_builder_add_heading_word (self, box, 3, "sheet.cautions");
  candor_builder_add_circumstances (self, box);
}

void
candor_builder_add_caution_mark (CandorBuilder *self,
                                 CandorNode    *node,
                                 const char    *item_id)
{
  g_autoptr (GPtrArray) cautions = NULL;

  if (self->request->kind == CANDOR_SHEET_BLANK)
    return;
  cautions = candor_discussion_get_cautions (self->discussion, item_id);
  if (cautions->len == 0)
    return;
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
  candor_builder_add_word (self, node, CANDOR_SPAN_STRONG, "sheet.caution-mark");
}

/* --- Values --- */

static GPtrArray *
list_weighed (CandorBuilder *self,
              unsigned int   step)
{
  GListModel *weights = candor_discussion_get_weights (self->discussion);
  GPtrArray  *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CandorWeight) weight = g_list_model_get_item (weights, i);

      if (candor_weight_get_weight (weight) == step)
        g_ptr_array_add (list, g_steal_pointer (&weight));
    }
  return list;
}

/* Own rows count even where they were not weighed: somebody wrote them down. */
static gboolean
is_own (CandorWeight *weight)
{
  return candor_weight_get_text (weight) != NULL;
}

/* Which options it speaks for, or against. */
static void
add_fit (CandorBuilder *self,
         CandorNode    *words,
         CandorWeight  *weight,
         CandorFit      fit)
{
  g_autoptr (GPtrArray) options = candor_discussion_list_options (self->discussion);
  gboolean any = FALSE;

  for (unsigned int i = 0; i < options->len; i++)
    {
      CandorItem *option = g_ptr_array_index (options, i);

      if (candor_discussion_get_fit (self->discussion, weight, candor_item_get_id (option)) != fit)
        continue;
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
      if (any)
        candor_node_add_span (words, CANDOR_SPAN_QUIET, "· ", NULL);
      else
        candor_builder_add_word (self, words, CANDOR_SPAN_QUIET, fit == CANDOR_FIT_FOR ? "sheet.fit-for" : "sheet.fit-against");
      if (!any)
        candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_builder_add_text (self, words, candor_item_get_title (option), CANDOR_SPAN_PLAIN);
      any = TRUE;
    }
}

/* Whole sentences stand a wide space apart, other words a dot. */
static const char *
get_stop (const char *before)
{
  const char *end = before + strlen (before);
  gunichar    last = end > before ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;

  return g_unichar_ispunct (last) ? "\u2003" : " · ";
}

/* The pack says which options its own lines speak for: what the patient said of theirs is noted. */
static void
add_title (CandorBuilder *self,
           CandorNode    *words,
           CandorWeight  *weight)
{
  candor_node_add_span (words, CANDOR_SPAN_PLAIN, candor_discussion_get_weight_title (self->discussion, weight), NULL);
  if (self->request->kind != CANDOR_SHEET_RECORD || !is_own (weight))
    return;
  add_fit (self, words, weight, CANDOR_FIT_FOR);
  add_fit (self, words, weight, CANDOR_FIT_AGAINST);
}

/* What has one weight, in a row, after the word for it. */
static void
add_step (CandorBuilder *self,
          CandorNode    *words,
          unsigned int   step)
{
  g_autoptr (GPtrArray) weighed = list_weighed (self, step);
  g_autofree char *word = g_strdup_printf ("weight.%u", step);
  const char      *before = NULL; /* the one before it in the row */

  for (unsigned int i = 0; i < weighed->len; i++)
    {
      CandorWeight *weight = g_ptr_array_index (weighed, i);

      if (step == CANDOR_WEIGHT_NONE && !is_own (weight))
        continue;
      if (before == NULL && candor_node_get_n_spans (words) > 0)
        candor_node_add_span (words, CANDOR_SPAN_PLAIN, "\u2003", NULL);
      if (before == NULL)
        candor_builder_add_word (self, words, CANDOR_SPAN_STRONG, word);
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, before != NULL ? get_stop (before) : "\u2003", NULL);
      add_title (self, words, weight);
      before = candor_discussion_get_weight_title (self->discussion, weight);
    }
}

static void
add_step_paragraph (CandorBuilder *self,
                    CandorNode    *parent,
                    unsigned int   step)
{
  CandorNode *words = candor_node_new (CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  add_step (self, words, step);
  if (candor_node_get_n_spans (words) > 0)
    candor_node_append (parent, words);
  else
    candor_node_free (words);
}

/* Own rows that were not weighed come last. */
void
candor_builder_add_weights (CandorBuilder *self,
                            CandorNode    *parent)
{
  for (unsigned int step = CANDOR_WEIGHT_MOST; step > CANDOR_WEIGHT_NONE; step--)
    add_step_paragraph (self, parent, step);
  add_step_paragraph (self, parent, CANDOR_WEIGHT_NONE);
}

/* --- What they speak for and against, on the patient's sheet --- */

static void
add_weight (CandorBuilder *self,
            CandorNode    *list,
            CandorWeight  *weight)
{
  CandorNode      *item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);
  g_autofree char *word = g_strdup_printf ("weight.%u", candor_weight_get_weight (weight));
  g_autofree char *line = candor_pack_dup_word (self->pack,
                                                "fit.line",
                                                "value",
                                                candor_discussion_get_weight_title (self->discussion, weight),
                                                "weight",
                                                candor_pack_get_word (self->pack, word),
                                                NULL);

  candor_builder_add_filled (self, item, CANDOR_SPAN_STRONG, "fit.line", line);
  add_fit (self, item, weight, CANDOR_FIT_FOR);
  add_fit (self, item, weight, CANDOR_FIT_AGAINST);
}

/* What matters stands beside the options that it speaks for and against, in words. */
static void
add_weighed (CandorBuilder *self,
             CandorNode    *list)
{
  for (unsigned int step = CANDOR_WEIGHT_MOST; step > CANDOR_WEIGHT_LEAST; step--)
    {
      g_autoptr (GPtrArray) weighed = list_weighed (self, step);

      for (unsigned int i = 0; i < weighed->len; i++)
        add_weight (self, list, g_ptr_array_index (weighed, i));
    }
}

static void
take_unless_empty (CandorBuilder *self,
                   CandorNode    *node,
                   gboolean       full)
{
  if (full)
    candor_node_append (self->place, node);
  else
    candor_node_free (node);
}

void
candor_builder_add_values (CandorBuilder *self)
{
  CandorNode *list = candor_node_new (CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);
  CandorNode *rest = candor_node_new (CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  gboolean    any;

  add_weighed (self, list);
  any = candor_node_get_n_children (list) > 0;
  add_step (self, rest, CANDOR_WEIGHT_LEAST);
  add_step (self, rest, CANDOR_WEIGHT_NONE);
  if (any || candor_node_get_n_spans (rest) > 0)
    candor_builder_add_word_heading (self, "sheet.values");
  take_unless_empty (self, list, any);
  take_unless_empty (self, rest, candor_node_get_n_spans (rest) > 0);
}
