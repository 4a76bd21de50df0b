/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Validation against the schemas that are compiled into the program. */
#include "config.h"

#include "candor-xml-document-private.h"

#include "candor-explain-private.h"
#include "data/candor-knowledge-resources.h"

#include <libxml/relaxng.h>

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

/* Naming the resource's own function keeps it in programs that link this library. */
static GBytes *
load_schema (const char *path)
{
  return g_resource_lookup_data (candor_knowledge_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static xmlRelaxNG *
parse_schema (GBytes *bytes)
{
  size_t      size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (xmlRelaxNGParserCtxt) context = xmlRelaxNGNewMemParserCtxt (data, (int) size);

  return xmlRelaxNGParse (context);
}

/* Parsing a schema takes longer than reading most files with it, so each is kept once parsed. */
static xmlRelaxNG *
get_schema (const char *path,
            GBytes     *bytes)
{
  static GHashTable *schemas;
  xmlRelaxNG        *schema;

  if (schemas == NULL)
    schemas = g_hash_table_new (g_str_hash, g_str_equal);
  schema = g_hash_table_lookup (schemas, path);
  if (schema == NULL)
    {
      schema = parse_schema (bytes);
      g_hash_table_insert (schemas, g_strdup (path), schema);
    }
  return schema;
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

/* libxml2 does not promise that two threads may use one schema at a time. */
static int
validate (xmlDoc         *document,
          const char     *path,
          GBytes         *bytes,
          CandorFindings *findings)
{
  static GMutex lock;
  g_autoptr (xmlRelaxNGValidCtxt) context = NULL;
  int result;

  g_mutex_lock (&lock);
  context = xmlRelaxNGNewValidCtxt (get_schema (path, bytes));
  xmlRelaxNGSetValidStructuredErrors (context, problem_cb, findings);
  result = xmlRelaxNGValidateDoc (context, document);
  g_mutex_unlock (&lock);
  return result;
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
 * candor_xml_validate:
 *
 * Compares @document with the schema of its kind. libxml2 says whether it is valid; why it is not is
 * said in our own words.
 *
 * Returns: whether it has the right shape; if not, @findings say why
 */
gboolean
candor_xml_validate (xmlDoc              *document,
                     const CandorXmlKind *kind,
                     CandorFindings      *findings)
{
  g_autoptr (GBytes) bytes = load_schema (kind->schema);
  g_autoptr (CandorFindings) terse = candor_findings_new (findings->file);
  int result = validate (document, kind->schema, bytes, terse);

  xmlResetLastError ();
  if (result == 0)
    return TRUE;
  candor_explain (document, bytes, kind, findings);
  if (findings->n_errors == 0)
    take_findings (findings, terse);
  return FALSE;
}
