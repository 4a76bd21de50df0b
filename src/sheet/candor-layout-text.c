/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the text of nodes: spans become attributes, badges become shapes inside the line. */
#include "config.h"

#include "candor-layout.h"

#include <string.h>

#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"
#define PLACE_OF_BADGE "\ufffc"

/* A text being set. */
typedef struct
{
  CandorLayout     *layout;
  const CandorType *type;
  double            width;
  gboolean          right_to_left;
  GString          *text;
  PangoAttrList    *attributes;
} Setter;

static gboolean
language_runs_right_to_left (const char *language)
{
  PangoScript        script;
  const PangoScript *scripts;
  int                n;

  if (strchr (language, '-') != NULL && g_str_has_suffix (language, "-Latn"))
    return FALSE;
  scripts = pango_language_get_scripts (pango_language_from_string (language), &n);
  script = n > 0 ? scripts[0] : PANGO_SCRIPT_LATIN;
  return script == PANGO_SCRIPT_ARABIC || script == PANGO_SCRIPT_HEBREW || script == PANGO_SCRIPT_SYRIAC ||
         script == PANGO_SCRIPT_THAANA || script == PANGO_SCRIPT_NKO;
}

/* A paragraph runs as the language of its first words does. */
static gboolean
node_runs_right_to_left (CandorLayout *self,
                         CandorNode   *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    {
      const CandorSpan *span = candor_node_get_span (node, i);

      if (span->language != NULL)
        return language_runs_right_to_left (span->language);
    }
  return self->right_to_left;
}

static void
insert_attribute (Setter         *setter,
                  PangoAttribute *attribute,
                  gsize           start)
{
  attribute->start_index = start;
  attribute->end_index = setter->text->len;
  pango_attr_list_insert (setter->attributes, attribute);
}

static PangoAttribute *
new_ink (CandorLayout *self,
         CandorInk     ink)
{
  CandorColor color = candor_palette_get_ink (self->palette, ink);

  return pango_attr_foreground_new ((guint16) (color.red * 65535), (guint16) (color.green * 65535),
                                    (guint16) (color.blue * 65535));
}

static PangoFontDescription *
new_font (const CandorType *type)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, CANDOR_SHEET_FONT_FAMILY);
  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_font_description_set_weight (font, type->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static PangoLayout *
new_layout (CandorLayout     *self,
            const CandorType *type,
            gboolean          right_to_left,
            double            width)
{
  PangoLayout          *layout = pango_layout_new (self->contexts[right_to_left ? 1 : 0]);
  PangoFontDescription *font = new_font (type);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : pango_units_from_double (width));
  g_ptr_array_add (self->layouts, layout);
  return layout;
}

/* Ligatures inside tagged text hide what follows them from some readers. */
static void
finish_text (Setter      *setter,
             PangoLayout *layout)
{
  PangoAttribute *ink = new_ink (setter->layout, setter->type->ink);

  /* A space at the end would stand beyond the line. */
  while (setter->text->len > 0 && setter->text->str[setter->text->len - 1] == ' ')
    g_string_truncate (setter->text, setter->text->len - 1);
  /* before all others, so that those of the spans win */
  ink->start_index = 0;
  ink->end_index = setter->text->len;
  pango_attr_list_insert_before (setter->attributes, ink);
  insert_attribute (setter, pango_attr_font_features_new ("liga=0, clig=0"), 0);
  pango_layout_set_text (layout, setter->text->str, setter->text->len);
  pango_layout_set_attributes (layout, setter->attributes);
  pango_attr_list_unref (setter->attributes);
  g_string_free (setter->text, TRUE);
}

static void
add_badge (Setter           *setter,
           const CandorSpan *span)
{
  CandorBadge   *badge = candor_layout_add_badge (setter->layout, span, setter->width);
  PangoRectangle place = { 0, -pango_units_from_double (badge->ascent), pango_units_from_double (badge->width),
                           pango_units_from_double (badge->height) };
  gsize          start;

  if (setter->text->len > 0 && setter->text->str[setter->text->len - 1] != ' ')
    g_string_append_c (setter->text, ' ');
  start = setter->text->len;
  g_string_append (setter->text, PLACE_OF_BADGE);
  insert_attribute (setter, pango_attr_shape_new_with_data (&place, &place, badge, NULL, NULL), start);
}

/* Scripts that have no italics emphasise by weight. */
static void
add_emphasis (Setter *setter,
              gsize   start)
{
  if (setter->right_to_left)
    insert_attribute (setter, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
  else
    insert_attribute (setter, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
}

static void
add_words (Setter           *setter,
           const CandorSpan *span)
{
  gsize    start = setter->text->len;
  gboolean isolate = (span->flags & CANDOR_SPAN_NAME) && setter->right_to_left;

  g_string_append_printf (setter->text, "%s%s%s", isolate ? ISOLATE : "", span->text, isolate ? END_ISOLATE : "");
  if (span->language != NULL)
    insert_attribute (setter, pango_attr_language_new (pango_language_from_string (span->language)), start);
  if (span->flags & CANDOR_SPAN_EM)
    add_emphasis (setter, start);
  if (span->flags & CANDOR_SPAN_QUIET)
    insert_attribute (setter, new_ink (setter->layout, CANDOR_INK_SOFT), start);
  if (span->flags & CANDOR_SPAN_STRONG)
    {
      insert_attribute (setter, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
      insert_attribute (setter, new_ink (setter->layout, setter->type->strong), start);
    }
}

static void
add_spans (Setter     *setter,
           CandorNode *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    {
      const CandorSpan *span = candor_node_get_span (node, i);

      if (span->flags & CANDOR_SPAN_BADGE)
        add_badge (setter, span);
      else
        add_words (setter, span);
    }
}

static void
add_label (Setter     *setter,
           CandorNode *label)
{
  g_autofree char *text = candor_node_dup_plain (label);
  CandorSpan       span = { CANDOR_SPAN_STRONG, text, NULL, NULL, CANDOR_LEVEL_OFFICIAL };
  CandorSpan       colon = { CANDOR_SPAN_STRONG, (char *) ": ", NULL, NULL, CANDOR_LEVEL_OFFICIAL };

  if (*text == '\0')
    return;
  add_words (setter, &span);
  add_words (setter, &colon);
}

/* Fonts of some scripts ask for twice their size, to hold marks that few words carry: lines give
 * them what their characters need, and no less than candor_layout_get_font_box(). */
static void
get_line_box (CandorLayout     *self,
              const CandorType *type,
              PangoLayoutLine  *line,
              double           *ascent,
              double           *descent)
{
  PangoRectangle ink;
  PangoRectangle logical;
  int            margin = pango_units_from_double (type->size * 0.08);
  double         spare;

  candor_layout_get_font_box (type, pango_layout_get_context (line->layout), ascent, descent);
  pango_layout_line_get_extents (line, &ink, &logical);
  *ascent = MAX (*ascent, pango_units_to_double (MIN (-logical.y, margin - ink.y)));
  *descent = MAX (*descent, pango_units_to_double (MIN (logical.height + logical.y, ink.height + ink.y + margin)));
  spare = (*ascent + *descent) * (type->leading - 1) / 2;
  *ascent += spare;
  *descent += spare;
}

/**
 * candor_layout_set_text:
 * @self: the layout, which owns what is returned
 * @type: how it is set
 * @text: words with no spans, in the document's language
 * @width: in points, negative for no limit
 *
 * Returns: (transfer none): the text, set
 */
PangoLayout *
candor_layout_set_text (CandorLayout     *self,
                        const CandorType *type,
                        const char       *text,
                        double            width)
{
  PangoLayout *layout = new_layout (self, type, self->right_to_left, width);
  Setter       setter = { self, type, width, self->right_to_left, g_string_new (text), pango_attr_list_new () };

  finish_text (&setter, layout);
  return layout;
}

/**
 * candor_layout_set_node:
 * @self: the layout, which owns what is returned
 * @type: how it is set
 * @label: (nullable): a node whose words stand before, with a colon
 * @node: the node whose spans are set
 * @width: in points; 0 for that of the longest word or badge, negative for no limit
 *
 * Returns: (transfer none) (nullable): the text, set, or %NULL if there is none
 */
PangoLayout *
candor_layout_set_node (CandorLayout     *self,
                        const CandorType *type,
                        CandorNode       *label,
                        CandorNode       *node,
                        double            width)
{
  gboolean     right_to_left = node_runs_right_to_left (self, node);
  PangoLayout *layout;
  Setter       setter = { self, type, width, right_to_left, NULL, NULL };

  if (candor_node_get_n_spans (node) == 0)
    return NULL;
  layout = new_layout (self, type, right_to_left, width);
  setter.text = g_string_new (NULL);
  setter.attributes = pango_attr_list_new ();
  if (label != NULL)
    add_label (&setter, label);
  add_spans (&setter, node);
  finish_text (&setter, layout);
  return layout;
}

/**
 * candor_layout_measure_line:
 * @self: the layout
 * @type: how the line is set
 * @line: a line of a text
 * @item: (out caller-allocates): gets the line, its height and its baseline
 */
void
candor_layout_measure_line (CandorLayout     *self,
                            const CandorType *type,
                            PangoLayoutLine  *line,
                            CandorPiece      *item)
{
  double ascent;
  double descent;

  get_line_box (self, type, line, &ascent, &descent);
  item->kind = CANDOR_PIECE_TEXT;
  item->line = line;
  item->baseline = ascent;
  item->height = ascent + descent;
}

/**
 * candor_layout_get_font_box:
 * @type: how text is set
 * @context: where
 * @ascent: (out): above the baseline, in points
 * @descent: (out): below it
 *
 * The least height of a line, the same for all lines whatever fonts their characters come from:
 * for left-to-right text that of Noto Sans.
 */
void
candor_layout_get_font_box (const CandorType *type,
                            PangoContext     *context,
                            double           *ascent,
                            double           *descent)
{
  gboolean right_to_left = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;

  *ascent = type->size * (right_to_left ? 1.1 : 1.069);
  *descent = type->size * (right_to_left ? 0.5 : 0.293);
}
