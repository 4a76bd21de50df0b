/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws what is not text: frames, signs, check boxes, rules. */
#include "config.h"

#include "candor-paint.h"

#define CORNER 4  /* radius of a box's corners */
#define KEY_BAR 4 /* width of the bar at the start of a key box */

/* How a box's frame looks: a warning is told by its line and its sign, colour only helps. */
typedef struct
{
  CandorInk ink;
  double    line;
  double    tint[3]; /* of its ground, where there is colour */
} FrameLook;

static FrameLook
get_look (CandorNodeStyle style)
{
  switch ((int) style)
    {
    case CANDOR_STYLE_URGENT:
      return (FrameLook){ CANDOR_INK_URGENT, 2, { 1, 1, 1 } };
    case CANDOR_STYLE_CAUTION:
      return (FrameLook){ CANDOR_INK_CAUTION, 0.9, { 0.997, 0.972, 0.914 } };
    case CANDOR_STYLE_QUIET:
      return (FrameLook){ CANDOR_INK_LINE, 0.8, { 0.973, 0.969, 0.957 } };
    default:
      return (FrameLook){ CANDOR_INK_LINE, 0.9, { 1, 1, 1 } };
    }
}

static void
paint_key_bar (CandorLayout      *layout,
               const CandorPiece *item,
               double             x,
               cairo_t           *cr)
{
  double start = layout->right_to_left ? x + item->width - KEY_BAR : x;

  cairo_save (cr);
  candor_paint_round (cr, x, item->y, item->width, item->height, CORNER);
  cairo_clip (cr);
  cairo_rectangle (cr, start, item->y, KEY_BAR, item->height);
  candor_paint_set_ink (layout, CANDOR_INK_ACCENT, cr);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
add_triangle (cairo_t *cr,
              double   x,
              double   y,
              double   size)
{
  cairo_new_path (cr);
  cairo_move_to (cr, x + size / 2, y + size * 0.08);
  cairo_line_to (cr, x + size * 0.98, y + size * 0.92);
  cairo_line_to (cr, x + size * 0.02, y + size * 0.92);
  cairo_close_path (cr);
}

static void
paint_exclamation (cairo_t *cr,
                   double   x,
                   double   y,
                   double   size)
{
  cairo_set_line_width (cr, size * 0.11);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to (cr, x + size / 2, y + size * 0.38);
  cairo_line_to (cr, x + size / 2, y + size * 0.60);
  cairo_move_to (cr, x + size / 2, y + size * 0.78);
  cairo_line_to (cr, x + size / 2, y + size * 0.78);
  cairo_stroke (cr);
}

/* A filled sign for what is urgent, an outlined one for caution, on every page that the box is on. */
static void
paint_sign (CandorLayout      *layout,
            const CandorPiece *item,
            double             x,
            cairo_t           *cr)
{
  double   size = candor_measures_get_sign (layout->measures);
  double   lead = layout->measures->pad * 1.2;
  double   left = layout->right_to_left ? x + item->width - lead - size : x + lead;
  double   top = item->y + layout->measures->pad + 1;
  gboolean urgent = item->style == CANDOR_STYLE_URGENT;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, size * 0.09);
  add_triangle (cr, left, top, size);
  if (urgent)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
  if (urgent)
    candor_paint_set_ink (layout, CANDOR_INK_PAPER, cr);
  paint_exclamation (cr, left, top, size);
  cairo_restore (cr);
}

/**
 * candor_paint_round:
 * @cr: where
 * @x: left
 * @y: top
 * @width: width
 * @height: height
 * @radius: of the corners; less is used where it does not fit
 *
 * Adds a rectangle with round corners to the path.
 */
void
candor_paint_round (cairo_t *cr,
                    double   x,
                    double   y,
                    double   width,
                    double   height,
                    double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
candor_paint_frame (CandorLayout      *layout,
                    const CandorPiece *item,
                    cairo_t           *cr)
{
  double    x = candor_layout_get_x (layout, item);
  FrameLook look = get_look (item->style);
  double    inset = look.line / 2;

  candor_paint_round (cr, x + inset, item->y + inset, item->width - look.line, item->height - look.line, CORNER);
  if (!layout->style.black_and_white && look.tint[2] < 1)
    {
      cairo_set_source_rgb (cr, look.tint[0], look.tint[1], look.tint[2]);
      cairo_fill_preserve (cr);
    }
  cairo_set_line_width (cr, look.line);
  candor_paint_set_ink (layout, look.ink, cr);
  cairo_stroke (cr);
  if (item->style == CANDOR_STYLE_KEY)
    paint_key_bar (layout, item, x, cr);
  if (item->style == CANDOR_STYLE_URGENT || item->style == CANDOR_STYLE_CAUTION)
    paint_sign (layout, item, x, cr);
}

void
candor_paint_check (CandorLayout      *layout,
                    const CandorPiece *item,
                    cairo_t           *cr)
{
  double x = candor_layout_get_x (layout, item);
  double side = item->width;

  cairo_save (cr);
  candor_paint_set_ink (layout, CANDOR_INK_NORMAL, cr);
  cairo_set_line_width (cr, side * 0.1);
  cairo_rectangle (cr, x + side * 0.05, item->y + side * 0.05, side * 0.9, side * 0.9);
  cairo_stroke (cr);
  if (item->style == CANDOR_STYLE_CHECKED)
    {
      cairo_set_line_width (cr, side * 0.14);
      cairo_move_to (cr, x + side * 0.22, item->y + side * 0.52);
      cairo_line_to (cr, x + side * 0.43, item->y + side * 0.74);
      cairo_line_to (cr, x + side * 0.80, item->y + side * 0.26);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

void
candor_paint_rule (CandorLayout      *layout,
                   const CandorPiece *item,
                   cairo_t           *cr)
{
  cairo_rectangle (cr, candor_layout_get_x (layout, item), item->y, item->width, item->height);
  candor_paint_set_ink (layout, item->ink, cr);
  cairo_fill (cr);
}
