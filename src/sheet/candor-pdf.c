/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a sheet's pages into a tagged PDF. */
#include "config.h"

#include "candor-pdf.h"

#include "candor-paint.h"
#include "candor-pdf-finish.h"
#include "candor-sheet-private.h"

#include <cairo-pdf.h>

G_DEFINE_QUARK (CandorPdfError, candor_pdf_error)

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface,
              CandorDocument  *document,
              GDateTime       *created)
{
  g_autofree char *date = g_date_time_format (created, "%Y-%m-%dT%H:%M:%S%:z");

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, candor_document_get_title (document));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Candor " CANDOR_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static void
add_outline_entry (cairo_surface_t   *surface,
                   const CandorPiece *item,
                   unsigned int       page,
                   int               *parents)
{
  g_autofree char *name = candor_node_dup_plain (item->node);
  g_autofree char *place = NULL;
  char             y[G_ASCII_DTOSTR_BUF_SIZE];
  int              level = candor_node_get_level (item->node);
  int              entry;

  g_ascii_formatd (y, sizeof y, "%.1f", MAX (item->y - 6, 0));
  place = g_strdup_printf ("page=%u pos=[0 %s]", page + 1, y);
  entry = cairo_pdf_surface_add_outline (surface, parents[level - 1], name, place,
                                         level < 2 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
  for (int i = level; i < 4; i++)
    parents[i] = entry;
}

static void
add_outline (cairo_surface_t *surface,
             CandorLayout    *layout)
{
  int parents[4] = { CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT };

  for (unsigned int i = 0; i < layout->pages->len; i++)
    {
      CandorPage *page = g_ptr_array_index (layout->pages, i);

      for (unsigned int j = 0; j < page->items->len; j++)
        {
          const CandorPiece *item = &g_array_index (page->items, CandorPiece, j);

          if (item->kind == CANDOR_PIECE_TEXT && item->node != NULL)
            add_outline_entry (surface, item, i, parents);
        }
    }
}

static void
draw_pages (CandorLayout *layout,
            cairo_t      *cr,
            CandorTagger *tagger)
{
  for (unsigned int i = 0; i < layout->pages->len; i++)
    {
      candor_paint_page (layout, i, cr, tagger);
      if (i == layout->pages->len - 1)
        candor_tagger_finish (tagger);
      cairo_show_page (cr);
    }
}

/* Draws all pages; Cairo's errors show when the surface is finished. */
static cairo_status_t
draw_file (CandorLayout    *layout,
           cairo_surface_t *surface,
           GPtrArray       *tags)
{
  cairo_t *cr = cairo_create (surface);
  g_autoptr (CandorTagger) tagger = candor_tagger_new (cr, layout->root, tags);
  cairo_status_t status;

  draw_pages (layout, cr, tagger);
  add_outline (surface, layout);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

/* Cairo's part: everything but what only candor_pdf_finish() can say. */
static GBytes *
draw_sheet (CandorLayout *layout,
            GDateTime    *created,
            GPtrArray    *tags,
            GError      **error)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, file, layout->width, layout->height);
  cairo_status_t   status;

  set_metadata (surface, layout->document, created);
  status = draw_file (layout, surface, tags);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&file));
  g_set_error (error, CANDOR_PDF_ERROR, CANDOR_PDF_ERROR_DRAW, "drawing the pages: %s", cairo_status_to_string (status));
  return NULL;
}

GBytes *
candor_pdf_render (CandorSheet *sheet,
                   GDateTime   *created,
                   GError     **error)
{
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (GBytes) drawn = NULL;
  CandorLayout *layout;

  g_return_val_if_fail (CANDOR_IS_SHEET (sheet), NULL);
  g_return_val_if_fail (created != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  layout = candor_sheet_get_layout (sheet);
  tags = g_ptr_array_new ();
  drawn = draw_sheet (layout, created, tags, error);
  return drawn != NULL ? candor_pdf_finish (drawn, layout->document, created, tags, error) : NULL;
}
