/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that hold the pack's texts: they wrap at a readable width, and explain their terms. */
#include "config.h"

#include "candor-text-label.h"

#include "candor-markup.h"
#include "candor-mirror.h"
#include "candor-popover.h"
#include "candor-sides.h"
#include "candor-term-popover.h"

/* Where the text that a label shows stands in its pack, plus one. */
#define ORDER_KEY "candor-order"
/* Between two languages, in pixels, and the least width of each, in characters. */
#define SIDE_SPACING 24
#define SIDE_CHARS 30

typedef struct
{
  CandorPack *pack;
  CandorText *text;
} Links;

static void
free_links (gpointer  data,
            GClosure *closure)
{
  Links *links = data;

  g_object_unref (links->pack);
  candor_text_unref (links->text);
  g_free (links);
}

static gboolean
has_terms (CandorText *text)
{
  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    if ((candor_text_get_run (text, i)->flags & CANDOR_RUN_TERM) != 0)
      return TRUE;
  return FALSE;
}

/* Where in the label a term stands, so that the popover points at it. */
static gboolean
find_term (GtkLabel     *label,
           CandorText   *text,
           const char   *id,
           GdkRectangle *area)
{
  const char    *shown = gtk_label_get_text (label);
  const char    *from = shown;
  int            x, y;
  PangoRectangle position;

  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    {
      const CandorRun *run = candor_text_get_run (text, i);
      const char      *found = strstr (from, run->text);

      if (found == NULL)
        return FALSE;
      from = found + strlen (run->text);
      if (g_strcmp0 (run->ref, id) != 0)
        continue;
      gtk_label_get_layout_offsets (label, &x, &y);
      pango_layout_index_to_pos (gtk_label_get_layout (label), (int) (found - shown), &position);
      *area = (GdkRectangle){ x + PANGO_PIXELS (position.x), y + PANGO_PIXELS (position.y), 1,
                              PANGO_PIXELS (position.height) };
      return TRUE;
    }
  return FALSE;
}

static gboolean
activate_link_cb (GtkLabel   *label,
                  const char *uri,
                  gpointer    user_data)
{
  Links       *links = user_data;
  CandorTerm  *term;
  GtkWidget   *popover;
  GdkRectangle area;
  const char  *id;

  if (!g_str_has_prefix (uri, CANDOR_MARKUP_TERM_SCHEME))
    return TRUE; /* the pack links to nothing else */
  id = uri + strlen (CANDOR_MARKUP_TERM_SCHEME);
  term = candor_pack_find_term (links->pack, id);
  if (term == NULL)
    return TRUE;
  popover = candor_term_popover_new (links->pack, term);
  if (find_term (label, links->text, id, &area))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), &area);
  candor_popover_open (GTK_POPOVER (popover), GTK_WIDGET (label));
  return TRUE;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = candor_prose_new ();

  candor_prose_set_max_chars (CANDOR_PROSE (label), CANDOR_TEXT_LABEL_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A text that nobody has translated yet stands in another language than its pack, and says so. */
static char *
create_markup (CandorPack *pack,
               CandorText *text)
{
  if (candor_text_is_citation (text) || g_strcmp0 (candor_text_get_language (text), candor_pack_get_language (pack)) == 0)
    return candor_markup_from_text (text);
  return candor_markup_from_untranslated (text);
}

/* The second language stands below the first, in a paragraph of its own direction. */
static char *
create_both (CandorPack *pack,
             CandorText *text)
{
  CandorText      *second = candor_pack_find_beside (pack, text);
  g_autofree char *markup = create_markup (pack, text);
  g_autofree char *second_markup = NULL;

  if (second == NULL)
    return g_steal_pointer (&markup);
  second_markup = create_markup (candor_pack_get_beside (pack), second);
  return g_strdup_printf ("%s\n<span size=\"smaller\">%s</span>", markup, second_markup);
}

static void
show_markup (GtkLabel   *label,
             CandorPack *pack,
             CandorText *text,
             const char *markup)
{
  Links *links;

  gtk_label_set_markup (label, markup);
  g_object_set_data (G_OBJECT (label), ORDER_KEY, GUINT_TO_POINTER (candor_text_get_order (text) + 1));
  if (!has_terms (text))
    return;
  links = g_new (Links, 1);
  links->pack = g_object_ref (pack);
  links->text = candor_text_ref (text);
  g_signal_connect_data (label, "activate-link", G_CALLBACK (activate_link_cb), links, free_links, 0);
}

unsigned int
candor_text_label_get_order (GtkLabel *label)
{
  g_return_val_if_fail (GTK_IS_LABEL (label), G_MAXUINT);
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), ORDER_KEY)) - 1;
}

/**
 * candor_text_label_set_text:
 * @label: a label whose text was not set by this function before
 * @pack: the pack of @text
 * @text: what to show
 *
 * Shows a text of the pack, with its emphasis; a glossary term is a link that opens its meaning.
 * Where the pack carries a second language, that stands below.
 */
void
candor_text_label_set_text (CandorProse *label,
                            CandorPack  *pack,
                            CandorText  *text)
{
  g_autofree char *markup = NULL;

  g_return_if_fail (CANDOR_IS_PROSE (label));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  g_return_if_fail (text != NULL);
  markup = create_both (pack, text);
  show_markup (candor_prose_get_label (label), pack, text, markup);
}

/* Running text has room for two columns; what names or heads something has not. */
static gboolean
is_running_text (const char *css_class)
{
  static const char *const classes[] = { "detail", "lead", "part-lead", "rung-advice", "summary", NULL };

  return css_class != NULL && g_strv_contains (classes, css_class);
}

static GtkWidget *
create_side (CandorPack *pack,
             CandorText *text,
             const char *css_class)
{
  GtkWidget       *label = make_label (css_class);
  g_autofree char *markup = create_markup (pack, text);

  show_markup (candor_prose_get_label (CANDOR_PROSE (label)), pack, text, markup);
  gtk_widget_set_hexpand (label, TRUE);
  candor_mirror_follow (label, pack);
  return label;
}

/* Each language at its own edge: Arabic at the right, with English at its left. */
static GtkWidget *
create_sides (CandorPack *pack,
              CandorText *text,
              CandorText *second,
              const char *css_class)
{
  GtkWidget *sides = candor_sides_new (SIDE_SPACING, SIDE_CHARS);

  candor_sides_append (CANDOR_SIDES (sides), create_side (pack, text, css_class));
  candor_sides_append (CANDOR_SIDES (sides), create_side (candor_pack_get_beside (pack), second, css_class));
  return sides;
}

/**
 * candor_text_label_new:
 * @pack: the pack of @text
 * @text: what to show
 * @css_class: (nullable): a style class
 *
 * Makes a label for text of the pack. Where the pack carries a second language, running text
 * stands in two columns, or one above the other in a narrow window.
 *
 * Returns: (transfer floating): the label, or two side by side
 */
GtkWidget *
candor_text_label_new (CandorPack *pack,
                       CandorText *text,
                       const char *css_class)
{
  CandorText *second;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  second = candor_pack_find_beside (pack, text);
  if (second != NULL && is_running_text (css_class))
    return create_sides (pack, text, second, css_class);
  return candor_text_label_new_stacked (pack, text, css_class);
}

/**
 * candor_text_label_new_stacked:
 * @pack: the pack of @text
 * @text: what to show
 * @css_class: (nullable): a style class
 *
 * Makes a label for text of the pack where there is no room for two columns.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
candor_text_label_new_stacked (CandorPack *pack,
                               CandorText *text,
                               const char *css_class)
{
  GtkWidget *label = make_label (css_class);

  candor_text_label_set_text (CANDOR_PROSE (label), pack, text);
  return label;
}

/**
 * candor_text_label_new_plain:
 * @text: what to show; not markup
 * @css_class: (nullable): a style class
 *
 * Makes a label of the same make for one of the fixed words.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
candor_text_label_new_plain (const char *text,
                             const char *css_class)
{
  GtkWidget *label = make_label (css_class);

  candor_prose_set_text (CANDOR_PROSE (label), text);
  return label;
}

/**
 * candor_text_label_new_beside:
 * @pack: the pack of @text
 * @text: what to show
 * @css_class: (nullable): a style class
 *
 * Makes a label that shares a line with controls, on their middle, and takes the width they leave.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
candor_text_label_new_beside (CandorPack *pack,
                              CandorText *text,
                              const char *css_class)
{
  GtkWidget *label = candor_text_label_new_stacked (pack, text, css_class);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/**
 * candor_text_label_make_stop:
 * @label: a heading
 * @name: what a jump to it calls it
 *
 * Lets a jump go to @label, and a screen reader rest there.
 */
void
candor_text_label_make_stop (CandorProse *label,
                             const char  *name)
{
  GtkWidget *words;

  g_return_if_fail (CANDOR_IS_PROSE (label));
  words = GTK_WIDGET (candor_prose_get_label (label));
  gtk_widget_set_focusable (words, TRUE);
  gtk_widget_set_name (words, name);
}

/**
 * candor_text_label_set_button:
 * @button: a button without a child, or with words that this function has set
 * @words: what it says
 *
 * Gives a button words that go on below where they have no room. They are also its name for a
 * screen reader, until it is given another one.
 */
void
candor_text_label_set_button (GtkButton  *button,
                              const char *words)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (words != NULL);
  child = gtk_button_get_child (button);
  if (!CANDOR_IS_PROSE (child))
    {
      child = candor_prose_new ();
      gtk_label_set_xalign (candor_prose_get_label (CANDOR_PROSE (child)), 0.5);
      gtk_widget_set_valign (child, GTK_ALIGN_CENTER);
      gtk_button_set_child (button, child);
      gtk_widget_add_css_class (GTK_WIDGET (button), "text-button");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  candor_prose_set_text (CANDOR_PROSE (child), words);
}

/**
 * candor_text_label_get_button:
 * @button: a button
 *
 * Returns: (nullable): the words on it, whoever has set them
 */
const char *
candor_text_label_get_button (GtkButton *button)
{
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_BUTTON (button), NULL);
  child = gtk_button_get_child (button);
  return CANDOR_IS_PROSE (child) ? gtk_label_get_label (candor_prose_get_label (CANDOR_PROSE (child))) : gtk_button_get_label (button);
}
