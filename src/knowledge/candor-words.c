/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixed words of a pack, with their plural forms. */
#include "config.h"

#include "candor-words-private.h"

#include "candor-names-private.h"

#include <string.h>

#define N_CATEGORIES 6
#define OTHER (N_CATEGORIES - 1)

struct _CandorWords
{
  GHashTable *forms;     /* id → char *[N_CATEGORIES] */
  GHashTable *missing;   /* id → "[id]", made when it is first asked for */
  GHashTable *languages; /* id → the language it is really in, where that is not the pack's */
};

static void
free_forms (void *data)
{
  char **forms = data;

  for (int i = 0; i < N_CATEGORIES; i++)
    g_free (forms[i]);
  g_free (forms);
}

/* Shows the id in brackets, so that a missing word is seen and not an empty place. */
static const char *
lend_missing (CandorWords *self,
              const char  *id)
{
  char *text = g_hash_table_lookup (self->missing, id);

  if (text == NULL)
    {
      text = g_strdup_printf ("[%s]", id);
      g_hash_table_insert (self->missing, g_strdup (id), text);
    }
  return text;
}

/** candor_words_new: (transfer full): no words. */
CandorWords *
candor_words_new (void)
{
  CandorWords *self = g_rc_box_new0 (CandorWords);

  self->forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_forms);
  self->missing = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

static void
clear_words (void *data)
{
  CandorWords *self = data;

  g_hash_table_unref (self->forms);
  g_hash_table_unref (self->missing);
  g_hash_table_unref (self->languages);
}

/** candor_words_ref: (transfer full): another reference. */
CandorWords *
candor_words_ref (CandorWords *self)
{
  return g_rc_box_acquire (self);
}

/** candor_words_unref: drops a reference; the last one frees all. */
void
candor_words_unref (CandorWords *self)
{
  g_rc_box_release_full (self, clear_words);
}

/** candor_words_set_language: says that @id is in another language than its pack. */
void
candor_words_set_language (CandorWords *self,
                           const char  *id,
                           const char  *language)
{
  g_hash_table_insert (self->languages, g_strdup (id), g_strdup (language));
}

/** candor_words_get_language: (nullable): the language of @id, where it is not that of its pack. */
const char *
candor_words_get_language (CandorWords *self,
                           const char  *id)
{
  return g_hash_table_lookup (self->languages, id);
}

/**
 * candor_words_set:
 * @category: (nullable): the plural category; %NULL for a word without plural forms
 */
void
candor_words_set (CandorWords *self,
                  const char  *id,
                  const char  *category,
                  const char  *text)
{
  char **forms = g_hash_table_lookup (self->forms, id);
  int    index = category != NULL ? candor_names_find (candor_plural_names, category) : OTHER;

  g_return_if_fail (index >= 0 && text != NULL);

  if (forms == NULL)
    {
      forms = g_new0 (char *, N_CATEGORIES);
      g_hash_table_insert (self->forms, g_strdup (id), forms);
    }
  g_free (forms[index]);
  forms[index] = g_strdup (text);
}

/** candor_words_has: whether @id has any form. */
gboolean
candor_words_has (CandorWords *self,
                  const char  *id)
{
  return g_hash_table_contains (self->forms, id);
}

/**
 * candor_words_lookup:
 * @category: a plural category
 *
 * Returns: the form for @category, else the form "other", else the id in brackets
 */
const char *
candor_words_lookup (CandorWords *self,
                     const char  *id,
                     const char  *category)
{
  char **forms = g_hash_table_lookup (self->forms, id);
  int    index = candor_names_find (candor_plural_names, category);

  if (forms == NULL)
    return lend_missing (self, id);
  if (index >= 0 && forms[index] != NULL)
    return forms[index];
  return forms[OTHER] != NULL ? forms[OTHER] : lend_missing (self, id);
}

/** candor_words_dup_all: Returns: (transfer full): every form of every word on a line with its id, by id */
char *
candor_words_dup_all (CandorWords *self)
{
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (self->forms), (GCompareFunc) strcmp);
  GString *all = g_string_new (NULL);

  for (GList *id = ids; id != NULL; id = id->next)
    {
      char **forms = g_hash_table_lookup (self->forms, id->data);

      for (int j = 0; j < N_CATEGORIES; j++)
        if (forms[j] != NULL)
          g_string_append_printf (all, "%s %s %s\n", (const char *) id->data, candor_plural_names[j], forms[j]);
    }
  return g_string_free (all, FALSE);
}
