/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with a discussion that is saved and opened by hand, in a folder of the test's own. */
#pragma once

#include "candor-window.h"

G_BEGIN_DECLS

/**
 * Saving:
 * @window: or %NULL once it is gone
 * @file: where it is saved; not there yet
 */
typedef struct
{
  CandorWindow     *window;
  CandorDiscussion *discussion;
  char             *folder;
  GFile            *file;
} Saving;

typedef struct
{
  const char *path;
  void (*test) (Saving       *self,
                gconstpointer data);
} SavingTest;

/* All of a test program: each test with a window of its own. */
int saving_run (int               argc,
                char             *argv[],
                const SavingTest *tests,
                size_t            n_tests);

void     saving_activate (gpointer    widget,
                          const char *action);
void     saving_mark (Saving     *self,
                      const char *id);
gboolean saving_is_marked (CandorWindow *window,
                           const char   *id);
gboolean saving_is_unsaved (Saving *self);

/* The file chooser. */
GtkWidget *saving_find_chooser (void);
void       saving_choose (GFile *file);
void       saving_give_up (void);

/* By the menu, with a mark. */
void saving_save_first (Saving *self);
/* What was saved makes room for a new discussion, unasked. */
void        saving_start_anew (Saving *self);
const char *saving_get_warning (Saving *self);
char       *saving_read_file (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
void        saving_assert_asked_before_overwriting (Saving *self);

G_END_DECLS
