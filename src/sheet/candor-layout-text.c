/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets the text of nodes: spans become attributes, badges become shapes inside the line. */
#include "config.h"

#include "candor-layout.h"

#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"
#define PLACE_OF_BADGE "\ufffc"
#define MARK_SIZE 0.75 /* of the text's */
#define MARK_RISE 0.26

/* A text being set. */
typedef struct
{
  CandorLayout     *layout;
  const CandorType *type;
  const char       *language; /* of what names none */
  double            width;
  gboolean          right_to_left;
  GString          *text;
  PangoAttrList    *attributes;
  GArray           *ranges; /* nullable: of CandorRange */
} Setter;

static const char *
get_node_language (CandorLayout *self,
                   CandorNode   *node)
{
  const char *language = candor_node_get_language (node);

  return language != NULL ? language : candor_document_get_language (self->document);
}

/**
 * candor_layout_get_language:
 * @self: the layout
 * @node: a node
 *
 * Returns: the language of its first words: the paragraph runs as that does
 */
const char *
candor_layout_get_language (CandorLayout *self,
                            CandorNode   *node)
{
  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    if (candor_node_get_span (node, i)->language != NULL)
      return candor_node_get_span (node, i)->language;
  return get_node_language (self, node);
}

/**
 * candor_layout_language_runs_right_to_left:
 * @self: the layout
 * @language: a BCP 47 code
 *
 * Returns: whether its lines begin at the right; the document knows its own direction
 */
gboolean
candor_layout_language_runs_right_to_left (CandorLayout *self,
                                           const char   *language)
{
  if (g_str_equal (language, candor_document_get_language (self->document)))
    return self->right_to_left;
  return candor_language_runs_right_to_left (language);
}

gboolean
candor_layout_runs_right_to_left (CandorLayout *self,
                                  CandorNode   *node)
{
  return candor_layout_language_runs_right_to_left (self, candor_layout_get_language (self, node));
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
new_font (const CandorType *type,
          const char       *language)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, candor_language_get_families (language));
  pango_font_description_set_absolute_size (font, type->size * PANGO_SCALE);
  pango_font_description_set_weight (font, type->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static PangoLayout *
new_layout (Setter *setter)
{
  PangoLayout          *layout = pango_layout_new (setter->layout->contexts[setter->right_to_left ? 1 : 0]);
  PangoFontDescription *font = new_font (setter->type, setter->language);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, setter->width < 0 ? -1 : pango_units_from_double (setter->width));
  g_ptr_array_add (setter->layout->layouts, layout);
  return layout;
}

/* Before all others, so that those of the spans win. */
static void
insert_ground (Setter         *setter,
               PangoAttribute *attribute)
{
  attribute->start_index = 0;
  attribute->end_index = setter->text->len;
  pango_attr_list_insert_before (setter->attributes, attribute);
}

/* Korean writes its words with spaces, but Unicode lets lines end after any syllable; that is for
 * narrow columns set flush, not for text to be read with ease. */
static void
keep_korean_words (Setter *setter)
{
  const char *text = setter->text->str;
  const char *word = NULL;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gboolean hangul = g_unichar_get_script (g_utf8_get_char (c)) == G_UNICODE_SCRIPT_HANGUL;

      if (hangul && word == NULL)
        word = c;
      if (!hangul && word != NULL)
        {
          PangoAttribute *keep = pango_attr_allow_breaks_new (FALSE);

          keep->start_index = word - text;
          keep->end_index = c - text;
          pango_attr_list_insert (setter->attributes, keep);
          word = NULL;
        }
      if (*c == '\0')
        return;
    }
}

/* Ligatures inside tagged text hide what follows them from some readers. */
static PangoLayout *
finish_text (Setter *setter)
{
  PangoLayout *layout = new_layout (setter);

  /* A space at the end would stand beyond the line. */
  while (setter->text->len > 0 && setter->text->str[setter->text->len - 1] == ' ')
    g_string_truncate (setter->text, setter->text->len - 1);
  insert_ground (setter, new_ink (setter->layout, setter->type->ink));
  insert_ground (setter, pango_attr_language_new (candor_language_get_pango (setter->language)));
  keep_korean_words (setter);
  insert_attribute (setter, pango_attr_font_features_new ("liga=0, clig=0"), 0);
  pango_layout_set_text (layout, setter->text->str, setter->text->len);
  pango_layout_set_attributes (layout, setter->attributes);
  pango_attr_list_unref (setter->attributes);
  g_string_free (setter->text, TRUE);
  return layout;
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
add_emphasis (Setter     *setter,
              const char *language,
              gsize       start)
{
  if (candor_language_has_italics (language))
    insert_attribute (setter, pango_attr_style_new (PANGO_STYLE_ITALIC), start);
  else
    insert_attribute (setter, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
}

static void
add_language (Setter     *setter,
              const char *language,
              gsize       start)
{
  const char *families = candor_language_get_families (language);

  insert_attribute (setter, pango_attr_language_new (candor_language_get_pango (language)), start);
  if (families != candor_language_get_families (setter->language))
    insert_attribute (setter, pango_attr_family_new (families), start);
}

/* Names and numbers keep their own direction. */
static gboolean
keeps_direction (Setter           *setter,
                 const CandorSpan *span)
{
  if (!(span->flags & CANDOR_SPAN_NAME))
    return FALSE;
  return setter->right_to_left || candor_language_text_runs_right_to_left (span->text);
}

static void
add_words (Setter           *setter,
           const CandorSpan *span)
{
  gsize    start = setter->text->len;
  gboolean isolate = keeps_direction (setter, span);

  g_string_append_printf (setter->text, "%s%s%s", isolate ? ISOLATE : "", span->text, isolate ? END_ISOLATE : "");
  if (span->language != NULL)
    add_language (setter, span->language, start);
  if (span->flags & CANDOR_SPAN_EM)
    add_emphasis (setter, span->language != NULL ? span->language : setter->language, start);
  if (span->flags & CANDOR_SPAN_QUIET)
    insert_attribute (setter, new_ink (setter->layout, CANDOR_INK_SOFT), start);
  if (span->flags & CANDOR_SPAN_STRONG)
    {
      insert_attribute (setter, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
      insert_attribute (setter, new_ink (setter->layout, setter->type->strong), start);
    }
}

/* Small, raised and quiet: it should be found by whoever wonders, and disturb nobody else. */
static void
add_mark (Setter           *setter,
          const CandorSpan *span)
{
  gsize  start = setter->text->len;
  double size = setter->type->size;

  g_string_append_printf (setter->text, "\u2060\u2009\u2060%s", span->text);
  /* Nothing is small in large print. */
  if (!setter->layout->style.large_print)
    {
      insert_attribute (setter, pango_attr_size_new_absolute (size * MARK_SIZE * PANGO_SCALE), start);
      insert_attribute (setter, pango_attr_rise_new (size * MARK_RISE * PANGO_SCALE), start);
    }
  insert_attribute (setter, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start);
  insert_attribute (setter, new_ink (setter->layout, CANDOR_INK_SOFT), start);
}

/* Spaces, dots and marks: they go with what stands around them. */
static gboolean
is_neutral (const CandorSpan *span)
{
  if (span->flags & CANDOR_SPAN_MARK)
    return TRUE;
  for (const char *c = span->text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return FALSE;
  return TRUE;
}

static gboolean
turns (Setter           *setter,
       const CandorSpan *span)
{
  const char *language = span->language != NULL ? span->language : setter->language;

  return !is_neutral (span) && candor_layout_language_runs_right_to_left (setter->layout, language) != setter->right_to_left;
}

/* Where the words end that run against the paragraph: they are set apart as a whole, so that their
 * own order holds. */
static unsigned int
find_turned_end (Setter      *setter,
                 CandorNode  *node,
                 unsigned int first)
{
  unsigned int end = first;

  for (unsigned int i = first; i < candor_node_get_n_spans (node); i++)
    {
      const CandorSpan *span = candor_node_get_span (node, i);

      if (turns (setter, span) || (span->flags & CANDOR_SPAN_MARK))
        end = i + 1;
      else if (!is_neutral (span))
        break;
    }
  return end;
}

/* Notes where which language stands, for readers that speak it. */
static void
note_language (Setter           *setter,
               const CandorSpan *span)
{
  CandorRange  range = { setter->text->len, span->language != NULL ? span->language : setter->language };
  CandorRange *last;

  if (setter->ranges == NULL)
    return;
  last = setter->ranges->len > 0 ? &g_array_index (setter->ranges, CandorRange, setter->ranges->len - 1) : NULL;
  if (last != NULL && (is_neutral (span) || g_str_equal (last->language, range.language)))
    last->end = range.end;
  else
    g_array_append_val (setter->ranges, range);
}

static void
add_span (Setter           *setter,
          const CandorSpan *span)
{
  if (span->flags & CANDOR_SPAN_BADGE)
    add_badge (setter, span);
  else if (span->flags & CANDOR_SPAN_MARK)
    add_mark (setter, span);
  else
    add_words (setter, span);
  note_language (setter, span);
}

static void
add_spans (Setter     *setter,
           CandorNode *node)
{
  unsigned int turned = 0; /* where the words that run against the paragraph end */

  for (unsigned int i = 0; i < candor_node_get_n_spans (node); i++)
    {
      const CandorSpan *span = candor_node_get_span (node, i);

      if (i >= turned && turns (setter, span))
        {
          turned = find_turned_end (setter, node, i);
          g_string_append (setter->text, ISOLATE);
        }
      add_span (setter, span);
      if (i + 1 == turned)
        g_string_append (setter->text, END_ISOLATE);
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
  add_span (setter, &span);
  add_span (setter, &colon);
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
 * @text: words with no spans
 * @language: (nullable): of the words; %NULL for the document's
 * @width: in points, negative for no limit
 *
 * Returns: (transfer none): the text, set
 */
PangoLayout *
candor_layout_set_text (CandorLayout     *self,
                        const CandorType *type,
                        const char       *text,
                        const char       *language,
                        double            width)
{
  Setter setter = { .layout = self, .type = type, .language = language, .width = width };

  if (language == NULL)
    setter.language = candor_document_get_language (self->document);
  setter.right_to_left = candor_layout_language_runs_right_to_left (self, setter.language);
  setter.text = g_string_new (text);
  setter.attributes = pango_attr_list_new ();
  return finish_text (&setter);
}

/**
 * candor_layout_set_node:
 * @self: the layout, which owns what is returned
 * @type: how it is set
 * @label: (nullable): a node whose words stand before, with a colon
 * @node: the node whose spans are set
 * @width: in points; 0 for that of the longest word or badge, negative for no limit
 * @ranges: (nullable) (element-type CandorRange): gets which part of the text is in which language
 *
 * Returns: (transfer none) (nullable): the text, set, or %NULL if there is none
 */
PangoLayout *
candor_layout_set_node (CandorLayout     *self,
                        const CandorType *type,
                        CandorNode       *label,
                        CandorNode       *node,
                        double            width,
                        GArray           *ranges)
{
  Setter setter = { .layout = self, .type = type, .width = width, .ranges = ranges };

  if (candor_node_get_n_spans (node) == 0)
    return NULL;
  setter.language = get_node_language (self, node);
  setter.right_to_left = candor_layout_runs_right_to_left (self, node);
  setter.text = g_string_new (NULL);
  setter.attributes = pango_attr_list_new ();
  if (label != NULL)
    add_label (&setter, label);
  add_spans (&setter, node);
  return finish_text (&setter);
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
