/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor-cli check: what is wrong, stale or hard to read in packs. */
#include "config.h"

#include "candor-cli-private.h"
#include "candor-json.h"
#include "candor-pack-ipdas.h"
#include "candor-pack-reader.h"
#include "candor-pack-review.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const severity_names[] = { "error", "warning", "info" };

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  unsigned int first = candor_finding_get_line ((CandorFinding *) a);
  unsigned int second = candor_finding_get_line ((CandorFinding *) b);

  return first < second ? -1 : first > second;
}

/* Adds what a review finds to what reading found. FALSE where the file cannot be read. */
static gboolean
find_faults (const char *path,
             CandorDate  today,
             GListStore *findings)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CandorPack) pack = candor_pack_load (file, findings, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (g_error_matches (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_UNREADABLE) ||
      g_error_matches (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_TOO_LARGE))
    return FALSE;
  bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  if (bytes == NULL)
    return FALSE;
  if (pack != NULL)
    candor_pack_review (bytes, path, today, findings);
  candor_pack_check_ipdas (bytes, path, findings);
  return TRUE;
}

/* Adds what was found in a file, in the order of its lines. */
static gboolean
check_file (const char *path,
            CandorDate  today,
            GListStore *findings)
{
  g_autoptr (GListStore) own = g_list_store_new (CANDOR_TYPE_FINDING);
  gboolean readable = find_faults (path, today, own);

  g_list_store_sort (own, compare_lines, NULL);
  for (unsigned int i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (own)); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (G_LIST_MODEL (own), i);

      g_list_store_append (findings, finding);
    }
  return readable;
}

static void
add_finding (CandorJson    *json,
             CandorFinding *finding)
{
  candor_json_open_object (json, NULL);
  candor_json_add_string (json, "file", candor_finding_get_file (finding));
  candor_json_add_number (json, "line", candor_finding_get_line (finding));
  candor_json_add_string (json, "severity", severity_names[candor_finding_get_severity (finding)]);
  candor_json_add_string (json, "rule", candor_finding_get_rule (finding));
  candor_json_add_string (json, "message", candor_finding_get_message (finding));
  candor_json_close (json);
}

static gboolean
print_json (GListModel *findings)
{
  g_autoptr (CandorJson) json = candor_json_new ();

  candor_json_open_array (json, NULL);
  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);

      add_finding (json, finding);
    }
  candor_json_close (json);
  return candor_cli_print (candor_json_get_text (json), strlen (candor_json_get_text (json)));
}

static gboolean
print_text (GListModel *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *line = candor_finding_dup_text (finding);

      g_string_append_printf (text, "%s\n", line);
    }
  return candor_cli_print (text->str, text->len);
}

/* What is only good to know does not make a pack faulty. */
static gboolean
has_faults (GListModel *findings)
{
  for (unsigned int i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CandorFinding) finding = g_list_model_get_item (findings, i);

      if (candor_finding_get_severity (finding) != CANDOR_FINDING_INFO)
        return TRUE;
    }
  return FALSE;
}

static CandorCliStatus
check_files (char     **paths,
             CandorDate today,
             gboolean   as_json)
{
  g_autoptr (GListStore) findings = g_list_store_new (CANDOR_TYPE_FINDING);
  gboolean readable = TRUE;

  for (char **path = paths; *path != NULL; path++)
    if (!check_file (*path, today, findings))
      {
        /* Translators: %s is a file's path */
        candor_cli_fail (_ ("%s cannot be read as a knowledge file; is the path right, and may you read it?"), *path);
        readable = FALSE;
      }
  if (!(as_json ? print_json : print_text) (G_LIST_MODEL (findings)) || !readable)
    return CANDOR_CLI_TROUBLE;
  return has_faults (G_LIST_MODEL (findings)) ? CANDOR_CLI_FINDINGS : CANDOR_CLI_OK;
}

/** candor_cli_check: Runs the command. */
CandorCliStatus
candor_cli_check (int    argc,
                  char **argv)
{
  gboolean as_json = FALSE;
  g_auto (GStrv) paths = NULL;
  g_autoptr (GDateTime) now = NULL;
  CandorDate         today = { 0 };
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print the findings as JSON"), NULL },
      { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
      G_OPTION_ENTRY_NULL
  };

  if (!candor_cli_parse ("check", _ ("FILE…"), _ ("Says by file and line what is wrong, stale, hard to read or unbalanced."), entries, &argc, &argv))
    return CANDOR_CLI_TROUBLE;
  if (paths == NULL)
    return candor_cli_fail (_ ("no file to check; say candor-cli check FILE"));
  now = candor_cli_get_now ();
  if (now == NULL)
    return CANDOR_CLI_TROUBLE;
  g_date_time_get_ymd (now, &today.year, &today.month, &today.day);
  return check_files (paths, today, as_json);
}
