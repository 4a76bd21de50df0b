/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved discussions, opened one after another with the packs that they need. */
#pragma once

#include "candor-discussion.h"

G_BEGIN_DECLS

typedef struct _CandorCliTalks CandorCliTalks;

/* @languages and @passphrase_file as they were given, or NULL. */
CandorCliTalks *candor_cli_talks_new (const char *knowledge,
                                      const char *languages,
                                      const char *passphrase_file) G_GNUC_WARN_UNUSED_RESULT;
void            candor_cli_talks_free (CandorCliTalks *self);
/* The discussion at @path; NULL after an error was printed. */
CandorDiscussion *candor_cli_talks_open (CandorCliTalks *self,
                                         const char     *path) G_GNUC_WARN_UNUSED_RESULT;

/* A passphrase from the first line of a file, "-" being standard input, or else from the terminal.
 * NULL after an error was printed. The caller wipes it. */
char *candor_cli_read_passphrase (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void  candor_cli_wipe (char *passphrase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CandorCliTalks, candor_cli_talks_free)

G_END_DECLS
