/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths in characters, so that layouts follow the size of the text. */
#include "config.h"

#include "candor-chars.h"

/**
 * candor_chars_to_pixels:
 * @widget: whose font counts
 * @n_chars: characters
 *
 * Returns: how wide @n_chars average characters are, in pixels
 */
int
candor_chars_to_pixels (GtkWidget   *widget,
                        unsigned int n_chars)
{
  PangoFontMetrics *metrics;
  int               width;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  width = pango_font_metrics_get_approximate_char_width (metrics);
  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL ((int) n_chars * width);
}

/**
 * candor_chars_get_font_size:
 * @widget: whose font counts
 *
 * Returns: the size of @widget's text in pixels
 */
double
candor_chars_get_font_size (GtkWidget *widget)
{
  PangoContext         *context;
  PangoFontDescription *font;
  double                size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  context = gtk_widget_get_pango_context (widget);
  font = pango_context_get_font_description (context);
  size = pango_units_to_double (pango_font_description_get_size (font));
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return size;
}
