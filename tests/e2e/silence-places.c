/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program may write, and why. */
#include "config.h"

#include "silence-places.h"

#include "whole.h"

#include <string.h>

#define ANY NULL

/* When the discussion is sealed, or about to be: nothing of it is written in the clear any more, and the plain
 * file that is opened again is only read. */
static const char *const sealed[] = { WHOLE_SAVE_SEALED, WHOLE_SEALED_TALK, WHOLE_OPEN, WHOLE_OPEN_SEALED, WHOLE_COMMAND, WHOLE_QUIT, NULL };

static const SilencePlace places[] = {
  /* Our own: the recovery copy and what the toolkit keeps. */
  { ".local/state/candor/recovery/", ANY, TRUE },
  { ".local/state", ANY, FALSE },
  { ".cache/", ANY, FALSE },
  { ".config", ANY, FALSE },
  /* Without what was saved in it: see names_saved() in silence-rules.c. */
  { ".local/share/recently-used.xbel", ANY, FALSE },
  /* The settings' sign that they have changed: one byte, which dconf shares. */
  { "run/dconf", ANY, FALSE },
  /* Where the person saves to, and the file that takes that name when it is whole. */
  { WHOLE_KEPT "/", WHOLE_SAVE, TRUE },
  { WHOLE_KEPT "/", WHOLE_SAVE_SEALED, FALSE },
  { WHOLE_KEPT "/", WHOLE_SEALED_TALK, FALSE },
  { WHOLE_KEPT "/", WHOLE_PDF, TRUE },
  { WHOLE_KEPT "/", WHOLE_CRASH, TRUE },
  { WHOLE_KEPT "/", WHOLE_SHEET, TRUE },
  /* What GTK's printing has the print system tell of the printer. */
  { "tmp/gtkprint_ppd_", WHOLE_PRINT, FALSE },
  { "/dev/null", ANY, FALSE },
  /* Wakes our own threads. */
  { "anon_inode:[eventfd]", ANY, FALSE },
  /* The pages, in a file without a name that is nowhere and goes with the program. */
  { "/memfd:Candor", WHOLE_PRINT, TRUE },
  /* The standard error, which the test keeps. */
  { "stderr", ANY, FALSE },
  /* Folders made on the way to those above. */
  { ".local", ANY, FALSE },
};

/* ".local" must not let ".local/share/x" pass; a file without a name yet is opened by its folder. */
static gboolean
is_at (const SilencePlace *place,
       const char         *path)
{
  const size_t length = strlen (place->path);

  if (place->path[length - 1] == '/' && strlen (path) == length - 1 && strncmp (path, place->path, length - 1) == 0)
    return TRUE;
  if (g_str_equal (place->path, ".local"))
    return g_str_equal (path, ".local") || g_str_equal (path, ".local/share");
  return g_str_has_prefix (path, place->path);
}

const char *
silence_places_shorten (const char *home,
                        const char *path)
{
  size_t length = strlen (home);

  return strncmp (path, home, length) == 0 && path[length] == '/' ? path + length + 1 : path;
}

const SilencePlace *
silence_places_find (const char *path,
                     const char *phase)
{
  for (unsigned int i = 0; i < G_N_ELEMENTS (places); i++)
    if (is_at (&places[i], path) && (places[i].phase == ANY || g_str_equal (places[i].phase, phase)))
      return &places[i];
  return NULL;
}

gboolean
silence_places_may_hold_words (const char *path,
                               const char *phase)
{
  const SilencePlace *place = silence_places_find (path, phase);

  return place != NULL && place->words && !g_strv_contains (sealed, phase);
}
