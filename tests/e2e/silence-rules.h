/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SilenceRules:
 *
 * Whom the program may speak to, what it may write and where words of a patient may go (silence-words.h), each by
 * what it was asked to do at that time; and what a trace says that it did.
 */
typedef struct _SilenceRules SilenceRules;

SilenceRules *silence_rules_new (void);
void          silence_rules_free (SilenceRules *self);

/* What it may write to is below. */
void silence_rules_set_home (SilenceRules *self,
                             const char   *home);
/* From now on it does this. */
void silence_rules_begin (SilenceRules *self,
                          const char   *phase);
/* @what: one of those below; @path: of the socket, "@/x" where it is none in a folder */
void silence_rules_allow_socket (SilenceRules *self,
                                 const char   *what,
                                 const char   *path);

/* What it is to a socket that it may have, and when; any time where no phase is named in the source. */
#define SILENCE_DISPLAY "the display"
#define SILENCE_SESSION "the session bus"
#define SILENCE_ACCESSIBILITY "the accessibility bus"
#define SILENCE_PRINT "the print system"

/* Reads what strace wrote; how many calls that were. */
unsigned int silence_rules_check (SilenceRules *self,
                                  const char   *prefix);
/* Sentences: what it may not, and all that it did, by phase. */
GPtrArray *silence_rules_get_offences (SilenceRules *self);
GPtrArray *silence_rules_get_seen (SilenceRules *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SilenceRules, silence_rules_free)

G_END_DECLS
