/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document laid out on pages: makes and holds what the parts of the layout share. */
#include "config.h"

#include "candor-layout.h"

#define LITTLE 0.3 /* of a page */
#define MANY 10    /* pages, of which nobody notices one more */

static void
free_tag (CandorTag *tag)
{
  g_free (tag->address);
  g_free (tag->alt);
  g_free (tag->actual);
  g_free (tag);
}

/* Measures must not depend on the surface, so that every page is the same on all of them. */
static PangoContext *
new_context (CandorLayout  *self,
             PangoDirection direction,
             const char    *language)
{
  PangoContext         *context = pango_font_map_create_context (self->font_map);
  PangoFontDescription *font = pango_font_description_from_string (candor_language_get_families (language));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_font_description_set_absolute_size (font, self->measures->body.size * PANGO_SCALE);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  pango_context_set_base_dir (context, direction);
  pango_context_set_language (context, candor_language_get_pango (language));
  return context;
}

/* The thread's own fonts: to look them up again for each sheet takes longer than the sheet. */
static void
make_contexts (CandorLayout *self)
{
  const char     *language = candor_document_get_language (self->document);
  CandorDocument *beside = candor_document_get_beside (self->document);
  gboolean        right = beside != NULL && candor_document_get_right_to_left (beside);

  self->font_map = g_object_ref (pango_cairo_font_map_get_default ());
  self->contexts[0] = new_context (self, PANGO_DIRECTION_LTR, language);
  self->contexts[1] = new_context (self, PANGO_DIRECTION_RTL, language);
  self->figure_contexts[0] = self->contexts[self->right_to_left ? 1 : 0];
  if (beside != NULL)
    self->figure_contexts[1] = new_context (self, right ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, candor_document_get_language (beside));
}

static void
flow_document (CandorLayout *self)
{
  CandorColumn column = {
    .layout = self,
    .flow = self->flow,
    .x = CANDOR_LAYOUT_MARGIN,
    .width = self->width - 2 * CANDOR_LAYOUT_MARGIN,
    .tag = self->root,
  };

  candor_column_open_lanes (&column);
  candor_column_add_letterhead (&column);
  candor_column_add_children (&column, candor_document_get_root (self->document));
}

static CandorLayout *
lay_out (CandorDocument *document,
         CandorPageStyle style,
         int             tight)
{
  CandorLayout *self = g_new0 (CandorLayout, 1);

  self->document = g_object_ref (document);
  self->style = style;
  self->palette = style.black_and_white ? &candor_palette_grey : &candor_palette_page;
  candor_measures_get (style.large_print, tight, self->measures);
  self->right_to_left = candor_document_get_right_to_left (document);
  candor_paper_get_size (style.paper, &self->width, &self->height);
  make_contexts (self);
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->badges = g_ptr_array_new_with_free_func (g_free);
  self->stretches = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->tags = g_ptr_array_new_with_free_func ((GDestroyNotify) free_tag);
  self->pages = g_ptr_array_new ();
  self->flow = candor_flow_new ();
  self->root = candor_layout_add_tag (self, "Document", NULL);
  self->top = CANDOR_LAYOUT_TOP;
  self->bottom = self->height - CANDOR_LAYOUT_FOOT - candor_layout_measure_footer (self) - CANDOR_LAYOUT_FOOT_GAP;
  flow_document (self);
  candor_layout_break_pages (self);
  return self;
}

/* A last page of a few lines is a page too many. */
static gboolean
ends_with_little (CandorLayout *self)
{
  return self->pages->len > 1 && self->pages->len < MANY && candor_layout_measure_page (self, self->pages->len - 1) < (self->bottom - self->top) * LITTLE;
}

/**
 * candor_layout_new:
 * @document: what is laid out; it must not change as long as the layout lives
 * @style: how
 *
 * Lays the document out; with a little less space between things where that saves a page of which
 * little is used, unless there are many. What goes into a chart may get smaller letters for that.
 *
 * Returns: (transfer full): the document on pages
 */
CandorLayout *
candor_layout_new (CandorDocument *document,
                   CandorPageStyle style)
{
  CandorLayout *self = lay_out (document, style, 0);
  gboolean      may_shrink = candor_document_get_for_chart (document) && !style.large_print;
  int           tightest = may_shrink ? CANDOR_TIGHTEST_FOR_CHART : CANDOR_TIGHTEST;

  for (int tight = 1; tight <= tightest && ends_with_little (self); tight++)
    {
      CandorLayout *other = lay_out (document, style, tight);
      gboolean      better = other->pages->len < self->pages->len;

      candor_layout_free (better ? self : other);
      if (better)
        return other;
    }
  return self;
}

void
candor_layout_free (CandorLayout *self)
{
  g_ptr_array_unref (self->pages);
  candor_flow_free (self->flow);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->badges);
  g_ptr_array_unref (self->stretches);
  g_object_unref (self->contexts[0]);
  g_object_unref (self->contexts[1]);
  g_clear_object (&self->figure_contexts[1]);
  g_object_unref (self->font_map);
  g_object_unref (self->document);
  g_free (self);
}

/**
 * candor_layout_add_tag:
 * @self: the layout, which owns the tag
 * @name: a static string
 * @parent: (nullable): the element around it; %NULL only for the root
 *
 * Returns: (transfer none): a new element of the structure. It stands in the file only if an item
 *   inside it is drawn.
 */
CandorTag *
candor_layout_add_tag (CandorLayout *self,
                       const char   *name,
                       CandorTag    *parent)
{
  CandorTag *tag = g_new0 (CandorTag, 1);

  tag->name = name;
  tag->parent = parent;
  tag->page = -1;
  g_ptr_array_add (self->tags, tag);
  return tag;
}

/**
 * candor_layout_get_x:
 * @self: a layout
 * @item: an item of one of its pages
 *
 * Returns: the item's left edge, counted from the left edge of the paper
 */
double
candor_layout_get_x (CandorLayout      *self,
                     const CandorPiece *item)
{
  return self->right_to_left ? self->width - item->x - item->width : item->x;
}

/**
 * candor_layout_get_line_x:
 * @self: a layout
 * @item: a line of one of its pages
 *
 * Lines stand at the start of their own direction, unless they are to stand at the end.
 *
 * Returns: the left edge of the line's characters, counted from the left edge of the paper
 */
double
candor_layout_get_line_x (CandorLayout      *self,
                          const CandorPiece *item)
{
  PangoContext  *context = pango_layout_get_context (item->line->layout);
  gboolean       right = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  double         x = candor_layout_get_x (self, item);
  PangoRectangle extents;

  pango_layout_line_get_extents (item->line, NULL, &extents);
  return right != item->at_end ? x + item->width - pango_units_to_double (extents.width) : x;
}
