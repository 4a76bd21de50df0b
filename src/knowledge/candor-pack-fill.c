/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the reader fills a pack; see candor-pack-private.h. */
#include "config.h"

#include "candor-pack-private.h"

#include "candor-text-private.h"

static void
add_item (CandorPack    *self,
          CandorSection *section,
          CandorItem    *item)
{
  g_list_store_append (self->items, item);
  g_hash_table_insert (self->item_by_id, (char *) candor_item_get_id (item), item);
  g_hash_table_insert (self->section_of, item, section);
}

static void
add_items_of (CandorPack    *self,
              CandorSection *section,
              GListModel    *items)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      add_item (self, section, item);
    }
}

CandorPack *
candor_pack_new (const char  *id,
                 const char  *version,
                 const char  *language,
                 const char  *digest,
                 unsigned int denominator)
{
  CandorPack *self = g_object_new (CANDOR_TYPE_PACK, NULL);

  self->id = g_strdup (id);
  self->version = g_strdup (version);
  self->language = g_strdup (language);
  self->digest = g_strdup (digest);
  self->denominator = denominator;
  return self;
}

void
candor_pack_set_dates (CandorPack *self,
                       CandorDate  written,
                       CandorDate  review)
{
  self->written = written;
  self->review = review;
}

void
candor_pack_set_about (CandorPack *self,
                       CandorAbout about,
                       CandorText *text)
{
  g_clear_pointer (&self->abouts[about], candor_text_unref);
  self->abouts[about] = candor_text_ref (text);
}

void
candor_pack_take_author (CandorPack   *self,
                         CandorPerson *person)
{
  g_ptr_array_add (self->authors, person);
}

void
candor_pack_take_reviewer (CandorPack   *self,
                           CandorPerson *person)
{
  g_ptr_array_add (self->reviewers, person);
}

void
candor_pack_take_language (CandorPack     *self,
                           CandorLanguage *language)
{
  g_ptr_array_add (self->languages, language);
}

void
candor_pack_set_format (CandorPack   *self,
                        CandorFormat *format)
{
  g_set_object (&self->format, format);
}

static void
count_string (CandorPack *self,
              const char *language)
{
  self->n_strings++;
  if (g_strcmp0 (language, self->language) != 0)
    self->n_untranslated++;
}

void
candor_pack_set_word (CandorPack *self,
                      const char *id,
                      const char *category,
                      const char *text,
                      const char *language)
{
  candor_words_set (self->words, id, category, text);
  if (g_strcmp0 (language, self->language) != 0)
    candor_words_set_language (self->words, id, language);
  count_string (self, language);
}

void
candor_pack_add_text (CandorPack *self,
                      CandorText *text,
                      gboolean    translatable)
{
  candor_text_set_order (text, self->texts->len);
  g_ptr_array_add (self->texts, candor_text_ref (text));
  if (translatable)
    count_string (self, candor_text_get_language (text));
  else
    candor_text_set_citation (text);
}

void
candor_pack_add_level (CandorPack  *self,
                       CandorLevel *level)
{
  g_list_store_append (self->levels, level);
}

void
candor_pack_add_source (CandorPack   *self,
                        CandorSource *source)
{
  g_list_store_append (self->sources, source);
}

void
candor_pack_add_term (CandorPack *self,
                      CandorTerm *term)
{
  g_list_store_append (self->terms, term);
  g_hash_table_insert (self->term_by_id, (char *) candor_term_get_id (term), term);
}

/* The section must be complete: its items are listed here. */
void
candor_pack_add_section (CandorPack    *self,
                         CandorSection *section)
{
  g_list_store_append (self->sections, section);
  add_items_of (self, section, G_LIST_MODEL (candor_section_get_jurisdictions (section)));
  add_items_of (self, section, G_LIST_MODEL (candor_section_get_options (section)));
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (section)); i++)
    {
      g_autoptr (CandorPart) part = g_list_model_get_item (G_LIST_MODEL (section), i);

      add_items_of (self, section, G_LIST_MODEL (part));
    }
}

void
candor_pack_add_id (CandorPack *self,
                    const char *id)
{
  g_hash_table_add (self->ids, g_strdup (id));
}
