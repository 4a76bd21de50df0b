/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is nobody's business, and where it may go all the same. */
#include "config.h"

#include "silence-words.h"

#include "silence-places.h"
#include "silence-rules.h"
#include "whole.h"

#include <string.h>

#define RECOVERY ".local/state/candor/recovery/"

static const char *
find_word (const char        *text,
           const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (text, *words) != NULL)
      return *words;
  return NULL;
}

/* A screen reader reads what is on the screen; whoever pastes gets what was copied. */
static gboolean
may_say_words (const SilenceSaying *saying)
{
  if (saying->socket != NULL)
    return g_str_equal (saying->socket, SILENCE_ACCESSIBILITY) ||
           (g_str_equal (saying->socket, SILENCE_DISPLAY) && g_str_equal (saying->phase, WHOLE_COPY));
  return saying->target != NULL && silence_places_may_hold_words (silence_places_shorten (saying->home, saying->target), saying->phase);
}

/* It is kept for the next discussion with the clinic's other settings, by the program that keeps all settings. */
static gboolean
may_say_clinician (const SilenceSaying *saying)
{
  return may_say_words (saying) ||
         (g_strcmp0 (saying->socket, SILENCE_SESSION) == 0 && strstr (saying->call->args, "ca.desrt.dconf.Writer") != NULL);
}

static gboolean
is_chosen (const SilenceSaying *saying,
           const char          *path)
{
  return g_str_has_prefix (silence_places_shorten (saying->home, path), WHOLE_KEPT "/");
}

/* The system is asked for the file itself, and for no other that is called like it. */
static gboolean
asks_for_chosen (const SilenceSaying *saying)
{
  for (unsigned int i = 0;; i++)
    {
      g_autofree char *path = trace_dup_path (saying->call, i);

      if (path == NULL)
        return TRUE;
      if (find_word (path, whole_name_words) != NULL && !is_chosen (saying, path))
        return FALSE;
    }
}

/* In the file chooser a screen reader reads it; a recovery copy says which file it was. In no title of a window,
 * which everybody at the screen sees, and which the display tells to whoever asks. */
static gboolean
may_say_name (const SilenceSaying *saying)
{
  if (saying->socket != NULL)
    return g_str_equal (saying->socket, SILENCE_ACCESSIBILITY);
  if (saying->target != NULL)
    return g_str_has_prefix (silence_places_shorten (saying->home, saying->target), RECOVERY);
  if (g_str_equal (saying->call->name, "execve"))
    return g_str_equal (saying->phase, WHOLE_COMMAND) || g_str_equal (saying->phase, WHOLE_SHEET);
  return asks_for_chosen (saying);
}

static gboolean
may_say_passphrase (const SilenceSaying *saying)
{
  return FALSE;
}

const SilenceSecret silence_secrets[] = {
  { "the passphrase", whole_passphrase_words, FALSE, may_say_passphrase },
  { "words of the patient", whole_words, FALSE, may_say_words },
  { "the clinician", whole_clinician_words, FALSE, may_say_clinician },
  { "the name of a file", whole_name_words, TRUE, may_say_name },
  { NULL, NULL, FALSE, NULL },
};

gboolean
silence_secret_is_in (const SilenceSecret *self,
                      const TraceCall     *call)
{
  if (find_word (call->args, self->words) == NULL)
    return FALSE;
  for (unsigned int i = 0; self->spoken; i++)
    {
      g_autofree char *said = trace_dup_string (call, i);

      if (said == NULL)
        return FALSE;
      if (find_word (said, self->words) != NULL)
        return TRUE;
    }
  return TRUE;
}
