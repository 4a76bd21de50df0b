/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options side by side on one screen, or each on a card. */
#include "config.h"

#include "candor-options-grid.h"

#include "candor-caution-list.h"
#include "candor-marks-bar.h"
#include "candor-sides.h"
#include "candor-sources-button.h"
#include "candor-statement-view.h"
#include "candor-text-field.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"

#include <glib/gi18n.h>

/* Columns share the width by expanding from this many characters. */
#define COLUMN_CHARS 22
#define HEAD_CHARS 14

typedef struct
{
  CandorDiscussion *discussion;
  CandorPack       *pack;
  GtkGrid          *grid;
  GtkSizeGroup     *columns; /* so that all options have the same width */
  int               row;
} Filling;

static const char *
get_title (CandorItem *item)
{
  return candor_text_get_plain (candor_item_get_title (item));
}

/* --- Pieces of both forms --- */

static GtkWidget *
create_action_button (const char *label,
                      const char *name,
                      const char *action,
                      const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "linky");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static gboolean
can_hide (CandorDiscussion *discussion,
          CandorItem       *option)
{
  CandorSection *section = candor_pack_find_section_of (candor_discussion_get_pack (discussion), option);
  g_autoptr (CandorItem) first = g_list_model_get_item (G_LIST_MODEL (candor_section_get_options (section)), 0);

  return first != option && !candor_discussion_get_for_patient (discussion);
}

static GtkWidget *
create_hide (CandorItem *option)
{
  /* Translators: %s is an option, such as "Stem cell treatment" */
  g_autofree char *name = g_strdup_printf (_ ("Hide for this patient: %s"), get_title (option));

  return create_action_button (_ ("Hide"), name, "options.hide", candor_item_get_id (option));
}

/* The note opens below the marks, as on a card. */
static void
note_open_cb (CandorMarksBar *marks,
              GParamSpec     *pspec,
              GtkRevealer    *revealer)
{
  gtk_revealer_set_reveal_child (revealer, candor_marks_bar_get_note_open (marks));
}

static GtkWidget *
create_marks (CandorDiscussion *discussion,
              CandorItem       *option)
{
  CandorPack      *pack = candor_discussion_get_pack (discussion);
  CandorMark      *mark = candor_discussion_get_mark (discussion, candor_item_get_id (option));
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget       *marks = candor_marks_bar_new (pack, mark, get_title (option));
  GtkWidget       *revealer = gtk_revealer_new ();
  g_autofree char *name =
    candor_pack_dup_word (pack, "mark.name", "mark", candor_pack_get_word (pack, "mark.note"), "of", get_title (option), NULL);
  GtkWidget *note = candor_text_field_new (discussion, candor_pack_get_word (pack, "mark.note-caption"), name);

  g_object_bind_property (mark, "note", note, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_revealer_set_child (GTK_REVEALER (revealer), note);
  g_signal_connect_object (marks, "notify::note-open", G_CALLBACK (note_open_cb), revealer, 0);
  candor_marks_bar_set_note_open (CANDOR_MARKS_BAR (marks), *candor_mark_get_note (mark) != '\0');
  gtk_box_append (GTK_BOX (box), marks);
  gtk_box_append (GTK_BOX (box), revealer);
  return box;
}

/* --- The grid --- */

static GtkWidget *
create_cell_label (CandorPack *pack,
                   CandorText *text,
                   const char *css_class,
                   int         n_chars)
{
  GtkWidget *label = candor_text_label_new_stacked (pack, text, css_class);

  candor_prose_set_max_chars (CANDOR_PROSE (label), n_chars);
  candor_prose_set_fill (CANDOR_PROSE (label), TRUE);
  return label;
}

static void
attach (Filling   *filling,
        GtkWidget *cell,
        int        column)
{
  gtk_widget_add_css_class (cell, "cell");
  if (filling->row > 0 && column > 0)
    gtk_widget_add_css_class (cell, "rule");
  else
    gtk_widget_add_css_class (cell, column > 0 ? "head" : "row-head");
  gtk_widget_set_hexpand (cell, column > 0);
  if (column > 0)
    gtk_size_group_add_widget (filling->columns, cell);
  gtk_grid_attach (filling->grid, cell, column, filling->row, 1, 1);
}

static void
attach_head (Filling    *filling,
             CandorItem *option,
             int         column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = create_cell_label (filling->pack, candor_item_get_title (option), "statement", COLUMN_CHARS);

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  if (can_hide (filling->discussion, option))
    {
      GtkWidget *hide = create_hide (option);

      gtk_widget_set_valign (hide, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), hide);
    }
  gtk_box_append (GTK_BOX (cell), line);
  gtk_widget_set_focusable (cell, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (option), -1);
  gtk_widget_set_name (cell, candor_item_get_id (option));
  attach (filling, cell, column);
}

/* --- What concerns this patient: a row of its own, there while there is something to say --- */

static void
show_cautions_cb (GtkWidget        *cell,
                  CandorDiscussion *discussion)
{
  GStrv    options = g_object_get_data (G_OBJECT (cell), "options");
  gboolean any = FALSE;

  for (unsigned int i = 0; options[i] != NULL && !any; i++)
    {
      g_autoptr (GPtrArray) cautions = candor_discussion_get_cautions (discussion, options[i]);

      any = cautions->len > 0;
    }
  gtk_widget_set_visible (cell, any);
}

/* Ids: the options themselves go with another language. */
static GStrv
list_ids (GPtrArray *options)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (unsigned int i = 0; i < options->len; i++)
    g_strv_builder_add (ids, candor_item_get_id (g_ptr_array_index (options, i)));
  return g_strv_builder_end (ids);
}

static void
attach_caution_cell (Filling   *filling,
                     GPtrArray *options,
                     GtkWidget *cell,
                     int        column)
{
  attach (filling, cell, column);
  g_object_set_data_full (G_OBJECT (cell), "options", list_ids (options), (GDestroyNotify) g_strfreev);
  g_signal_connect_object (filling->discussion, "changed", G_CALLBACK (show_cautions_cb), cell, G_CONNECT_SWAPPED);
  show_cautions_cb (cell, filling->discussion);
}

static void
fill_cautions (Filling   *filling,
               GPtrArray *options)
{
  g_autofree char *title = g_strdup_printf ("⚠ %s", candor_pack_get_word (filling->pack, "caution.title"));
  GtkWidget       *label = candor_text_label_new_plain (title, "voice-title");
  GtkWidget       *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  filling->row++;
  candor_prose_set_max_chars (CANDOR_PROSE (label), HEAD_CHARS);
  gtk_widget_add_css_class (cell, "caution-head");
  gtk_box_append (GTK_BOX (cell), label);
  attach_caution_cell (filling, options, cell, 0);
  for (unsigned int i = 0; i < options->len; i++)
    {
      cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (cell), candor_caution_list_new_bare (filling->discussion, candor_item_get_id (g_ptr_array_index (options, i))));
      attach_caution_cell (filling, options, cell, (int) i + 1);
    }
}

/* --- What the options are compared by --- */

static GtkWidget *
create_move (const CandorNote *criterion,
             gboolean          up)
{
  /* Translators: %s is a row of the comparison, such as "What it costs" */
  g_autofree char *name = g_strdup_printf (up ? _ ("Move up: %s") : _ ("Move down: %s"), candor_text_get_plain (criterion->title));
  GtkWidget       *button = create_action_button (up ? "↑" : "↓", name, up ? "options.up" : "options.down", criterion->id);

  candor_tooltip_set (button, up ? _ ("Move this row up") : _ ("Move this row down"));
  gtk_widget_add_css_class (button, "move");
  return button;
}

static GtkWidget *
create_moves (const CandorNote *criterion,
              unsigned int      index,
              unsigned int      n_criteria)
{
  GtkWidget *moves = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *up = create_move (criterion, TRUE);
  GtkWidget *down = create_move (criterion, FALSE);

  gtk_widget_set_sensitive (up, index > 0);
  gtk_widget_set_sensitive (down, index + 1 < n_criteria);
  gtk_box_append (GTK_BOX (moves), up);
  gtk_box_append (GTK_BOX (moves), down);
  return moves;
}

static void
attach_row_head (Filling          *filling,
                 const CandorNote *criterion,
                 unsigned int      index,
                 unsigned int      n_criteria)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *title = create_cell_label (filling->pack, criterion->title, "voice-title", HEAD_CHARS);

  candor_prose_set_width_chars (CANDOR_PROSE (title), HEAD_CHARS);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (cell), title);
  if (!candor_discussion_get_for_patient (filling->discussion))
    gtk_box_append (GTK_BOX (cell), create_moves (criterion, index, n_criteria));
  attach (filling, cell, 0);
}

static void
attach_cell (Filling          *filling,
             CandorOption     *option,
             const CandorNote *criterion,
             int               column)
{
  CandorStatement *statement = candor_option_get_cell (option, criterion->id);
  GtkWidget       *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *label, *badge;
  g_autofree char *head = g_strdup_printf ("%s · %s", get_title (CANDOR_ITEM (option)), candor_text_get_plain (criterion->title));

  attach (filling, cell, column);
  if (statement == NULL)
    return;
  label = create_cell_label (filling->pack, candor_statement_get_text (statement), "option-text", COLUMN_CHARS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (candor_prose_get_label (CANDOR_PROSE (label))),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, head, -1);
  badge = candor_sources_button_new_badge (filling->pack, statement);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (cell), label);
  gtk_box_append (GTK_BOX (cell), badge);
}

static void
fill_criteria (Filling   *filling,
               GPtrArray *options)
{
  g_autoptr (GPtrArray) criteria = candor_discussion_list_criteria (filling->discussion);

  for (unsigned int i = 0; i < criteria->len; i++)
    {
      const CandorNote *criterion = g_ptr_array_index (criteria, i);

      filling->row++;
      attach_row_head (filling, criterion, i, criteria->len);
      for (unsigned int j = 0; j < options->len; j++)
        attach_cell (filling, g_ptr_array_index (options, j), criterion, (int) j + 1);
    }
}

/* A note finds its height while it is laid out: the columns, whose width it does not change, are
 * not to be laid out anew for it in the midst of that. */
static void
fill_marks (Filling   *filling,
            GPtrArray *options)
{
  filling->row++;
  attach (filling, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 0);
  for (unsigned int i = 0; i < options->len; i++)
    {
      GtkWidget *marks = create_marks (filling->discussion, g_ptr_array_index (options, i));

      attach (filling, marks, (int) i + 1);
      gtk_size_group_remove_widget (filling->columns, marks);
    }
}

GtkWidget *
candor_options_grid_new (CandorDiscussion *discussion,
                         GPtrArray        *options)
{
  g_autoptr (GtkSizeGroup) columns = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  CandorPack *pack;
  GtkWidget  *grid;
  Filling     filling;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (options != NULL, NULL);
  pack = candor_discussion_get_pack (discussion);
  grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE, NULL);
  filling = (Filling){ discussion, pack, GTK_GRID (grid), columns, 0 };
  gtk_widget_add_css_class (grid, "options-grid");
  attach (&filling, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), 0);
  for (unsigned int i = 0; i < options->len; i++)
    attach_head (&filling, g_ptr_array_index (options, i), (int) i + 1);
  fill_cautions (&filling, options);
  fill_criteria (&filling, options);
  if (!candor_discussion_get_for_patient (discussion))
    fill_marks (&filling, options);
  return grid;
}

/* --- A card --- */

static void
append_criterion (GtkBox           *card,
                  CandorPack       *pack,
                  CandorOption     *option,
                  const CandorNote *criterion)
{
  CandorStatement *statement = candor_option_get_cell (option, criterion->id);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  if (statement == NULL)
    return;
  gtk_box_append (GTK_BOX (box), candor_text_label_new (pack, criterion->title, "voice-title"));
  gtk_box_append (GTK_BOX (box), candor_statement_view_new (pack, statement, NULL));
  gtk_box_append (card, box);
}

GtkWidget *
candor_options_card_new (CandorDiscussion *discussion,
                         CandorOption     *option)
{
  g_autoptr (GPtrArray) criteria = NULL;
  CandorPack *pack;
  CandorItem *item = CANDOR_ITEM (option);
  GtkWidget  *card;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_OPTION (option), NULL);
  pack = candor_discussion_get_pack (discussion);
  criteria = candor_discussion_list_criteria (discussion);
  card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10, NULL);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_set_focusable (card, TRUE);
  gtk_widget_set_name (card, candor_item_get_id (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (item), -1);
  gtk_box_append (GTK_BOX (card), candor_text_label_new (pack, candor_item_get_title (item), "statement"));
  gtk_box_append (GTK_BOX (card), candor_statement_view_new (pack, candor_item_get_summary (item), NULL));
  gtk_box_append (GTK_BOX (card), candor_caution_list_new (discussion, candor_item_get_id (item)));
  for (unsigned int i = 0; i < criteria->len; i++)
    append_criterion (GTK_BOX (card), pack, option, g_ptr_array_index (criteria, i));
  if (!candor_discussion_get_for_patient (discussion))
    gtk_box_append (GTK_BOX (card), create_marks (discussion, item));
  if (can_hide (discussion, item))
    gtk_box_append (GTK_BOX (card), create_hide (item));
  return card;
}
