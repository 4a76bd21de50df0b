/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws lines of text, run by run.
 *
 * Pango's own drawing leaves out the space at which a line wraps and the marks that steer
 * direction; Cairo then wraps them in nested elements that stop some readers of the structure in
 * the middle of a paragraph. So runs are drawn with the font's space, and without such marks. */
#include "config.h"

#include "candor-paint.h"

#include <hb.h>
#include <string.h>

/* Cairo's view of one run. */
typedef struct
{
  GArray  *glyphs;   /* of cairo_glyph_t, in visual order */
  GArray  *counts;   /* of int: for each glyph of the run, glyphs before it that are drawn */
  GArray  *clusters; /* of cairo_text_cluster_t, in logical order */
  GString *text;
} Run;

typedef void (*RunFunc) (CandorLayout   *layout,
                         const char     *text,
                         PangoGlyphItem *run,
                         double          x,
                         double          y,
                         cairo_t        *cr);

static PangoGlyph
get_space_glyph (PangoFont *font)
{
  hb_codepoint_t glyph;

  return hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph) ? glyph : PANGO_GLYPH_EMPTY;
}

#define EM_SPACE "\u2003"

/* The wide space parts a title from its text. */
static gboolean
is_space (const char *text,
          int         length)
{
  return (length == 1 && text[0] == ' ') || (length == strlen (EM_SPACE) && memcmp (text, EM_SPACE, length) == 0);
}

static gboolean
has_unknown_glyph (PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
  return FALSE;
}

static int
get_cluster_length (PangoGlyphItem *run,
                    int             glyph)
{
  int start = run->glyphs->log_clusters[glyph];
  int end = run->item->length;

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->log_clusters[i] > start)
      end = MIN (end, run->glyphs->log_clusters[i]);
  return end - start;
}

static void
collect_glyphs (Run            *cairo_run,
                const char     *text,
                PangoGlyphItem *run,
                double          x,
                double          y)
{
  PangoGlyph space = get_space_glyph (run->item->analysis.font);
  int        advance = 0;
  int        count = 0;

  g_array_append_val (cairo_run->counts, count);
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      const char           *cluster = text + run->item->offset + run->glyphs->log_clusters[i];
      cairo_glyph_t         glyph = { info->glyph, x + pango_units_to_double (advance + info->geometry.x_offset),
                                      y + pango_units_to_double (info->geometry.y_offset) };

      if (info->glyph == PANGO_GLYPH_EMPTY && is_space (cluster, get_cluster_length (run, i)))
        glyph.index = space;
      if (glyph.index != PANGO_GLYPH_EMPTY)
        g_array_append_val (cairo_run->glyphs, glyph);
      advance += info->geometry.width;
      count = cairo_run->glyphs->len;
      g_array_append_val (cairo_run->counts, count);
    }
}

static void
append_visible (GString    *string,
                const char *text,
                int         length)
{
  if (is_space (text, length))
    {
      g_string_append_c (string, ' ');
      return;
    }
  for (const char *c = text; c < text + length; c = g_utf8_next_char (c))
    if (g_unichar_type (g_utf8_get_char (c)) != G_UNICODE_FORMAT)
      g_string_append_unichar (string, g_utf8_get_char (c));
}

static void
collect_clusters (Run            *cairo_run,
                  const char     *text,
                  PangoGlyphItem *run)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more; more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster;
      gsize                length = cairo_run->text->len;
      gboolean             backward = iter.start_glyph > iter.end_glyph;
      int                  low = backward ? iter.end_glyph + 1 : iter.start_glyph;
      int                  high = backward ? iter.start_glyph + 1 : iter.end_glyph;

      cluster.num_glyphs = g_array_index (cairo_run->counts, int, high) - g_array_index (cairo_run->counts, int, low);
      if (cluster.num_glyphs == 0)
        continue;
      append_visible (cairo_run->text, text + iter.start_index, iter.end_index - iter.start_index);
      cluster.num_bytes = cairo_run->text->len - length;
      g_array_append_val (cairo_run->clusters, cluster);
    }
}

static void
show_run (const char     *text,
          PangoGlyphItem *run,
          double          x,
          double          y,
          cairo_t        *cr)
{
  Run cairo_run = {
    g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t)),
    g_array_new (FALSE, FALSE, sizeof (int)),
    g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t)),
    g_string_new (NULL),
  };
  gboolean backward = run->item->analysis.level % 2 != 0;

  collect_glyphs (&cairo_run, text, run, x, y);
  collect_clusters (&cairo_run, text, run);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)));
  cairo_show_text_glyphs (cr, cairo_run.text->str, cairo_run.text->len,
                          (cairo_glyph_t *) cairo_run.glyphs->data, cairo_run.glyphs->len,
                          (cairo_text_cluster_t *) cairo_run.clusters->data, cairo_run.clusters->len,
                          backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_array_unref (cairo_run.glyphs);
  g_array_unref (cairo_run.counts);
  g_array_unref (cairo_run.clusters);
  g_string_free (cairo_run.text, TRUE);
}

static void
set_run_ink (CandorLayout   *layout,
             PangoGlyphItem *run,
             cairo_t        *cr)
{
  candor_paint_set_ink (layout, CANDOR_INK_NORMAL, cr);
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;
      PangoAttrColor *color = (PangoAttrColor *) attribute;

      if (attribute->klass->type == PANGO_ATTR_FOREGROUND)
        cairo_set_source_rgb (cr, color->color.red / 65535.0, color->color.green / 65535.0, color->color.blue / 65535.0);
    }
}

static int
get_run_width (PangoGlyphItem *run)
{
  return pango_glyph_string_get_width (run->glyphs);
}

/* Those that begin from @start to before @end, in logical order, so that the file's text runs as it
 * is read. */
static void
for_each_run (CandorLayout    *layout,
              PangoLayoutLine *line,
              int              start,
              int              end,
              double           x,
              double           y,
              RunFunc          func,
              cairo_t         *cr)
{
  const char *text = pango_layout_get_text (line->layout);
  int         last = -1;

  for (guint n = g_slist_length (line->runs); n > 0; n--)
    {
      PangoGlyphItem *next = NULL;
      double          next_x = 0;
      double          run_x = x;

      for (GSList *l = line->runs; l != NULL; l = l->next)
        {
          PangoGlyphItem *run = l->data;

          if (run->item->offset > last && (next == NULL || run->item->offset < next->item->offset))
            {
              next = run;
              next_x = run_x;
            }
          run_x += pango_units_to_double (get_run_width (run));
        }
      last = next->item->offset;
      if (last >= start && last < end)
        func (layout, text, next, next_x, y, cr);
    }
}

static void paint_run_cb (CandorLayout   *layout,
                          const char     *text,
                          PangoGlyphItem *run,
                          double          x,
                          double          y,
                          cairo_t        *cr);

static void
paint_badge_text (CandorLayout *layout,
                  CandorBadge  *badge,
                  double        x,
                  double        y,
                  cairo_t      *cr)
{
  PangoLayoutIter *iter = pango_layout_get_iter (badge->layout);
  double           top = y - badge->ascent;

  do
    for_each_run (layout, pango_layout_iter_get_line_readonly (iter), 0, G_MAXINT, x + badge->padding,
                  top + badge->inset + pango_units_to_double (pango_layout_iter_get_baseline (iter)), paint_run_cb, cr);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
paint_run_cb (CandorLayout   *layout,
              const char     *text,
              PangoGlyphItem *run,
              double          x,
              double          y,
              cairo_t        *cr)
{
  CandorBadge *badge = candor_layout_get_run_badge (run);

  set_run_ink (layout, run, cr);
  if (badge != NULL)
    paint_badge_text (layout, badge, x, y, cr);
  else if (!has_unknown_glyph (run))
    show_run (text, run, x, y, cr);
  else
    {
      cairo_move_to (cr, x, y);
      pango_cairo_show_glyph_item (cr, text, run);
    }
}

static void
set_badge_pen (CandorLayout *layout,
               CandorBadge  *badge,
               cairo_t      *cr)
{
  const double dashes[] = { 2.2, 1.6 };

  cairo_set_line_width (cr, 0.8);
  cairo_set_dash (cr, dashes, badge->level == CANDOR_LEVEL_UNKNOWN ? 2 : 0, 0);
  candor_paint_set_ink (layout, badge->ink, cr);
}

static void
paint_badge_frame_cb (CandorLayout   *layout,
                      const char     *text,
                      PangoGlyphItem *run,
                      double          x,
                      double          y,
                      cairo_t        *cr)
{
  CandorBadge *badge = candor_layout_get_run_badge (run);

  if (badge == NULL)
    return;
  cairo_save (cr);
  set_badge_pen (layout, badge, cr);
  candor_paint_round (cr, x + 0.4, y - badge->ascent + 0.4, badge->width - 0.8, badge->height - 0.8, badge->radius);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * candor_paint_line:
 * @layout: the layout
 * @item: a line
 * @cr: where
 *
 * Draws a line's characters, those of badges too.
 */
void
candor_paint_line (CandorLayout      *layout,
                   const CandorPiece *item,
                   cairo_t           *cr)
{
  for_each_run (layout, item->line, 0, G_MAXINT, candor_layout_get_line_x (layout, item), item->y + item->baseline, paint_run_cb, cr);
}

/**
 * candor_paint_part:
 * @layout: the layout
 * @item: a line
 * @start: in bytes of the text
 * @end: in bytes of the text
 * @cr: where
 *
 * Draws those of a line's characters that stand from @start to before @end.
 */
void
candor_paint_part (CandorLayout      *layout,
                   const CandorPiece *item,
                   int                start,
                   int                end,
                   cairo_t           *cr)
{
  for_each_run (layout, item->line, start, end, candor_layout_get_line_x (layout, item), item->y + item->baseline, paint_run_cb, cr);
}

/**
 * candor_paint_badges:
 * @layout: the layout
 * @item: a line
 * @cr: where
 *
 * Draws the frames of a line's badges.
 */
void
candor_paint_badges (CandorLayout      *layout,
                     const CandorPiece *item,
                     cairo_t           *cr)
{
  for_each_run (layout, item->line, 0, G_MAXINT, candor_layout_get_line_x (layout, item), item->y + item->baseline, paint_badge_frame_cb, cr);
}
