/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What matters to this patient: the pack's values and own rows, and what they say of each option. */
#include "config.h"

#include "candor-discussion-private.h"

/* The list keeps its weights, so lending them is safe. */
static CandorWeight *
lend_weight (CandorDiscussion *self,
             unsigned int      position)
{
  g_autoptr (CandorWeight) weight = g_list_model_get_item (G_LIST_MODEL (self->weights), position);

  return weight;
}

static unsigned int
count_weights (CandorDiscussion *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->weights));
}

static gboolean
find_position (CandorDiscussion *self,
               const char       *value_id,
               unsigned int     *position)
{
  for (unsigned int i = 0; i < count_weights (self); i++)
    if (g_strcmp0 (candor_weight_get_value_id (lend_weight (self, i)), value_id) == 0)
      {
        *position = i;
        return TRUE;
      }
  return FALSE;
}

static const CandorNote *
find_value (CandorDiscussion *self,
            const char       *id)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_VALUE) : 0;

  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *value = candor_section_get_note (section, CANDOR_NOTE_VALUE, i);

      if (g_strcmp0 (value->id, id) == 0)
        return value;
    }
  return NULL;
}

static gboolean
is_in_use (CandorWeight *weight)
{
  return candor_weight_get_value_id (weight) == NULL || candor_weight_get_weight (weight) != CANDOR_WEIGHT_NONE;
}

static void
take_weight (CandorDiscussion *self,
             unsigned int      position,
             CandorWeight     *weight)
{
  candor_discussion_watch (self, G_OBJECT (weight));
  g_list_store_insert (self->weights, position, weight);
  g_object_unref (weight);
}

/* Nobody weighs what the pack has taken back; what was weighed stays. */
void
candor_discussion_update_weights (CandorDiscussion *self)
{
  CandorSection *section = candor_pack_get_section (self->pack, CANDOR_TAB_VALUES);
  unsigned int   n = section != NULL ? candor_section_get_n_notes (section, CANDOR_NOTE_VALUE) : 0;
  unsigned int   next = 0;

  for (unsigned int i = count_weights (self); i-- > 0;)
    if (!is_in_use (lend_weight (self, i)) && find_value (self, candor_weight_get_value_id (lend_weight (self, i))) == NULL)
      {
        candor_discussion_unwatch (self, G_OBJECT (lend_weight (self, i)));
        g_list_store_remove (self->weights, i);
      }
  for (unsigned int i = 0; i < n; i++)
    {
      const CandorNote *value = candor_section_get_note (section, CANDOR_NOTE_VALUE, i);
      unsigned int      position = next;

      if (!find_position (self, value->id, &position))
        take_weight (self, position, candor_weight_new (value->id, NULL));
      g_hash_table_replace (self->titles, g_strdup (value->id), g_strdup (candor_text_get_plain (value->title)));
      next = position + 1;
    }
}

gboolean
candor_discussion_has_weighed (CandorDiscussion *self)
{
  for (unsigned int i = 0; i < count_weights (self); i++)
    if (is_in_use (lend_weight (self, i)))
      return TRUE;
  return FALSE;
}

/** candor_discussion_get_weights: Returns: a list model of `CandorWeight`: the pack's values, then own rows */
GListModel *
candor_discussion_get_weights (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return G_LIST_MODEL (self->weights);
}

/** candor_discussion_find_weight: Returns: (transfer none) (nullable): the weight of a value of the pack */
CandorWeight *
candor_discussion_find_weight (CandorDiscussion *self,
                               const char       *value_id)
{
  unsigned int position;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (value_id != NULL, NULL);

  return find_position (self, value_id, &position) ? lend_weight (self, position) : NULL;
}

/**
 * candor_discussion_add_value:
 * @text: the patient's own words
 *
 * Adds a row of the patient's own at the end of the list.
 *
 * Returns: (transfer none): the new row, not weighed yet
 */
CandorWeight *
candor_discussion_add_value (CandorDiscussion *self,
                             const char       *text)
{
  CandorWeight *weight;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  weight = candor_weight_new (NULL, text);
  take_weight (self, count_weights (self), weight);
  candor_discussion_note_change (self);
  return weight;
}

/** candor_discussion_remove_value: Takes a row in the patient's own words off the list. */
void
candor_discussion_remove_value (CandorDiscussion *self,
                                CandorWeight     *weight)
{
  unsigned int position;

  g_return_if_fail (CANDOR_IS_DISCUSSION (self));
  g_return_if_fail (CANDOR_IS_WEIGHT (weight));
  g_return_if_fail (candor_weight_get_value_id (weight) == NULL);
  g_return_if_fail (g_list_store_find (self->weights, weight, &position));

  candor_discussion_unwatch (self, G_OBJECT (weight));
  g_list_store_remove (self->weights, position);
  candor_discussion_note_change (self);
}

/** candor_discussion_get_weight_title: Returns: the patient's own words, the pack's in its language, or the id where no title was kept */
const char *
candor_discussion_get_weight_title (CandorDiscussion *self,
                                    CandorWeight     *weight)
{
  const char *title;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (CANDOR_IS_WEIGHT (weight), NULL);

  if (candor_weight_get_text (weight) != NULL)
    return candor_weight_get_text (weight);
  title = g_hash_table_lookup (self->titles, candor_weight_get_value_id (weight));
  return title != NULL ? title : candor_weight_get_value_id (weight);
}

static gboolean
has_id (GPtrArray  *ids,
        const char *id)
{
  return ids != NULL && g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/** candor_discussion_get_fit: Returns: what a value says of an option */
CandorFit
candor_discussion_get_fit (CandorDiscussion *self,
                           CandorWeight     *weight,
                           const char       *option_id)
{
  const CandorNote *value;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), CANDOR_FIT_NONE);
  g_return_val_if_fail (CANDOR_IS_WEIGHT (weight), CANDOR_FIT_NONE);
  g_return_val_if_fail (option_id != NULL, CANDOR_FIT_NONE);

  if (candor_weight_get_value_id (weight) == NULL)
    return candor_weight_get_fit (weight, option_id);
  value = find_value (self, candor_weight_get_value_id (weight));
  if (value == NULL)
    return CANDOR_FIT_NONE;
  if (has_id (value->first, option_id))
    return CANDOR_FIT_FOR;
  return has_id (value->second, option_id) ? CANDOR_FIT_AGAINST : CANDOR_FIT_NONE;
}

/* What matters most comes first; equal ones keep the order of the list. */
static void
insert_by_weight (GPtrArray    *list,
                  CandorWeight *weight)
{
  unsigned int i = list->len;

  while (i > 0 && candor_weight_get_weight (g_ptr_array_index (list, i - 1)) < candor_weight_get_weight (weight))
    i--;
  g_ptr_array_insert (list, i, g_object_ref (weight));
}

/**
 * candor_discussion_list_fit:
 * @option_id: an option
 * @fit: for or against
 *
 * Lists what matters to the patient, more than not at all, and speaks so of an option.
 *
 * Returns: (transfer full) (element-type CandorWeight): what matters most first
 */
GPtrArray *
candor_discussion_list_fit (CandorDiscussion *self,
                            const char       *option_id,
                            CandorFit         fit)
{
  GPtrArray *list;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (option_id != NULL, NULL);

  list = g_ptr_array_new_with_free_func (g_object_unref);
  for (unsigned int i = 0; i < count_weights (self); i++)
    {
      CandorWeight *weight = lend_weight (self, i);

      if (candor_weight_get_weight (weight) > CANDOR_WEIGHT_LEAST && candor_discussion_get_fit (self, weight, option_id) == fit)
        insert_by_weight (list, weight);
    }
  return list;
}
