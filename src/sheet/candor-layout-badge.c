/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence badges: a sign and a word in a round frame that stands inside a line as one character. */
#include "config.h"

#include "candor-layout.h"

#include "candor-direction.h"

#define JOINED_SPACE "\u00a0"

static CandorInk
get_badge_ink (CandorLevelKind level)
{
  switch (level)
    {
    case CANDOR_LEVEL_OFFICIAL:
      return CANDOR_INK_ACCENT;
    case CANDOR_LEVEL_MEASURED:
      return CANDOR_INK_GOOD;
    case CANDOR_LEVEL_CLAIM:
      return CANDOR_INK_CAUTION;
    case CANDOR_LEVEL_UNKNOWN:
    case CANDOR_LEVEL_THEORY:
      return CANDOR_INK_SOFT;
    case CANDOR_LEVEL_REPORTED:
    case CANDOR_LEVEL_EARLY:
    case CANDOR_LEVEL_ADVICE:
    default:
      return CANDOR_INK_NORMAL;
    }
}

/* The badge's words wrap only if they are wider than the line. */
static PangoLayout *
set_badge_text (CandorLayout     *self,
                const CandorSpan *span,
                const CandorType *type,
                double            room)
{
  const char      *symbol = span->symbol != NULL ? candor_direction_turn_symbol (span->symbol, span->text) : NULL;
  g_autofree char *text = g_strconcat (symbol != NULL ? symbol : "", symbol != NULL ? JOINED_SPACE : "", span->text, NULL);
  PangoLayout     *layout = candor_layout_set_text (self, type, text, span->language, -1);
  PangoRectangle   extents;

  pango_layout_get_extents (layout, NULL, &extents);
  if (room >= 0 && extents.width > pango_units_from_double (room))
    {
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
      pango_layout_set_width (layout, pango_units_from_double (room));
    }
  return layout;
}

/* The frame follows the font of the words, not that of the sign, and is a little lower than a line. */
static void
measure_frame (const CandorType *type,
               CandorBadge      *badge)
{
  PangoLayoutIter *iter = pango_layout_get_iter (badge->layout);
  double           first = pango_units_to_double (pango_layout_iter_get_baseline (iter));
  double           last;
  double           descent;
  PangoRectangle   extents;

  while (pango_layout_iter_next_line (iter))
    ;
  last = pango_units_to_double (pango_layout_iter_get_baseline (iter));
  pango_layout_iter_free (iter);
  pango_layout_get_extents (badge->layout, NULL, &extents);
  candor_layout_get_font_box (type, pango_layout_get_context (badge->layout), &badge->ascent, &descent);
  badge->ascent *= 0.94;
  descent *= 0.92;
  badge->inset = badge->ascent - first;
  badge->width = pango_units_to_double (extents.width) + 2 * badge->padding;
  badge->height = badge->ascent + last - first + descent;
  badge->radius = (badge->ascent + descent) / 2;
}

/**
 * candor_layout_add_badge:
 * @self: the layout, which owns what is returned
 * @span: a badge
 * @width: of the line, 0 or less for no limit
 *
 * Returns: (transfer none): the badge, set and measured
 */
CandorBadge *
candor_layout_add_badge (CandorLayout     *self,
                         const CandorSpan *span,
                         double            width)
{
  double       size = self->measures->badge;
  CandorType   type = { .size = size, .ink = get_badge_ink (span->level), .leading = 1 };
  CandorBadge *badge = g_new0 (CandorBadge, 1);

  badge->level = span->level;
  badge->ink = type.ink;
  badge->padding = size * 0.6;
  badge->layout = set_badge_text (self, span, &type, width <= 0 ? -1 : MAX (width - 2 * badge->padding - 1, size));
  measure_frame (&type, badge);
  g_ptr_array_add (self->badges, badge);
  return badge;
}

/**
 * candor_layout_get_run_badge:
 * @run: a run of a line
 *
 * Returns: (transfer none) (nullable): the badge that the run makes room for
 */
CandorBadge *
candor_layout_get_run_badge (PangoGlyphItem *run)
{
  for (GSList *l = run->item->analysis.extra_attrs; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_SHAPE)
        return ((PangoAttrShape *) attribute)->data;
    }
  return NULL;
}
