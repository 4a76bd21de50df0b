/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A talk with a journal, in a state folder of the test's own. */
#pragma once

#include "candor-journal.h"

#include "talk.h"

#include <stdlib.h>

G_BEGIN_DECLS

static char *copies_folder; /* of recovery copies */
static char *state_home;

/* Each per cent sign is the path. */
static inline void
run (const char *format,
     const char *path)
{
  g_autofree char *quoted = g_shell_quote (path);
  g_auto (GStrv) parts = g_strsplit (format, "%", -1);
  g_autofree char *command = g_strjoinv (quoted, parts);

  g_assert_cmpint (system (command), ==, 0);
}

static inline void
make_state_home (void)
{
  state_home = g_dir_make_tmp ("candor-journal-XXXXXX", NULL);
  copies_folder = g_build_filename (state_home, "candor", "recovery", NULL);
  g_setenv ("XDG_STATE_HOME", state_home, TRUE);
}

static inline void
remove_state_home (void)
{
  run ("rm -rf %", state_home);
  g_free (copies_folder);
  g_free (state_home);
}

typedef struct
{
  CandorPack       *pack;
  CandorDiscussion *discussion;
  CandorJournal    *journal; /* NULL after a crash */
  CandorMark       *mark;
} Talk;

static inline void
set_up (Talk       *talk,
        const void *data)
{
  run ("rm -rf %", copies_folder);
  talk->pack = load_small ();
  talk->discussion = candor_discussion_new (talk->pack);
  talk->journal = candor_journal_new (talk->discussion);
  talk->mark = candor_discussion_get_mark (talk->discussion, "lumps");
}

static inline void
tear_down (Talk       *talk,
           const void *data)
{
  if (talk->journal != NULL)
    g_assert_finalize_object (talk->journal);
  g_assert_finalize_object (talk->discussion);
  g_assert_finalize_object (talk->pack);
}

G_END_DECLS
