/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often an effect happens: a picture and words, or a plain word that nobody has counted. */
#include "config.h"

#include "candor-frequency-view.h"

#include "candor-badge.h"
#include "candor-figure-view.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-text-label.h"

/* The words need this many characters to stand beside the picture. */
#define MIN_CHARS 28

static char *
dup_number (CandorPack  *pack,
            unsigned int n)
{
  return candor_format_number (candor_pack_get_format (pack), n);
}

static char *
dup_headline (CandorPack      *pack,
              CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  g_autofree char *events = dup_number (pack, counts.events);
  g_autofree char *total = dup_number (pack, counts.total);

  if (candor_frequency_get_kind (frequency) == CANDOR_FREQUENCY_NONE_SEEN)
    return candor_pack_dup_word_n (pack, "effect.none-seen", counts.studied, NULL);
  return candor_pack_dup_word (pack, "effect.measured", "events", events, "total", total, NULL);
}

static char *
dup_bounds (CandorPack      *pack,
            CandorFrequency *frequency)
{
  CandorCounts     counts = candor_frequency_get_counts (frequency);
  g_autofree char *lower = dup_number (pack, counts.lower);
  g_autofree char *upper = dup_number (pack, counts.upper);
  g_autofree char *total = dup_number (pack, counts.total);

  if (candor_frequency_get_kind (frequency) == CANDOR_FREQUENCY_NONE_SEEN)
    return candor_pack_dup_word (pack, "effect.could-be", "upper", upper, "total", total, NULL);
  return candor_pack_dup_word (pack, "effect.range", "lower", lower, "upper", upper, "total", total, NULL);
}

static GtkWidget *
create_words (CandorPack      *pack,
              CandorFrequency *frequency,
              CandorFigure    *figure)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *headline = dup_headline (pack, frequency);
  g_autofree char *bounds = dup_bounds (pack, frequency);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (headline, "number"));
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (bounds, "bounds"));
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (candor_figure_get_words (figure), "detail"));
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_frequency_get_limits (frequency), "quiet"));
  gtk_box_append (GTK_BOX (box), candor_sources_button_new_badge (pack, candor_frequency_get_statement (frequency)));
  return box;
}

static GtkWidget *
create_counted (CandorPack      *pack,
                CandorFrequency *frequency)
{
  GtkWidget *sides = candor_sides_new (24, MIN_CHARS);
  g_autoptr (CandorFigure) figure = candor_figure_new_icon_array (pack, frequency);

  candor_sides_append (CANDOR_SIDES (sides), candor_figure_view_new (figure));
  candor_sides_append (CANDOR_SIDES (sides), create_words (pack, frequency, figure));
  gtk_widget_add_css_class (sides, "frequency");
  return sides;
}

static GtkWidget *
create_not_studied (CandorPack      *pack,
                    CandorFrequency *frequency)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  CandorStatement *statement = candor_frequency_get_statement (frequency);
  unsigned int     n_cases = candor_frequency_get_counts (frequency).cases;

  gtk_widget_add_css_class (box, "not-studied");
  gtk_box_append (GTK_BOX (box), candor_badge_new ("?", candor_pack_get_word (pack, "effect.not-studied"), "unknown"));
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_statement_get_text (statement), "detail"));
  if (n_cases > 0)
    {
      g_autofree char *cases = candor_pack_dup_word_n (pack, "effect.cases", n_cases, NULL);

      gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (cases, "quiet"));
    }
  return box;
}

GtkWidget *
candor_frequency_view_new (CandorPack      *pack,
                           CandorFrequency *frequency)
{
  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_FREQUENCY (frequency), NULL);
  if (candor_frequency_get_kind (frequency) == CANDOR_FREQUENCY_NOT_STUDIED)
    return create_not_studied (pack, frequency);
  return create_counted (pack, frequency);
}
