/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A statement with its evidence beside it, or below it where the window is narrow. */
#include "config.h"

#include "candor-statement-view.h"

#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-text-label.h"

/* The text needs this many characters to stand beside its evidence. */
#define MIN_CHARS 34

static GtkWidget *
create_marker (const char *marker)
{
  GtkWidget *label = gtk_label_new (marker);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "marker");
  return label;
}

/* Beside a marker, the lines of a text begin below one another. */
static GtkWidget *
add_marker (GtkWidget  *sides,
            const char *marker)
{
  GtkWidget *row;

  if (marker == NULL)
    return sides;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_set_hexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (row), create_marker (marker));
  gtk_box_append (GTK_BOX (row), sides);
  return row;
}

static GtkWidget *
create_text (CandorPack      *pack,
             CandorStatement *statement)
{
  GtkWidget *sides = candor_sides_new (12, MIN_CHARS);
  GtkWidget *label = candor_text_label_new (pack, candor_statement_get_text (statement), "detail");

  gtk_widget_set_hexpand (label, TRUE);
  candor_sides_append (CANDOR_SIDES (sides), label);
  return sides;
}

/**
 * candor_statement_view_new:
 * @pack: the pack of @statement
 * @statement: a statement
 * @marker: (nullable): a bullet or number to set before it
 *
 * Makes the view of one statement.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
candor_statement_view_new (CandorPack      *pack,
                           CandorStatement *statement,
                           const char      *marker)
{
  GtkWidget *sides;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_STATEMENT (statement), NULL);
  sides = create_text (pack, statement);
  candor_sides_append (CANDOR_SIDES (sides), candor_sources_button_new_badge (pack, statement));
  return add_marker (sides, marker);
}

/**
 * candor_statement_view_new_plain:
 * @pack: the pack of @statement
 * @statement: a statement
 * @marker: (nullable): a bullet or number to set before it
 *
 * Makes the view of one statement of several that show their evidence together.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
candor_statement_view_new_plain (CandorPack      *pack,
                                 CandorStatement *statement,
                                 const char      *marker)
{
  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_STATEMENT (statement), NULL);
  return add_marker (create_text (pack, statement), marker);
}
