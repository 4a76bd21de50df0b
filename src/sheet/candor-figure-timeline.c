/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a regulator's acts: an axis of years with one mark an act, stacked where a year
 * has several. The kinds of act differ by shape, and a legend names each that occurs. */

#include "config.h"

#include <math.h>

#include "candor-figure-private.h"

static const CandorTextStyle year_style = { 0.86, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, CANDOR_COLOR (soft) };
static const CandorTextStyle legend_style = { 0.86, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, CANDOR_COLOR (ink) };

/** Shape: how the acts of one kind are drawn; sides 0 is a disc. */
typedef struct
{
  const char *kind;
  const char *word;
  int         sides;
  double      turn; /* of the polygon, in radians */
  gboolean    filled;
  size_t      color;
} Shape;

static const Shape shapes[] = {
  { "warning", "figure.act-warning", 3, -G_PI / 2, TRUE, CANDOR_COLOR (caution) },
  { "letter", "figure.act-letter", 4, G_PI / 4, TRUE, CANDOR_COLOR (accent) },
  { "law", "figure.act-law", 4, 0, TRUE, CANDOR_COLOR (ink) },
  { "notice", "figure.act-notice", 0, 0, TRUE, CANDOR_COLOR (accent) },
  { "court", "figure.act-court", 4, 0, FALSE, CANDOR_COLOR (ink) },
  { "report", "figure.act-report", 0, 0, FALSE, CANDOR_COLOR (soft) },
};

static const Shape *
find_shape (const char *kind)
{
  for (size_t i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (shapes[i].kind, kind) == 0)
      return &shapes[i];
  return &shapes[G_N_ELEMENTS (shapes) - 1];
}

static void
draw_shape (const CandorCanvas *canvas,
            const Shape        *shape,
            double              x,
            double              y,
            double              radius)
{
  double left = candor_canvas_x (canvas, x, 0);

  if (canvas->cr == NULL)
    return;
  cairo_new_path (canvas->cr);
  if (shape->sides == 0)
    cairo_arc (canvas->cr, left, y, radius * 0.85, 0, 2 * G_PI);
  for (int i = 0; i < shape->sides; i++)
    {
      double angle = shape->turn + i * 2 * G_PI / shape->sides;

      cairo_line_to (canvas->cr, left + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (canvas->cr);
  candor_canvas_set_color (canvas, shape->color);
  cairo_set_line_width (canvas->cr, radius * 0.3);
  if (shape->filled)
    cairo_fill (canvas->cr);
  else
    cairo_stroke (canvas->cr);
}

/* Years as a fraction, as exact as the date is. */
static double
get_time (CandorDate date)
{
  return date.year + (date.month > 0 ? (date.month - 1) / 12.0 : 0.5) + (date.day > 0 ? (date.day - 1) / 365.0 : 0);
}

/* The most acts that stand above each other in one column as wide as a mark. */
static unsigned int
count_above (CandorFigure *self,
             unsigned int  index,
             double        per_year,
             double        mark)
{
  double       time = get_time (candor_jurisdiction_get_action (self->jurisdiction, index)->date);
  unsigned int above = 0;

  for (unsigned int i = 0; i < index; i++)
    if ((time - get_time (candor_jurisdiction_get_action (self->jurisdiction, i)->date)) * per_year < mark)
      above++;
  return above;
}

/* Year numbers under the axis, as many as fit. */
static double
draw_axis (const CandorCanvas *canvas,
           int                 first,
           int                 last,
           double              y)
{
  double per_year = canvas->width / (last - first + 1);
  int    step = MAX (1, (int) (canvas->font_size * 3 / per_year + 0.99));
  double height = 0;

  if (canvas->cr != NULL)
    {
      candor_canvas_set_color (canvas, CANDOR_COLOR (soft));
      cairo_set_line_width (canvas->cr, 1);
      cairo_move_to (canvas->cr, 0, y);
      cairo_line_to (canvas->cr, canvas->width, y);
      cairo_stroke (canvas->cr);
    }
  for (int year = first; year <= last; year += step)
    {
      g_autofree char *text = g_strdup_printf ("%d", year);

      height = candor_canvas_text (canvas, text, (year - first) * per_year, y + canvas->font_size * 0.2,
                                   per_year * step, &year_style);
    }
  return height + canvas->font_size * 0.2;
}

static gboolean
has_kind (CandorFigure *self,
          const char   *kind)
{
  for (unsigned int i = 0; i < candor_jurisdiction_get_n_actions (self->jurisdiction); i++)
    if (g_strcmp0 (candor_jurisdiction_get_action (self->jurisdiction, i)->kind, kind) == 0)
      return TRUE;
  return FALSE;
}

/* The kinds that occur, flowing over as many lines as they need; returns the height. */
static double
draw_legend (CandorFigure       *self,
             const CandorCanvas *canvas,
             double              top)
{
  double mark = canvas->font_size * 0.45;
  double x = 0, y = top, line = 0;

  for (size_t i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      const char *word = candor_pack_get_word (self->pack, shapes[i].word);
      double      width = candor_canvas_text_width (canvas, word, &legend_style) + 1;
      double      indent = mark * 3;

      if (!has_kind (self, shapes[i].kind))
        continue;
      if (x > 0 && x + indent + width > canvas->width)
        {
          x = 0;
          y += line;
        }
      line = candor_canvas_text (canvas, word, x + indent, y, width, &legend_style);
      draw_shape (canvas, &shapes[i], x + mark * 1.2, y + line / 2, mark);
      x += indent + width + canvas->font_size * 1.2;
    }
  return y + line - top;
}

double
candor_figure_timeline_draw (CandorFigure       *self,
                             const CandorCanvas *canvas)
{
  unsigned int n = candor_jurisdiction_get_n_actions (self->jurisdiction);
  int          first = candor_jurisdiction_get_action (self->jurisdiction, 0)->date.year;
  int          last = MAX (candor_jurisdiction_get_action (self->jurisdiction, n - 1)->date.year, first);
  double       per_year = canvas->width / (last - first + 1);
  double       mark = canvas->font_size * 0.5;
  unsigned int highest = 0;
  double       axis;

  for (unsigned int i = 0; i < n; i++)
    highest = MAX (highest, count_above (self, i, per_year, mark * 2.2));
  axis = (highest + 1) * mark * 2.3 + mark * 0.6;
  for (unsigned int i = 0; i < n; i++)
    {
      const CandorAction *action = candor_jurisdiction_get_action (self->jurisdiction, i);
      double              x = CLAMP ((get_time (action->date) - first) * per_year, mark, canvas->width - mark);

      draw_shape (canvas, find_shape (action->kind), x,
                  axis - mark * 1.6 - count_above (self, i, per_year, mark * 2.2) * mark * 2.3, mark);
    }
  axis += draw_axis (canvas, first, last, axis) + canvas->font_size * 0.5;
  return axis + draw_legend (self, canvas, axis);
}
