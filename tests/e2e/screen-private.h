/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a screen share: the program (screen-process.c), what it shows (screen.c), the hands (screen-hands.c). */
#pragma once

#include "screen.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define SCREEN_POLL_MICROSECONDS 20000

/* A name of our own: later versions of the library have a cleanup for theirs. */
typedef AtspiAccessible Node;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Node, g_object_unref)

struct _Screen
{
  GSubprocess *process;
  char        *complaints; /* the file with its standard error */
  Node        *application;
  Node        *place; /* NULL: in any window but the first */
};

/* Aborts with what it had to say where the program has ended. */
void screen_check_alive (Screen *self);
/* Between two looks; also at whether it is alive. */
void   screen_pause (Screen *self);
gint64 screen_get_deadline (void);
/* (transfer full): waits until it is there. */
Node *screen_find (Screen     *self,
                   AtspiRole   role,
                   const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
