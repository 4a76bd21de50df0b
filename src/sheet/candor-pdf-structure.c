/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks the structure that Cairo wrote, in step with the elements that were drawn: adds words for
 * pictures and scopes for heads, and turns elements that decorate into artifacts. */
#include "config.h"

#include "candor-pdf-finish.h"

#include <string.h>

#define ARTIFACT "NonStruct"

static void visit_element (CandorPdfFile *file,
                           qpdf_oh        element);

static gboolean
is_element (CandorPdfFile *file,
            qpdf_oh        object)
{
  return qpdf_oh_is_dictionary (file->qpdf, object) && qpdf_oh_has_key (file->qpdf, object, "/S");
}

static gboolean
is_named (CandorPdfFile *file,
          qpdf_oh        element,
          const char    *name)
{
  const char *found = qpdf_oh_get_name (file->qpdf, qpdf_oh_get_key (file->qpdf, element, "/S"));

  return found[0] == '/' && strcmp (found + 1, name) == 0;
}

static void
set_text (CandorPdfFile *file,
          qpdf_oh        element,
          const char    *key,
          const char    *text)
{
  if (text != NULL)
    qpdf_oh_replace_key (file->qpdf, element, key, qpdf_oh_new_unicode_string (file->qpdf, text));
}

static void
set_name (CandorPdfFile *file,
          qpdf_oh        dictionary,
          const char    *key,
          const char    *name)
{
  qpdf_oh_replace_key (file->qpdf, dictionary, key, qpdf_oh_new_name (file->qpdf, name));
}

static qpdf_oh
new_attributes (CandorPdfFile *file,
                const char    *owner)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (file->qpdf);

  set_name (file, attributes, "/O", owner);
  return attributes;
}

static void
set_scope (CandorPdfFile *file,
           qpdf_oh        element,
           const char    *scope)
{
  g_autofree char *name = g_strconcat ("/", scope, NULL);
  qpdf_oh          attributes = new_attributes (file, "/Table");

  set_name (file, attributes, "/Scope", name);
  qpdf_oh_replace_key (file->qpdf, element, "/A", attributes);
}

static void
set_box (CandorPdfFile *file,
         qpdf_oh        element,
         const double  *box)
{
  qpdf_oh attributes = new_attributes (file, "/Layout");
  qpdf_oh array = qpdf_oh_new_array (file->qpdf);

  for (int i = 0; i < 4; i++)
    qpdf_oh_append_item (file->qpdf, array, qpdf_oh_new_real_from_double (file->qpdf, box[i], 2));
  qpdf_oh_replace_key (file->qpdf, attributes, "/BBox", array);
  set_name (file, attributes, "/Placement", "/Block");
  qpdf_oh_replace_key (file->qpdf, element, "/A", attributes);
}

static void
describe_element (CandorPdfFile *file,
                  qpdf_oh        element,
                  CandorTag     *tag)
{
  set_text (file, element, "/Alt", tag->alt);
  set_text (file, element, "/ActualText", tag->actual);
  set_text (file, element, "/Lang", tag->language);
  if (tag->scope != NULL)
    set_scope (file, element, tag->scope);
  if (tag->box[2] > tag->box[0])
    set_box (file, element, tag->box);
}

/* The page's list of what its marks belong to. */
static qpdf_oh
find_owners (CandorPdfFile *file,
             qpdf_oh        page)
{
  qpdf_oh root = qpdf_oh_get_key (file->qpdf, qpdf_get_root (file->qpdf), "/StructTreeRoot");
  qpdf_oh numbers = qpdf_oh_get_key (file->qpdf, qpdf_oh_get_key (file->qpdf, root, "/ParentTree"), "/Nums");
  int     wanted = qpdf_oh_get_int_value_as_int (file->qpdf, qpdf_oh_get_key (file->qpdf, page, "/StructParents"));

  for (int i = 0; i + 1 < qpdf_oh_get_array_n_items (file->qpdf, numbers); i += 2)
    if (qpdf_oh_get_int_value_as_int (file->qpdf, qpdf_oh_get_array_item (file->qpdf, numbers, i)) == wanted)
      return qpdf_oh_get_array_item (file->qpdf, numbers, i + 1);
  file->wrong = TRUE;
  return qpdf_oh_new_array (file->qpdf);
}

static void
disown_marks (CandorPdfFile *file,
              qpdf_oh        artifact)
{
  qpdf_oh marks = qpdf_oh_wrap_in_array (file->qpdf, qpdf_oh_get_key (file->qpdf, artifact, "/K"));
  qpdf_oh owners = find_owners (file, qpdf_oh_get_key (file->qpdf, artifact, "/Pg"));

  for (int i = 0; i < qpdf_oh_get_array_n_items (file->qpdf, marks); i++)
    {
      int mark = qpdf_oh_get_int_value_as_int (file->qpdf, qpdf_oh_get_array_item (file->qpdf, marks, i));

      qpdf_oh_set_array_item (file->qpdf, owners, mark, qpdf_oh_new_null (file->qpdf));
    }
}

static CandorTag *
take_tag (CandorPdfFile *file,
          qpdf_oh        element)
{
  CandorTag *tag = NULL;

  if (file->next < file->tags->len)
    tag = g_ptr_array_index (file->tags, file->next++);
  else
    file->wrong = TRUE;
  if (!is_named (file, element, tag != NULL ? tag->name : ARTIFACT))
    file->wrong = TRUE;
  return tag;
}

static void
visit_kids (CandorPdfFile *file,
            qpdf_oh        parent)
{
  qpdf_oh kids = qpdf_oh_get_key (file->qpdf, parent, "/K");

  if (!qpdf_oh_is_array (file->qpdf, kids))
    {
      kids = qpdf_oh_wrap_in_array (file->qpdf, kids);
      qpdf_oh_replace_key (file->qpdf, parent, "/K", kids);
    }
  for (int i = 0; i < qpdf_oh_get_array_n_items (file->qpdf, kids) && !file->wrong; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (file->qpdf, kids, i);

      if (!is_element (file, kid))
        continue;
      if (is_named (file, kid, ARTIFACT))
        {
          take_tag (file, kid);
          disown_marks (file, kid);
          qpdf_oh_erase_item (file->qpdf, kids, i--);
        }
      else
        visit_element (file, kid);
    }
}

static void
visit_element (CandorPdfFile *file,
               qpdf_oh        element)
{
  CandorTag *tag = take_tag (file, element);

  if (tag == NULL || file->wrong)
    return;
  describe_element (file, element, tag);
  visit_kids (file, element);
}

/* Operators begin a line; what a string holds never does, but for lines that Cairo broke. */
static gboolean
begins_line (const char *start,
             const char *here)
{
  return here == start || (here[-1] == '\n' && (here - 1 == start || here[-2] != '\\'));
}

/* "/NonStruct << /MCID 0 >> BDC" becomes "/Artifact BMC". */
static char *
dup_content_with_artifacts (const unsigned char *data,
                            gsize                length,
                            gsize               *new_length)
{
  const char *const begin = "/" ARTIFACT " <<";
  GString          *content = g_string_sized_new (length);
  const char       *from = (const char *) data;
  const char       *end = from + length;
  const char       *found;

  while ((found = g_strstr_len (from, end - from, begin)) != NULL)
    {
      const char *after = g_strstr_len (found, end - found, "BDC");
      gboolean    ours = after != NULL && begins_line ((const char *) data, found);
      const char *rest = ours ? after + strlen ("BDC") : found + strlen (begin);

      g_string_append_len (content, from, (ours ? found : rest) - from);
      if (ours)
        g_string_append (content, "/Artifact BMC");
      from = rest;
    }
  g_string_append_len (content, from, end - from);
  *new_length = content->len;
  return g_string_free (content, FALSE);
}

static void
rewrite_content (CandorPdfFile *file,
                 qpdf_oh        page)
{
  unsigned char   *data = NULL;
  gsize            length = 0;
  gsize            new_length;
  g_autofree char *content = NULL;
  qpdf_oh          null = qpdf_oh_new_null (file->qpdf);

  if ((qpdf_oh_get_page_content_data (file->qpdf, page, &data, &length) & QPDF_ERRORS) != 0)
    {
      file->wrong = TRUE;
      return;
    }
  content = dup_content_with_artifacts (data, length, &new_length);
  qpdf_oh_replace_stream_data (file->qpdf, qpdf_oh_get_key (file->qpdf, page, "/Contents"),
                               (const unsigned char *) content, new_length, null, null);
  free (data);
}

/* Readers announce a link by this text. */
static void
describe_links (CandorPdfFile *file,
                qpdf_oh        page)
{
  qpdf_oh annotations = qpdf_oh_get_key (file->qpdf, page, "/Annots");

  if (!qpdf_oh_is_array (file->qpdf, annotations))
    return;
  for (int i = 0; i < qpdf_oh_get_array_n_items (file->qpdf, annotations); i++)
    {
      qpdf_oh link = qpdf_oh_get_array_item (file->qpdf, annotations, i);
      qpdf_oh action = qpdf_oh_get_key (file->qpdf, link, "/A");

      qpdf_oh_replace_key (file->qpdf, link, "/Contents", qpdf_oh_get_key (file->qpdf, action, "/URI"));
    }
}

/* Cairo writes no structure if nothing was drawn. */
static gboolean
has_content (CandorPdfFile *file)
{
  for (unsigned int i = 0; i < file->tags->len; i++)
    {
      CandorTag *tag = g_ptr_array_index (file->tags, i);

      if (tag != NULL && tag->parent != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
complete_elements (CandorPdfFile *file)
{
  qpdf_oh root = qpdf_oh_get_key (file->qpdf, qpdf_get_root (file->qpdf), "/StructTreeRoot");

  if (!qpdf_oh_is_dictionary (file->qpdf, root))
    {
      file->wrong = has_content (file);
      return;
    }
  visit_kids (file, root);
  if (file->next != file->tags->len)
    file->wrong = TRUE;
}

/**
 * candor_pdf_complete_structure:
 * @file: a file as Cairo wrote it
 *
 * Completes elements, pages and links. Sets `wrong` if the file's elements are not the tags.
 */
void
candor_pdf_complete_structure (CandorPdfFile *file)
{
  int n_pages = qpdf_get_num_pages (file->qpdf);

  complete_elements (file);
  for (int i = 0; i < n_pages && !file->wrong; i++)
    {
      qpdf_oh page = qpdf_get_page_n (file->qpdf, i);

      rewrite_content (file, page);
      describe_links (file, page);
      set_name (file, page, "/Tabs", "/S");
    }
}
