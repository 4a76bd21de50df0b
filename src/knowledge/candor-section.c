/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one tab of the window holds. */
#include "config.h"

#include "candor-section.h"

#include "candor-circumstance.h"
#include "candor-jurisdiction.h"
#include "candor-ladder.h"
#include "candor-option.h"

struct _CandorSection
{
  GObject     parent_instance;
  char       *id;
  CandorTab   tab;
  CandorText *title;
  CandorText *lead;
  GPtrArray  *parts;                      /* of CandorPart */
  GPtrArray  *notes[CANDOR_N_NOTE_KINDS]; /* of CandorNote */
  CandorText *ladder_title;               /* nullable */
  GListStore *ladder;
  GListStore *jurisdictions;
  GListStore *options;
  GListStore *circumstances;
};

static GType
candor_section_get_item_type (GListModel *model)
{
  return CANDOR_TYPE_PART;
}

static guint
candor_section_get_n_items (GListModel *model)
{
  return CANDOR_SECTION (model)->parts->len;
}

static gpointer
candor_section_get_item (GListModel *model,
                         guint       position)
{
  CandorSection *self = CANDOR_SECTION (model);

  return position < self->parts->len ? g_object_ref (g_ptr_array_index (self->parts, position)) : NULL;
}

static void
candor_section_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = candor_section_get_item_type;
  iface->get_n_items = candor_section_get_n_items;
  iface->get_item = candor_section_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorSection,
                               candor_section,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, candor_section_list_model_init))

static void
free_note (void *data)
{
  CandorNote *note = data;

  g_free (note->id);
  g_free (note->kind);
  g_clear_pointer (&note->title, candor_text_unref);
  g_clear_pointer (&note->extra, candor_text_unref);
  g_clear_pointer (&note->first, g_ptr_array_unref);
  g_clear_pointer (&note->second, g_ptr_array_unref);
  g_clear_pointer (&note->points, g_ptr_array_unref);
  g_free (note);
}

static void
candor_section_dispose (GObject *object)
{
  CandorSection *self = CANDOR_SECTION (object);

  g_clear_object (&self->ladder);
  g_clear_object (&self->jurisdictions);
  g_clear_object (&self->options);
  g_clear_object (&self->circumstances);
  G_OBJECT_CLASS (candor_section_parent_class)->dispose (object);
}

static void
candor_section_finalize (GObject *object)
{
  CandorSection *self = CANDOR_SECTION (object);

  g_free (self->id);
  g_clear_pointer (&self->title, candor_text_unref);
  g_clear_pointer (&self->lead, candor_text_unref);
  g_clear_pointer (&self->ladder_title, candor_text_unref);
  g_ptr_array_unref (self->parts);
  for (int i = 0; i < CANDOR_N_NOTE_KINDS; i++)
    g_ptr_array_unref (self->notes[i]);
  G_OBJECT_CLASS (candor_section_parent_class)->finalize (object);
}

static void
candor_section_class_init (CandorSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_section_dispose;
  object_class->finalize = candor_section_finalize;
}

static void
candor_section_init (CandorSection *self)
{
  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < CANDOR_N_NOTE_KINDS; i++)
    self->notes[i] = g_ptr_array_new_with_free_func (free_note);
  self->ladder = g_list_store_new (CANDOR_TYPE_RUNG);
  self->jurisdictions = g_list_store_new (CANDOR_TYPE_JURISDICTION);
  self->options = g_list_store_new (CANDOR_TYPE_OPTION);
  self->circumstances = g_list_store_new (CANDOR_TYPE_CIRCUMSTANCE);
}

/** candor_section_new: (transfer full): an empty section. */
CandorSection *
candor_section_new (const char *id,
                    CandorTab   tab,
                    CandorText *title,
                    CandorText *lead)
{
  CandorSection *self = g_object_new (CANDOR_TYPE_SECTION, NULL);

  self->id = g_strdup (id);
  self->tab = tab;
  self->title = candor_text_ref (title);
  self->lead = candor_text_ref (lead);
  return self;
}

void
candor_section_add_part (CandorSection *self,
                         CandorPart    *part)
{
  g_return_if_fail (CANDOR_IS_SECTION (self) && CANDOR_IS_PART (part));

  g_ptr_array_add (self->parts, g_object_ref (part));
  g_list_model_items_changed (G_LIST_MODEL (self), self->parts->len - 1, 0, 1);
}

/** candor_section_take_note: adds a note and takes over @note, made with `g_new0`, and all in it. */
void
candor_section_take_note (CandorSection *self,
                          CandorNoteKind kind,
                          CandorNote    *note)
{
  g_return_if_fail (CANDOR_IS_SECTION (self) && kind < CANDOR_N_NOTE_KINDS && note != NULL);

  g_ptr_array_add (self->notes[kind], note);
}

const char *
candor_section_get_id (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->id;
}

CandorTab
candor_section_get_tab (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), CANDOR_TAB_ABOUT);

  return self->tab;
}

CandorText *
candor_section_get_title (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->title;
}

CandorText *
candor_section_get_lead (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->lead;
}

GListStore *
candor_section_get_ladder (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->ladder;
}

GListStore *
candor_section_get_jurisdictions (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->jurisdictions;
}

GListStore *
candor_section_get_options (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->options;
}

GListStore *
candor_section_get_circumstances (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->circumstances;
}

CandorText *
candor_section_get_ladder_title (CandorSection *self)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self), NULL);

  return self->ladder_title;
}

void
candor_section_set_ladder_title (CandorSection *self,
                                 CandorText    *title)
{
  g_return_if_fail (CANDOR_IS_SECTION (self) && title != NULL);

  g_clear_pointer (&self->ladder_title, candor_text_unref);
  self->ladder_title = candor_text_ref (title);
}

unsigned int
candor_section_get_n_notes (CandorSection *self,
                            CandorNoteKind kind)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self) && kind < CANDOR_N_NOTE_KINDS, 0);

  return self->notes[kind]->len;
}

const CandorNote *
candor_section_get_note (CandorSection *self,
                         CandorNoteKind kind,
                         unsigned int   index)
{
  g_return_val_if_fail (CANDOR_IS_SECTION (self) && kind < CANDOR_N_NOTE_KINDS, NULL);
  g_return_val_if_fail (index < self->notes[kind]->len, NULL);

  return g_ptr_array_index (self->notes[kind], index);
}
