/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Possible harms and what to do: figures, the ladder with its urgent signs boxed, the table. */
#include "config.h"

#include "candor-builder-private.h"
#include "candor-figure.h"

static const int table_weights[] = { 37, 16, 47 };
static const int figure_weights[] = { 41, 59 };
static const int blank_figure_weights[] = { 46, 54 }; /* of one picture, which has more room */
static const int rung_weights[] = { 39, 61 };         /* the milder rung has more to say */

/* How many signs a row of the table shows; the aid has the rest. */
#define MAX_SIGNS 3

static gboolean
is_measured (CandorEffect *effect)
{
  return candor_frequency_get_kind (candor_effect_get_frequency (effect)) == CANDOR_FREQUENCY_MEASURED;
}

static gboolean
is_printed (CandorBuilder *self,
            CandorItem    *item)
{
  return candor_item_get_key (item) || candor_builder_is_marked (self, item);
}

/* --- Figures of what was measured --- */

static char *
dup_count (CandorBuilder *self,
           CandorEffect  *effect)
{
  CandorCounts     counts = candor_frequency_get_counts (candor_effect_get_frequency (effect));
  g_autofree char *events = candor_builder_dup_number (self, counts.events);
  g_autofree char *total = candor_builder_dup_number (self, counts.total);

  return candor_pack_dup_word (self->pack, "sheet.about-of", "n", events, "total", total, NULL);
}

/* What it is and the number, in one line where they fit. */
static void
add_count (CandorBuilder *self,
           CandorNode    *group,
           CandorEffect  *effect)
{
  g_autofree char *count = dup_count (self, effect);
  CandorNode      *heading = candor_builder_add_text_heading (self, group, candor_item_get_title (CANDOR_ITEM (effect)));

  candor_node_add_span (heading, CANDOR_SPAN_PLAIN, "\u2003", NULL);
  candor_builder_add_filled (self, heading, CANDOR_SPAN_PLAIN, "sheet.about-of", count);
}

/* The words of the picture say whom the figures come from, how many had it and how many did not,
 * and how far off that may be. */
static void
add_figure (CandorBuilder *self,
            CandorEffect  *effect)
{
  CandorFrequency *frequency = candor_effect_get_frequency (effect);
  CandorFigure    *drawing = candor_figure_new_icon_array (self->pack, frequency);
  CandorNode      *split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  CandorNode      *figure = candor_node_add (split, CANDOR_NODE_FIGURE, CANDOR_STYLE_NORMAL);
  CandorNode      *group = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  CandorNode      *words;
  gboolean         blank = self->request->kind == CANDOR_SHEET_BLANK;

  candor_node_set_weights (split, blank ? blank_figure_weights : figure_weights, G_N_ELEMENTS (figure_weights));
  candor_figure_set_legend_beside (drawing, TRUE);
  candor_node_set_figure (figure, drawing);
  add_count (self, group, effect);
  words = candor_node_add (group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_filled (self, words, CANDOR_SPAN_PLAIN, "figure.measured", candor_figure_get_words (drawing));
  candor_builder_cite (self, candor_frequency_get_statement (frequency));
  candor_builder_add_badge (self, words, candor_frequency_get_statement (frequency));
  candor_builder_add_caution_mark (self, words, candor_item_get_id (CANDOR_ITEM (effect)));
  words = candor_node_add (group, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET);
  candor_builder_add_text (self, words, candor_frequency_get_limits (frequency), CANDOR_SPAN_PLAIN);
}

/* The blank sheet has room for one picture: further numbers are told. */
static void
add_sentence (CandorBuilder *self,
              CandorEffect  *effect)
{
  CandorNode      *words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  CandorStatement *summary = candor_item_get_summary (CANDOR_ITEM (effect));

  candor_builder_add_run_in (self, words, candor_item_get_title (CANDOR_ITEM (effect)));
  candor_builder_add_statement (self, words, summary);
  candor_builder_add_badge (self, words, summary);
}

static void
add_figure_cb (CandorBuilder *self,
               CandorSection *section,
               CandorPart    *part,
               CandorItem    *item,
               gpointer       user_data)
{
  unsigned int *n_figures = user_data;

  if (!CANDOR_IS_EFFECT (item) || !is_printed (self, item) || !is_measured (CANDOR_EFFECT (item)))
    return;
  if (self->request->kind == CANDOR_SHEET_BLANK && *n_figures > 0)
    add_sentence (self, CANDOR_EFFECT (item));
  else
    add_figure (self, CANDOR_EFFECT (item));
  *n_figures += 1;
}

static void
add_figures (CandorBuilder *self)
{
  unsigned int n_figures = 0;

  candor_builder_foreach_section (self, add_figure_cb, &n_figures);
}

/* --- The ladder --- */

static void
add_signs (CandorBuilder *self,
           CandorNode    *parent,
           CandorRung    *rung)
{
  CandorNode *list = candor_node_add (parent, CANDOR_NODE_LIST, CANDOR_STYLE_NORMAL);

  for (unsigned int i = 0; i < candor_rung_get_n_signs (rung); i++)
    {
      CandorNode *item = candor_node_add (list, CANDOR_NODE_ITEM, CANDOR_STYLE_BULLET);

      candor_builder_add_statement (self, item, candor_rung_get_sign (rung, i));
    }
}

static void
add_rung (CandorBuilder *self,
          CandorNode    *parent,
          CandorRung    *rung)
{
  CandorNode *words;

  candor_builder_add_text_heading (self, parent, candor_rung_get_title (rung));
  add_signs (self, parent, rung);
  words = candor_node_add (parent, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);
  candor_builder_add_statement (self, words, candor_rung_get_advice (rung));
}

/* Signs in a row, for what is not urgent. */
static void
add_quiet_rung (CandorBuilder *self,
                CandorRung    *rung)
{
  CandorNode *words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_builder_add_run_in (self, words, candor_rung_get_title (rung));
  for (unsigned int i = 0; i < candor_rung_get_n_signs (rung); i++)
    {
      candor_builder_add_statement (self, words, candor_rung_get_sign (rung, i));
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
    }
  candor_builder_add_statement (self, words, candor_rung_get_advice (rung));
}

/* Two urgent rungs stand side by side in their box, so that both fit into one look. */
static void
add_urgent (CandorBuilder *self,
            GPtrArray     *rungs)
{
  CandorNode *box;

  if (rungs->len == 0)
    return;
  box = candor_node_add (self->place, CANDOR_NODE_BOX, CANDOR_STYLE_URGENT);
  if (rungs->len == 2)
    {
      box = candor_node_add (box, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
      candor_node_set_weights (box, rung_weights, G_N_ELEMENTS (rung_weights));
    }
  for (unsigned int i = 0; i < rungs->len; i++)
    add_rung (self, candor_node_add (box, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL), g_ptr_array_index (rungs, i));
}

void
candor_builder_add_ladder (CandorBuilder *self)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_EFFECTS);
  g_autoptr (GPtrArray) urgent = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) quiet = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *ladder = section != NULL ? G_LIST_MODEL (candor_section_get_ladder (section)) : NULL;

  for (unsigned int i = 0; ladder != NULL && i < g_list_model_get_n_items (ladder); i++)
    {
      CandorRung *rung = g_list_model_get_item (ladder, i);

      g_ptr_array_add (candor_rung_get_help (rung) == CANDOR_HELP_WATCH ? quiet : urgent, rung);
    }
  add_urgent (self, urgent);
  for (unsigned int i = 0; i < quiet->len; i++)
    add_quiet_rung (self, g_ptr_array_index (quiet, i));
}

/* --- The table of effects --- */

/* Its signs, or in a sentence what it is where it has none. */
static void
add_notice_cell (CandorBuilder *self,
                 CandorNode    *row,
                 CandorEffect  *effect)
{
  CandorNode  *cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);
  unsigned int n_signs = MIN (candor_effect_get_n (effect, CANDOR_ASPECT_SIGN), MAX_SIGNS);

  candor_builder_add_run_in (self, cell, candor_item_get_title (CANDOR_ITEM (effect)));
  if (n_signs == 0)
    candor_builder_add_statement (self, cell, candor_item_get_summary (CANDOR_ITEM (effect)));
  for (unsigned int i = 0; i < n_signs; i++)
    {
      if (i > 0)
        candor_node_add_span (cell, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_builder_add_statement (self, cell, candor_effect_get (effect, CANDOR_ASPECT_SIGN, i));
    }
  candor_builder_add_caution_mark (self, cell, candor_item_get_id (CANDOR_ITEM (effect)));
}

static void
add_none_seen (CandorBuilder *self,
               CandorNode    *cell,
               CandorCounts   counts)
{
  g_autofree char *studied = candor_builder_dup_number (self, counts.studied);
  g_autofree char *upper = candor_builder_dup_number (self, counts.upper);
  g_autofree char *total = candor_builder_dup_number (self, counts.total);

  g_autofree char *text =
    candor_pack_dup_word (self->pack, "sheet.none-seen", "studied", studied, "upper", upper, "total", total, NULL);

  candor_builder_add_filled (self, cell, CANDOR_SPAN_PLAIN, "sheet.none-seen", text);
}

/* In few words: what the pack says at length is in the aid. */
static void
add_often (CandorBuilder   *self,
           CandorNode      *cell,
           CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  g_autofree char *cases = NULL;

  if (candor_frequency_get_kind (frequency) == CANDOR_FREQUENCY_NONE_SEEN)
    {
      add_none_seen (self, cell, counts);
      return;
    }
  if (counts.cases == 0)
    {
      candor_builder_add_word (self, cell, CANDOR_SPAN_PLAIN, "sheet.not-counted");
      return;
    }
  cases = candor_pack_dup_word_n (self->pack, "sheet.cases", counts.cases, NULL);
  candor_builder_add_filled (self, cell, CANDOR_SPAN_PLAIN, "sheet.cases", cases);
}

static void
add_often_cell (CandorBuilder *self,
                CandorNode    *row,
                CandorEffect  *effect)
{
  CandorFrequency *frequency = candor_effect_get_frequency (effect);
  CandorStatement *statement = candor_frequency_get_statement (frequency);
  CandorNode      *cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  add_often (self, cell, frequency);
  candor_builder_cite (self, statement);
  candor_builder_add_badge (self, cell, statement);
}

static void
add_urgent_signs (CandorBuilder *self,
                  CandorNode    *cell,
                  CandorEffect  *effect,
                  CandorAspect   aspect,
                  const char    *word)
{
  for (unsigned int i = 0; i < candor_effect_get_n (effect, aspect); i++)
    {
      candor_builder_add_word (self, cell, CANDOR_SPAN_STRONG, word);
      candor_node_add_span (cell, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_builder_add_statement (self, cell, candor_effect_get (effect, aspect, i));
      candor_node_add_span (cell, CANDOR_SPAN_PLAIN, " ", NULL);
    }
}

/* What to do at home is told where home may be the place for it, and never without what must not
 * wait: one without the other would mislead. */
static gboolean
tells_care (CandorEffect *effect)
{
  gboolean urgent = candor_effect_get_n (effect, CANDOR_ASPECT_EMERGENCY) + candor_effect_get_n (effect, CANDOR_ASPECT_AT_ONCE) > 0;

  return candor_effect_get_n (effect, CANDOR_ASPECT_CARE) > 0 &&
         (!urgent || candor_effect_get_severity (effect) == CANDOR_SEVERITY_MILD);
}

static void
add_do_cell (CandorBuilder *self,
             CandorNode    *row,
             CandorEffect  *effect)
{
  CandorNode *cell = candor_node_add (row, CANDOR_NODE_CELL, CANDOR_STYLE_NORMAL);

  if (tells_care (effect))
    {
      candor_builder_add_statement (self, cell, candor_effect_get (effect, CANDOR_ASPECT_CARE, 0));
      candor_node_add_span (cell, CANDOR_SPAN_PLAIN, " ", NULL);
    }
  add_urgent_signs (self, cell, effect, CANDOR_ASPECT_EMERGENCY, "sheet.do-emergency");
  add_urgent_signs (self, cell, effect, CANDOR_ASPECT_AT_ONCE, "sheet.do-at-once");
}

static CandorNode *
make_table (CandorBuilder *self)
{
  static const char *const heads[] = { "sheet.col-notice", "sheet.col-often", "sheet.col-do" };
  CandorNode              *table = candor_node_new (CANDOR_NODE_TABLE, CANDOR_STYLE_NORMAL);
  CandorNode              *row = candor_node_add (table, CANDOR_NODE_ROW, CANDOR_STYLE_HEAD);

  candor_node_set_weights (table, table_weights, G_N_ELEMENTS (table_weights));
  for (unsigned int i = 0; i < G_N_ELEMENTS (heads); i++)
    candor_builder_add_words (self, row, CANDOR_NODE_CELL, CANDOR_STYLE_HEAD, heads[i]);
  return table;
}

typedef struct
{
  CandorNode  *table;
  gboolean     marked; /* rows of what was marked, or of the rest */
  unsigned int n_effects;
  unsigned int n_printed;
} Rows;

static void
add_row_cb (CandorBuilder *self,
            CandorSection *section,
            CandorPart    *part,
            CandorItem    *item,
            gpointer       user_data)
{
  Rows       *rows = user_data;
  CandorNode *row;

  if (!CANDOR_IS_EFFECT (item) || candor_builder_is_marked (self, item) != rows->marked)
    return;
  rows->n_effects++;
  if (!is_printed (self, item))
    return;
  rows->n_printed++;
  if (is_measured (CANDOR_EFFECT (item)))
    return;
  row = candor_node_add (rows->table, CANDOR_NODE_ROW, CANDOR_STYLE_NORMAL);
  add_notice_cell (self, row, CANDOR_EFFECT (item));
  add_often_cell (self, row, CANDOR_EFFECT (item));
  add_do_cell (self, row, CANDOR_EFFECT (item));
}

/* What this patient talked about stands first. */
static void
add_table (CandorBuilder *self)
{
  Rows rows = { .table = make_table (self), .marked = TRUE };

  candor_builder_foreach_section (self, add_row_cb, &rows);
  rows.marked = FALSE;
  candor_builder_foreach_section (self, add_row_cb, &rows);
  if (candor_node_get_n_children (rows.table) > 1)
    candor_node_append (self->place, rows.table);
  else
    candor_node_free (rows.table);
  if (rows.n_printed < rows.n_effects)
    {
      g_autofree char *more =
        candor_pack_dup_word_n (self->pack, "sheet.more-effects", rows.n_effects - rows.n_printed, NULL);

      candor_builder_add_filled (self, candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET), CANDOR_SPAN_PLAIN, "sheet.more-effects", more);
    }
}

/* On the blank sheet the ladder comes first: it is what must be found in a hurry. After a talk the
 * numbers that were talked about lead to it. */
void
candor_builder_add_harms (CandorBuilder *self)
{
  gboolean blank = self->request->kind == CANDOR_SHEET_BLANK;
  gboolean whole = candor_builder_has_part (self, CANDOR_SHEET_PART_HARMS);

  candor_builder_add_word_heading (self, "sheet.harms");
  if (blank)
    candor_builder_add_ladder (self);
  if (whole)
    add_figures (self);
  if (!blank)
    candor_builder_add_ladder (self);
  if (whole && !blank)
    add_table (self);
}
