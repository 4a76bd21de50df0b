/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table that folds to stacked rows where it does not fit. */
#include "config.h"

#include "candor-table-view.h"

#include "candor-chars.h"
#include "candor-children.h"
#include "candor-sources-button.h"
#include "candor-text-label.h"

/* A column needs this many characters; a cell wraps at the other number. */
#define MIN_COLUMN_CHARS 13
#define MAX_CELL_CHARS 36

struct _CandorTableView
{
  GtkWidget    parent_instance;
  unsigned int n_columns; /* the evidence is one more */
  unsigned int n_rows;    /* with the head */
  GPtrArray   *cells;     /* n_rows times n_columns + 1 widgets, row by row */
  GPtrArray   *heads;     /* the head that stands above a cell when stacked, likewise; NULL where there is none */
};

G_DEFINE_FINAL_TYPE (CandorTableView, candor_table_view, GTK_TYPE_WIDGET)

static unsigned int
get_width_in_cells (CandorTableView *self)
{
  return self->n_columns + 1;
}

static GtkWidget *
get_cell (CandorTableView *self,
          GPtrArray       *cells,
          unsigned int     row,
          unsigned int     column)
{
  return g_ptr_array_index (cells, row * get_width_in_cells (self) + column);
}

static int
measure_height_at (GtkWidget *widget,
                   int        width)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, minimum), NULL, &natural, NULL, NULL);
  return natural;
}

static void
measure_column (CandorTableView  *self,
                unsigned int      column,
                GtkRequestedSize *size)
{
  int least = candor_chars_to_pixels (GTK_WIDGET (self), MIN_COLUMN_CHARS);

  size->data = NULL;
  size->minimum_size = size->natural_size = column < self->n_columns ? least : 0;
  for (unsigned int row = 0; row < self->n_rows; row++)
    {
      GtkWidget *cell = get_cell (self, self->cells, row, column);
      int        minimum, natural;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      /* The evidence is never squeezed. */
      size->minimum_size = MAX (size->minimum_size, column < self->n_columns ? minimum : natural);
      size->natural_size = MAX (size->natural_size, natural);
    }
}

/* Shares @width among the columns, or says that it is too narrow for a grid. */
static gboolean
share_width (CandorTableView  *self,
             int               width,
             GtkRequestedSize *sizes)
{
  unsigned int n_sizes = get_width_in_cells (self);
  int          rest = width;

  for (unsigned int column = 0; column < n_sizes; column++)
    {
      measure_column (self, column, &sizes[column]);
      rest -= sizes[column].minimum_size;
    }
  if (rest < 0)
    return FALSE;
  rest = gtk_distribute_natural_allocation (rest, n_sizes, sizes);
  for (unsigned int column = 0; column < self->n_columns; column++)
    sizes[column].minimum_size += rest / (int) self->n_columns;
  return TRUE;
}

static int
measure_row (CandorTableView        *self,
             unsigned int            row,
             const GtkRequestedSize *sizes)
{
  int height = 0;

  for (unsigned int column = 0; column < get_width_in_cells (self); column++)
    {
      GtkWidget *cell = get_cell (self, self->cells, row, column);

      height = MAX (height, measure_height_at (cell, sizes[column].minimum_size));
    }
  return height;
}

/* The height of the stacked form; allocates it too when @place is set. */
static int
stack_cells (CandorTableView *self,
             int              width,
             gboolean         place)
{
  int y = 0;

  for (unsigned int i = get_width_in_cells (self); i < self->cells->len; i++)
    {
      GtkWidget *widgets[] = { g_ptr_array_index (self->heads, i), g_ptr_array_index (self->cells, i) };

      for (unsigned int j = 0; j < G_N_ELEMENTS (widgets); j++)
        {
          int height;

          if (widgets[j] == NULL)
            continue;
          height = measure_height_at (widgets[j], width);
          if (place)
            gtk_widget_size_allocate (widgets[j], &(GtkAllocation){ 0, y, width, height }, -1);
          y += height;
        }
    }
  return y;
}

static void
allocate_grid (CandorTableView        *self,
               int                     width,
               const GtkRequestedSize *sizes)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      y = 0;

  for (unsigned int row = 0; row < self->n_rows; row++)
    {
      int height = measure_row (self, row, sizes);
      int x = 0;

      for (unsigned int column = 0; column < get_width_in_cells (self); column++)
        {
          GtkWidget *cell = get_cell (self, self->cells, row, column);
          int        cell_width = sizes[column].minimum_size;

          gtk_widget_size_allocate (cell, &(GtkAllocation){ mirrored ? width - x - cell_width : x, y, cell_width, height }, -1);
          x += cell_width;
        }
      y += height;
    }
}

/* Heads stand once on top of a grid, and above each cell of a stack. */
static void
show_heads (CandorTableView *self,
            gboolean         stacked)
{
  for (unsigned int i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      GtkWidget *head = g_ptr_array_index (self->heads, i);

      if (head != NULL)
        gtk_widget_set_child_visible (head, stacked);
      if (i < get_width_in_cells (self))
        gtk_widget_set_child_visible (cell, !stacked);
    }
}

static GtkSizeRequestMode
candor_table_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (CandorTableView *self,
               int             *minimum,
               int             *natural)
{
  *minimum = *natural = 0;
  for (unsigned int column = 0; column < get_width_in_cells (self); column++)
    {
      GtkRequestedSize size;

      measure_column (self, column, &size);
      *natural += size.natural_size;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
}

static void
candor_table_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  CandorTableView             *self = CANDOR_TABLE_VIEW (widget);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, get_width_in_cells (self));
  int                          least, wanted, width;

  measure_width (self, &least, &wanted);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wanted;
      return;
    }
  width = for_size < 0 ? wanted : MAX (for_size, least);
  *natural = 0;
  if (share_width (self, width, sizes))
    for (unsigned int row = 0; row < self->n_rows; row++)
      *natural += measure_row (self, row, sizes);
  else
    *natural = stack_cells (self, width, FALSE);
  *minimum = *natural;
}

static void
candor_table_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  CandorTableView             *self = CANDOR_TABLE_VIEW (widget);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, get_width_in_cells (self));
  gboolean                     fits = share_width (self, width, sizes);

  show_heads (self, !fits);
  if (fits)
    allocate_grid (self, width, sizes);
  else
    stack_cells (self, width, TRUE);
}

static void
candor_table_view_dispose (GObject *object)
{
  CandorTableView *self = CANDOR_TABLE_VIEW (object);

  g_ptr_array_set_size (self->cells, 0);
  g_ptr_array_set_size (self->heads, 0);
  self->n_rows = 0;
  candor_children_unparent (GTK_WIDGET (object));
  G_OBJECT_CLASS (candor_table_view_parent_class)->dispose (object);
}

static void
candor_table_view_finalize (GObject *object)
{
  CandorTableView *self = CANDOR_TABLE_VIEW (object);

  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->heads);
  G_OBJECT_CLASS (candor_table_view_parent_class)->finalize (object);
}

static void
candor_table_view_class_init (CandorTableViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_table_view_dispose;
  object_class->finalize = candor_table_view_finalize;
  widget_class->get_request_mode = candor_table_view_get_request_mode;
  widget_class->measure = candor_table_view_measure;
  widget_class->size_allocate = candor_table_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "datatable");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
candor_table_view_init (CandorTableView *self)
{
  self->cells = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
}

static void
add_child (CandorTableView *self,
           GPtrArray       *cells,
           GtkWidget       *child)
{
  g_ptr_array_add (cells, child);
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static GtkWidget *
create_cell (CandorPack *pack,
             CandorText *text,
             const char *css_class)
{
  GtkWidget *cell = candor_text_label_new_stacked (pack, text, css_class);

  candor_prose_set_max_chars (CANDOR_PROSE (cell), MAX_CELL_CHARS);
  candor_prose_set_fill (CANDOR_PROSE (cell), TRUE);
  gtk_widget_add_css_class (cell, "cell");
  return cell;
}

/* Stands above a cell when stacked. A screen reader hears the head as the cell's description. */
static GtkWidget *
create_stacked_head (CandorPack *pack,
                     CandorText *text)
{
  GtkWidget *head = create_cell (pack, text, "stacked-head");

  gtk_accessible_update_state (GTK_ACCESSIBLE (candor_prose_get_label (CANDOR_PROSE (head))), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return head;
}

static void
add_row (CandorTableView *self,
         CandorPack      *pack,
         CandorBlock     *table,
         unsigned int     row)
{
  for (unsigned int column = 0; column < self->n_columns; column++)
    {
      CandorText *head = candor_block_get_cell (table, 0, column);
      GtkWidget  *cell = create_cell (pack, candor_block_get_cell (table, row, column),
                                     row == 0 ? "head" : column == 0 ? "row-head"
                                                                      : "rule");

      /* The first cell names its row, so it needs no head above it. */
      add_child (self, self->heads, row > 0 && column > 0 ? create_stacked_head (pack, head) : NULL);
      add_child (self, self->cells, cell);
      if (row > 0)
        gtk_accessible_update_property (GTK_ACCESSIBLE (candor_prose_get_label (CANDOR_PROSE (cell))),
                                        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, candor_text_get_plain (head), -1);
    }
}

static void
add_evidence (CandorTableView *self,
              CandorPack      *pack,
              CandorBlock     *table,
              unsigned int     row)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_add_css_class (cell, row == 0 ? "head" : "proof");
  if (row > 0)
    gtk_box_append (GTK_BOX (cell), candor_sources_button_new_badge (pack, candor_block_get_statement (table, row - 1)));
  add_child (self, self->heads, NULL);
  add_child (self, self->cells, cell);
}

GtkWidget *
candor_table_view_new (CandorPack  *pack,
                       CandorBlock *table)
{
  CandorTableView *self;

  g_return_val_if_fail (CANDOR_IS_PACK (pack), NULL);
  g_return_val_if_fail (CANDOR_IS_BLOCK (table) && candor_block_get_kind (table) == CANDOR_BLOCK_TABLE, NULL);
  self = g_object_new (CANDOR_TYPE_TABLE_VIEW, NULL);
  self->n_columns = candor_block_get_n_columns (table);
  self->n_rows = candor_block_get_n_rows (table);
  for (unsigned int row = 0; row < self->n_rows; row++)
    {
      add_row (self, pack, table, row);
      add_evidence (self, pack, table, row);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_text_get_plain (candor_block_get_title (table)), -1);
  return GTK_WIDGET (self);
}
