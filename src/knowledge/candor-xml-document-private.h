/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading of files that nobody vouches for, packs and discussions alike: bytes, parsing, schema. */
#pragma once

#include "candor-findings-private.h"
#include "candor-xml-private.h"

#include <gio/gio.h>
#include <sys/stat.h>

G_BEGIN_DECLS

/**
 * CandorXmlKind:
 * @root: the first element's name, "pack"
 * @noun: what the file is, as sentences say it, "pack"
 * @schema: the path of its RELAX NG schema in the resources of this layer
 * @max_elements: how many elements it may have; libxml2 takes its time for lists, so the cost of
 *   validating the worst file is this times the next
 * @max_children: how many of them right in one
 */
typedef struct
{
  const char  *root;
  const char  *noun;
  const char  *schema;
  unsigned int max_elements;
  unsigned int max_children;
} CandorXmlKind;

/** CandorXmlStep: where a file was refused; the first codes of every error domain of a reader. */
typedef enum
{
  CANDOR_XML_UNREADABLE,
  CANDOR_XML_TOO_LARGE,
  CANDOR_XML_SYNTAX,
  CANDOR_XML_SCHEMA,
  CANDOR_XML_MEANING,
} CandorXmlStep;

/* Largest file read, in bytes, deepest nesting of elements, most attributes of one, most namespaces
 * declared, most words in the attributes of all. The exosome pack has no element with more than
 * eight attributes. */
#define CANDOR_XML_MAX_BYTES (16 * 1024 * 1024)
#define CANDOR_XML_MAX_DEPTH 64
#define CANDOR_XML_MAX_ATTRIBUTES 32
#define CANDOR_XML_MAX_NAMESPACES 16
#define CANDOR_XML_MAX_WORDS 100000

#define CANDOR_XML_NOT_UTF8 "the file says that its encoding is not UTF-8; save it as UTF-8 and say so in its first line"

char    *candor_xml_dup_name (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *candor_xml_read_file (GFile               *file,
                               const CandorXmlKind *kind,
                               struct stat         *about,
                               CandorXmlStep       *step,
                               CandorFindings      *findings) G_GNUC_WARN_UNUSED_RESULT;
gboolean candor_xml_check_size (GBytes              *bytes,
                                const CandorXmlKind *kind,
                                CandorFindings      *findings);
gboolean candor_xml_check_bytes (const char          *data,
                                 size_t               size,
                                 const CandorXmlKind *kind,
                                 CandorFindings      *findings);
xmlDoc  *candor_xml_parse (GBytes              *bytes,
                           const CandorXmlKind *kind,
                           CandorFindings      *findings) G_GNUC_WARN_UNUSED_RESULT;
gboolean candor_xml_validate (xmlDoc              *document,
                              const CandorXmlKind *kind,
                              CandorFindings      *findings);

G_END_DECLS
