/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF says about itself: language, title in the window, metadata. */
#include "config.h"

#include "candor-pdf-finish.h"

#include <string.h>

static const char metadata[] =
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
  "<dc:language><rdf:Bag>%s</rdf:Bag></dc:language>\n"
  "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
  "<xmp:CreateDate>%s</xmp:CreateDate>\n"
  "<pdfuaid:part>1</pdfuaid:part>\n"
  "</rdf:Description>\n"
  "</rdf:RDF>\n"
  "</x:xmpmeta>\n"
  "<?xpacket end=\"r\"?>\n";

/* Of one language or two. */
static char *
dup_languages (const char *first,
               const char *second)
{
  if (second == NULL)
    return g_markup_printf_escaped ("<rdf:li>%s</rdf:li>", first);
  return g_markup_printf_escaped ("<rdf:li>%s</rdf:li><rdf:li>%s</rdf:li>", first, second);
}

static char *
dup_metadata (CandorPdfFile *file,
              const char    *beside,
              const char    *date)
{
  g_autofree char *title = g_markup_escape_text (candor_document_get_title (file->document), -1);
  g_autofree char *languages = dup_languages (candor_document_get_language (file->document), beside);

  return g_strdup_printf (metadata, title, languages, "Candor " CANDOR_VERSION, date);
}

static qpdf_oh
new_metadata (CandorPdfFile *file)
{
  g_autofree char *date = g_date_time_format (file->created, "%Y-%m-%dT%H:%M:%S%:z");
  CandorDocument  *beside = candor_document_get_beside (file->document);
  g_autofree char *text = dup_metadata (file, beside != NULL ? candor_document_get_language (beside) : NULL, date);
  qpdf_oh          stream = qpdf_oh_new_stream (file->qpdf);
  qpdf_oh          dictionary = qpdf_oh_get_dict (file->qpdf, stream);
  qpdf_oh          null = qpdf_oh_new_null (file->qpdf);

  qpdf_oh_replace_stream_data (file->qpdf, stream, (const unsigned char *) text, strlen (text), null, null);
  qpdf_oh_replace_key (file->qpdf, dictionary, "/Type", qpdf_oh_new_name (file->qpdf, "/Metadata"));
  qpdf_oh_replace_key (file->qpdf, dictionary, "/Subtype", qpdf_oh_new_name (file->qpdf, "/XML"));
  return stream;
}

static qpdf_oh
new_viewer_preferences (CandorPdfFile *file)
{
  qpdf_oh preferences = qpdf_oh_new_dictionary (file->qpdf);

  qpdf_oh_replace_key (file->qpdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (file->qpdf, QPDF_TRUE));
  if (candor_document_get_right_to_left (file->document))
    qpdf_oh_replace_key (file->qpdf, preferences, "/Direction", qpdf_oh_new_name (file->qpdf, "/R2L"));
  return preferences;
}

/**
 * candor_pdf_complete_catalog:
 * @file: a file
 *
 * Adds language, viewer preferences and metadata.
 */
void
candor_pdf_complete_catalog (CandorPdfFile *file)
{
  qpdf_oh root = qpdf_get_root (file->qpdf);

  qpdf_oh_replace_key (file->qpdf, root, "/Lang", qpdf_oh_new_unicode_string (file->qpdf, candor_document_get_language (file->document)));
  qpdf_oh_replace_key (file->qpdf, root, "/ViewerPreferences", new_viewer_preferences (file));
  qpdf_oh_replace_key (file->qpdf, root, "/Metadata", new_metadata (file));
}
