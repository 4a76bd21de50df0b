/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "candor-text.h"

G_BEGIN_DECLS

/* How the address of a link to the glossary begins; an entry's id follows. */
#define CANDOR_MARKUP_TERM_SCHEME "term:"

char *candor_markup_from_text (CandorText *text) G_GNUC_WARN_UNUSED_RESULT;
char *candor_markup_from_untranslated (CandorText *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
