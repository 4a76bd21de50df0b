/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little of libxml2's tree that the reader uses. What these return is GLib memory or lent. */
#pragma once

#include "candor-date.h"

#include <libxml/tree.h>

#include <glib.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

gboolean     candor_xml_is (const xmlNode *node,
                            const char    *name);
unsigned int candor_xml_get_line (const xmlNode *node);
xmlNode     *candor_xml_first (const xmlNode *node);
xmlNode     *candor_xml_next (const xmlNode *node);
xmlNode     *candor_xml_find (const xmlNode *node,
                              const char    *name);
char        *candor_xml_dup_attribute (const xmlNode *node,
                                       const char    *name) G_GNUC_WARN_UNUSED_RESULT;
CandorDate   candor_xml_get_date (const xmlNode *node,
                                  const char    *name);
char        *candor_xml_dup_language (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char        *candor_xml_dup_content (const xmlNode *node) G_GNUC_WARN_UNUSED_RESULT;
char       **candor_xml_dup_list (const xmlNode *node,
                                  const char    *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
