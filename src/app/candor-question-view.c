/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row says of its question. What is ticked and written lives in the ask. */
#include "config.h"

#include "candor-question-view.h"

#include "candor-badge.h"
#include "candor-caution-list.h"
#include "candor-check-button.h"
#include "candor-question-aspects.h"
#include "candor-children.h"
#include "candor-sides.h"
#include "candor-text-field.h"
#include "candor-text-label.h"
#include "candor-tooltip.h"
#include "candor-wrap.h"

struct _CandorQuestionView
{
  GtkWidget         parent_instance;
  CandorDiscussion *discussion;
  CandorAsk        *ask;
  CandorQuestion   *question; /* NULL for the patient's own, and for one that the pack has lost */
  GtkWidget        *answer;   /* made when first wanted */
  gboolean          detail_filled;

  GtkWidget         *grip;
  CandorCheckButton *tick;
  CandorProse       *title;
  CandorWrap        *words;
  GtkToggleButton   *more;
  GtkButton         *up;
  GtkButton         *down;
  GtkButton         *remove;
  GtkRevealer       *detail_revealer;
  GtkBox            *detail;
  GtkRevealer       *answer_revealer;
  GtkBox            *answer_box;
};

enum
{
  PROP_OPEN = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CandorQuestionView, candor_question_view, GTK_TYPE_WIDGET)

static CandorPack *
get_pack (CandorQuestionView *self)
{
  return candor_discussion_get_pack (self->discussion);
}

static const char *
get_word (CandorQuestionView *self,
          const char         *word)
{
  return candor_pack_get_word (get_pack (self), word);
}

static const char *
get_title (CandorQuestionView *self)
{
  return candor_discussion_get_ask_title (self->discussion, self->ask);
}

static void
fill_detail (CandorQuestionView *self)
{
  candor_question_aspects_fill (self->detail, get_pack (self), self->question);
  self->detail_filled = TRUE;
}

static void
create_answer (CandorQuestionView *self)
{
  g_autofree char *name = candor_pack_dup_word (get_pack (self), "mark.name", "mark", get_word (self, "question.answer"),
                                                "of", get_title (self), NULL);

  self->answer = candor_text_field_new (self->discussion, get_word (self, "question.answer"), name);
  g_object_bind_property (self->ask, "answer", self->answer, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_box_append (self->answer_box, self->answer);
}

/* There is room for an answer as soon as the question is on the list. */
static void
show_answer (CandorQuestionView *self)
{
  gboolean wanted = candor_ask_get_ticked (self->ask) || *candor_ask_get_answer (self->ask) != '\0';

  if (wanted && self->answer == NULL)
    create_answer (self);
  gtk_revealer_set_reveal_child (self->answer_revealer, wanted);
}

static void
more_toggled_cb (CandorQuestionView *self)
{
  gboolean open = gtk_toggle_button_get_active (self->more);

  if (open && !self->detail_filled)
    fill_detail (self);
  candor_text_label_set_button (GTK_BUTTON (self->more), get_word (self, open ? "question.less" : "question.more"));
  gtk_revealer_set_reveal_child (self->detail_revealer, open);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

static GdkContentProvider *
prepare_drag_cb (CandorQuestionView *self,
                 double              x,
                 double              y,
                 GtkDragSource      *source)
{
  return gdk_content_provider_new_typed (CANDOR_TYPE_ASK, self->ask);
}

static void
begin_drag_cb (CandorQuestionView *self,
               GdkDrag            *drag,
               GtkDragSource      *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
candor_question_view_dispose (GObject *object)
{
  CandorQuestionView *self = CANDOR_QUESTION_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CANDOR_TYPE_QUESTION_VIEW);
  candor_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->question);
  g_clear_object (&self->ask);
  g_clear_object (&self->discussion);
  G_OBJECT_CLASS (candor_question_view_parent_class)->dispose (object);
}

static void
candor_question_view_get_property (GObject    *object,
                                   guint       id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, candor_question_view_get_open (CANDOR_QUESTION_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
candor_question_view_set_property (GObject      *object,
                                   guint         id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  if (id == PROP_OPEN)
    candor_question_view_set_open (CANDOR_QUESTION_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CANDOR_TYPE_PROSE);
  g_type_ensure (CANDOR_TYPE_SIDES);
  g_type_ensure (CANDOR_TYPE_WRAP);
  g_type_ensure (CANDOR_TYPE_CHECK_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/candor_aid/Candor/candor-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, grip);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, tick);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, title);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, words);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, more);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, up);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, down);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, remove);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, detail_revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, detail);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, answer_revealer);
  gtk_widget_class_bind_template_child (widget_class, CandorQuestionView, answer_box);
  gtk_widget_class_bind_template_callback (widget_class, more_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_drag_cb);
}

static void
candor_question_view_class_init (CandorQuestionViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = candor_question_view_dispose;
  object_class->get_property = candor_question_view_get_property;
  object_class->set_property = candor_question_view_set_property;

  /** CandorQuestionView:open: whether why it matters and what to listen for are shown. */
  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
}

static void
candor_question_view_init (CandorQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The box to tick stands by the first line of a long question. */
  gtk_widget_set_valign (gtk_widget_get_first_child (GTK_WIDGET (self->tick)), GTK_ALIGN_START);
}

static void
name_button (CandorQuestionView *self,
             GtkWidget          *button,
             const char         *word)
{
  g_autofree char *name = candor_pack_dup_word (get_pack (self), "mark.name", "mark", get_word (self, word), "of", get_title (self), NULL);

  candor_tooltip_set (button, get_word (self, word));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_names (CandorQuestionView *self)
{
  name_button (self, GTK_WIDGET (self->tick), "question.tick");
  name_button (self, GTK_WIDGET (self->more), "question.more");
  name_button (self, GTK_WIDGET (self->up), "question.up");
  name_button (self, GTK_WIDGET (self->down), "question.down");
  name_button (self, GTK_WIDGET (self->remove), "question.remove");
  candor_tooltip_set (GTK_WIDGET (self->more), NULL);
}

/* The patient's own words: undoing may turn one question into another. */
static void
show_own_words (CandorQuestionView *self)
{
  candor_prose_set_text (self->title, get_title (self));
  show_names (self);
}

static void
show_words (CandorQuestionView *self)
{
  if (self->question != NULL)
    candor_text_label_set_text (self->title, get_pack (self), candor_item_get_title (CANDOR_ITEM (self->question)));
  else
    candor_prose_set_text (self->title, get_title (self));
  if (self->question != NULL && candor_item_get_key (CANDOR_ITEM (self->question)))
    candor_wrap_append (self->words, candor_badge_new ("★", get_word (self, "question.key"), "key-mark"));
  candor_text_label_set_button (GTK_BUTTON (self->more), get_word (self, "question.more"));
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->question != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), candor_ask_get_text (self->ask) != NULL);
  candor_tooltip_set (self->grip, get_word (self, "question.drag"));
  show_names (self);
}

static void
show_cautions (CandorQuestionView *self)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->words));

  if (self->question != NULL)
    gtk_box_insert_child_after (GTK_BOX (box),
                                candor_caution_list_new (self->discussion, candor_item_get_id (CANDOR_ITEM (self->question))),
                                GTK_WIDGET (self->words));
}

static CandorQuestion *
find_question (CandorQuestionView *self)
{
  const char *id = candor_ask_get_question_id (self->ask);
  CandorItem *item = id != NULL ? candor_pack_find_item (get_pack (self), id) : NULL;

  return CANDOR_IS_QUESTION (item) ? CANDOR_QUESTION (g_object_ref (item)) : NULL;
}

GtkWidget *
candor_question_view_new (CandorDiscussion *discussion,
                          CandorAsk        *ask)
{
  CandorQuestionView *self;

  g_return_val_if_fail (CANDOR_IS_DISCUSSION (discussion), NULL);
  g_return_val_if_fail (CANDOR_IS_ASK (ask), NULL);
  self = g_object_new (CANDOR_TYPE_QUESTION_VIEW, NULL);
  self->discussion = g_object_ref (discussion);
  self->ask = g_object_ref (ask);
  self->question = find_question (self);
  show_words (self);
  if (self->question == NULL)
    g_signal_connect_object (ask, "notify::text", G_CALLBACK (show_own_words), self, G_CONNECT_SWAPPED);
  show_cautions (self);
  g_object_bind_property (ask, "ticked", self->tick, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (ask, "notify::ticked", G_CALLBACK (show_answer), self, G_CONNECT_SWAPPED);
  show_answer (self);
  return GTK_WIDGET (self);
}

gboolean
candor_question_view_get_open (CandorQuestionView *self)
{
  g_return_val_if_fail (CANDOR_IS_QUESTION_VIEW (self), FALSE);
  return gtk_toggle_button_get_active (self->more);
}

void
candor_question_view_set_open (CandorQuestionView *self,
                               gboolean            open)
{
  g_return_if_fail (CANDOR_IS_QUESTION_VIEW (self));
  if (self->question != NULL)
    gtk_toggle_button_set_active (self->more, open);
}
