/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What patients read in a pack's file, taken from the XML itself so that no text can hide from the
 * tests of content behind the reader. */

#include <glib.h>
#include <libxml/tree.h>

xmlDoc  *pack_text_load (void) G_GNUC_WARN_UNUSED_RESULT;
xmlNode *pack_text_find (xmlNode     *parent,
                         const char  *element,
                         unsigned int index);
/* One text a line, white space folded; prompts, sources and words left out. */
GPtrArray *pack_text_collect (xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
/* Every id in the file. */
GHashTable  *pack_text_ids (xmlDoc *doc) G_GNUC_WARN_UNUSED_RESULT;
unsigned int pack_text_count (xmlNode    *node,
                              const char *element);
