/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The icon array: one icon a person. How sure the figure is, is drawn with it: full discs up to
 * the lower bound, discs with a hole from there to the estimate, rings up to the upper bound,
 * small dots for everybody else. Four shapes, so that it reads without colour. Rules for icon
 * arrays: Trevena et al. 2013 (same denominator, both framings, uncertainty shown). */

#include "config.h"

#include "candor-figure-private.h"

/** Icon: what one person of the array is. */
typedef enum
{
  ICON_LEAST,
  ICON_ESTIMATE,
  ICON_MOST,
  ICON_OTHER,
} Icon;
#define N_ICONS 4

/* Of the figure's width, for the icons where the legend stands beside them. */
#define BESIDE_SHARE 0.56

static const char *const legend_words[N_ICONS] = {
  "figure.least", "figure.estimate", "figure.most", "figure.others"
};

static const CandorTextStyle legend_style = { 0.86, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, CANDOR_COLOR (soft) };

/* For none seen, lower bound and estimate are nought: only rings and dots remain. */
static Icon
get_icon (const CandorCounts *counts,
          unsigned int        person)
{
  if (person < counts->lower)
    return ICON_LEAST;
  if (person < counts->events)
    return ICON_ESTIMATE;
  if (person < counts->upper)
    return ICON_MOST;
  return ICON_OTHER;
}

static void
draw_icon (const CandorCanvas *canvas,
           Icon                icon,
           double              x,
           double              y,
           double              cell)
{
  double radius = cell * 0.4;

  switch (icon)
    {
    case ICON_LEAST:
      candor_canvas_disc (canvas, x, y, radius, CANDOR_COLOR (urgent));
      break;
    case ICON_ESTIMATE:
      candor_canvas_disc (canvas, x, y, radius, CANDOR_COLOR (urgent));
      candor_canvas_disc (canvas, x, y, radius * 0.38, CANDOR_COLOR (paper));
      break;
    case ICON_MOST:
      candor_canvas_ring (canvas, x, y, radius, cell * 0.12, CANDOR_COLOR (caution));
      break;
    case ICON_OTHER:
    default:
      candor_canvas_disc (canvas, x, y, cell * 0.17, CANDOR_COLOR (soft));
    }
}

/* Draws the people in rows; returns the height. */
static double
draw_people (const CandorCanvas *canvas,
             const CandorCounts *counts,
             double              width)
{
  unsigned int columns = counts->total >= 1000 ? 40 : 10;
  unsigned int rows = (counts->total + columns - 1) / columns;
  double       cell = width / columns;

  for (unsigned int person = 0; person < counts->total && canvas->cr != NULL; person++)
    draw_icon (canvas, get_icon (counts, person),
               (person % columns + 0.5) * cell, (person / columns + 0.5) * cell, cell);
  return rows * cell;
}

static char *
dup_legend (CandorFigure *self,
            CandorCounts *counts,
            Icon          icon)
{
  CandorFormat    *format = candor_pack_get_format (self->pack);
  unsigned int     numbers[N_ICONS] = { counts->lower, counts->events, counts->upper, counts->total - counts->upper };
  g_autofree char *n = candor_format_number (format, numbers[icon]);

  return candor_pack_dup_word (self->pack, legend_words[icon], "n", n, NULL);
}

/* One line a shape that occurs, from @x to the end of the canvas; returns the height. */
static double
draw_legend (CandorFigure       *self,
             const CandorCanvas *canvas,
             CandorCounts       *counts,
             double              x,
             double              y)
{
  double top = y;
  double cell = canvas->font_size * 0.9;
  double indent = x + canvas->font_size * 1.3;

  for (Icon icon = ICON_LEAST; icon < N_ICONS; icon++)
    {
      g_autofree char *text = NULL;
      double           height;

      if ((icon == ICON_LEAST && counts->lower == 0) || (icon == ICON_ESTIMATE && counts->events == counts->lower))
        continue;
      text = dup_legend (self, counts, icon);
      height = candor_canvas_text (canvas, text, indent, y, canvas->width - indent, &legend_style);
      draw_icon (canvas, icon, x + cell / 2, y + canvas->font_size * 0.62, cell);
      y += height + canvas->font_size * 0.1;
    }
  return y - top;
}

/* The array is never wider than its natural width: larger icons say nothing more. */
double
candor_figure_array_draw (CandorFigure       *self,
                          const CandorCanvas *canvas)
{
  CandorCounts counts = candor_frequency_get_counts (self->frequency);
  double       room = self->legend_beside ? canvas->width * BESIDE_SHARE : canvas->width;
  double       width = MIN (room, self->natural_width * canvas->font_size);
  double       height = draw_people (canvas, &counts, width);
  double       gap = canvas->font_size * 0.6;

  if (self->legend_beside)
    return MAX (height, draw_legend (self, canvas, &counts, width + gap, 0));
  return height + gap + draw_legend (self, canvas, &counts, 0, height + gap);
}
