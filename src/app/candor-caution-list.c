/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What this patient's circumstances raise, at an item or on top of a section. */
#include "config.h"

#include "candor-caution-list.h"

#include "candor-children.h"
#include "candor-sources-button.h"
#include "candor-statement-view.h"
#include "candor-text-label.h"
#include "candor-wrap.h"

struct _CandorCautionList
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  char             *item_id; /* NULL for a section */
  CandorSection    *section; /* NULL for an item */
  gboolean          bare;    /* in a table, whose row has the title */
  GPtrArray        *shown;   /* what is shown now: statements, or circumstances */
};

G_DEFINE_FINAL_TYPE (CandorCautionList, candor_caution_list, GTK_TYPE_WIDGET)

static CandorPack *
get_pack (CandorCautionList *self)
{
  return candor_discussion_get_pack (self->discussion);
}

static void
append (CandorCautionList *self,
        GtkWidget         *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
append_title (CandorCautionList *self)
{
  g_autofree char *title = g_strdup_printf ("⚠ %s", candor_pack_get_word (get_pack (self), "caution.title"));

  append (self, candor_text_label_new_plain (title, "callout-title"));
}

/* --- At an item --- */

static void
fill_item (CandorCautionList *self)
{
  append_title (self);
  for (unsigned int i = 0; i < self->shown->len; i++)
    append (self, candor_statement_view_new (get_pack (self), g_ptr_array_index (self->shown, i), NULL));
}

static void
append_bare (CandorCautionList *self,
             CandorStatement   *caution)
{
  GtkWidget *badge = candor_sources_button_new_badge (get_pack (self), caution);

  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  append (self, candor_text_label_new (get_pack (self), candor_statement_get_text (caution), "option-text"));
  append (self, badge);
}

static void
fill_bare (CandorCautionList *self)
{
  for (unsigned int i = 0; i < self->shown->len; i++)
    append_bare (self, g_ptr_array_index (self->shown, i));
}

/* --- On top of a section --- */

static gboolean
touches (CandorCircumstance *circumstance,
         const char         *item_id)
{
  for (unsigned int i = 0; i < candor_circumstance_get_n_cautions (circumstance); i++)
    if (candor_circumstance_touches (circumstance, i, item_id))
      return TRUE;
  return FALSE;
}

/* The section's items that a circumstance bears on. */
static GPtrArray *
list_touched (CandorCautionList  *self,
              CandorCircumstance *circumstance)
{
  GListModel *items = candor_pack_get_items (get_pack (self));
  GPtrArray  *touched = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CandorItem) item = g_list_model_get_item (items, i);

      if (candor_pack_find_section_of (get_pack (self), item) == self->section &&
          touches (circumstance, candor_item_get_id (item)))
        g_ptr_array_add (touched, g_steal_pointer (&item));
    }
  return touched;
}

static GPtrArray *
list_circumstances (CandorCautionList *self)
{
  g_autoptr (GPtrArray) present = candor_discussion_list_circumstances (self->discussion);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (unsigned int i = 0; i < present->len; i++)
    {
      g_autoptr (GPtrArray) touched = list_touched (self, g_ptr_array_index (present, i));

      if (touched->len > 0)
        g_ptr_array_add (list, g_object_ref (g_ptr_array_index (present, i)));
    }
  return list;
}

static GtkWidget *
create_jump (CandorItem *item)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "linky");
  candor_text_label_set_button (GTK_BUTTON (button), candor_text_get_plain (candor_item_get_title (item)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", candor_item_get_id (item));
  return button;
}

static void
fill_section (CandorCautionList *self)
{
  append_title (self);
  for (unsigned int i = 0; i < self->shown->len; i++)
    {
      CandorCircumstance *circumstance = g_ptr_array_index (self->shown, i);
      g_autoptr (GPtrArray) touched = list_touched (self, circumstance);
      GtkWidget *line = candor_wrap_new (6);

      candor_wrap_append (CANDOR_WRAP (line),
                          candor_text_label_new (get_pack (self), candor_circumstance_get_title (circumstance), "detail"));
      for (unsigned int j = 0; j < touched->len; j++)
        candor_wrap_append (CANDOR_WRAP (line), create_jump (g_ptr_array_index (touched, j)));
      append (self, line);
    }
}

/* --- Both --- */

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (unsigned int i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

static void
update (CandorCautionList *self)
{
  g_autoptr (GPtrArray) now =
               self->item_id != NULL ? candor_discussion_get_cautions (self->discussion, self->item_id) : list_circumstances (self);

  if (is_same (self->shown, now))
    return;
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = g_steal_pointer (&now);
  candor_children_unparent (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->shown->len > 0);
  if (self->shown->len == 0)
    return;
  if (self->item_id == NULL)
    fill_section (self);
  else if (self->bare)
    fill_bare (self);
  else
    fill_item (self);
}

static void
candor_caution_list_dispose (GObject *object)
{
  CandorCautionList *self = CANDOR_CAUTION_LIST (object);

  candor_children_unparent (GTK_WIDGET (self));
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_object (&self->discussion);
  g_clear_object (&self->section);
  G_OBJECT_CLASS (candor_caution_list_parent_class)->dispose (object);
}

static void
candor_caution_list_finalize (GObject *object)
{
  g_free (CANDOR_CAUTION_LIST (object)->item_id);
  G_OBJECT_CLASS (candor_caution_list_parent_class)->finalize (object);
}

static void
candor_caution_list_class_init (CandorCautionListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_caution_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_caution_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cautions");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
candor_caution_list_init (CandorCautionList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
}

static GtkWidget *
create (CandorDiscussion *discussion,
        const char       *item_id,
        CandorSection    *section,
        gboolean          bare)
{
  CandorCautionList *self = g_object_new (CANDOR_TYPE_CAUTION_LIST, NULL);

  self->discussion = g_object_ref (discussion);
  self->item_id = g_strdup (item_id);
  self->section = section != NULL ? g_object_ref (section) : NULL;
  self->bare = bare;
  if (!bare)
    gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), bare ? "bare" : "callout");
  gtk_widget_add_css_class (GTK_WIDGET (self), "caution");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_pack_get_word (get_pack (self), "caution.title"), -1);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

GtkWidget *
candor_caution_list_new (CandorDiscussion *discussion,
                         const char       *item_id)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  return create (discussion, item_id, NULL, FALSE);
}

GtkWidget *
candor_caution_list_new_bare (CandorDiscussion *discussion,
                              const char       *item_id)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (item_id != NULL, NULL);
  return create (discussion, item_id, NULL, TRUE);
}

GtkWidget *
candor_caution_list_new_for_section (CandorDiscussion *discussion,
                                     CandorSection    *section)
{
  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), NULL);
  return create (discussion, NULL, section, FALSE);
}
