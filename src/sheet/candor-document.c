/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet before it is laid out: a tree of nodes, and what every page says around it. */
#include "config.h"

#include "candor-document-private.h"

struct _CandorDocument
{
  GObject parent_instance;

  char       *title;
  char       *language;
  char       *footer;
  char       *page_pattern;
  char      **letterhead_start;
  char      **letterhead_end;
  CandorNode *root;
  gboolean    right_to_left;

  CandorDocument *beside;
  gboolean        for_chart;
};

G_DEFINE_FINAL_TYPE (CandorDocument, candor_document, G_TYPE_OBJECT)

static void
candor_document_finalize (GObject *object)
{
  CandorDocument *self = CANDOR_DOCUMENT (object);

  g_clear_object (&self->beside);
  g_free (self->title);
  g_free (self->language);
  g_free (self->footer);
  g_free (self->page_pattern);
  g_strfreev (self->letterhead_start);
  g_strfreev (self->letterhead_end);
  candor_node_free (self->root);

  G_OBJECT_CLASS (candor_document_parent_class)->finalize (object);
}

static void
candor_document_class_init (CandorDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_document_finalize;
}

static void
candor_document_init (CandorDocument *self)
{
  self->root = candor_node_new (CANDOR_NODE_GROUP, CANDOR_STYLE_NORMAL);
}

/**
 * candor_document_new:
 * @title: what it is called, for readers of the file; the page's own title is a heading
 * @language: BCP 47 code of most of its text
 * @right_to_left: whether its lines run so, and its pages mirror
 *
 * Returns: (transfer full): a document with an empty root
 */
CandorDocument *
candor_document_new (const char *title,
                     const char *language,
                     gboolean    right_to_left)
{
  CandorDocument *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_object_new (CANDOR_TYPE_DOCUMENT, NULL);
  self->title = g_strdup (title);
  self->language = g_strdup (language);
  self->right_to_left = right_to_left;
  return self;
}

CandorNode *
candor_document_get_root (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->root;
}

const char *
candor_document_get_title (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->title;
}

const char *
candor_document_get_language (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->language;
}

gboolean
candor_document_get_right_to_left (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), FALSE);

  return self->right_to_left;
}

void
candor_document_set_for_chart (CandorDocument *self,
                               gboolean        for_chart)
{
  g_return_if_fail (CANDOR_IS_DOCUMENT (self));

  self->for_chart = for_chart;
}

gboolean
candor_document_get_for_chart (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), FALSE);

  return self->for_chart;
}

/**
 * candor_document_set_footer:
 * @self: a document
 * @text: (nullable): what stands at the start of every page's foot
 * @page: (nullable): what stands at its end, with {page} and {pages}
 *
 * Sets what every page says at its foot.
 */
void
candor_document_set_footer (CandorDocument *self,
                            const char     *text,
                            const char     *page)
{
  g_autofree char *old_text = NULL;
  g_autofree char *old_page = NULL;

  g_return_if_fail (CANDOR_IS_DOCUMENT (self));

  old_text = g_steal_pointer (&self->footer);
  old_page = g_steal_pointer (&self->page_pattern);
  self->footer = g_strdup (text);
  self->page_pattern = g_strdup (page);
}

const char *
candor_document_get_footer (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->footer;
}

const char *
candor_document_get_page_pattern (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->page_pattern;
}

/**
 * candor_document_set_letterhead:
 * @self: a document
 * @start: (nullable) (array zero-terminated=1): lines at the start; the first stands out
 * @end: (nullable) (array zero-terminated=1): lines at the end
 *
 * Sets what stands above the first page's text.
 */
void
candor_document_set_letterhead (CandorDocument    *self,
                                const char *const *start,
                                const char *const *end)
{
  g_auto (GStrv) old_start = NULL;
  g_auto (GStrv) old_end = NULL;

  g_return_if_fail (CANDOR_IS_DOCUMENT (self));

  old_start = g_steal_pointer (&self->letterhead_start);
  old_end = g_steal_pointer (&self->letterhead_end);
  self->letterhead_start = g_strdupv ((char **) start);
  self->letterhead_end = g_strdupv ((char **) end);
}

const char *const *
candor_document_get_letterhead_start (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return (const char *const *) self->letterhead_start;
}

const char *const *
candor_document_get_letterhead_end (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return (const char *const *) self->letterhead_end;
}

/** candor_document_set_beside: @other: (transfer full): what the second language has of its own */
void
candor_document_set_beside (CandorDocument *self,
                            CandorDocument *other)
{
  g_clear_object (&self->beside);
  self->beside = other;
}

CandorDocument *
candor_document_get_beside (CandorDocument *self)
{
  g_return_val_if_fail (CANDOR_IS_DOCUMENT (self), NULL);

  return self->beside;
}
