/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANDOR_TYPE_NOTICE (candor_notice_get_type ())

/**
 * CandorNotice:
 *
 * A line in the window that says how something went. It never stops the work: good news leaves by
 * itself, bad news stays until it is dismissed and takes the focus, so that a screen reader says it.
 */
G_DECLARE_FINAL_TYPE (CandorNotice, candor_notice, CANDOR, NOTICE, GtkWidget)

/* Done: stays for a few seconds. */
void candor_notice_say (CandorNotice *self,
                        const char   *text);
/* Failed: stays. */
void candor_notice_warn (CandorNotice *self,
                         const char   *text);
/* Under way: shows only if it takes longer than a tenth of a second. */
void        candor_notice_wait (CandorNotice *self,
                                const char   *text);
void        candor_notice_clear (CandorNotice *self);
const char *candor_notice_get_text (CandorNotice *self); /* nullable: nothing is shown */

G_END_DECLS
