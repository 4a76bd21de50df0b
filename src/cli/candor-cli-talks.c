/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved discussions, opened one after another. A pack is read once, however many talk about it. */
#include "config.h"

#include "candor-cli-private.h"
#include "candor-cli-talks-private.h"
#include "candor-discussion-file.h"
#include "candor-translations.h"

#include <glib/gi18n.h>

struct _CandorCliTalks
{
  const char         *knowledge;
  const char         *languages;
  const char         *passphrase_file;
  CandorPack         *pack; /* as its file is, NULL until it is needed */
  CandorTranslations *translations;
  GHashTable         *packs;      /* languages as given to CandorPack */
  char               *passphrase; /* NULL until it is needed */
};

CandorCliTalks *
candor_cli_talks_new (const char *knowledge,
                      const char *languages,
                      const char *passphrase_file)
{
  CandorCliTalks *self = g_new0 (CandorCliTalks, 1);

  self->knowledge = knowledge;
  self->languages = languages;
  self->passphrase_file = passphrase_file;
  self->packs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
candor_cli_talks_free (CandorCliTalks *self)
{
  g_clear_object (&self->pack);
  g_clear_object (&self->translations);
  g_hash_table_unref (self->packs);
  candor_cli_wipe (self->passphrase);
  g_free (self);
}

static gboolean
load_pack (CandorCliTalks *self)
{
  g_autoptr (GFile) file = NULL;

  if (self->pack != NULL)
    return TRUE;
  self->pack = candor_cli_load (self->knowledge);
  if (self->pack == NULL)
    return FALSE;
  file = self->knowledge != NULL ? g_file_new_for_commandline_arg (self->knowledge) : NULL;
  self->translations = candor_translations_new (self->pack, file);
  return TRUE;
}

/* In the languages that were asked for, else in the patient's, else as it is. */
static CandorPack *
find_pack (CandorCliTalks *self,
           const char     *language)
{
  const char *languages = self->languages;
  CandorPack *pack;

  if (languages == NULL && g_strv_contains (candor_translations_list (self->translations), language))
    languages = language;
  if (languages == NULL)
    return self->pack;
  pack = g_hash_table_lookup (self->packs, languages);
  if (pack == NULL)
    {
      pack = candor_cli_load_in (self->knowledge, languages);
      if (pack != NULL)
        g_hash_table_insert (self->packs, g_strdup (languages), pack);
    }
  return pack;
}

/* One line for what is wrong with one file. */
static gboolean
fail (const char *path,
      GError     *error)
{
  if (error->domain == CANDOR_SEAL_ERROR)
    /* Translators: the first %s is a path, the second what is wrong with the file */
    candor_cli_fail (_ ("%s: %s"), path, error->message);
  else
    candor_cli_fail ("%s", error->message);
  return FALSE;
}

static GBytes *
open_sealed (CandorCliTalks *self,
             GBytes         *sealed,
             GError        **error)
{
  g_autoptr (CandorSealKey) key = NULL;

  if (self->passphrase == NULL)
    self->passphrase = candor_cli_read_passphrase (self->passphrase_file);
  if (self->passphrase == NULL)
    return NULL;
  key = candor_seal_key_open (sealed, self->passphrase, error);
  return key != NULL ? candor_unseal (key, sealed, error) : NULL;
}

/* NULL after an error was printed. */
static GBytes *
read_talk (CandorCliTalks *self,
           const char     *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = candor_discussion_read_file (file, NULL, &error);

  if (bytes != NULL && candor_seal_is_sealed (bytes))
    {
      g_autoptr (GBytes) sealed = g_steal_pointer (&bytes);

      bytes = open_sealed (self, sealed, &error);
    }
  if (error != NULL)
    fail (path, error);
  return g_steal_pointer (&bytes);
}

CandorDiscussion *
candor_cli_talks_open (CandorCliTalks *self,
                       const char     *path)
{
  g_autoptr (GBytes) bytes = read_talk (self, path);
  g_autoptr (CandorDiscussionHead) head = NULL;
  g_autoptr (CandorDiscussion) discussion = NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *pack;

  if (bytes == NULL)
    return NULL;
  head = candor_discussion_head_read (bytes, path, &error);
  if (head == NULL)
    {
      fail (path, error);
      return NULL;
    }
  pack = load_pack (self) ? find_pack (self, head->language) : NULL;
  if (pack == NULL)
    return NULL;
  discussion = candor_discussion_new (pack);
  if (candor_discussion_restore (discussion, bytes, path, &error))
    return g_steal_pointer (&discussion);
  /* Translators: the first %s is what is wrong; -k is an option */
  candor_cli_fail (_ ("%s; name the right knowledge file with -k"), error->message);
  return NULL;
}
