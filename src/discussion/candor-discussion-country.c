/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The country whose rules are looked at. */
#include "config.h"

#include "candor-discussion-private.h"

static GListModel *
get_jurisdictions (CandorPack *pack)
{
  CandorSection *section = candor_pack_get_section (pack, CANDOR_TAB_REGULATION);

  return section != NULL ? G_LIST_MODEL (candor_section_get_jurisdictions (section)) : NULL;
}

/* The pack keeps the jurisdictions, so lending them is safe. */
static CandorJurisdiction *
find_jurisdiction (CandorPack *pack,
                   const char *id)
{
  GListModel *all = get_jurisdictions (pack);

  for (unsigned int i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (all, i);

      if (id == NULL || g_str_equal (candor_item_get_id (item), id))
        return CANDOR_JURISDICTION (item);
    }
  return NULL;
}

/* Takes a country where the pack has it, else falls back to its first. */
static gboolean
choose_jurisdiction (CandorDiscussion *self,
                     const char       *wanted)
{
  CandorJurisdiction *found = find_jurisdiction (self->pack, wanted);
  const char         *id;

  if (found == NULL)
    found = find_jurisdiction (self->pack, NULL);
  id = found != NULL ? candor_item_get_id (CANDOR_ITEM (found)) : NULL;
  if (g_strcmp0 (self->jurisdiction, id) == 0)
    return FALSE;
  g_free (self->jurisdiction);
  self->jurisdiction = g_strdup (id);
  g_object_notify (G_OBJECT (self), "jurisdiction");
  return TRUE;
}

void
candor_discussion_keep_jurisdiction (CandorDiscussion *self,
                                     const char       *wanted)
{
  g_autofree char *kept = g_strdup (wanted);
  gboolean         changes = g_strcmp0 (kept, candor_discussion_get_wanted_jurisdiction (self)) != 0;

  if (choose_jurisdiction (self, kept) || changes)
    candor_discussion_note_change (self);
  g_clear_pointer (&self->missing_jurisdiction, g_free);
  if (g_strcmp0 (self->jurisdiction, kept) != 0)
    self->missing_jurisdiction = g_steal_pointer (&kept);
}

const char *
candor_discussion_get_wanted_jurisdiction (CandorDiscussion *self)
{
  return self->missing_jurisdiction != NULL ? self->missing_jurisdiction : self->jurisdiction;
}

/** candor_discussion_get_jurisdiction: Returns: (nullable): the chosen country's id */
const char *
candor_discussion_get_jurisdiction (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->jurisdiction;
}

/**
 * candor_discussion_set_jurisdiction:
 * @id: (nullable): a country; the pack's first where it is %NULL or the pack lacks it
 */
void
candor_discussion_set_jurisdiction (CandorDiscussion *self,
                                    const char       *id)
{
  g_return_if_fail (CANDOR_IS_DISCUSSION (self));

  g_clear_pointer (&self->missing_jurisdiction, g_free);
  if (choose_jurisdiction (self, id))
    candor_discussion_note_change (self);
}

/** candor_discussion_find_jurisdiction: Returns: (nullable): the chosen country */
CandorJurisdiction *
candor_discussion_find_jurisdiction (CandorDiscussion *self)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);

  return self->jurisdiction != NULL ? find_jurisdiction (self->pack, self->jurisdiction) : NULL;
}
