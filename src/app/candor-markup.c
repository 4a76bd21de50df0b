/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns a text of the pack into markup for labels. Nothing of the pack is taken for markup. */
#include "config.h"

#include "candor-markup.h"

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
  g_string_append_printf (markup, "<span lang=\"%s\">", escaped);
  for (unsigned int i = 0; i < candor_text_get_n_runs (text); i++)
    append_run (markup, candor_text_get_run (text, i));
  g_string_append (markup, "</span>");
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
