/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *candor_plain_dup (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* nullable in, nullable out */
gboolean candor_plain_is_id (const char *id);
gboolean candor_plain_is_language (const char *tag);

G_END_DECLS
