/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SessionManager:
 *
 * What a desktop's session manager is to a program: it takes note of who does not want the session
 * to end, and asks before it ends. It runs in a thread, as the program waits for its answers.
 */
typedef struct _SessionManager SessionManager;

SessionManager *session_manager_start (void);
void            session_manager_stop (SessionManager *self);
/* How many have asked that nobody logs out, and the reason that the last one gave. */
unsigned int session_manager_count (SessionManager *self);
char        *session_manager_dup_reason (SessionManager *self); /* nullable */
/* Asks whether the session may end, and waits for the answer. */
gboolean session_manager_query_end (SessionManager *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SessionManager, session_manager_stop)

G_END_DECLS
