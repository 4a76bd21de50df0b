/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Badges: a symbol and a word each, so that no meaning rests on colour. */
#include "config.h"

#include "candor-badge.h"

#include "candor-direction.h"
#include "candor-prose.h"
#include "candor-tooltip.h"

typedef struct
{
  const char *symbol;
  const char *word;
  const char *css_class;
} Look;

static const Look severities[] = {
  [CANDOR_SEVERITY_MILD] = { "●○○", "effect.severity-mild", "mild" },
  [CANDOR_SEVERITY_MODERATE] = { "●●○", "effect.severity-moderate", "moderate" },
  [CANDOR_SEVERITY_SERIOUS] = { "●●●", "effect.severity-serious", "serious" },
  [CANDOR_SEVERITY_UNKNOWN] = { "○○○", "effect.severity-unknown", "unsure" },
};

static const Look statuses[] = {
  [CANDOR_STATUS_NOT_APPROVED] = { "✕", "reg.status-not-approved", "not-approved" },
  [CANDOR_STATUS_RESTRICTED] = { "◐", "reg.status-restricted", "restricted" },
  [CANDOR_STATUS_UNCLEAR] = { "?", "reg.status-unclear", "unclear" },
  [CANDOR_STATUS_APPROVED] = { "✓", "reg.status-approved", "approved" },
};

/**
 * candor_badge_new:
 * @symbol: one to three characters
 * @words: one to three words
 * @css_class: (nullable): the style class of its colours
 *
 * Makes a badge. The words alone are its accessible name.
 *
 * Returns: (transfer floating): the badge
 */
GtkWidget *
candor_badge_new (const char *symbol,
                  const char *words,
                  const char *css_class)
{
  g_autofree char *text = g_strdup_printf ("%s\u00a0%s", candor_direction_turn_symbol (symbol, words), words);
  GtkWidget       *badge = candor_prose_new ();

  candor_prose_set_text (CANDOR_PROSE (badge), text);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_add_css_class (badge, "badge");
  if (css_class != NULL)
    gtk_widget_add_css_class (badge, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (candor_prose_get_label (CANDOR_PROSE (badge))), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return badge;
}

/** candor_badge_new_level: how strong a statement is. Its tooltip says what that means. */
GtkWidget *
candor_badge_new_level (CandorLevel *level)
{
  GtkWidget *badge;

  g_return_val_if_fail (CANDOR_IS_LEVEL (level), NULL);
  badge = candor_badge_new (candor_level_get_symbol (level), candor_text_get_plain (candor_level_get_name (level)),
                            candor_level_get_kind_name (level));
  candor_tooltip_set (badge, candor_text_get_plain (candor_level_get_meaning (level)));
  return badge;
}

/** candor_badge_new_severity: how serious an effect is. */
GtkWidget *
candor_badge_new_severity (CandorPack    *pack,
                           CandorSeverity severity)
{
  const Look *look;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail ((unsigned int) severity < G_N_ELEMENTS (severities), NULL);
  look = &severities[severity];
  return candor_badge_new (look->symbol, candor_pack_get_word (pack, look->word), look->css_class);
}

/** candor_badge_new_status: what a country's regulator says of the treatment. */
GtkWidget *
candor_badge_new_status (CandorPack         *pack,
                         CandorJurisdiction *jurisdiction)
{
  const Look *look;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_JURISDICTION (jurisdiction), NULL);
  look = &statuses[candor_jurisdiction_get_status (jurisdiction)];
  return candor_badge_new (look->symbol, candor_pack_get_word (pack, look->word), look->css_class);
}
