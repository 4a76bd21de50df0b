/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A block of an item: statement, list, table, figure, views or claim. */
#include "config.h"

#include "candor-block.h"

struct _CandorBlock
{
  GObject         parent_instance;
  char           *id; /* nullable */
  CandorBlockKind kind;
  CandorText     *title;      /* nullable */
  CandorText     *meaning;    /* nullable */
  GPtrArray      *statements; /* of CandorStatement */
  GPtrArray      *marks;      /* of CandorFigureMark */
  GPtrArray      *cells;      /* of CandorText, row by row, the head first */
  unsigned int    n_columns;
};

G_DEFINE_FINAL_TYPE (CandorBlock, candor_block, G_TYPE_OBJECT)

static void
free_mark (void *data)
{
  CandorFigureMark *mark = data;

  g_free (mark->icon);
  g_clear_pointer (&mark->title, candor_text_unref);
  g_clear_pointer (&mark->note, candor_text_unref);
  g_free (mark);
}

static void
candor_block_finalize (GObject *object)
{
  CandorBlock *self = CANDOR_BLOCK (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_pointer (&self->meaning, candor_text_unref);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (candor_block_parent_class)->finalize (object);
}

static void
candor_block_class_init (CandorBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_block_finalize;
}

static void
candor_block_init (CandorBlock *self)
{
  self->statements = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new_with_free_func (free_mark);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) candor_text_unref);
}

/** candor_block_new: (transfer full): an empty block; @id and @title may be %NULL. */
CandorBlock *
candor_block_new (const char     *id,
                  CandorBlockKind kind,
                  CandorText     *title)
{
  CandorBlock *self = g_object_new (CANDOR_TYPE_BLOCK, NULL);

  self->id = g_strdup (id);
  self->kind = kind;
  self->title = title != NULL ? candor_text_ref (title) : NULL;
  return self;
}

void
candor_block_add_statement (CandorBlock     *self,
                            CandorStatement *statement)
{
  g_return_if_fail (CANDOR_IS_BLOCK (self) && CANDOR_IS_STATEMENT (statement));

  g_ptr_array_add (self->statements, g_object_ref (statement));
}

void
candor_block_set_meaning (CandorBlock *self,
                          CandorText  *meaning)
{
  g_return_if_fail (CANDOR_IS_BLOCK (self) && meaning != NULL);

  g_clear_pointer (&self->meaning, candor_text_unref);
  self->meaning = candor_text_ref (meaning);
}

/** candor_block_take_mark: adds a mark to a figure and takes over @mark, made with `g_new0`, and all in it. */
void
candor_block_take_mark (CandorBlock      *self,
                        CandorFigureMark *mark)
{
  g_return_if_fail (CANDOR_IS_BLOCK (self) && mark != NULL);

  g_ptr_array_add (self->marks, mark);
}

void
candor_block_set_columns (CandorBlock *self,
                          unsigned int n_columns)
{
  g_return_if_fail (CANDOR_IS_BLOCK (self) && n_columns > 0);

  self->n_columns = n_columns;
}

/** candor_block_add_cell: adds the next cell of a table, row by row. */
void
candor_block_add_cell (CandorBlock *self,
                       CandorText  *cell)
{
  g_return_if_fail (CANDOR_IS_BLOCK (self) && cell != NULL);

  g_ptr_array_add (self->cells, candor_text_ref (cell));
}

const char *
candor_block_get_id (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), NULL);

  return self->id;
}

CandorBlockKind
candor_block_get_kind (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), CANDOR_BLOCK_STATEMENT);

  return self->kind;
}

CandorText *
candor_block_get_title (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), NULL);

  return self->title;
}

CandorText *
candor_block_get_meaning (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), NULL);

  return self->meaning;
}

unsigned int
candor_block_get_n_statements (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), 0);

  return self->statements->len;
}

CandorStatement *
candor_block_get_statement (CandorBlock *self,
                            unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self) && index < self->statements->len, NULL);

  return g_ptr_array_index (self->statements, index);
}

unsigned int
candor_block_get_n_columns (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), 0);

  return self->n_columns;
}

unsigned int
candor_block_get_n_rows (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), 0);

  return self->n_columns > 0 ? self->cells->len / self->n_columns : 0;
}

CandorText *
candor_block_get_cell (CandorBlock *self,
                       unsigned int row,
                       unsigned int column)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), NULL);
  g_return_val_if_fail (column < self->n_columns && row < candor_block_get_n_rows (self), NULL);

  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

unsigned int
candor_block_get_n_marks (CandorBlock *self)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self), 0);

  return self->marks->len;
}

const CandorFigureMark *
candor_block_get_mark (CandorBlock *self,
                       unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_BLOCK (self) && index < self->marks->len, NULL);

  return g_ptr_array_index (self->marks, index);
}
