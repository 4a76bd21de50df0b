/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns a text of the pack into markup for labels. Nothing of the pack is taken for markup. */
#include "config.h"

#include "candor-markup.h"

#include "candor-direction.h"

/* Keep the direction of a name apart from the text around it. */
#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

static void
append_run (GString         *markup,
            const CandorRun *run)
{
  g_autofree char *text = g_markup_escape_text (run->text, -1);

  if ((run->flags & CANDOR_RUN_STRONG) != 0)
    g_string_append (markup, "<b>");
  if ((run->flags & CANDOR_RUN_EM) != 0)
    g_string_append (markup, "<i>");
  if ((run->flags & CANDOR_RUN_TERM) != 0)
    {
      g_autofree char *href = g_markup_escape_text (run->ref, -1);

      g_string_append_printf (markup, "<a href=\"" CANDOR_MARKUP_TERM_SCHEME "%s\">%s</a>", href, text);
    }
  else if ((run->flags & CANDOR_RUN_NAME) != 0)
    g_string_append_printf (markup, FIRST_STRONG_ISOLATE "%s" POP_ISOLATE, text);
  else
    g_string_append (markup, text);
  if ((run->flags & CANDOR_RUN_EM) != 0)
    g_string_append (markup, "</i>");
  if ((run->flags & CANDOR_RUN_STRONG) != 0)
    g_string_append (markup, "</b>");
}

/* A paragraph that begins with a Latin name would be laid out from the left. */
static const char *
get_direction_mark (const char *text)
{
  return candor_direction_has_right_to_left (text) && candor_direction_begins_left_to_right (text) ? CANDOR_RIGHT_TO_LEFT_MARK : "";
}

/**
 * candor_markup_from_text:
 * @text: a text of the pack
 *
 * Writes @text as Pango markup with GtkLabel's links: glossary terms are links whose address is
 * `CANDOR_MARKUP_TERM_SCHEME` and the id of the entry. The language of the text is kept, as it
 * may differ from the pack's where nobody has translated it yet.
 *
 * Returns: (transfer full): the markup
 */
char *
candor_markup_from_text (CandorText *text)
{
  const char      *language;
  g_autofree char *escaped = NULL;
  g_autoptr (GString) markup = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  language = candor_text_get_language (text);
  escaped = g_markup_escape_text (language != NULL ? language : "en", -1);
  markup = g_string_new (NULL);
  g_string_append_printf (markup, "<span lang=\"%s\">%s", escaped, get_direction_mark (candor_text_get_plain (text)));
  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    append_run (markup, candor_text_get_run (text, i));
  g_string_append (markup, "</span>");
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

/**
 * candor_markup_from_untranslated:
 * @text: a text of the pack in another language than its pack, as nobody has translated it yet
 *
 * Returns: (transfer full): the markup, with the code of the language behind it
 */
char *
candor_markup_from_untranslated (CandorText *text)
{
  g_autofree char *markup = candor_markup_from_text (text);
  g_autofree char *code = g_ascii_strup (candor_text_get_language (text), -1);
  g_autofree char *escaped = g_markup_escape_text (code, -1);

  return g_strdup_printf ("%s <span size=\"smaller\">(%s)</span>", markup, escaped);
}
