/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be talked about and marked; the base of effect, jurisdiction, question, option. */
#include "config.h"

#include "candor-item.h"

#include "candor-item-private.h"

typedef struct
{
  CandorItemKind   kind;
  char            *id;
  gboolean         key;
  CandorText      *title;
  CandorStatement *summary; /* nullable */
  GPtrArray       *blocks;  /* of CandorBlock */
  GPtrArray       *details; /* of CandorBlock */
  unsigned int     line;
} CandorItemPrivate;

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ID,
  PROP_KEY,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_LINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (CandorItem, candor_item, G_TYPE_OBJECT)

static CandorItemPrivate *
get_private (CandorItem *self)
{
  return candor_item_get_instance_private (self);
}

static void
foreach_in_blocks (GPtrArray          *blocks,
                   CandorStatementFunc func,
                   gpointer            user_data)
{
  for (unsigned int i = 0; i < blocks->len; i++)
    {
      CandorBlock *block = g_ptr_array_index (blocks, i);

      for (unsigned int j = 0; j < candor_block_get_n_statements (block); j++)
        func (candor_block_get_statement (block, j), user_data);
    }
}

static void
candor_item_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CandorItem *self = CANDOR_ITEM (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_uint (value, candor_item_get_kind (self));
      break;
    case PROP_ID:
      g_value_set_string (value, candor_item_get_id (self));
      break;
    case PROP_KEY:
      g_value_set_boolean (value, candor_item_get_key (self));
      break;
    case PROP_TITLE:
      g_value_set_boxed (value, candor_item_get_title (self));
      break;
    case PROP_SUMMARY:
      g_value_set_object (value, candor_item_get_summary (self));
      break;
    case PROP_LINE:
      g_value_set_uint (value, candor_item_get_line (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_item_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CandorItemPrivate *priv = get_private (CANDOR_ITEM (object));

  switch (id)
    {
    case PROP_KIND:
      priv->kind = g_value_get_uint (value);
      break;
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_KEY:
      priv->key = g_value_get_boolean (value);
      break;
    case PROP_TITLE:
      priv->title = g_value_dup_boxed (value);
      break;
    case PROP_SUMMARY:
      priv->summary = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
candor_item_dispose (GObject *object)
{
  g_clear_object (&get_private (CANDOR_ITEM (object))->summary);
  G_OBJECT_CLASS (candor_item_parent_class)->dispose (object);
}

static void
candor_item_finalize (GObject *object)
{
  CandorItemPrivate *priv = get_private (CANDOR_ITEM (object));

  g_free (priv->id);
  g_clear_pointer (&priv->title, candor_text_unref);
  g_ptr_array_unref (priv->blocks);
  g_ptr_array_unref (priv->details);
  G_OBJECT_CLASS (candor_item_parent_class)->finalize (object);
}

/* A plain item has no statements of its own beside summary, blocks and details. */
static void
candor_item_real_foreach_statement (CandorItem         *self,
                                    CandorStatementFunc func,
                                    gpointer            user_data)
{
}

static void
candor_item_class_init (CandorItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = candor_item_get_property;
  object_class->set_property = candor_item_set_property;
  object_class->dispose = candor_item_dispose;
  object_class->finalize = candor_item_finalize;
  klass->foreach_statement = candor_item_real_foreach_statement;

  /** CandorItem:kind: a `CandorItemKind`. */
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CANDOR_ITEM_OPTION, 0, flags);
  /** CandorItem:id: stable; a saved discussion names it. */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  /** CandorItem:key: whether nobody should miss it. */
  properties[PROP_KEY] = g_param_spec_boolean ("key", NULL, NULL, FALSE, flags);
  /** CandorItem:title: what it is called; for a question, the question. */
  properties[PROP_TITLE] = g_param_spec_boxed ("title", NULL, NULL, CANDOR_TYPE_TEXT, flags);
  /** CandorItem:summary: (nullable): the short version. */
  properties[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, CANDOR_TYPE_STATEMENT, flags);
  /** CandorItem:line: where it begins in the pack's file, from 1; 0 where it was not read from one. */
  properties[PROP_LINE] =
    g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
candor_item_init (CandorItem *self)
{
  CandorItemPrivate *priv = get_private (self);

  priv->blocks = g_ptr_array_new_with_free_func (g_object_unref);
  priv->details = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * candor_item_new:
 * @kind: topic, factor or frequent question; the other kinds have classes of their own
 * @summary: (nullable): the short version
 *
 * Returns: (transfer full): an item without blocks
 */
CandorItem *
candor_item_new (CandorItemKind   kind,
                 const char      *id,
                 gboolean         key,
                 CandorText      *title,
                 CandorStatement *summary)
{
  g_return_val_if_fail (kind <= CANDOR_ITEM_FAQ && id != NULL && title != NULL, NULL);

  return g_object_new (CANDOR_TYPE_ITEM, "kind", kind, "id", id, "key", key, "title", title, "summary", summary,
                       NULL);
}

void
candor_item_add_block (CandorItem  *self,
                       CandorBlock *block)
{
  g_return_if_fail (CANDOR_IS_ITEM (self) && CANDOR_IS_BLOCK (block));

  g_ptr_array_add (get_private (self)->blocks, g_object_ref (block));
}

void
candor_item_add_detail (CandorItem  *self,
                        CandorBlock *block)
{
  g_return_if_fail (CANDOR_IS_ITEM (self) && CANDOR_IS_BLOCK (block));

  g_ptr_array_add (get_private (self)->details, g_object_ref (block));
}

/* For the reader alone, before the item is shown to anybody. */
void
candor_item_set_line (CandorItem  *self,
                      unsigned int line)
{
  g_return_if_fail (CANDOR_IS_ITEM (self));

  get_private (self)->line = line;
}

CandorItemKind
candor_item_get_kind (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), CANDOR_ITEM_TOPIC);

  return get_private (self)->kind;
}

const char *
candor_item_get_id (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->id;
}

gboolean
candor_item_get_key (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), FALSE);

  return get_private (self)->key;
}

CandorText *
candor_item_get_title (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->title;
}

CandorStatement *
candor_item_get_summary (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), NULL);

  return get_private (self)->summary;
}

unsigned int
candor_item_get_n_blocks (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), 0);

  return get_private (self)->blocks->len;
}

CandorBlock *
candor_item_get_block (CandorItem  *self,
                       unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self) && index < get_private (self)->blocks->len, NULL);

  return g_ptr_array_index (get_private (self)->blocks, index);
}

unsigned int
candor_item_get_n_details (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), 0);

  return get_private (self)->details->len;
}

CandorBlock *
candor_item_get_detail (CandorItem  *self,
                        unsigned int index)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self) && index < get_private (self)->details->len, NULL);

  return g_ptr_array_index (get_private (self)->details, index);
}

unsigned int
candor_item_get_line (CandorItem *self)
{
  g_return_val_if_fail (CANDOR_IS_ITEM (self), 0);

  return get_private (self)->line;
}

/**
 * candor_item_foreach_statement:
 *
 * Calls @func for every statement in reading order: the summary, what the item's class adds (the
 * virtual function), the blocks, and the blocks shown on demand.
 */
void
candor_item_foreach_statement (CandorItem         *self,
                               CandorStatementFunc func,
                               gpointer            user_data)
{
  CandorItemPrivate *priv;

  g_return_if_fail (CANDOR_IS_ITEM (self) && func != NULL);

  priv = get_private (self);
  if (priv->summary != NULL)
    func (priv->summary, user_data);
  CANDOR_ITEM_GET_CLASS (self)->foreach_statement (self, func, user_data);
  foreach_in_blocks (priv->blocks, func, user_data);
  foreach_in_blocks (priv->details, func, user_data);
}
