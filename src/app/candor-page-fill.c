/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filling a page, for the first time or again: what the two have in common keeps its place. */
#include "config.h"

#include "candor-page-private.h"

#include "candor-mirror.h"

static void
place (CandorPage *self,
       GtkWidget  *child)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  if (gtk_widget_get_parent (child) == NULL)
    gtk_box_insert_child_after (GTK_BOX (priv->content), child, priv->last);
  else if (gtk_widget_get_prev_sibling (child) != priv->last)
    gtk_box_reorder_child_after (GTK_BOX (priv->content), child, priv->last);
  priv->last = child;
  g_hash_table_remove (priv->leftover, child);
}

static void
begin_fill (CandorPage *self)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  candor_slots_hold (priv->slots);
  candor_page_end_highlight (priv);
  g_hash_table_remove_all (priv->anchors);
  priv->last = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (priv->content); child != NULL; child = gtk_widget_get_next_sibling (child))
    g_hash_table_add (priv->leftover, child);
}

static gboolean
is_leftover (gpointer key,
             gpointer slot,
             gpointer leftover)
{
  return g_hash_table_contains (leftover, slot);
}

static void
end_fill (CandorPage *self)
{
  CandorPagePrivate *priv = candor_page_get_private (self);
  GHashTableIter     iter;
  gpointer           child;

  g_hash_table_foreach_remove (priv->slot_by_key, is_leftover, priv->leftover);
  g_hash_table_iter_init (&iter, priv->leftover);
  while (g_hash_table_iter_next (&iter, &child, NULL))
    gtk_box_remove (GTK_BOX (priv->content), child);
  g_hash_table_remove_all (priv->leftover);
}

/* Summary is the clinician's; all other pages are read the way the patient reads. */
static void
set_direction (CandorPage *self)
{
  CandorPagePrivate *priv = candor_page_get_private (self);

  if (priv->section != NULL)
    candor_mirror_follow (GTK_WIDGET (self), candor_page_get_pack (self));
}

/* It turns last: turned, nothing knows its size any more, and what gets new words need not turn. */
void
candor_page_fill (CandorPage *self)
{
  begin_fill (self);
  if (CANDOR_PAGE_GET_CLASS (self)->fill != NULL)
    CANDOR_PAGE_GET_CLASS (self)->fill (self);
  end_fill (self);
  set_direction (self);
}

void
candor_page_append (CandorPage *self,
                    GtkWidget  *child)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  place (self, child);
}

/**
 * candor_page_append_slot:
 * @self: a page that is being filled
 * @key: names the slot on this page: the same key, the same place
 * @lines: how many lines of text its child may have
 * @create: makes the child
 * @data: for @create
 * @destroy: (nullable): frees @data
 *
 * Appends what takes time to make, to be made when it comes into view.
 *
 * Returns: (transfer none): its slot
 */
GtkWidget *
candor_page_append_slot (CandorPage    *self,
                         const char    *key,
                         unsigned int   lines,
                         CandorSlotFunc create,
                         gpointer       data,
                         GDestroyNotify destroy)
{
  CandorPagePrivate *priv;
  GtkWidget         *slot;

  g_return_val_if_fail (CANDOR_IS_PAGE (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (create != NULL, NULL);
  priv = candor_page_get_private (self);
  slot = g_hash_table_lookup (priv->slot_by_key, key);
  if (slot != NULL)
    candor_slot_set_source (CANDOR_SLOT (slot), create, data, destroy);
  else
    {
      slot = candor_slot_new (create, data, destroy);
      candor_slot_set_lines (CANDOR_SLOT (slot), lines);
      g_hash_table_insert (priv->slot_by_key, g_strdup (key), slot);
    }
  place (self, slot);
  return slot;
}

gboolean
candor_page_prepare (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  return candor_slots_prepare (candor_page_get_private (self)->slots);
}

gboolean
candor_page_is_complete (CandorPage *self)
{
  g_return_val_if_fail (CANDOR_IS_PAGE (self), FALSE);
  return candor_slots_count_due (candor_page_get_private (self)->slots) == 0;
}

void
candor_page_complete (CandorPage *self)
{
  g_return_if_fail (CANDOR_IS_PAGE (self));
  candor_slots_make_all (candor_page_get_private (self)->slots);
}
