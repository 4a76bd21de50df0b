/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages of a pack: found, read, refused, chosen, and side by side. */
#include "config.h"

#include "candor-translations.h"

#include "candor-test-pack.h"

#include "../sanitized.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* A sanitizer and valgrind take seconds for each. */
#define SLOWED (SANITIZED || g_getenv ("CANDOR_TEST_SLOWED") != NULL)
#define N_ENDS (SLOWED ? 1 : 20)

typedef struct
{
  char  *folder;
  GFile *file; /* the small pack, with a translation beside it */
} Fixture;

static char *
replace (const char *text,
         const char *old,
         const char *new)
{
  g_auto (GStrv) pieces = g_strsplit (text, old, -1);

  g_assert_cmpuint (g_strv_length (pieces), >, 1);
  return g_strjoinv (new, pieces);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* The small pack says that it is also in "de", of which one topic is left in English. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const char      *version = data;
  g_autofree char *path = g_build_filename (CANDOR_TEST_DATA, "small.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *source = NULL;
  g_autofree char *german = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *source_path = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  source = replace (text, "</languages>", "<language code=\"de\" state=\"draft\">Deutsch</language></languages>");
  german = replace (source, "xml:lang=\"en\"", "xml:lang=\"de\"");
  dated = replace (german, "version=\"2026-11-22\"", version);
  whole = replace (dated, "<decision>", "<decision xml:lang=\"en\">");
  fixture->folder = g_dir_make_tmp ("candor-translations-XXXXXX", NULL);
  write_file (fixture, "pack.xml", source);
  write_file (fixture, "pack.de.xml", whole);
  source_path = g_build_filename (fixture->folder, "pack.xml", NULL);
  fixture->file = g_file_new_for_path (source_path);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  const char *const names[] = { "pack.xml", "pack.de.xml" };

  for (unsigned int i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static CandorTranslations *
open_translations (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load (fixture->file, NULL, &error);

  g_assert_no_error (error);
  return candor_translations_new (pack, fixture->file);
}

static void
test_list (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  g_autofree char *codes = g_strjoinv (" ", (char **) candor_translations_list (translations));

  g_assert_cmpstr (codes, ==, "en de");
  g_assert_cmpstr (candor_translations_get_name (translations, "de"), ==, "Deutsch");
  g_assert_cmpstr (candor_translations_get_name (translations, "fr"), ==, "fr");
  g_assert_true (candor_translations_is_loaded (translations, "en"));
  g_assert_false (candor_translations_is_loaded (translations, "de"));
}

static void
test_load (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  g_autoptr (GError) error = NULL;
  CandorPack  *german = candor_translations_load (translations, "de", &error);
  unsigned int n_translated;

  g_assert_no_error (error);
  g_assert_cmpstr (candor_pack_get_language (german), ==, "de");
  g_assert_cmpstr (candor_pack_get_state (german), ==, "draft");
  g_assert_true (candor_translations_load (translations, "de", NULL) == german);
  g_assert_cmpuint (candor_pack_count_strings (german, &n_translated), ==, n_translated + 1);
  g_assert_null (candor_translations_load (translations, "fr", &error));
  g_assert_error (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_MEANING);
}

/* Opened by its translation, a pack has the same languages. */
static void
test_from_translation (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pack.de.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CandorPack) german = candor_pack_load (file, NULL, NULL);
  g_autoptr (CandorTranslations) translations = candor_translations_new (german, file);
  g_autoptr (GError) error = NULL;
  CandorPack *english = candor_translations_load (translations, "en", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (candor_pack_get_language (english), ==, "en");
}

static void
test_other_version (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_null (candor_translations_load (translations, "de", &error));
  g_assert_error (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_MEANING);
  g_assert_nonnull (strstr (error->message, "2026-11-22"));
}

static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  const char *const austrian[] = { "de_AT.UTF-8", "de_AT", "de", "C", NULL };
  const char *const french[] = { "fr_FR", "fr", NULL };

  g_assert_cmpstr (candor_translations_choose (translations, austrian), ==, "de");
  g_assert_cmpstr (candor_translations_choose (translations, french), ==, "en");
}

static void
test_beside (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  CandorPack *english = candor_translations_get_pack (translations);
  CandorPack *german = candor_translations_load (translations, "de", NULL);
  g_autoptr (CandorPack) both = candor_pack_new_beside (german, english);
  CandorText *title = candor_pack_get_about (both, CANDOR_ABOUT_TITLE);
  CandorText *left_in_english = candor_pack_get_about (both, CANDOR_ABOUT_DECISION);

  g_assert_true (candor_pack_get_beside (both) == english);
  g_assert_null (candor_pack_get_beside (german));
  g_assert_true (candor_pack_find_beside (both, title) == candor_pack_get_about (english, CANDOR_ABOUT_TITLE));
  g_assert_null (candor_pack_find_beside (german, title));
  g_assert_cmpstr (candor_text_get_language (left_in_english), ==, "en");
  g_assert_null (candor_pack_find_beside (both, left_in_english));
  g_assert_cmpstr (candor_pack_get_digest (both), ==, candor_pack_get_digest (german));
}

/* It shares what it shows, and outlives the pack that it was made of. */
static void
test_beside_lives (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (CandorTranslations) translations = open_translations (fixture);
  g_autoptr (CandorPack) both = candor_pack_new_beside (candor_translations_load (translations, "de", NULL),
                                                        candor_translations_get_pack (translations));
  g_autoptr (CandorItem) item = g_list_model_get_item (candor_pack_get_items (both), 0);

  g_clear_object (&translations);
  g_assert_true (candor_pack_find_item (both, candor_item_get_id (item)) == item);
  g_assert_nonnull (candor_pack_find_section_of (both, item));
  g_assert_nonnull (candor_pack_find_beside (both, candor_item_get_title (item)));
}

static void
test_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load_builtin (NULL, &error);
  g_autoptr (CandorTranslations) translations = NULL;
  const char *const *codes;

  g_assert_no_error (error);
  translations = candor_translations_new (pack, NULL);
  codes = candor_translations_list (translations);
  g_assert_cmpuint (g_strv_length ((char **) codes), ==, candor_pack_get_languages (pack)->len);
  for (unsigned int i = 0; codes[i] != NULL; i++)
    {
      candor_translations_load (translations, codes[i], &error);
      g_assert_no_error (error);
    }
}

/* A program that ends while a language is being read in the background ends well. */
static void
test_end (void)
{
  static CandorPack         *pack; /* these two stay to the end */
  static CandorTranslations *translations;
  g_autoptr (GError) error = NULL;

  if (!g_test_subprocess ())
    {
      for (int i = 0; i < N_ENDS; i++)
        {
          g_test_trap_subprocess (NULL, 0, 0);
          g_test_trap_assert_passed ();
        }
      return;
    }
  pack = candor_pack_load_builtin (NULL, &error);
  g_assert_no_error (error);
  translations = candor_translations_new (pack, NULL);
  candor_translations_preload (translations);
  g_usleep (1000 * (gulong) g_random_int_range (1, 60));
  exit (0);
}

static void
add (const char *path,
     const char *version,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, version, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  const char *same = "version=\"2026-11-22\"";

  g_test_init (&argc, &argv, NULL);
  add ("/translations/list", same, test_list);
  add ("/translations/load", same, test_load);
  add ("/translations/from-translation", same, test_from_translation);
  add ("/translations/other-version", "version=\"2026-11-23\"", test_other_version);
  add ("/translations/choose", same, test_choose);
  add ("/translations/beside", same, test_beside);
  add ("/translations/beside-lives", same, test_beside_lives);
  g_test_add_func ("/translations/builtin", test_builtin);
  g_test_add_func ("/translations/end", test_end);
  return g_test_run ();
}
