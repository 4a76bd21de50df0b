/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the real alternatives, with a statement for each criterion. */
#include "config.h"

#include "candor-option.h"

struct _CandorOption
{
  CandorItem parent_instance;
  GPtrArray *criteria; /* of char *, in the pack's order */
  GPtrArray *cells;    /* of CandorStatement, one a criterion */
};

G_DEFINE_FINAL_TYPE (CandorOption, candor_option, CANDOR_TYPE_ITEM)

static void
candor_option_finalize (GObject *object)
{
  CandorOption *self = CANDOR_OPTION (object);

  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (candor_option_parent_class)->finalize (object);
}

static void
candor_option_foreach_statement (CandorItem         *item,
                                 CandorStatementFunc func,
                                 gpointer            user_data)
{
  CandorOption *self = CANDOR_OPTION (item);

  for (unsigned int i = 0; i < self->cells->len; i++)
    func (g_ptr_array_index (self->cells, i), user_data);
}

static void
candor_option_class_init (CandorOptionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = candor_option_finalize;
  CANDOR_ITEM_CLASS (klass)->foreach_statement = candor_option_foreach_statement;
}

static void
candor_option_init (CandorOption *self)
{
  self->criteria = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_ptr_array_new_with_free_func (g_object_unref);
}

/** candor_option_new: (transfer full): an option without cells. */
CandorOption *
candor_option_new (const char      *id,
                   gboolean         key,
                   CandorText      *title,
                   CandorStatement *summary)
{
  return g_object_new (CANDOR_TYPE_OPTION, "kind", CANDOR_ITEM_OPTION, "id", id, "key", key, "title", title,
                       "summary", summary, NULL);
}

/** candor_option_set_cell: says what holds for this option under the criterion with id @criterion, once for
 * each. */
void
candor_option_set_cell (CandorOption    *self,
                        const char      *criterion,
                        CandorStatement *statement)
{
  g_return_if_fail (CANDOR_IS_OPTION (self) && criterion != NULL && CANDOR_IS_STATEMENT (statement));

  g_ptr_array_add (self->criteria, g_strdup (criterion));
  g_ptr_array_add (self->cells, g_object_ref (statement));
}

CandorStatement *
candor_option_get_cell (CandorOption *self,
                        const char   *criterion)
{
  unsigned int index;

  g_return_val_if_fail (CANDOR_IS_OPTION (self) && criterion != NULL, NULL);

  if (!g_ptr_array_find_with_equal_func (self->criteria, criterion, g_str_equal, &index))
    return NULL;
  return g_ptr_array_index (self->cells, index);
}
