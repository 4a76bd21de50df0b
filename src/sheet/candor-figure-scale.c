/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How small: round windows in a row, each drawn true to scale. The first is filled by the largest
 * thing, with the next smaller one inside it; each window after it zooms in on that one. */

#include "config.h"

#include <math.h>

#include "candor-figure-private.h"

#define MAX_WINDOWS 6

static const CandorTextStyle outer_style = { 0.95, PANGO_WEIGHT_SEMIBOLD, PANGO_ALIGN_CENTER, CANDOR_COLOR (ink) };
static const CandorTextStyle inner_style = { 0.9, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_CENTER, CANDOR_COLOR (soft) };
static const CandorTextStyle subject_style = { 0.95, PANGO_WEIGHT_BOLD, PANGO_ALIGN_CENTER, CANDOR_COLOR (accent) };

static int
compare_largest_first (gconstpointer a,
                       gconstpointer b)
{
  const CandorFigureMark *one = *(const CandorFigureMark *const *) a;
  const CandorFigureMark *other = *(const CandorFigureMark *const *) b;

  return (one->to < other->to) - (one->to > other->to);
}

static GPtrArray *
sort_marks (CandorBlock *block)
{
  GPtrArray *marks = g_ptr_array_new ();

  for (unsigned int i = 0; i < candor_block_get_n_marks (block); i++)
    g_ptr_array_add (marks, (gpointer) candor_block_get_mark (block, i));
  g_ptr_array_sort (marks, compare_largest_first);
  return marks;
}

/* "red blood cell, 8,000 nm" or "exosome, 30 to 150 nm", in the pack's words. */
static char *
dup_label (CandorFigure           *self,
           const CandorFigureMark *mark)
{
  CandorFormat    *format = candor_pack_get_format (self->pack);
  g_autofree char *from = candor_format_number (format, mark->from);
  g_autofree char *to = candor_format_number (format, mark->to);

  return candor_pack_dup_word (self->pack, mark->from == mark->to ? "figure.size" : "figure.size-range",
                               "what", candor_text_get_plain (mark->title), "n", from, "from", from, "to", to, NULL);
}

/* How many of the marks after @first belong in its window: those at least a fiftieth as wide,
 * up to and including the one that the next window zooms in on. */
static unsigned int
count_inside (GPtrArray   *marks,
              unsigned int first)
{
  const CandorFigureMark *outer = g_ptr_array_index (marks, first);
  const CandorFigureMark *next = first + 1 < marks->len ? g_ptr_array_index (marks, first + 1) : NULL;
  unsigned int            n = 0;

  if (next == NULL)
    return 0;
  /* Things of about the same size share the last window. */
  while (first + 1 + n < marks->len)
    {
      const CandorFigureMark *mark = g_ptr_array_index (marks, first + 1 + n);

      if (n > 0 && mark->to * 3 < next->to)
        break;
      if (mark->to * 50 < outer->to)
        break;
      n++;
    }
  return n;
}

/* Draws a thing inside its window: a disc of its largest size and, where sizes vary, one of its smallest. */
static void
draw_inside (const CandorCanvas     *canvas,
             const CandorFigureMark *mark,
             double                  x,
             double                  y,
             double                  scale)
{
  double radius = MAX (mark->to * scale / 2, 0.8);
  size_t color = mark->subject ? CANDOR_COLOR (accent) : CANDOR_COLOR (soft);

  if (mark->subject)
    candor_canvas_disc (canvas, x, y, radius, color);
  else
    candor_canvas_ring (canvas, x, y, radius, MIN (1.6, radius), color);
  if (mark->from != mark->to)
    candor_canvas_disc (canvas, x + radius + mark->from * scale / 2 + 3, y, MAX (mark->from * scale / 2, 0.8), color);
}

static double
draw_label (CandorFigure           *self,
            const CandorCanvas     *canvas,
            const CandorFigureMark *mark,
            double                  x,
            double                  y,
            double                  width,
            gboolean                outer)
{
  g_autofree char *label = dup_label (self, mark);

  return candor_canvas_text (canvas, label, x, y, width,
                             mark->subject ? &subject_style : outer ? &outer_style
                                                                    : &inner_style);
}

/* One window at @x, @column wide; returns its height with its labels. */
static double
draw_window (CandorFigure       *self,
             const CandorCanvas *canvas,
             GPtrArray          *marks,
             unsigned int        first,
             double              x,
             double              y,
             double              column)
{
  const CandorFigureMark *outer = g_ptr_array_index (marks, first);
  unsigned int            n_inside = count_inside (marks, first);
  double                  size = MIN (column * 0.8, canvas->font_size * 9);
  double                  scale = size / outer->to;
  double                  centre = x + column / 2;
  double                  height = draw_label (self, canvas, outer, x, y, column, TRUE) + canvas->font_size * 0.3;
  double                  middle = y + height + size / 2;

  candor_canvas_ring (canvas, centre, middle, size / 2, MAX (1.5, canvas->font_size * 0.12), CANDOR_COLOR (ink));
  for (unsigned int i = 0; i < n_inside; i++)
    draw_inside (canvas, g_ptr_array_index (marks, first + 1 + i), centre,
                 middle + (i + 1.0) * size / (n_inside + 1) - size / 2, scale);
  height += size + canvas->font_size * 0.3;
  for (unsigned int i = 0; i < n_inside; i++)
    height += draw_label (self, canvas, g_ptr_array_index (marks, first + 1 + i), x, y + height, column, FALSE);
  return height;
}

/* An arrow between two windows: the next is a closer look. */
static void
draw_zoom (const CandorCanvas *canvas,
           double              x,
           double              y)
{
  double step = canvas->font_size * 0.4 * (canvas->mirror ? -1 : 1);
  double left = candor_canvas_x (canvas, x, 0);

  if (canvas->cr == NULL)
    return;
  candor_canvas_set_color (canvas, CANDOR_COLOR (accent));
  cairo_set_line_width (canvas->cr, canvas->font_size * 0.14);
  cairo_move_to (canvas->cr, left - step, y - fabs (step));
  cairo_line_to (canvas->cr, left, y);
  cairo_line_to (canvas->cr, left - step, y + fabs (step));
  cairo_stroke (canvas->cr);
}

double
candor_figure_scale_draw (CandorFigure       *self,
                          const CandorCanvas *canvas)
{
  g_autoptr (GPtrArray) marks = sort_marks (self->block);
  unsigned int windows[MAX_WINDOWS];
  unsigned int n_windows = 0;
  unsigned int columns;
  double       column, row_height = 0, y = 0;

  for (unsigned int i = 0; i < marks->len && n_windows < MAX_WINDOWS && count_inside (marks, i) > 0; i++)
    windows[n_windows++] = i;
  while (n_windows > 1 && windows[n_windows - 1] + 1 + count_inside (marks, windows[n_windows - 1]) >= marks->len &&
         windows[n_windows - 2] + 1 + count_inside (marks, windows[n_windows - 2]) >= marks->len)
    n_windows--;
  if (n_windows == 0)
    return 0;
  columns = CLAMP ((unsigned int) (canvas->width / (canvas->font_size * 10)), 1, n_windows);
  column = canvas->width / columns;
  for (unsigned int i = 0; i < n_windows; i++)
    {
      double height = draw_window (self, canvas, marks, windows[i], (i % columns) * column, y, column);

      row_height = MAX (row_height, height);
      if (i % columns != 0)
        draw_zoom (canvas, (i % columns) * column + canvas->font_size * 0.2, y + canvas->font_size * 6);
      if (i % columns == columns - 1 || i == n_windows - 1)
        {
          y += row_height + (i < n_windows - 1 ? canvas->font_size : 0);
          row_height = 0;
        }
    }
  return y;
}
