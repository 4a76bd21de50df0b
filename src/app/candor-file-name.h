/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * candor_file_name_dup:
 * @file: a file, whatever its name
 *
 * A file's name may hold any bytes: line breaks, marks that turn the text around, thousands of
 * characters. What is shown of it stays on one line, in its own direction, and short.
 *
 * Returns: (transfer full): the name as it may stand within a sentence
 */
char *candor_file_name_dup (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
