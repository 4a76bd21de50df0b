/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question of the list: it can be moved, opened and taken away. What it says is made when it
 * comes into view. */
#include "config.h"

#include "candor-question-row.h"

#include "candor-question-view.h"
#include "candor-slot.h"

/* What is not made yet is guessed to have this many lines; more with room for an answer. */
#define LINES 3
#define TICKED_LINES 7

struct _CandorQuestionRow
{
  GtkListBoxRow     parent_instance;
  CandorDiscussion *discussion;
  CandorAsk        *ask;
  gboolean          open;
};

enum
{
  PROP_OPEN = 1,
  N_PROPS
};

enum
{
  MOVE,
  DROP,
  N_SIGNALS
};

static GParamSpec  *properties[N_PROPS];
static unsigned int signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CandorQuestionRow, candor_question_row, GTK_TYPE_LIST_BOX_ROW)

static void
move (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, g_str_equal (action, "question.move-up") ? -1 : 1);
}

static void
remove_own (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  CandorQuestionRow *self = CANDOR_QUESTION_ROW (widget);

  candor_discussion_remove_question (self->discussion, self->ask);
}

static void
toggle_more (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  CandorQuestionRow *self = CANDOR_QUESTION_ROW (widget);

  candor_question_row_set_open (self, !candor_question_row_get_open (self));
}

static gboolean
drop_cb (CandorQuestionRow *self,
         const GValue      *value,
         double             x,
         double             y,
         GtkDropTarget     *target)
{
  CandorAsk *ask = g_value_get_object (value);

  if (ask == self->ask)
    return FALSE;
  g_signal_emit (self, signals[DROP], 0, ask);
  return TRUE;
}

static void
show_ticked (CandorQuestionRow *self)
{
  if (candor_ask_get_ticked (self->ask))
    gtk_widget_add_css_class (GTK_WIDGET (self), "ticked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "ticked");
}

static void
show_name (CandorQuestionRow *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  candor_discussion_get_ask_title (self->discussion, self->ask), -1);
}

static GtkWidget *
create_view (gpointer data)
{
  CandorQuestionRow *self = data;
  GtkWidget         *view = candor_question_view_new (self->discussion, self->ask);

  g_object_bind_property (self, "open", view, "open", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return view;
}

static void
candor_question_row_dispose (GObject *object)
{
  CandorQuestionRow *self = CANDOR_QUESTION_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  g_clear_object (&self->ask);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_question_row_parent_class)->dispose (object);
}

static void
candor_question_row_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, candor_question_row_get_open (CANDOR_QUESTION_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_question_row_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_OPEN)
    candor_question_row_set_open (CANDOR_QUESTION_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "question.move-up", NULL, move);
  gtk_widget_class_install_action (widget_class, "question.move-down", NULL, move);
  gtk_widget_class_install_action (widget_class, "question.remove", NULL, remove_own);
  gtk_widget_class_install_action (widget_class, "question.more", NULL, toggle_more);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "question.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "question.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "question.more", NULL);
}

static void
candor_question_row_class_init (CandorQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = candor_question_row_dispose;
  object_class->get_property = candor_question_row_get_property;
  object_class->set_property = candor_question_row_set_property;

  /** CandorQuestionRow:open: whether why it matters and what to listen for are shown. */
  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /** CandorQuestionRow::move: the question shall stand one place higher (-1) or lower (1). */
  signals[MOVE] = g_signal_new ("move", CANDOR_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  /** CandorQuestionRow::drop: another question was dropped on this one. */
  signals[DROP] = g_signal_new ("drop", CANDOR_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANDOR_TYPE_ASK);

  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
candor_question_row_init (CandorQuestionRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CANDOR_TYPE_ASK, GDK_ACTION_COPY | GDK_ACTION_MOVE);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "question");
}

GtkWidget *
candor_question_row_new (CandorDiscussion *discussion,
                         CandorAsk        *ask)
{
  CandorQuestionRow *self;
  GtkWidget         *slot;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_ASK (ask), NULL);
  self = g_object_new (CANDOR_TYPE_QUESTION_ROW, NULL);
  self->discussion = g_object_ref (discussion);
  self->ask = g_object_ref (ask);
  slot = candor_slot_new (create_view, self, NULL);
  candor_slot_set_lines (CANDOR_SLOT (slot), candor_ask_get_ticked (ask) ? TICKED_LINES : LINES);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), slot);
  g_signal_connect_object (ask, "notify::ticked", G_CALLBACK (show_ticked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ask, "notify::text", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_ticked (self);
  show_name (self);
  return GTK_WIDGET (self);
}

CandorAsk *
candor_question_row_get_ask (CandorQuestionRow *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_ROW (self), NULL);
  return self->ask;
}

gboolean
candor_question_row_get_open (CandorQuestionRow *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_ROW (self), FALSE);
  return self->open;
}

/* One's own question, or one that the pack has lost, has nothing to open. */
static gboolean
has_detail (CandorQuestionRow *self)
{
  const char *id = candor_ask_get_question_id (self->ask);

  return id != NULL && CANDOR_IS_QUESTION (candor_pack_find_item (candor_discussion_get_pack (self->discussion), id));
}

void
candor_question_row_set_open (CandorQuestionRow *self,
                              gboolean           open)
{
  g_return_if_fail (CANDOR_IS_QUESTION_ROW (self));
  open = open && has_detail (self);
  if (self->open == open)
    return;
  self->open = open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
candor_question_row_set_movable (CandorQuestionRow *self,
                                 gboolean           up,
                                 gboolean           down)
{
  g_return_if_fail (CANDOR_IS_QUESTION_ROW (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.move-up", up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.move-down", down);
}
