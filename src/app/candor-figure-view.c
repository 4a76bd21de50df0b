/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of the pack on screen. The same code draws it on paper. */
#include "config.h"

#include "candor-figure-view.h"

#include "candor-chars.h"

/* A figure asks for no more than this, in pixels: below its own least width its text shrinks. */
#define LEAST_WIDTH 240

struct _CandorFigureView
{
  GtkWidget     parent_instance;
  CandorFigure *figure;
};

G_DEFINE_FINAL_TYPE (CandorFigureView, candor_figure_view, GTK_TYPE_WIDGET)

static CandorColor
find_color (GtkWidget  *widget,
            const char *name)
{
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  GdkRGBA          color;

  if (!gtk_style_context_lookup_color (style, name, &color))
    gtk_style_context_get_color (style, &color);
  return (CandorColor){ color.red, color.green, color.blue };
}

static CandorPalette
find_palette (GtkWidget *widget)
{
  return (CandorPalette){
    .paper = find_color (widget, "card"),
    .ink = find_color (widget, "ink"),
    .soft = find_color (widget, "soft"),
    .line = find_color (widget, "line"),
    .accent = find_color (widget, "accent"),
    .caution = find_color (widget, "caution"),
    .urgent = find_color (widget, "urgent"),
    .good = find_color (widget, "good"),
  };
}

/* The size of the figure's text that lets it fit @width. */
static double
fit_font_size (CandorFigureView *self,
               double            width)
{
  double font_size = candor_chars_get_font_size (GTK_WIDGET (self));
  double needed = candor_figure_get_min_width (self->figure, font_size);

  return width < needed ? font_size * width / needed : font_size;
}

static GtkSizeRequestMode
candor_figure_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
candor_figure_view_measure (GtkWidget     *widget,
                            GtkOrientation orientation,
                            int            for_size,
                            int           *minimum,
                            int           *natural,
                            int           *minimum_baseline,
                            int           *natural_baseline)
{
  CandorFigureView *self = CANDOR_FIGURE_VIEW (widget);
  double            font_size = candor_chars_get_font_size (widget);
  double            least = MIN (candor_figure_get_min_width (self->figure, font_size), LEAST_WIDTH);
  double            wanted = MAX (candor_figure_get_natural_width (self->figure, font_size), least);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceil (least);
      *natural = (int) ceil (wanted);
    }
  else
    {
      double width = for_size < 0 ? wanted : MAX (for_size, least);

      *minimum = *natural = (int) ceil (candor_figure_measure (self->figure, gtk_widget_get_pango_context (widget),
                                                               fit_font_size (self, width), width));
    }
}

static void
candor_figure_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  CandorFigureView *self = CANDOR_FIGURE_VIEW (widget);
  int               width = gtk_widget_get_width (widget);
  CandorPalette     palette = find_palette (widget);
  graphene_rect_t   bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget));
  cairo_t          *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  candor_figure_draw (self->figure, cr, gtk_widget_get_pango_context (widget), &palette,
                      fit_font_size (self, width), width, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  cairo_destroy (cr);
}

static void
candor_figure_view_css_changed (GtkWidget         *widget,
                                GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (candor_figure_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
candor_figure_view_finalize (GObject *object)
{
  g_clear_pointer (&CANDOR_FIGURE_VIEW (object)->figure, candor_figure_unref);
  G_OBJECT_CLASS (candor_figure_view_parent_class)->finalize (object);
}

static void
candor_figure_view_class_init (CandorFigureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = candor_figure_view_finalize;
  widget_class->get_request_mode = candor_figure_view_get_request_mode;
  widget_class->measure = candor_figure_view_measure;
  widget_class->snapshot = candor_figure_view_snapshot;
  widget_class->css_changed = candor_figure_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
candor_figure_view_init (CandorFigureView *self)
{
}

GtkWidget *
candor_figure_view_new (CandorFigure *figure)
{
  CandorFigureView *self;

  g_return_val_if_fail (figure != NULL, NULL);
  self = g_object_new (CANDOR_TYPE_FIGURE_VIEW, NULL);
  self->figure = candor_figure_ref (figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, candor_figure_get_words (figure), -1);
  return GTK_WIDGET (self);
}

CandorFigure *
candor_figure_view_get_figure (CandorFigureView *self)
{
  g_return_val_if_fail (CANDOR_IS_FIGURE_VIEW (self), NULL);
  return self->figure;
}
