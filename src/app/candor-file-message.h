/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Both: what went wrong, in one sentence for the person, with what to do. */
char *candor_file_message_dup_save (GFile        *file,
                                    const GError *error) G_GNUC_WARN_UNUSED_RESULT;
/* @file is %NULL for a recovery copy. */
char *candor_file_message_dup_open (GFile        *file,
                                    const GError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
