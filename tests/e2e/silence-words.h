/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "trace.h"

G_BEGIN_DECLS

/**
 * SilenceSaying:
 * @call: in which something was found that is nobody's business
 * @phase: when that was, as whole.h calls it
 * @home: of the program
 * @target: (nullable): what it is written to; %NULL where it is not written
 * @socket: (nullable): what that is, of silence-rules.h
 */
typedef struct
{
  const TraceCall *call;
  const char      *phase;
  const char      *home;
  const char      *target;
  const char      *socket;
} SilenceSaying;

/**
 * SilenceSecret:
 * @what: "words of the patient"; %NULL: there are no more
 * @words: what tells it
 * @spoken: only what a call says itself counts, and not what the file is called that it writes to
 * @may: whether it may go there
 */
typedef struct
{
  const char        *what;
  const char *const *words;
  gboolean           spoken;
  gboolean (*may) (const SilenceSaying *saying);
} SilenceSecret;

extern const SilenceSecret silence_secrets[];

gboolean silence_secret_is_in (const SilenceSecret *self,
                               const TraceCall     *call);

G_END_DECLS
