/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the pack format that stand for enum values, each list in the order of its enum. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

extern const char *const candor_level_kind_names[];
extern const char *const candor_source_kind_names[];
extern const char *const candor_severity_names[];
extern const char *const candor_help_names[];
extern const char *const candor_status_names[];
extern const char *const candor_tab_names[];
extern const char *const candor_pattern_names[];
extern const char *const candor_about_names[];
extern const char *const candor_plural_names[];

int candor_names_find (const char *const *names,
                       const char        *name);

G_END_DECLS
