/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The questions as the patient reads them on a screen of their own. */
#include "config.h"

#include "candor-question-reader.h"

#include "candor-badge.h"
#include "candor-carry.h"
#include "candor-caution-list.h"
#include "candor-children.h"
#include "candor-question-aspects.h"
#include "candor-question-groups.h"
#include "candor-text-label.h"
#include "candor-tick.h"

struct _CandorQuestionReader
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  CandorSection    *section;
  GHashTable       *groups; /* question id to the index of its part, plus 1 */
  GHashTable       *open;   /* ids of the questions whose detail is open */
  GtkFilter        *filter;
  GtkSorter        *sorter;
  GtkSortListModel *shown;
  gboolean          key_only;
  gboolean          ticked_only;
  GtkWidget        *empty;
  GtkListBox       *list;
};

static void candor_question_reader_init_heir (CandorHeirInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorQuestionReader, candor_question_reader, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (CANDOR_TYPE_HEIR, candor_question_reader_init_heir))

static CandorPack *
get_pack (CandorQuestionReader *self)
{
  return candor_discussion_get_pack (self->discussion);
}

static CandorItem *
find_question (CandorQuestionReader *self,
               CandorAsk            *ask)
{
  const char *id = candor_ask_get_question_id (ask);
  CandorItem *item = id != NULL ? candor_pack_find_item (get_pack (self), id) : NULL;

  return CANDOR_IS_QUESTION (item) ? item : NULL;
}

/* --- Which ones, and where --- */

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  CandorQuestionReader *self = user_data;
  unsigned int          first = candor_question_groups_get (self->groups, (CandorAsk *) a);
  unsigned int          second = candor_question_groups_get (self->groups, (CandorAsk *) b);

  return first < second ? -1 : first > second;
}

static gboolean
is_shown (gpointer ask,
          gpointer user_data)
{
  CandorQuestionReader *self = user_data;
  CandorItem           *question = find_question (self, ask);

  if (self->key_only)
    return candor_ask_get_text (ask) != NULL || (question != NULL && candor_item_get_key (question));
  return !self->ticked_only || candor_ask_get_ticked (ask);
}

static CandorAsk *
get_ask (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "ask");
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  CandorQuestionReader *self = user_data;
  unsigned int          group = candor_question_groups_get (self->groups, get_ask (row));
  gboolean              first = before == NULL || candor_question_groups_get (self->groups, get_ask (before)) != group;

  if (!first || self->key_only || self->ticked_only)
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, candor_question_groups_create_heading (get_pack (self), self->section, group));
}

static void
items_changed_cb (CandorQuestionReader *self)
{
  gtk_list_box_invalidate_headers (self->list);
  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0);
}

/* --- A row --- */

static GtkWidget *
create_words (CandorQuestionReader *self,
              CandorAsk            *ask,
              CandorItem           *question)
{
  GtkWidget  *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  const char *title = candor_discussion_get_ask_title (self->discussion, ask);
  GtkWidget  *words = question != NULL ? candor_text_label_new (get_pack (self), candor_item_get_title (question), "ask")
                                       : candor_text_label_new_plain (title, "ask");
  GtkWidget  *tick = candor_tick_new (title, FALSE);

  g_object_bind_property (ask, "ticked", tick, "active", G_BINDING_SYNC_CREATE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), tick);
  gtk_box_append (GTK_BOX (line), words);
  if (question == NULL)
    g_object_bind_property (ask, "text", words, "label", G_BINDING_SYNC_CREATE);
  if (question != NULL && candor_item_get_key (question))
    {
      GtkWidget *badge = candor_badge_new ("★", candor_pack_get_word (get_pack (self), "question.key"), "key-mark");

      gtk_widget_set_valign (badge, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (line), badge);
    }
  return line;
}

static void
append_detail (CandorQuestionReader *self,
               GtkBox               *box,
               CandorItem           *question)
{
  GtkWidget *revealer = gtk_revealer_new ();
  GtkWidget *detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (detail, "question-detail");
  candor_question_aspects_fill (GTK_BOX (detail), get_pack (self), CANDOR_QUESTION (question));
  gtk_revealer_set_child (GTK_REVEALER (revealer), detail);
  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), g_hash_table_contains (self->open, candor_item_get_id (question)));
  gtk_box_append (box, revealer);
  g_object_set_data (G_OBJECT (box), "revealer", revealer);
}

static GtkWidget *
create_row (gpointer ask,
            gpointer user_data)
{
  CandorQuestionReader *self = user_data;
  CandorItem           *question = find_question (self, ask);
  GtkWidget            *row = gtk_list_box_row_new ();
  GtkWidget            *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), create_words (self, ask, question));
  if (question != NULL)
    {
      gtk_box_append (GTK_BOX (box), candor_caution_list_new (self->discussion, candor_item_get_id (question)));
      append_detail (self, GTK_BOX (box), question);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "question");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, candor_discussion_get_ask_title (self->discussion, ask), -1);
  g_object_set_data_full (G_OBJECT (row), "ask", g_object_ref (ask), g_object_unref);
  candor_question_groups_anchor_row (row, ask);
  return row;
}

/* --- The class --- */

/* In another language the same questions are shown, and the same of each. */
static void
candor_question_reader_take_over (CandorHeir *heir,
                                  CandorHeir *from)
{
  CandorQuestionReader *old = CANDOR_QUESTION_READER (from);
  GHashTableIter        iter;
  gpointer              id;

  candor_question_reader_set_filter (CANDOR_QUESTION_READER (heir), old->key_only, old->ticked_only);
  g_hash_table_iter_init (&iter, old->open);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    candor_question_reader_set_open (CANDOR_QUESTION_READER (heir), id, TRUE);
}

static void
candor_question_reader_init_heir (CandorHeirInterface *iface)
{
  iface->take_over = candor_question_reader_take_over;
}

static void
candor_question_reader_dispose (GObject *object)
{
  CandorQuestionReader *self = CANDOR_QUESTION_READER (object);

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->section);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_question_reader_parent_class)->dispose (object);
}

static void
candor_question_reader_finalize (GObject *object)
{
  CandorQuestionReader *self = CANDOR_QUESTION_READER (object);

  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_hash_table_unref (self->open);
  G_OBJECT_CLASS (candor_question_reader_parent_class)->finalize (object);
}

static void
candor_question_reader_class_init (CandorQuestionReaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = candor_question_reader_dispose;
  G_OBJECT_CLASS (klass)->finalize = candor_question_reader_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
candor_question_reader_init (CandorQuestionReader *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
show_list (CandorQuestionReader *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (list, "questions");
  gtk_widget_set_parent (list, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_text_get_plain (candor_section_get_title (self->section)), -1);
  self->empty = candor_text_label_new_plain (candor_pack_get_word (get_pack (self), "question.count-none"), "empty");
  gtk_widget_set_parent (self->empty, GTK_WIDGET (self));
}

static void
show_questions (CandorQuestionReader *self)
{
  GtkFilterListModel *filtered;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_groups, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (candor_discussion_get_asks (self->discussion)), g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  g_signal_connect_swapped (self->shown, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self);
}

/* Who follows a talk sees the list of questions grow. */
static void
discussion_changed_cb (CandorQuestionReader *self)
{
  if (self->ticked_only)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

GtkWidget *
candor_question_reader_new (CandorDiscussion *discussion,
                            CandorSection    *section)
{
  CandorQuestionReader *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), NULL);
  self = g_object_new (CANDOR_TYPE_QUESTION_READER, NULL);
  self->discussion = g_object_ref (discussion);
  self->section = g_object_ref (section);
  self->groups = candor_question_groups_new (section);
  show_list (self);
  show_questions (self);
  g_signal_connect_object (discussion, "changed", G_CALLBACK (discussion_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
candor_question_reader_set_filter (CandorQuestionReader *self,
                                   gboolean              key_only,
                                   gboolean              ticked_only)
{
  g_return_if_fail (CANDOR_IS_QUESTION_READER (self));
  if (self->key_only == key_only && self->ticked_only == ticked_only)
    return;
  self->key_only = key_only;
  self->ticked_only = ticked_only;
  /* What is to be asked stands in the patient's own order. */
  gtk_sort_list_model_set_sorter (self->shown, ticked_only ? NULL : self->sorter);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  items_changed_cb (self);
}

static GtkListBoxRow *
find_row (CandorQuestionReader *self,
          const char           *question_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (candor_ask_get_question_id (get_ask (row)), question_id) == 0)
      return row;
  return NULL;
}

GtkWidget *
candor_question_reader_find_row (CandorQuestionReader *self,
                                 const char           *question_id)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CANDOR_IS_QUESTION_READER (self), NULL);
  g_return_val_if_fail (question_id != NULL, NULL);
  row = find_row (self, question_id);
  if (row == NULL && candor_discussion_find_ask (self->discussion, question_id) != NULL)
    {
      candor_question_reader_set_filter (self, FALSE, FALSE);
      row = find_row (self, question_id);
    }
  return (GtkWidget *) row;
}

void
candor_question_reader_set_open (CandorQuestionReader *self,
                                 const char           *question_id,
                                 gboolean              open)
{
  GtkListBoxRow *row;
  GtkRevealer   *revealer;

  g_return_if_fail (CANDOR_IS_QUESTION_READER (self));
  g_return_if_fail (question_id != NULL);
  if (open)
    g_hash_table_add (self->open, g_strdup (question_id));
  else
    g_hash_table_remove (self->open, question_id);
  row = find_row (self, question_id);
  revealer = row != NULL ? g_object_get_data (G_OBJECT (gtk_list_box_row_get_child (row)), "revealer") : NULL;
  if (revealer != NULL)
    gtk_revealer_set_reveal_child (revealer, open);
}
