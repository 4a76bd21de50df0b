/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths in characters, so that layouts follow the size of the text. */
#include "config.h"

#include "candor-chars.h"

/* How many fonts are in use at a time: of the texts, titles and badges of a page. */
#define N_KNOWN 8

/* What a font's characters measure, and what that depends on. */
typedef struct
{
  PangoFontDescription *font;
  PangoLanguage        *language;
  double                resolution;
  unsigned int          fonts; /* the font map's state */
  int                   widest, average;
} Known;

static Known known[N_KNOWN];

static gboolean
is_of (const Known  *self,
       PangoContext *context)
{
  return self->font != NULL && self->language == pango_context_get_language (context) &&
         self->resolution == pango_cairo_context_get_resolution (context) &&
         self->fonts == pango_font_map_get_serial (pango_context_get_font_map (context)) &&
         pango_font_description_equal (self->font, pango_context_get_font_description (context));
}

static void
learn (Known        *self,
       PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->language = pango_context_get_language (context);
  self->resolution = pango_cairo_context_get_resolution (context);
  self->fonts = pango_font_map_get_serial (pango_context_get_font_map (context));
  self->average = pango_font_metrics_get_approximate_char_width (metrics);
  self->widest = MAX (self->average, pango_font_metrics_get_approximate_digit_width (metrics));
  pango_font_metrics_unref (metrics);
}

/* Pango looks at a sample text each time it is asked, and a page asks for each of its texts. */
static const Known *
look_up (GtkWidget *widget)
{
  static unsigned int next;
  PangoContext       *context = gtk_widget_get_pango_context (widget);
  Known              *self;

  for (unsigned int i = 0; i < N_KNOWN; i++)
    if (is_of (&known[i], context))
      return &known[i];
  self = &known[next];
  next = (next + 1) % N_KNOWN;
  learn (self, context);
  return self;
}

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
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  return PANGO_PIXELS_CEIL ((int) n_chars * look_up (widget)->average);
}

/**
 * candor_chars_to_label_pixels:
 * @widget: whose font counts
 * @n_chars: characters
 *
 * Labels count so: in some fonts figures are wider than letters.
 *
 * Returns: how wide @n_chars average characters are, or figures where these are wider, in pixels
 */
int
candor_chars_to_label_pixels (GtkWidget   *widget,
                              unsigned int n_chars)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);
  return PANGO_PIXELS_CEIL ((int) n_chars * look_up (widget)->widest);
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
