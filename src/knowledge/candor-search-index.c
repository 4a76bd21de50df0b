/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The index of a pack's words. It is made at the first search and kept with the pack, so that a
 * search at every key stroke costs a walk over words that are folded already.
 */
#include "config.h"

#include "candor-search-private.h"

/**
 * Index:
 * @entries: (element-type CandorEntry): items in reading order, then the glossary
 * @words: holds each folded word once
 */
typedef struct
{
  GPtrArray    *entries;
  GStringChunk *words;
} Index;

static G_DEFINE_QUARK (CandorSearchIndex, index)

                         static void free_entry (void *data)
{
  CandorEntry *entry = data;

  g_ptr_array_unref (entry->texts);
  g_array_unref (entry->tokens);
  g_free (entry);
}

static void
free_index (void *data)
{
  Index *index = data;

  g_ptr_array_unref (index->entries);
  g_string_chunk_free (index->words);
  g_free (index);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Finds the next word at or after @text. Scripts that set no spaces count one character a word. */
static const char *
find_word (const char  *text,
           const char **end)
{
  while (*text != '\0' && !is_word_char (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  if (*text == '\0')
    return NULL;
  *end = g_utf8_next_char (text);
  if (g_unichar_iswide (g_utf8_get_char (text)))
    return text;
  while (**end != '\0' && is_word_char (g_utf8_get_char (*end)) && !g_unichar_iswide (g_utf8_get_char (*end)))
    *end = g_utf8_next_char (*end);
  return text;
}

/* Without case and accents: "Été" becomes "ete". */
static char *
fold_word (const char *word,
           gssize      length)
{
  g_autofree char *split = g_utf8_normalize (word, length, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *at = split; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_utf8_get_char (at));
  return g_utf8_casefold (bare->str, (gssize) bare->len);
}

static void
add_text (Index       *index,
          CandorEntry *entry,
          CandorText  *text)
{
  const char *plain;
  const char *end;

  if (text == NULL)
    return;
  plain = candor_text_get_plain (text);
  for (const char *word = find_word (plain, &end); word != NULL; word = find_word (end, &end))
    {
      g_autofree char *folded = fold_word (word, end - word);
      CandorToken      token = {
             g_string_chunk_insert_const (index->words, folded), entry->texts->len, (unsigned int) (word - plain)
      };

      g_array_append_val (entry->tokens, token);
    }
  g_ptr_array_add (entry->texts, candor_text_ref (text));
}

static void
add_block (Index       *index,
           CandorEntry *entry,
           CandorBlock *block)
{
  add_text (index, entry, candor_block_get_title (block));
  for (unsigned int i = 0; i < candor_block_get_n_columns (block); i++)
    add_text (index, entry, candor_block_get_cell (block, 0, i));
  for (unsigned int i = 0; i < candor_block_get_n_marks (block); i++)
    {
      const CandorFigureMark *mark = candor_block_get_mark (block, i);

      add_text (index, entry, mark->title);
      add_text (index, entry, mark->note);
    }
}

typedef struct
{
  Index       *index;
  CandorEntry *entry;
} Adding;

static void
add_statement_cb (CandorStatement *statement,
                  void            *user_data)
{
  Adding *adding = user_data;

  add_text (adding->index, adding->entry, candor_statement_get_text (statement));
}

static CandorEntry *
add_entry (Index      *index,
           CandorItem *item,
           CandorTerm *term)
{
  CandorEntry *entry = g_new0 (CandorEntry, 1);

  entry->item = item;
  entry->term = term;
  entry->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_text_unref);
  entry->tokens = g_array_new (FALSE, FALSE, sizeof (CandorToken));
  g_ptr_array_add (index->entries, entry);
  return entry;
}

static void
add_item (Index      *index,
          CandorItem *item)
{
  CandorEntry *entry = add_entry (index, item, NULL);
  Adding       adding = { index, entry };

  add_text (index, entry, candor_item_get_title (item));
  candor_item_foreach_statement (item, add_statement_cb, &adding);
  for (unsigned int i = 0; i < candor_item_get_n_blocks (item); i++)
    add_block (index, entry, candor_item_get_block (item, i));
  for (unsigned int i = 0; i < candor_item_get_n_details (item); i++)
    add_block (index, entry, candor_item_get_detail (item, i));
}

static void
add_term (Index      *index,
          CandorTerm *term)
{
  CandorEntry *entry = add_entry (index, NULL, term);

  add_text (index, entry, candor_term_get_title (term));
  add_text (index, entry, candor_statement_get_text (candor_term_get_meaning (term)));
}

static Index *
make_index (CandorPack *pack)
{
  Index      *index = g_new0 (Index, 1);
  GListModel *items = candor_pack_get_items (pack);
  GListModel *terms = candor_pack_get_terms (pack);

  index->entries = g_ptr_array_new_with_free_func (free_entry);
  index->words = g_string_chunk_new (8192);
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      add_item (index, item);
    }
  for (unsigned int i = 0; i < g_list_model_get_n_items (terms); i++)
    {
      g_autoptr (CandorTerm) term = g_list_model_get_item (terms, i);

      add_term (index, term);
    }
  return index;
}

/** candor_search_get_index: (element-type CandorEntry): lends the entries of @pack. */
GPtrArray *
candor_search_get_index (CandorPack *pack)
{
  Index *index = g_object_get_qdata (G_OBJECT (pack), index_quark ());

  if (index == NULL)
    {
      index = make_index (pack);
      g_object_set_qdata_full (G_OBJECT (pack), index_quark (), index, free_index);
    }
  return index->entries;
}

/** candor_search_split: (transfer full): the folded words of @text. */
char **
candor_search_split (const char *text)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *end;

  for (const char *word = find_word (text, &end); word != NULL; word = find_word (end, &end))
    {
      g_autofree char *folded = fold_word (word, end - word);

      g_strv_builder_add (words, folded);
    }
  return g_strv_builder_end (words);
}
