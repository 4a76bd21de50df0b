/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of a pack: found beside it, read on demand, kept. */
#include "config.h"

#include "candor-translations.h"

#include "candor-pack-reader.h"

#include <stdlib.h>
#include <string.h>

struct _CandorTranslations
{
  GObject     parent_instance;
  CandorPack *pack;
  GFile      *folder; /* NULL: the built-in pack */
  char       *base;   /* the name of the source's file in it */
  GStrv       codes;
  GHashTable *loaded; /* code to CandorPack */
};

G_DEFINE_FINAL_TYPE (CandorTranslations, candor_translations, G_TYPE_OBJECT)

static const CandorLanguage *
find_language (CandorTranslations *self,
               const char         *code)
{
  GPtrArray *languages = candor_pack_get_languages (self->pack);

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (g_ascii_strcasecmp (language->code, code) == 0)
        return language;
    }
  return NULL;
}

static gboolean
is_source (const CandorLanguage *language)
{
  return g_str_equal (language->state, "source");
}

/* The name of the source's file, from that of any of its languages. */
static char *
dup_base (CandorPack *pack,
          GFile      *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *ending = g_strdup_printf (".%s.xml", candor_pack_get_language (pack));

  if (g_str_has_suffix (name, ending))
    return g_strdup_printf ("%.*s.xml", (int) (strlen (name) - strlen (ending)), name);
  return g_steal_pointer (&name);
}

static GFile *
get_file (CandorTranslations   *self,
          const CandorLanguage *language)
{
  g_autofree char *name = is_source (language) ? g_strdup (self->base) : candor_pack_dup_language_name (self->base, language->code);

  return g_file_get_child (self->folder, name);
}

static gboolean
is_there (CandorTranslations   *self,
          const CandorLanguage *language)
{
  g_autoptr (GFile) file = NULL;

  if (g_hash_table_contains (self->loaded, language->code))
    return TRUE;
  if (self->folder == NULL)
    return is_source (language) || candor_pack_has_builtin_language (language->code);
  file = get_file (self, language);
  return g_file_query_exists (file, NULL);
}

static void
list_codes (CandorTranslations *self)
{
  GPtrArray *languages = candor_pack_get_languages (self->pack);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);

      if (is_there (self, language))
        g_strv_builder_add (codes, language->code);
    }
  self->codes = g_strv_builder_end (codes);
}

static CandorPack *
read_language (CandorTranslations   *self,
               const CandorLanguage *language,
               GError              **error)
{
  g_autoptr (GFile) file = self->folder != NULL ? get_file (self, language) : NULL;

  if (file != NULL)
    return candor_pack_load (file, NULL, error);
  return is_source (language) ? candor_pack_load_builtin (NULL, error)
                              : candor_pack_load_builtin_language (language->code, NULL, error);
}

/* A translation of another version would show one text beside another. */
static gboolean
check_match (CandorTranslations *self,
             CandorPack         *pack,
             const char         *code,
             GError            **error)
{
  g_autoptr (CandorPack) both = candor_pack_new_beside (self->pack, pack);

  if (candor_pack_get_beside (both) != NULL && g_ascii_strcasecmp (candor_pack_get_language (pack), code) == 0)
    return TRUE;
  g_set_error (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_MEANING,
               "the translation “%s” is not of this version of the file; make it anew from version %s", code,
               candor_pack_get_version (self->pack));
  return FALSE;
}

static void
candor_translations_finalize (GObject *object)
{
  CandorTranslations *self = CANDOR_TRANSLATIONS (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->folder);
  g_free (self->base);
  g_strfreev (self->codes);
  g_hash_table_unref (self->loaded);
  G_OBJECT_CLASS (candor_translations_parent_class)->finalize (object);
}

static void
candor_translations_class_init (CandorTranslationsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_translations_finalize;
}

static void
candor_translations_init (CandorTranslations *self)
{
  self->loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

CandorTranslations *
candor_translations_new (CandorPack *pack,
                         GFile      *file)
{
  CandorTranslations *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_object_new (CANDOR_TYPE_TRANSLATIONS, NULL);
  self->pack = g_object_ref (pack);
  self->folder = file != NULL ? g_file_get_parent (file) : NULL;
  self->base = file != NULL ? dup_base (pack, file) : NULL;
  g_hash_table_insert (self->loaded, g_strdup (candor_pack_get_language (pack)), g_object_ref (pack));
  list_codes (self);
  return self;
}

CandorPack *
candor_translations_get_pack (CandorTranslations *self)
{
  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), NULL);

  return self->pack;
}

const char *const *
candor_translations_list (CandorTranslations *self)
{
  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), NULL);

  return (const char *const *) self->codes;
}

const char *
candor_translations_get_name (CandorTranslations *self,
                              const char         *code)
{
  const CandorLanguage *language;

  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  language = find_language (self, code);
  return language != NULL ? language->name : code;
}

CandorPack *
candor_translations_load (CandorTranslations *self,
                          const char         *code,
                          GError            **error)
{
  const CandorLanguage *language;
  g_autoptr (CandorPack) pack = NULL;

  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  language = find_language (self, code);
  if (language == NULL)
    {
      g_set_error (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_MEANING, "the file has no language “%s”", code);
      return NULL;
    }
  if (g_hash_table_contains (self->loaded, language->code))
    return g_hash_table_lookup (self->loaded, language->code);
  pack = read_language (self, language, error);
  if (pack == NULL || !check_match (self, pack, language->code, error))
    return NULL;
  g_hash_table_insert (self->loaded, g_strdup (language->code), g_object_ref (pack));
  return g_hash_table_lookup (self->loaded, language->code);
}

gboolean
candor_translations_is_loaded (CandorTranslations *self,
                               const char         *code)
{
  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return g_hash_table_contains (self->loaded, code);
}

/* libxml2 lets go of what it shares when the program ends, and so must not be reading then. */
static GMutex       mutex; /* of all three */
static GCond        cond;
static unsigned int n_reading;

static void
wait_for_readers (void)
{
  g_mutex_lock (&mutex);
  while (n_reading > 0)
    g_cond_wait (&cond, &mutex);
  g_mutex_unlock (&mutex);
}

static void
start_reading (void)
{
  static gsize waits = 0;

  /* Before libraries are taken down, as this is asked for after they were set up. */
  if (g_once_init_enter (&waits))
    g_once_init_leave (&waits, atexit (wait_for_readers) == 0 ? 1 : 2);
  g_mutex_lock (&mutex);
  n_reading++;
  g_mutex_unlock (&mutex);
}

static void
end_reading (void)
{
  g_mutex_lock (&mutex);
  n_reading--;
  g_cond_broadcast (&cond);
  g_mutex_unlock (&mutex);
}

/* What the other thread reads: files and names, none of which changes. */
static void
preload_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  CandorTranslations *self = source;
  GPtrArray          *wanted = data; /* of const CandorLanguage *, which the pack keeps */
  g_autoptr (GPtrArray) packs = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < wanted->len; i++)
    {
      CandorPack *pack = read_language (self, g_ptr_array_index (wanted, i), NULL);

      if (pack != NULL)
        g_ptr_array_add (packs, pack);
    }
  g_task_return_pointer (task, g_steal_pointer (&packs), (GDestroyNotify) g_ptr_array_unref);
  end_reading ();
}

static void
preloaded_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  CandorTranslations *self = CANDOR_TRANSLATIONS (object);
  g_autoptr (GPtrArray) packs = g_task_propagate_pointer (G_TASK (result), NULL);

  for (unsigned int i = 0; packs != NULL && i < packs->len; i++)
    {
      CandorPack *pack = g_ptr_array_index (packs, i);
      const char *code = candor_pack_get_language (pack);

      if (!g_hash_table_contains (self->loaded, code) && check_match (self, pack, code, NULL))
        g_hash_table_insert (self->loaded, g_strdup (code), g_object_ref (pack));
    }
}

void
candor_translations_preload (CandorTranslations *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) wanted = NULL;

  g_return_if_fail (CANDOR_IS_TRANSLATIONS (self));

  wanted = g_ptr_array_new ();
  for (unsigned int i = 0; self->codes[i] != NULL; i++)
    if (!g_hash_table_contains (self->loaded, self->codes[i]))
      g_ptr_array_add (wanted, (gpointer) find_language (self, self->codes[i]));
  if (wanted->len == 0)
    return;
  task = g_task_new (self, NULL, preloaded_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&wanted), (GDestroyNotify) g_ptr_array_unref);
  start_reading ();
  g_task_run_in_thread (task, preload_in_thread);
}

/* "pt_BR.UTF-8" serves "pt-BR", and "pt" as well. */
static gboolean
serves (const char *locale,
        const char *code)
{
  g_autofree char *wanted = g_strdelimit (g_strdup (locale), "_", '-');
  size_t           length = strcspn (wanted, ".@");

  wanted[length] = '\0';
  return g_ascii_strcasecmp (wanted, code) == 0;
}

const char *
candor_translations_choose (CandorTranslations *self,
                            const char *const  *languages)
{
  const char *source = candor_pack_get_language (self->pack);

  g_return_val_if_fail (CANDOR_IS_TRANSLATIONS (self), NULL);
  g_return_val_if_fail (languages != NULL, NULL);

  for (unsigned int i = 0; languages[i] != NULL; i++)
    for (unsigned int k = 0; self->codes[k] != NULL; k++)
      if (serves (languages[i], self->codes[k]))
        return self->codes[k];
  for (unsigned int k = 0; self->codes[k] != NULL; k++)
    if (is_source (find_language (self, self->codes[k])))
      return self->codes[k];
  return source;
}
