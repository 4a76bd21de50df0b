/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Taking over the two lists that have an order: questions and what is weighed. An entry that is the
 * same before and after stays the same object, and only what moved, came or went is told of.
 */
#include "config.h"

#include "candor-discussion-file-private.h"
#include "candor-discussion-private.h"

/**
 * Entries: what the two lists differ in.
 * @attribute: that names the pack's id
 * @get_id: (nullable) of an entry
 * @get_words: (nullable) the patient's own
 * @make: an entry of one of the two
 * @apply: takes over the rest
 */
typedef struct
{
  const char *attribute;
  const char *(*get_id) (gpointer entry);
  const char *(*get_words) (gpointer entry);
  gpointer (*make) (const char *id,
                    const char *words);
  void (*apply) (gpointer       entry,
                 const xmlNode *node);
} Entries;

/**
 * Pool: entries that were there before and may be used again.
 * @by_id: those of the pack
 * @by_words: own words to a GQueue of entries
 * @own: the others in order
 */
typedef struct
{
  GHashTable *by_id;
  GHashTable *by_words;
  GQueue      own;
} Pool;

static void
fill_pool (Pool          *pool,
           const Entries *entries,
           GPtrArray     *before)
{
  pool->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  pool->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);
  g_queue_init (&pool->own);
  for (unsigned int i = 0; i < before->len; i++)
    {
      gpointer    entry = g_ptr_array_index (before, i);
      const char *words = entries->get_words (entry);
      GQueue     *same = words != NULL ? g_hash_table_lookup (pool->by_words, words) : NULL;

      if (words == NULL)
        {
          g_hash_table_insert (pool->by_id, (char *) entries->get_id (entry), entry);
          continue;
        }
      if (same == NULL)
        {
          same = g_queue_new ();
          g_hash_table_insert (pool->by_words, g_strdup (words), same);
        }
      g_queue_push_tail (same, entry);
      g_queue_push_tail (&pool->own, entry);
    }
}

static void
clear_pool (Pool *pool)
{
  g_hash_table_unref (pool->by_id);
  g_hash_table_unref (pool->by_words);
  g_queue_clear (&pool->own);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pool, clear_pool)

/* Own rows with the same words are the same rows. */
static gpointer
find_same (const Entries *entries,
           Pool          *pool,
           const xmlNode *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, entries->attribute);
  g_autofree char *words = NULL;
  GQueue          *same;

  if (id != NULL)
    return g_hash_table_lookup (pool->by_id, id);
  words = candor_discussion_dup_text (node, "words");
  same = g_hash_table_lookup (pool->by_words, words);
  return same != NULL ? g_queue_pop_head (same) : NULL;
}

/* An own row whose words have changed: the next that nothing else was found for. */
static gpointer
find_changed (Pool       *pool,
              GHashTable *used)
{
  gpointer entry = NULL;

  while ((entry = g_queue_pop_head (&pool->own)) != NULL && g_hash_table_contains (used, entry))
    continue;
  return entry;
}

static gpointer
make_entry (CandorDiscussion *self,
            const Entries    *entries,
            const xmlNode    *node)
{
  g_autofree char *id = candor_xml_dup_attribute (node, entries->attribute);
  g_autofree char *words = id == NULL ? candor_discussion_dup_text (node, "words") : NULL;
  gpointer         entry = entries->make (id, words);

  candor_discussion_watch (self, entry);
  return entry;
}

/* The entries that are there afterwards, those from before without a reference of their own yet. */
static GPtrArray *
match_entries (CandorDiscussion *self,
               const Entries    *entries,
               const xmlNode    *list,
               GPtrArray        *before,
               GHashTable       *used)
{
  g_auto (Pool) pool = { 0 };
  GPtrArray     *after = g_ptr_array_new_with_free_func (g_object_unref);
  const xmlNode *first = list != NULL ? candor_xml_first (list) : NULL;
  unsigned int   i = 0;

  fill_pool (&pool, entries, before);
  for (const xmlNode *node = first; node != NULL; node = candor_xml_next (node))
    {
      gpointer same = find_same (entries, &pool, node);

      g_ptr_array_add (after, same != NULL ? g_object_ref (same) : NULL);
      if (same != NULL)
        g_hash_table_add (used, same);
    }
  for (const xmlNode *node = first; node != NULL; node = candor_xml_next (node), i++)
    if (g_ptr_array_index (after, i) == NULL)
      {
        gpointer changed = candor_xml_find (node, "words") != NULL ? find_changed (&pool, used) : NULL;

        after->pdata[i] = changed != NULL ? g_object_ref (changed) : make_entry (self, entries, node);
        g_hash_table_add (used, after->pdata[i]);
      }
  return after;
}

static GPtrArray *
list_entries (GListModel *store)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < g_list_model_get_n_items (store); i++)
    g_ptr_array_add (list, g_list_model_get_item (store, i));
  return list;
}

/* Tells of the smallest stretch that holds all that is different. */
static gboolean
splice_difference (GListStore *store,
                   GPtrArray  *before,
                   GPtrArray  *after)
{
  unsigned int start = 0;
  unsigned int end = 0; /* counted from the end */
  unsigned int least = MIN (before->len, after->len);

  while (start < least && before->pdata[start] == after->pdata[start])
    start++;
  while (end < least - start && before->pdata[before->len - 1 - end] == after->pdata[after->len - 1 - end])
    end++;
  if (start + end == before->len && start + end == after->len)
    return FALSE;
  /* An empty array has no data that one could count from. */
  g_list_store_splice (store, start, before->len - start - end, after->len > 0 ? after->pdata + start : NULL,
                       after->len - start - end);
  return TRUE;
}

static void
apply_list (CandorDiscussion *self,
            const Entries    *entries,
            GListStore       *store,
            const xmlNode    *list)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) before = list_entries (G_LIST_MODEL (store));
  g_autoptr (GPtrArray) after = match_entries (self, entries, list, before, used);
  const xmlNode *node = list != NULL ? candor_xml_first (list) : NULL;

  for (unsigned int i = 0; i < after->len; i++, node = candor_xml_next (node))
    entries->apply (g_ptr_array_index (after, i), node);
  for (unsigned int i = 0; i < before->len; i++)
    if (!g_hash_table_contains (used, before->pdata[i]))
      candor_discussion_unwatch (self, before->pdata[i]);
  if (splice_difference (store, before, after))
    candor_discussion_note_change (self);
}

static void
keep_saved_titles (CandorDiscussion *self,
                   const Entries    *entries,
                   const xmlNode    *list)
{
  for (const xmlNode *node = list != NULL ? candor_xml_first (list) : NULL; node != NULL; node = candor_xml_next (node))
    {
      g_autofree char *id = candor_xml_dup_attribute (node, entries->attribute);
      g_autofree char *title = candor_discussion_dup_text (node, "title");

      if (id != NULL && *title != '\0')
        g_hash_table_replace (self->titles, g_steal_pointer (&id), g_steal_pointer (&title));
    }
}

/* --- Questions --- */

static const char *
get_question (gpointer ask)
{
  return candor_ask_get_question_id (ask);
}

static const char *
get_ask_words (gpointer ask)
{
  return candor_ask_get_text (ask);
}

static gpointer
make_ask (const char *id,
          const char *words)
{
  return candor_ask_new (id, words);
}

static void
apply_ask (gpointer       ask,
           const xmlNode *node)
{
  g_autofree char *words = candor_discussion_dup_text (node, "words");
  g_autofree char *answer = candor_discussion_dup_text (node, "answer");

  if (candor_ask_get_question_id (ask) == NULL)
    candor_ask_set_text (ask, words);
  candor_ask_set_ticked (ask, candor_discussion_is_yes (node, "ticked"));
  candor_ask_set_answer (ask, answer);
}

static const Entries ask_entries = { "question", get_question, get_ask_words, make_ask, apply_ask };

/** candor_discussion_apply_asks: takes over the list of questions, then what is new in the pack. */
void
candor_discussion_apply_asks (CandorDiscussion *self,
                              const xmlNode    *asks)
{
  gboolean reordered = candor_discussion_is_yes (asks, "order");

  keep_saved_titles (self, &ask_entries, asks);
  apply_list (self, &ask_entries, self->asks, asks);
  if (self->reordered != reordered)
    candor_discussion_note_change (self);
  self->reordered = reordered;
  candor_discussion_update_asks (self);
}

/* --- What is weighed --- */

static const char *
get_value (gpointer weight)
{
  return candor_weight_get_value_id (weight);
}

static const char *
get_weight_words (gpointer weight)
{
  return candor_weight_get_text (weight);
}

static gpointer
make_weight (const char *id,
             const char *words)
{
  return candor_weight_new (id, words);
}

/* As the property says it: "+a -b". */
static char *
dup_fits (const xmlNode *node)
{
  g_autoptr (GString) fits = g_string_new (NULL);

  for (const xmlNode *child = candor_xml_first (node); child != NULL; child = candor_xml_next (child))
    if (candor_xml_is (child, "fit"))
      {
        g_autofree char *option = candor_xml_dup_attribute (child, "option");
        g_autofree char *speaks = candor_xml_dup_attribute (child, "speaks");

        g_string_append_printf (fits, "%s%c%s", fits->len > 0 ? " " : "", g_str_equal (speaks, "for") ? '+' : '-', option);
      }
  return g_string_free (g_steal_pointer (&fits), FALSE);
}

static void
apply_weight (gpointer       weight,
              const xmlNode *node)
{
  g_autofree char *words = candor_discussion_dup_text (node, "words");
  g_autofree char *step = candor_xml_dup_attribute (node, "weight");
  g_autofree char *fits = dup_fits (node);

  if (candor_weight_get_value_id (weight) == NULL)
    {
      candor_weight_set_text (weight, words);
      g_object_set (weight, "fits", fits, NULL);
    }
  candor_weight_set_weight (weight, step != NULL ? (unsigned int) g_ascii_digit_value (*step) : CANDOR_WEIGHT_NONE);
}

static const Entries weight_entries = { "value", get_value, get_weight_words, make_weight, apply_weight };

/** candor_discussion_apply_weights: takes over what is weighed, then what is new in the pack. */
void
candor_discussion_apply_weights (CandorDiscussion *self,
                                 const xmlNode    *weights)
{
  keep_saved_titles (self, &weight_entries, weights);
  apply_list (self, &weight_entries, self->weights, weights);
  candor_discussion_update_weights (self);
}
