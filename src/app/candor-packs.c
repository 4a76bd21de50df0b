/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The knowledge files that are at hand. */
#include "config.h"

#include "candor-packs.h"

#include "candor-pack-reader.h"
#include "candor-translations.h"
#include "candor-window.h"

CandorPack *
candor_packs_load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  CandorPack *pack = candor_pack_load_builtin (NULL, &error);

  /* The build checks the built-in pack: without it the program itself is broken. */
  if (pack == NULL)
    g_error ("The built-in knowledge file cannot be read: %s", error->message);
  return pack;
}

/* Better in the right language, best where the person is. */
static CandorPack *
find_open (const char *id,
           const char *language)
{
  GListModel *windows = gtk_window_get_toplevels ();
  CandorPack *found = NULL;

  for (unsigned int i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      CandorPack *pack;

      if (!CANDOR_IS_WINDOW (window) || candor_window_get_discussion (CANDOR_WINDOW (window)) == NULL)
        continue;
      pack = candor_discussion_get_pack (candor_window_get_discussion (CANDOR_WINDOW (window)));
      if (!g_str_equal (candor_pack_get_id (pack), id))
        continue;
      if (g_strcmp0 (candor_pack_get_language (pack), language) == 0)
        return pack;
      found = pack;
    }
  return found;
}

/* Its translations lie beside its file, or are built in as it is. */
static CandorPack *
translate (CandorPack *pack,
           const char *language)
{
  g_autoptr (CandorTranslations) translations = NULL;
  CandorPack *translation = NULL;

  if (g_str_equal (candor_pack_get_language (pack), language))
    return g_object_ref (pack);
  translations = candor_translations_new (pack, candor_pack_get_file (pack));
  if (g_strv_contains (candor_translations_list (translations), language))
    translation = candor_translations_load (translations, language, NULL);
  return g_object_ref (translation != NULL ? translation : pack);
}

CandorPack *
candor_packs_find (const char *id,
                   const char *language)
{
  CandorPack *open;
  g_autoptr (CandorPack) pack = NULL;

  g_return_val_if_fail (id != NULL && language != NULL, NULL);
  open = find_open (id, language);
  pack = open != NULL ? g_object_ref (open) : candor_packs_load_builtin ();
  return g_str_equal (candor_pack_get_id (pack), id) ? translate (pack, language) : NULL;
}
