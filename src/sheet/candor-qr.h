/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to the sheet layer: QR codes of addresses. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

char  *candor_qr_dup_ascii (const char *address) G_GNUC_WARN_UNUSED_RESULT;
double candor_qr_measure (const char *address);
double candor_qr_get_quiet_zone (const char *address);
void   candor_qr_draw (cairo_t    *cr,
                       const char *address,
                       double      size);

G_END_DECLS
