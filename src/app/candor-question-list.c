/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of questions: to choose from, to put in order, to add to. */
#include "config.h"

#include "candor-question-list.h"

#include "candor-adder.h"
#include "candor-carry.h"
#include "candor-children.h"
#include "candor-question-groups.h"
#include "candor-question-row.h"
#include "candor-room.h"
#include "candor-slot.h"
#include "candor-text-label.h"
#include "candor-wrap.h"

/* A heading that is not made yet is guessed to have this many lines. */
#define HEADING_LINES 3

struct _CandorQuestionList
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  CandorSection    *section;
  GHashTable       *groups; /* question id to the index of its part, plus 1 */
  GHashTable       *open;   /* the asks whose detail is open */
  GtkFilter        *filter;
  GtkSorter        *sorter;
  GtkSortListModel *shown;

  GtkLabel        *caption;
  GtkBox          *adding;
  GtkToggleButton *all;
  GtkToggleButton *first;
  GtkToggleButton *ticked;
  GtkLabel        *count;
  GtkLabel        *empty;
  GtkListBox      *list;
};

enum
{
  PROP_KEY_ONLY = 1,
  PROP_TICKED_ONLY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void candor_question_list_init_heir (CandorHeirInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CandorQuestionList, candor_question_list, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (CANDOR_TYPE_HEIR, candor_question_list_init_heir))

static const char *
get_word (CandorQuestionList *self,
          const char         *word)
{
  return candor_pack_get_word (candor_discussion_get_pack (self->discussion), word);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  CandorQuestionList *self = user_data;
  unsigned int        first = candor_question_groups_get (self->groups, (CandorAsk *) a);
  unsigned int        second = candor_question_groups_get (self->groups, (CandorAsk *) b);

  return first < second ? -1 : first > second;
}

static gboolean
is_key (CandorQuestionList *self,
        CandorAsk          *ask)
{
  const char *id = candor_ask_get_question_id (ask);
  CandorItem *item = id != NULL ? candor_pack_find_item (candor_discussion_get_pack (self->discussion), id) : NULL;

  return item != NULL && candor_item_get_key (item);
}

/* What the patient has written down is never hidden. */
static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  CandorQuestionList *self = user_data;

  if (candor_question_list_get_key_only (self))
    return is_key (self, item) || candor_ask_get_text (item) != NULL;
  return !candor_question_list_get_ticked_only (self) || candor_ask_get_ticked (item);
}

static CandorAsk *
get_neighbour (CandorQuestionList *self,
               CandorQuestionRow  *row,
               int                 step)
{
  int            index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  GtkListBoxRow *other = index < 0 ? NULL : gtk_list_box_get_row_at_index (self->list, index);
  CandorAsk     *ask = other == NULL ? NULL : candor_question_row_get_ask (CANDOR_QUESTION_ROW (other));

  /* Under headings, a question stays below its own. */
  if (ask == NULL || candor_question_list_get_ticked_only (self))
    return ask;
  return candor_question_groups_get (self->groups, ask) == candor_question_groups_get (self->groups, candor_question_row_get_ask (row)) ? ask : NULL;
}

static GtkListBoxRow *
find_row (CandorQuestionList *self,
          CandorAsk          *ask)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (candor_question_row_get_ask (CANDOR_QUESTION_ROW (row)) == ask)
      return row;
  return NULL;
}

static unsigned int
find_position (CandorQuestionList *self,
               CandorAsk          *ask)
{
  GListModel  *asks = candor_discussion_get_asks (self->discussion);
  unsigned int n_asks = g_list_model_get_n_items (asks);

  for (unsigned int i = 0; i < n_asks; i++)
    {
      g_autoptr (CandorAsk) other = g_list_model_get_item (asks, i);

      if (other == ask)
        return i;
    }
  g_return_val_if_reached (0);
}

static void
update_movable (CandorQuestionList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    candor_question_row_set_movable (CANDOR_QUESTION_ROW (row), get_neighbour (self, CANDOR_QUESTION_ROW (row), -1) != NULL,
                                     get_neighbour (self, CANDOR_QUESTION_ROW (row), 1) != NULL);
}

/* The list makes the row anew where it now stands; the focus goes there with it. */
static void
place_ask (CandorQuestionList *self,
           CandorAsk          *ask,
           CandorAsk          *target)
{
  g_autoptr (CandorAsk) kept = g_object_ref (ask);
  GtkListBoxRow *row;

  candor_discussion_move_question (self->discussion, kept, find_position (self, target));
  row = find_row (self, kept);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_cb (CandorQuestionList *self,
         int                 step,
         CandorQuestionRow  *row)
{
  CandorAsk *target = get_neighbour (self, row, step);

  if (target != NULL)
    place_ask (self, candor_question_row_get_ask (row), target);
}

static void
drop_cb (CandorQuestionList *self,
         CandorAsk          *ask,
         CandorQuestionRow  *row)
{
  CandorAsk *target = candor_question_row_get_ask (row);

  if (candor_question_list_get_ticked_only (self) || candor_question_groups_get (self->groups, ask) == candor_question_groups_get (self->groups, target))
    place_ask (self, ask, target);
}

static void
row_open_cb (CandorQuestionList *self,
             GParamSpec         *pspec,
             CandorQuestionRow  *row)
{
  CandorAsk *ask = candor_question_row_get_ask (row);

  if (candor_question_row_get_open (row))
    g_hash_table_add (self->open, g_object_ref (ask));
  else
    g_hash_table_remove (self->open, ask);
  if (candor_ask_get_question_id (ask) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "patient.tell", "(ss)", candor_question_row_get_open (row) ? "open" : "close",
                                candor_ask_get_question_id (ask));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CandorQuestionList *self = user_data;
  GtkWidget          *row = candor_question_row_new (self->discussion, item);

  candor_question_row_set_open (CANDOR_QUESTION_ROW (row), g_hash_table_contains (self->open, item));
  g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify::open", G_CALLBACK (row_open_cb), self, G_CONNECT_SWAPPED);
  candor_question_groups_anchor_row (row, item);
  return row;
}

typedef struct
{
  CandorQuestionList *list; /* it has the header */
  unsigned int        group;
} Header;

static GtkWidget *
create_heading (gpointer data)
{
  const Header       *header = data;
  CandorQuestionList *self = header->list;

  return candor_question_groups_create_heading (candor_discussion_get_pack (self->discussion), self->section, header->group);
}

static GtkWidget *
create_header (CandorQuestionList *self,
               unsigned int        group)
{
  Header    *header = g_new0 (Header, 1);
  GtkWidget *slot;

  *header = (Header){ self, group };
  slot = candor_slot_new (create_heading, header, g_free);
  candor_slot_set_lines (CANDOR_SLOT (slot), HEADING_LINES);
  return slot;
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  CandorQuestionList *self = user_data;
  unsigned int        group = candor_question_groups_get (self->groups, candor_question_row_get_ask (CANDOR_QUESTION_ROW (row)));
  gboolean            first = before == NULL || candor_question_groups_get (self->groups, candor_question_row_get_ask (CANDOR_QUESTION_ROW (before))) != group;

  if (!first || candor_question_list_get_key_only (self) || candor_question_list_get_ticked_only (self))
    gtk_list_box_row_set_header (row, NULL);
  else
    gtk_list_box_row_set_header (row, create_header (self, group));
}

static void
update_counts (CandorQuestionList *self)
{
  unsigned int     n_ticked = candor_discussion_count_ticked (self->discussion);
  g_autofree char *count = NULL;

  if (n_ticked > 0)
    count = candor_pack_dup_word_n (candor_discussion_get_pack (self->discussion), "question.count", n_ticked, NULL);
  gtk_label_set_text (self->count, count != NULL ? count : get_word (self, "question.count-none"));
}

static void
items_changed_cb (CandorQuestionList *self)
{
  gtk_list_box_invalidate_headers (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0);
  update_movable (self);
}

static void
filter_toggled_cb (CandorQuestionList *self)
{
  gtk_sort_list_model_set_sorter (self->shown, candor_question_list_get_ticked_only (self) ? NULL : self->sorter);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  items_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY_ONLY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TICKED_ONLY]);
  gtk_widget_activate_action (GTK_WIDGET (self), "patient.tell", "(ss)", "questions",
                              candor_question_list_get_key_only (self)      ? "key"
                              : candor_question_list_get_ticked_only (self) ? "ticked"
                                                                            : "all");
}

static gboolean
add_question (gpointer    discussion,
              const char *text)
{
  if (!candor_discussion_has_room_for_question (discussion))
    return FALSE;
  candor_discussion_add_question (discussion, text);
  return TRUE;
}

static void
row_activated_cb (CandorQuestionList *self,
                  GtkListBoxRow      *row)
{
  CandorAsk *ask = candor_question_row_get_ask (CANDOR_QUESTION_ROW (row));

  candor_ask_set_ticked (ask, !candor_ask_get_ticked (ask));
}

/* In another language the same questions are shown, in the same order, and open. */
static void
candor_question_list_take_over (CandorHeir *heir,
                                CandorHeir *from)
{
  CandorQuestionList *self = CANDOR_QUESTION_LIST (heir);
  CandorQuestionList *old = CANDOR_QUESTION_LIST (from);
  GtkListBoxRow      *row;

  candor_question_list_set_key_only (self, candor_question_list_get_key_only (old));
  candor_question_list_set_ticked_only (self, candor_question_list_get_ticked_only (old));
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    candor_question_row_set_open (CANDOR_QUESTION_ROW (row),
                                  g_hash_table_contains (old->open, candor_question_row_get_ask (CANDOR_QUESTION_ROW (row))));
}

static void
candor_question_list_init_heir (CandorHeirInterface *iface)
{
  iface->take_over = candor_question_list_take_over;
}

static void
candor_question_list_dispose (GObject *object)
{
  CandorQuestionList *self = CANDOR_QUESTION_LIST (object);

  if (self->shown != NULL)
    g_signal_handlers_disconnect_by_data (self->shown, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_QUESTION_LIST);
  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->section);
  g_clear_object (&self->discussion);
  g_hash_table_remove_all (self->open);
  G_OBJECT_CLASS (candor_question_list_parent_class)->dispose (object);
}

static void
candor_question_list_finalize (GObject *object)
{
  CandorQuestionList *self = CANDOR_QUESTION_LIST (object);

  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_hash_table_unref (self->open);
  G_OBJECT_CLASS (candor_question_list_parent_class)->finalize (object);
}

static void
candor_question_list_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_KEY_ONLY)
    g_value_set_boolean (value, candor_question_list_get_key_only (CANDOR_QUESTION_LIST (object)));
  else if (id == PROP_TICKED_ONLY)
    g_value_set_boolean (value, candor_question_list_get_ticked_only (CANDOR_QUESTION_LIST (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_question_list_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (id == PROP_KEY_ONLY)
    candor_question_list_set_key_only (CANDOR_QUESTION_LIST (object), g_value_get_boolean (value));
  else if (id == PROP_TICKED_ONLY)
    candor_question_list_set_ticked_only (CANDOR_QUESTION_LIST (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CANDOR_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-question-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, caption);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, adding);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, all);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, first);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, ticked);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, count);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, empty);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionList, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
candor_question_list_class_init (CandorQuestionListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_question_list_dispose;
  object_class->finalize = candor_question_list_finalize;
  object_class->get_property = candor_question_list_get_property;
  object_class->set_property = candor_question_list_set_property;

  /** CandorQuestionList:key-only: whether only the key questions are shown, and the patient's own. */
  properties[PROP_KEY_ONLY] =
    g_param_spec_boolean ("key-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /** CandorQuestionList:ticked-only: whether only the patient's own list is shown. */
  properties[PROP_TICKED_ONLY] =
    g_param_spec_boolean ("ticked-only", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
candor_question_list_init (CandorQuestionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->open = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
show_words (CandorQuestionList *self)
{
  const char *caption = get_word (self, "question.add-caption");

  gtk_label_set_text (self->caption, caption);
  gtk_box_append (self->adding, candor_adder_new (caption, get_word (self, "question.add-hint"), get_word (self, "question.add"), add_question,
                                                  G_OBJECT (self->discussion)));
  candor_text_label_set_button (GTK_BUTTON (self->all), get_word (self, "question.all"));
  candor_text_label_set_button (GTK_BUTTON (self->first), get_word (self, "sheet.first-questions"));
  candor_text_label_set_button (GTK_BUTTON (self->ticked), get_word (self, "question.ticked"));
  gtk_label_set_text (self->empty, get_word (self, "question.empty"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_text_get_plain (candor_section_get_title (self->section)), -1);
}

static void
show_questions (CandorQuestionList *self)
{
  GtkFilterListModel *filtered;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_groups, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (candor_discussion_get_asks (self->discussion)), g_object_ref (self->filter));
  self->shown = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->discussion, "changed", G_CALLBACK (update_counts), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->first, "toggled", G_CALLBACK (filter_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ticked, "toggled", G_CALLBACK (filter_toggled_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
  update_counts (self);
}

GtkWidget *
candor_question_list_new (CandorDiscussion *discussion,
                          CandorSection    *section)
{
  CandorQuestionList *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_SECTION (section), NULL);
  self = g_object_new (CANDOR_TYPE_QUESTION_LIST, NULL);
  self->discussion = g_object_ref (discussion);
  self->section = g_object_ref (section);
  self->groups = candor_question_groups_new (section);
  show_words (self);
  show_questions (self);
  return GTK_WIDGET (self);
}

gboolean
candor_question_list_get_ticked_only (CandorQuestionList *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_LIST (self), FALSE);
  return gtk_toggle_button_get_active (self->ticked);
}

void
candor_question_list_set_ticked_only (CandorQuestionList *self,
                                      gboolean            ticked_only)
{
  g_return_if_fail (CANDOR_IS_QUESTION_LIST (self));
  if (candor_question_list_get_ticked_only (self) != ticked_only)
    gtk_toggle_button_set_active (ticked_only ? self->ticked : self->all, TRUE);
}

gboolean
candor_question_list_get_key_only (CandorQuestionList *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_LIST (self), FALSE);
  return gtk_toggle_button_get_active (self->first);
}

void
candor_question_list_set_key_only (CandorQuestionList *self,
                                   gboolean            key_only)
{
  g_return_if_fail (CANDOR_IS_QUESTION_LIST (self));
  if (candor_question_list_get_key_only (self) != key_only)
    gtk_toggle_button_set_active (key_only ? self->first : self->all, TRUE);
}

static GtkWidget *
find_question (CandorQuestionList *self,
               const char         *question_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_strcmp0 (candor_ask_get_question_id (candor_question_row_get_ask (CANDOR_QUESTION_ROW (row))), question_id) == 0)
      return GTK_WIDGET (row);
  return NULL;
}

GtkWidget *
candor_question_list_find_row (CandorQuestionList *self,
                               const char         *question_id)
{
  GtkWidget *row;

  g_return_val_if_fail (CANDOR_IS_QUESTION_LIST (self), NULL);
  g_return_val_if_fail (question_id != NULL, NULL);
  row = find_question (self, question_id);
  if (row != NULL || g_hash_table_lookup (self->groups, question_id) == NULL)
    return row;
  gtk_toggle_button_set_active (self->all, TRUE);
  return find_question (self, question_id);
}
