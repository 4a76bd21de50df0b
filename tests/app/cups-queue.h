/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CupsQueue:
 *
 * A print server of the test's own, on a socket in a folder of its own, whose queues turn jobs into
 * PDF files. It does not touch a server that runs already. One queue is a printer that takes PDF,
 * and the default; the other takes PostScript and is cups-pdf, which only runs for root.
 */
typedef struct _CupsQueue CupsQueue;

#define CUPS_QUEUE_PDF "TESTPDF"
#define CUPS_QUEUE_POSTSCRIPT "TESTPS"

/* Starts it and points this process and its children to it; aborts with a sentence if it cannot. */
CupsQueue *cups_queue_start (void);
void       cups_queue_stop (CupsQueue *self);
gboolean   cups_queue_has_postscript (void);
/* Waits for the next job. Free both. @title: what the queue was told. */
char *cups_queue_wait_for_job (CupsQueue *self,
                               char     **title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CupsQueue, cups_queue_stop)

G_END_DECLS
