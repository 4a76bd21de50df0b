/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document on pages, for those who show, print or save it. */
#include "config.h"

#include "candor-sheet-private.h"

#include "candor-paint.h"

struct _CandorSheet
{
  GObject parent_instance;

  CandorLayout *layout;
};

G_DEFINE_FINAL_TYPE (CandorSheet, candor_sheet, G_TYPE_OBJECT)

static void
candor_sheet_finalize (GObject *object)
{
  CandorSheet *self = CANDOR_SHEET (object);

  candor_layout_free (self->layout);

  G_OBJECT_CLASS (candor_sheet_parent_class)->finalize (object);
}

static void
candor_sheet_class_init (CandorSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_sheet_finalize;
}

static void
candor_sheet_init (CandorSheet *self)
{
}

/**
 * candor_sheet_new:
 * @document: what to lay out; it must not change from here on
 * @style: how
 *
 * Lays a document out. Takes some milliseconds a page. A sheet stays in the thread that made it, whose
 * fonts it shares.
 *
 * Returns: (transfer full): the pages
 */
CandorSheet *
candor_sheet_new (CandorDocument *document,
                  CandorPageStyle style)
{
  CandorSheet *self;

  g_return_val_if_fail (CANDOR_IS_DOCUMENT (document), NULL);

  self = g_object_new (CANDOR_TYPE_SHEET, NULL);
  self->layout = candor_layout_new (document, style);
  return self;
}

unsigned int
candor_sheet_get_n_pages (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), 0);

  return self->layout->pages->len;
}

double
candor_sheet_get_width (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), 0);

  return self->layout->width;
}

double
candor_sheet_get_height (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), 0);

  return self->layout->height;
}

CandorDocument *
candor_sheet_get_document (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), NULL);

  return self->layout->document;
}

CandorLayout *
candor_sheet_get_layout (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), NULL);

  return self->layout;
}

/**
 * candor_sheet_draw_page:
 * @self: a sheet
 * @cr: where; the paper's corner is the origin, a point is a unit
 * @page: index of the page
 *
 * Draws one page, but not the paper: that is white already or wants to be filled before.
 */
void
candor_sheet_draw_page (CandorSheet *self,
                        cairo_t     *cr,
                        unsigned int page)
{
  g_return_if_fail (CANDOR_IS_SHEET (self));
  g_return_if_fail (page < self->layout->pages->len);

  candor_paint_page (self->layout, page, cr, NULL);
}

unsigned int
candor_sheet_count_unknown_glyphs (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), 0);

  return candor_layout_count_unknown (self->layout);
}

unsigned int
candor_sheet_count_misfits (CandorSheet *self)
{
  g_return_val_if_fail (CANDOR_IS_SHEET (self), 0);

  return candor_layout_count_misfits (self->layout);
}
