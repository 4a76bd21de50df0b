/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the stops of the path are, and when one is covered. */
#include "config.h"

#include "candor-path-private.h"

/* How many options are looked at side by side; the first one is always among them. */
#define OPTIONS_AT_ONCE 3

/* Words of the pack that head what the patient says: to weigh, and to decide. */
#define WEIGH "values.weigh"
#define DECIDE "values.decision"

static void
free_stop (gpointer data)
{
  CandorStop *stop = data;

  g_object_unref (stop->section);
  g_ptr_array_unref (stop->items);
  g_free (stop);
}

static CandorStop *
create_stop (CandorSection *section,
             const char    *word)
{
  CandorStop *stop = g_new0 (CandorStop, 1);

  stop->section = g_object_ref (section);
  stop->items = g_ptr_array_new_with_free_func (g_object_unref);
  stop->word = word;
  return stop;
}

static void
take_stop (GPtrArray  *stops,
           CandorStop *stop)
{
  if (stop->items->len > 0)
    g_ptr_array_add (stops, stop);
  else
    free_stop (stop);
}

static gboolean
is_question (CandorItem *item)
{
  return candor_item_get_kind (item) == CANDOR_ITEM_QUESTION;
}

/* The key questions of all parts are chosen from together. */
static void
take_or_join (GPtrArray  *stops,
              CandorStop *stop)
{
  CandorStop *last = stops->len > 0 ? g_ptr_array_index (stops, stops->len - 1) : NULL;

  if (stop->items->len > 0 && is_question (g_ptr_array_index (stop->items, 0)) && last != NULL &&
      last->section == stop->section && is_question (g_ptr_array_index (last->items, 0)))
    {
      g_ptr_array_extend (last->items, stop->items, (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
      free_stop (stop);
      return;
    }
  take_stop (stops, stop);
}

static void
add_key_items (GPtrArray     *stops,
               CandorSection *section,
               GListModel    *items)
{
  CandorStop *stop = create_stop (section, NULL);

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      if (candor_item_get_key (item))
        g_ptr_array_add (stop->items, g_steal_pointer (&item));
    }
  take_or_join (stops, stop);
}

/* The country that is chosen for this patient. */
static void
add_country (GPtrArray        *stops,
             CandorSection    *section,
             CandorDiscussion *discussion)
{
  CandorJurisdiction *jurisdiction = candor_discussion_find_jurisdiction (discussion);
  CandorStop         *stop;

  if (candor_section_get_tab (section) != CANDOR_TAB_REGULATION || jurisdiction == NULL)
    return;
  stop = create_stop (section, NULL);
  g_ptr_array_add (stop->items, g_object_ref (jurisdiction));
  take_stop (stops, stop);
}

/* The options that are not hidden, as many at a time as stand side by side. */
static void
add_options (GPtrArray        *stops,
             CandorSection    *section,
             CandorDiscussion *discussion)
{
  g_autoptr (GPtrArray) options = NULL;
  unsigned int next = 0;

  if (candor_section_get_tab (section) != CANDOR_TAB_OPTIONS)
    return;
  options = candor_discussion_list_options (discussion);
  while (next < options->len)
    {
      CandorStop  *stop = create_stop (section, NULL);
      unsigned int end = MIN (next + OPTIONS_AT_ONCE - (next > 0), options->len);

      while (next < end)
        g_ptr_array_add (stop->items, g_object_ref (g_ptr_array_index (options, next++)));
      take_stop (stops, stop);
    }
}

static void
add_patient (GPtrArray     *stops,
             CandorSection *section)
{
  if (candor_section_get_tab (section) != CANDOR_TAB_VALUES)
    return;
  g_ptr_array_add (stops, create_stop (section, WEIGH));
  if (candor_section_get_n_notes (section, CANDOR_NOTE_CHOICE) > 0)
    g_ptr_array_add (stops, create_stop (section, DECIDE));
}

GPtrArray *
candor_stop_list (CandorDiscussion *discussion)
{
  GListModel *sections = candor_pack_get_sections (candor_discussion_get_pack (discussion));
  GPtrArray  *stops = g_ptr_array_new_with_free_func (free_stop);

  for (unsigned int i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CandorSection) section = g_list_model_get_item (sections, i);

      add_country (stops, section, discussion);
      add_options (stops, section, discussion);
      for (unsigned int j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (section)); j++)
        {
          g_autoptr (GListModel) part = g_list_model_get_item (G_LIST_MODEL (section), j);

          add_key_items (stops, section, part);
        }
      add_patient (stops, section);
    }
  return stops;
}

const char *
candor_stop_get_place (CandorStop *self)
{
  return self->word != NULL ? self->word : candor_item_get_id (g_ptr_array_index (self->items, 0));
}

const char *
candor_stop_get_title (CandorStop *self,
                       CandorPack *pack)
{
  if (self->word != NULL)
    return candor_pack_get_word (pack, self->word);
  return candor_text_get_plain (candor_section_get_title (self->section));
}

/* --- Covered --- */

static gboolean
has_decided (CandorDiscussion *discussion)
{
  return candor_decision_get_choice (candor_discussion_get_decision (discussion)) != NULL;
}

/* Who has decided may have weighed in silence. */
static gboolean
has_weighed (CandorDiscussion *discussion)
{
  GListModel *weights = candor_discussion_get_weights (discussion);

  for (unsigned int i = 0; i < g_list_model_get_n_items (weights); i++)
    {
      g_autoptr (CandorWeight) weight = g_list_model_get_item (weights, i);

      if (candor_weight_get_weight (weight) != CANDOR_WEIGHT_NONE)
        return TRUE;
    }
  return has_decided (discussion);
}

static CandorMark *
get_mark (GPtrArray        *items,
          unsigned int      index,
          CandorDiscussion *discussion)
{
  return candor_discussion_get_mark (discussion, candor_item_get_id (g_ptr_array_index (items, index)));
}

gboolean
candor_stop_is_covered (CandorStop       *self,
                        CandorDiscussion *discussion)
{
  for (unsigned int i = 0; i < self->items->len; i++)
    if (!candor_mark_get_discussed (get_mark (self->items, i, discussion)))
      return FALSE;
  if (self->word == NULL)
    return TRUE;
  return g_str_equal (self->word, DECIDE) ? has_decided (discussion) : has_weighed (discussion);
}

/* A mark changes the discussion, which lists the stops anew: the items are held meanwhile. */
void
candor_stop_cover (CandorStop       *self,
                   CandorDiscussion *discussion)
{
  g_autoptr (GPtrArray) items = g_ptr_array_ref (self->items);

  for (unsigned int i = 0; i < items->len; i++)
    candor_mark_set_discussed (get_mark (items, i, discussion), TRUE);
}
