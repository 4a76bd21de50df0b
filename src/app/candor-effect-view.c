/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a card says of a side effect. */
#include "config.h"

#include "candor-effect-view.h"

#include "candor-frequency-view.h"
#include "candor-statement-view.h"
#include "candor-text-label.h"

typedef struct
{
  CandorAspect aspect;
  const char  *word;
} Heading;

/* In the order in which they are read. */
static const Heading details[] = {
  { CANDOR_ASPECT_ONSET, "effect.onset" },
  { CANDOR_ASPECT_SIGN, "effect.signs" },
  { CANDOR_ASPECT_CARE, "effect.care" },
  { CANDOR_ASPECT_CAUSE, "effect.causes" },
};

static void
append_statements (GtkBox       *box,
                   CandorPack   *pack,
                   CandorEffect *effect,
                   CandorAspect  aspect)
{
  unsigned int n = candor_effect_get_n (effect, aspect);

  for (unsigned int i = 0; i < n; i++)
    gtk_box_append (box, candor_statement_view_new (pack, candor_effect_get (effect, aspect, i), n > 1 ? "•" : NULL));
}

static void
append_urgent (GtkBox       *box,
               CandorPack   *pack,
               CandorEffect *effect,
               CandorAspect  aspect,
               const char   *word,
               const char   *css_class)
{
  GtkWidget       *callout;
  g_autofree char *heading = NULL;

  if (candor_effect_get_n (effect, aspect) == 0)
    return;
  callout = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  heading = g_strconcat (aspect == CANDOR_ASPECT_EMERGENCY ? "⚠\ufe0e\u00a0" : "!\u00a0", candor_pack_get_word (pack, word), NULL);
  gtk_widget_add_css_class (callout, "callout");
  gtk_widget_add_css_class (callout, css_class);
  gtk_box_append (GTK_BOX (callout), candor_text_label_new_plain (heading, "callout-title"));
  append_statements (GTK_BOX (callout), pack, effect, aspect);
  gtk_box_append (box, callout);
}

void
candor_effect_view_fill (GtkBox       *box,
                         CandorPack   *pack,
                         CandorEffect *effect)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  g_return_if_fail (CANDOR_IS_EFFECT (effect));
  gtk_box_append (box, candor_frequency_view_new (pack, candor_effect_get_frequency (effect)));
  append_urgent (box, pack, effect, CANDOR_ASPECT_EMERGENCY, "effect.emergency", "urgent");
  append_urgent (box, pack, effect, CANDOR_ASPECT_AT_ONCE, "effect.at-once", "caution");
}

void
candor_effect_view_fill_detail (GtkBox       *box,
                                CandorPack   *pack,
                                CandorEffect *effect)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (CANDOR_IS_PACK (pack));
  g_return_if_fail (CANDOR_IS_EFFECT (effect));
  for (unsigned int i = 0; i < G_N_ELEMENTS (details); i++)
    {
      GtkWidget *group;

      if (candor_effect_get_n (effect, details[i].aspect) == 0)
        continue;
      group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
      gtk_box_append (GTK_BOX (group), candor_text_label_new_plain (candor_pack_get_word (pack, details[i].word), "block-title"));
      append_statements (GTK_BOX (group), pack, effect, details[i].aspect);
      gtk_box_append (box, group);
    }
}

gboolean
candor_effect_view_has_detail (CandorEffect *effect)
{
  g_return_val_if_fail (CANDOR_IS_EFFECT (effect), FALSE);
  for (unsigned int i = 0; i < G_N_ELEMENTS (details); i++)
    if (candor_effect_get_n (effect, details[i].aspect) > 0)
      return TRUE;
  return FALSE;
}
