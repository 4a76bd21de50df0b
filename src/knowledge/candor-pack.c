/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One knowledge file in one language. */
#include "config.h"

#include "candor-pack.h"

#include "candor-fill-private.h"
#include "candor-pack-private.h"

G_DEFINE_FINAL_TYPE (CandorPack, candor_pack, G_TYPE_OBJECT)

static void
free_person (void *data)
{
  CandorPerson *person = data;

  g_free (person->name);
  g_clear_pointer (&person->qualification, candor_text_unref);
  g_free (person);
}

static void
free_language (void *data)
{
  CandorLanguage *language = data;

  g_free (language->code);
  g_free (language->name);
  g_free (language->state);
  g_free (language->reviewer);
  g_free (language);
}

static void
candor_pack_dispose (GObject *object)
{
  CandorPack *self = CANDOR_PACK (object);

  /* What lends from the lists goes before them. Another pack may share all of it. */
  g_clear_pointer (&self->item_by_id, g_hash_table_unref);
  g_clear_pointer (&self->term_by_id, g_hash_table_unref);
  g_clear_pointer (&self->section_of, g_hash_table_unref);
  g_clear_object (&self->beside);
  g_clear_object (&self->file);
  g_clear_object (&self->format);
  g_clear_object (&self->levels);
  g_clear_object (&self->sources);
  g_clear_object (&self->terms);
  g_clear_object (&self->sections);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (candor_pack_parent_class)->dispose (object);
}

static void
candor_pack_finalize (GObject *object)
{
  CandorPack *self = CANDOR_PACK (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->language);
  g_free (self->digest);
  for (int i = 0; i < CANDOR_N_ABOUTS; i++)
    g_clear_pointer (&self->abouts[i], candor_text_unref);
  g_ptr_array_unref (self->authors);
  g_ptr_array_unref (self->reviewers);
  g_ptr_array_unref (self->languages);
  g_clear_pointer (&self->words, candor_words_unref);
  g_ptr_array_unref (self->texts);
  g_hash_table_unref (self->ids);
  G_OBJECT_CLASS (candor_pack_parent_class)->finalize (object);
}

static void
candor_pack_class_init (CandorPackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_pack_dispose;
  object_class->finalize = candor_pack_finalize;
}

static void
candor_pack_init (CandorPack *self)
{
  self->authors = g_ptr_array_new_with_free_func (free_person);
  self->reviewers = g_ptr_array_new_with_free_func (free_person);
  self->languages = g_ptr_array_new_with_free_func (free_language);
  self->words = candor_words_new ();
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_text_unref);
  self->levels = g_list_store_new (CANDOR_TYPE_LEVEL);
  self->sources = g_list_store_new (CANDOR_TYPE_SOURCE);
  self->terms = g_list_store_new (CANDOR_TYPE_TERM);
  self->sections = g_list_store_new (CANDOR_TYPE_SECTION);
  self->items = g_list_store_new (CANDOR_TYPE_ITEM);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->item_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->term_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->section_of = g_hash_table_new (NULL, NULL);
}

const char *
candor_pack_get_id (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->id;
}

const char *
candor_pack_get_version (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->version;
}

const char *
candor_pack_get_language (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->language;
}

const char *
candor_pack_get_digest (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->digest;
}

unsigned int
candor_pack_get_denominator (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), 0);

  return self->denominator;
}

CandorDate
candor_pack_get_written (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), ((CandorDate){ 0 }));

  return self->written;
}

CandorDate
candor_pack_get_review (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), ((CandorDate){ 0 }));

  return self->review;
}

/** candor_pack_is_overdue: whether @today is after the day that the pack's next review was due. */
gboolean
candor_pack_is_overdue (CandorPack *self,
                        CandorDate  today)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), FALSE);

  return candor_date_compare (self->review, today) < 0;
}

CandorText *
candor_pack_get_about (CandorPack *self,
                       CandorAbout about)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && about < CANDOR_N_ABOUTS, NULL);

  return self->abouts[about];
}

GPtrArray *
candor_pack_get_authors (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->authors;
}

GPtrArray *
candor_pack_get_reviewers (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->reviewers;
}

GPtrArray *
candor_pack_get_languages (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->languages;
}

CandorFormat *
candor_pack_get_format (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->format;
}

GListModel *
candor_pack_get_levels (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->levels);
}

GListModel *
candor_pack_get_sources (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->sources);
}

GListModel *
candor_pack_get_terms (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->terms);
}

GListModel *
candor_pack_get_sections (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->sections);
}

CandorSection *
candor_pack_get_section (CandorPack *self,
                         CandorTab   tab)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->sections)); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (G_LIST_MODEL (self->sections), i);

      if (candor_section_get_tab (section) == tab)
        return section; /* the store keeps it alive */
    }
  return NULL;
}

GListModel *
candor_pack_get_items (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->items);
}

CandorItem *
candor_pack_find_item (CandorPack *self,
                       const char *id)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->item_by_id, id);
}

CandorSection *
candor_pack_find_section_of (CandorPack *self,
                             CandorItem *item)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && CANDOR_IS_ITEM (item), NULL);

  return g_hash_table_lookup (self->section_of, item);
}

CandorTerm *
candor_pack_find_term (CandorPack *self,
                       const char *id)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, NULL);

  return g_hash_table_lookup (self->term_by_id, id);
}

gboolean
candor_pack_has_id (CandorPack *self,
                    const char *id)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, FALSE);

  return g_hash_table_contains (self->ids, id);
}

/** candor_pack_get_word: the word, or its form "other"; a word the pack lacks yields its id in brackets. */
const char *
candor_pack_get_word (CandorPack *self,
                      const char *id)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, NULL);

  return candor_words_lookup (self->words, id, "other");
}

gboolean
candor_pack_has_word (CandorPack *self,
                      const char *id)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, FALSE);

  return candor_words_has (self->words, id);
}

char *
candor_pack_dup_all_words (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return candor_words_dup_all (self->words);
}

static CandorFill
get_fill (CandorPack *self)
{
  return candor_format_get_right_to_left (self->format) ? CANDOR_FILL_RIGHT_TO_LEFT : CANDOR_FILL_LEFT_TO_RIGHT;
}

char *
candor_pack_dup_word (CandorPack *self,
                      const char *id,
                      ...)
{
  va_list pairs;
  char   *text;

  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, NULL);

  va_start (pairs, id);
  text = candor_fill_valist (candor_pack_get_word (self, id), get_fill (self), NULL, pairs);
  va_end (pairs);
  return text;
}

char *
candor_pack_dup_word_n (CandorPack *self,
                        const char *id,
                        guint64     n,
                        ...)
{
  g_autofree char *number = NULL;
  const char      *pattern;
  va_list          pairs;
  char            *text;

  g_return_val_if_fail (CANDOR_IS_PACK (self) && id != NULL, NULL);

  number = candor_format_number (self->format, n);
  pattern = candor_words_lookup (self->words, id, candor_format_get_plural_category (self->format, n));
  va_start (pairs, n);
  text = candor_fill_valist (pattern, get_fill (self), number, pairs);
  va_end (pairs);
  return text;
}
