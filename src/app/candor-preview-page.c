/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the preview: the very page that the printer gets, drawn into a widget. */
#include "config.h"

#include "candor-preview-page.h"

#include <math.h>

/* A page that follows the width stops growing here: beyond, it is a poster. */
#define MAX_FIT_ZOOM 1.5
#define MIN_FIT_WIDTH 160

struct _CandorPreviewPage
{
  GtkWidget    parent_instance;
  CandorSheet *sheet;
  unsigned int page;
  double       zoom; /* 0: follows the width */
};

G_DEFINE_FINAL_TYPE (CandorPreviewPage, candor_preview_page, GTK_TYPE_WIDGET)

static int
count_pixels (CandorPreviewPage *self,
              double             zoom)
{
  return (int) round (candor_sheet_get_width (self->sheet) * zoom * CANDOR_PREVIEW_PIXELS_PER_POINT);
}

static GtkSizeRequestMode
candor_preview_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_preview_page_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  CandorPreviewPage *self = CANDOR_PREVIEW_PAGE (widget);
  int                width;

  if (self->sheet == NULL)
    return;
  width = count_pixels (self, self->zoom > 0 ? self->zoom : MAX_FIT_ZOOM);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = width;
      *minimum = self->zoom > 0 ? width : MIN (width, MIN_FIT_WIDTH);
      return;
    }
  if (for_size >= 0)
    width = MIN (width, for_size);
  *minimum = *natural = (int) round (width * candor_sheet_get_height (self->sheet) / candor_sheet_get_width (self->sheet));
}

static void
candor_preview_page_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  CandorPreviewPage *self = CANDOR_PREVIEW_PAGE (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  double             scale;
  cairo_t           *cr;

  if (self->sheet == NULL || width <= 0)
    return;
  scale = width / candor_sheet_get_width (self->sheet);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (cr, scale, scale);
  candor_sheet_draw_page (self->sheet, cr, self->page);
  cairo_destroy (cr);
}

static void
candor_preview_page_dispose (GObject *object)
{
  g_clear_object (&CANDOR_PREVIEW_PAGE (object)->sheet);
  G_OBJECT_CLASS (candor_preview_page_parent_class)->dispose (object);
}

static void
candor_preview_page_class_init (CandorPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_preview_page_dispose;
  widget_class->get_request_mode = candor_preview_page_get_request_mode;
  widget_class->measure = candor_preview_page_measure;
  widget_class->snapshot = candor_preview_page_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheetpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
candor_preview_page_init (CandorPreviewPage *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
candor_preview_page_new (void)
{
  return g_object_new (CANDOR_TYPE_PREVIEW_PAGE, NULL);
}

void
candor_preview_page_set_sheet (CandorPreviewPage *self,
                               CandorSheet       *sheet,
                               unsigned int       page,
                               const char        *name)
{
  g_return_if_fail (CANDOR_IS_PREVIEW_PAGE (self));
  g_return_if_fail (CANDOR_IS_SHEET (sheet) && page < candor_sheet_get_n_pages (sheet));
  g_set_object (&self->sheet, sheet);
  self->page = page;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
candor_preview_page_set_zoom (CandorPreviewPage *self,
                              double             zoom)
{
  g_return_if_fail (CANDOR_IS_PREVIEW_PAGE (self));
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
candor_preview_page_get_shown_zoom (CandorPreviewPage *self)
{
  int width;

  g_return_val_if_fail (CANDOR_IS_PREVIEW_PAGE (self), 1);
  width = gtk_widget_get_width (GTK_WIDGET (self));
  if (self->sheet == NULL || width <= 0)
    return 1;
  return width / (candor_sheet_get_width (self->sheet) * CANDOR_PREVIEW_PIXELS_PER_POINT);
}
