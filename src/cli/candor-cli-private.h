/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "candor-date.h"
#include "candor-pack.h"

G_BEGIN_DECLS

/** CandorCliStatus: what the program's exit status says. */
typedef enum
{
  CANDOR_CLI_OK = 0,
  CANDOR_CLI_FINDINGS = 1, /* a pack has faults */
  CANDOR_CLI_TROUBLE = 2,  /* wrong use, or a file that cannot be read or written */
} CandorCliStatus;

/* The commands. @argv begins with the command's name. */
CandorCliStatus candor_cli_check (int    argc,
                                  char **argv);
CandorCliStatus candor_cli_sheet (int    argc,
                                  char **argv);
CandorCliStatus candor_cli_info (int    argc,
                                 char **argv);

/* Prints one line to standard error: what, where and what to do. Returns CANDOR_CLI_TROUBLE. */
CandorCliStatus candor_cli_fail (const char *format,
                                 ...) G_GNUC_PRINTF (1, 2);
/* Parses options; FALSE after an error was printed. Ends the program after --help. */
gboolean candor_cli_parse (const char         *command,
                           const char         *arguments,
                           const char         *summary,
                           const GOptionEntry *entries,
                           int                *argc,
                           char             ***argv);
/* The pack at @path, or the built-in one for NULL; NULL after an error was printed. */
CandorPack *candor_cli_load (const char *path) G_GNUC_WARN_UNUSED_RESULT;
/* The same in one of its languages, or in two side by side: "es", "es,en"; as it is for NULL. */
CandorPack *candor_cli_load_in (const char *path,
                                const char *languages) G_GNUC_WARN_UNUSED_RESULT;
/* Now, or SOURCE_DATE_EPOCH for output that can be made again; NULL after an error was printed. */
GDateTime *candor_cli_get_now (void) G_GNUC_WARN_UNUSED_RESULT;
/* Writes to standard output; FALSE after an error was printed. */
gboolean candor_cli_print (const char *bytes,
                           gsize       length);

G_END_DECLS
