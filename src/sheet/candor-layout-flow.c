/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strips of a page or a column: how they are collected, kept together and placed. */
#include "config.h"

#include "candor-layout.h"

#define COMPANY 40 /* points: what may stand alone below a heading */

static void
free_strip (CandorStrip *strip)
{
  g_array_unref (strip->items);
  g_free (strip);
}

static gboolean
frame_begins (const CandorFrame *frame,
              int                strip,
              int                first)
{
  return strip == first ? frame->first <= strip && (frame->last < 0 || frame->last >= strip) : frame->first == strip;
}

static gboolean
frame_ends (const CandorFrame *frame,
            int                strip,
            int                end)
{
  if (frame->first > strip || (frame->last >= 0 && frame->last < strip))
    return FALSE;
  return frame->last == strip || strip == end - 1;
}

static void
place_items (CandorStrip *strip,
             double       y,
             gboolean     repeated,
             GArray      *items)
{
  if (items == NULL)
    return;
  for (unsigned int i = 0; i < strip->items->len; i++)
    {
      CandorPiece item = g_array_index (strip->items, CandorPiece, i);

      item.y += y;
      if (repeated)
        item.tag = NULL;
      g_array_append_val (items, item);
    }
}

/* The head of a table that goes on; readers of the structure have it already. */
static double
place_heads (CandorFlow  *self,
             CandorStrip *strip,
             double       y,
             GArray      *items)
{
  for (int i = strip->head; i < strip->head + strip->n_heads; i++)
    {
      CandorStrip *head = g_ptr_array_index (self->strips, i);

      place_items (head, y, TRUE, items);
      y += head->height;
    }
  return y;
}

static double
open_frames (CandorFlow *self,
             int         strip,
             int         first,
             double      y,
             int        *places,
             GArray     *items)
{
  for (unsigned int i = 0; i < self->frames->len; i++)
    {
      CandorFrame *frame = &g_array_index (self->frames, CandorFrame, i);
      CandorPiece  item = { .kind = CANDOR_PIECE_FRAME, .style = frame->style, .x = frame->x, .y = y, .width = frame->width };

      if (!frame_begins (frame, strip, first))
        continue;
      if (items != NULL)
        {
          places[i] = items->len;
          g_array_append_val (items, item);
        }
      y += frame->pad_top;
    }
  return y;
}

static double
close_frames (CandorFlow *self,
              int         strip,
              int         end,
              double      y,
              int        *places,
              GArray     *items)
{
  for (unsigned int i = self->frames->len; i > 0; i--)
    {
      CandorFrame *frame = &g_array_index (self->frames, CandorFrame, i - 1);

      if (!frame_ends (frame, strip, end))
        continue;
      y += frame->pad_bottom;
      if (items != NULL)
        {
          CandorPiece *item = &g_array_index (items, CandorPiece, places[i - 1]);

          item->height = y - item->y;
        }
    }
  return y;
}

CandorFlow *
candor_flow_new (void)
{
  CandorFlow *self = g_new0 (CandorFlow, 1);

  self->strips = g_ptr_array_new_with_free_func ((GDestroyNotify) free_strip);
  self->frames = g_array_new (FALSE, FALSE, sizeof (CandorFrame));
  self->fresh = TRUE;
  return self;
}

void
candor_flow_free (CandorFlow *self)
{
  g_ptr_array_unref (self->strips);
  g_array_unref (self->frames);
  g_free (self);
}

/**
 * candor_flow_add_strip:
 * @self: a flow
 * @gap: space wanted above; of two that meet the larger counts
 * @height: of the strip
 *
 * Returns: (transfer none): a new last strip with no items
 */
CandorStrip *
candor_flow_add_strip (CandorFlow *self,
                       double      gap,
                       double      height)
{
  CandorStrip *strip = g_new0 (CandorStrip, 1);

  strip->items = g_array_new (FALSE, TRUE, sizeof (CandorPiece));
  strip->gap = self->fresh ? self->gap : MAX (self->gap, gap);
  strip->height = height;
  strip->keep = self->keep;
  self->keep = self->after;
  self->after = CANDOR_KEEP_NONE;
  self->gap = 0;
  self->fresh = FALSE;
  g_ptr_array_add (self->strips, strip);
  return strip;
}

/**
 * candor_flow_open_frame:
 * @self: a flow
 * @frame: the frame's style, place and padding
 * @gap: space wanted above it
 *
 * Begins a box: it holds the strips added until candor_flow_close_frame().
 */
void
candor_flow_open_frame (CandorFlow        *self,
                        const CandorFrame *frame,
                        double             gap)
{
  CandorFrame copy = *frame;

  copy.first = self->strips->len;
  copy.last = -1;
  g_array_append_val (self->frames, copy);
  if (!self->fresh)
    self->gap = MAX (self->gap, gap);
  self->fresh = TRUE;
}

/**
 * candor_flow_close_frame:
 * @self: a flow with an open frame
 * @gap: space wanted below it
 *
 * Ends the box that began last and is still open. A box with nothing in it vanishes.
 */
void
candor_flow_close_frame (CandorFlow *self,
                         double      gap)
{
  for (unsigned int i = self->frames->len; i > 0; i--)
    {
      CandorFrame *frame = &g_array_index (self->frames, CandorFrame, i - 1);

      if (frame->last >= 0)
        continue;
      frame->last = (int) self->strips->len - 1;
      if (frame->last < frame->first)
        g_array_remove_index (self->frames, i - 1);
      else
        self->gap = gap;
      return;
    }
}

/**
 * candor_flow_place:
 * @self: a flow
 * @first: the first strip, which begins at the top
 * @end: the strip after the last
 * @y: the top
 * @items: (nullable): gets the items, frames before what they hold
 *
 * Stacks strips. Frames that go on before or after are closed at the edge.
 *
 * Returns: the bottom
 */
double
candor_flow_place (CandorFlow *self,
                   int         first,
                   int         end,
                   double      y,
                   GArray     *items)
{
  g_autofree int *places = g_new0 (int, self->frames->len + 1);

  for (int i = first; i < end; i++)
    {
      CandorStrip *strip = g_ptr_array_index (self->strips, i);

      if (i > first)
        y += strip->gap;
      y = open_frames (self, i, first, y, places, items);
      if (i == first)
        y = place_heads (self, strip, y, items);
      place_items (strip, y, FALSE, items);
      y = close_frames (self, i, end, y + strip->height, places, items);
    }
  return y;
}

/**
 * candor_flow_keep_together:
 * @self: a flow
 * @first: the first strip of those that belong together; the last is the flow's last
 * @height: of a page
 * @keep: how bad a page break inside would be
 *
 * Asks for no page break inside, if the strips fit on one page.
 */
void
candor_flow_keep_together (CandorFlow *self,
                           int         first,
                           double      height,
                           CandorKeep  keep)
{
  int end = self->strips->len;

  if (candor_flow_place (self, first, end, 0, NULL) > height)
    return;
  for (int i = first + 1; i < end; i++)
    {
      CandorStrip *strip = g_ptr_array_index (self->strips, i);

      strip->keep = MAX (strip->keep, keep);
    }
}

/**
 * candor_flow_add_columns:
 * @self: a flow
 * @gap: space wanted above
 * @columns: (array length=n): columns with flows of their own, side by side
 * @n: how many
 * @centred: whether lower columns stand in the middle of the height, not at the top
 *
 * Makes one strip of columns, in their order.
 *
 * Returns: (transfer none): the strip
 */
CandorStrip *
candor_flow_add_columns (CandorFlow   *self,
                         double        gap,
                         CandorColumn *columns,
                         int           n,
                         gboolean      centred)
{
  CandorStrip *strip = candor_flow_add_strip (self, gap, 0);

  for (int i = 0; i < n; i++)
    strip->height = MAX (strip->height, candor_flow_place (columns[i].flow, 0, columns[i].flow->strips->len, 0, NULL));
  for (int i = 0; i < n; i++)
    {
      double height = candor_flow_place (columns[i].flow, 0, columns[i].flow->strips->len, 0, NULL);
      double y = centred ? (strip->height - height) / 2 : 0;

      candor_flow_place (columns[i].flow, 0, columns[i].flow->strips->len, y, strip->items);
    }
  /* Under a heading, columns of some height are company enough. */
  if (strip->height >= COMPANY)
    self->keep = CANDOR_KEEP_NONE;
  return strip;
}
