/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing of texts, discs and rings for figures, mirrored for right-to-left. */

#include "config.h"

#include "candor-figure-private.h"

/**
 * candor_canvas_set_color:
 * @canvas: the canvas
 * @color: `CANDOR_COLOR` of a palette colour
 *
 * Sets the colour for what is drawn next.
 */
void
candor_canvas_set_color (const CandorCanvas *canvas,
                         size_t              color)
{
  const CandorColor *rgb = G_STRUCT_MEMBER_P (canvas->palette, color);

  cairo_set_source_rgb (canvas->cr, rgb->red, rgb->green, rgb->blue);
}

/**
 * candor_canvas_x:
 * @canvas: the canvas
 * @x: start edge of a box, from the figure's start
 * @width: of the box
 *
 * Returns: the box's left edge on the surface
 */
double
candor_canvas_x (const CandorCanvas *canvas,
                 double              x,
                 double              width)
{
  return canvas->mirror ? canvas->width - x - width : x;
}

/* Left stands for start: swapped on a mirrored canvas. */
static PangoAlignment
resolve_alignment (const CandorCanvas *canvas,
                   PangoAlignment      align)
{
  if (!canvas->mirror || align == PANGO_ALIGN_CENTER)
    return align;
  return align == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static PangoLayout *
make_layout (const CandorCanvas    *canvas,
             const char            *text,
             double                 width,
             const CandorTextStyle *style)
{
  PangoLayout          *layout = pango_layout_new (canvas->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (canvas->context));
  PangoAttrList        *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, canvas->font_size * style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  pango_layout_set_font_description (layout, font);
  /* Ligatures hide letters from readers of the PDF's structure. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0,clig=0,dlig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, resolve_alignment (canvas, style->align));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  return layout;
}

/**
 * candor_canvas_text:
 * @canvas: the canvas
 * @text: what to set
 * @x: start edge
 * @y: top edge
 * @width: of the box it is wrapped into
 * @style: how
 *
 * Sets a text in a box, or only measures it.
 *
 * Returns: its height
 */
double
candor_canvas_text (const CandorCanvas    *canvas,
                    const char            *text,
                    double                 x,
                    double                 y,
                    double                 width,
                    const CandorTextStyle *style)
{
  PangoLayout *layout = make_layout (canvas, text, width, style);
  int          height = 0;

  pango_layout_get_size (layout, NULL, &height);
  if (canvas->cr != NULL)
    {
      candor_canvas_set_color (canvas, style->color);
      cairo_move_to (canvas->cr, candor_canvas_x (canvas, x, width), y);
      pango_cairo_show_layout (canvas->cr, layout);
    }
  g_object_unref (layout);
  return pango_units_to_double (height);
}

/**
 * candor_canvas_text_width:
 * @canvas: the canvas
 * @text: what would be set
 * @style: how
 *
 * Returns: the width of the text on one line
 */
double
candor_canvas_text_width (const CandorCanvas    *canvas,
                          const char            *text,
                          const CandorTextStyle *style)
{
  PangoLayout *layout = make_layout (canvas, text, -1, style);
  int          width = 0;

  pango_layout_get_size (layout, &width, NULL);
  g_object_unref (layout);
  return pango_units_to_double (width);
}

/**
 * candor_canvas_disc:
 * @canvas: the canvas
 * @x: centre, from the figure's start
 * @y: centre
 * @radius: of the disc
 * @color: `CANDOR_COLOR` of a palette colour
 *
 * Fills a disc.
 */
void
candor_canvas_disc (const CandorCanvas *canvas,
                    double              x,
                    double              y,
                    double              radius,
                    size_t              color)
{
  if (canvas->cr == NULL)
    return;
  candor_canvas_set_color (canvas, color);
  cairo_new_path (canvas->cr);
  cairo_arc (canvas->cr, candor_canvas_x (canvas, x, 0), y, radius, 0, 2 * G_PI);
  cairo_fill (canvas->cr);
}

/**
 * candor_canvas_ring:
 * @canvas: the canvas
 * @x: centre, from the figure's start
 * @y: centre
 * @radius: outer radius
 * @line_width: of the line, which lies inside @radius
 * @color: `CANDOR_COLOR` of a palette colour
 *
 * Draws a ring.
 */
void
candor_canvas_ring (const CandorCanvas *canvas,
                    double              x,
                    double              y,
                    double              radius,
                    double              line_width,
                    size_t              color)
{
  if (canvas->cr == NULL)
    return;
  candor_canvas_set_color (canvas, color);
  cairo_new_path (canvas->cr);
  cairo_set_line_width (canvas->cr, line_width);
  cairo_arc (canvas->cr, candor_canvas_x (canvas, x, 0), y, radius - line_width / 2, 0, 2 * G_PI);
  cairo_stroke (canvas->cr);
}
