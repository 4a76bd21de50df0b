/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The options side by side on the patient's sheet: one a row, the rows that weigh most as columns. */
#include "config.h"

#include "candor-builder-private.h"

/* A page has room for so many columns beside the option's name. */
#define MOST_COLUMNS 2

static const int weights[] = { 22, 39, 39 };

/* Good and bad beside each other where the patient has asked for no other order; the screen has
 * all of the rows, and approval and cost have parts of the sheet to themselves. */
static gboolean
is_main (const CandorNote *criterion)
{
  static const char *const kinds[] = { "good", "harm", NULL };

  return criterion->kind != NULL && g_strv_contains (kinds, criterion->kind);
}

static gboolean
is_reordered (CandorBuilder *self,
              GPtrArray     *criteria)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_OPTIONS);

  for (unsigned int i = 0; i < criteria->len; i++)
    if (g_ptr_array_index (criteria, i) != candor_section_get_note (section, CANDOR_NOTE_CRITERION, i))
      return TRUE;
  return FALSE;
}

/* The rows that the patient put first, else the main ones, else the first of the pack. */
static GPtrArray *
list_columns (CandorBuilder *self)
{
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (self->discussion);
  gboolean   reordered = is_reordered (self, criteria);
  GPtrArray *columns = g_ptr_array_new ();

  for (unsigned int i = 0; i < criteria->len && columns->len < MOST_COLUMNS; i++)
    if (reordered || is_main (g_ptr_array_index (criteria, i)))
      g_ptr_array_add (columns, g_ptr_array_index (criteria, i));
  for (unsigned int i = 0; i < criteria->len && columns->len < MOST_COLUMNS; i++)
    if (!g_ptr_array_find (columns, g_ptr_array_index (criteria, i), NULL))
      g_ptr_array_add (columns, g_ptr_array_index (criteria, i));
  return columns;
}

static void
add_head (CandorBuilder *self,
          CandorNode    *table,
          GPtrArray     *columns)
{
  CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);

  candor_builder_add_words (self, row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD, "sheet.col-option");
  for (unsigned int i = 0; i < columns->len; i++)
    {
      const CandorNote *criterion = g_ptr_array_index (columns, i);

      candor_builder_add_text (self,
                               candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD),
                               criterion->title,
                               CANDOR_SPAN_PLAIN);
    }
}

static void
add_option (CandorBuilder *self,
            CandorNode    *table,
            CandorOption  *option,
            GPtrArray     *columns)
{
  CandorNode *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  CandorNode *cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  candor_builder_add_text (self, cell, candor_item_get_title (CANDOR_ITEM (option)), CANDOR_SPAN_STRONG);
  candor_builder_add_caution_mark (self, cell, candor_item_get_id (CANDOR_ITEM (option)));
  for (unsigned int i = 0; i < columns->len; i++)
    {
      const CandorNote *criterion = g_ptr_array_index (columns, i);
      CandorStatement  *statement = candor_option_get_cell (option, criterion->id);

      cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
      if (statement == NULL)
        continue;
      candor_builder_add_statement (self, cell, statement);
      candor_builder_add_badge (self, cell, statement);
    }
}

/* Whether options were compared in the talk, or a choice was made: only then the grid is worth its
 * half page. */
static gboolean
were_compared (CandorBuilder *self,
               GPtrArray     *options)
{
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (self->discussion);

  for (unsigned int i = 0; i < options->len; i++)
    if (candor_builder_is_marked (self, g_ptr_array_index (options, i)))
      return TRUE;
  return is_reordered (self, criteria) || !candor_decision_is_empty (candor_discussion_get_decision (self->discussion));
}

/* All of them in the same detail: a sentence each. */
static void
add_list (CandorBuilder *self,
          GPtrArray     *options)
{
  CandorNode *list = candor_node_add (self->place, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < options->len; i++)
    {
      CandorItem *option = g_ptr_array_index (options, i);
      CandorNode *item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);

      candor_builder_add_run_in (self, item, candor_item_get_title (option));
      candor_builder_add_statement (self, item, candor_item_get_summary (option));
      candor_builder_add_caution_mark (self, item, candor_item_get_id (option));
    }
}

static void
add_grid (CandorBuilder *self,
          GPtrArray     *options)
{
  g_autoptr (GPtrArray) columns = list_columns (self);
  CandorNode *table = candor_node_add (self->place, CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);

  candor_node_set_weights (table, weights, columns->len + 1);
  add_head (self, table, columns);
  for (unsigned int i = 0; i < options->len; i++)
    add_option (self, table, g_ptr_array_index (options, i), columns);
}

void
candor_builder_add_options (CandorBuilder *self)
{
  g_autoptr (GPtrArray) options = candor_discussion_list_options (self->discussion);

  if (options->len == 0)
    return;
  candor_builder_add_word_heading (self, "sheet.options");
  if (were_compared (self, options))
    add_grid (self, options);
  else
    add_list (self, options);
}
