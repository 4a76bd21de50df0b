/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The blocks of an item: statements, lists, tables, figures, claims, and views that differ. */
#include "config.h"

#include "candor-block-view.h"

#include "candor-figure-view.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-statement-view.h"
#include "candor-table-view.h"
#include "candor-text-label.h"

/* Two texts stand side by side where each has this many characters. */
#define SIDE_CHARS 30

static GtkWidget *
create_box (CandorPack  *pack,
            CandorBlock *block,
            const char  *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, css_class);
  if (candor_block_get_title (block) != NULL)
    gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_block_get_title (block), "block-title"));
  return box;
}

static GtkWidget *
create_statement (CandorPack  *pack,
                  CandorBlock *block)
{
  return candor_statement_view_new (pack, candor_block_get_statement (block, 0), NULL);
}

static GtkWidget *
create_list (CandorPack  *pack,
             CandorBlock *block)
{
  GtkWidget *box = create_box (pack, block, "list-block");
  gboolean   steps = candor_block_get_kind (block) == CANDOR_BLOCK_STEPS;

  for (unsigned int i = 0; i < candor_block_get_n_statements (block); i++)
    {
      g_autofree char *number = candor_format_number (candor_pack_get_format (pack), i + 1);

      gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, candor_block_get_statement (block, i), steps ? number : "•"));
    }
  return box;
}

static GtkWidget *
create_table (CandorPack  *pack,
              CandorBlock *block)
{
  GtkWidget *box = create_box (pack, block, "table-block");

  gtk_box_append (GTK_BOX (box), candor_table_view_new (pack, block));
  return box;
}

static GtkWidget *
create_figure (CandorPack  *pack,
               CandorBlock *block)
{
  GtkWidget *box = create_box (pack, block, "figure-block");
  g_autoptr (CandorFigure) figure = candor_figure_new_block (pack, block);

  gtk_box_append (GTK_BOX (box), candor_figure_view_new (figure));
  gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, candor_block_get_statement (block, 0), NULL));
  return box;
}

/* A text in a frame of its own, its strength below it. */
static GtkWidget *
create_voice (CandorPack      *pack,
              CandorStatement *statement,
              const char      *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (heading, "voice-title"));
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, candor_statement_get_text (statement), "detail"));
  gtk_box_append (GTK_BOX (box), candor_sources_button_new_badge (pack, statement));
  gtk_widget_add_css_class (box, "voice");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
create_views (CandorPack  *pack,
              CandorBlock *block)
{
  GtkWidget   *box = create_box (pack, block, "views");
  GtkWidget   *sides = candor_sides_new (12, SIDE_CHARS);
  unsigned int n_views = candor_block_get_n_statements (block) - 1;

  for (unsigned int i = 0; i < n_views; i++)
    {
      g_autofree char *number = candor_format_number (candor_pack_get_format (pack), i + 1);
      g_autofree char *heading = candor_pack_dup_word (pack, "block.view", "n", number, NULL);

      candor_sides_append (CANDOR_SIDES (sides), create_voice (pack, candor_block_get_statement (block, i), heading));
    }
  gtk_box_append (GTK_BOX (box), sides);
  gtk_box_append (GTK_BOX (box), candor_text_label_new_plain (candor_pack_get_word (pack, "block.views-answer"), "voice-title"));
  gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, candor_block_get_statement (block, n_views), NULL));
  return box;
}

static GtkWidget *
create_claim (CandorPack  *pack,
              CandorBlock *block)
{
  GtkWidget       *sides = candor_sides_new (12, SIDE_CHARS);
  g_autofree char *heading = g_strconcat ("!\u00a0", candor_pack_get_word (pack, "block.heard"), NULL);
  GtkWidget       *heard = create_voice (pack, candor_block_get_statement (block, 0), heading);
  GtkWidget       *answer = create_voice (pack, candor_block_get_statement (block, 1), candor_pack_get_word (pack, "block.answer"));

  gtk_widget_add_css_class (heard, "callout");
  gtk_widget_add_css_class (heard, "caution");
  gtk_widget_add_css_class (answer, "answer");
  gtk_widget_add_css_class (sides, "claim");
  candor_sides_append (CANDOR_SIDES (sides), heard);
  candor_sides_append (CANDOR_SIDES (sides), answer);
  return sides;
}

/**
 * candor_block_view_new:
 * @pack: the pack of @block
 * @block: a block of an item
 *
 * Makes the view of one block.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
candor_block_view_new (CandorPack  *pack,
                       CandorBlock *block)
{
  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_BLOCK (block), NULL);
  switch (candor_block_get_kind (block))
    {
    case CANDOR_BLOCK_STATEMENT:
      return create_statement (pack, block);
    case CANDOR_BLOCK_BULLETS:
    case CANDOR_BLOCK_STEPS:
      return create_list (pack, block);
    case CANDOR_BLOCK_TABLE:
      return create_table (pack, block);
    case CANDOR_BLOCK_SCALE:
    case CANDOR_BLOCK_PATHWAY:
      return create_figure (pack, block);
    case CANDOR_BLOCK_VIEWS:
      return create_views (pack, block);
    case CANDOR_BLOCK_CLAIM:
      return create_claim (pack, block);
    default:
      g_return_val_if_reached (NULL);
    }
}
