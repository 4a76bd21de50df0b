/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What things are called, also those that the pack of today no longer has. */
#include "config.h"

#include "candor-discussion-private.h"

static CandorText *
find_note_title (CandorSection *section,
                 const char    *id)
{
  for (CandorNoteKind kind = 0; kind < CANDOR_N_NOTE_KINDS; kind++)
    for (unsigned int i = 0; i < candor_section_get_n_notes (section, kind); i++)
      {
        const CandorNote *note = candor_section_get_note (section, kind, i);

        if (g_strcmp0 (note->id, id) == 0)
          return note->title;
      }
  return NULL;
}

static CandorText *
find_circumstance_title (CandorSection *section,
                         const char    *id)
{
  GListModel *all = G_LIST_MODEL (candor_section_get_circumstances (section));

  for (unsigned int i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CandorCircumstance) circumstance = g_list_model_get_item (all, i);

      if (g_str_equal (candor_circumstance_get_id (circumstance), id))
        return candor_circumstance_get_title (circumstance);
    }
  return NULL;
}

/* The pack keeps its texts, so lending them is safe. */
static CandorText *
find_title (CandorPack *pack,
            const char *id)
{
  GListModel *sections = candor_pack_get_sections (pack);
  CandorItem *item = candor_pack_find_item (pack, id);
  CandorText *title = item != NULL ? candor_item_get_title (item) : NULL;

  for (unsigned int i = 0; title == NULL && i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      title = find_note_title (section, id);
      if (title == NULL)
        title = find_circumstance_title (section, id);
    }
  return title;
}

/**
 * candor_discussion_get_title:
 * @id: the id of an item, value, circumstance, prompt, choice and so on
 *
 * Returns: (nullable): what the pack calls it; what it was called when it was last there where the
 *   pack no longer has it; %NULL where neither is known
 */
const char *
candor_discussion_get_title (CandorDiscussion *self,
                             const char       *id)
{
  CandorText *title;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  title = find_title (self->pack, id);
  return title != NULL ? candor_text_get_plain (title) : g_hash_table_lookup (self->titles, id);
}

static void
keep_title (CandorDiscussion *self,
            const char       *id)
{
  const char *title = candor_discussion_get_title (self, id);

  if (title != NULL)
    g_hash_table_replace (self->titles, g_strdup (id), g_strdup (title));
}

void
candor_discussion_keep_titles (CandorDiscussion *self)
{
  GHashTableIter iter;
  gpointer       value;

  if (self->pack == NULL)
    return;
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    keep_title (self, candor_mark_get_item_id (value));
  g_hash_table_iter_init (&iter, self->answers);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    keep_title (self, candor_answer_get_id (value));
  if (candor_decision_get_choice (self->decision) != NULL)
    keep_title (self, candor_decision_get_choice (self->decision));
}
