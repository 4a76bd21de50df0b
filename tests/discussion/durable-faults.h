/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calls to the system that fail when a test wants it: programs that are linked with this ask it first. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Call: the calls to the system that can fail. */
typedef enum
{
  CALL_OPEN_FOLDER,
  CALL_LOOK,
  CALL_OPEN_FILE,
  CALL_WRITE,
  CALL_FLUSH,
  CALL_ASK,
  CALL_NAME,
  CALL_CLOSE,
  CALL_RENAME,
  N_CALLS
} Call;

/** Fault: what goes wrong. @dies: the program is killed there. */
typedef struct
{
  Call         call;
  unsigned int countdown; /* 0: none; 1: at the next such call */
  int          number;
  gboolean     dies;
  gboolean     nameless; /* whether the disk knows nameless files */
  unsigned int n_faults; /* answered so far */
  GString     *log;
} Fault;

extern Fault fault;

G_END_DECLS
