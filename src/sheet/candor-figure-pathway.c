/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from cell to vial: steps in order, each with a small picture and what may go wrong
 * there. In a row where there is room, else one below the other. */

#include "config.h"

#include "candor-figure-private.h"

static const CandorTextStyle title_style = { 0.95, PANGO_WEIGHT_SEMIBOLD, PANGO_ALIGN_LEFT, CANDOR_COLOR (ink) };
static const CandorTextStyle risk_style = { 0.88, PANGO_WEIGHT_NORMAL, PANGO_ALIGN_LEFT, CANDOR_COLOR (caution) };

/* Each icon is drawn in a box of 24 by 24 units. */
static void
path_donor (cairo_t *cr)
{
  cairo_arc (cr, 12, 7, 4, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 12, 22, 8, G_PI, 2 * G_PI);
  cairo_close_path (cr);
}

static void
path_cells (cairo_t *cr)
{
  static const double centres[][3] = { { 8, 9, 5 }, { 17, 8, 4 }, { 14, 17, 5 } };

  for (size_t i = 0; i < G_N_ELEMENTS (centres); i++)
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, centres[i][0], centres[i][1], centres[i][2], 0, 2 * G_PI);
      cairo_new_sub_path (cr);
      cairo_arc (cr, centres[i][0], centres[i][1], 1.2, 0, 2 * G_PI);
    }
}

static void
path_separate (cairo_t *cr)
{
  cairo_arc (cr, 12, 12, 9, 0, 2 * G_PI);
  cairo_move_to (cr, 12, 12);
  cairo_line_to (cr, 12, 4.5);
  cairo_move_to (cr, 12, 12);
  cairo_line_to (cr, 18.5, 15.7);
  cairo_move_to (cr, 12, 12);
  cairo_line_to (cr, 5.5, 15.7);
}

static void
path_filter (cairo_t *cr)
{
  cairo_move_to (cr, 3, 4);
  cairo_line_to (cr, 21, 4);
  cairo_line_to (cr, 14, 13);
  cairo_line_to (cr, 14, 20);
  cairo_line_to (cr, 10, 22);
  cairo_line_to (cr, 10, 13);
  cairo_close_path (cr);
}

static void
path_store (cairo_t *cr)
{
  cairo_rectangle (cr, 8, 2, 8, 4);
  cairo_move_to (cr, 9, 6);
  cairo_line_to (cr, 9, 9);
  cairo_line_to (cr, 6, 12);
  cairo_line_to (cr, 6, 22);
  cairo_line_to (cr, 18, 22);
  cairo_line_to (cr, 18, 12);
  cairo_line_to (cr, 15, 9);
  cairo_line_to (cr, 15, 6);
  cairo_move_to (cr, 6, 16);
  cairo_line_to (cr, 18, 16);
}

static void
path_give (cairo_t *cr)
{
  cairo_move_to (cr, 3, 21);
  cairo_line_to (cr, 8, 16);
  cairo_move_to (cr, 7, 13);
  cairo_line_to (cr, 11, 17);
  cairo_line_to (cr, 19, 9);
  cairo_line_to (cr, 15, 5);
  cairo_close_path (cr);
  cairo_move_to (cr, 17, 7);
  cairo_line_to (cr, 20, 4);
  cairo_move_to (cr, 18, 2);
  cairo_line_to (cr, 22, 6);
}

static const struct
{
  const char *name;
  void (*path) (cairo_t *cr);
} icons[] = {
  { "donor", path_donor },
  { "cells", path_cells },
  { "separate", path_separate },
  { "filter", path_filter },
  { "store", path_store },
  { "give", path_give },
};

static void
draw_icon (const CandorCanvas *canvas,
           const char         *name,
           double              x,
           double              y,
           double              size)
{
  if (canvas->cr == NULL)
    return;
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, candor_canvas_x (canvas, x, size), y);
  cairo_scale (canvas->cr, size / 24, size / 24);
  candor_canvas_set_color (canvas, CANDOR_COLOR (accent));
  cairo_set_line_width (canvas->cr, 1.6);
  cairo_set_line_cap (canvas->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (canvas->cr);
  for (size_t i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].name, name) == 0)
      icons[i].path (canvas->cr);
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

/* An arrow head that points to the next step: onwards in a row, down in a column. */
static void
draw_arrow (const CandorCanvas *canvas,
            double              x,
            double              y,
            gboolean            down)
{
  double size = canvas->font_size * 0.35;
  double left = candor_canvas_x (canvas, x, 0);
  double step = canvas->mirror ? -size : size;

  if (canvas->cr == NULL)
    return;
  candor_canvas_set_color (canvas, CANDOR_COLOR (soft));
  cairo_set_line_width (canvas->cr, canvas->font_size * 0.12);
  cairo_move_to (canvas->cr, left - (down ? size : step), y - size);
  cairo_line_to (canvas->cr, left, y);
  cairo_line_to (canvas->cr, left + (down ? size : -step), y + (down ? -size : size));
  cairo_stroke (canvas->cr);
}

/* Number and title, and what may go wrong there; returns the height. */
static double
draw_words (CandorFigure           *self,
            const CandorCanvas     *canvas,
            const CandorFigureMark *mark,
            unsigned int            number,
            double                  x,
            double                  y,
            double                  width)
{
  g_autofree char *n = candor_format_number (candor_pack_get_format (self->pack), number);
  g_autofree char *title = candor_pack_dup_word (self->pack, "figure.step", "n", n, "what", candor_text_get_plain (mark->title), NULL);
  double           height = candor_canvas_text (canvas, title, x, y, width, &title_style);

  if (mark->note != NULL)
    {
      g_autofree char *risk = candor_pack_dup_word (self->pack, "figure.risk", "what", candor_text_get_plain (mark->note), NULL);

      height += candor_canvas_text (canvas, risk, x, y + height + canvas->font_size * 0.2, width, &risk_style) +
                canvas->font_size * 0.2;
    }
  return height;
}

static double
draw_row (CandorFigure       *self,
          const CandorCanvas *canvas,
          unsigned int        n)
{
  double column = canvas->width / n;
  double icon = canvas->font_size * 2.4;
  double tallest = 0;

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorFigureMark *mark = candor_block_get_mark (self->block, i);
      double                  x = i * column;

      draw_icon (canvas, mark->icon, x, 0, icon);
      if (i + 1 < n)
        draw_arrow (canvas, x + (icon + column) / 2 + canvas->font_size * 0.2, icon / 2, FALSE);
      tallest = MAX (tallest, draw_words (self, canvas, mark, i + 1, x, icon + canvas->font_size * 0.5, column - canvas->font_size));
    }
  return icon + canvas->font_size * 0.5 + tallest;
}

static double
draw_column (CandorFigure       *self,
             const CandorCanvas *canvas,
             unsigned int        n)
{
  double icon = canvas->font_size * 2.2;
  double indent = icon + canvas->font_size;
  double y = 0;

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorFigureMark *mark = candor_block_get_mark (self->block, i);
      double                  height = draw_words (self, canvas, mark, i + 1, indent, y, canvas->width - indent);

      draw_icon (canvas, mark->icon, 0, y, icon);
      y += MAX (height, icon);
      if (i + 1 < n)
        {
          y += canvas->font_size * 1.1;
          draw_arrow (canvas, icon / 2, y - canvas->font_size * 0.3, TRUE);
        }
    }
  return y;
}

double
candor_figure_pathway_draw (CandorFigure       *self,
                            const CandorCanvas *canvas)
{
  unsigned int n = candor_block_get_n_marks (self->block);

  if (n == 0)
    return 0;
  return canvas->width / n >= canvas->font_size * 8.5 ? draw_row (self, canvas, n) : draw_column (self, canvas, n);
}
