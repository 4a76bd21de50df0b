/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells Cairo's PDF surface the structure of what is drawn.
 *
 * Only innermost elements can hold content there, so that an element closes as soon as something
 * else is drawn, while those around it stay open, over pages too. Cairo knows no artifacts: what
 * decorates a page is put into elements named NonStruct, which candor-pdf-structure.c turns into
 * artifacts. */
#include "config.h"

#include "candor-paint.h"

#include "candor-qr.h"

struct _CandorTagger
{
  cairo_t   *cr;
  CandorTag *root;
  GPtrArray *open;
  GPtrArray *begun; /* every element in order, NULL for artifacts */
  gboolean   in_content;
};

static char *
dup_attributes (CandorTag *tag)
{
  g_autofree char *ascii = NULL;
  g_autoptr (GString) uri = NULL;

  if (tag->address == NULL)
    return g_strdup ("");
  ascii = candor_qr_dup_ascii (tag->address);
  uri = g_string_new (ascii);
  g_string_replace (uri, "'", "%27", 0);
  g_string_replace (uri, "(", "%28", 0);
  g_string_replace (uri, ")", "%29", 0);
  return g_strdup_printf ("uri='%s'", uri->str);
}

static void
begin_tag (CandorTagger *self,
           CandorTag    *tag)
{
  g_autofree char *attributes = dup_attributes (tag);

  cairo_tag_begin (self->cr, tag->name, attributes);
  g_ptr_array_add (self->open, tag);
  g_ptr_array_add (self->begun, tag);
}

static void
end_last_tag (CandorTagger *self)
{
  CandorTag *tag = g_ptr_array_steal_index (self->open, self->open->len - 1);

  cairo_tag_end (self->cr, tag->name);
}

static gboolean
is_inside (CandorTag *tag,
           CandorTag *ancestor)
{
  while (tag != NULL && tag != ancestor)
    tag = tag->parent;
  return tag != NULL;
}

static void
begin_path (CandorTagger *self,
            CandorTag    *tag)
{
  if (tag->parent != NULL && !g_ptr_array_find (self->open, tag->parent, NULL))
    begin_path (self, tag->parent);
  begin_tag (self, tag);
}

/**
 * candor_tagger_new:
 * @cr: draws on a PDF surface
 * @root: the element around all others
 * @begun: (element-type CandorTag): gets every element that begins, in order, which is that of the
 *   file's structure read depth first; %NULL stands for an artifact
 */
CandorTagger *
candor_tagger_new (cairo_t   *cr,
                   CandorTag *root,
                   GPtrArray *begun)
{
  CandorTagger *self = g_new0 (CandorTagger, 1);

  self->cr = cairo_reference (cr);
  self->open = g_ptr_array_new ();
  self->root = root;
  self->begun = g_ptr_array_ref (begun);
  return self;
}

void
candor_tagger_free (CandorTagger *self)
{
  cairo_destroy (self->cr);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->begun);
  g_free (self);
}

/**
 * candor_tagger_begin_artifact:
 * @self: a tagger between pages
 *
 * Says that what is drawn from here is no content. Stands inside whatever element is still open.
 */
void
candor_tagger_begin_artifact (CandorTagger *self)
{
  g_return_if_fail (!self->in_content);

  if (self->open->len == 0)
    begin_tag (self, self->root);
  cairo_tag_begin (self->cr, "NonStruct", "");
  g_ptr_array_add (self->begun, NULL);
}

void
candor_tagger_end_artifact (CandorTagger *self)
{
  cairo_tag_end (self->cr, "NonStruct");
}

/**
 * candor_tagger_enter:
 * @self: a tagger
 * @tag: an innermost element
 *
 * Says that what is drawn from here is in @tag. Elements that do not surround it end.
 */
void
candor_tagger_enter (CandorTagger *self,
                     CandorTag    *tag)
{
  if (self->in_content && g_ptr_array_index (self->open, self->open->len - 1) == tag)
    return;
  while (self->open->len > 0 && !is_inside (tag, g_ptr_array_index (self->open, self->open->len - 1)))
    end_last_tag (self);
  begin_path (self, tag);
  self->in_content = TRUE;
}

/**
 * candor_tagger_end_page:
 * @self: a tagger
 *
 * Ends the element with the page's last content; those around it go on.
 */
void
candor_tagger_end_page (CandorTagger *self)
{
  if (self->in_content)
    end_last_tag (self);
  self->in_content = FALSE;
}

void
candor_tagger_finish (CandorTagger *self)
{
  while (self->open->len > 0)
    end_last_tag (self);
}
