/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parsing of a file that nobody vouches for: no network, no DTD, no entities, bounded depth. */
#include "config.h"

#include "candor-xml-document-private.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/**
 * Parse:
 * @kind: what the file should be
 * @findings: where faults go
 * @n_elements: how many elements have begun
 * @n_children: how many of them in the element that is open at each depth
 * @n_namespaces: how many namespaces were declared
 */
typedef struct
{
  const CandorXmlKind *kind;
  CandorFindings      *findings;
  unsigned int         n_elements;
  unsigned int         n_children[CANDOR_XML_MAX_DEPTH + 1];
  unsigned int         n_namespaces;
} Parse;

static GMutex loader_lock;

static Parse *
get_parse (xmlParserCtxt *context)
{
  return context->_private;
}

/* libxml2 keeps 16 bits of an element's line and counts at the tag's end; authors look at its start. */
static unsigned int
find_tag_line (const xmlParserCtxt *context)
{
  const xmlParserInput *input = context->input;
  unsigned int          line = input->line;

  for (const xmlChar *at = input->cur; at > input->base && *at != '<'; at--)
    if (at[-1] == '\n')
      line--;
  return line;
}

#define refuse(context, line, rule, ...)                                                                \
  G_STMT_START                                                                                          \
  {                                                                                                     \
    candor_findings_add (get_parse (context)->findings, line, CANDOR_FINDING_ERROR, rule, __VA_ARGS__); \
    xmlStopParser (context);                                                                            \
  }                                                                                                     \
  G_STMT_END

static const char *
get_encoding (const xmlParserCtxt *context)
{
  if (context->input->encoding != NULL)
    return (const char *) context->input->encoding;
  return (const char *) context->encoding;
}

static void
start_document_cb (void *data)
{
  xmlParserCtxt *context = data;
  const char    *encoding = get_encoding (context);

  xmlSAX2StartDocument (context);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    refuse (context, 1, "xml-encoding", "%s", CANDOR_XML_NOT_UTF8);
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  xmlParserCtxt *context = data;

  refuse (context, context->input->line, "xml-doctype", "a %s has no <!DOCTYPE>; take it out", get_parse (context)->kind->noun);
}

/* Counts an element that begins, or refuses it. */
static gboolean
count_element (xmlParserCtxt *context,
               int            n_namespaces)
{
  Parse *parse = get_parse (context);
  int    depth = context->nodeNr;

  if (depth >= CANDOR_XML_MAX_DEPTH)
    refuse (context, find_tag_line (context), "xml-depth", "elements are nested more than %d deep; a %s never needs that",
            CANDOR_XML_MAX_DEPTH, parse->kind->noun);
  else if (++parse->n_elements > parse->kind->max_elements)
    refuse (context, find_tag_line (context), "xml-elements", "the file has more than %u elements; a %s never needs that",
            parse->kind->max_elements, parse->kind->noun);
  else if (++parse->n_children[depth] > parse->kind->max_children)
    refuse (context, find_tag_line (context), "xml-elements", "<%s> has more than %u elements in it; a %s never needs that",
            (const char *) context->node->name, parse->kind->max_children, parse->kind->noun);
  else if ((parse->n_namespaces += (unsigned int) n_namespaces) > CANDOR_XML_MAX_NAMESPACES)
    refuse (context, find_tag_line (context), "xml-attributes", "the file declares more than %d namespaces; a %s never needs that",
            CANDOR_XML_MAX_NAMESPACES, parse->kind->noun);
  else
    {
      parse->n_children[depth + 1] = 0;
      return TRUE;
    }
  return FALSE;
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = data;

  if (!count_element (context, n_namespaces))
    return;
  xmlSAX2StartElementNs (context, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted,
                         attributes);
  if (context->node != NULL)
    context->node->_private = GUINT_TO_POINTER (find_tag_line (context));
}

static xmlParserInput *
refuse_entity_cb (const char    *address,
                  const char    *id,
                  xmlParserCtxt *context)
{
  return NULL;
}

/* A sentence for the faults that authors make most; libxml2's own words for the rest. */
static char *
explain_problem (const xmlError      *problem,
                 const CandorXmlKind *kind)
{
  switch (problem->code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
      return g_strdup_printf ("<%s>, opened in line %d, is closed by </%s>", problem->str1, problem->int1,
                              problem->str2);
    case XML_ERR_TAG_NOT_FINISHED:
      return g_strdup_printf ("the file ends before </%s>", problem->str1);
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      return g_strdup_printf (
        "&%s; is not known; write the character itself (only &amp; &lt; &gt; &quot; &apos; are known)",
        problem->str1);
    case XML_ERR_NAME_REQUIRED:
      return g_strdup ("a name is missing here; a lone & is written &amp; and a lone < is written &lt;");
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return g_strdup_printf ("attribute %s stands twice in one element", problem->str1);
    case XML_ERR_ATTRIBUTE_NOT_STARTED:
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
      return g_strdup ("the value of an attribute stands in quotes: name=\"value\"");
    case XML_ERR_LT_IN_ATTRIBUTE:
      return g_strdup ("a < in the value of an attribute is written &lt;; or is a quote missing before it?");
    case XML_ERR_INVALID_CHAR:
      return g_strdup ("there is a control character here that no text needs; take it out");
    case XML_ERR_DOCUMENT_EMPTY:
      return g_strdup ("the file does not begin with XML");
    case XML_ERR_DOCUMENT_END:
      return g_strdup_printf ("there is something after the end of </%s>", kind->root);
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_INVALID_ENCODING:
      return g_strdup (CANDOR_XML_NOT_UTF8);
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return g_strdup_printf ("the prefix %s: is not declared; the elements of a %s have none",
                              problem->str1, kind->noun);
    default:
      return g_strdup_printf ("not well-formed XML: %.*s", (int) strcspn (problem->message, "\n"),
                              problem->message);
    }
}

static gboolean
is_about_encoding (const xmlError *problem)
{
  return problem->code == XML_ERR_UNSUPPORTED_ENCODING || problem->code == XML_ERR_INVALID_ENCODING;
}

static void
problem_cb (void     *data,
            xmlError *problem)
{
  xmlParserCtxt   *context = data;
  g_autofree char *sentence = NULL;

  /* What follows is not read: millions of faults take long. xmlStopParser() would free what is looked at. */
  context->instate = XML_PARSER_EOF;
  if (problem->code == XML_ERR_USER_STOP || get_parse (context)->findings->n_errors > 0)
    return; /* what follows the first fault in the markup is noise */
  sentence = explain_problem (problem, get_parse (context)->kind);
  candor_findings_add (get_parse (context)->findings, problem->line, CANDOR_FINDING_ERROR,
                       is_about_encoding (problem) ? "xml-encoding" : "xml-syntax", "%s", sentence);
}

static xmlParserCtxt *
make_context (Parse *parse)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();

  context->_private = parse;
  context->sax->startDocument = start_document_cb;
  context->sax->internalSubset = internal_subset_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->serror = problem_cb;
  /* comments and instructions say nothing, and would cut texts to pieces */
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  return context;
}

/* The external entity loader is one for the whole process: ours stands while we parse, no longer. */
static xmlDoc *
read_fenced (xmlParserCtxt *context,
             const char    *data,
             size_t         size)
{
  xmlExternalEntityLoader loader;
  xmlDoc                 *document;

  g_mutex_lock (&loader_lock);
  loader = xmlGetExternalEntityLoader ();
  xmlSetExternalEntityLoader (refuse_entity_cb);
  document = xmlCtxtReadMemory (context, data, (int) size, NULL, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA |
                                  XML_PARSE_BIG_LINES);
  xmlSetExternalEntityLoader (loader);
  g_mutex_unlock (&loader_lock);
  return document;
}

/**
 * candor_xml_parse:
 *
 * Parses @bytes. Any fault is added to @findings; only the first one, as markup once broken makes
 * the rest guesswork. Each element's line is kept for `candor_xml_get_line`.
 *
 * Returns: (transfer full) (nullable): the document, or %NULL with an error in @findings
 */
xmlDoc *
candor_xml_parse (GBytes              *bytes,
                  const CandorXmlKind *kind,
                  CandorFindings      *findings)
{
  g_autoptr (xmlParserCtxt) context = NULL;
  g_autoptr (xmlDoc) document = NULL;
  Parse       parse = { kind, findings, 0, { 0 }, 0 };
  size_t      size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size == 0)
    {
      candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "xml-syntax", "the file is empty");
      return NULL;
    }
  if (!candor_xml_check_bytes (data, size, kind, findings))
    return NULL;
  context = make_context (&parse);
  document = read_fenced (context, data, size);
  xmlResetLastError ();
  if (document != NULL && context->wellFormed && context->errNo == XML_ERR_OK)
    return g_steal_pointer (&document);
  if (findings->n_errors == 0)
    candor_findings_add (findings, 0, CANDOR_FINDING_ERROR, "xml-syntax", "the file is not well-formed XML");
  return NULL;
}
