/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor-cli info: what a pack holds. */
#include "config.h"

#include "candor-cli-private.h"
#include "candor-json.h"
#include "candor-translations.h"

#include <glib/gi18n.h>
#include <string.h>

/** Count: how many of something; its name in JSON and in words. */
typedef struct
{
  const char  *name;
  const char  *title;
  unsigned int n;
} Count;

enum
{
  COUNT_TOPICS,
  COUNT_FACTORS,
  COUNT_FAQS,
  COUNT_EFFECTS,
  COUNT_JURISDICTIONS,
  COUNT_QUESTIONS,
  COUNT_OPTIONS,
  COUNT_KEY,
  COUNT_SOURCES,
  COUNT_TERMS,
  N_COUNTS
};

/* The first seven are in the order of CandorItemKind. */
static const Count empty_counts[N_COUNTS] = {
  { "topics", N_ ("Topics"), 0 },
    { "factors", N_ ("Risk factors"), 0 },
      { "frequent_questions", N_ ("Frequent questions"), 0 },
        { "effects", N_ ("Side effects"), 0 },
          { "jurisdictions", N_ ("Countries"), 0 },
            { "questions", N_ ("Questions to ask"), 0 },
              { "options", N_ ("Options"), 0 },
                { "key_items", N_ ("Key items"), 0 },
                  { "sources", N_ ("Sources"), 0 },
                    { "terms", N_ ("Glossary terms"), 0 },
                  };

static void
count_all (CandorPack *pack,
           Count      *counts)
{
  GListModel *items = candor_pack_get_items (pack);

  memcpy (counts, empty_counts, sizeof empty_counts);
  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      counts[candor_item_get_kind (item)].n++;
      counts[COUNT_KEY].n += candor_item_get_key (item);
    }
  counts[COUNT_SOURCES].n = g_list_model_get_n_items (candor_pack_get_sources (pack));
  counts[COUNT_TERMS].n = g_list_model_get_n_items (candor_pack_get_terms (pack));
}

/* Dates of a pack are for machines here: ISO 8601. */
static char *
dup_date (CandorDate date)
{
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}

static const char *
get_title (CandorPack *pack)
{
  return candor_text_get_plain (candor_pack_get_about (pack, CANDOR_ABOUT_TITLE));
}

/* How complete a language is, counted in the file itself; a language without a file has nothing. */
static unsigned int
count_strings (CandorTranslations *translations,
               const char         *code,
               unsigned int       *n_translated)
{
  CandorPack *pack = NULL;

  *n_translated = 0;
  if (g_strv_contains (candor_translations_list (translations), code))
    pack = candor_translations_load (translations, code, NULL);
  if (pack == NULL)
    return candor_pack_count_strings (candor_translations_get_pack (translations), NULL);
  return candor_pack_count_strings (pack, n_translated);
}

static void
add_languages (CandorJson         *json,
               CandorTranslations *translations)
{
  GPtrArray *languages = candor_pack_get_languages (candor_translations_get_pack (translations));

  candor_json_open_array (json, "languages");
  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);
      unsigned int          n_translated;
      unsigned int          n_strings = count_strings (translations, language->code, &n_translated);

      candor_json_open_object (json, NULL);
      candor_json_add_string (json, "code", language->code);
      candor_json_add_string (json, "name", language->name);
      candor_json_add_string (json, "state", language->state);
      candor_json_add_number (json, "strings", n_strings);
      candor_json_add_number (json, "translated", n_translated);
      candor_json_close (json);
    }
  candor_json_close (json);
}

static gboolean
print_json (CandorTranslations *translations,
            CandorDate          today)
{
  CandorPack *pack = candor_translations_get_pack (translations);
  g_autoptr (CandorJson) json = candor_json_new ();
  g_autofree char *written = dup_date (candor_pack_get_written (pack));
  g_autofree char *review = dup_date (candor_pack_get_review (pack));
  Count            counts[N_COUNTS];

  count_all (pack, counts);
  candor_json_open_object (json, NULL);
  candor_json_add_string (json, "id", candor_pack_get_id (pack));
  candor_json_add_string (json, "title", get_title (pack));
  candor_json_add_string (json, "version", candor_pack_get_version (pack));
  candor_json_add_string (json, "digest", candor_pack_get_digest (pack));
  candor_json_add_string (json, "language", candor_pack_get_language (pack));
  candor_json_add_string (json, "written", written);
  candor_json_add_string (json, "review", review);
  candor_json_add_boolean (json, "overdue", candor_pack_is_overdue (pack, today));
  candor_json_add_number (json, "denominator", candor_pack_get_denominator (pack));
  add_languages (json, translations);
  candor_json_open_object (json, "counts");
  for (unsigned int i = 0; i < N_COUNTS; i++)
    candor_json_add_number (json, counts[i].name, counts[i].n);
  candor_json_close (json);
  candor_json_close (json);
  return candor_cli_print (candor_json_get_text (json), strlen (candor_json_get_text (json)));
}

/* Titles may be wider than they are long, so the column is made by characters. */
static void
append_row (GString    *text,
            const char *title,
            const char *value)
{
  const glong width = 20;
  glong       length = g_utf8_strlen (title, -1);

  g_string_append (text, title);
  for (glong i = length; i < width; i++)
    g_string_append_c (text, ' ');
  g_string_append_printf (text, " %s\n", value);
}

static void
append_languages (GString            *text,
                  CandorTranslations *translations)
{
  GPtrArray *languages = candor_pack_get_languages (candor_translations_get_pack (translations));

  for (unsigned int i = 0; i < languages->len; i++)
    {
      const CandorLanguage *language = g_ptr_array_index (languages, i);
      unsigned int          n_translated;
      unsigned int          n_strings = count_strings (translations, language->code, &n_translated);
      /* Translators: code, own name and state of a language; how many of its strings are translated, of how many */
      g_autofree char *value = g_strdup_printf (_ ("%s, %s (%s), %u of %u strings"), language->code, language->name,
                                                language->state, n_translated, n_strings);

      append_row (text, i == 0 ? _ ("Languages") : "", value);
    }
}

static void
append_counts (GString    *text,
               CandorPack *pack)
{
  Count counts[N_COUNTS];

  count_all (pack, counts);
  for (unsigned int i = 0; i < N_COUNTS; i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", counts[i].n);

      append_row (text, _ (counts[i].title), value);
    }
}

static gboolean
print_text (CandorTranslations *translations,
            CandorDate          today)
{
  CandorPack *pack = candor_translations_get_pack (translations);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *written = dup_date (candor_pack_get_written (pack));
  g_autofree char *review = dup_date (candor_pack_get_review (pack));
  /* Translators: %s is the day on which a review was due */
  g_autofree char *overdue = g_strdup_printf (_ ("%s, past due"), review);

  append_row (text, _ ("Title"), get_title (pack));
  append_row (text, _ ("Id"), candor_pack_get_id (pack));
  append_row (text, _ ("Version"), candor_pack_get_version (pack));
  append_row (text, _ ("Digest"), candor_pack_get_digest (pack));
  append_row (text, _ ("Written"), written);
  append_row (text, _ ("Review due"), candor_pack_is_overdue (pack, today) ? overdue : review);
  append_languages (text, translations);
  append_counts (text, pack);
  return candor_cli_print (text->str, text->len);
}

/** candor_cli_info: Runs the command. */
CandorCliStatus
candor_cli_info (int    argc,
                 char **argv)
{
  gboolean         as_json = FALSE;
  g_autofree char *path = NULL;
  g_autoptr (CandorPack) pack = NULL;
  g_autoptr (CandorTranslations) translations = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GDateTime) now = NULL;
  CandorDate         today = { 0 };
  const GOptionEntry entries[] = {
    { "knowledge", 'k', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Knowledge file; the built-in one without it"), N_ ("PACK") },
      { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print as JSON"), NULL },
        G_OPTION_ENTRY_NULL };

  if (!candor_cli_parse ("info", NULL, _ ("Says what a knowledge file holds."), entries, &argc, &argv))
    return CANDOR_CLI_TROUBLE;
  if (argc > 1)
    /* Translators: %s is an argument of the command line */
    return candor_cli_fail (_ ("“%s” is one argument too many; name the knowledge file with -k"), argv[1]);
  now = candor_cli_get_now ();
  pack = now != NULL ? candor_cli_load (path) : NULL;
  if (pack == NULL)
    return CANDOR_CLI_TROUBLE;
  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);
  file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;
  translations = candor_translations_new (pack, file);
  return (as_json ? print_json : print_text) (translations, today) ? CANDOR_CLI_OK : CANDOR_CLI_TROUBLE;
}
