/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two languages of one pack side by side, and how complete a translation is. */
#include "config.h"

#include "candor-pack-private.h"

static gboolean
match (CandorPack *first,
       CandorPack *second)
{
  return g_str_equal (first->id, second->id) && g_str_equal (first->version, second->version) &&
         first->texts->len == second->texts->len;
}

static void
share_front_matter (CandorPack *self,
                    CandorPack *from)
{
  self->id = g_strdup (from->id);
  self->version = g_strdup (from->version);
  self->language = g_strdup (from->language);
  self->digest = g_strdup (from->digest);
  self->denominator = from->denominator;
  self->written = from->written;
  self->review = from->review;
  self->n_strings = from->n_strings;
  self->n_untranslated = from->n_untranslated;
  for (int i = 0; i < CANDOR_N_ABOUTS; i++)
    self->abouts[i] = from->abouts[i] != NULL ? candor_text_ref (from->abouts[i]) : NULL;
}

#define SHARE(field, unref, ref)           \
  G_STMT_START                             \
  {                                        \
    g_clear_pointer (&self->field, unref); \
    self->field = ref (from->field);       \
  }                                        \
  G_STMT_END

static void
share_contents (CandorPack *self,
                CandorPack *from)
{
  SHARE (authors, g_ptr_array_unref, g_ptr_array_ref);
  SHARE (reviewers, g_ptr_array_unref, g_ptr_array_ref);
  SHARE (languages, g_ptr_array_unref, g_ptr_array_ref);
  SHARE (texts, g_ptr_array_unref, g_ptr_array_ref);
  SHARE (words, candor_words_unref, candor_words_ref);
  SHARE (levels, g_object_unref, g_object_ref);
  SHARE (sources, g_object_unref, g_object_ref);
  SHARE (terms, g_object_unref, g_object_ref);
  SHARE (sections, g_object_unref, g_object_ref);
  SHARE (items, g_object_unref, g_object_ref);
  SHARE (ids, g_hash_table_unref, g_hash_table_ref);
  SHARE (item_by_id, g_hash_table_unref, g_hash_table_ref);
  SHARE (term_by_id, g_hash_table_unref, g_hash_table_ref);
  SHARE (section_of, g_hash_table_unref, g_hash_table_ref);
  g_set_object (&self->format, from->format);
  g_set_object (&self->file, from->file);
}

CandorPack *
candor_pack_new_beside (CandorPack *first,
                        CandorPack *second)
{
  CandorPack *self;

  g_return_val_if_fail (CANDOR_IS_PACK (first), NULL);
  g_return_val_if_fail (CANDOR_IS_PACK (second), NULL);

  if (!match (first, second))
    return g_object_ref (first);
  self = g_object_new (CANDOR_TYPE_PACK, NULL);
  share_front_matter (self, first);
  share_contents (self, first);
  self->beside = g_object_ref (second);
  return self;
}

/** candor_pack_get_file: Returns: (nullable): the file that it was read from */
GFile *
candor_pack_get_file (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->file;
}

/** candor_pack_get_beside: Returns: (nullable): the pack in the second language */
CandorPack *
candor_pack_get_beside (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  return self->beside;
}

/**
 * candor_pack_find_beside:
 * @text: a text of @self
 *
 * Returns: (transfer none) (nullable): the same text in the language beside, unless one of the two
 *   would only repeat the other: a citation, or what nobody has translated yet
 */
CandorText *
candor_pack_find_beside (CandorPack *self,
                         CandorText *text)
{
  CandorText  *other;
  unsigned int order;

  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  order = candor_text_get_order (text);
  if (self->beside == NULL || order >= self->texts->len || g_ptr_array_index (self->texts, order) != text)
    return NULL;
  other = g_ptr_array_index (self->beside->texts, order);
  return g_strcmp0 (candor_text_get_language (text), candor_text_get_language (other)) != 0 ? other : NULL;
}

/**
 * candor_pack_count_strings:
 * @n_translated: (out) (optional): how many of them are in the language of the pack
 *
 * How complete a translation is, is counted here and never stated by hand.
 *
 * Returns: how many strings of the pack translators translate
 */
unsigned int
candor_pack_count_strings (CandorPack   *self,
                           unsigned int *n_translated)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), 0);

  if (n_translated != NULL)
    *n_translated = self->n_strings - self->n_untranslated;
  return self->n_strings;
}

/** candor_pack_get_state: Returns: "source", "draft" or "reviewed" */
const char *
candor_pack_get_state (CandorPack *self)
{
  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);

  for (unsigned int i = 0; i < self->languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (self->languages, i);

      if (g_strcmp0 (language->code, self->language) == 0)
        return language->state;
    }
  return "draft";
}

/** candor_pack_get_word_language: Returns: the language that the word @id is really in */
const char *
candor_pack_get_word_language (CandorPack *self,
                               const char *id)
{
  const char *language;

  g_return_val_if_fail (CANDOR_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  language = candor_words_get_language (self->words, id);
  return language != NULL ? language : self->language;
}
