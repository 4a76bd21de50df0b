/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pictures of a pack: what they show, and the same in words. How each kind is drawn stands
 * in candor-figure-array.c, -scale.c, -pathway.c and -timeline.c. */

#include "config.h"

#include "candor-figure-private.h"

/* Colours of paper; those of the window come from its stylesheet. Contrast on white measured:
 * soft 6.6, accent 7.2, caution 8.5, urgent 7.3, good 6.4. */
const CandorPalette candor_palette_page = {
  .paper = { 1, 1, 1 },
  .ink = { 0.114, 0.141, 0.188 },
  .soft = { 0.337, 0.373, 0.420 },
  .line = { 0.800, 0.780, 0.740 },
  .accent = { 0.039, 0.373, 0.451 },
  .caution = { 0.420, 0.278, 0.000 },
  .urgent = { 0.639, 0.125, 0.102 },
  .good = { 0.122, 0.420, 0.227 },
};

const CandorPalette candor_palette_grey = {
  .paper = { 1, 1, 1 },
  .ink = { 0, 0, 0 },
  .soft = { 0.30, 0.30, 0.30 },
  .line = { 0.70, 0.70, 0.70 },
  .accent = { 0, 0, 0 },
  .caution = { 0.25, 0.25, 0.25 },
  .urgent = { 0, 0, 0 },
  .good = { 0.25, 0.25, 0.25 },
};

static CandorFigure *
new_figure (CandorPack      *pack,
            CandorFigureFunc func,
            double           min_width,
            double           natural_width)
{
  CandorFigure *self = g_new0 (CandorFigure, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->pack = g_object_ref (pack);
  self->func = func;
  self->min_width = min_width;
  self->natural_width = natural_width;
  return self;
}

/* Numbers and both framings of a measured frequency in one paragraph. */
static char *
describe_measured (CandorPack      *pack,
                   CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  CandorFormat    *format = candor_pack_get_format (pack);
  g_autofree char *events = candor_format_number (format, counts.events);
  g_autofree char *rest = candor_format_number (format, counts.total - counts.events);
  g_autofree char *lower = candor_format_number (format, counts.lower);
  g_autofree char *upper = candor_format_number (format, counts.upper);
  g_autofree char *total = candor_format_number (format, counts.total);

  return candor_pack_dup_word (pack, "figure.measured",
                               "events", events, "rest", rest, "lower", lower, "upper", upper, "total", total,
                               "people", candor_text_get_plain (candor_frequency_get_people (frequency)),
                               "period", candor_text_get_plain (candor_frequency_get_period (frequency)), NULL);
}

/* None seen is not none: how many were studied, and how many it could still be. */
static char *
describe_none_seen (CandorPack      *pack,
                    CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  CandorFormat    *format = candor_pack_get_format (pack);
  g_autofree char *studied = candor_format_number (format, counts.studied);
  g_autofree char *upper = candor_format_number (format, counts.upper);
  g_autofree char *total = candor_format_number (format, counts.total);

  return candor_pack_dup_word (pack, "figure.none-seen", "studied", studied, "upper", upper, "total", total,
                               "people", candor_text_get_plain (candor_frequency_get_people (frequency)),
                               "period", candor_text_get_plain (candor_frequency_get_period (frequency)), NULL);
}

static char *
describe_timeline (CandorPack         *pack,
                   CandorJurisdiction *jurisdiction)
{
  GString *words = g_string_new (NULL);

  for (unsigned int i = 0; i < candor_jurisdiction_get_n_actions (jurisdiction); i++)
    {
      const CandorAction *action = candor_jurisdiction_get_action (jurisdiction, i);
      g_autofree char    *date = candor_format_date (candor_pack_get_format (pack), action->date);
      g_autofree char    *line = candor_pack_dup_word (pack, "figure.timeline-entry", "date", date, "what",
                                                       candor_text_get_plain (candor_statement_get_text (action->statement)), NULL);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", line);
    }
  return g_string_free (words, FALSE);
}

/**
 * candor_figure_new_icon_array:
 * @pack: for words and numbers
 * @frequency: measured, or none seen
 *
 * Makes an icon array: one icon for each of the pack's denominator of people.
 *
 * Returns: (transfer full): the figure
 */
CandorFigure *
candor_figure_new_icon_array (CandorPack      *pack,
                              CandorFrequency *frequency)
{
  CandorFigure *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack) && CANDOR_IS_FREQUENCY (frequency), NULL);
  g_return_val_if_fail (candor_frequency_get_kind (frequency) != CANDOR_FREQUENCY_NOT_STUDIED, NULL);

  self = new_figure (pack, candor_figure_array_draw, 12, 25);
  self->frequency = g_object_ref (frequency);
  if (candor_frequency_get_kind (frequency) == CANDOR_FREQUENCY_MEASURED)
    self->words = describe_measured (pack, frequency);
  else
    self->words = describe_none_seen (pack, frequency);
  return self;
}

/**
 * candor_figure_set_legend_beside:
 * @self: an icon array
 * @beside: whether the legend stands beside the icons, not below them
 *
 * To be set before the figure is measured.
 */
void
candor_figure_set_legend_beside (CandorFigure *self,
                                 gboolean      beside)
{
  g_return_if_fail (self != NULL);

  self->legend_beside = beside;
}

/**
 * candor_figure_new_block:
 * @pack: for words and numbers
 * @block: a scale of sizes or a pathway
 *
 * Returns: (transfer full): the figure of the block
 */
CandorFigure *
candor_figure_new_block (CandorPack  *pack,
                         CandorBlock *block)
{
  gboolean      scale;
  CandorFigure *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack) && CANDOR_IS_BLOCK (block), NULL);
  g_return_val_if_fail (candor_block_get_meaning (block) != NULL, NULL);

  scale = candor_block_get_kind (block) == CANDOR_BLOCK_SCALE;
  self = new_figure (pack, scale ? candor_figure_scale_draw : candor_figure_pathway_draw, 12, 50);
  self->block = g_object_ref (block);
  self->words = g_strdup (candor_text_get_plain (candor_block_get_meaning (block)));
  return self;
}

/**
 * candor_figure_new_timeline:
 * @pack: for words and dates
 * @jurisdiction: whose actions, at least one
 *
 * Returns: (transfer full): a timeline of a regulator's acts
 */
CandorFigure *
candor_figure_new_timeline (CandorPack         *pack,
                            CandorJurisdiction *jurisdiction)
{
  CandorFigure *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack) && CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  g_return_val_if_fail (candor_jurisdiction_get_n_actions (jurisdiction) > 0, NULL);

  self = new_figure (pack, candor_figure_timeline_draw, 12, 50);
  self->jurisdiction = g_object_ref (jurisdiction);
  self->words = describe_timeline (pack, jurisdiction);
  return self;
}

/** candor_figure_ref: Returns: (transfer full): @self */
CandorFigure *
candor_figure_ref (CandorFigure *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/** candor_figure_unref: Gives up a reference. */
void
candor_figure_unref (CandorFigure *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_object (&self->pack);
  g_clear_object (&self->frequency);
  g_clear_object (&self->block);
  g_clear_object (&self->jurisdiction);
  g_free (self->words);
  g_free (self);
}

/**
 * candor_figure_measure:
 * @self: the figure
 * @context: font family and language
 * @font_size: size of body text
 * @width: available width
 *
 * Returns: the height that drawing at @width takes
 */
double
candor_figure_measure (CandorFigure *self,
                       PangoContext *context,
                       double        font_size,
                       double        width)
{
  CandorCanvas canvas = { NULL, context, NULL, font_size, width, FALSE };

  return self->func (self, &canvas);
}

/** candor_figure_get_min_width: Returns: the least width at which it can be read */
double
candor_figure_get_min_width (CandorFigure *self,
                             double        font_size)
{
  return self->min_width * font_size;
}

/** candor_figure_get_natural_width: Returns: the width at which it looks best */
double
candor_figure_get_natural_width (CandorFigure *self,
                                 double        font_size)
{
  return self->natural_width * font_size;
}

/**
 * candor_figure_draw:
 * @self: the figure
 * @cr: where to; the figure's top left is the origin
 * @context: font family and language
 * @palette: colours
 * @font_size: size of body text
 * @width: of the figure
 * @mirror: whether the page reads right to left
 *
 * Draws the figure, as high as `candor_figure_measure` says.
 */
void
candor_figure_draw (CandorFigure        *self,
                    cairo_t             *cr,
                    PangoContext        *context,
                    const CandorPalette *palette,
                    double               font_size,
                    double               width,
                    gboolean             mirror)
{
  CandorCanvas canvas = { cr, context, palette, font_size, width, mirror };

  cairo_save (cr);
  self->func (self, &canvas);
  cairo_restore (cr);
}

/** candor_figure_get_words: Returns: the figure in words */
const char *
candor_figure_get_words (CandorFigure *self)
{
  return self->words;
}
