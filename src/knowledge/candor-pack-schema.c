/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Validation of a pack against the schema that is compiled into the program. */
#include "config.h"

#include "candor-pack-reader-private.h"

#include "candor-pack-explain-private.h"
#include "data/candor-knowledge-resources.h"

#include <libxml/relaxng.h>

#include <string.h>

#define SCHEMA "/org/candor_aid/Candor/schema/candor-pack.rng"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNG, xmlRelaxNGFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* Naming the resource's own function keeps it in programs that link this library. */
static GBytes *
load_schema (void)
{
  return g_resource_lookup_data (candor_knowledge_get_resource (), SCHEMA, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static xmlRelaxNG *
parse_schema (GBytes *bytes)
{
  size_t      size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (xmlRelaxNGParserCtxt) context = xmlRelaxNGNewMemParserCtxt (data, (int) size);

  return xmlRelaxNGParse (context);
}

/* libxml2's own words, in case that ours find nothing. */
static void
problem_cb (void     *data,
            xmlError *problem)
{
  CandorFindings *findings = data;
  const xmlNode  *node = problem->node;

  candor_findings_add (findings, node != NULL ? candor_xml_get_line (node) : (unsigned int) problem->line,
                       CANDOR_FINDING_ERROR, "schema", "%.*s", (int) strcspn (problem->message, "\n"),
                       problem->message);
}

static void
take_findings (CandorFindings *findings,
               CandorFindings *others)
{
  for (unsigned int i = 0; i < others->list->len; i++)
    g_ptr_array_add (findings->list, g_object_ref (g_ptr_array_index (others->list, i)));
  findings->n_errors += others->n_errors;
}

/**
 * candor_pack_validate:
 *
 * Compares @document with the schema. libxml2 says whether it is valid; why it is not is said in
 * our own words.
 *
 * Returns: whether it has the shape of a pack; if not, @findings say why
 */
gboolean
candor_pack_validate (xmlDoc         *document,
                      CandorFindings *findings)
{
  g_autoptr (GBytes) bytes = load_schema ();
  g_autoptr (xmlRelaxNG) schema = parse_schema (bytes);
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (schema);
  g_autoptr (CandorFindings) terse = candor_findings_new (findings->file);
  int result;

  xmlRelaxNGSetValidStructuredErrors (context, problem_cb, terse);
  result = xmlRelaxNGValidateDoc (context, document);
  xmlResetLastError ();
  if (result == 0)
    return TRUE;
  candor_pack_explain (document, bytes, findings);
  if (findings->n_errors == 0)
    take_findings (findings, terse);
  return FALSE;
}
