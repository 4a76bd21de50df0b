/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of the patient's sheet: words explained, sources, what the marks mean, who made it. */
#include "config.h"

#include "candor-builder-private.h"

#define MAX_TERMS 6
#define MAX_TERMS_FULL 2
#define MAX_CODES 2
#define MAX_SOURCES 3

/* --- Words explained --- */

static void
add_term (CandorBuilder *self,
          CandorNode    *parent,
          CandorTerm    *term)
{
  CandorNode *words = candor_node_add (parent, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_NORMAL);

  candor_builder_add_run_in (self, words, candor_term_get_title (term));
  /* Words of a meaning are not explained in turn, and its sources would crowd out the others. */
  candor_node_add_text (words, candor_statement_get_text (candor_term_get_meaning (term)), CANDOR_SPAN_PLAIN);
}

void
candor_builder_add_terms (CandorBuilder *self)
{
  unsigned int n = MIN (self->terms->len, candor_builder_is_full (self) ? MAX_TERMS_FULL : MAX_TERMS);
  CandorNode  *split, *columns[2];

  if (n == 0)
    return;
  candor_builder_add_word_heading (self, "sheet.words");
  split = candor_node_add (self->place, CANDOR_NODE_SPLIT, CANDOR_STYLE_NORMAL);
  columns[0] = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  columns[1] = candor_node_add (split, CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
  for (unsigned int i = 0; i < n; i++)
    add_term (self, columns[i >= (n + 1) / 2], g_ptr_array_index (self->terms, i));
}

/* --- Sources --- */

static int
compare_sources (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  CandorBuilder *self = user_data;
  CandorSource  *first = *(CandorSource *const *) a;
  CandorSource  *second = *(CandorSource *const *) b;
  unsigned int   n_first = GPOINTER_TO_UINT (g_hash_table_lookup (self->cited, first));
  unsigned int   n_second = GPOINTER_TO_UINT (g_hash_table_lookup (self->cited, second));

  if (n_first != n_second)
    return n_first > n_second ? -1 : 1;
  if (candor_source_get_kind (first) != candor_source_get_kind (second))
    return candor_source_get_kind (first) < candor_source_get_kind (second) ? -1 : 1;
  return g_strcmp0 (candor_source_get_id (first), candor_source_get_id (second));
}

/* The most cited first. */
static GPtrArray *
list_cited (CandorBuilder *self)
{
  GPtrArray     *sources = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       source;

  g_hash_table_iter_init (&iter, self->cited);
  while (g_hash_table_iter_next (&iter, &source, NULL))
    g_ptr_array_add (sources, source);
  g_ptr_array_sort_with_data (sources, compare_sources, self);
  return sources;
}

static void
add_source_words (CandorBuilder *self,
                  CandorNode    *node,
                  CandorSource  *source)
{
  CandorDate date = candor_source_get_date (source);

  /* What others wrote is cited as they wrote it, in any language of the sheet. */
  candor_node_add_text (node, candor_source_get_title (source), CANDOR_SPAN_CITATION);
  candor_node_add_span (node, CANDOR_SPAN_QUIET, " · ", NULL);
  candor_node_add_text (node, candor_source_get_publisher (source), CANDOR_SPAN_CITATION | CANDOR_SPAN_QUIET);
  if (date.year != 0)
    {
      g_autofree char *day = candor_builder_dup_date (self, date);
      g_autoptr (GString) whole = g_string_new (day);

      /* Cut over two lines between words of the other direction, a date cannot be read. */
      if (candor_format_get_right_to_left (self->format))
        g_string_replace (whole, " ", "\u00a0", 0);
      candor_node_add_span (node, CANDOR_SPAN_QUIET, " · ", NULL);
      candor_node_add_span (node, CANDOR_SPAN_QUIET, whole->str, NULL);
    }
  if (candor_source_get_address (source) != NULL)
    candor_node_set_address (node, candor_source_get_address (source));
}

static gboolean
is_official (CandorSource *source)
{
  return candor_source_get_kind (source) == CANDOR_SOURCE_REGULATOR && candor_source_get_address (source) != NULL;
}

/* Takes the official sources that come with a code out of @sources. */
static void
add_codes (CandorBuilder *self,
           GPtrArray     *sources)
{
  unsigned int n = 0;

  for (unsigned int i = 0; i < sources->len && n < MAX_CODES;)
    {
      CandorSource *source = g_ptr_array_index (sources, i);

      if (!is_official (source))
        {
          i++;
          continue;
        }
      add_source_words (self, candor_node_add (self->place, CANDOR_NODE_QR, CANDOR_STYLE_QUIET), source);
      g_ptr_array_remove_index (sources, i);
      n++;
    }
}

/* How many sources are listed beside those with a code. */
static unsigned int
count_room (CandorBuilder *self)
{
  return self->request->kind == CANDOR_SHEET_BLANK || candor_builder_is_full (self) ? 0 : MAX_SOURCES;
}

void
candor_builder_add_sources (CandorBuilder *self)
{
  g_autoptr (GPtrArray) sources = list_cited (self);
  unsigned int max = count_room (self);

  candor_builder_add_word_heading (self, "sheet.sources");
  add_codes (self, sources);
  for (unsigned int i = 0; i < MIN (sources->len, max); i++)
    add_source_words (self, candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET), g_ptr_array_index (sources, i));
  if (sources->len > max)
    {
      g_autofree char *more = candor_pack_dup_word_n (self->pack, "sheet.more-sources", sources->len - max, NULL);

      candor_builder_add_filled (self, candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET), CANDOR_SPAN_PLAIN, "sheet.more-sources", more);
    }
}

/* --- What the marks mean, who made it, what it is not --- */

static void
add_levels (CandorBuilder *self)
{
  GListModel *levels = candor_pack_get_levels (self->pack);
  CandorNode *words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET);

  candor_builder_add_word (self, words, CANDOR_SPAN_STRONG, "sheet.levels");
  for (unsigned int i = 0; i < g_list_model_get_n_items (levels); i++)
    {
      g_autoptr (CandorLevel) level = g_list_model_get_item (levels, i);

      if (!g_hash_table_contains (self->levels, level))
        continue;
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_node_add_badge (words, level);
      candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
      candor_node_add_text (words, candor_level_get_meaning (level), CANDOR_SPAN_PLAIN);
    }
}

static void
add_about (CandorBuilder *self,
           CandorNode    *node,
           CandorAbout    about)
{
  candor_node_add_text (node, candor_pack_get_about (self->pack, about), CANDOR_SPAN_PLAIN);
  candor_node_add_span (node, CANDOR_SPAN_PLAIN, " ", NULL);
}

void
candor_builder_add_colophon (CandorBuilder *self)
{
  g_autofree char *written = candor_builder_dup_date (self, candor_pack_get_written (self->pack));
  g_autofree char *review = candor_builder_dup_date (self, candor_pack_get_review (self->pack));
  g_autofree char *dates = candor_pack_dup_word (self->pack, "sheet.written", "written", written, "review", review, NULL);
  CandorNode      *words;

  /* The blank sheet has two pages and plain names for the marks. */
  if (self->request->kind != CANDOR_SHEET_BLANK && g_hash_table_size (self->levels) > 0)
    add_levels (self);
  words = candor_node_add (self->place, CANDOR_NODE_PARAGRAPH, CANDOR_STYLE_QUIET);
  add_about (self, words, CANDOR_ABOUT_DISCLAIMER);
  candor_builder_add_filled (self, words, CANDOR_SPAN_PLAIN, "sheet.written", dates);
  candor_node_add_span (words, CANDOR_SPAN_PLAIN, " ", NULL);
  add_about (self, words, CANDOR_ABOUT_FUNDING);
}
