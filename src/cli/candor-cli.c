/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candor-cli: packs and sheets without a display. Chooses the command; holds what they share. */
#include "config.h"

#include "candor-cli-private.h"
#include "candor-catalogue.h"
#include "candor-pack-reader.h"
#include "candor-printable.h"
#include "candor-silence.h"
#include "candor-translations.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

static const struct
{
  const char *name;
  CandorCliStatus (*run) (int argc, char **argv);
  const char *summary;
} commands[] = {
  { "check", candor_cli_check, N_ ("Say what is wrong, stale or hard to read in knowledge files") },
    { "sheet", candor_cli_sheet, N_ ("Make a sheet for the patient or the record") },
      { "info", candor_cli_info, N_ ("Say what a knowledge file holds") },
    };

static void
print_help (void)
{
  g_print ("%s\n", _ ("Usage: candor-cli COMMAND [OPTION…] [FILE…]"));
  g_print ("\n%s\n", _ ("Commands:"));
  for (unsigned int i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s %s\n", commands[i].name, _ (commands[i].summary));
  g_print ("\n%s\n", _ ("Options:"));
  g_print ("  --help     %s\n  --version  %s\n",
           _ ("Say this; after a command, say its options"),
              _ ("Say which version this is"));
}

static CandorCliStatus
run_command (int    argc,
             char **argv)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);
  /* Translators: %s is what stands in place of a command */
  return candor_cli_fail (_ ("“%s” is no command; say check, sheet or info, or see candor-cli --help"), argv[1]);
}

CandorCliStatus
candor_cli_fail (const char *format,
                 ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* A name with a line break in it must not make two lines, nor one of any bytes garble the terminal. */
  line = candor_printable_dup (message, 0);
  g_printerr ("candor-cli: %s\n", line);
  return CANDOR_CLI_TROUBLE;
}

gboolean
candor_cli_parse (const char         *command,
                  const char         *arguments,
                  const char         *summary,
                  const GOptionEntry *entries,
                  int                *argc,
                  char             ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (arguments);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("candor-cli ", command, NULL);

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  /* Translators: the first %s is what is wrong with the options, the second the command */
  candor_cli_fail (_ ("%s; see candor-cli %s --help"), error->message, command);
  return FALSE;
}

CandorPack *
candor_cli_load (const char *path)
{
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;
  g_autoptr (GError) error = NULL;
  CandorPack *pack = file != NULL ? candor_pack_load (file, NULL, &error) : candor_pack_load_builtin (NULL, &error);

  if (pack != NULL)
    return pack;
  if (g_error_matches (error, CANDOR_PACK_ERROR, CANDOR_PACK_ERROR_UNREADABLE))
    candor_cli_fail ("%s", error->message);
  else
    /* Translators: the first %s is what is wrong, with file and line, the second the file */
    candor_cli_fail (_ ("%s; see all faults with: candor-cli check %s"), error->message, path);
  return NULL;
}

static CandorPack *
load_language (CandorTranslations *translations,
               const char         *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;
  CandorPack      *pack;

  if (!g_strv_contains (candor_translations_list (translations), language))
    {
      all = g_strjoinv (", ", (char **) candor_translations_list (translations));
      /* Translators: what was given for the option -l, and what can be given */
      candor_cli_fail (_ ("-l: the knowledge file is not in “%s”; it is in: %s"), language, all);
      return NULL;
    }
  pack = candor_translations_load (translations, language, &error);
  if (pack == NULL)
    candor_cli_fail ("%s", error->message);
  return pack;
}

CandorPack *
candor_cli_load_in (const char *path,
                    const char *languages)
{
  g_autoptr (CandorPack) pack = candor_cli_load (path);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : NULL;
  g_autoptr (CandorTranslations) translations = NULL;
  g_auto (GStrv) codes = NULL;
  CandorPack *first, *second;

  if (pack == NULL || languages == NULL)
    return g_steal_pointer (&pack);
  codes = g_strsplit (languages, ",", -1);
  if (codes[0] == NULL || (codes[1] != NULL && codes[2] != NULL))
    {
      candor_cli_fail (_ ("-l takes one language, or two with a comma between them: -l es,en"));
      return NULL;
    }
  translations = candor_translations_new (pack, file);
  first = load_language (translations, codes[0]);
  second = first != NULL && codes[1] != NULL ? load_language (translations, codes[1]) : NULL;
  if (first == NULL || (codes[1] != NULL && second == NULL))
    return NULL;
  return second != NULL ? candor_pack_new_beside (first, second) : g_object_ref (first);
}

GDateTime *
candor_cli_get_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  GDateTime  *now = NULL;
  guint64     seconds;

  if (epoch == NULL || *epoch == '\0')
    return g_date_time_new_now_local ();
  if (g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    now = g_date_time_new_from_unix_utc ((gint64) seconds);
  if (now == NULL)
    /* Translators: %s is what an environment variable is set to */
    candor_cli_fail (_ ("SOURCE_DATE_EPOCH is “%s”, which is no time; set it to seconds since 1970 or unset it"), epoch);
  return now;
}

gboolean
candor_cli_print (const char *bytes,
                  gsize       length)
{
  if (fwrite (bytes, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  /* Translators: %s is the system's reason */
  candor_cli_fail (_ ("standard output cannot be written: %s; try -o FILE"), g_strerror (errno));
  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  candor_silence_dumps ();
  candor_catalogue_open ();
  g_set_prgname ("candor-cli");

  if (argc < 2)
    return candor_cli_fail (_ ("no command; say check, sheet or info, or see candor-cli --help"));
  if (g_str_equal (argv[1], "--version"))
    g_print ("candor-cli %s\n", CANDOR_VERSION);
  else if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    print_help ();
  else
    return run_command (argc, argv);
  return CANDOR_CLI_OK;
}
